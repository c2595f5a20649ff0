package org.premaster.testkit;

import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** Says what became of a check. */
public final class ExaminationAssert extends AbstractAssert<ExaminationAssert, Examination> {

  private ExaminationAssert(Examination examination) {
    super(examination, ExaminationAssert.class);
  }

  public static ExaminationAssert assertThatCheck(Examination examination) {
    return new ExaminationAssert(examination);
  }

  /** It ran and found nothing. */
  public ExaminationAssert passed() {
    Assertions.assertThat(actual.findings()).isEmpty();
    Assertions.assertThat(actual.notExaminedBecause()).isEmpty();
    return this;
  }

  /** It could not run (VER-08), with this in its reason. */
  public ExaminationAssert wasNotExaminedBecause(String part) {
    Assertions.assertThat(actual.findings()).isEmpty();
    Assertions.assertThat(actual.notExaminedBecause()).isNotEmpty();
    Assertions.assertThat(actual.notExaminedBecause().orElseThrow()).contains(part).endsWith(".");
    return this;
  }

  /** It found this one thing, and cites its check and rule (VER-07). */
  public FindingAssert found(Severity severity) {
    Assertions.assertThat(actual.findings()).hasSize(1);
    return finding(0).weighs(severity);
  }

  /** It found so many things. */
  public ExaminationAssert found(int number) {
    Assertions.assertThat(actual.findings()).hasSize(number);
    return this;
  }

  /** One of the things it found, from 0. */
  public FindingAssert finding(int index) {
    Assertions.assertThat(actual.notExaminedBecause()).isEqualTo(Optional.empty());
    Assertions.assertThat(actual.findings()).hasSizeGreaterThan(index);
    Finding finding = actual.findings().get(index);
    Assertions.assertThat(finding.check()).isEqualTo(actual.check());
    Assertions.assertThat(finding.rule()).isEqualTo(actual.rule());
    Assertions.assertThat(finding.message()).endsWith(".").doesNotContain("!").doesNotContain("  ").doesNotContain("..  ");
    return FindingAssert.assertThatFinding(finding);
  }
}
