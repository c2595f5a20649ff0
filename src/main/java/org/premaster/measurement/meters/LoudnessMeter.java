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

  // Filter: shelf with the high-pass gain folded into its numerator, transposed direct form II
  private final double b0;
  private final double b1;
  private final double b2;
  private final double a1;
  private final double a2;
  private final double c1;
  private final double c2;
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
    state = new double[weights.length][4];
    sliceEnergy = new double[weights.length];
    sliceEnd = border(1);
  }

  @Override
  public void take(MeterBlock block) {
    take(block.samples(), block.frames());
  }

  /** Takes the next frames, in pieces of any size. */
  void take(double[][] samples, int frames) {
    int at = 0;
    while (at < frames) {
      int to = (int) Math.min(frames, at + sliceEnd - frame);
      filter(samples, at, to);
      frame += to - at;
      at = to;
      if (frame == sliceEnd) {
        endSlice();
      }
    }
  }

  /** First frame of 10 ms slice {@code k}: k/100 s rounded to the nearest frame. */
  private long border(long k) {
    return (k * sampleRateHz + SLICES_A_SECOND / 2) / SLICES_A_SECOND;
  }

  private void filter(double[][] samples, int from, int to) {
    int c = 0;
    if (weights.length == 2 && weights[0] != 0 && weights[1] != 0) {
      filterPair(samples[0], samples[1], from, to);
      c = 2;
    }
    for (; c < weights.length; c++) {
      if (weights[c] != 0) {
        filterOne(c, samples[c], from, to);
      }
    }
  }

  private void filterOne(int c, double[] x, int from, int to) {
    double[] s = state[c];
    double p = s[0];
    double q = s[1];
    double r = s[2];
    double t = s[3];
    double energy = sliceEnergy[c];
    for (int i = from; i < to; i++) {
      double in = x[i];
      double u = b0 * in + p;
      p = b1 * in - a1 * u + q;
      q = b2 * in - a2 * u;
      double y = u + r;
      r = t - 2 * u - c1 * y;
      t = u - c2 * y;
      energy += y * y;
    }
    s[0] = p;
    s[1] = q;
    s[2] = r;
    s[3] = t;
    sliceEnergy[c] = energy;
  }

  /** The same arithmetic for two channels side by side, whose chains of dependent operations then overlap. */
  private void filterPair(double[] left, double[] right, int from, int to) {
    double[] s = state[0];
    double[] z = state[1];
    double p0 = s[0];
    double q0 = s[1];
    double r0 = s[2];
    double t0 = s[3];
    double p1 = z[0];
    double q1 = z[1];
    double r1 = z[2];
    double t1 = z[3];
    double energy0 = sliceEnergy[0];
    double energy1 = sliceEnergy[1];
    for (int i = from; i < to; i++) {
      double in0 = left[i];
      double in1 = right[i];
      double u0 = b0 * in0 + p0;
      double u1 = b0 * in1 + p1;
      p0 = b1 * in0 - a1 * u0 + q0;
      p1 = b1 * in1 - a1 * u1 + q1;
      q0 = b2 * in0 - a2 * u0;
      q1 = b2 * in1 - a2 * u1;
      double y0 = u0 + r0;
      double y1 = u1 + r1;
      r0 = t0 - 2 * u0 - c1 * y0;
      r1 = t1 - 2 * u1 - c1 * y1;
      t0 = u0 - c2 * y0;
      t1 = u1 - c2 * y1;
      energy0 += y0 * y0;
      energy1 += y1 * y1;
    }
    s[0] = p0;
    s[1] = q0;
    s[2] = r0;
    s[3] = t0;
    z[0] = p1;
    z[1] = q1;
    z[2] = r1;
    z[3] = t1;
    sliceEnergy[0] = energy0;
    sliceEnergy[1] = energy1;
  }

  private void endSlice() {
    double total = 0;
    for (int c = 0; c < weights.length; c++) {
      total += weights[c] * sliceEnergy[c];
      sliceEnergy[c] = 0;
      for (int i = 0; i < 4; i++) {
        if (Math.abs(state[c][i]) < NEGLIGIBLE) {
          state[c][i] = 0;
        }
      }
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

  private void momentary() {
    double sum = 0;
    for (int i = 0; i < MOMENTARY_SLICES; i++) {
      sum += recent[(int) ((slice + i) % MOMENTARY_SLICES)];
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
