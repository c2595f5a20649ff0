package org.premaster.verification.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.premaster.stems.StemName;
import org.premaster.stems.StemSet;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.StemFacts;

/** Stems are not named by a number and a group. */
public final class StemNamesCheck implements StemSetCheck {
  private static final int MOST_TOLD = 8;

  public static final CheckManual MANUAL = CheckManual.of(
          "stems.names", "STEM-09", "Stems are not named by a number and a group.")
      .looksAt("the names of the stems")
      .grade(Severity.INFO, "a name has not the form of 1_drums.wav")
      .cannotSee("A name that is tidy and wrong.");

  private final CheckSettings settings;

  public StemNamesCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(StemFacts set) {
    List<String> renames = new ArrayList<>();
    for (int place = 1; place <= set.stems().size(); place++) {
      StemName name = StemName.of(StemSet.name(Path.of(set.stems().get(place - 1))));
      if (!name.tidy()) {
        renames.add(name.file() + " to " + name.suggestion(place, set.stems().size()));
      }
    }
    return renames.isEmpty()
        ? Examination.passed(this)
        : Examination.found(this, List.of(Finding.of(this, settings.severity(),
            "Stems are easier to tell apart by a number and a group; please rename " + Figures.list(renames, MOST_TOLD) + ".")));
  }
}
