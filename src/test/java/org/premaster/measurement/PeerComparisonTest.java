package org.premaster.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.measurement.Peer.Readings;
import org.premaster.testkit.MusicLike;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;

/**
 * The same files through two independent meters: ffmpeg's ebur128 filter, and libebur128 by way of loudgain. Where a peer reads
 * differently, its own rule is followed here over our energies, and must then give its figure; docs/accuracy.md tells the same in words.
 */
class PeerComparisonTest {
  @TempDir Path folder;

  private enum Kind {
    MUSIC,
    /** The same pushed 12 dB into a clipper. */
    LOUD,
    NOISE
  }

  private enum Depth {
    PCM16,
    PCM24,
    PCM32,
    FLOAT32
  }

  @ParameterizedTest(name = "{0} at {1} Hz, {2}, {3} channels, {4} s")
  @CsvSource({
    "MUSIC, 44100, PCM24, 2, 90", "MUSIC, 44100, PCM16, 1, 18", "MUSIC, 44100, FLOAT32, 2, 0.5", "MUSIC, 44100, PCM24, 2, 3.55",
    "LOUD, 44100, PCM16, 2, 40", "NOISE, 44100, PCM24, 2, 18", "NOISE, 44100, PCM16, 1, 7.3",
    "MUSIC, 48000, PCM16, 2, 90", "MUSIC, 48000, PCM24, 1, 12.34", "LOUD, 48000, PCM32, 2, 18", "NOISE, 48000, FLOAT32, 2, 5",
    "MUSIC, 88200, PCM24, 2, 30", "LOUD, 88200, PCM32, 1, 8.8", "NOISE, 88200, FLOAT32, 2, 4",
    "MUSIC, 96000, PCM24, 2, 40", "MUSIC, 96000, FLOAT32, 1, 1.1", "LOUD, 96000, PCM16, 2, 12", "NOISE, 96000, PCM32, 2, 6",
    "MUSIC, 176400, PCM24, 2, 12", "LOUD, 176400, FLOAT32, 2, 6", "NOISE, 176400, PCM16, 1, 3.3",
    "MUSIC, 192000, PCM32, 2, 18", "LOUD, 192000, PCM24, 1, 6", "NOISE, 192000, FLOAT32, 2, 3.3"
  })
  void ffmpeg_and_libebur128_read_the_same_or_differ_as_their_rules_say(Kind kind, int rate, Depth depth, int channels, double seconds)
      throws Exception {
    assumeTrue(Peer.FFMPEG.installed() && Peer.LOUDGAIN.installed(), "ffmpeg and loudgain are not both on the PATH");
    Path file = file(kind, rate, depth, channels, seconds);
    Measurements m = MeasuringPass.measuring(Fixity.AT_ONCE).measure(file, Progress.NONE).measurements().orElseThrow();
    Readings ffmpeg = Peer.FFMPEG.read(file, folder);
    Readings loudgain = Peer.LOUDGAIN.read(file, folder);
    integrated(m, ffmpeg, loudgain);
    range(m, ffmpeg, loudgain);
    truePeak(kind, m, ffmpeg, loudgain);
  }

  private static void integrated(Measurements m, Readings ffmpeg, Readings loudgain) {
    double ours = m.loudness().integratedLufs().orElseThrow();
    assertThat(ours).isCloseTo(ffmpeg.integratedLufs(), within(0.05)).isCloseTo(loudgain.integratedLufs(), within(0.05));

    double withoutGain = 20 * Math.log10(highPassGain(m.format().sampleRateHz()));
    // loudgain prints two decimals
    assertThat(loudgain.integratedLufs()).isCloseTo(ours - withoutGain, within(0.008));
    assertThat(ffmpeg.integratedLufs()).isCloseTo(ffmpegIntegrated(windows(m.energies(), 4, withoutGain)), within(0.003));
  }

  /**
   * Pass-band gain of the K-weighting's high-pass that keeps it as it is at 48 kHz. Both peers leave it at 1, so that they read lower by
   * it in dB.
   */
  private static double highPassGain(int rate) {
    return switch (rate) {
      case 44_100 -> 0.99956006454251;
      case 48_000 -> 1.0;
      case 88_200 -> 1.00227196335738;
      case 96_000 -> 1.00249278898634;
      case 176_400 -> 1.00363204710421;
      case 192_000 -> 1.00374267537144;
      default -> throw new IllegalArgumentException("no gain is known at " + rate);
    };
  }

  private static void range(Measurements m, Readings ffmpeg, Readings loudgain) {
    if (m.loudness().loudnessRangeLu().isEmpty()) {
      assertThat(ffmpeg.loudnessRangeLu()).isZero();
      assertThat(loudgain.loudnessRangeLu()).isZero();
      return;
    }
    double ours = m.loudness().loudnessRangeLu().getAsDouble();
    double[] windows = windows(m.energies(), 30, 0);
    assertThat(ours).isCloseTo(range(gated(windows, 1)), within(1e-9));
    assertThat(loudgain.loudnessRangeLu()).isCloseTo(range(gated(windows, 10)), within(0.011));
    double withoutGain = 20 * Math.log10(highPassGain(m.format().sampleRateHz()));
    assertThat(ffmpeg.loudnessRangeLu()).isCloseTo(ffmpegRange(windows(m.energies(), 30, withoutGain)), within(0.011));
    if (m.format().durationSeconds() > 35) {
      // With as many windows neither the rank nor the histogram matters any more
      assertThat(ours).isCloseTo(ffmpeg.loudnessRangeLu(), within(0.1));
    }
  }

