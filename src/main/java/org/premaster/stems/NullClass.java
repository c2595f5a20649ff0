package org.premaster.stems;

/** How well the stems sum to their mix (§4.3). */
public enum NullClass {
  /** Nothing is left but what word lengths explain. */
  BIT_EXACT(true),
  /** What is left is 60 dB and more below the mix. */
  TRANSPARENT(true),
  /** What is left is 40 dB and more below the mix, and nowhere louder than −30 dB (STEM-11). */
  CLOSE(true),
  /** Gains, polarity, displacement or panning of single stems explain all to −50 dB. */
  EXPLAINED(false),
  /** A treatment of the whole mix explains most: compressor, limiter, equalizer, width. */
  BUS_PROCESSED(false),
  /** What is left follows one stem, with no error of its gain: free-running modulation or random effects. */
  MODULATED(false),
  /** Something is missing or wrong (STEM-10). */
  FAIL(false);

  private final boolean passes;

  NullClass(boolean passes) {
    this.passes = passes;
  }

  /** True where the set may be mastered as it is. */
  public boolean passes() {
    return passes;
  }
}
