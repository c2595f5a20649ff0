package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.audio.Tags.Name;
import org.premaster.audio.Tags.Source;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

class TaggedIsrcCheckTest {
  private final TaggedIsrcCheck check = new TaggedIsrcCheck(CheckSettings.of(TaggedIsrcCheck.MANUAL));

  private static MixFacts mix(String sheet, String... carried) {
    AudioBuilder audio = Facts.audio();
    for (String code : carried) {
      audio.says(Name.ISRC, Source.ID3, code);
    }
    return Facts.mix().of(Facts.song("Slow Harbour").isrc(sheet)).audio(audio).facts();
  }

  @Test
  void CODE_02_the_same_code_passes_however_it_is_written() {
    assertThatCheck(check.examine(mix("AA-6Q7-20-00047", "aa6q72000047"))).passed();
    assertThatCheck(check.examine(mix("AA6Q72000047", "AA6Q72000048", "AA6Q72000047"))).passed();
  }

  @Test
  void CODE_02_another_code_is_a_question() {
    assertThatCheck(check.examine(mix("AA6Q72000047", "AA6Q72000048")))
        .found(Severity.WARN)
        .cites("CODE-02")
        .says("carries the ISRC AA-6Q7-20-00048", "the sheet gives AA-6Q7-20-00047");
  }

  @Test
  void CODE_02_a_code_that_only_the_file_has_is_told() {
    assertThatCheck(check.examine(mix("", "AA6Q72000048"))).found(Severity.INFO).says("AA-6Q7-20-00048", "the sheet gives none");
  }

  @Test
  void files_without_a_valid_code_and_sheets_with_an_invalid_one_do_not_concern_it() {
    assertThat(check.concerns(mix("AA6Q72000047"))).isFalse();
    assertThat(check.concerns(mix("AA6Q72000047", "tba"))).isFalse();
    assertThat(check.concerns(mix("tba", "AA6Q72000047"))).isFalse();
    assertThat(check.concerns(Facts.mix().loose().audio(Facts.audio().says(Name.ISRC, Source.ID3, "AA6Q72000047")).facts())).isFalse();
    assertThat(check.concerns(mix("AA6Q72000047", "AA6Q72000048"))).isTrue();
  }
}
