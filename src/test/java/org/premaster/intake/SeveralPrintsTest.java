package org.premaster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.intake.Reconciliation.Match;
import org.premaster.intake.Reconciliation.SongRef;
import org.premaster.testkit.SheetText;

/** PREP-07: several prints of one song, told from other songs and from alternates by their names. */
class SeveralPrintsTest {
  @TempDir private Path folder;

  private Reconciliation reconciled(SheetText sheet, String... files) throws IOException {
    return new Arrived(folder).with("catalog.csv", sheet.csv()).files(files).reconciled();
  }

  private static SheetText album() {
    return SheetText.album("Lantern Year", "X");
  }

  private static List<String> mixes(Reconciliation reconciliation) {
    return reconciliation.matches().stream().map(m -> m.mix().map(DeliveredFile::path).orElse("-")).toList();
  }

  private static List<String> candidates(Reconciliation reconciliation, int song) {
    Match match = reconciliation.matches().get(song);
    assertThat(match.mix().isPresent() && !match.candidates().isEmpty()).isFalse();
    return match.candidates().stream().map(DeliveredFile::path).toList();
  }

  private static List<String> extra(Reconciliation reconciliation) {
    return reconciliation.extra().stream().map(DeliveredFile::path).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02_X_Salt_v2.wav", "02_X_Salt_v10.wav", "02_X_Salt final.wav", "02_X_Salt_FINAL_final.wav", "02_X_Salt (1).wav",
        "02_X_Salt copy.wav",
        "02_X_Salt_mix3.wav", "02_X_Salt_2026-03-14.wav", "02_X_Salt_master?.wav", "02_X_SALT-V2.WAV", "02 - Salt v2.wav",
        "2. salt (final).flac",
        "02_X_Salt 2.wav", "Salt_v2.wav", "X - Salt (final).aiff", "New/02_X_Salt_v2.wav", "02_v2.wav"
      })
  void PREP_07_another_print_beside_the_mix_is_a_candidate_where_the_sheet_names_no_file(String other) throws IOException {
    Reconciliation reconciliation =
        reconciled(album().song(1, "Tide", "").song(2, "Salt", ""), "Mixes/01_X_Tide.wav", "Mixes/02_X_Salt.wav", "Mixes/" + other);

    assertThat(mixes(reconciliation)).as(other).containsExactly("Mixes/01_X_Tide.wav", "-");
    assertThat(candidates(reconciliation, 1)).containsExactlyInAnyOrder("Mixes/02_X_Salt.wav", "Mixes/" + other);
    assertThat(extra(reconciliation)).isEmpty();
    assertThat(reconciliation.matches().get(1).candidates()).allMatch(file -> file.role() == FileRole.MIX);
  }

  @Test
  void PREP_07_another_print_is_a_candidate_where_the_file_the_sheet_names_is_missing() throws IOException {
    SheetText sheet = album().song(1, "Tide", "Mixes/01_X_Tide.wav").song(2, "Salt", "Mixes/Salt_bounce_web.wav");

    Reconciliation reconciliation = reconciled(sheet, "Mixes/01_X_Tide.wav", "Mixes/02_X_Salt.wav", "Mixes/02_X_Salt_v2.wav");

    assertThat(mixes(reconciliation)).containsExactly("Mixes/01_X_Tide.wav", "-");
    assertThat(candidates(reconciliation, 1)).containsExactly("Mixes/02_X_Salt.wav", "Mixes/02_X_Salt_v2.wav");
    assertThat(reconciliation.matches().get(1).note()).isEqualTo("The sheet names \"Mixes/Salt_bounce_web.wav\", which is not there.");
    assertThat(extra(reconciliation)).isEmpty();
  }

  @Test
  void PREP_07_two_prints_without_a_plain_one_are_candidates() throws IOException {
    SheetText sheet = album().song(1, "Tide", "").song(2, "Salt", "Mixes/02_X_Salt.wav");

    Reconciliation reconciliation =
        reconciled(sheet, "01_X_Tide_v1.wav", "01_X_Tide_v2.wav", "Mixes/02_X_Salt final.wav", "Mixes/02_X_Salt FINAL final.wav");

    assertThat(candidates(reconciliation, 0)).containsExactly("01_X_Tide_v1.wav", "01_X_Tide_v2.wav");
    assertThat(candidates(reconciliation, 1)).containsExactlyInAnyOrder("Mixes/02_X_Salt final.wav", "Mixes/02_X_Salt FINAL final.wav");
  }

  @Test
  void a_single_print_is_the_mix_where_the_sheet_names_no_file_and_none_where_it_names_another() throws IOException {
    SheetText sheet = album().song(1, "Tide", "").song(2, "Salt", "Mixes/02_X_Salt.wav");

    Reconciliation reconciliation = reconciled(sheet, "01_X_Tide_v2.wav", "Mixes/02_X_Salt_v2.wav");

    assertThat(mixes(reconciliation)).containsExactly("01_X_Tide_v2.wav", "-");
    assertThat(candidates(reconciliation, 1)).isEmpty();
    assertThat(extra(reconciliation)).containsExactly("Mixes/02_X_Salt_v2.wav");
  }

  @Test
  void PREP_07_a_print_beside_a_mix_found_elsewhere_or_with_another_ending_is_a_candidate() throws IOException {
    SheetText sheet = album().song(1, "Tide", "Mixes/a.wav").song(2, "Salt", "b_v1.wav");

    Reconciliation reconciliation = reconciled(sheet, "Finals/a.wav", "Finals/a_final.wav", "b_v1.flac", "b_v2.flac", "c_v2.flac");

    assertThat(candidates(reconciliation, 0)).containsExactly("Finals/a.wav", "Finals/a_final.wav");
    assertThat(candidates(reconciliation, 1)).containsExactly("b_v1.flac", "b_v2.flac");
    assertThat(extra(reconciliation)).containsExactly("c_v2.flac");
  }

  @ParameterizedTest
  @ValueSource(strings = {"02_X_Salt_v2.wav", "02_X_Salt final.wav", "02_X_Salt (1).wav", "02_X_Salt 2.wav"})
  void a_print_beside_the_mix_that_the_sheet_names_is_extra(String other) throws IOException {
    Reconciliation reconciliation = reconciled(album().song(2, "Salt", "02_X_Salt.wav"), "02_X_Salt.wav", other);

    assertThat(mixes(reconciliation)).containsExactly("02_X_Salt.wav");
    assertThat(extra(reconciliation)).containsExactly(other);
  }

  @Test
  void titles_that_end_in_numbers_or_words_of_the_studio_stay_songs_of_their_own() throws IOException {
    SheetText sheet =
        album().song(1, "Salt", "").song(2, "Salt 2", "").song(3, "Part 1", "").song(4, "Part 2", "").song(5, "1999", "")
            .song(6, "The Final", "").song(7, "The", "").song(8, "Salt v2", "").row("position", "9", "title", "Salt", "version", "Mix 2",
                "file", "");
    String[] files = {
      "01_X_Salt.wav", "02_X_Salt 2.wav", "03_X_Part 1.wav", "04_X_Part 2.wav", "05_X_1999.wav", "06_X_The Final.wav", "07_X_The.wav",
      "08_X_Salt v2.wav", "09_X_Salt (Mix 2).wav"
    };

    Reconciliation reconciliation = reconciled(sheet, files);

    assertThat(mixes(reconciliation)).containsExactly(files);
    assertThat(extra(reconciliation)).isEmpty();
  }

  @Test
  void titles_that_end_in_numbers_stay_songs_of_their_own_without_places_too() throws IOException {
    SheetText sheet = album().song(1, "Salt", "").song(2, "Salt 2", "").song(3, "Part 1", "").song(4, "Part 2", "");

    Reconciliation reconciliation = reconciled(sheet, "Salt.wav", "Salt 2.wav", "Part 1.wav", "Part 2.wav");

    assertThat(mixes(reconciliation)).containsExactly("Salt.wav", "Salt 2.wav", "Part 1.wav", "Part 2.wav");
  }

  @Test
  void another_song_or_place_is_no_print_of_this_one() throws IOException {
    Reconciliation reconciliation =
        reconciled(album().song(1, "Tide", "").song(2, "Salt", ""), "01_X_Tide.wav", "02_X_Salt.wav", "03_X_Salt_v2.wav",
            "02_X_Pepper_v2.wav", "Salt Lake_v2.wav");

    assertThat(mixes(reconciliation)).containsExactly("01_X_Tide.wav", "02_X_Salt.wav");
    assertThat(extra(reconciliation)).containsExactly("02_X_Pepper_v2.wav", "03_X_Salt_v2.wav", "Salt Lake_v2.wav");
  }

  @Test
  void a_title_that_two_songs_bear_gives_a_print_without_a_place_to_neither() throws IOException {
    Reconciliation reconciliation =
        reconciled(album().song(1, "Intro", "").song(2, "Intro", ""), "01_X_Intro.wav", "02_X_Intro.wav", "Intro_v2.wav");

    assertThat(mixes(reconciliation)).containsExactly("01_X_Intro.wav", "02_X_Intro.wav");
    assertThat(extra(reconciliation)).containsExactly("Intro_v2.wav");
  }

  @Test
  void prints_among_alternates_stems_and_references_and_names_of_alternates_are_no_candidates() throws IOException {
    SheetText sheet =
        album()
            .row("position", "1", "title", "Salt", "file", "", "rough_mix", "Rough/01_X_Salt_v1.wav", "references", "refs/Salt final.wav",
                "stems", "S/");

    Reconciliation reconciliation =
        reconciled(
            sheet, "Mixes/01_X_Salt.wav", "Alternate Mixes/01_X_Salt_v2.wav", "Stems/Salt/01_X_Salt_v2.wav", "References/Salt_v3.wav",
            "Rough/01_X_Salt_v1.wav", "refs/Salt final.wav", "S/Salt_v4.wav", "Other/01_X_Salt_Instrumental_v2.wav",
            "Other/01_X_Salt_Clean_v2.wav");

    assertThat(mixes(reconciliation)).containsExactly("Mixes/01_X_Salt.wav");
    assertThat(reconciliation.alternates()).containsEntry("Rough/01_X_Salt_v1.wav", new SongRef(0, 0));
    assertThat(extra(reconciliation)).containsExactly("Other/01_X_Salt_Clean_v2.wav", "Other/01_X_Salt_Instrumental_v2.wav");
  }

  @Test
  void PREP_07_without_a_sheet_several_prints_are_one_song_and_left_open() throws IOException {
    String[] files = {
      "01_X_Salt.wav", "01_X_Salt_v2.wav", "02_X_Tide_v1.wav", "02_X_Tide_v2.wav", "03_X_Boat 2.wav", "03_X_Boat.wav", "04_X_Part 1.wav",
      "05_X_Part 2.wav", "06_X_Moon_260314.wav", "06_X_Moon_260315.wav"
    };
    Arrived arrived = new Arrived(folder).files(files);

    Reconciliation reconciliation = arrived.reconciled();

    assertThat(arrived.catalogue().albums().getFirst().songs()).extracting(Song::title)
        .containsExactly("Salt", "Tide", "Boat", "Part 1", "Part 2", "Moon");
    assertThat(mixes(reconciliation)).containsExactly("-", "-", "-", "04_X_Part 1.wav", "05_X_Part 2.wav", "-");
    assertThat(candidates(reconciliation, 0)).containsExactly("01_X_Salt.wav", "01_X_Salt_v2.wav");
    assertThat(candidates(reconciliation, 1)).containsExactly("02_X_Tide_v1.wav", "02_X_Tide_v2.wav");
    assertThat(candidates(reconciliation, 2)).containsExactly("03_X_Boat.wav", "03_X_Boat 2.wav");
    assertThat(candidates(reconciliation, 5)).containsExactly("06_X_Moon_260314.wav", "06_X_Moon_260315.wav");
    assertThat(extra(reconciliation)).isEmpty();
  }

  @Test
  void without_a_sheet_numbers_and_days_alone_do_not_make_two_files_one_song() throws IOException {
    String[] files = {"Interlude 1.wav", "Interlude 2.wav", "Interlude.wav", "Part 1.wav", "Part 2.wav", "X_260314.wav", "X_260315.wav"};

    Reconciliation reconciliation = new Arrived(folder).files(files).reconciled();

    assertThat(mixes(reconciliation)).containsExactlyInAnyOrder(files);
  }

  @Test
  void thousands_of_prints_of_one_song_stay_bounded() throws IOException {
    String[] files = new String[5_000];
    Arrays.setAll(files, i -> "01_X_Salt_v" + (i % 1000) + "_" + "final_".repeat(i / 1000) + ".wav");

    Reconciliation reconciliation = reconciled(album().song(1, "Salt", ""), files);

    assertThat(candidates(reconciliation, 0)).hasSize(FileIndex.MOST_CANDIDATES);
  }
}
