package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import org.premaster.intake.SheetFault;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.DeliveryFacts;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** The catalog sheet or the consultation is missing, incomplete, or cannot be understood. */
public final class SheetCheck implements Catalogued<DeliveryFacts> {
  /** Faults told one by one; the rest is counted. */
  private static final int MOST = 50;

  public static final CheckManual MANUAL = CheckManual.of(
          "delivery.sheet", "CONS-09", "The catalog sheet or the consultation is missing, incomplete, or cannot be understood.")
      .looksAt("every fault found while the sheet and consultation.yaml were read, with row and column")
      .grade(Severity.BLOCK, "the sheet cannot be read, or required columns or cells are missing; these are listed at once")
      .grade(Severity.WARN, "there is no sheet or more than one, a value is not understood, or rows contradict each other")
      .grade(Severity.INFO, "a column is not known, or the encoding was guessed")
      .cannotSee("Values that are well formed but wrong.");

  private final CheckSettings settings;

  public SheetCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  /** In a delivery that was refused as a whole no sheet was looked for. */
  @Override
  public boolean concerns(DeliveryFacts facts) {
    return !facts.refusedAsAWhole();
  }

  @Override
  public Examination examine(DeliveryFacts facts) {
    List<SheetFault> faults = facts.catalogue().faults();
    List<String> missing = faults.stream().filter(fault -> isMissing(fault.kind())).map(SheetFault::sentence).toList();
    List<SheetFault> others = faults.stream().filter(fault -> !isMissing(fault.kind())).toList();
    List<Finding> findings = new ArrayList<>();
    if (!missing.isEmpty()) {
      findings.add(Finding.of(this, settings.severity(), "The sheet lacks "
              + Figures.count(missing.size(), "required entry", "required entries") + ". "
              + String.join(" ", missing.subList(0, Math.min(MOST, missing.size())))
              + (missing.size() > MOST ? " And " + (missing.size() - MOST) + " more." : "")
              + " Please fill in all of this, then send the sheet again.")
          .with(missing.size(), 0, "entries"));
    }
    for (SheetFault fault : others.subList(0, Math.min(MOST, others.size()))) {
      findings.add(Finding.of(this, weight(fault.kind()), Advice.after(fault.sentence(), advice(fault.kind()))));
    }
    List<SheetFault> rest = others.subList(Math.min(MOST, others.size()), others.size());
    rest.stream().map(fault -> weight(fault.kind())).min(Severity::compareTo).ifPresent(gravest -> findings.add(
        Finding.of(this, gravest, "The sheet has " + Figures.count(rest.size(), "more fault", "more faults") + " of these kinds.")));
    return Examination.found(this, findings);
  }

  private static boolean isMissing(SheetFault.Kind kind) {
    return kind == SheetFault.Kind.MISSING_COLUMN || kind == SheetFault.Kind.MISSING_VALUE;
  }

  private Severity weight(SheetFault.Kind kind) {
    return switch (kind) {
      case UNREADABLE, MISSING_COLUMN, MISSING_VALUE -> settings.severity();
      case NO_SHEET, SEVERAL_SHEETS, BAD_VALUE, CONTRADICTION -> settings.atMost(Severity.WARN);
      case UNKNOWN_COLUMN, ENCODING_GUESSED -> settings.atMost(Severity.INFO);
    };
  }

  private static String advice(SheetFault.Kind kind) {
    return switch (kind) {
      case NO_SHEET -> "Please send a catalog sheet (CSV or XLSX, one row per song); until then titles and order are taken from"
          + " the file names.";
      case SEVERAL_SHEETS -> "Please keep one of them in the delivery.";
      case UNREADABLE -> "Please save it again as CSV (UTF-8) or XLSX.";
      case BAD_VALUE, CONTRADICTION -> "Please correct it and send the sheet again.";
      case ENCODING_GUESSED -> "Please check that names with accents read right; saving as UTF-8 avoids the guess.";
      case UNKNOWN_COLUMN -> "It was ignored.";
      case MISSING_COLUMN, MISSING_VALUE -> "";
    };
  }
}