  private static void truePeak(Kind kind, Measurements m, Readings ffmpeg, Readings loudgain) {
    double ours = m.peaks().truePeakDbtp().orElseThrow();
    double sample = m.peaks().samplePeakDbfs().orElseThrow();
    assertThat(sample).isCloseTo(ffmpeg.samplePeakDbfs(), within(0.005));
    // The ripple of libebur128's interpolator reads up to 0.01 dB high; nothing else reads above a finer interpolation
    assertThat(ffmpeg.truePeakDbtp()).isLessThan(ours + 0.01);
    assertThat(loudgain.truePeakDbtp()).isLessThan(ours + 0.01);
    if (m.format().sampleRateHz() == 192_000) {
      // Neither interpolates there
      assertThat(ffmpeg.truePeakDbtp()).isCloseTo(sample, within(0.005));
      assertThat(loudgain.truePeakDbtp()).isCloseTo(sample, within(0.005));
    } else if (kind == Kind.MUSIC) {
      assertThat(ffmpeg.truePeakDbtp()).isCloseTo(ours, within(0.01));
      assertThat(loudgain.truePeakDbtp()).isCloseTo(ours, within(0.01));
    } else if (kind == Kind.LOUD) {
      // Clipping puts energy where both interpolators let go: beyond 0.4 of the rate
      assertThat(ffmpeg.truePeakDbtp()).isCloseTo(ours, within(0.12));
      assertThat(loudgain.truePeakDbtp()).isCloseTo(ours, within(0.35));
    }
  }

  // The peers' rules over our energies

  /** Loudness of all windows of so many slices, {@code less} dB below. */
  private static double[] windows(BlockEnergies energies, int slices, double less) {
    return IntStream.rangeClosed(0, energies.sums().length - slices)
        .mapToDouble(j -> BlockEnergies.lufs(energies.meanPower(j, slices)) - less)
        .toArray();
  }

  /** Every {@code step}th window from the first that passes both gates, sorted; libebur128 takes every tenth. */
  private static double[] gated(double[] windows, int step) {
    double[] some = IntStream.range(0, Math.ceilDiv(windows.length, step)).mapToDouble(i -> windows[i * step])
        .filter(level -> level > -70).toArray();
    double gate = mean(some) - 20;
    return Arrays.stream(some).filter(level -> level > gate).sorted().toArray();
  }

  /** Places round((n − 1)·p) of the sorted windows, as in the reference code of Tech 3342. */
  private static double range(double[] sorted) {
    int last = sorted.length - 1;
    return sorted[(int) Math.round(last * 0.95)] - sorted[(int) Math.round(last * 0.10)];
  }

  /** ffmpeg counts windows in steps of 0.01 LU, rounded down, and lets the whole step pass in which the gate lies. */
  private static double[] counted(double[] windows, double relative) {
    double gate = step(mean(Arrays.stream(windows).filter(level -> level >= -70).toArray()) + relative);
    return Arrays.stream(windows).filter(level -> level >= -70).map(PeerComparisonTest::step).filter(level -> level >= gate - 1e-6)
        .sorted().toArray();
  }

  private static double ffmpegIntegrated(double[] windows) {
    return mean(counted(windows, -10));
  }

  /** ffmpeg takes places round(n·p) − 1; under five windows there is no such place, and it takes the gate's. */
  private static double ffmpegRange(double[] windows) {
    double[] sorted = counted(windows, -20);
    int low = (int) Math.floor(sorted.length * 0.10 + 0.5) - 1;
    int high = (int) Math.floor(sorted.length * 0.95 + 0.5) - 1;
    return sorted[high] - (low < 0 ? step(mean(windows) - 20) : sorted[low]);
  }

  private static double step(double level) {
    return Math.floor((level + 70) * 100) / 100 - 70;
  }

  private static double mean(double[] levels) {
    return 10 * Math.log10(Arrays.stream(levels).map(level -> Math.pow(10, level / 10)).average().orElseThrow());
  }

  // Files

  private Path file(Kind kind, int rate, Depth depth, int channels, double seconds) throws IOException {
    long seed = 1_000L * rate + 10 * kind.ordinal() + channels;
    double[][] audio = switch (kind) {
      case MUSIC -> MusicLike.of(seed, rate, channels, seconds, Math.max(0.8, seconds / 7));
      case LOUD -> scaled(MusicLike.of(seed, rate, channels, seconds, Math.max(0.8, seconds / 7)), 4.0, 0.98);
      case NOISE -> noise(seed, rate, channels, seconds);
    };
    WavFile wav = switch (depth) {
      case PCM16 -> WavFile.pcm(16, rate, audio);
      case PCM24 -> WavFile.pcm(24, rate, audio);
      case PCM32 -> WavFile.pcm(32, rate, audio);
      case FLOAT32 -> WavFile.floating(32, rate, audio);
    };
    return wav.write(folder.resolve("file.wav"));
  }

  private static double[][] noise(long seed, int rate, int channels, double seconds) {
    int third = (int) Math.round(seconds * rate / 3);
    return Tones.join(
        Tones.noise(seed, 0.5, channels, third), Tones.noise(seed + 1, 0.05, channels, third), Tones.noise(seed + 2, 0.2, channels, third));
  }

  private static double[][] scaled(double[][] audio, double gain, double ceiling) {
    for (double[] channel : audio) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] = Math.clamp(gain * channel[i], -ceiling, ceiling);
      }
    }
    return audio;
  }
}
