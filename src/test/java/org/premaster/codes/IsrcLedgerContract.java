package org.premaster.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.premaster.codes.IsrcLedger.Entry;
import org.premaster.codes.IsrcLedger.Recording;
import org.premaster.testkit.TwoThreads;

/** What every ledger of ISRC promises. */
abstract class IsrcLedgerContract {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  static final IsrcGrant GRANT = new IsrcGrant("AA6Q7", 100, 299);

  abstract IsrcLedger ledger();

  static Recording recording(String key) {
    return new Recording(key, "Title of " + key, "The Quiet Engines");
  }

  Isrc reserve(String key) throws IsrcRangeExhaustedException {
    return reserve(key, 2026);
  }

  Isrc reserve(String key, int year) throws IsrcRangeExhaustedException {
    return ledger().reserve(GRANT, year, recording(key), TODAY, "night of 2026-11-20");
  }

  @Test
  void numbers_are_given_one_by_one_from_the_start_of_the_granted_range() throws Exception {
    assertThat(reserve("a")).hasToString("AA6Q72600100");
    assertThat(reserve("b")).hasToString("AA6Q72600101");
    assertThat(reserve("c")).hasToString("AA6Q72600102");
  }

  @Test
  void the_same_recording_always_gets_the_same_code() throws Exception {
    Isrc first = reserve("a");
    reserve("b");

    assertThat(reserve("a")).isEqualTo(first);
    assertThat(reserve("a", 2027)).isEqualTo(first);
    assertThat(ledger().reserve(new IsrcGrant("BB1B1", 0, 9), 2026, new Recording("a", "Renamed", ""), TODAY, "x")).isEqualTo(first);
    assertThat(ledger().of("a")).contains(first);
    assertThat(ledger().bearing(first)).hasSize(1);
  }

  @Test
  void each_year_starts_again_at_the_first_number() throws Exception {
    assertThat(reserve("a", 2026)).hasToString("AA6Q72600100");
    assertThat(reserve("b", 2027)).hasToString("AA6Q72700100");
    assertThat(reserve("c", 2026)).hasToString("AA6Q72600101");
  }

  @Test
  void a_code_the_client_uses_is_never_given_out_and_holes_below_it_stay() throws Exception {
    ledger().noteUsed(new Isrc("AA6Q72600150"), 2026, recording("theirs"), TODAY);

    assertThat(reserve("a")).hasToString("AA6Q72600151");
    ledger().noteUsed(new Isrc("AA6Q72600120"), recording("theirs too"), TODAY);
    assertThat(reserve("b")).hasToString("AA6Q72600152");
  }

  @Test
  void codes_outside_the_range_of_another_prefix_or_of_another_year_do_not_count() throws Exception {
    ledger().noteUsed(new Isrc("AA6Q72690000"), recording("above the range"), TODAY);
    ledger().noteUsed(new Isrc("AA6Q72600099"), recording("below the range"), TODAY);
    ledger().noteUsed(new Isrc("AA6Q82600200"), recording("other prefix"), TODAY);
    ledger().noteUsed(new Isrc("AA6Q72500200"), recording("other year"), TODAY);

    assertThat(ledger().remaining(GRANT, 2026)).isEqualTo(200);
    assertThat(reserve("a")).hasToString("AA6Q72600100");
  }

  @Test
  void a_recording_that_brings_its_code_gets_no_second_one() throws Exception {
    Isrc theirs = new Isrc("USZZ12400007");
    ledger().noteUsed(theirs, recording("a"), TODAY);

    assertThat(reserve("a")).isEqualTo(theirs);
    assertThat(ledger().remaining(GRANT, 2026)).isEqualTo(200);
  }

  @Test
  void noting_a_code_twice_enters_it_once() {
    Isrc theirs = new Isrc("USZZ12400007");
    ledger().noteUsed(theirs, recording("a"), TODAY);
    ledger().noteUsed(theirs, recording("a"), TODAY.plusDays(1));

    assertThat(ledger().bearing(theirs)).containsExactly(new Entry(theirs, 2024, recording("a"), TODAY, Entry.CLIENT));
  }

  @Test
  void a_code_on_two_recordings_names_both_in_order_of_entry() {
    Isrc theirs = new Isrc("USZZ12400007");
    ledger().noteUsed(theirs, recording("z"), TODAY);
    ledger().noteUsed(theirs, recording("a"), TODAY);

    assertThat(ledger().bearing(theirs)).extracting(entry -> entry.recording().recording()).containsExactly("z", "a");
  }

