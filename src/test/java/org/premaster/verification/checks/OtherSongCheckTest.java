package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;
import static org.premaster.testkit.KinBuilder.kin;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.premaster.intake.FileRole;
import org.premaster.measurement.likeness.Likeness.Relation;
import org.premaster.testkit.Facts;
import org.premaster.testkit.KinBuilder;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Kin;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

class OtherSongCheckTest {
  private final OtherSongCheck check = new OtherSongCheck(CheckSettings.of(OtherSongCheck.MANUAL));

  private Examination examined(KinBuilder other) {
    return check.examine(Facts.mix().kin(other.build()).facts());
  }

  @Test
  void a_song_that_shares_nothing_with_another_passes() {
    assertThatCheck(check.examine(Facts.mix().facts())).passed();
  }

  @Test
  void CONS_12_one_performance_under_two_names_is_a_question() {
    assertThatCheck(examined(kin().ofSong("Slow Harbour").is(Relation.ALTERNATE_MIX).leaving(-14)))
        .found(Severity.WARN)
        .says("the same performance as Mixes/02_Slow Harbour.wav (Slow Harbour)", "14 dB of it cancel out");
  }

  @Test
  void music_in_common_without_proof_is_worth_knowing() {
    assertThatCheck(examined(kin().ofSong("Slow Harbour").is(Relation.SAME_SONG).notNulled())).found(Severity.INFO).says("in common");
  }

  @Test
  void a_performance_under_many_names_is_told_three_times_and_then_counted() {
    Stream<Kin> names = IntStream.rangeClosed(1, 12).mapToObj(i -> kin().ofSong("Song " + i).is(Relation.ALTERNATE_MIX).leaving(-14).build());
    Stream<Kin> reprise = Stream.of(kin().ofSong("Reprise").is(Relation.SAME_SONG).notNulled().build());
    MixFacts mix = Facts.mix().kin(Stream.concat(names, reprise).toArray(Kin[]::new)).facts();

    assertThatCheck(check.examine(mix)).found(5).finding(3).weighs(Severity.WARN)
        .says("The same holds beside 9 more files: Mixes/02_Slow Harbour.wav (Song 4), ", "(Song 8) and 4 more.");
    assertThatCheck(check.examine(mix)).found(5).finding(4).weighs(Severity.INFO).says("in common");
  }

  @Test
  void versions_of_the_song_itself_and_alternate_files_are_no_matter() {
    assertThatCheck(examined(kin().is(Relation.ALTERNATE_MIX))).passed();
    assertThatCheck(examined(kin().ofSong("Slow Harbour").is(Relation.ALTERNATE_MIX).at("Alternate Mixes/a.wav", FileRole.ALTERNATE_MIX)))
        .passed();
    assertThatCheck(examined(kin().ofNoSong().is(Relation.ALTERNATE_MIX))).passed();
  }
}
