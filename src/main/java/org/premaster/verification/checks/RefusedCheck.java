package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import org.premaster.intake.Refusal;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.DeliveryFacts;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** Something in the delivery, or all of it, was refused for safety. */
public final class RefusedCheck implements Catalogued<DeliveryFacts> {
  /** Entries told one by one; the rest is counted. */
  private static final int MOST = 20;

  public static final CheckManual MANUAL = CheckManual.of(
          "delivery.refused", "PREP-08", "Something in the delivery, or all of it, was refused for safety.")
      .looksAt("what unpacking and the inventory did not take, and why")
      .grade(Severity.BLOCK, "the delivery as a whole could not be taken")
      .grade(Severity.WARN, "single entries were left out")
      .cannotSee("What a refused entry holds.");

  private final CheckSettings settings;

  public RefusedCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(DeliveryFacts facts) {
    List<Finding> findings = new ArrayList<>();
    int entries = 0;
    for (Refusal refusal : facts.inventory().refusals()) {
      if (refusal.entry().isEmpty()) {
        findings.add(Finding.of(this, settings.severity(), Advice.after(refusal.sentence(), advice(refusal.kind()))));
      } else if (++entries <= MOST) {
        findings.add(Finding.of(this, settings.atMost(Severity.WARN), Advice.after(refusal.sentence(), advice(refusal.kind()))));
      }
    }
    if (entries > MOST) {
      findings.add(Finding.of(this, settings.atMost(Severity.WARN),
          Figures.count(entries - MOST, "more entry was", "more entries were") + " refused."));
    }
    return Examination.found(this, findings);
  }

  private static String advice(Refusal.Kind kind) {
    return switch (kind) {
      case PATH_ESCAPES, ABSOLUTE_PATH, UNUSABLE_NAME -> "Please give it a plain name inside the delivery's folder and send it again.";
      case SYMBOLIC_LINK, SPECIAL_FILE -> "Please put the file itself in its place and send it again.";
      case DUPLICATE_NAME -> "Please give each file a name of its own and send it again.";
      case RATIO, TOO_MANY_ENTRIES, TOO_LARGE -> "Please send the audio files in one plain zip, or ask us if the delivery really is"
          + " so large.";
      case NESTING -> "Please send one zip with plain folders in it, without archives inside.";
      case ENCRYPTED -> "Please send it again without a password.";
      case DAMAGED -> "It was probably damaged on the way; please make the zip anew and upload it again.";
      case NOT_READABLE -> "Please check its access rights and send it again.";
    };
  }
}
