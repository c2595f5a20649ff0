package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.premaster.verification.Check;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** Findings of a fault that is in several places: the first ones one by one, the rest in one finding that says how many and when. */
final class Places {
  /** Places told one by one. */
  static final int MOST = 3;

  /** Times of the rest that are named. */
  private static final int MOST_TIMES = 10;

  private Places() {}

  /**
   * @param kept places that are kept of a file: where there are as many, there may be more
   * @param tell a finding of one place, with its time
   */
  static <P> Examination found(
      Check<?> check, List<P> places, int kept, Function<P, Finding> tell, Severity severity, String one, String many) {
    List<Finding> findings = new ArrayList<>();
    places.stream().limit(MOST).forEach(place -> findings.add(tell.apply(place)));
    List<Finding> rest = places.stream().skip(MOST).map(tell).toList();
    if (!rest.isEmpty()) {
      findings.add(rest(check, rest, places.size() >= kept ? "at least " : "", severity, one, many));
    }
    return Examination.found(check, findings);
  }

  private static Finding rest(Check<?> check, List<Finding> rest, String atLeast, Severity severity, String one, String many) {
    List<String> times = rest.stream().map(finding -> Figures.time(finding.startSeconds().orElse(0))).toList();
    Finding first = rest.getFirst();
    Finding counted = Finding.of(check, severity, (rest.size() == 1 && atLeast.isEmpty() ? "There is " : "There are ") + atLeast
            + Figures.count(rest.size(), "more " + one, "more " + many) + " like these, at " + Figures.list(times, MOST_TIMES) + ".")
        .at(first.startSeconds().orElse(0), first.endSeconds().orElse(0));
    return first.confidence().isPresent() ? counted.sure(first.confidence().getAsDouble()) : counted;
  }

  /** Whose sound it is, for a sentence; nothing where it is that of all channels. */
  static String ofChannel(int channel, int channels) {
    return channel >= 0 && channels > 1 ? "of the " + Figures.channel(channel) + " channel " : "";
  }

  /** The finding in its channel, where it is not in all. */
  static Finding in(int channel, int channels, Finding finding) {
    return channel >= 0 && channels > 1 ? finding.in(channel) : finding;
  }
}
