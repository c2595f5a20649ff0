package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.AlbumBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.AlbumFacts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class SongCountCheckTest {
  private final SongCountCheck check = new SongCountCheck(CheckSettings.of(SongCountCheck.MANUAL));

  private static AlbumFacts album(AlbumBuilder album) {
    return Facts.facts(album.with(Facts.song("A").at(1), Facts.song("B").at(2))).facts();
  }

  @Test
  void CONS_03_the_number_that_was_agreed_on_passes() {
    assertThatCheck(check.examine(album(Facts.album("Lantern Year").expecting(2)))).passed();
  }

  @Test
  void CONS_03_fewer_songs_block() {
    assertThatCheck(check.examine(album(Facts.album("Lantern Year").expecting(3))))
        .found(Severity.BLOCK)
        .cites("CONS-03")
        .says("lists 2 songs", "states 3", "send what is missing")
        .holds(2, 3, "songs");
  }

  @Test
  void CONS_03_more_songs_block_too() {
    assertThatCheck(check.examine(album(Facts.album("Lantern Year").expecting(1))))
        .found(Severity.BLOCK)
        .says("which songs belong to the album");
  }

  @Test
  void without_a_sheet_the_files_are_counted() {
    assertThatCheck(check.examine(album(Facts.album("Lantern Year").provisional().expecting(3))))
        .found(Severity.BLOCK)
        .says("The delivery holds 2 songs");
  }

  @Test
  void a_consultation_that_states_no_number_does_not_concern_it() {
    assertThat(check.concerns(album(Facts.album("Lantern Year")))).isFalse();
    assertThat(check.concerns(album(Facts.album("Lantern Year").expecting(2)))).isTrue();
  }
}
