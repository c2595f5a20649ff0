package org.premaster.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.intake.Album;
import org.premaster.intake.Song;
import org.premaster.measurement.Measurements;
import org.premaster.pricing.Money;
import org.premaster.testkit.AlbumBuilder;
import org.premaster.testkit.Facts;
import org.premaster.testkit.Reports;
import org.premaster.testkit.SongBuilder;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** Worked decisions: the figures are those of the domain rules. */
class MasteringDecisionTest {

  /** A lead single with everything that stems need; a test changes one thing of it. */
  private static final class Given {
    private final SongBuilder song = Facts.song("Halfway Light").treatment(Song.Treatment.STEM).priority("lead_single").mixFinal(true)
        .mixEngineerAvailable(false).stemReason("The lead vocal sinks in the chorus").stemNotes("Keep the drum room")
        .expectedExtraStreams(100_000);
    private AlbumBuilder album = Facts.album("Lantern Year").genre("indie rock").budgets(200_000, 150_000).with(song);
    private TreatmentPolicy policy = TreatmentPolicy.housePolicy();
    private long premiumCents = 15_000;
    private int stemSongsBefore;
    private Optional<Measurements> measured = Optional.of(Facts.measurements());
    private final List<Finding> findings = new ArrayList<>();
    private SetInHand set = SetInHand.unproved(4, 0).proved(true, true);
    private Known exportTime = Known.YES;
    private Known extraDays = Known.YES;
    private Optional<Confirmation> confirmed = Optional.empty();

    MasteringDecision decision() {
      return MasteringDecision.of(
          new StemCase(
              album.album(), song.song(), new Money(premiumCents, "USD"), stemSongsBefore, measured, findings, set, exportTime, extraDays,
              confirmed),
          policy);
    }

    Given with(Consumer<Given> change) {
      change.accept(this);
      return this;
    }

    void find(String check, Severity severity) {
      findings.add(Reports.finding(check, "PREP-11", severity, "What was found."));
    }

    void others(int count) {
      for (int i = 2; i <= count; i++) {
        album = album.with(Facts.song("Song " + i).at(i));
      }
    }
  }

  private static MasteringDecision decide(Consumer<Given> change) {
    return new Given().with(change).decision();
  }

  private static List<String> rules(MasteringDecision decision) {
    return decision.reasons().stream().map(Remark::rule).toList();
  }

  private static Set<String> failed(MasteringDecision decision) {
    Set<String> failed = new TreeSet<>();
    decision.checklist().stream().filter(item -> item.known() == Known.NO).forEach(item -> failed.add(item.rule()));
    return failed;
  }

  private static ChecklistItem item(MasteringDecision decision, String rule) {
    return decision.checklist().stream().filter(one -> one.rule().equals(rule)).findFirst().orElseThrow();
  }

  private static Known scenario(MasteringDecision decision, String rule) {
    return decision.scenarios().stream().filter(one -> one.rule().equals(rule)).findFirst().orElseThrow().applies();
  }

  @Test
  void ECO_03_a_lead_single_with_1500_dollars_of_promotion_and_100000_extra_streams_is_worth_150() {
    MasteringDecision decision = decide(given -> {});

    assertThat(decision.recommendation()).isEqualTo(Recommendation.STEM);
    assertThat(decision.open()).isFalse();
    assertThat(failed(decision)).isEmpty();
    assertThat(rules(decision)).startsWith("DEC-09").contains("DEC-02", "DEC-03", "DEC-05", "ECO-02");
    assertThat(decision.money().breakEven().streams()).isEqualTo(37_500);
    assertThat(decision.checklist()).extracting(ChecklistItem::rule).containsExactly(
        "CHK-01", "CHK-02", "CHK-03", "CHK-04", "CHK-05", "CHK-06", "CHK-07", "CHK-08", "CHK-09", "CHK-10", "CHK-11", "CHK-12", "CHK-13");
  }

