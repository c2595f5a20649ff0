package org.premaster.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.audio.ChannelLayout;
import org.premaster.audio.ChannelLayout.Speaker;
import org.premaster.measurement.Measurements.Loudness;

/** What the EBU's cases leave open: gates, weights of all channels, the K curve over the band, and chunking. */
class LoudnessAccuracyTest {
  private static final double SILENT = Double.NEGATIVE_INFINITY;
  private static final double SURROUND_LU = 10 * Math.log10(1.41);

  // Gates

  @Rates
  void a_tone_below_the_absolute_gate_has_no_loudness_and_one_just_above_it_has(int rate) {
    assertThat(SteppedTone.at(rate).tone(-70.3, 5).measured().loudness().integratedLufs()).isEmpty();
    assertReading(SteppedTone.at(rate).tone(-69.7, 5).measured().loudness().integratedLufs()).isCloseTo(-69.7, within(0.02));
  }

  @Test
  void blocks_that_reach_but_do_not_pass_the_absolute_gate_have_no_loudness() {
    BlockEnergies at = new BlockEnergies(48_000, filled(Math.pow(10, (-70 + 0.691) / 10) * 4_800 * (1 - 1e-12)));
    assertThat(AlbumLoudness.integratedLufs(List.of(at))).isEmpty();
  }

  // Channels

  @Rates
  void mono_reads_3_01_LU_below_dual_mono_and_is_played_as_loud(int rate) {
    Measurements mono = SteppedTone.of(rate, 1_000, ChannelLayout.usual(1)).tone(-20, 5).measured();
    Measurements dual = SteppedTone.at(rate).tone(-20, 5).measured();
    double both = dual.loudness().integratedLufs().orElseThrow();
    assertReading(mono.loudness().integratedLufs()).isCloseTo(both - 3.0103, within(0.0001));
    assertReading(mono.playedLufs()).isCloseTo(both, within(1e-9));
    assertThat(dual.playedLufs()).hasValue(both);
  }

  @Rates
  void an_LFE_alone_has_no_loudness_at_any_level(int rate) {
    for (int channels : new int[] {6, 8}) {
      ChannelLayout layout = ChannelLayout.usual(channels);
      Measurements m = SteppedTone.of(rate, 1_000, layout).tones(5, only(layout, Speaker.LFE, 0)).measured();
      assertThat(m.loudness().integratedLufs()).isEmpty();
      assertThat(m.loudness().maxMomentaryLufs()).isEmpty();
      assertThat(m.loudness().maxShortTermLufs()).isEmpty();
      assertThat(m.loudness().loudnessRangeLu()).isEmpty();
      assertReading(m.peaks().truePeakDbtp()).isGreaterThan(-0.01);
    }
  }

  @Rates
  void tech_3341_case_06_is_the_same_beside_a_full_scale_LFE(int rate) {
    Loudness five = SteppedTone.of(rate, 1_000, ChannelLayout.usual(5)).tones(20, -28, -28, -24, -30, -30).measured().loudness();
    Loudness six = SteppedTone.of(rate, 1_000, ChannelLayout.usual(6)).tones(20, -28, -28, -24, 0, -30, -30).measured().loudness();
    assertReading(six.integratedLufs()).isCloseTo(five.integratedLufs().orElseThrow(), within(1e-9)).isCloseTo(-23.0, within(0.03));
    assertReading(six.maxMomentaryLufs()).isCloseTo(five.maxMomentaryLufs().orElseThrow(), within(1e-9));
    assertReading(six.maxShortTermLufs()).isCloseTo(five.maxShortTermLufs().orElseThrow(), within(1e-9));
  }

  @Test
  void tech_3341_case_06_reads_the_same_where_the_surrounds_of_5_1_are_named_sides() {
    ChannelLayout sides = ChannelLayout.ofWaveMask(0x60F, 6);
    assertThat(sides.speakers()).contains(Speaker.SIDE_LEFT, Speaker.SIDE_RIGHT);
    assertReading(SteppedTone.of(48_000, 1_000, sides).tones(20, -28, -28, -24, 0, -30, -30).measured().loudness().integratedLufs())
        .isCloseTo(-23.0, within(0.03));
  }

  @Rates
  void in_7_1_a_side_counts_1_49_LU_more_than_a_front_channel_and_a_back_as_much_as_one(int rate) {
    double front = alone(rate, 8, Speaker.LEFT);
    assertThat(alone(rate, 8, Speaker.RIGHT)).isCloseTo(front, within(1e-9));
    assertThat(alone(rate, 8, Speaker.CENTRE)).isCloseTo(front, within(1e-9));
    assertThat(alone(rate, 8, Speaker.SIDE_LEFT) - front).isCloseTo(SURROUND_LU, within(1e-9));
    assertThat(alone(rate, 8, Speaker.SIDE_RIGHT) - front).isCloseTo(SURROUND_LU, within(1e-9));
    assertThat(alone(rate, 8, Speaker.BACK_LEFT)).isCloseTo(front, within(1e-9));
    assertThat(alone(rate, 8, Speaker.BACK_RIGHT)).isCloseTo(front, within(1e-9));
  }

