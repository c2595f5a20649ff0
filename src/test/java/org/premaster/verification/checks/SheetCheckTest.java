package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.intake.SheetFault;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.DeliveryFacts;
import org.premaster.verification.Severity;

class SheetCheckTest {
  private final SheetCheck check = new SheetCheck(CheckSettings.of(SheetCheck.MANUAL));

  @Test
  void a_sheet_without_faults_passes() {
    assertThatCheck(check.examine(Facts.delivery().facts())).passed();
  }

  @Test
  void CONS_09_all_that_is_missing_is_listed_at_once() {
    DeliveryFacts facts = Facts.delivery()
        .fault(SheetFault.Kind.MISSING_COLUMN, 1, "session_rate", "The column session_rate is missing.")
        .fault(SheetFault.Kind.MISSING_VALUE, 4, "title", "Row 4 has no title.")
        .facts();
    assertThatCheck(check.examine(facts))
        .found(Severity.BLOCK)
        .says("lacks 2 required entries. The column session_rate is missing. Row 4 has no title. Please fill in")
        .holds(2, 0, "entries");
  }

  @ParameterizedTest
  @CsvSource({
    "NO_SHEET, WARN", "SEVERAL_SHEETS, WARN", "UNREADABLE, BLOCK", "UNKNOWN_COLUMN, INFO", "BAD_VALUE, WARN", "CONTRADICTION, WARN",
    "ENCODING_GUESSED, INFO"
  })
  void every_other_fault_is_told_by_itself_with_its_weight(SheetFault.Kind kind, Severity severity) {
    assertThatCheck(check.examine(Facts.delivery().fault(kind, 3, "upc", "Something about row 3.").facts()))
        .found(severity)
        .says("Something about row 3. ");
  }

  @Test
  void a_sheet_of_nothing_but_faults_does_not_fill_the_report() {
    var delivery = Facts.delivery();
    IntStream.range(0, 900).forEach(i -> delivery.fault(SheetFault.Kind.UNKNOWN_COLUMN, 1, "c" + i, "Column c" + i + " is not known."));
    IntStream.range(0, 900).forEach(i -> delivery.fault(SheetFault.Kind.MISSING_VALUE, i, "title", "Row " + i + " has no title."));
    delivery.fault(SheetFault.Kind.BAD_VALUE, 901, "disc", "Row 901 has a word for a disc.");
    assertThatCheck(check.examine(delivery.facts()))
        .found(52)
        .finding(51)
        .weighs(Severity.WARN)
        .says("851 more faults");
    assertThatCheck(check.examine(delivery.facts())).finding(0).says("900 required entries", "And 850 more.");
  }
}
