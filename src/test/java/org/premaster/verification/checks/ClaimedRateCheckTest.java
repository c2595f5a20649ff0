package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.audio.Tags.Name;
import org.premaster.audio.Tags.Source;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

class ClaimedRateCheckTest {
  private final ClaimedRateCheck check = new ClaimedRateCheck(CheckSettings.of(ClaimedRateCheck.MANUAL));

  private static MixFacts mix(Name name, Source source, String value) {
    return Facts.mix().audio(Facts.audio().rate(48_000).says(name, source, value)).facts();
  }

  @Test
  void PREP_03_claims_that_agree_with_the_file_pass() {
    assertThatCheck(check.examine(mix(Name.SAMPLE_RATE, Source.IXML, "48000"))).passed();
    assertThatCheck(check.examine(mix(Name.CODING_HISTORY, Source.BEXT, "A=PCM,F=96000,W=24 / A=PCM,F=48000,W=24,M=stereo"))).passed();
    assertThatCheck(check.examine(mix(Name.CODING_HISTORY, Source.BEXT, "A=PCM,F=48,W=24"))).passed();
  }

  @Test
  void PREP_03_a_claim_of_another_rate_is_a_question() {
    assertThatCheck(check.examine(mix(Name.SAMPLE_RATE, Source.IXML, "96000")))
        .found(Severity.WARN)
        .cites("PREP-03")
        .says("The file runs at 48 kHz", "(iXML chunk) say 96 kHz", "print it again")
        .holds(48_000, 96_000, "Hz");
    assertThatCheck(check.examine(mix(Name.CODING_HISTORY, Source.BEXT, "A=PCM,F=48000 / A=PCM,F=44100,W=16")))
        .found(Severity.WARN)
        .says("Broadcast-WAV chunk", "44.1 kHz");
  }

  @Test
  void notes_without_a_rate_do_not_concern_it() {
    assertThat(check.concerns(Facts.mix().facts())).isFalse();
    assertThat(check.concerns(mix(Name.SAMPLE_RATE, Source.IXML, "fast"))).isFalse();
    assertThat(check.concerns(mix(Name.SAMPLE_RATE, Source.IXML, "99999999999999"))).isFalse();
    assertThat(check.concerns(mix(Name.CODING_HISTORY, Source.BEXT, "A=ANALOGUE,REF=96000"))).isFalse();
    assertThat(check.concerns(mix(Name.SAMPLE_RATE, Source.IXML, "48000"))).isTrue();
  }
}
