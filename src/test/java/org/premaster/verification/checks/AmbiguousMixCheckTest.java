package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.Facts;
import org.premaster.verification.AlbumFacts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;
import org.premaster.verification.SongInAlbum;

class AmbiguousMixCheckTest {
  private final AmbiguousMixCheck check = new AmbiguousMixCheck(CheckSettings.of(AmbiguousMixCheck.MANUAL));

  private static SongInAlbum only(AlbumFacts facts) {
    return new SongInAlbum(facts, facts.songs().getFirst());
  }

  @Test
  void one_mix_passes_and_so_does_none() {
    assertThatCheck(check.examine(only(Facts.facts(Facts.album("A")).song(Facts.song("S"), Facts.audio()).facts()))).passed();
    assertThatCheck(check.examine(only(Facts.facts(Facts.album("A")).missing(Facts.song("S")).facts()))).passed();
  }

  @Test
  void GATE_5_PREP_07_two_final_mixes_for_one_song_block() {
    AlbumFacts facts = Facts.facts(Facts.album("A")).ambiguous(Facts.song("Paper Signals"), "Mixes/03 v1.wav", "Mixes/03 v2.wav").facts();
    assertThatCheck(check.examine(only(facts)))
        .found(Severity.BLOCK)
        .cites("PREP-07")
        .says("2 files", "\"Mixes/03 v1.wav\" and \"Mixes/03 v2.wav\"", "\"Alternate Mixes\"")
        .holds(2, 1, "files");
  }
}