  static Stream<Arguments> each_item() {
    return Stream.of(
        failing("CHK-01", Recommendation.MIX_FIRST, given -> given.song.mixFinal(false)),
        failing("CHK-02", Recommendation.STEREO, given -> given.set = SetInHand.unproved(4, 1).proved(true, true)),
        failing("CHK-05", Recommendation.STEREO, given -> given.policy = withoutStems()),
        failing("CHK-06", Recommendation.STEREO, given -> {
          given.set = SetInHand.NONE;
          given.exportTime = Known.NO;
        }),
        failing("CHK-07", Recommendation.STEREO, given -> given.extraDays = Known.NO),
        failing("CHK-08", Recommendation.STEREO, given -> {
          given.song.priority("album_track");
          given.others(8);
        }),
        failing("CHK-09", Recommendation.STEREO, given -> given.song.stemReason("better quality")),
        failing("CHK-10", Recommendation.STEREO, given -> given.set = SetInHand.unproved(4, 0).proved(false, true)),
        failing("CHK-11", Recommendation.STEREO, given -> given.set = SetInHand.unproved(4, 0).proved(true, false)),
        failing("CHK-13", Recommendation.STEREO, given -> given.song.stemNotes(" ")));
  }

  private static Arguments failing(String item, Recommendation outcome, Consumer<Given> change) {
    return Arguments.of(item, outcome, change);
  }

