package org.premaster.measurement.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.CoderGrid.Stretch;

class CoderGridTest {

  private static double chance(int places, int pieces, int agreeing) {
    return new CoderGrid(Optional.of(Coder.MP3), places, pieces, agreeing, List.of(new Stretch(0, 5)), 5, 5).chance();
  }

  @Test
  void three_pieces_that_agree_on_one_of_576_places_do_so_once_in_a_third_of_a_million() {
    assertThat(chance(576, 3, 3)).isCloseTo(1.0 / (576 * 576), within(1e-15));
  }

  @Test
  void among_many_pieces_some_agree_by_chance() {
    assertThat(chance(576, 288, 3)).isEqualTo(1);
    assertThat(chance(576, 288, 12)).isBetween(1e-16, 1e-8);
  }

  @Test
  void overwhelming_agreement_has_no_chance_and_no_grid_has_every() {
    assertThat(chance(1024, 100_000, 100_000)).isZero();
    assertThat(CoderGrid.none(16).chance()).isEqualTo(1);
  }
}
