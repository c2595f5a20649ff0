package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.Signal;

class TruePeakMeterTest {
  private static final int RATE = 48_000;

  @ParameterizedTest
  @MethodSource("signals")
  void pruning_changes_neither_value_nor_place(String name, double[][] channels) {
    TruePeakMeter pruned = run(new TruePeakMeter(channels.length), channels);
    TruePeakMeter every = run(new TruePeakMeter(channels.length, false), channels);
    assertThat(Double.doubleToRawLongBits(pruned.peak())).as(name).isEqualTo(Double.doubleToRawLongBits(every.peak()));
    assertThat(Double.doubleToRawLongBits(pruned.tablePeak())).as(name).isEqualTo(Double.doubleToRawLongBits(every.tablePeak()));
    assertThat(pruned.channel()).isEqualTo(every.channel());
    assertThat(pruned.position()).isEqualTo(every.position());
  }

  @ParameterizedTest
  @MethodSource("signals")
  void the_peak_is_that_of_the_plain_convolution(String name, double[][] channels) {
    TruePeakMeter pruned = run(new TruePeakMeter(channels.length), channels);
    double plain = 0;
    for (double[] channel : channels) {
      plain = Math.max(plain, plainConvolution(channel));
    }
    assertThat(pruned.gridPeak()).as(name).isCloseTo(plain, within(plain * 1e-13));
    assertThat(pruned.peak()).as(name).isBetween(pruned.gridPeak(), pruned.gridPeak() * 1.0012);
  }

