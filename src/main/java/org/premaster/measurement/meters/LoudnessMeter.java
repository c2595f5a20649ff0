package org.premaster.measurement.meters;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.premaster.measurement.AlbumLoudness;
import org.premaster.measurement.BlockEnergies;
import org.premaster.measurement.Measurements.Loudness;

/**
 * K-weighted energy of a file (BS.1770-5 Annex 1, Tech 3341, Tech 3342).
 *
 * <p>Energies are summed over 10 ms slices whose borders are the exact times rounded to the nearest frame. Ten of them make a slice of
 * {@link BlockEnergies}; forty make a momentary window, which a 100 ms grid would miss by up to 0.58 LU (Tech 3341 cases 13 and 14).
 */
final class LoudnessMeter implements Meter {
  private static final int SLICES_A_SECOND = 100;
  private static final int MOMENTARY_SLICES = 40;
  private static final int SHORT_TERM_SUMS = 30;

  /** State below this (−600 dB) is silence; kept any longer it would decay into denormal numbers and stall. */
  private static final double NEGLIGIBLE = 1e-30;

  private final int sampleRateHz;
  private final double[] weights;

  // Filter: the numerator of shelf and high-pass gain over a piece at once, then both recursions
  private final double b0;
  private final double b1;
  private final double b2;
  private final double a1;
  private final double a2;
  private final double c1;
  private final double c2;
  private final double[][] numerator;
  private final double[][] state;
  private final double[] sliceEnergy;

  // Slices
  private long frame;
  private long slice;
  private long sliceEnd;
  private final double[] recent = new double[MOMENTARY_SLICES];
  private double tenSlices;
  private double[] sums = new double[2400];
  private int sumCount;
  private double momentaryPower;
  private long momentaryStart;

  /**
   * @param sampleRateHz frames per second, 8,000 or more
   * @param weights BS.1770 weight of each channel: 1 for left, right and centre, 1.41 for surrounds, 0 for LFE
   */
  LoudnessMeter(int sampleRateHz, double... weights) {
    this.sampleRateHz = sampleRateHz;
    this.weights = weights.clone();
    KWeighting k = KWeighting.at(sampleRateHz);
    b0 = k.b0() * k.highPassGain();
    b1 = k.b1() * k.highPassGain();
    b2 = k.b2() * k.highPassGain();
    a1 = k.a1();
    a2 = k.a2();
    c1 = k.highPassA1();
    c2 = k.highPassA2();
    numerator = new double[weights.length][MeterBlock.FRAMES];
    state = new double[weights.length][4];
    sliceEnergy = new double[weights.length];
    sliceEnd = border(1);
  }

  @Override
  public void take(MeterBlock block) {
    for (int c = 0; c < weights.length; c++) {
      if (weights[c] != 0) {
        numerate(block.window(c), numerator[c]);
      }
    }
    int at = 0;
    while (at < block.frames()) {
      int to = (int) Math.min(block.frames(), at + sliceEnd - frame);
      filter(at, to);
      frame += to - at;
      at = to;
      if (frame == sliceEnd) {
        endSlice();
      }
    }
  }

  private void numerate(double[] x, double[] v) {
    double now = b0;
    double one = b1;
    double two = b2;
    for (int i = 0; i < MeterBlock.FRAMES; i++) {
      v[i] = now * x[i + MeterBlock.LEAD] + (one * x[i + MeterBlock.LEAD - 1] + two * x[i + MeterBlock.LEAD - 2]);
    }
  }

  /** First frame of 10 ms slice {@code k}: k/100 s rounded to the nearest frame. */
  private long border(long k) {
    return (k * sampleRateHz + SLICES_A_SECOND / 2) / SLICES_A_SECOND;
  }

  /** Filters the frames of a piece that belong to the present slice, channels two by two. */
  private void filter(int from, int to) {
    int waiting = -1;
    for (int c = 0; c < weights.length; c++) {
      if (weights[c] != 0) {
        if (waiting >= 0) {
          filterPair(waiting, c, from, to);
          waiting = -1;
        } else {
          waiting = c;
        }
      }
    }
    if (waiting >= 0) {
      filterOne(waiting, from, to);
    }
  }

  private void filterOne(int c, int from, int to) {
    double[] v = numerator[c];
    double[] s = state[c];
    double u1 = s[0];
    double u2 = s[1];
    double y1 = s[2];
    double y2 = s[3];
    double du1 = u1 - u2;
    double energy = sliceEnergy[c];
    for (int i = from; i < to; i++) {
      double u = Math.fma(-a1, u1, Math.fma(-a2, u2, v[i]));
      double du = u - u1;
      double y = Math.fma(-c1, y1, Math.fma(-c2, y2, du - du1));
      u2 = u1;
      u1 = u;
      du1 = du;
      y2 = y1;
      y1 = y;
      energy = Math.fma(y, y, energy);
    }
    s[0] = u1;
    s[1] = u2;
    s[2] = y1;
    s[3] = y2;
    sliceEnergy[c] = energy;
  }

