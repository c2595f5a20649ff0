package org.premaster.measurement.meters;

import java.util.HexFormat;

/**
 * Digest of 128 bits over the decoded samples: equal for equal audio whatever the container, the depth or the pieces in which it was read.
 * The values of the samples count, so a 16-bit file and its zero-padded 24-bit copy agree, as do 0.0 and −0.0. Made to tell songs apart,
 * not to resist someone who builds collisions.
 *
 * <p>Each channel runs {@value #LANES} chains, frame i into chain i mod {@value #LANES}, that the processor advances side by side. Every
 * step is a bijection, so that a single differing sample always shows.
 */
final class PcmDigest implements Meter {
  private static final int LANES = 4;

  // Odd multipliers: fractions of the golden ratio and of square roots of small primes, whose bits are as good as random
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final long STEP = 0x6A09E667F3BCC909L;
  private static final long FOLD = 0xBB67AE8584CAA73BL;

  private final long[][] chains;
  private long frames;

  PcmDigest(int channels) {
    chains = new long[channels][LANES];
    for (int c = 0; c < channels; c++) {
      for (int lane = 0; lane < LANES; lane++) {
        chains[c][lane] = mix(SPREAD * (c * (long) LANES + lane + 1));
      }
    }
  }

  @Override
  public void take(MeterBlock block) {
    for (int c = 0; c < chains.length; c++) {
      advance(chains[c], block.channel(c), block.frames());
    }
    frames += block.frames();
  }

  private static void advance(long[] chain, double[] x, int frames) {
    long a = chain[0];
    long b = chain[1];
    long c = chain[2];
    long d = chain[3];
    int i = 0;
    for (; i + 3 < frames; i += LANES) {
      a = step(a, x[i]);
      b = step(b, x[i + 1]);
      c = step(c, x[i + 2]);
      d = step(d, x[i + 3]);
    }
    chain[0] = i < frames ? step(a, x[i]) : a;
    chain[1] = i + 1 < frames ? step(b, x[i + 1]) : b;
    chain[2] = i + 2 < frames ? step(c, x[i + 2]) : c;
    chain[3] = d;
  }

  private static long step(long state, double sample) {
    long bits = Double.doubleToRawLongBits(sample) * SPREAD;
    bits ^= bits >>> 32;
    return Long.rotateLeft(state ^ bits, 29) * STEP;
  }

  private static long mix(long state) {
    long z = (state ^ (state >>> 31)) * STEP;
    z = (z ^ (z >>> 29)) * FOLD;
    return z ^ (z >>> 32);
  }

  /** The digest so far, 32 lower-case hex digits. */
  String hex() {
    long high = mix(frames * SPREAD + chains.length);
    long low = mix(high + FOLD);
    for (long[] channel : chains) {
      for (long chain : channel) {
        high = mix(Long.rotateLeft(high, 23) ^ mix(chain));
        low = mix(Long.rotateLeft(low, 41) + mix(chain ^ FOLD) * SPREAD);
      }
    }
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(high) + hex.toHexDigits(low);
  }
}
