package org.premaster.stems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.testkit.StemSession;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;

/** The pass over all files of a set (§4.2). */
class SummingPassTest {
  @TempDir private Path folder;

  private StemSet written(StemSession session) {
    List<Path> stems = session.write(folder);
    return new StemSet(folder.resolve("rough mix.wav"), stems);
  }

  private static StemSum sum(StemSet set, int chunk) throws IOException, UnprovableSetException {
    return new SummingPass(set, Collections.nCopies(set.stems().size(), Displacement.NONE), chunk, new SideBySide(1)).run();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 77, 3675, 100_000})
  void any_chunks_give_the_same_numbers(int chunk) throws Exception {
    StemSet set = written(StemSession.of(1, 2).gain(StemSession.LEAD, 1));
    StemSum usual = sum(set, 4096);

    StemSum other = sum(set, chunk);

    assertThat(other.residualEnergy()).isEqualTo(usual.residualEnergy());
    assertThat(other.track().moments()).isEqualTo(usual.track().moments());
    for (int moment = 0; moment < usual.track().moments(); moment++) {
      for (int band = 0; band < Bands.COUNT; band++) {
        for (int a = 0; a <= usual.stems(); a++) {
          for (int b = 0; b <= a; b++) {
            assertThat(other.track().product(moment, band, a, b)).isEqualTo(usual.track().product(moment, band, a, b));
          }
        }
      }
    }
  }

  @Test
  void the_energies_of_all_moments_and_bands_add_up_to_that_of_the_sound() throws Exception {
    StemSession session = StemSession.of(2, 3);
    StemSum sum = sum(written(session), 4096);
    for (int k = 0; k < sum.stems(); k++) {
      double all = 0;
      for (int moment = 0; moment < sum.track().moments(); moment++) {
        for (int band = 0; band < Bands.COUNT; band++) {
          all += sum.track().product(moment, band, k, k);
        }
      }
      assertThat(10 * Math.log10(all / sum.stem(k).energy())).as(session.names().get(k)).isCloseTo(0, within(0.01));
    }
  }

  @Test
  void the_residual_of_whole_numbers_is_zero_to_the_last_bit() throws Exception {
    StemSession session = StemSession.of(3, 1);
    double[][] drums = Tones.rounded(session.stem(StemSession.DRUMS), 24);
    double[][] bass = Tones.rounded(session.stem(StemSession.BASS), 24);
    List<Path> stems = List.of(wav("a.wav", 44_100, drums), wav("b.wav", 44_100, bass));

    assertThat(sum(new StemSet(wav("mix.wav", 44_100, Tones.sum(drums, bass)), stems), 4096).residualEnergy()).isZero();
  }

  @Test
  void different_rates_are_told_with_the_files_name() {
    double[][] tone = Tones.sine(440, 0.1, 44_100, 2, 4_410);
    StemSet set = new StemSet(wav("mix.wav", 44_100, tone), List.of(wav("a.wav", 44_100, tone), wav("b.wav", 48_000, tone)));

    assertThatThrownBy(() -> sum(set, 4096)).isInstanceOf(UnprovableSetException.class)
        .hasMessage("b.wav has a sample rate of 48000 Hz and mix.wav one of 44100 Hz; please print all stems and the rough mix at the session's rate.");
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 22_050, 44_056, 44_100, 48_000, 88_200, 96_000, 176_400, 192_000})
  void at_every_rate_pieces_overlap_by_less_than_a_half_and_a_second_holds_a_whole_number_of_them(int rate) {
    Bands bands = Bands.of(rate);

    assertThat(bands.overlap()).isBetween(bands.size() / 20, bands.size() / 2);
    assertThat((double) bands.hop() * bands.perSecond() / rate).isCloseTo(1, within(0.01));
    assertThat(bands.firstLine(Bands.COUNT)).isEqualTo(bands.size() / 2);
  }

  private Path wav(String name, int rate, double[][] audio) {
    return WavFile.pcm(24, rate, audio).write(folder.resolve(name));
  }
}
