package org.premaster.verification.checks;

import java.util.List;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.Severity;
import org.premaster.verification.StemFacts;

/** There are fewer or more stems than stem mastering works with. */
public final class StemCountCheck implements StemSetCheck {
  private static final Limit FEWEST = new Limit("fewest", 4, 1, 64, "stems", "fewer are noted");
  private static final Limit MOST = new Limit("most", 8, 1, 64, "stems", "more are worth a question");
  private static final Limit MIXING = new Limit("mixing_from", 17, 2, 1000, "stems", "so many are a mix to be made and not to be mastered");

  public static final CheckManual MANUAL = CheckManual.of(
          "stems.count", "STEM-01", "There are fewer or more stems than stem mastering works with.")
      .looksAt("the number of stems")
      .grade(Severity.WARN, "there are more than the limit; from mixing_from on they are a mix to be made (STEM-02)")
      .grade(Severity.INFO, "there are fewer, which leaves little control (STEM-03)")
      .limits(FEWEST, MOST, MIXING)
      .cannotSee("Stems that hold more than one group, or half of one.");

  private final CheckSettings settings;

  public StemCountCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(StemFacts set) {
    int count = set.stems().size();
    if (count > settings.limit(MOST)) {
      boolean mixing = count >= settings.limit(MIXING);
      return found(set, settings.severity(), settings.limit(MOST), mixing
          ? "that is a mix to be made. Please send four to eight groups, or ask for mixing."
          : "please join them to four to eight groups.");
    }
    return count < settings.limit(FEWEST)
        ? found(set, settings.atMost(Severity.INFO), settings.limit(FEWEST), "so few leave little control over the balance.")
        : Examination.passed(this);
  }

  private Examination found(StemFacts set, Severity severity, double limit, String advice) {
    int count = set.stems().size();
    return Examination.found(this, List.of(
        Finding.of(this, weighed(set, severity), "The set has " + Figures.count(count, "stem", "stems") + "; " + advice).with(count, limit, "stems")));
  }
}
