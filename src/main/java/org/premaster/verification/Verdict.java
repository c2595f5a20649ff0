package org.premaster.verification;

import java.util.List;

/** What is said of one file after all checks (VER-01). */
public enum Verdict {
  VERIFIED,
  VERIFIED_WITH_NOTES,
  ISSUES,
  /** The song is expected and no file is there, or none that is plainly the main mix. */
  MISSING;

  /** The verdict that findings amount to: any BLOCK is ISSUES, any WARN is VERIFIED_WITH_NOTES (VER-02). */
  public static Verdict of(List<Finding> findings) {
    Verdict verdict = VERIFIED;
    for (Finding finding : findings) {
      if (finding.severity() == Severity.BLOCK) {
        return ISSUES;
      }
      if (finding.severity() == Severity.WARN) {
        verdict = VERIFIED_WITH_NOTES;
      }
    }
    return verdict;
  }

  /** True where the file counts as verified for the gate (VER-01, WF-06). */
  public boolean verified() {
    return this == VERIFIED || this == VERIFIED_WITH_NOTES;
  }
}
