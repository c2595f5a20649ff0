package org.premaster.verification.checks;

import java.util.List;
import org.premaster.intake.FileRole;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.DeliveryFacts;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** Alternate mixes lie outside a folder named "Alternate Mixes". */
public final class AlternatesFolderCheck implements Catalogued<DeliveryFacts> {
  private static final int MOST = 10;

  public static final CheckManual MANUAL = CheckManual.of(
          "delivery.alternates-folder", "PREP-07", "Alternate mixes lie outside a folder named \"Alternate Mixes\".")
      .looksAt("the folders of all files that are alternate mixes by sheet or name; case does not matter")
      .grade(Severity.WARN, "at least one lies elsewhere")
      .cannotSee("An alternate mix that nothing tells from a main mix; album.ambiguous-mix asks about those.");

  private final Severity severity;

  public AlternatesFolderCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(DeliveryFacts facts) {
    List<String> outside = facts.reconciliation().files().stream()
        .filter(file -> file.role() == FileRole.ALTERNATE_MIX && !Folders.alternate(file.path()))
        .map(file -> Figures.quoted(file.path()))
        .toList();
    if (outside.isEmpty()) {
      return Examination.passed(this);
    }
    return Examination.found(this, List.of(Finding.of(this, severity,
            (outside.size() == 1 ? "An alternate mix lies" : "Alternate mixes lie") + " outside the folder for them: "
                + Figures.list(outside, MOST) + ". Please put alternate mixes into a folder named \"" + Folders.ALTERNATE_MIXES
                + "\", so that none is taken for the final mix.")
        .with(outside.size(), 0, "files")));
  }
}
