package org.premaster.treatment;

/** What is known of something that is so or is not. */
public enum Known {
  YES,
  NO,
  /** Nobody has said it and nothing shows it. */
  UNKNOWN;

  static Known of(boolean so) {
    return so ? YES : NO;
  }
}
