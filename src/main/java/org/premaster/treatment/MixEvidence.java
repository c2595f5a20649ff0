package org.premaster.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.premaster.measurement.Measurements;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/**
 * What the findings of the mix say about stems (DEC-13).
 *
 * @param all in the order of the findings
 * @param balance true where a finding is about the balance of what sounds together, which stems can mend and a stereo master can hardly
 * @param examined false where the mix is missing or could not be measured
 */
record MixEvidence(List<Evidence> all, boolean balance, boolean examined) {
  private static final String RULE = "DEC-13";

  /** Findings that stems can answer better than a stereo file, and how. */
  private static final Map<String, String> BALANCE = Map.of(
      "mix.bass-phase", "The bass is out of phase between left and right; from stems it can be put right without touching what lies above it.",
      "mix.mono-loss", "The mix loses level in mono; from stems only the part that cancels needs to be narrowed.",
      "mix.polarity", "Left and right work against each other in places; stems show which sound does it.",
      "mix.infrasonic", "Much energy lies below what can be heard; from stems it can be taken out of the one part that has it.",
      "mix.hum", "There is hum in the mix; from stems it can be filtered where it is and nowhere else.",
      "mix.balance", "The mix leans to one side; from stems the part that leans can be moved alone.");

  /** Findings that say how little the mix leaves to a master, and speak less plainly. */
  private static final Map<String, String> ROOM = Map.of(
      "mix.headroom", "The mix leaves little headroom; a print at a lower level mends it, and so do stems.",
      "mix.already-mastered", "The mix is held by a limiter; stems printed without it would give back what it pressed down, a voice above all.");

  static MixEvidence of(Optional<Measurements> measured, List<Finding> findings) {
    List<Evidence> all = new ArrayList<>();
    boolean balance = false;
    for (Finding finding : findings) {
      if (finding.severity() == Severity.INFO) {
        continue;
      }
      Optional<String> stems = Optional.ofNullable(BALANCE.get(finding.check()));
      balance |= stems.isPresent();
      stems.or(() -> Optional.ofNullable(ROOM.get(finding.check())))
          .map(sentence -> new Evidence(true, RULE, sentence))
          .filter(evidence -> !all.contains(evidence))
          .ifPresent(all::add);
    }
    if (measured.isPresent() && all.isEmpty()) {
      all.add(new Evidence(false, RULE, "Nothing was found in the mix that stems would mend."));
    }
    return new MixEvidence(List.copyOf(all), balance, measured.isPresent());
  }

  /** True where the mix was examined and nothing speaks for stems. */
  boolean clean() {
    return examined && all.stream().noneMatch(Evidence::speaksForStems);
  }
}
