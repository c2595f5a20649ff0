package org.premaster.audio;

import static org.premaster.audio.FlacSubframe.LEAD;

/** Decodes one FLAC frame into integers, its CRC-16 and the range of every sample verified. */
final class FlacFrameDecoder {
  private final int channels;
  private final int sampleBits;
  private final FlacBits bits = new FlacBits();
  private final FlacSubframe subframe = new FlacSubframe(bits);
  private long[] wide = {};

  FlacFrameDecoder(int channels, int sampleBits) {
    this.channels = channels;
    this.sampleBits = sampleBits;
  }

  /** Bytes that a frame with this header needs at most when it is no longer than its samples written plainly. */
  int bound(FlacFrameHeader header) {
    return FlacFrameHeader.LONGEST + 2 + channels * (64 + (int) (((long) header.blockSize() * (sampleBits + 1) + 7) / 8));
  }

  /** True where the frame has the shape that STREAMINFO promises. */
  boolean fits(FlacFrameHeader header) {
    return header.channels() == channels && (header.bits() == 0 || header.bits() == sampleBits);
  }

  /**
   * Decodes the frame that begins at {@code from}.
   *
   * @param frame where its samples go
   * @return the index of the first byte after it
   */
  int decode(FlacFrameHeader header, byte[] bytes, int from, int to, FlacFrame frame) throws FlacDamage {
    int blockSize = header.blockSize();
    frame.reserve(blockSize);
    bits.start(bytes, from + header.length(), to);
    for (int c = 0; c < channels; c++) {
      boolean side = header.assignment() == (c == 0 ? FlacFrameHeader.SIDE_RIGHT : FlacFrameHeader.LEFT_SIDE)
          || header.assignment() == FlacFrameHeader.MID_SIDE && c == 1;
      if (side && sampleBits == 32) {
        subframe.decodeWide(33, blockSize, wideSamples(blockSize), frame.channel(c));
      } else {
        subframe.decode(side ? sampleBits + 1 : sampleBits, blockSize, frame.channel(c));
      }
    }
    int end = bits.nextByte();
    if (to - end < 2) {
      throw FlacDamage.OUT_OF_BYTES;
    }
    int stored = (bytes[end] & 0xFF) << 8 | bytes[end + 1] & 0xFF;
    if (FlacCrc.crc16(bytes, from, end) != stored) {
      throw FlacDamage.CONTRADICTION;
    }
    if (header.assignment() >= FlacFrameHeader.LEFT_SIDE) {
      separate(header.assignment(), frame);
    }
    checkRange(frame);
    return end + 2;
  }

  private long[] wideSamples(int blockSize) {
    if (wide.length < LEAD + blockSize) {
      wide = new long[LEAD + blockSize];
    }
    return wide;
  }

  /** Left and right from what was coded (RFC 9639, 4.2). Wrapping 32-bit sums are right, since left and right fit 32 bits. */
  private void separate(int assignment, FlacFrame frame) {
    if (sampleBits == 32) {
      separateWide(assignment, frame);
      return;
    }
    int[] a = frame.channel(0);
    int[] b = frame.channel(1);
    int end = LEAD + frame.blockSize();
    switch (assignment) {
      case FlacFrameHeader.LEFT_SIDE -> {
        for (int i = LEAD; i < end; i++) {
          b[i] = a[i] - b[i];
        }
      }
      case FlacFrameHeader.SIDE_RIGHT -> {
        for (int i = LEAD; i < end; i++) {
          a[i] += b[i];
        }
      }
      default -> {
        for (int i = LEAD; i < end; i++) {
          int right = a[i] - (b[i] >> 1);
          a[i] = right + b[i];
          b[i] = right;
        }
      }
    }
  }

  private void separateWide(int assignment, FlacFrame frame) {
    int[] a = frame.channel(0);
    int[] b = frame.channel(1);
    int end = LEAD + frame.blockSize();
    for (int i = LEAD; i < end; i++) {
      int side = (int) wide[i];
      switch (assignment) {
        case FlacFrameHeader.LEFT_SIDE -> b[i] = a[i] - side;
        case FlacFrameHeader.SIDE_RIGHT -> a[i] = b[i] + side;
        default -> {
          b[i] = a[i] - (int) (wide[i] >> 1);
          a[i] = b[i] + side;
        }
      }
    }
  }

  private void checkRange(FlacFrame frame) throws FlacDamage {
    if (sampleBits == 32) {
      return;
    }
    int half = 1 << (sampleBits - 1);
    int outside = 0;
    int end = LEAD + frame.blockSize();
    for (int c = 0; c < channels; c++) {
      int[] channel = frame.channel(c);
      for (int i = LEAD; i < end; i++) {
        outside |= (channel[i] + half) >>> sampleBits;
      }
    }
    if (outside != 0) {
      throw FlacDamage.CONTRADICTION;
    }
  }
}
