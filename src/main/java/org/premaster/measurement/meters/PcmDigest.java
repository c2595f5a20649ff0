package org.premaster.measurement.meters;

import java.util.HexFormat;

/**
 * Digest of 128 bits over the decoded samples: equal for equal audio whatever the container, the depth or the pieces in which it was read.
 * The values of the samples count, so a 16-bit file and its zero-padded 24-bit copy agree, as do 0.0 and −0.0. Made to tell songs apart,
 * not to resist someone who builds collisions.
 *
 * <p>Each channel runs {@value #LANES} chains of 32 bits, frame i into chain i mod {@value #LANES}, which the processor advances many at a
 * time. Every step is a bijection, so that a single differing sample always shows. Floating-point samples that no 32-bit integer can
 * express go into one more chain with their place.
 */
final class PcmDigest implements Meter {
  private static final int LANES = 256;

  // Odd multipliers: fractions of the golden ratio and of square roots of small primes, whose bits are as good as random
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final long STEP = 0x6A09E667F3BCC909L;
  private static final long FOLD = 0xBB67AE8584CAA73BL;
  private static final int LANE_SPREAD = 0x9E3779B1;
  private static final int LANE_STEP = 0x6A09E667;

  private final int[][] lanes;
  private final long[] finer;
  private final int[] codes = new int[MeterBlock.FRAMES];
  private long frames;

  PcmDigest(int channels) {
    lanes = new int[channels][LANES];
    finer = new long[channels];
    for (int c = 0; c < channels; c++) {
      for (int lane = 0; lane < LANES; lane++) {
        lanes[c][lane] = (int) (mix(SPREAD * (c * (long) LANES + lane + 1)) >>> 32);
      }
    }
  }

  @Override
  public void take(MeterBlock block) {
    for (int c = 0; c < lanes.length; c++) {
      if (block.coded()) {
        advance(lanes[c], block.codes(c));
      } else {
        advance(lanes[c], codesOf(block, c));
      }
    }
    frames += block.frames();
  }

  /** Four frames of a chain at once; a last block is filled up with zeros, which the number of frames tells from silence. */
  private static void advance(int[] lanes, int[] x) {
    for (int j = 0; j < LANES; j++) {
      int chain = lanes[j];
      chain = Integer.rotateLeft(chain + x[j] * LANE_SPREAD, 13) * LANE_STEP;
      chain = Integer.rotateLeft(chain + x[j + LANES] * LANE_SPREAD, 13) * LANE_STEP;
      chain = Integer.rotateLeft(chain + x[j + 2 * LANES] * LANE_SPREAD, 13) * LANE_STEP;
      chain = Integer.rotateLeft(chain + x[j + 3 * LANES] * LANE_SPREAD, 13) * LANE_STEP;
      lanes[j] = chain;
    }
  }

  private int[] codesOf(MeterBlock block, int c) {
    double[] x = block.channel(c);
    for (int i = 0; i < MeterBlock.FRAMES; i++) {
      codes[i] = (int) (x[i] * 0x1p31);
    }
    for (int i = 0; i < block.frames(); i++) {
      if (codes[i] * 0x1p-31 != x[i]) {
        long bits = Double.doubleToRawLongBits(x[i]) * SPREAD;
        finer[c] = Long.rotateLeft(finer[c] ^ bits ^ bits >>> 32, 29) * STEP + block.start() + i;
      }
    }
    return codes;
  }

  private static long mix(long state) {
    long z = (state ^ (state >>> 31)) * STEP;
    z = (z ^ (z >>> 29)) * FOLD;
    return z ^ (z >>> 32);
  }

  /** The digest so far, 32 lower-case hex digits. */
  String hex() {
    long high = mix(frames * SPREAD + lanes.length);
    long low = mix(high + FOLD);
    for (int c = 0; c < lanes.length; c++) {
      for (int lane = 0; lane < LANES; lane += 2) {
        long pair = (long) lanes[c][lane] << 32 | lanes[c][lane + 1] & 0xFFFF_FFFFL;
        high = mix(Long.rotateLeft(high, 23) ^ mix(pair));
        low = mix(Long.rotateLeft(low, 41) + mix(pair ^ FOLD) * SPREAD);
      }
      high = mix(high ^ finer[c]);
      low = mix(low + finer[c] * FOLD);
    }
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(high) + hex.toHexDigits(low);
  }
}
