package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.measurement.Music;
import org.premaster.measurement.Signal;
import org.premaster.testkit.SyntheticPiece;
import org.premaster.testkit.SyntheticPiece.Kind;

class MusicMeterTest {
  private static final int RATE = 22_050;

  @Test
  void a_band_has_its_tempo_key_and_first_onset() {
    for (long seed = 2001; seed <= 2006; seed++) {
      SyntheticPiece piece = new SyntheticPiece(seed, RATE, 40, Kind.BAND);
      Music music = measured(RATE, piece.samples());

      assertThat(music.tempoBpm()).as("%s", piece).isPresent();
      double octaves = Math.log(music.tempoBpm().getAsDouble() / piece.bpm) / Math.log(2);
      assertThat(octaves).as("%s", piece).isCloseTo(Math.rint(octaves), offset(0.03));
      assertThat(music.firstOnsetSeconds().orElseThrow()).as("%s", piece).isCloseTo(piece.firstOnset, offset(0.03));
    }
  }

  @Test
  void of_clear_keys_most_are_named_and_hardly_any_wrongly() {
    int named = 0;
    int right = 0;
    for (long seed = 2016; seed < 2028; seed++) {
      SyntheticPiece piece = new SyntheticPiece(seed, 11_025, 40, Kind.PIANO);
      Optional<String> key = measured(11_025, piece.samples()).key();
      named += key.isPresent() ? 1 : 0;
      right += key.filter(piece.key()::equals).isPresent() ? 1 : 0;
    }

    assertThat(named).isGreaterThanOrEqualTo(7);
    assertThat(right).isGreaterThanOrEqualTo(named - 2);
  }

