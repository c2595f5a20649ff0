package org.premaster.album;

/** Where an album stands in the workflow after intake (state machine of the domain rules). */
public enum AlbumState {
  /** Required answers of the consultation are missing (WF-02, CONS-09). */
  CONSULT_SCHEDULED,
  /** The consultation is complete, but mixes are missing (PREP-09: wait, not fail). */
  AWAITING_MIXES,
  /** All mixes are there, and at least one must be printed again (WF-07). */
  VERIFYING,
  /** Every expected song has exactly one verified mix (VER-01). */
  VERIFIED_ALL;

  /**
   * The state that follows from what is there.
   *
   * @param consultationComplete WF-02
   * @param missing songs without a mix
   * @param issues songs whose mix has a blocking finding
   * @throws IllegalArgumentException when a count is negative
   */
  public static AlbumState of(boolean consultationComplete, int missing, int issues) {
    if (missing < 0 || issues < 0) {
      throw new IllegalArgumentException("no counts of songs: " + missing + " missing, " + issues + " with issues");
    }
    if (!consultationComplete) {
      return CONSULT_SCHEDULED;
    }
    if (missing > 0) {
      return AWAITING_MIXES;
    }
    return issues > 0 ? VERIFYING : VERIFIED_ALL;
  }

  /** Mastering of any song is locked until all songs are verified (WF-06). */
  public Gate gate() {
    return this == VERIFIED_ALL ? Gate.OPEN : Gate.LOCKED;
  }
}
