package org.premaster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionNameTest {
  private static final Set<RevisionName.Mark> SURE = EnumSet.of(RevisionName.Mark.WORD, RevisionName.Mark.DATE);

  private static Optional<String> base(String stem) {
    return RevisionName.base(stem, SURE).map(AudioName::key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02_X_Salt_v1", "02_X_Salt_v2", "02_X_Salt_v10", "02_X_Salt V2", "02_X_Salt-v02", "02_X_Salt.v2", "02_X_Salt_v1.1", "02_X_Salt_v2b",
        "02_X_Salt_ver2", "02_X_Salt version 3", "02_X_Salt rev. 4", "02_X_Salt_r2", "02_X_Salt (v2)", "02_X_Salt [v2]",
        "02_X_Salt final", "02_X_Salt_FINAL_final", "02_X_Salt FINAL final v3", "02_X_Salt_final2", "02_X_Salt (Final Mix)",
        "02_X_Salt_finalmix",
        "02_X_Salt_really final", "02_X_Salt_FINAL!!!", "02_X_Salt (1)", "02_X_Salt(2)", "02_X_Salt [1]", "02_X_Salt copy",
        "02_X_Salt copy 2",
        "02_X_Salt - Copy", "02_X_Salt - Copy (2)", "02_X_Salt - Kopie", "02_X_Salt_mix3", "02_X_Salt mix 12", "02_X_Salt_Mix",
        "02_X_Salt_mixdown 2",
        "02_X_Salt_bounce 4", "02_X_Salt_print2", "02_X_Salt_take 7", "02_X_Salt_2026-03-14", "02_X_Salt 14.3.26", "02_X_Salt 14.03.2026",
        "02_X_Salt_20260314", "02_X_Salt_260314", "02_X_Salt 14 Mar 2026", "02_X_Salt Mar 14", "02_X_Salt_2026-03-14_2315",
        "02_X_Salt_v2_260314",
        "02_X_Salt_master?", "02_X_Salt_MASTER", "02_X_Salt (main mix)", "02_X_Salt_new", "02_X_Salt_NEW NEW", "02_X_Salt_latest",
        "02_X_Salt_fixed",
        "02_X_Salt_use this one", "02_X_Salt_24bit", "02_X_Salt_24-bit", "02_X_Salt_48k", "02_X_Salt_44.1kHz", "02_X_Salt_2448",
        "02_X_Salt_24-96",
        "02_X_Salt_-6dB", "02_X_Salt_limited", "02_X_Salt_no limiter", "02_X_Salt_v2_24bit_48k (1)", "Copy of 02_X_Salt", "02_X_Salt_v2_"
      })
  void marks_of_a_revision_are_taken_off(String stem) {
    assertThat(base(stem)).contains("02 x salt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02_X_Salt", "02_X_Part 2", "02_X_Pt. 2", "02_X_1999", "1999", "02_X_Summer of 69", "02_X_Finale", "02_X_Finally", "02_X_Copycat",
        "02_X_Brand New Day", "02_X_Masterpiece", "02_X_Remix", "02_X_Vol. 3", "02_X_North 2", "02_X_7", "02_X_Area 51", "02_X_U2",
        "02_X_Salt (1999)", "02_X_Salt_Instrumental", "02_X_Salt_Clean v2", "02_X_Salt (Radio Edit 2)", "02_X_Salt (Vocal Up 1dB)",
        "02_X_Salt_Extended Mix", "02_X_Salt_TV mix_v3", "Final", "v2", "Mix 3", "Copy", "2026-03-14", "(1)", "", "___", "?"
      })
  void titles_and_names_of_alternates_bear_none(String stem) {
    assertThat(base(stem)).isEmpty();
  }

  @Test
  void a_number_at_the_end_is_a_mark_only_where_numbers_are_asked_for() {
    Set<RevisionName.Mark> all = EnumSet.allOf(RevisionName.Mark.class);

    assertThat(RevisionName.base("02_X_Salt 2", all)).contains("02_X_Salt ");
    assertThat(RevisionName.base("02_X_Salt_2", all)).contains("02_X_Salt_");
    assertThat(RevisionName.base("02_X_Salt 1999", all)).isEmpty();
    assertThat(RevisionName.base("02_X_Salt2", all)).isEmpty();
  }

  @Test
  void a_place_may_remain_alone() {
    assertThat(base("02_v2")).contains("02");
    assertThat(base("02 final")).contains("02");
  }

  @Test
  void hostile_names_are_read_in_bounded_time() {
    assertThat(base("x" + "_v2".repeat(84))).isPresent();
    assertThat(base("x" + "_v2".repeat(100_000) + "!")).isEmpty();
    assertThat(base("(".repeat(100_000))).isEmpty();
    assertThat(base("_ .-".repeat(50_000) + "v")).isEmpty();
    assertThat(base("a" + "-".repeat(100_000) + "1")).isEmpty();
  }
}