  private static TreatmentPolicy withoutStems() {
    TreatmentPolicy house = TreatmentPolicy.housePolicy();
    return new TreatmentPolicy(
        house.revenuePerStream(), house.roundStreamsTo(), house.mostPremiumPercent(), house.leastPromotionPercent(), house.epSongs(),
        house.epStemSongs(), house.mostStems(), false, house.stereoMinutes(), house.stemMinutes(), house.stereoDays(), house.stemDays());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("each_item")
  void DEC_14_any_item_that_fails_alone_is_a_step_back(String item, Recommendation outcome, Consumer<Given> change) {
    MasteringDecision decision = decide(change);

    assertThat(failed(decision)).containsExactly(item);
    assertThat(decision.recommendation()).isEqualTo(outcome);
    assertThat(decision.open()).isTrue();
  }

  @Test
  void CHK_04_CHK_12_ECO_05_the_budget_fails_both_of_its_items_and_steps_back() {
    MasteringDecision decision = decide(given -> given.album = given.album.budgets(50_000, 20_000));

    assertThat(failed(decision)).containsExactly("CHK-04", "CHK-12");
    assertThat(decision.recommendation()).isEqualTo(Recommendation.STEREO);
    assertThat(rules(decision)).containsExactly("CHK-04");
    assertThat(scenario(decision, "DEC-06")).isEqualTo(Known.YES);
  }

  @Test
  void CHK_03_fails_only_where_neither_priority_nor_a_reason_nor_the_mix_speaks_for_it() {
    MasteringDecision decision = decide(given -> {
      given.song.priority("album_track").stemReason("");
      given.others(8);
    });

    assertThat(failed(decision)).containsExactly("CHK-03", "CHK-08", "CHK-09");
    assertThat(decision.recommendation()).isEqualTo(Recommendation.STEREO);
    assertThat(item(decide(given -> {
      given.song.priority("album_track").stemReason("");
      given.measured = Optional.empty();
      given.others(8);
    }), "CHK-03").known()).isEqualTo(Known.UNKNOWN);
  }

  @Test
  void CHK_04_two_thousand_dollars_carry_a_premium_of_200_and_the_second_song_of_them_does_not() {
    assertThat(decide(given -> given.premiumCents = 20_000).recommendation()).isEqualTo(Recommendation.STEM);
    assertThat(decide(given -> {
      given.premiumCents = 20_000;
      given.stemSongsBefore = 1;
    }).recommendation()).isEqualTo(Recommendation.STEREO);
  }

  @Test
  void GATE_11_DEC_09_a_vague_reason_and_none_are_stereo_first_with_the_sentence_kept() {
    MasteringDecision vague = decide(given -> given.song.stemReason("We just want the best"));
    assertThat(vague.recommendation()).isEqualTo(Recommendation.STEREO);
    assertThat(vague.statedReason()).isEqualTo("We just want the best");
    assertThat(rules(vague)).containsExactly("DEC-09");
    assertThat(vague.question()).startsWith("You ordered stem mastering, and we advise stereo.").contains("\"We just want the best\"", "USD 150.00");

    assertThat(decide(given -> given.song.stemReason("")).recommendation()).isEqualTo(Recommendation.STEREO);
  }

  @Test
  void DEC_10_loudness_is_no_reason_for_stems() {
    MasteringDecision decision = decide(given -> given.song.stemReason("It must be as loud as the charts"));

    assertThat(decision.recommendation()).isEqualTo(Recommendation.STEREO);
    assertThat(rules(decision)).containsExactly("DEC-10");
  }

  @Test
  void STEM_16_DEC_12_what_needs_mixing_is_mixed_first() {
    MasteringDecision decision = decide(given -> given.song.stemReason("We need vocal rides and drum replacement"));

    assertThat(decision.recommendation()).isEqualTo(Recommendation.MIX_FIRST);
    assertThat(rules(decision)).containsExactly("STEM-16");
  }

  @Test
  void STEM_02_CON_02_thirty_tracks_are_a_mix_job_and_sixteen_are_none() {
    assertThat(decide(given -> given.set = SetInHand.unproved(30, 0).proved(true, true)).recommendation()).isEqualTo(Recommendation.MIX_FIRST);
    assertThat(decide(given -> given.set = SetInHand.unproved(16, 0).proved(true, true)).recommendation()).isEqualTo(Recommendation.STEM);
  }

  @Test
  void STEM_15_a_set_that_failed_its_proof_falls_back_to_stereo() {
    MasteringDecision decision = decide(given -> given.set = given.set.proved(true, false));

    assertThat(decision.recommendation()).isEqualTo(Recommendation.STEREO);
    assertThat(rules(decision)).containsExactly("STEM-15");
  }

  @Test
  void stems_that_nobody_proved_or_that_did_not_come_yet_hinder_nothing() {
    assertThat(decide(given -> given.set = SetInHand.unproved(4, 0)).recommendation()).isEqualTo(Recommendation.STEM);
    MasteringDecision later = decide(given -> {
      given.set = SetInHand.NONE;
      given.exportTime = Known.UNKNOWN;
      given.extraDays = Known.UNKNOWN;
    });
    assertThat(later.recommendation()).isEqualTo(Recommendation.STEM);
    assertThat(later.checklist().stream().filter(item -> item.known() == Known.UNKNOWN).map(ChecklistItem::rule))
        .containsExactly("CHK-02", "CHK-06", "CHK-07", "CHK-10", "CHK-11");
  }

  @Test
  void ECO_02_too_few_extra_streams_do_not_earn_it_back() {
    MasteringDecision decision = decide(given -> given.song.expectedExtraStreams(37_499));

    assertThat(decision.recommendation()).isEqualTo(Recommendation.STEREO);
    assertThat(rules(decision)).containsExactly("ECO-02");
  }

  @Test
  void ECO_04_an_album_cut_and_a_demo_are_stereo() {
    assertThat(rules(decide(given -> {
      given.song.priority("album_track");
      given.others(10);
    }))).contains("CHK-08");
    MasteringDecision demo = decide(given -> given.song.priority("demo"));
    assertThat(demo.recommendation()).isEqualTo(Recommendation.STEREO);
    assertThat(scenario(demo, "DEC-06")).isEqualTo(Known.YES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"VINYL", "SYNC"})
  void ECO_04_ECO_06_vinyl_and_sync_pay_beside_streams(Album.Purpose purpose) {
    MasteringDecision decision = decide(given -> {
      given.album = Facts.album("Lantern Year").budgets(200_000, 150_000).purposes(purpose).with(given.song);
      given.song.priority("album_track").expectedExtraStreams(100);
    });

    assertThat(decision.recommendation()).isEqualTo(Recommendation.STEM);
    assertThat(decision.money().earnedBack()).isEqualTo(Known.UNKNOWN);
  }

  @Test
  void ECO_04_a_sync_pitch_that_is_not_ready_is_mixed_first() {
    assertThat(decide(given -> given.song.priority("sync").mixFinal(false)).recommendation()).isEqualTo(Recommendation.MIX_FIRST);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void ECO_04_DEC_07_of_an_ep_one_or_two_songs_take_stems_and_not_all(int songs) {
    List<Recommendation> advised = new ArrayList<>();
    for (int before = 0; before < songs; before++) {
      int stemSongsBefore = before;
      advised.add(decide(given -> {
        given.others(songs);
        given.album = given.album.budgets(2_000_000, 1_500_000);
        given.stemSongsBefore = stemSongsBefore;
      }).recommendation());
    }

    assertThat(advised.subList(0, 2)).containsOnly(Recommendation.STEM);
    assertThat(advised.subList(2, songs)).containsOnly(Recommendation.STEREO);
  }

  @Test
  void DEC_08_an_album_may_take_more_where_each_song_is_used_outside_of_it() {
    MasteringDecision decision = decide(given -> {
      given.others(10);
      given.album = given.album.budgets(2_000_000, 1_500_000);
      given.stemSongsBefore = 3;
    });

    assertThat(decision.recommendation()).isEqualTo(Recommendation.STEM);
    assertThat(decision.reasons().getLast().sentence()).endsWith("3 of as much use or more take them already.");
  }

  @Test
  void what_is_not_known_and_decides_is_asked() {
    MasteringDecision decision = MasteringDecision.of(
        new StemCase(
            Facts.album("Lantern Year").album(),
            Facts.song("Halfway Light").treatment(Song.Treatment.STEM).priority("single").stemReason("The kick masks the bass").song(),
            new Money(15_000, "USD"), 0, Optional.of(Facts.measurements()), List.of(), SetInHand.NONE, Known.UNKNOWN, Known.UNKNOWN,
            Optional.empty()),
        TreatmentPolicy.housePolicy());

    assertThat(decision.recommendation()).isEqualTo(Recommendation.ASK);
    assertThat(decision.questions()).hasSize(3);
    assertThat(decision.question()).contains("mix_final", "release_budget", "promotion_budget", "expected_extra_streams");
    assertThat(decision.taken()).isEqualTo(Song.Treatment.STEM);
  }

  @Test
  void DEC_01_where_stereo_is_ordered_and_nothing_asks_for_stems_there_is_nothing_to_tell() {
    MasteringDecision decision = decide(given -> {
      given.song.treatment(Song.Treatment.STEREO).stemReason("").priority("album_track");
      given.others(10);
    });

    assertThat(decision.recommendation()).isEqualTo(Recommendation.STEREO);
    assertThat(decision.open()).isFalse();
    assertThat(decision.telling()).isFalse();
  }

  @Test
  void DEC_13_a_lead_single_in_stereo_whose_mix_has_an_issue_of_balance_is_asked_about() {
    MasteringDecision decision = decide(given -> {
      given.song.treatment(Song.Treatment.STEREO).stemReason("");
      given.find("mix.mono-loss", Severity.WARN);
    });

    assertThat(decision.recommendation()).isEqualTo(Recommendation.ASK);
    assertThat(rules(decision)).containsExactly("DEC-13");
    assertThat(decision.questions()).containsExactly("What would stems have to mend that a stereo master cannot? (stem_reason)");
    assertThat(decision.question()).contains("USD 150.00, and nothing is billed unless you order it");
    assertThat(decision.taken()).isEqualTo(Song.Treatment.STEREO);
  }

  @Test
  void DEC_13_a_clean_mix_is_evidence_against_and_what_was_overruled_is_none_for() {
    MasteringDecision clean = decide(given -> given.find("mix.mono-loss", Severity.INFO));
    assertThat(clean.evidence()).singleElement().extracting(Evidence::speaksForStems).isEqualTo(false);
    assertThat(scenario(clean, "DEC-06")).isEqualTo(Known.YES);

    MasteringDecision hot = decide(given -> {
      given.find("mix.headroom", Severity.WARN);
      given.find("mix.bass-phase", Severity.WARN);
      given.find("mix.bass-phase", Severity.WARN);
      given.find("mix.tail", Severity.BLOCK);
    });
    assertThat(hot.evidence()).hasSize(2).allMatch(Evidence::speaksForStems);
  }

  @Test
  void DEC_09_stems_are_offered_where_a_specific_reason_was_stated_and_stereo_ordered_and_are_not_billed() {
    MasteringDecision decision = decide(given -> given.song.treatment(Song.Treatment.STEREO));

    assertThat(decision.recommendation()).isEqualTo(Recommendation.STEM);
    assertThat(decision.open()).isTrue();
    assertThat(decision.taken()).isEqualTo(Song.Treatment.STEREO);
    assertThat(decision.question()).contains("nothing is billed unless you order it");
  }

  @Test
  void DEC_15_what_a_person_decided_stands_over_the_order_and_closes_the_question() {
    Confirmation stereo = new Confirmation(Song.Treatment.STEREO, "A. Engineer", "the client agreed on the phone", Instant.EPOCH);
    MasteringDecision decision = decide(given -> {
      given.song.stemReason("better");
      given.confirmed = Optional.of(stereo);
    });

    assertThat(decision.taken()).isEqualTo(Song.Treatment.STEREO);
    assertThat(decision.open()).isFalse();
    assertThat(decision.telling()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Trap", "modern R&B", "hyperpop / drill", "EDM"})
  void DEC_04_an_aggressive_low_end_or_stacked_vocals_speak_for_stems(String genre) {
    assertThat(scenario(decide(given -> given.album = given.album.genre(genre)), "DEC-04")).isEqualTo(Known.YES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Folk", "singer-songwriter", "acoustic, indie"})
  void DEC_06_where_range_matters_stereo_is_right(String genre) {
    MasteringDecision decision = decide(given -> {
      given.album = given.album.genre(genre);
      given.find("mix.balance", Severity.WARN);
    });
    assertThat(scenario(decision, "DEC-06")).isEqualTo(Known.YES);
    assertThat(scenario(decision, "DEC-04")).isEqualTo(Known.NO);
  }

  @Test
  void DEC_03_DEC_11_what_the_sheet_does_not_say_is_unknown() {
    MasteringDecision decision = decide(given -> given.song.selfMixed(true));
    assertThat(scenario(decision, "DEC-11")).isEqualTo(Known.YES);
    assertThat(scenario(decision, "DEC-03")).isEqualTo(Known.YES);
    assertThat(scenario(decide(given -> {}), "DEC-11")).isEqualTo(Known.UNKNOWN);
  }

  @Test
  void CON_06_TIME_02_TIME_03_PRC_08_ECO_07_effort_is_told_as_ranges_and_never_promised() {
    assertThat(decide(given -> {}).effort()).extracting(Remark::sentence).containsExactly(
        "Preparing a song takes about 15 minutes for stereo and 45 to 60 for stems, 30 to 45 more.",
        "Usual turnaround is 2 to 4 days for stereo and 3 to 6 for stems, once every mix is verified; neither is promised.",
        "What counts as a revision of a stem master, each stem or the whole, is agreed in writing before it starts.",
        "Doing without stems costs little where the mix is sound.");
  }

  @Test
  void ECO_07_doing_without_stems_costs_something_where_the_mix_has_a_problem() {
    assertThat(decide(given -> given.find("mix.mono-loss", Severity.WARN)).effort().getLast().sentence()).contains("costs something here");
  }
}
