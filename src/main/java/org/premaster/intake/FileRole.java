package org.premaster.intake;

/** What a delivered file is for, as its place in the delivery and the sheet say. */
public enum FileRole {
  MIX,
  ALTERNATE_MIX,
  STEM,
  REFERENCE,
  SHEET,
  CONSULTATION,
  /** Anything else: notes, pictures, sessions. */
  OTHER;

  /** True for the roles whose files are decoded and measured. */
  public boolean measured() {
    return this == MIX || this == ALTERNATE_MIX || this == STEM;
  }
}
