package org.premaster.audio;

/**
 * Where in the audio a FLAC stream has come to, by the numbers in its frames' headers, and how much is missing between two
 * frames. Numbers that make no sense are not believed: then frames simply follow each other.
 */
final class FlacPosition {
  private final FlacStreamInfo info;
  private final long longestGap;
  private final long longestAudio;
  private long nominalBlock;
  private long base;
  private boolean anchored;
  private long reached;

  /**
   * @param longestGap most frames that may be missing in one place when the length is unknown
   * @param longestAudio most frames in all
   */
  FlacPosition(FlacStreamInfo info, long longestGap, long longestAudio) {
    this.info = info;
    this.longestGap = longestGap;
    this.longestAudio = longestAudio;
    nominalBlock = info.leastBlock() == info.mostBlock() ? info.mostBlock() : 0;
  }

  /** Frames so far, with those that were missing. */
  long reached() {
    return reached;
  }

  /** True once there is as much audio as STREAMINFO promises; never where it promises nothing. */
  boolean complete() {
    return info.frames() > 0 && reached >= info.frames();
  }

  /** True once there is more audio than is read of any file. */
  boolean tooLong() {
    return reached >= longestAudio;
  }

  /**
   * Takes the next sound frame.
   *
   * @param afterDamage true where bytes before it could not be decoded
   * @return frames missing before it
   */
  long next(FlacFrameHeader header, boolean afterDamage) {
    if (nominalBlock == 0) {
      nominalBlock = header.blockSize();
    }
    long start = header.variable() ? header.number() : header.number() * nominalBlock;
    if (!anchored) {
      anchored = true;
      base = afterDamage ? 0 : start;
    }
    long gap = start - base - reached;
    if (gap < 0 || !believable(header, gap)) {
      gap = 0;
    }
    reached += gap + header.blockSize();
    return gap;
  }

  private boolean believable(FlacFrameHeader header, long gap) {
    long end = reached + gap + header.blockSize();
    boolean regular = header.variable() || reached % nominalBlock == 0;
    return regular && (info.frames() == 0 ? gap <= longestGap : end <= info.frames()) && end <= longestAudio;
  }
}
