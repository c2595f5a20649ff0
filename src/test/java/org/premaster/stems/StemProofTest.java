package org.premaster.stems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.testkit.MixBus;
import org.premaster.testkit.StemSession;
import org.premaster.testkit.Tones;

/** Whether stems are their mix, and what the client hears about it (STEM-06 to STEM-11, §4). */
class StemProofTest {
  private static final double SECONDS = 10;

  @TempDir private Path folder;

  private static StemSession session(long seed) {
    return StemSession.of(seed, SECONDS);
  }

  private ProvenSet proven(StemSession session) throws IOException {
    System.out.println("stem session of seed " + session.seed());
    List<Path> stems = session.write(folder);
    return StemProof.of(new StemSet(folder.resolve("rough mix.wav"), stems));
  }

  private static List<String> sentences(ProvenSet set) {
    return set.causes().stream().map(Cause::sentence).toList();
  }

  private static <C extends Cause> C only(ProvenSet set, Class<C> kind) {
    assertThat(set.causes()).as("%s", sentences(set)).hasSize(1).allMatch(kind::isInstance);
    return kind.cast(set.causes().getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 16, 16, false", "2, 16, 16, true", "3, 24, 24, false", "4, 24, 24, true", "5, 32, 32, false", "6, 24, 16, true", "7, 16, 24, false",
    "8, 32, 24, true", "9, 32, 16, true", "10, 24, 32, false"
  })
  void a_true_set_passes_in_every_word_length_dithered_or_not(long seed, int stemBits, int mixBits, boolean dithered) throws IOException {
    StemSession session = session(seed).bits(stemBits, mixBits);

    ProvenSet set = proven(dithered ? session.dithered() : session);

    assertThat(set.nullClass()).contains(NullClass.BIT_EXACT);
    assertThat(set.causes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0.25", "1, -0.5", "2, -1", "2, 1", "3, 2", "4, -3", "5, 6", "4, -6"})
  void a_stem_at_a_wrong_level_is_named_with_the_error(int stem, double db) throws IOException {
    StemSession session = session(20 + stem).gain(stem, db);
    String name = session.names().get(stem);

    ProvenSet set = proven(session);

    GainCause cause = only(set, GainCause.class);
    assertThat(cause.file()).isEqualTo(name);
    assertThat(cause.db()).isCloseTo(db, within(0.05));
    assertThat(set.stems().get(stem).gainDb().orElseThrow()).isCloseTo(db, within(0.05));
  }

  @Test
  void the_sentence_says_what_to_do() throws IOException {
    assertThat(sentences(proven(session(30).gain(StemSession.LEAD, -1)))).containsExactly(
        "3_leadvox.wav is 1.0 dB low throughout; please print it again at the level that it has in the mix, 1.0 dB higher.");
  }

  @Test
  void a_tenth_of_a_decibel_is_close_and_told_as_a_note() throws IOException {
    ProvenSet set = proven(session(31).gain(StemSession.LEAD, 0.1));

    assertThat(set.nullClass()).contains(NullClass.CLOSE);
    assertThat(only(set, GainCause.class).db()).isCloseTo(0.1, within(0.05));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "2, -17", "1, 441", "3, 5000", "4, -5000"})
  void a_stem_that_starts_elsewhere_is_found_to_the_sample(int stem, int frames) throws IOException {
    StemSession session = session(40 + stem).late(stem, frames);

    ProvenSet set = proven(session);

    assertThat(set.nullClass()).contains(NullClass.EXPLAINED);
    OffsetCause cause = only(set, OffsetCause.class);
    assertThat(cause.file()).isEqualTo(session.names().get(stem));
    assertThat(cause.frames()).isEqualTo(frames);
  }

  @ParameterizedTest
  @CsvSource({"0, 12.37", "4, -0.5"})
  void a_stem_that_stands_between_samples_is_found_to_a_fraction(int stem, double frames) throws IOException {
    ProvenSet set = proven(session(47 + stem).lateBetween(stem, frames, 0));

    assertThat(set.nullClass()).contains(NullClass.EXPLAINED);
    assertThat(only(set, OffsetCause.class).frames()).isCloseTo(frames, within(0.05));
  }

  @Test
  void a_stem_that_drifts_is_told_with_where_it_is_in_the_end() throws IOException {
    ProvenSet set = proven(session(48).lateBetween(StemSession.DRUMS, 0, 5));

    assertThat(set.nullClass()).contains(NullClass.EXPLAINED);
    DriftCause cause = only(set, DriftCause.class);
    assertThat(cause.partsPerMillion()).isCloseTo(5, within(0.3));
    assertThat(cause.frames()).isCloseTo(5e-6 * SECONDS * StemSession.RATE, within(0.15));
  }

  @Test
  void where_all_stems_stand_elsewhere_it_is_the_mix_that_does() throws IOException {
    ProvenSet set = proven(session(46).changeMix(mix -> StemSession.shifted(mix, 100)));

    OffsetCause cause = only(set, OffsetCause.class);
    assertThat(cause.file()).isEqualTo("rough mix.wav");
    assertThat(cause.frames()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {StemSession.DRUMS, StemSession.BASS, StemSession.LEAD, StemSession.EFFECTS})
  void an_inverted_stem_is_named(int stem) throws IOException {
    StemSession session = session(50 + stem).change(stem, audio -> StemSession.scaled(audio, -1));

    ProvenSet set = proven(session);

    assertThat(set.nullClass()).contains(NullClass.EXPLAINED);
    assertThat(only(set, PolarityCause.class).file()).isEqualTo(session.names().get(stem));
    assertThat(set.stems().get(stem).inverted()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {StemSession.LEAD, StemSession.BACKING, StemSession.MUSIC, StemSession.EFFECTS})
  void what_no_stem_holds_is_told(int stem) throws IOException {
    ProvenSet set = proven(session(60 + stem).without(stem));

    assertThat(set.nullClass()).contains(NullClass.FAIL);
    only(set, MissingElementCause.class);
  }

  @Test
  void a_stem_that_the_mix_does_not_have_is_named() throws IOException {
    ProvenSet set = proven(session(70).more("7_pad", session(71).stem(StemSession.MUSIC)));

    assertThat(only(set, ExtraCause.class).file()).isEqualTo("7_pad.wav");
  }

  @Test
  void a_stem_printed_twice_is_named_with_its_twin() throws IOException {
    StemSession session = session(72);

    ProvenSet set = proven(session.more("7_lead_again", session.stem(StemSession.LEAD)));

    TwinCause cause = only(set, TwinCause.class);
    assertThat(cause.file()).isEqualTo("7_lead_again.wav");
    assertThat(cause.like()).isEqualTo("3_leadvox.wav");
  }

  @Test
  void two_equal_stems_are_right_where_the_mix_has_both() throws IOException {
    StemSession session = session(73);
    session.more("7_double", session.stem(StemSession.LEAD)).changeMix(mix -> Tones.sum(mix, session.stem(StemSession.LEAD)));

    assertThat(proven(session).nullClass()).contains(NullClass.BIT_EXACT);
  }

  @Test
  void a_stem_that_another_one_holds_too_is_named_with_it() throws IOException {
    StemSession session = session(74);

    ProvenSet set = proven(session.change(StemSession.MUSIC, music -> Tones.sum(music, session.stem(StemSession.LEAD))));

    ContainedCause cause = only(set, ContainedCause.class);
    assertThat(cause.file()).isEqualTo("3_leadvox.wav");
    assertThat(cause.in()).isEqualTo("5_music.wav");
  }

  @ParameterizedTest
  @CsvSource({"0, 3, 5.5", "2, 4, 7", "3, 2, 6", "4, 4.5, 6.5"})
  void a_stem_that_is_muted_for_a_while_is_named_with_the_times(int stem, double from, double to) throws IOException {
    StemSession session = session(80 + stem);
    double first = firstSound(session.stem(stem), from);
    double last = lastSound(session.stem(stem), to);

    SilentPassageCause cause = only(proven(session.silent(stem, from, to)), SilentPassageCause.class);

    assertThat(cause.file()).isEqualTo(session.names().get(stem));
    assertThat(cause.when().from()).isCloseTo(first, within(0.25));
    assertThat(cause.when().to()).isCloseTo(last, within(0.25));
  }

  @Test
  void the_noise_of_dither_does_not_hide_a_mute() throws IOException {
    ProvenSet set = proven(session(89).bits(16, 16).dithered().silent(StemSession.BACKING, 2, 6));

    assertThat(only(set, SilentPassageCause.class).file()).isEqualTo("4_bgv.wav");
  }

  @ParameterizedTest
  @CsvSource({"2, 4, 7", "4, 4.5, 6.5"})
  void a_stem_that_the_mix_lacks_for_a_while_is_named_with_the_times(int stem, double from, double to) throws IOException {
    StemSession session = session(90 + stem);

    AbsentPassageCause cause = only(proven(session.absentFromMix(stem, from, to)), AbsentPassageCause.class);

    assertThat(cause.file()).isEqualTo(session.names().get(stem));
    assertThat(cause.when().from()).isCloseTo(firstSound(session.stem(stem), from), within(0.25));
    assertThat(cause.when().to()).isCloseTo(lastSound(session.stem(stem), to), within(0.25));
  }

  @Test
  void exchanged_sides_are_told() throws IOException {
    ProvenSet set = proven(session(100).change(StemSession.MUSIC, music -> new double[][] {music[1], music[0]}));

    assertThat(set.nullClass()).contains(NullClass.EXPLAINED);
    assertThat(only(set, SidesCause.class).file()).isEqualTo("5_music.wav");
  }

  @Test
  void a_stem_that_is_panned_elsewhere_is_told_with_the_difference() throws IOException {
    ProvenSet set = proven(session(101).change(StemSession.LEAD,
        lead -> new double[][] {StemSession.scaled(lead, 1.2)[0], StemSession.scaled(lead, 0.8)[1]}));

    assertThat(set.nullClass()).contains(NullClass.EXPLAINED);
    assertThat(only(set, PanCause.class).leftDb()).isCloseTo(20 * Math.log10(1.5), within(0.05));
  }

  @Test
  void a_compressor_on_the_mix_is_told() throws IOException {
    ProvenSet set = proven(session(110).changeMix(mix -> MixBus.compressed(mix, -16, 3)));

    assertThat(set.nullClass()).contains(NullClass.BUS_PROCESSED);
    assertThat(only(set, BusCompressorCause.class).mix()).isEqualTo("rough mix.wav");
  }

  @Test
  void a_limiter_on_the_mix_is_told() throws IOException {
    ProvenSet set = proven(session(111).changeMix(mix -> MixBus.limited(mix, 0.25)));

    assertThat(set.nullClass()).contains(NullClass.BUS_PROCESSED);
    assertThat(only(set, BusLimiterCause.class).mix()).isEqualTo("rough mix.wav");
  }

  @Test
  void an_equalizer_on_the_mix_is_told_with_its_band() throws IOException {
    ProvenSet set = proven(session(112).changeMix(mix -> MixBus.equalized(mix, 2_200, 3, 1)));

    assertThat(set.nullClass()).contains(NullClass.BUS_PROCESSED);
    MixEqualizerCause cause = only(set, MixEqualizerCause.class);
    assertThat(cause.sentence()).contains("between 1,500 and 3,000 Hz");
    assertThat(cause.db()).isCloseTo(2.7, within(0.4));
  }

  @Test
  void a_widener_on_the_mix_is_told_with_the_difference() throws IOException {
    ProvenSet set = proven(session(113).changeMix(mix -> MixBus.widened(mix, 2)));

    assertThat(set.nullClass()).contains(NullClass.BUS_PROCESSED);
    assertThat(only(set, WidenerCause.class).db()).isCloseTo(2, within(0.05));
  }

  @Test
  void an_effects_return_that_no_stem_holds_is_told_with_the_stem_that_feeds_it() throws IOException {
    StemSession session = session(114);

    ProvenSet set = proven(session.changeMix(mix -> Tones.sum(mix, MixBus.reverberation(session.stem(StemSession.LEAD), 0.05))));

    assertThat(set.nullClass()).contains(NullClass.FAIL);
    assertThat(only(set, MissingReturnCause.class).file()).isEqualTo("3_leadvox.wav");
  }

  @Test
  void STEM_10_a_chorus_that_moved_otherwise_in_the_mix_is_a_question_and_no_failure() throws IOException {
    StemSession session = session(140);
    int stem = StemSession.BACKING;

    ProvenSet set = proven(session
        .changeMix(mix -> Tones.sum(mix, Tones.sum(MixBus.chorus(session.stem(stem), 0.4), StemSession.scaled(session.stem(stem), -1))))
        .change(stem, audio -> MixBus.chorus(audio, 2.3)));

    assertThat(set.nullClass()).contains(NullClass.MODULATED);
    assertThat(only(set, ModulationCause.class).file()).isEqualTo("4_bgv.wav");
  }

  @Test
  void a_wrong_level_and_a_wrong_start_are_both_told() throws IOException {
    ProvenSet set = proven(session(120).gain(StemSession.LEAD, -1.5).late(StemSession.MUSIC, 333));

    assertThat(set.nullClass()).contains(NullClass.EXPLAINED);
    assertThat(set.causes()).hasSize(2).anySatisfy(one -> {
      assertThat(one).isInstanceOf(OffsetCause.class);
      assertThat(one.value().orElseThrow()).isEqualTo(333);
    }).anySatisfy(one -> {
      assertThat(one).isInstanceOf(GainCause.class);
      assertThat(one.value().orElseThrow()).isCloseTo(-1.5, within(0.05));
    });
  }

  @Test
  void a_mute_does_not_hide_a_wrong_level() throws IOException {
    ProvenSet set = proven(session(121).gain(StemSession.MUSIC, 2).silent(StemSession.LEAD, 4, 7));

    assertThat(set.nullClass()).contains(NullClass.FAIL);
    assertThat(set.causes()).hasSize(2).anyMatch(SilentPassageCause.class::isInstance).anySatisfy(one -> {
      assertThat(one).isInstanceOf(GainCause.class);
      assertThat(one.value().orElseThrow()).isCloseTo(2, within(0.05));
    });
  }

  @Test
  void what_is_missing_does_not_hide_an_inverted_stem() throws IOException {
    ProvenSet set = proven(session(122).change(StemSession.DRUMS, drums -> StemSession.scaled(drums, -1)).without(StemSession.EFFECTS));

    assertThat(set.causes()).hasSize(2).anyMatch(PolarityCause.class::isInstance).anyMatch(MissingElementCause.class::isInstance);
  }

  @Test
  void mono_stems_sound_on_both_sides() throws IOException {
    StemSession session = session(130);
    double[] bass = session.stem(StemSession.BASS)[0];

    assertThat(proven(session.change(StemSession.BASS, stereo -> new double[][] {bass})).nullClass()).contains(NullClass.BIT_EXACT);
  }

  @Test
  void a_silent_stem_and_a_short_one_are_told_beside_the_sum() throws IOException {
    StemSession session = session(131);
    session.more("Nothing New (2)", Tones.silence(2, session.frames() - 10));

    ProvenSet set = proven(session);

    assertThat(set.nullClass()).contains(NullClass.BIT_EXACT);
    assertThat(sentences(set)).containsExactly(
        "Nothing New (2).wav is 10 samples (0.23 ms) shorter than the other files; please print all of them from the same start to the same end.",
        "Nothing New (2).wav is silent from beginning to end; please look for a mute and print it again, or leave it out.");
    assertThat(set.stems().getLast().silentShare()).isEqualTo(1);
    assertThat(set.stems().getFirst().silentShare()).isZero();
    assertThat(set.stems().getLast().suggestedName()).contains("7_nothing_new_2.wav");
  }

  @Test
  void the_picture_shows_the_residual_where_it_is() throws IOException {
    ProvenSet set = proven(session(132).silent(StemSession.DRUMS, 3, 6));

    assertThat(set.residual()[1][0]).isLessThan(-60);
    assertThat(set.residual()[4][0]).isGreaterThan(-20);
  }

  private static double firstSound(double[][] audio, double from) {
    int i = (int) (from * StemSession.RATE);
    while (Math.abs(audio[0][i]) < 1e-3) {
      i++;
    }
    return (double) i / StemSession.RATE;
  }

  private static double lastSound(double[][] audio, double to) {
    int i = (int) (to * StemSession.RATE);
    while (Math.abs(audio[0][i]) < 1e-3) {
      i--;
    }
    return (double) i / StemSession.RATE;
  }
}
