package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.premaster.verification.Check;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** Findings of a fault that is in several places: the first ones one by one, the rest counted. */
final class Places {
  /** Places told one by one. */
  static final int MOST = 10;

  private Places() {}

  /**
   * @param kept places that are kept of a file: where there are as many, there may be more
   * @param tell a finding of one place
   */
  static <P> Examination found(
      Check<?> check, List<P> places, int kept, Function<P, Finding> tell, Severity severity, String one, String many) {
    List<Finding> findings = new ArrayList<>();
    places.stream().limit(MOST).forEach(place -> findings.add(tell.apply(place)));
    if (places.size() > MOST) {
      findings.add(Finding.of(check, severity, "There are " + (places.size() >= kept ? "at least " : "")
          + Figures.count(places.size() - MOST, "more " + one, "more " + many) + " like these."));
    }
    return Examination.found(check, findings);
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
