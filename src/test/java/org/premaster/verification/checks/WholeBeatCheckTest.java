package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.intake.FileRole;
import org.premaster.intake.Song;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

class WholeBeatCheckTest {
  private final WholeBeatCheck check = new WholeBeatCheck(CheckSettings.of(WholeBeatCheck.MANUAL));

  private static MixFacts mix(String tier) {
    return Facts.mix().of(Facts.song("Halfway Light").licenceTier(tier)).facts();
  }

  @ParameterizedTest
  @ValueSource(strings = {"WAV lease", "Premium (.wav)", "mp3 + WAV", "Tracksmith Beats / WAV lease"})
  void BEAT_06_a_beat_licensed_as_one_wav_is_a_note_that_names_the_better_files(String tier) {
    assertThatCheck(check.examine(mix(tier)))
        .found(Severity.INFO)
        .cites("BEAT-06")
        .says('"' + tier + '"', "as a whole", "tracked-out files");
  }

  @Test
  void CON_01_BEAT_06_a_whole_beat_where_stems_are_bought_is_a_question() {
    MixFacts mix = Facts.mix().of(Facts.song("Halfway Light").licenceTier("WAV lease").treatment(Song.Treatment.STEM)).facts();
    assertThatCheck(check.examine(mix)).found(Severity.WARN).says("For mastering from stems", "tracked-out files");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tracked-out WAV", "WAV stems", "Exclusive", "MP3 lease"})
  void other_tiers_pass(String tier) {
    assertThatCheck(check.examine(mix(tier))).passed();
  }

  @Test
  void a_song_without_a_licensed_beat_and_an_alternate_mix_do_not_concern_it() {
    assertThat(check.concerns(Facts.mix().facts())).isFalse();
    assertThat(check.concerns(mix("WAV lease"))).isTrue();
    assertThat(check.concerns(Facts.mix().of(Facts.song("Halfway Light").licenceTier("WAV lease")).role(FileRole.ALTERNATE_MIX).facts())).isFalse();
  }
}
