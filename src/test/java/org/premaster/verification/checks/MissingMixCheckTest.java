package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.Facts;
import org.premaster.testkit.SongBuilder;
import org.premaster.verification.AlbumFacts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;
import org.premaster.verification.SongInAlbum;

class MissingMixCheckTest {
  private final MissingMixCheck check = new MissingMixCheck(CheckSettings.of(MissingMixCheck.MANUAL));

  private static SongInAlbum only(AlbumFacts facts) {
    return new SongInAlbum(facts, facts.songs().getFirst());
  }

  @Test
  void a_song_whose_mix_arrived_passes() {
    assertThatCheck(check.examine(only(Facts.facts(Facts.album("A")).song(Facts.song("Halfway Light"), Facts.audio()).facts())))
        .passed();
  }

  @Test
  void PREP_09_a_missing_mix_waits_and_does_not_fail() {
    assertThatCheck(check.examine(only(Facts.facts(Facts.album("A")).missing(Facts.song("Halfway Light").version("Edit")).facts())))
        .found(Severity.WARN)
        .cites("PREP-09")
        .says("No mix of \"Halfway Light (Edit)\" has arrived.")
        .doesNotSay("names the file");
  }

  @Test
  void the_file_that_the_sheet_names_is_told() {
    SongBuilder song = Facts.song("Halfway Light").file("Mixes/01.wav");
    assertThatCheck(check.examine(only(Facts.facts(Facts.album("A")).missing(song).facts())))
        .found(Severity.WARN)
        .says("\"Mixes/01.wav\", which is not there");
  }

  @Test
  void an_ambiguous_mix_is_another_checks_business() {
    assertThatCheck(check.examine(only(Facts.facts(Facts.album("A")).ambiguous(Facts.song("S"), "a.wav", "b.wav").facts()))).passed();
  }
}