  @Test
  void a_corrected_code_is_the_recording_s_code_from_then_on_and_the_old_one_stays_burnt() throws Exception {
    Isrc slip = new Isrc("AA6Q72600110");
    ledger().noteUsed(slip, recording("a"), TODAY);
    ledger().noteUsed(new Isrc("AA6Q72600101"), recording("a"), TODAY);

    assertThat(ledger().of("a")).contains(new Isrc("AA6Q72600101"));
    assertThat(ledger().bearing(slip)).hasSize(1);
    assertThat(reserve("b")).hasToString("AA6Q72600111");

    ledger().noteUsed(slip, recording("a"), TODAY);
    assertThat(ledger().of("a")).contains(slip);
  }

  @Test
  void a_reserved_code_that_comes_back_from_the_client_is_no_news() throws Exception {
    Isrc ours = reserve("a");
    ledger().noteUsed(ours, recording("a"), TODAY);

    assertThat(ledger().bearing(ours)).containsExactly(new Entry(ours, 2026, recording("a"), TODAY, "night of 2026-11-20"));
  }

  @Test
  void the_last_number_is_given_and_then_the_range_is_exhausted() throws Exception {
    ledger().noteUsed(new Isrc("AA6Q72600298"), recording("theirs"), TODAY);

    assertThat(reserve("a")).hasToString("AA6Q72600299");
    assertThatThrownBy(() -> reserve("b"))
        .isInstanceOf(IsrcRangeExhaustedException.class)
        .hasMessage("The range 00100 to 00299 of the ISRC prefix AA6Q7 has no number left for 2026."
            + " Please ask the registrant for a further range and enter it in the client's file.");
    assertThat(ledger().of("b")).isEmpty();
    assertThat(reserve("a")).hasToString("AA6Q72600299");
    assertThat(ledger().reserve(new IsrcGrant("AA6Q7", 500, 500), 2026, recording("b"), TODAY, "x")).hasToString("AA6Q72600500");
  }

  @Test
  void what_is_left_is_known_so_that_a_warning_can_be_given_at_nine_tenths() throws Exception {
    assertThat(ledger().remaining(GRANT, 2026)).isEqualTo(200);
    ledger().noteUsed(new Isrc("AA6Q72600278"), recording("theirs"), TODAY);
    assertThat(GRANT.nearlyExhausted(ledger().remaining(GRANT, 2026))).isFalse();

    reserve("a");

    assertThat(ledger().remaining(GRANT, 2026)).isEqualTo(20);
    assertThat(GRANT.nearlyExhausted(ledger().remaining(GRANT, 2026))).isTrue();
    assertThat(ledger().remaining(GRANT, 2027)).isEqualTo(200);
  }

  @Test
  void year_and_code_must_agree() {
    assertThatThrownBy(() -> ledger().noteUsed(new Isrc("AA6Q72600101"), 2025, recording("a"), TODAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ledger().of("a")).isEmpty();
  }

  @Test
  void keys_and_texts_of_any_length_and_script_are_kept() throws Exception {
    String key = "k".repeat(99_999) + "\u266b";
    Recording odd = new Recording(key, "\u0141\u00f3d\u017a\n\0" + "\ud83c\udfb5".repeat(2000), "'; drop table isrc_ledger; --");

    Isrc isrc = ledger().reserve(GRANT, 2026, odd, TODAY, "x");

    assertThat(ledger().of(key)).contains(isrc);
    assertThat(ledger().bearing(isrc)).containsExactly(new Entry(isrc, 2026, odd, TODAY, "x"));
    assertThat(odd.title()).startsWith("\u0141\u00f3d\u017a  \ud83c\udfb5").hasSizeLessThanOrEqualTo(1000).endsWith("\udfb5");
  }

  @Test
  void two_threads_never_get_one_number_and_leave_no_hole() throws Exception {
    List<List<Isrc>> given = TwoThreads.run(() -> reserveMany("left"), () -> reserveMany("right"));

    TreeSet<String> all = new TreeSet<>();
    given.forEach(codes -> codes.forEach(isrc -> all.add(isrc.code())));
    assertThat(all).hasSize(80);
    assertThat(all.first()).isEqualTo("AA6Q72600100");
    assertThat(all.last()).isEqualTo("AA6Q72600179");
  }

  @Test
  void two_threads_that_ask_for_the_same_recordings_get_the_same_codes() throws Exception {
    List<List<Isrc>> given = TwoThreads.run(() -> reserveMany("both"), () -> reserveMany("both"));

    assertThat(given.getFirst()).isEqualTo(given.getLast()).doesNotHaveDuplicates();
    assertThat(ledger().remaining(GRANT, 2026)).isEqualTo(160);
  }

  private List<Isrc> reserveMany(String keys) throws IsrcRangeExhaustedException {
    List<Isrc> given = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      given.add(reserve(keys + i));
    }
    return given;
  }
}
