package org.premaster.verification;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a person may want to know of a check. It stands in the check's own class, is printed by {@code premaster checks}, and is the only
 * place where the limits' names, defaults and ranges are written.
 *
 * @param id id of the check, for instance {@code mix.headroom}
 * @param rule id of the rule of the trade, for instance {@code PREP-02}
 * @param condition the condition that is found, one sentence
 * @param looksAt the facts it looks at, as a phrase
 * @param grades the weights of its findings, gravest first; at least one
 * @param limits the limits that a profile may set
 * @param cannotSee what stays hidden from it, one or more sentences
 * @param shippedOn false where the check runs only if a profile names it with a severity
 * @param fixed true where no profile may weaken or silence it, because a file it speaks of has no measurements at all
 */
public record CheckManual(
    String id,
    String rule,
    String condition,
    String looksAt,
    List<Grade> grades,
    List<Limit> limits,
    String cannotSee,
    boolean shippedOn,
    boolean fixed) {

  /** The manual of a check without grades and limits, which are added with the methods below. */
  public static CheckManual of(String id, String rule, String condition) {
    return new CheckManual(id, rule, condition, "", List.of(), List.of(), "", true, false);
  }

  /** The same with the facts that the check looks at. */
  public CheckManual looksAt(String facts) {
    return new CheckManual(id, rule, condition, facts, grades, limits, cannotSee, shippedOn, fixed);
  }

  /** The same with one more weight, which must be less grave than those before. */
  public CheckManual grade(Severity severity, String when) {
    List<Grade> more = Stream.concat(grades.stream(), Stream.of(new Grade(severity, when))).toList();
    return new CheckManual(id, rule, condition, looksAt, more, limits, cannotSee, shippedOn, fixed);
  }

  /** The same with these limits. */
  public CheckManual limits(Limit... some) {
    return new CheckManual(id, rule, condition, looksAt, grades, List.of(some), cannotSee, shippedOn, fixed);
  }

  /** The same with what stays hidden from the check. */
  public CheckManual cannotSee(String sentences) {
    return new CheckManual(id, rule, condition, looksAt, grades, limits, sentences, shippedOn, fixed);
  }

  /** The same for a check that only runs where a profile asks for it. */
  public CheckManual shippedOff() {
    return new CheckManual(id, rule, condition, looksAt, grades, limits, cannotSee, false, fixed);
  }

  /** The same for a check that no profile may weaken or silence. */
  public CheckManual fixedSeverity() {
    return new CheckManual(id, rule, condition, looksAt, grades, limits, cannotSee, shippedOn, true);
  }

  /** The gravest weight that the check's findings have as shipped. */
  public Severity severity() {
    return grades.getFirst().severity();
  }
}
