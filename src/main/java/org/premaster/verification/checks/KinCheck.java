package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.premaster.measurement.Measurements;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Kin;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** A check of a mix against each other file that holds the same music; beyond the first few, files are counted in one finding a severity. */
interface KinCheck extends MixCheck {
  /** Files named beyond those that are told one by one. */
  int MOST_NAMED = 5;

  /** What is to be said of the mix beside one of its kin. */
  Optional<Finding> examine(MixFacts mix, Measurements measured, Kin kin);

  @Override
  default Examination examine(MixFacts mix, Measurements measured) {
    Map<Severity, List<Beside>> found = new EnumMap<>(Severity.class);
    for (Kin kin : mix.kin()) {
      examine(mix, measured, kin)
          .ifPresent(finding -> found.computeIfAbsent(finding.severity(), none -> new ArrayList<>()).add(new Beside(kin, finding)));
    }
    List<Finding> findings = new ArrayList<>();
    found.forEach((severity, all) -> {
      all.stream().limit(Places.MOST).forEach(one -> findings.add(one.finding()));
      if (all.size() > Places.MOST) {
        List<String> rest = all.stream().skip(Places.MOST).map(one -> one.kin().place()).toList();
        findings.add(Finding.of(this, severity, "The same holds beside " + Figures.count(rest.size(), "more file", "more files") + ": "
            + Figures.list(rest, MOST_NAMED) + "."));
      }
    });
    return Examination.found(this, findings);
  }

  /** A finding and the file that it is about. */
  record Beside(Kin kin, Finding finding) {}
}
