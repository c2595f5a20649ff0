package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.audio.AudioFault;
import org.premaster.audio.Container;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class WholeFileCheckTest {
  private final WholeFileCheck check = new WholeFileCheck(CheckSettings.of(WholeFileCheck.MANUAL));

  @Test
  void a_file_without_faults_passes() {
    assertThatCheck(check.examine(Facts.mix().facts())).passed();
  }

  @ParameterizedTest
  @CsvSource({
    "TRUNCATED, BLOCK", "DAMAGED_FRAMES, BLOCK", "CHECKSUM_MISMATCH, BLOCK", "LYING_HEADER, INFO", "TRAILING_BYTES, INFO"
  })
  void PREP_11_missing_or_damaged_audio_blocks_and_a_wrong_header_is_a_note(AudioFault.Kind kind, Severity severity) {
    AudioBuilder audio = Facts.audio().fault(kind, "The header promises 3:00.0 and the file holds 2:10.5.");
    assertThatCheck(check.examine(Facts.mix().audio(audio).facts()))
        .found(severity)
        .says("The header promises 3:00.0 and the file holds 2:10.5.", severity == Severity.BLOCK ? "export" : "nothing needs");
  }

  @Test
  void every_fault_is_told() {
    AudioBuilder audio = Facts.audio()
        .fault(AudioFault.Kind.TRAILING_BYTES, "There are 12 bytes after the audio.")
        .fault(AudioFault.Kind.TRUNCATED, "4 s are missing.");
    assertThatCheck(check.examine(Facts.mix().audio(audio).facts())).found(2).finding(1).weighs(Severity.BLOCK);
  }

  @Test
  void faults_without_number_do_not_fill_the_report() {
    AudioBuilder audio = Facts.audio();
    IntStream.range(0, 5000).forEach(i -> audio.fault(AudioFault.Kind.LYING_HEADER, "Chunk " + i + " is odd."));
    audio.fault(AudioFault.Kind.DAMAGED_FRAMES, "A frame is damaged.");
    assertThatCheck(check.examine(Facts.mix().audio(audio).facts()))
        .found(11)
        .finding(10)
        .weighs(Severity.BLOCK)
        .says("4,991 more faults");
  }

  @Test
  void VER_08_a_file_that_could_not_be_read_was_not_examined() {
    AudioBuilder none = Facts.audio().unreadable(Container.TEXT, false, "The file is text.");
    assertThatCheck(check.examine(Facts.mix().audio(none).facts())).wasNotExaminedBecause("could not be read");
  }
}
