package org.premaster.measurement.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.bench.SyntheticMusic;
import org.premaster.measurement.Fixity;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.MeasuringPass;
import org.premaster.measurement.likeness.Likeness.Relation;
import org.premaster.testkit.WavFile;

/** Prints of synthesised songs, written as WAV and held against each other. */
class LikenessTest {
  private static final int RATE = 44_100;
  private static final int SECONDS = 30;

  @TempDir private Path folder;
  private int files;
  private double[][] song = new double[0][];

  @BeforeEach
  void play() {
    song = SyntheticMusic.song(4_711, RATE, SECONDS * RATE);
  }

  private Recording print(double[][] channels, int rate) throws IOException {
    Path file = WavFile.pcm(24, rate, channels).write(folder.resolve(files++ + ".wav"));
    Measurements measured = MeasuringPass.examining(Fixity.OMITTED).measure(file, (frames, hz) -> {}).measurements().orElseThrow();
    return new Recording(measured, Optional.of(file));
  }

  private Recording print(double[][] channels) throws IOException {
    return print(channels, RATE);
  }

  private static double[][] scaled(double[][] channels, double gain) {
    double[][] scaled = new double[channels.length][];
    for (int c = 0; c < channels.length; c++) {
      scaled[c] = Arrays.stream(channels[c]).map(x -> x * gain).toArray();
    }
    return scaled;
  }

  private static double[][] from(double[][] channels, int frame) {
    double[][] later = new double[channels.length][];
    for (int c = 0; c < channels.length; c++) {
      later[c] = Arrays.copyOfRange(channels[c], frame, channels[c].length);
    }
    return later;
  }

  @Test
  void the_same_samples_are_identical_whatever_the_container() throws IOException {
    assertThat(Likeness.of(print(song), print(song)).orElseThrow().relation()).isEqualTo(Relation.IDENTICAL_AUDIO);
  }

  @ParameterizedTest
  @CsvSource({"0, -3", "1, 0.2", "1633, -6", "70000, 1", "220500, -20"})
  void another_level_and_another_start_leave_the_same_mix_found_to_the_sample_and_the_hundredth_decibel(int trimmed, double gainDb)
      throws IOException {
    Recording second = print(from(scaled(song, Math.pow(10, gainDb / 20)), trimmed));
    Likeness likeness = Likeness.of(print(song), second).orElseThrow();
    assertThat(likeness.relation()).isEqualTo(Relation.SAME_MIX);
    assertThat(likeness.offsetSeconds()).isCloseTo(-trimmed / (double) RATE, within(1e-7));
    assertThat(likeness.gainDb()).isCloseTo(-gainDb, within(0.01));
    assertThat(likeness.residualDb().orElseThrow()).isLessThan(-80);
  }

  @Test
  void inverted_polarity_and_exchanged_channels_are_told() throws IOException {
    Likeness inverted = Likeness.of(print(song), print(scaled(song, -1))).orElseThrow();
    assertThat(inverted.inverted()).isTrue();
    assertThat(inverted.relation()).isEqualTo(Relation.SAME_MIX);
    Likeness swapped = Likeness.of(print(song), print(new double[][] {song[1], song[0]})).orElseThrow();
    assertThat(swapped.swapped()).isTrue();
    assertThat(swapped.relation()).isEqualTo(Relation.SAME_MIX);
  }

  @Test
  void something_more_in_it_makes_an_alternate_mix() throws IOException {
    double[][] sung = scaled(song, 1);
    SplittableRandom random = new SplittableRandom(7);
    double phase = 0;
    double hertz = 300;
    for (int i = 0; i < sung[0].length; i++) {
      hertz = i % (RATE / 3) == 0 ? random.nextDouble(250, 600) : hertz;
      phase += 2 * Math.PI * hertz / RATE;
      double voice = 0.08 * Math.sin(phase) + 0.04 * Math.sin(2 * phase);
      sung[0][i] += voice;
      sung[1][i] += voice;
    }
    Likeness likeness = Likeness.of(print(song), print(sung)).orElseThrow();
    assertThat(likeness.relation()).isEqualTo(Relation.ALTERNATE_MIX);
    assertThat(likeness.offsetSeconds()).isCloseTo(0, within(1e-4));
  }

  @Test
  void the_same_samples_under_another_rate_run_at_another_speed() throws IOException {
    Likeness likeness = Likeness.of(print(song, 48_000), print(song, 44_100)).orElseThrow();
    assertThat(likeness.speed()).isCloseTo(44_100 / 48_000.0, within(1e-9));
    assertThat(Likeness.of(print(song, 44_100), print(song, 48_000)).orElseThrow().speed()).isCloseTo(48_000 / 44_100.0, within(1e-9));
  }

  @Test
  void another_song_has_nothing_in_common() throws IOException {
    Recording other = print(SyntheticMusic.song(99, RATE, SECONDS * RATE));
    assertThat(Likeness.of(print(song), other).filter(found -> found.relation() != Relation.SAME_SONG)).isEmpty();
  }

  @Test
  void where_no_audio_is_left_landmarks_still_tell_the_song_and_the_displacement() throws IOException {
    Recording first = print(song);
    Recording second = new Recording(print(from(song, RATE)).measured(), Optional.empty());
    Likeness likeness = Likeness.of(first, second).orElseThrow();
    assertThat(likeness.relation()).isEqualTo(Relation.SAME_SONG);
    assertThat(likeness.residualDb()).isEmpty();
  }

  @Test
  void silence_is_like_nothing() throws IOException {
    assertThat(Likeness.of(print(song), print(new double[2][RATE * 5]))).isEmpty();
  }
}
