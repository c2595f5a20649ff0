package org.premaster.verification;

/** How much a finding weighs (VER-02). */
public enum Severity {
  /** The mix must be printed again; the album stays locked. */
  BLOCK,
  /** Worth a question; never locks. */
  WARN,
  /** Worth knowing. */
  INFO
}
