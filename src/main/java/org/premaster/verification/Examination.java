package org.premaster.verification;

import java.util.List;
import java.util.Optional;

/**
 * What became of one check on one subject: findings (none means passed), or the reason why it could not run (VER-08).
 *
 * @param check id of the check
 * @param rule id of the rule
 * @param findings empty where the check passed or did not run
 * @param notExaminedBecause present where it could not run: a sentence
 */
public record Examination(
    String check, String rule, List<Finding> findings, Optional<String> notExaminedBecause) {

  public static Examination passed(Check<?> check) {
    return new Examination(check.id(), check.rule(), List.of(), Optional.empty());
  }

  public static Examination found(Check<?> check, List<Finding> findings) {
    return new Examination(check.id(), check.rule(), List.copyOf(findings), Optional.empty());
  }

  public static Examination notExamined(Check<?> check, String because) {
    return new Examination(check.id(), check.rule(), List.of(), Optional.of(because));
  }
}
