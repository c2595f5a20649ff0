package org.premaster.verification.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.premaster.stems.StemName;
import org.premaster.stems.StemSet;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.StemFacts;

/** A file among the stems is a click track or talkback by its name. */
public final class ClickTrackCheck implements StemSetCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "stems.click", "STEM-01", "A file among the stems is a click track or talkback by its name.")
      .looksAt("the names of the stems")
      .grade(Severity.WARN, "a name says click, metronome, talkback or slate")
      .cannotSee("A click track under another name; if it is not in the mix, stems.content tells of it.");

  private final CheckSettings settings;

  public ClickTrackCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(StemFacts set) {
    List<Finding> findings = new ArrayList<>();
    for (String path : set.stems()) {
      String name = StemSet.name(Path.of(path));
      StemName.of(name).group().filter(group -> group == StemName.Group.CLICK || group == StemName.Group.TALKBACK).ifPresent(group ->
          findings.add(Finding.of(this, weighed(set, settings.severity()), name + " is named as "
              + (group == StemName.Group.CLICK ? "a click track" : "talkback") + "; please leave it out if it is that.")));
    }
    return Examination.found(this, findings);
  }
}
