package org.premaster.measurement;

/** Hears how far a pass over a file is. It may end the pass by throwing an unchecked exception, which the caller of the pass receives. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress NONE = (sinceLast, sampleRateHz) -> {};

  /**
   * Some more frames are measured; called about once a second of audio.
   *
   * @param sinceLast frames since the last call, 1 or more; the sum of all calls is the length of the file
   * @param sampleRateHz frames per second of the file
   */
  void frames(long sinceLast, int sampleRateHz);
}
