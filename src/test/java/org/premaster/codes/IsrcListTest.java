package org.premaster.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IsrcListTest {

  @Test
  void codes_are_listed_as_people_read_them_and_a_missing_one_is_an_empty_cell() {
    IsrcList list = new IsrcList(List.of(
        new IsrcList.Row(1, 1, "Halfway Light", "", "The Quiet Engines", Optional.of(new Isrc("AA6Q72600001")), "reserved"),
        new IsrcList.Row(2, 1, "Slow Harbour", "Radio Edit", "The Quiet Engines", Optional.empty(), "none")));

    assertThat(list.rows()).extracting(IsrcList.Row::cells).containsExactly(
        List.of("1", "1", "Halfway Light", "", "The Quiet Engines", "AA-6Q7-26-00001", "reserved"),
        List.of("2", "1", "Slow Harbour", "Radio Edit", "The Quiet Engines", "", "none"));
    assertThat(list.rows()).allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(IsrcList.COLUMNS));
  }
}
