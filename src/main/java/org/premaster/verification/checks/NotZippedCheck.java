package org.premaster.verification.checks;

import java.util.List;
import org.premaster.intake.Delivery;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.DeliveryFacts;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** The delivery arrived as a folder and not as a zip. */
public final class NotZippedCheck implements Catalogued<DeliveryFacts> {
  public static final CheckManual MANUAL = CheckManual.of(
          "delivery.not-zipped", "PREP-08", "The delivery arrived as a folder and not as a zip.")
      .looksAt("the form in which the delivery lies in the input folder")
      .grade(Severity.INFO, "it is a folder; many houses unpack uploads themselves, so this is off unless a profile asks for it")
      .cannotSee("Whether it was a zip on its way here.")
      .shippedOff();

  private final Severity severity;

  public NotZippedCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(DeliveryFacts facts) {
    return facts.delivery().form() == Delivery.Form.ZIP
        ? Examination.passed(this)
        : Examination.found(this, List.of(Finding.of(this, severity, "The delivery came as a folder. A zip keeps the files together and"
            + " shows damage on the way, and it takes nothing from the quality; please zip the folder next time.")));
  }
}
