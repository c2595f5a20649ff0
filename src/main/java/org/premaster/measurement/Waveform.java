package org.premaster.measurement;

/**
 * Overview of a file's shape: the lowest and the highest sample over all channels, bucket by bucket.
 *
 * @param framesPerBucket frames that each bucket covers; the last may cover fewer
 * @param low one value a bucket, −127 to 127 for −1.0 to 1.0
 * @param high likewise
 */
public record Waveform(long framesPerBucket, byte[] low, byte[] high) {
  /** Buckets a file has at most. */
  public static final int MOST = 1000;
}
