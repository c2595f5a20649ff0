package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.premaster.codes.Isrc;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.DeliveryFacts;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** An ISRC of the sheet already belongs to another recording of the catalog. */
public final class IsrcElsewhereCheck implements Catalogued<DeliveryFacts> {
  private static final int MOST = 5;

  public static final CheckManual MANUAL = CheckManual.of(
          "delivery.isrc-elsewhere", "CODE-02", "An ISRC of the sheet already belongs to another recording of the catalog.")
      .looksAt("the ledger of all codes that were seen or given out before")
      .grade(Severity.WARN, "another recording bears the code")
      .cannotSee("Codes of other houses.");

  private final Severity severity;

  public IsrcElsewhereCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(DeliveryFacts facts) {
    List<Finding> findings = new ArrayList<>();
    new TreeMap<>(facts.isrcElsewhere()).forEach((code, places) -> {
      if (!places.isEmpty()) {
        String shown = Isrc.parse(code).map(Isrc::hyphenated).orElse(Figures.quoted(code));
        findings.add(Finding.of(this, severity, "The ISRC " + shown + " is already used for "
            + Figures.list(places.stream().map(Figures::quoted).toList(), MOST)
            + ". If that is the same recording, nothing needs to be done; if not, please send the right code."));
      }
    });
    return Examination.found(this, findings);
  }
}
