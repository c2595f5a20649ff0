package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.audio.Tags.Name;
import org.premaster.audio.Tags.Source;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

class LossyHistoryCheckTest {
  private final LossyHistoryCheck check = new LossyHistoryCheck(CheckSettings.of(LossyHistoryCheck.MANUAL));

  private static MixFacts mix(Name name, Source source, String value) {
    return Facts.mix().audio(Facts.audio().says(name, source, value)).facts();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LAME 3.100", "LAME3.99r", "Lavc59.37.100 libmp3lame", "Fraunhofer IIS MP3", "QuickTime AAC 2.0", "Lavc libopus",
    "Xiph.Org libVorbis I 20200704", "X3FE (mp3)"})
  void BEAT_03_coders_that_lose_something_are_a_question(String coder) {
    assertThatCheck(check.examine(mix(Name.ENCODER, Source.ID3, coder)))
        .found(Severity.WARN)
        .cites("BEAT-03")
        .says("This file says that it was made from an MP3 or the like", "ID3 tag reads", coder, "from the session as WAV or AIFF");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A=MPEG1L3,F=44100,B=128,M=joint-stereo / A=PCM,F=44100,W=16", "A=PCM,F=48000 / A=MPEG1L2,F=48000", "A=AAC"})
  void BEAT_03_a_coding_history_with_mpeg_in_it_is_a_question(String history) {
    assertThatCheck(check.examine(mix(Name.CODING_HISTORY, Source.BEXT, history))).found(Severity.WARN).says("Broadcast-WAV chunk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lavf60.3.100", "reference libFLAC 1.4.2 20221022", "Logic Pro 11", "Blamethrower 2", "Pro Tools", "iTunes 12.9",
    "Flameshot", "Xingu Studio"})
  void programs_that_prove_nothing_pass(String program) {
    assertThatCheck(check.examine(mix(Name.ENCODER, Source.INFO, program))).passed();
  }

  @Test
  void what_people_write_is_no_proof_and_files_without_notes_do_not_concern_it() {
    assertThat(check.concerns(mix(Name.COMMENT, Source.INFO, "not from mp3"))).isFalse();
    assertThat(check.concerns(Facts.mix().facts())).isFalse();
    assertThatCheck(check.examine(mix(Name.CODING_HISTORY, Source.BEXT, "A=PCM,F=48000,W=24,M=stereo,T=MPEG-less"))).passed();
  }
}
