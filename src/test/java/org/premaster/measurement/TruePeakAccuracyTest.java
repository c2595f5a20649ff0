package org.premaster.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.Measurements.Peaks;

/** True peak against what the signals are known to have, and against two interpolators written out plainly. */
class TruePeakAccuracyTest {
  private static final int RATE = 48_000;

  @Rates
  void tones_up_to_0_45_of_the_rate_are_read_within_a_twentieth_of_a_decibel_at_any_phase(int rate) {
    SplittableRandom random = new SplittableRandom(rate);
    for (double cycles = 0.01; cycles < 0.4501; cycles += 0.0088) {
      for (int i = 0; i < 3; i++) {
        double phase = random.nextDouble();
        double frequency = cycles;
        double[] tone = tapered(0.5, 12_000, t -> Math.sin(2 * Math.PI * (frequency * t + phase)));
        assertReading(MemoryAudio.measured(rate, tone).peaks().truePeakDbtp())
            .as("%.4f of the rate, phase %.3f, seed %d", frequency, phase, rate)
            .isCloseTo(20 * Math.log10(0.5), within(0.05));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void music_is_read_as_a_sinc_of_512_taps_at_64_times_the_rate_reads_it(long seed) {
    double[] music = chords(seed, 3_000);
    SincInterpolation.Peak reference = SincInterpolation.peak(music);
    Peaks peaks = MemoryAudio.measured(RATE, music).peaks();
    assertReading(peaks.truePeakDbtp()).as("seed %d", seed).isCloseTo(20 * Math.log10(reference.amplitude()), within(0.02));
    assertReading(peaks.truePeakAtSeconds()).as("seed %d", seed).isCloseTo(reference.position() / RATE, within(0.5 / RATE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hardSignals")
  void the_true_peak_is_never_below_the_sample_peak(String name, double[] x) {
    Peaks peaks = MemoryAudio.measured(RATE, x).peaks();
    double sample = peaks.samplePeakDbfs().orElseThrow();
    assertReading(peaks.truePeakDbtp()).as(name).isGreaterThanOrEqualTo(sample);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hardSignals")
  void the_standards_table_is_read_as_it_is_printed_and_never_below_the_sample_peak(String name, double[] x) {
    Peaks peaks = MemoryAudio.measured(RATE, x).peaks();
    assertReading(peaks.tpBs1770Dbtp()).as(name).isCloseTo(20 * Math.log10(PrintedTruePeakTable.peak(x)), within(1e-9));
    double sample = peaks.samplePeakDbfs().orElseThrow();
    assertReading(peaks.tpBs1770Dbtp()).as(name).isGreaterThanOrEqualTo(sample);
  }

  @Test
  void the_standards_table_reads_the_higher_of_two_channels() {
    double[] quiet = Signal.at(RATE).noise(21, 0.2, 0.3).build();
    double[] loud = Signal.at(RATE).noise(22, 0.7, 0.3).build();
    assertReading(MemoryAudio.measured(RATE, quiet, loud).peaks().tpBs1770Dbtp())
        .isCloseTo(20 * Math.log10(PrintedTruePeakTable.peak(loud)), within(1e-9));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hardSignals")
  void played_backwards_a_file_has_the_same_true_peak(String name, double[] x) {
    double forth = MemoryAudio.measured(RATE, x).peaks().truePeakDbtp().orElseThrow();
    assertReading(MemoryAudio.measured(RATE, backwards(x)).peaks().truePeakDbtp()).as(name).isCloseTo(forth, within(1e-6));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hardSignals")
  void the_phases_of_the_standards_table_mirror_each_other_so_that_a_file_reads_the_same_backwards(String name, double[] x) {
    Peaks forth = MemoryAudio.measured(RATE, x).peaks();
    assertThat(forth.tpBs1770Dbtp()).isPresent();
    assertReading(MemoryAudio.measured(RATE, backwards(x)).peaks().tpBs1770Dbtp())
        .as(name)
        .isCloseTo(forth.tpBs1770Dbtp().orElseThrow(), within(1e-9));
  }

  private static double[] backwards(double[] x) {
    double[] backwards = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      backwards[i] = x[x.length - 1 - i];
    }
    return backwards;
  }

  @ParameterizedTest
  @ValueSource(doubles = {500.0, 1_023.25, 1_024.5, 2_047.9, 3_333.125, 7_000.75})
  void the_time_of_the_peak_is_that_of_the_sound_and_not_of_a_sample(double frame) {
    double[] bump = new double[8_000];
    for (int i = 0; i < bump.length; i++) {
      double t = i - frame;
      bump[i] = 0.5 * Math.exp(-t * t / 50) * Math.cos(2 * Math.PI * 0.2 * t) + 0.01 * Math.sin(0.1 * i);
    }
    double[] quiet = Signal.at(RATE).noise(4, 0.2, 8_000.0 / RATE).build();
    Peaks peaks = MemoryAudio.measured(RATE, quiet, bump).peaks();
    assertReading(peaks.truePeakAtSeconds()).isCloseTo(frame / RATE, within(0.26 / RATE));
    assertThat(peaks.truePeakChannel()).isEqualTo(1);
  }

  @Test
  void a_file_that_starts_or_ends_at_full_scale_rings_as_a_converter_does() {
    double[] cut = new double[2_000];
    Arrays.fill(cut, 1);
    double read = MemoryAudio.measured(RATE, cut).peaks().truePeakDbtp().orElseThrow();
    assertThat(read).isCloseTo(20 * Math.log10(SincInterpolation.peak(cut).amplitude()), within(0.1)).isGreaterThan(0.5);
  }

  @Test
  void levels_scale() {
    double[] music = chords(77, 4_000);
    double[] tenth = Arrays.stream(music).map(x -> x / 10).toArray();
    double read = MemoryAudio.measured(RATE, music).peaks().truePeakDbtp().orElseThrow();
    assertReading(MemoryAudio.measured(RATE, tenth).peaks().truePeakDbtp()).isCloseTo(read - 20, within(1e-6));
  }

  static Stream<Object[]> hardSignals() {
    Map<String, double[]> signals = new LinkedHashMap<>();
    SplittableRandom random = new SplittableRandom(11);
    signals.put("white noise, seed 11", random.doubles(5_000, -1, 1).toArray());
    signals.put("clipped noise", Signal.at(RATE).noise(12, 3, 0.2).clipped(0.9).build());
    signals.put("full scale at both ends", Signal.at(RATE).samples(1, -1, 1).noise(13, 0.9, 0.1).samples(0.2, -1).build());
    signals.put("one pulse in the middle", pulse(3_001, 1_500));
    signals.put("one pulse as the first frame", pulse(1_000, 0));
    signals.put("one pulse as the last frame", pulse(1_025, 1_024));
    signals.put("a single frame", new double[] {-0.3});
    signals.put("held full scale", held(1_500));
    signals.put("square wave", square(4_000));
    signals.put("tone at 0.45 of the rate", tapered(0.8, 5_000, t -> Math.sin(2 * Math.PI * 0.45 * t + 0.4)));
    signals.put("chords", chords(14, 5_000));
    signals.put("far above full scale", Arrays.stream(chords(15, 3_000)).map(x -> 40 * x).toArray());
    return signals.entrySet().stream().map(each -> new Object[] {each.getKey(), each.getValue()});
  }

  private static double[] pulse(int frames, int at) {
    double[] x = new double[frames];
    x[at] = -1;
    return x;
  }

  private static double[] held(int frames) {
    double[] x = new double[frames];
    Arrays.fill(x, 1);
    return x;
  }

  private static double[] square(int frames) {
    double[] x = new double[frames];
    for (int i = 0; i < frames; i++) {
      x[i] = i / 9 % 2 == 0 ? 0.7 : -0.7;
    }
    return x;
  }

  /** Tones of any pitch up to 0.42 of the rate, softer to the top as in music. */
  private static double[] chords(long seed, int frames) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] pitch = random.doubles(40, 0.001, 0.42).toArray();
    double[] phase = random.doubles(40, 0, 2 * Math.PI).toArray();
    double[] level = random.doubles(40).toArray();
    return tapered(0.08, frames, t -> {
      double sum = 0;
      for (int i = 0; i < pitch.length; i++) {
        sum += level[i] / (1 + 4 * pitch[i]) * Math.sin(2 * Math.PI * pitch[i] * t + phase[i]);
      }
      return sum;
    });
  }

  @FunctionalInterface
  private interface Wave {
    double at(int frame);
  }

  private static double[] tapered(double amplitude, int frames, Wave wave) {
    double[] x = new double[frames];
    double fade = 480;
    for (int i = 0; i < frames; i++) {
      double taper = Math.min(1, Math.min(i, frames - 1 - i) / fade);
      x[i] = amplitude * (0.5 - 0.5 * Math.cos(Math.PI * taper)) * wave.at(i);
    }
    return x;
  }
}
