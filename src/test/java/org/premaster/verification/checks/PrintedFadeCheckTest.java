package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.measurement.traces.Tail;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class PrintedFadeCheckTest {
  private final CheckSettings settings = CheckSettings.of(PrintedFadeCheck.MANUAL);

  private static Examination fade(CheckSettings settings, double seconds) {
    Tail seen = new Tail(
        0.5, 0.00004, 0.0001, OptionalDouble.of(-84), OptionalDouble.of(-60), OptionalDouble.empty(), 0, OptionalDouble.empty(),
        OptionalDouble.of(seconds));
    return new PrintedFadeCheck(settings).examine(Facts.mix().audio(Facts.audio().trace(seen)).facts());
  }

  @Test
  void PREP_01_an_end_that_dies_away_by_itself_passes() {
    assertThatCheck(new PrintedFadeCheck(settings).examine(Facts.mix().facts())).passed();
  }

  @Test
  void PREP_01_a_faders_way_down_is_a_question() {
    assertThatCheck(fade(settings, 6))
        .found(Severity.WARN)
        .cites("PREP-01")
        .says("fade-out of about 6.0 s, from 2:53.5 on", "without the fade")
        .holds(6, 1.5, "s")
        .isAt(173.5, 179.5);
  }

  @Test
  void a_fade_shorter_than_the_profile_asks_for_passes() {
    assertThatCheck(fade(settings.with(PrintedFadeCheck.SHORTEST, 5), 4.9)).passed();
    assertThatCheck(fade(settings.with(PrintedFadeCheck.SHORTEST, 5), 5)).found(Severity.WARN);
  }

  @Test
  void a_fade_into_the_next_song_is_part_of_the_album() {
    PrintedFadeCheck check = new PrintedFadeCheck(settings);
    assertThat(check.concerns(Facts.mix().of(Facts.song("Slow Harbour").continuousWithNext()).facts())).isFalse();
    assertThat(check.concerns(Facts.mix().facts())).isTrue();
  }

  @Test
  void VER_08_silence_and_files_that_were_only_measured_are_not_examined() {
    PrintedFadeCheck check = new PrintedFadeCheck(settings);
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().digitalSilence()).facts())).wasNotExaminedBecause("silence");
    assertThatCheck(check.examine(Facts.mix().audio(Facts.audio().notExamined()).facts())).wasNotExaminedBecause("not examined");
  }
}