  @Test
  void each_channel_of_5_1_counts_by_its_place() {
    double front = alone(48_000, 6, Speaker.LEFT);
    assertThat(alone(48_000, 6, Speaker.CENTRE)).isCloseTo(front, within(1e-9));
    assertThat(alone(48_000, 6, Speaker.BACK_LEFT) - front).isCloseTo(SURROUND_LU, within(1e-9));
    assertThat(alone(48_000, 6, Speaker.BACK_RIGHT) - front).isCloseTo(SURROUND_LU, within(1e-9));
  }

  // The K curve over the band

  @ParameterizedTest(name = "{0} Hz")
  @ValueSource(ints = {25, 100, 500, 1_000, 2_000, 10_000})
  void BS_2217_tones_levelled_by_the_analytic_K_gain_read_their_names_at_every_rate(int hertz) {
    for (int rate : new int[] {44_100, 48_000, 88_200, 96_000, 176_400, 192_000}) {
      for (double target : new double[] {-23, -24}) {
        double peak = target + 0.691 - kGainDb(hertz);
        Measurements m = SteppedTone.of(rate, hertz, ChannelLayout.usual(2)).tone(peak, 5).measured();
        assertReading(m.loudness().integratedLufs()).as("%d Hz, target %.0f", rate, target).isCloseTo(target, within(0.01));
      }
    }
  }

  @ParameterizedTest(name = "{0} Hz: {1} dB")
  @CsvSource({"25, -10.39", "100, -1.13", "500, 0.04", "997, 0.691", "1000, 0.70", "2000, 3.07", "10000, 4.04"})
  void the_analytic_K_gain_is_that_of_the_standards_table(double hertz, double gain) {
    assertThat(kGainDb(hertz)).isCloseTo(gain, within(0.006));
  }

  @Rates
  void a_full_scale_tone_of_997_Hz_in_one_front_channel_reads_minus_3_01(int rate) {
    Measurements m = SteppedTone.of(rate, 997, ChannelLayout.usual(2)).tones(5, 0, SILENT).measured();
    assertReading(m.loudness().integratedLufs()).isCloseTo(-3.01, within(0.007));
  }

  // Chunking

  @ParameterizedTest(name = "{0} Hz, {1} channels, at most {2} frames at a time")
  @CsvSource({
    "44100, 1, 5", "44100, 2, 700", "48000, 2, 5000", "48000, 6, 300", "88200, 1, 9000", "96000, 2, 333", "96000, 8, 3000",
    "176400, 2, 20000", "192000, 2, 63", "8000, 2, 4096"
  })
  void any_chunking_gives_identical_bits_in_every_fact(int rate, int channels, int largest) {
    long seed = 31L * rate + channels;
    double[][] audio = new double[channels][];
    for (int c = 0; c < channels; c++) {
      audio[c] = Signal.at(rate).silence(0.05 * (c + 1)).noise(seed + c, 1.3, 1.7).clipped(0.6).silence(0.2)
          .noise(seed + c, 0.3, 3.203 - 0.05 * c).build();
    }
    byte[] whole = bytes(MemoryAudio.of(rate, audio).measured());
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 3; i++) {
      byte[] pieces = bytes(MemoryAudio.inPieces(() -> 1 + random.nextInt(largest), rate, audio).measured());
      assertThat(pieces).as("seed %d, chunking %d", seed, i).isEqualTo(whole);
    }
  }

  private static byte[] bytes(Measurements m) {
    return FactsCodec.encode(AudioFacts.of("0".repeat(64), 1, m));
  }

  private static double[] filled(double value) {
    double[] sums = new double[100];
    Arrays.fill(sums, value);
    return sums;
  }

  private static double alone(int rate, int channels, Speaker speaker) {
    ChannelLayout layout = ChannelLayout.usual(channels);
    return SteppedTone.of(rate, 1_000, layout).tones(3, only(layout, speaker, -23)).measured().loudness().integratedLufs().orElseThrow();
  }

  private static double[] only(ChannelLayout layout, Speaker speaker, double dbfs) {
    List<Double> levels = Collections.nCopies(layout.speakers().size(), SILENT);
    double[] each = levels.stream().mapToDouble(Double::doubleValue).toArray();
    each[layout.speakers().indexOf(speaker)] = dbfs;
    return each;
  }

  /** Gain of both stages as the standard prints them for 48 kHz; other rates must have the same. */
  private static double kGainDb(double hertz) {
    double w = 2 * Math.PI * hertz / 48_000;
    double shelf = square(w, 1.53512485958697, -2.69169618940638, 1.19839281085285) / square(w, 1, -1.69065929318241, 0.73248077421585);
    double highPass = square(w, 1, -2, 1) / square(w, 1, -1.99004745483398, 0.99007225036621);
    return 10 * Math.log10(shelf * highPass);
  }

  private static double square(double w, double c0, double c1, double c2) {
    double re = c0 + c1 * Math.cos(w) + c2 * Math.cos(2 * w);
    double im = c1 * Math.sin(w) + c2 * Math.sin(2 * w);
    return re * re + im * im;
  }
}