  /**
   * The same arithmetic for two channels side by side. A recursion waits for its own last value, one fused multiply-add a frame; four of
   * them then wait together. The high-pass numerator [1, −2, 1] is a difference of differences, whose additions run beside the rest.
   */
  private void filterPair(int first, int second, int from, int to) {
    double[] v = numerator[first];
    double[] w = numerator[second];
    double[] s = state[first];
    double[] t = state[second];
    double u1 = s[0];
    double u2 = s[1];
    double y1 = s[2];
    double y2 = s[3];
    double r1 = t[0];
    double r2 = t[1];
    double z1 = t[2];
    double z2 = t[3];
    double du1 = u1 - u2;
    double dr1 = r1 - r2;
    double energy = sliceEnergy[first];
    double other = sliceEnergy[second];
    for (int i = from; i < to; i++) {
      double u = Math.fma(-a1, u1, Math.fma(-a2, u2, v[i]));
      double r = Math.fma(-a1, r1, Math.fma(-a2, r2, w[i]));
      double du = u - u1;
      double dr = r - r1;
      double y = Math.fma(-c1, y1, Math.fma(-c2, y2, du - du1));
      double z = Math.fma(-c1, z1, Math.fma(-c2, z2, dr - dr1));
      u2 = u1;
      u1 = u;
      du1 = du;
      r2 = r1;
      r1 = r;
      dr1 = dr;
      y2 = y1;
      y1 = y;
      z2 = z1;
      z1 = z;
      energy = Math.fma(y, y, energy);
      other = Math.fma(z, z, other);
    }
    s[0] = u1;
    s[1] = u2;
    s[2] = y1;
    s[3] = y2;
    t[0] = r1;
    t[1] = r2;
    t[2] = z1;
    t[3] = z2;
    sliceEnergy[first] = energy;
    sliceEnergy[second] = other;
  }

  private void endSlice() {
    double total = 0;
    for (int c = 0; c < weights.length; c++) {
      total += weights[c] * sliceEnergy[c];
      sliceEnergy[c] = 0;
      double[] s = state[c];
      s[0] = settled(s[0]);
      s[1] = settled(s[1]);
      s[2] = settled(s[2]);
      s[3] = settled(s[3]);
    }
    recent[(int) (slice % MOMENTARY_SLICES)] = total;
    tenSlices += total;
    slice++;
    sliceEnd = border(slice + 1);
    if (slice % 10 == 0) {
      if (sumCount == sums.length) {
        sums = Arrays.copyOf(sums, sumCount * 2);
      }
      sums[sumCount++] = tenSlices;
      tenSlices = 0;
    }
    if (slice >= MOMENTARY_SLICES) {
      momentary();
    }
  }

  private static double settled(double state) {
    return Math.abs(state) < NEGLIGIBLE ? 0 : state;
  }

  private void momentary() {
    double sum = 0;
    int at = (int) (slice % MOMENTARY_SLICES);
    for (int i = 0; i < MOMENTARY_SLICES; i++) {
      sum += recent[at];
      at = at + 1 < MOMENTARY_SLICES ? at + 1 : 0;
    }
    long start = border(slice - MOMENTARY_SLICES);
    double power = sum / (border(slice) - start);
    if (power > momentaryPower) {
      momentaryPower = power;
      momentaryStart = start;
    }
  }

  BlockEnergies energies() {
    return new BlockEnergies(sampleRateHz, Arrays.copyOf(sums, sumCount));
  }

  /** The readings up to here. */
  Loudness loudness() {
    BlockEnergies energies = energies();
    double shortTermPower = 0;
    int shortTermAt = 0;
    for (int j = 0; j + SHORT_TERM_SUMS <= sumCount; j++) {
      double power = energies.meanPower(j, SHORT_TERM_SUMS);
      if (power > shortTermPower) {
        shortTermPower = power;
        shortTermAt = j;
      }
    }
    return new Loudness(
        AlbumLoudness.integratedLufs(List.of(energies)),
        LoudnessRange.of(energies),
        lufs(momentaryPower),
        momentaryPower > 0 ? OptionalDouble.of((double) momentaryStart / sampleRateHz) : OptionalDouble.empty(),
        lufs(shortTermPower),
        shortTermPower > 0
            ? OptionalDouble.of((double) energies.startFrame(shortTermAt) / sampleRateHz)
            : OptionalDouble.empty());
  }

  private static OptionalDouble lufs(double power) {
    return power > 0 ? OptionalDouble.of(BlockEnergies.lufs(power)) : OptionalDouble.empty();
  }
}
