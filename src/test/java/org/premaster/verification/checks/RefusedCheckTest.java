package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.premaster.intake.Refusal;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.DeliveryFacts;
import org.premaster.verification.Severity;

class RefusedCheckTest {
  private final RefusedCheck check = new RefusedCheck(CheckSettings.of(RefusedCheck.MANUAL));

  @Test
  void a_delivery_that_was_taken_whole_passes() {
    assertThatCheck(check.examine(Facts.delivery().facts())).passed();
  }

  @Test
  void PREP_08_a_delivery_refused_as_a_whole_blocks() {
    DeliveryFacts facts = Facts.delivery().refused(Refusal.Kind.DAMAGED, "", "The archive ends in the middle of an entry.").facts();
    assertThatCheck(check.examine(facts)).found(Severity.BLOCK).says("ends in the middle", "upload it again");
  }

  @ParameterizedTest
  @EnumSource(Refusal.Kind.class)
  void every_kind_of_refusal_tells_the_client_what_to_do(Refusal.Kind kind) {
    assertThatCheck(check.examine(Facts.delivery().refused(kind, "a/b.wav", "The entry a/b.wav was refused.").facts()))
        .found(Severity.WARN)
        .says("The entry a/b.wav was refused. ", "lease");
  }

  @Test
  void a_hostile_archive_does_not_fill_the_report() {
    var delivery = Facts.delivery();
    IntStream.range(0, 3000).forEach(i -> delivery.refused(Refusal.Kind.PATH_ESCAPES, "../" + i, "The entry ../" + i + " leaves."));
    delivery.refused(Refusal.Kind.TOO_MANY_ENTRIES, "", "The archive has too many entries.");
    assertThatCheck(check.examine(delivery.facts())).found(22).finding(21).says("2,980 more entries");
  }
}
