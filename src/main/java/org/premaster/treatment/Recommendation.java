package org.premaster.treatment;

/** What the house advises for one song (DEC-01). A person decides (DEC-15). */
public enum Recommendation {
  STEM,
  STEREO,
  /** The song needs mixing before either makes sense (STEM-02, STEM-16, CHK-01). */
  MIX_FIRST,
  /** Only the client's answers can tell. */
  ASK
}
