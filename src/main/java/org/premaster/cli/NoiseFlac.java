package org.premaster.cli;

import java.io.ByteArrayOutputStream;
import java.util.SplittableRandom;

/**
 * Noise as a stereo FLAC file in the shape that encoders give to music (RFC 9639): linear prediction with Rice-coded residuals, a rare one of
 * them long, and every way to join two channels. The decoder can be warmed up with it; it can write nothing else.
 */
final class NoiseFlac {
  private static final int RATE = 44_100;
  private static final int BLOCK = 4096;
  private static final int FRAMES = 127;
  private static final int ORDER = 8;
  private static final int PARTITIONS = 3;
  private static final int[] ASSIGNMENTS = {1, 8, 9, 10};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final SplittableRandom random = new SplittableRandom(1);
  private final int bits;
  private int current;
  private int count;

  private NoiseFlac(int bits) {
    this.bits = bits;
  }

  /** A file of 12 seconds with samples of 16 or 24 bits, and no MD5. */
  static byte[] of(int bits) {
    return new NoiseFlac(bits).write();
  }

  private byte[] write() {
    put(0x664C6143, 32).put(0x80000022, 32).put(BLOCK, 16).put(BLOCK, 16).put(0, 24).put(0, 24);
    put(RATE, 20).put(1, 3).put(bits - 1, 5).put(0, 4).put(FRAMES * BLOCK, 32).put(0, 32).put(0, 32).put(0, 32).put(0, 32);
    for (int frame = 0; frame < FRAMES; frame++) {
      int from = out.size();
      int assignment = ASSIGNMENTS[frame % ASSIGNMENTS.length];
      put(0xFFF8C9, 24).put(assignment, 4).put(bits == 16 ? 8 : 12, 4).put(frame, 8);
      put(crc(from, 8, 0x07), 8);
      channel(bits + (assignment == 9 ? 1 : 0));
      channel(bits + (assignment == 8 || assignment == 10 ? 1 : 0));
      put(0, (8 - count) % 8);
      put(crc(from, 16, 0x8005), 16);
    }
    return out.toByteArray();
  }

  /** Every sample is predicted as a half of the one before. */
  private void channel(int width) {
    put(32 + ORDER - 1 << 1, 8);
    for (int i = 0; i < ORDER; i++) {
      put(0, width);
    }
    put(14, 4).put(1, 5).put(1, 15);
    for (int i = 1; i < ORDER; i++) {
      put(0, 15);
    }
    put(0, 2).put(PARTITIONS, 4);
    int parameter = bits - 12;
    for (int i = ORDER; i < BLOCK; i++) {
      if (i == ORDER || i % (BLOCK >> PARTITIONS) == 0) {
        put(parameter, 4);
      }
      int quotient = random.nextInt(500) == 0 ? 33 : Integer.numberOfTrailingZeros(random.nextInt() | 1 << 6);
      put(0, quotient).put(1, 1).put(random.nextInt(), parameter);
    }
  }

  private NoiseFlac put(int value, int length) {
    for (int i = length - 1; i >= 0; i--) {
      current = current << 1 | (i < 32 ? value >>> i & 1 : 0);
      if (++count == 8) {
        out.write(current);
        current = 0;
        count = 0;
      }
    }
    return this;
  }

  private int crc(int from, int width, int polynomial) {
    byte[] bytes = out.toByteArray();
    int crc = 0;
    for (int i = from; i < bytes.length; i++) {
      crc ^= (bytes[i] & 0xFF) << width - 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc << 1 ^ ((crc >>> width - 1 & 1) != 0 ? polynomial : 0);
      }
    }
    return crc;
  }
}
