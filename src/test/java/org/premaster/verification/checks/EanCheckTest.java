package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.testkit.Facts;
import org.premaster.verification.AlbumFacts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;

class EanCheckTest {
  private final EanCheck check = new EanCheck(CheckSettings.of(EanCheck.MANUAL));

  private static AlbumFacts upc(String written) {
    return Facts.facts(Facts.album("Lantern Year").upc(written)).facts();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4006381333931", "036000291452", "0 36000 29145 2"})
  void a_valid_code_passes(String written) {
    assertThatCheck(check.examine(upc(written))).passed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4006381333932", "12345", "4.00638E+12"})
  void an_invalid_code_is_worth_a_question(String written) {
    assertThatCheck(check.examine(upc(written))).found(Severity.WARN).says(written);
  }

  @Test
  void a_code_for_use_inside_one_shop_is_a_note() {
    assertThatCheck(check.examine(upc("2000000000008"))).found(Severity.INFO).says("2000000000008");
  }

  @Test
  void an_album_without_code_does_not_concern_it() {
    assertThat(check.concerns(upc(" "))).isFalse();
    assertThat(check.concerns(upc("12345"))).isTrue();
  }
}
