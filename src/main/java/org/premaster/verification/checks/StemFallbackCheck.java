package org.premaster.verification.checks;

import java.util.List;
import org.premaster.stems.NullClass;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.Severity;
import org.premaster.verification.StemFacts;

/** The set is not fit to be mastered from, and the stereo mix is the better choice. */
public final class StemFallbackCheck implements StemSetCheck {
  private static final Limit MOST = new Limit("most", 16, 1, 1000, "stems", "a set of more is not mastered from");

  public static final CheckManual MANUAL = CheckManual.of(
          "stems.fallback", "STEM-15", "The set is not fit to be mastered from, and the stereo mix is the better choice.")
      .looksAt("the class of the sum, and the number of stems")
      .grade(Severity.INFO, "the stems do not sum to the mix, cannot be summed, or are a mix to be made")
      .limits(MOST)
      .cannotSee("How the master would sound; whether stems are worth it at all is advised song by song.");

  private final CheckSettings settings;

  public StemFallbackCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(StemFacts set) {
    return set.arrived() && set.wanted() && set.song().isPresent();
  }

  @Override
  public Examination examine(StemFacts set) {
    boolean tooMany = set.stems().size() > settings.limit(MOST);
    boolean unfit = set.proof().isPresent() && set.proof().get().nullClass().map(found -> found == NullClass.FAIL).orElse(true);
    if (!tooMany && !unfit) {
      return set.proof().isPresent() ? Examination.passed(this) : Examination.notExamined(this, set.unprovedBecause());
    }
    return Examination.found(this, List.of(Finding.of(this, settings.severity(), "As it is, this set would make the master worse than the stereo mix."
        + " If it cannot be mended, the song can be mastered from its stereo mix: set treatment to stereo in the sheet.")));
  }
}
