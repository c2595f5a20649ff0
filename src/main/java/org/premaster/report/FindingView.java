package org.premaster.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;

/**
 * A finding as the page shows it.
 *
 * @param number of its mark in the picture; empty string where it has none
 * @param kind block, warn or info
 * @param severity the same in words
 * @param message for the client
 * @param lead what stands before the place
 * @param where time and channel to listen to; empty string for the file as a whole
 * @param evidence value and limit; empty string where there are none
 * @param rule id of the rule
 * @param check id of the check
 * @param overruled who decided against it, when and why; empty string where it stands
 */
record FindingView(
    String number, String kind, String severity, String message, String lead, String where, String evidence, String rule, String check,
    String overruled) {

  static FindingView of(Finding finding) {
    return of(finding, "");
  }

  static FindingView of(Finding finding, String number) {
    boolean timed = finding.startSeconds().isPresent();
    String where = Words.where(finding);
    return new FindingView(number, SongPicture.kind(finding), Words.severity(finding.severity()), Printable.line(finding.message()),
        timed ? "Listen at" : "In the", timed || where.isEmpty() ? where : where + " channel",
        Words.evidence(finding).orElse(""), Printable.line(finding.rule()), Printable.line(finding.check()), Words.overruled(finding).orElse(""));
  }

  /** Worst first. */
  static List<FindingView> of(List<Finding> findings) {
    return Words.worstFirst(findings).stream().map(FindingView::of).toList();
  }

  /**
   * Checks that could not run for one reason (VER-08).
   *
   * @param reason a sentence
   * @param checks rules and ids: {@code PREP-05, mix.dither; PREP-11, mix.hum}
   */
  record NotExamined(String reason, String checks) {
    static List<NotExamined> of(List<Examination> examinations) {
      Map<String, List<String>> reasons = new LinkedHashMap<>();
      for (Examination each : examinations) {
        reasons.computeIfAbsent(each.notExaminedBecause().orElse(""), none -> new ArrayList<>()).add(each.rule() + ", " + each.check());
      }
      return reasons.entrySet().stream()
          .map(each -> new NotExamined(Printable.line(each.getKey()), Printable.line(String.join("; ", each.getValue()))))
          .toList();
    }
  }
}
