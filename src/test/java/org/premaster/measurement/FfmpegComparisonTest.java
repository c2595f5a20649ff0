package org.premaster.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.premaster.measurement.Reading.assertReading;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.testkit.WavFile;

/** The same files through ffmpeg's ebur128 filter, an independent meter. */
class FfmpegComparisonTest {
  @TempDir Path folder;

  @BeforeAll
  static void ffmpegIsThere() {
    boolean found =
        List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ffmpeg")));
    assumeTrue(found, "ffmpeg is not on the PATH, so there is nothing to compare with");
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 96_000})
  void a_mix_with_quiet_and_loud_parts_reads_the_same(int rate) throws Exception {
    double[] left = Signal.at(rate).noise(1, 0.2, 8).noise(2, 0.7, 8).noise(3, 0.02, 6).noise(4, 0.5, 8).build();
    double[] right = Signal.at(rate).noise(5, 0.25, 9).noise(6, 0.6, 7).noise(7, 0.03, 6).noise(8, 0.3, 8).build();
    compare(rate, left, right);
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 96_000})
  void tones_whose_peaks_lie_between_the_samples_read_the_same(int rate) throws Exception {
    double[] left = Signal.at(rate).tone(997, 0.4, 5).tone(9_973, 0.7, 5).tone(61, 0.6, 5).tapered().build();
    double[] right = Signal.at(rate).tone(1_499, 0.3, 5).tone(7_919, 0.5, 5).tone(131, 0.6, 5).tapered().build();
    compare(rate, left, right);
  }

  @Test
  void clipped_noise_reads_the_same() throws Exception {
    double[] left = Signal.at(44_100).noise(9, 2.5, 15).clipped(0.8).build();
    double[] right = Signal.at(44_100).noise(10, 2.0, 15).clipped(0.8).build();
    compare(44_100, left, right);
  }

  private void compare(int rate, double[] left, double[] right) throws IOException, InterruptedException {
    Path file = WavFile.pcm(24, rate, new double[][] {left, right}).write(folder.resolve("mix.wav"));
    Measurements m = new MeasuringPass().measure(file, Progress.NONE).measurements().orElseThrow();
    String theirs = ffmpeg(file);
    assertReading(m.loudness().integratedLufs()).isCloseTo(last("I", theirs), within(0.05));
    assertReading(m.loudness().loudnessRangeLu()).isCloseTo(last("LRA", theirs), within(0.3));
    double truePeak = 20 * Math.log10(last("true_peak", theirs));
    assertReading(m.peaks().truePeakDbtp()).isCloseTo(truePeak, within(0.2));
    double samplePeak = 20 * Math.log10(last("sample_peak", theirs));
    assertReading(m.peaks().samplePeakDbfs()).isCloseTo(samplePeak, within(0.02));
  }

  private String ffmpeg(Path file) throws IOException, InterruptedException {
    Path output = folder.resolve("ffmpeg.txt");
    Process process =
        new ProcessBuilder(
                "ffmpeg", "-hide_banner", "-nostats", "-nostdin", "-v", "error",
                "-i", file.toString(),
                "-af", "ebur128=metadata=1:peak=true+sample,ametadata=mode=print:file=-",
                "-f", "null", "-")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ffmpeg ends").isTrue();
    String text = Files.readString(output);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  /** The last value of a key, which is that of the whole file. */
  private static double last(String key, String text) {
    return Pattern.compile("^lavfi\\.r128\\." + key + "=(\\S+)$", Pattern.MULTILINE)
        .matcher(text)
        .results()
        .mapToDouble(match -> Double.parseDouble(match.group(1)))
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
