package org.premaster.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.premaster.verification.checks.HeadroomCheck;

class VerdictTest {

  private static Verdict of(Severity... severities) {
    HeadroomCheck check = new HeadroomCheck(CheckSettings.of(HeadroomCheck.MANUAL));
    List<Finding> findings = Stream.of(severities).map(severity -> Finding.of(check, severity, "Found.")).toList();
    return Verdict.of(findings);
  }

  @Test
  void VER_01_a_file_without_findings_is_verified() {
    assertThat(of()).isEqualTo(Verdict.VERIFIED);
    assertThat(of(Severity.INFO, Severity.INFO)).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void VER_02_questions_never_block() {
    assertThat(of(Severity.INFO, Severity.WARN)).isEqualTo(Verdict.VERIFIED_WITH_NOTES);
    assertThat(of(Severity.WARN).verified()).isTrue();
  }

  @Test
  void VER_02_one_blocking_finding_makes_issues_whatever_comes_before_it() {
    assertThat(of(Severity.WARN, Severity.INFO, Severity.BLOCK)).isEqualTo(Verdict.ISSUES);
    assertThat(of(Severity.BLOCK).verified()).isFalse();
  }

  @Test
  void PREP_09_a_missing_mix_is_not_verified() {
    assertThat(Verdict.MISSING.verified()).isFalse();
  }
}
