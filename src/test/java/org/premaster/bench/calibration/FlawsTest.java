package org.premaster.bench.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.premaster.bench.calibration.Defect.Flawed;
import org.premaster.bench.calibration.Score.Part;

/** Flaws made of a piece that needs no package: the labels tell the truth. */
class FlawsTest {
  private static final int RATE = 44_100;
  private static final long SEED = 20_260;
  private static final Piece PIECE = piece();

  private static Piece piece() {
    Score score = Composer.write(Style.EDM, SEED, 6);
    Sound mix = new Sound(RATE, new double[2][9 * RATE]);
    for (Part part : score.parts()) {
      Part ours = new Part(part.role(), part.voice() instanceof Voice.Patch ? part.voice() : Voice.Patch.PLUCK, 0, 0, part.notes());
      mix = mix.plus(new Synthesiser(RATE, SEED).play(ours, 9));
    }
    mix = mix.slice(-RATE, mix.frames()).peakingAt(-4);
    return new Piece(1, Half.TUNING, Trap.NONE, Style.EDM, SEED, "composed", "synthesiser", mix, mix, mix.gained(-200), 24, 1, 8,
        new Piece.Again() {
      @Override
      public Sound take() {
        return PIECE.mix();
      }

      @Override
      public Sound song() {
        return PIECE.mix();
      }
    });
  }

  private static Defect flaw(String kind, String strength) {
    return Flaws.of(Half.TUNING).stream()
        .filter(one -> one.kind().equals(kind) && one.strength().equals(strength))
        .findFirst()
        .orElseThrow();
  }

  private static Flawed made(String kind, String strength) throws IOException {
    return flaw(kind, strength).maker().make(PIECE, new SplittableRandom(SEED));
  }

  private static Sound sound(Flawed flawed) {
    return flawed.print() instanceof Print.Integers codes ? codes.sound() : ((Print.Floats) flawed.print()).sound();
  }

  @Test
  void a_gap_is_exactly_zero_from_its_first_labelled_sample_to_its_last() throws IOException {
    Flawed gap = made("gap", "256 samples");

    int from = (int) Math.round(gap.start().orElseThrow() * RATE);
    assertThat((int) Math.round(gap.end().orElseThrow() * RATE)).isEqualTo(from + 256);
    for (double[] channel : sound(gap).samples()) {
      assertThat(Arrays.copyOfRange(channel, from, from + 256)).containsOnly(0);
      assertThat(channel[from - 1]).isNotZero();
    }
  }

  @Test
  void a_gap_of_one_channel_leaves_the_other_as_it_was() throws IOException {
    Flawed gap = made("gap-one-channel", "1024 samples");

    int other = 1 - gap.channel().orElseThrow();
    assertThat(sound(gap).samples()[other]).isEqualTo(((Print.Integers) PIECE.print()).sound().samples()[other]);
  }

  @Test
  void a_repeated_buffer_equals_the_one_before_it() throws IOException {
    Flawed flawed = made("repeated-buffer", "128 samples");

    int from = (int) Math.round(flawed.start().orElseThrow() * RATE);
    for (double[] channel : sound(flawed).samples()) {
      assertThat(Arrays.copyOfRange(channel, from, from + 128)).isEqualTo(Arrays.copyOfRange(channel, from - 128, from));
    }
  }

  @Test
  void a_clipped_mix_stands_flat_at_its_ceiling_more_than_once() throws IOException {
    Sound clipped = sound(made("clip-turned-down", "3 dB"));

    double peak = clipped.peak();
    assertThat(peak).isLessThan(0.99);
    assertThat(Arrays.stream(clipped.samples()[0]).filter(x -> Math.abs(x) >= peak - 0x1p-22).count()).isGreaterThan(20);
  }

  @Test
  void a_padded_file_has_zeros_below_its_sixteen_bits() throws IOException {
    Print.Integers padded = (Print.Integers) made("padded", "16 in 24").print();

    assertThat(padded.bits()).isEqualTo(24);
    assertThat(Arrays.stream(padded.codes()[0]).allMatch(code -> (code & 0xFF) == 0)).isTrue();
  }

  @Test
  void the_same_seed_makes_the_same_flaw() throws IOException {
    assertThat(sound(made("clicks", "26 dB")).samples()).isDeepEqualTo(sound(made("clicks", "26 dB")).samples());
  }

  @Test
  void every_flaw_has_a_row_that_says_which_check_is_to_find_it() {
    Set<String> kinds = new HashSet<>();
    for (Half half : Half.values()) {
      Flaws.of(half).forEach(flaw -> kinds.add(flaw.kind()));
    }
    List<String> rows = Expectations.ROWS.stream().map(Expectations.Row::kind).toList();

    kinds.remove("other-song");
    // What a new print brought is a part of the report and no finding (VER-04)
    kinds.remove("resubmitted");
    assertThat(rows).containsAll(kinds);
    assertThat(kinds).containsAll(rows);
  }

  @Test
  void a_score_survives_its_midi_file() throws IOException {
    Part part = new Part(Score.Role.LEAD, Voice.gm(40), 0, 0, List.of(new Note(0.5, 0.25, 69, 90), new Note(1, 1.5, 72, 60)));

    Score read = MidiFile.read("written", MidiFile.oneAfterAnother(List.of(part), 4), 0, 4, 0);

    assertThat(read.parts()).hasSize(1);
    assertThat(read.parts().getFirst().voice()).isEqualTo(Voice.gm(40));
    assertThat(read.parts().getFirst().notes()).isEqualTo(part.notes());
  }
}
