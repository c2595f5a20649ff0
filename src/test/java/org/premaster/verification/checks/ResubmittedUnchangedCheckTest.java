package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.audio.Container;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

class ResubmittedUnchangedCheckTest {
  private final ResubmittedUnchangedCheck check =
      new ResubmittedUnchangedCheck(CheckSettings.of(ResubmittedUnchangedCheck.MANUAL));
  private final Finding clipping =
      Finding.of(new ClippingCheck(CheckSettings.of(ClippingCheck.MANUAL)), Severity.BLOCK, "Clipped.");
  private final Finding rate =
      Finding.of(new SampleRateCheck(CheckSettings.of(SampleRateCheck.MANUAL)), Severity.BLOCK, "Wrong rate.");
  private final Finding headroom =
      Finding.of(new HeadroomCheck(CheckSettings.of(HeadroomCheck.MANUAL)), Severity.WARN, "Hot.");

  @Test
  void a_first_attempt_does_not_concern_it() {
    assertThat(check.concerns(Facts.mix().facts())).isFalse();
  }

  @Test
  void VER_05_the_same_audio_again_is_not_fixed() {
    MixFacts again = Facts.mix().earlier("lantern-year", Facts.audio().facts(), clipping).facts();
    assertThat(check.concerns(again)).isTrue();
    assertThatCheck(check.examine(again)).found(Severity.BLOCK).cites("VER-05").says("\"lantern-year\"", "not fixed");
  }

  @Test
  void VER_05_the_same_audio_in_another_container_is_not_fixed_either() {
    MixFacts flac = Facts.mix().audio(Facts.audio().container(Container.FLAC))
        .earlier("lantern-year", Facts.audio().facts(), clipping).facts();
    assertThatCheck(check.examine(flac)).found(Severity.BLOCK);
  }

  @Test
  void a_new_print_passes() {
    MixFacts fresh = Facts.mix().audio(Facts.audio().content("a new print"))
        .earlier("lantern-year", Facts.audio().facts(), clipping).facts();
    assertThatCheck(check.examine(fresh)).passed();
  }

  @Test
  void the_same_audio_after_notes_only_passes() {
    MixFacts again = Facts.mix().earlier("lantern-year", Facts.audio().facts(), headroom).facts();
    assertThatCheck(check.examine(again)).passed();
  }

  @Test
  void what_a_corrected_sheet_settles_needs_no_new_print() {
    MixFacts again = Facts.mix().earlier("lantern-year", Facts.audio().facts(), rate).facts();
    assertThatCheck(check.examine(again)).found(Severity.INFO).doesNotSay("not fixed");
  }

  @Test
  void a_file_that_could_not_be_read_twice_is_known_by_its_bytes() {
    AudioBuilder broken = Facts.audio().unreadable(Container.UNKNOWN, false, "The file is damaged.");
    Finding unreadable = Finding.of(new ReadableCheck(CheckSettings.of(ReadableCheck.MANUAL)), Severity.BLOCK, "Damaged.");
    assertThatCheck(check.examine(Facts.mix().audio(broken).earlier("first", broken.facts(), unreadable).facts()))
        .found(Severity.BLOCK);
    assertThatCheck(check.examine(Facts.mix().earlier("first", broken.facts(), unreadable).facts())).passed();
  }
}
