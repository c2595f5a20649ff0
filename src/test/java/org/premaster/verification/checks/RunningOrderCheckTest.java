package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.Facts;
import org.premaster.testkit.SongBuilder;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class RunningOrderCheckTest {
  private final CheckSettings settings = CheckSettings.of(RunningOrderCheck.MANUAL);
  private final RunningOrderCheck check = new RunningOrderCheck(settings);

  private Examination order(SongBuilder... songs) {
    return check.examine(Facts.facts(Facts.album("Lantern Year").with(songs)).facts());
  }

  @Test
  void PREP_12_places_from_one_on_without_a_hole_pass() {
    assertThatCheck(order(Facts.song("A").at(1), Facts.song("B").at(2), Facts.song("C").at(3))).passed();
    assertThatCheck(order(Facts.song("A").at(1, 1), Facts.song("B").at(1, 2), Facts.song("C").at(2, 1))).passed();
  }

  @Test
  void PREP_12_two_songs_in_one_place_block() {
    assertThatCheck(order(Facts.song("A").at(1), Facts.song("B").at(2), Facts.song("C").at(2)))
        .found(Severity.BLOCK)
        .cites("PREP-12")
        .says("\"B\" and \"C\" both claim position 2.");
  }

  @Test
  void CONS_12_a_place_left_out_is_worth_a_question() {
    assertThatCheck(order(Facts.song("A").at(1), Facts.song("D").at(4), Facts.song("F").at(6)))
        .found(Severity.WARN)
        .says("leaves out position 2 to 3 and position 5.");
  }

  @Test
  void discs_are_ordered_too() {
    assertThatCheck(order(Facts.song("A").at(1, 1), Facts.song("B").at(3, 2)))
        .found(Severity.WARN)
        .says("disc 2 and position 1 of disc 3");
    assertThatCheck(order(Facts.song("A").at(2, 1))).found(Severity.WARN).says("disc 1");
  }

  @Test
  void a_number_beyond_all_reason_is_one_hole() {
    assertThatCheck(order(Facts.song("A").at(Integer.MAX_VALUE)))
        .found(Severity.WARN)
        .says("position 1 to 2147483646");
  }

  @Test
  void an_album_without_songs_does_not_concern_it() {
    assertThat(check.concerns(Facts.facts(Facts.album("Lantern Year")).facts())).isFalse();
  }
}
