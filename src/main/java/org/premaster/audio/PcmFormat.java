package org.premaster.audio;

/**
 * The shape of an audio file's samples.
 *
 * @param container what the file is by its bytes
 * @param encoding how a sample is written
 * @param sampleRateHz frames per second, 8,000 to 192,000 for a readable file
 * @param bitDepth significant bits of a sample as the header declares them, 8 to 64
 * @param channels number of channels, 1 or 2 for a readable file
 * @param frames frames that are really there (in the file, not in the header's promise)
 */
public record PcmFormat(
    Container container,
    Encoding encoding,
    int sampleRateHz,
    int bitDepth,
    int channels,
    long frames) {

  /** Length in seconds of what is there. */
  public double durationSeconds() {
    return (double) frames / sampleRateHz;
  }

  public PcmFormat withFrames(long actual) {
    return new PcmFormat(container, encoding, sampleRateHz, bitDepth, channels, actual);
  }
}