  static Stream<Object[]> signals() {
    long seed = 7;
    SplittableRandom random = new SplittableRandom(seed);
    double[] white = random.doubles(9_000, -1, 1).toArray();
    double[] limited = Signal.at(RATE).noise(seed, 3, 0.4).clipped(0.9).build();
    double[] sparse = new double[6_000];
    for (int i = 0; i < 40; i++) {
      sparse[random.nextInt(sparse.length)] = random.nextDouble(-1, 1);
    }
    double[] rising = Signal.at(RATE).tone(7_919, 1, 0.3).build();
    for (int i = 0; i < rising.length; i++) {
      rising[i] *= (double) i / rising.length;
    }
    double[] square = new double[5_000];
    for (int i = 0; i < square.length; i++) {
      square[i] = (i / 7) % 2 == 0 ? 0.5 : -0.5;
    }
    return Stream.of(
        new Object[] {"white noise, seed " + seed, new double[][] {white}},
        new Object[] {"quiet and loud noise", new double[][] {Signal.at(RATE).noise(3, 0.01, 0.1).noise(4, 0.9, 0.1).build()}},
        new Object[] {"clipped noise in two channels", new double[][] {limited, Signal.at(RATE).noise(8, 2, 0.4).clipped(0.8).build()}},
        new Object[] {"single pulses", new double[][] {sparse}},
        new Object[] {"rising tone", new double[][] {rising}},
        new Object[] {"square wave", new double[][] {square}},
        new Object[] {"tone between the samples", new double[][] {Signal.at(RATE).tone(11_999.3, 0.9, 0.2).build()}},
        new Object[] {"one frame", new double[][] {{0.25}}},
        new Object[] {"exactly a block", new double[][] {Signal.at(RATE).noise(5, 1, 1024.0 / RATE).build()}},
        new Object[] {"sound in the last frames only", new double[][] {Signal.at(RATE).silence(0.05).samples(0.2, 0.9, 0.9).build()}},
        new Object[] {"silence", new double[][] {new double[3000]}},
        new Object[] {"nothing", new double[][] {new double[0]}});
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.2, 0.25, 0.3, 1.0 / 3, 0.4, 0.42, 0.45})
  void tones_up_to_0_45_of_the_rate_are_read_within_a_twentieth_of_a_decibel(double cyclesPerFrame) {
    for (double phase = 0; phase < 0.5; phase += 0.0611) {
      double[] tone = new double[9_600];
      for (int i = 0; i < tone.length; i++) {
        double taper = Math.min(1, Math.min(i, tone.length - 1 - i) / 480.0);
        tone[i] = 0.5 * taper * Math.sin(2 * Math.PI * (cyclesPerFrame * i + phase));
      }
      double read = Dbfs.ofAmplitude(run(new TruePeakMeter(1), tone).peak());
      assertThat(read).as("phase %.3f", phase).isCloseTo(Dbfs.ofAmplitude(0.5), within(0.05));
    }
  }

  @Test
  void every_phase_passes_tones_up_to_0_45_of_the_rate_unchanged() {
    TruePeakKernel kernel = new TruePeakKernel();
    for (int p = 0; p <= TruePeakKernel.PHASES; p++) {
      for (double f = 0; f <= 0.45; f += 0.01) {
        double re = 0;
        double im = 0;
        for (int k = 0; k < TruePeakKernel.TAPS; k++) {
          re += kernel.row(p)[k] * Math.cos(2 * Math.PI * f * k);
          im += kernel.row(p)[k] * Math.sin(2 * Math.PI * f * k);
        }
        assertThat(Dbfs.ofAmplitude(Math.hypot(re, im))).as("phase %d, %.2f of the rate", p, f).isCloseTo(0, within(0.005));
      }
    }
  }

  @Test
  void phases_mirror_each_other_and_the_outer_ones_are_the_samples() {
    TruePeakKernel kernel = new TruePeakKernel();
    for (int p = 0; p <= TruePeakKernel.PHASES; p++) {
      for (int k = 0; k < TruePeakKernel.TAPS; k++) {
        double mirrored = kernel.row(TruePeakKernel.PHASES - p)[TruePeakKernel.TAPS - 1 - k];
        assertThat(kernel.row(p)[k]).isCloseTo(mirrored, within(1e-15));
      }
    }
    for (int k = 0; k < TruePeakKernel.TAPS; k++) {
      assertThat(kernel.row(0)[k]).isEqualTo(k == TruePeakKernel.BEFORE ? 1 : 0);
    }
  }

  @Test
  void a_single_full_scale_sample_is_its_own_peak() {
    double[] pulse = new double[4_000];
    pulse[2_345] = -1;
    TruePeakMeter meter = run(new TruePeakMeter(1), pulse);
    assertThat(meter.peak()).isEqualTo(1);
    assertThat(meter.position()).isEqualTo(2_345);
    assertThat(meter.channel()).isZero();
  }

  @Test
  void a_file_that_starts_and_ends_at_full_scale_is_padded_with_silence() {
    double[] held = new double[2_000];
    Arrays.fill(held, 1);
    assertThat(run(new TruePeakMeter(1), held).peak()).isBetween(1.05, 1.2);
  }

  @Test
  void the_place_is_that_of_the_channel_and_moment() {
    double[] quiet = Signal.at(RATE).tone(1_000, 0.1, 1).build();
    double[] loud = Signal.at(RATE).tone(1_000, 0.05, 0.5).tone(1_000, 0.9, 0.01).tone(1_000, 0.05, 0.49).build();
    TruePeakMeter meter = run(new TruePeakMeter(2), quiet, loud);
    assertThat(meter.channel()).isEqualTo(1);
    assertThat(meter.position() / RATE).isBetween(0.5, 0.51);
  }

  private static TruePeakMeter run(TruePeakMeter meter, double[]... channels) {
    MeterBlock block = new MeterBlock(channels.length);
    Blocks.feed(meter, block, channels);
    meter.finish(block);
    return meter;
  }

  /** Every phase of every frame by definition, the file padded with silence. */
  private static double plainConvolution(double[] x) {
    TruePeakKernel kernel = new TruePeakKernel();
    double peak = 0;
    for (int n = -TruePeakKernel.TAPS; n < x.length + TruePeakKernel.TAPS; n++) {
      for (int p = 0; p < TruePeakKernel.PHASES; p++) {
        double y = 0;
        for (int k = 0; k < TruePeakKernel.TAPS; k++) {
          int i = n - TruePeakKernel.BEFORE + k;
          y += i >= 0 && i < x.length ? kernel.row(p)[k] * x[i] : 0;
        }
        peak = Math.max(peak, Math.abs(y));
      }
    }
    return peak;
  }
}
