package org.premaster.verification.checks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.premaster.intake.Song;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.StemFacts;

/** What is asked for is mixing, and stem mastering does not do it. */
public final class NeedsMixingCheck implements Catalogued<StemFacts> {
  private static final Pattern MIXING = Pattern.compile(
      "(?i)\\b(vocal rides?|rid(?:e|ing) the (?:lead )?vocals?|drum replacement|replac(?:e|ing) the (?:drums?|kick|snare)|sample replacement"
          + "|(?:vocal|pitch) (?:tuning|correction)|auto-?tun\\w*|tun(?:e|ing) the (?:lead )?vocals?|comp(?:ing)? the (?:lead )?vocals?"
          + "|creative effects?|delay throws?|re-?amp\\w*|re-?mix\\w*)\\b");

  public static final CheckManual MANUAL = CheckManual.of(
          "stems.needs-mixing", "STEM-16", "What is asked for is mixing, and stem mastering does not do it.")
      .looksAt("stem_reason and stem_notes in the sheet")
      .grade(Severity.WARN, "they speak of vocal rides, drum replacement, tuning, editing or creative effects")
      .cannotSee("Wishes in other words.");

  private final CheckSettings settings;

  public NeedsMixingCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(StemFacts set) {
    return set.song().isPresent() && set.wanted();
  }

  @Override
  public Examination examine(StemFacts set) {
    Song song = set.song().orElseThrow();
    Matcher asked = MIXING.matcher(song.stemReason() + "\n" + song.stemNotes());
    if (!asked.find()) {
      return Examination.passed(this);
    }
    return Examination.found(this, List.of(Finding.of(this, settings.severity(), "The sheet asks for " + Figures.quoted(asked.group())
        + ", which is done in mixing. Please have it done in the mix first, or ask for mixing.")));
  }
}
