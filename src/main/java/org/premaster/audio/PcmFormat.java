package org.premaster.audio;

/**
 * The shape of an audio file's samples.
 *
 * @param container what the file is by its bytes
 * @param encoding how a sample is written
 * @param sampleRateHz frames per second, 8,000 to 192,000 for a readable file
 * @param bitDepth significant bits of a sample as the header declares them, 8 to 64
 * @param layout the loudspeaker of each channel
 * @param frames frames that are really there (in the file, not in the header's promise)
 */
public record PcmFormat(
    Container container,
    Encoding encoding,
    int sampleRateHz,
    int bitDepth,
    ChannelLayout layout,
    long frames) {

  /** A format whose file does not say which loudspeakers its channels feed. */
  public PcmFormat(Container container, Encoding encoding, int sampleRateHz, int bitDepth, int channels, long frames) {
    this(container, encoding, sampleRateHz, bitDepth, ChannelLayout.usual(channels), frames);
  }

  /** Number of channels, 1 to {@link ChannelLayout#MOST}. */
  public int channels() {
    return layout.speakers().size();
  }

  /** Length in seconds of what is there. */
  public double durationSeconds() {
    return (double) frames / sampleRateHz;
  }

  public PcmFormat withFrames(long actual) {
    return new PcmFormat(container, encoding, sampleRateHz, bitDepth, layout, actual);
  }
}