  @Test
  void notes_that_keep_no_time_have_no_tempo() {
    for (long seed = 2001; seed <= 2004; seed++) {
      assertThat(measured(RATE, new SyntheticPiece(seed, RATE, 40, Kind.FREE).samples()).tempoBpm()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void a_metronome_is_exact_to_a_tenth() {
    for (double bpm : new double[] {72.5, 100, 120, 133.3, 160}) {
      assertThat(measured(44_100, clicks(44_100, bpm, 40)).tempoBpm().orElseThrow()).isCloseTo(bpm, offset(0.15));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 64_000, 88_200, 96_000, 176_400, 192_000, 384_000})
  void every_rate_gives_the_same_advice(int rate) {
    double[] scale = scale(rate);
    Music music = measured(rate, scale, scale);

    assertThat(music.key()).contains("D major");
    assertThat(music.tempoBpm().orElseThrow()).isCloseTo(120, offset(0.3));
    assertThat(music.firstOnsetSeconds().orElseThrow()).isCloseTo(0.5, offset(0.02));
  }

  @Test
  void mono_and_the_same_in_both_channels_are_one() {
    double[] scale = scale(RATE);

    assertThat(measured(RATE, scale)).isEqualTo(measured(RATE, scale, scale));
  }

  @Test
  void channels_that_cancel_tell_nothing_of_tempo_and_key() {
    double[] scale = scale(RATE);
    double[] turned = Arrays.stream(scale).map(x -> -x).toArray();

    assertThat(measured(RATE, scale, turned)).isEqualTo(Music.none());
  }

  @Test
  void silence_and_direct_current_tell_nothing() {
    double[] constant = new double[30 * RATE];

    assertThat(measured(RATE, constant, constant)).isEqualTo(Music.none());
    Arrays.fill(constant, 0.3);
    assertThat(measured(RATE, constant, constant)).isEqualTo(Music.none());
  }

  @Test
  void noise_has_neither_tempo_nor_key() {
    for (long seed = 1; seed <= 5; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] noise = random.doubles(40L * RATE, -0.5, 0.5).toArray();
      Music music = measured(RATE, noise);

      assertThat(music.tempoBpm()).as("seed %d", seed).isEmpty();
      assertThat(music.key()).as("seed %d", seed).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100, 1_023, 1_024, 1_025, 5_000, 44_100, 200_000})
  void very_short_files_are_no_trouble(int frames) {
    double[] sound = new double[frames];
    Arrays.setAll(sound, i -> 0.4 * Math.sin(i * 0.05));
    Music music = measured(44_100, sound, sound);

    assertThat(music.tempoBpm()).isEmpty();
    assertThat(music.key()).isEmpty();
  }

  @Test
  void what_no_converter_would_play_is_no_trouble() {
    double[] wild = new SplittableRandom(5).doubles(15L * RATE, -1, 1).map(x -> x * Float.MAX_VALUE).toArray();
    Music music = measured(RATE, wild, wild);

    assertThat(music.tempoBpm()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 4_000, 7_999})
  void below_8_kHz_nothing_is_told(int rate) {
    double[] tone = new double[20 * rate];
    Arrays.setAll(tone, i -> 0.5 * Math.sin(i));

    assertThat(measured(rate, tone)).isEqualTo(Music.none());
  }

  @Test
  void the_first_onset_is_the_first_note_and_not_the_hiss_before_it() {
    double[] hiss = new SplittableRandom(9).doubles(12L * 44_100, -0.003, 0.003).toArray();
    double[] note = Signal.at(44_100).silence(1.75).tone(440, 0.5, 3).silence(7.25).build();
    Arrays.setAll(hiss, i -> hiss[i] + note[i]);

    assertThat(measured(44_100, hiss).firstOnsetSeconds().orElseThrow()).isCloseTo(1.75, offset(0.02));
  }

  @Test
  void long_silence_before_the_first_onset_is_not_part_of_what_is_kept() {
    double[] late = new double[100 * RATE];
    double[] scale = scale(RATE);
    System.arraycopy(scale, 0, late, 60 * RATE, scale.length);
    Music music = measured(RATE, late);

    assertThat(music.firstOnsetSeconds().orElseThrow()).isCloseTo(60.5, offset(0.02));
    assertThat(music.key()).contains("D major");
  }

  @Test
  void music_that_is_there_at_once_begins_at_zero() {
    assertThat(measured(44_100, Signal.at(44_100).tone(440, 0.5, 5).build()).firstOnsetSeconds()).hasValue(0);
  }

  @Test
  void a_fade_in_has_no_first_onset() {
    double[] fade = Signal.at(44_100).tone(440, 0.5, 12).build();
    for (int i = 0; i < fade.length; i++) {
      fade[i] *= Math.min(1, Math.pow(10, 3 * (i / (8.0 * 44_100) - 1)));
    }

    assertThat(measured(44_100, fade).firstOnsetSeconds()).isEmpty();
  }

  private static Music measured(int rate, double[]... channels) {
    return Blocks.feed(new MusicMeter(rate), channels).music();
  }

  private static double[] clicks(int rate, double bpm, double seconds) {
    double[] clicks = new double[(int) (seconds * rate)];
    for (double at = 0.2; at < seconds - 0.1; at += 60 / bpm) {
      for (int i = 0; i < rate / 50; i++) {
        clicks[(int) (at * rate) + i] = 0.7 * Math.sin(2 * Math.PI * 900 * i / rate) * Math.exp(-i * 200.0 / rate);
      }
    }
    return clicks;
  }

  /** D major chords and their scale, two notes a second from 0.5 s on. */
  private static double[] scale(int rate) {
    int[] notes = {0, 4, 7, 5, 9, 12, 7, 11, 2, 0, 7, 4, 2, 0, 4, 0};
    double[] scale = new double[34 * rate];
    for (int n = 0; n < 66; n++) {
      double hertz = 146.83 * Math.pow(2, notes[n % notes.length] / 12.0);
      int from = (int) ((0.5 + n * 0.5) * rate);
      for (int i = 0; i < 0.49 * rate; i++) {
        double t = i / (double) rate;
        double gain = Math.min(1, t * 200) * Math.exp(-t * 4);
        scale[from + i] += gain * (0.3 * Math.sin(2 * Math.PI * hertz * t) + 0.15 * Math.sin(4 * Math.PI * hertz * t));
      }
    }
    return scale;
  }
}
