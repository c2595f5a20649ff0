package org.premaster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.intake.Reconciliation.Match;
import org.premaster.intake.Reconciliation.SongRef;
import org.premaster.testkit.SheetText;

class ReconcilerTest {
  @TempDir private Path folder;

  private static SongRef song(int index) {
    return new SongRef(0, index);
  }

  private Reconciliation reconciled(SheetText sheet, String... files) throws IOException {
    return new Arrived(folder).with("catalog.csv", sheet.csv()).files(files).reconciled();
  }

  private static SheetText album() {
    return SheetText.album("Lantern Year", "The Quiet Engines");
  }

  private static List<String> mixes(Reconciliation reconciliation) {
    return reconciliation.matches().stream().map(m -> m.mix().map(DeliveredFile::path).orElse("-")).toList();
  }

  private static List<String> candidates(Match match) {
    return match.candidates().stream().map(DeliveredFile::path).toList();
  }

  private static Map<String, FileRole> roles(Reconciliation reconciliation) {
    return reconciliation.files().stream().collect(Collectors.toMap(DeliveredFile::path, DeliveredFile::role));
  }

  private static List<String> extra(Reconciliation reconciliation) {
    return reconciliation.extra().stream().map(DeliveredFile::path).toList();
  }

  @Test
  void the_demo_delivery_agrees_with_its_sheet() throws IOException {
    Path demo = Path.of("input/harbour-lane/lantern-year");
    Arrived arrived = new Arrived(folder).with("catalog.csv", Files.readAllBytes(demo.resolve("catalog.csv")));
    try (var files = Files.walk(demo)) {
      files.filter(f -> f.toString().endsWith(".flac")).map(f -> demo.relativize(f).toString().replace('\\', '/')).forEach(arrived::files);
    }

    Reconciliation reconciliation = arrived.reconciled();

    assertThat(mixes(reconciliation)).hasSize(5).allMatch(path -> path.startsWith("Mixes/0"));
    assertThat(reconciliation.matches()).allSatisfy(match -> assertThat(match.note()).isEmpty());
    assertThat(reconciliation.alternates())
        .containsOnly(Map.entry("Alternate Mixes/03_The Quiet Engines_Paper Signals_Instrumental.flac", song(2)));
    assertThat(reconciliation.stems()).hasSize(4).containsEntry("Stems/Halfway Light/1_drums.flac", song(0));
    assertThat(reconciliation.extra()).isEmpty();
    assertThat(reconciliation.twiceClaimed()).isEmpty();
    assertThat(roles(reconciliation)).containsEntry("catalog.csv", FileRole.SHEET);
  }

  @Test
  void PREP_09_a_song_whose_mix_did_not_arrive_is_missing() throws IOException {
    String sheet =
        """
        album,album_artist,purpose,session_software,session_rate,session_depth,position,title,artist,file
        Night Ferry,Marta Okafor,streaming,Live 12,44100,24,1,Gangway,Marta Okafor,Mixes/01_Marta Okafor_Gangway.wav
        Night Ferry,Marta Okafor,streaming,Live 12,44100,24,2,Engine Room,Marta Okafor,Mixes/02_Marta Okafor_Engine Room.wav
        Night Ferry,Marta Okafor,streaming,Live 12,44100,24,3,Salt,Marta Okafor,Mixes/03_Marta Okafor_Salt.wav
        Night Ferry,Marta Okafor,streaming,Live 12,44100,24,4,Last Boat,Marta Okafor,Mixes/04_Marta Okafor_Last Boat.wav
        Night Ferry,Marta Okafor,streaming,Live 12,44100,24,5,Breakwater,Marta Okafor,Mixes/05_Marta Okafor_Breakwater.wav
        """;
    Reconciliation reconciliation =
        new Arrived(folder)
            .with("night-ferry/catalog.csv", sheet.getBytes(StandardCharsets.UTF_8))
            .files(
                "night-ferry/Mixes/01_Marta Okafor_Gangway.wav", "night-ferry/Mixes/02_Marta Okafor_Engine Room.wav",
                "night-ferry/Mixes/03_Marta Okafor_Salt.wav", "night-ferry/Mixes/04_Marta Okafor_Last Boat.wav")
            .reconciled();

    assertThat(mixes(reconciliation).subList(0, 4)).allMatch(path -> path.startsWith("night-ferry/Mixes/0"));
    assertThat(reconciliation.matches()).allSatisfy(match -> assertThat(match.note()).isEmpty());
    assertThat(reconciliation.matches().get(4)).isEqualTo(new Match(song(4), Optional.empty(), List.of(), ""));
    assertThat(reconciliation.extra()).isEmpty();
  }

  @Test
  void a_path_in_other_case_unicode_form_or_spaces_is_found_and_noted() throws IOException {
    Reconciliation reconciliation =
        reconciled(album().song(1, "A", "mixes/CAFÉ  one.WAV").song(2, "B", "Mixes/02.wav"), "Mixes/Café one.wav", "Mixes/02.wav");

    assertThat(mixes(reconciliation)).containsExactly("Mixes/Café one.wav", "Mixes/02.wav");
    assertThat(reconciliation.matches().getFirst().note()).isEqualTo("The sheet writes this path as \"mixes/CAFÉ  one.WAV\".");
  }

  @Test
  void the_same_name_in_another_folder_is_found_but_not_among_alternates_stems_and_references() throws IOException {
    SheetText sheet = album().song(1, "A", "Mixes/01.wav").song(2, "B", "Mixes/02.wav");

    Reconciliation reconciliation = reconciled(sheet, "Finals/01.wav", "Alternate Mixes/02.wav", "Stems/02.wav", "References/02.wav");

    assertThat(mixes(reconciliation)).containsExactly("Finals/01.wav", "-");
    assertThat(reconciliation.matches().getFirst().note()).contains("The sheet looks for it as");
  }

  @Test
  void another_audio_ending_is_found_and_noted() throws IOException {
    Reconciliation reconciliation =
        reconciled(album().song(1, "A", "Mixes/01_A.wav").song(2, "B", "02_B"), "Mixes/01_A.flac", "Other/02_B.aif");

    assertThat(mixes(reconciliation)).containsExactly("Mixes/01_A.flac", "Other/02_B.aif");
    assertThat(reconciliation.matches().getFirst().note())
        .isEqualTo("The sheet names it with another ending or none, as \"Mixes/01_A.wav\".");
  }

  @Test
  void a_file_that_one_song_names_plainly_is_not_taken_for_another_song_s_lost_one() throws IOException {
    Reconciliation reconciliation =
        reconciled(album().song(1, "A", "CD1/01.wav").song(2, "B", "CD2/01.wav").song(3, "C", "CD1/01.flac"), "CD1/01.wav");

    assertThat(mixes(reconciliation)).containsExactly("CD1/01.wav", "-", "-");
    assertThat(reconciliation.twiceClaimed()).isEmpty();
  }

  @Test
  void PREP_07_two_files_that_could_be_the_mix_leave_it_open() throws IOException {
    Reconciliation reconciliation =
        reconciled(album().song(1, "A", "Mixes/01.wav"), "Mixes/01.flac", "Mixes/01.aiff", "Mixes/02.wav");

    Match match = reconciliation.matches().getFirst();
    assertThat(match.mix()).isEmpty();
    assertThat(candidates(match)).containsExactly("Mixes/01.aiff", "Mixes/01.flac");
    assertThat(match.candidates()).allMatch(file -> file.role() == FileRole.MIX);
    assertThat(extra(reconciliation)).containsExactly("Mixes/02.wav");
  }

  @Test
  void a_song_without_a_file_is_found_by_number_and_title() throws IOException {
    SheetText sheet = album().song(1, "Halfway Light", "").song(2, "Don't Go", "").song(3, "Café", "").song(4, "Other", "")
        .song(5, "Five", "");

    Reconciliation reconciliation =
        reconciled(sheet, "Mixes/01_The Quiet Engines_Halfway Light.wav", "Mixes/2. dont go.wav", "Mixes/Cafe.wav", "Mixes/09_Other.wav",
            "05.wav");

    assertThat(mixes(reconciliation))
        .containsExactly("Mixes/01_The Quiet Engines_Halfway Light.wav", "Mixes/2. dont go.wav", "Mixes/Cafe.wav", "-", "05.wav");
    assertThat(reconciliation.matches().getFirst().note()).isEqualTo("The sheet names no file; it was found by its name.");
  }

  @Test
  void PREP_07_a_title_that_two_files_bear_leaves_it_open_unless_the_number_decides() throws IOException {
    SheetText sheet = album().song(1, "Salt", "").song(2, "Tide", "");

    Reconciliation reconciliation = reconciled(sheet, "a/01_X_Salt.wav", "b/07_X_Salt.wav", "a/02_X_Tide.wav", "b/02_Tide.wav");

    assertThat(mixes(reconciliation)).containsExactly("a/01_X_Salt.wav", "-");
    assertThat(candidates(reconciliation.matches().get(1))).containsExactly("a/02_X_Tide.wav", "b/02_Tide.wav");
  }

  @Test
  void the_version_of_a_song_is_part_of_its_name() throws IOException {
    SheetText sheet = album().song(1, "Salt", "").row("position", "2", "title", "Salt", "version", "Instrumental", "file", "");

    Reconciliation reconciliation = reconciled(sheet, "01_X_Salt.wav", "02_X_Salt_Instrumental.wav");

    assertThat(mixes(reconciliation)).containsExactly("01_X_Salt.wav", "02_X_Salt_Instrumental.wav");
  }

  @Test
  void PREP_07_an_alternate_outside_its_folder_is_extra_where_the_sheet_names_the_mix() throws IOException {
    Reconciliation reconciliation =
        reconciled(album().song(1, "Salt", "Mixes/01_X_Salt.wav"), "Mixes/01_X_Salt.wav", "Mixes/01_X_Salt_Instrumental.wav");

    assertThat(mixes(reconciliation)).containsExactly("Mixes/01_X_Salt.wav");
    assertThat(extra(reconciliation)).containsExactly("Mixes/01_X_Salt_Instrumental.wav");
  }

  @Test
  void PREP_07_an_alternate_outside_its_folder_is_a_candidate_where_the_sheet_does_not_name_the_mix() throws IOException {
    Reconciliation reconciliation =
        reconciled(album().song(1, "Salt", ""), "Mixes/01_X_Salt.wav", "Mixes/01_X_Salt_Clean.wav", "Mixes/01_X_Salt (Vocal Up 1dB).wav");

    assertThat(mixes(reconciliation)).containsExactly("-");
    assertThat(candidates(reconciliation.matches().getFirst()))
        .containsExactly("Mixes/01_X_Salt.wav", "Mixes/01_X_Salt (Vocal Up 1dB).wav", "Mixes/01_X_Salt_Clean.wav");
    assertThat(reconciliation.extra()).isEmpty();
  }

  @Test
  void PREP_07_without_a_sheet_an_alternate_beside_the_mix_is_a_candidate() throws IOException {
    Reconciliation reconciliation = new Arrived(folder).files("01_X_Salt.wav", "01_X_Salt_TV.wav", "02_X_Tide.wav").reconciled();

    assertThat(mixes(reconciliation)).containsExactly("-", "02_X_Tide.wav");
    assertThat(candidates(reconciliation.matches().getFirst())).containsExactly("01_X_Salt.wav", "01_X_Salt_TV.wav");
  }

  @Test
  void names_of_alternates_are_known_and_titles_are_left_alone() {
    assertThat(AlternateName.base("01_X_Salt_A Cappella")).contains("01 x salt");
    assertThat(AlternateName.base("01_X_Salt_No Vocals")).contains("01 x salt");
    assertThat(AlternateName.base("01_X_North 2_Inst")).contains("01 x north 2");
    assertThat(AlternateName.base("01_X_Salt_TV Mix v2")).contains("01 x salt");
    assertThat(AlternateName.base("01_X_Salt Mix 2")).isEmpty();
    assertThat(AlternateName.base("Instrumental")).isEmpty();
    assertThat(AlternateName.base("01_X_Clean Hands")).isEmpty();
  }

  @Test
  void alternates_in_their_folder_belong_to_the_song_of_their_number_and_title() throws IOException {
    SheetText sheet = album().song(1, "Salt", "1.wav").song(2, "Salt", "2.wav").song(3, "Salt and Tide", "3.wav");

    Reconciliation reconciliation =
        reconciled(
            sheet, "1.wav", "2.wav", "3.wav", "ALTERNATE MIXES/02_X_Salt_Clean.wav", "Alternate Mixes/X_Salt and Tide_TV.wav",
            "Alternate Mixes/X_Salt_TV.wav", "alternate_mixes/Salt and Tide/Instrumental.wav", "Alternate Mixes/3.wav",
                "Alternate Mixes/else.wav");

    assertThat(reconciliation.alternates())
        .containsOnly(
            Map.entry("ALTERNATE MIXES/02_X_Salt_Clean.wav", song(1)), Map.entry("Alternate Mixes/X_Salt and Tide_TV.wav", song(2)),
            Map.entry("alternate_mixes/Salt and Tide/Instrumental.wav", song(2)), Map.entry("Alternate Mixes/3.wav", song(2)));
    assertThat(roles(reconciliation)).containsEntry("Alternate Mixes/else.wav", FileRole.ALTERNATE_MIX);
    assertThat(reconciliation.extra()).isEmpty();
  }

  @Test
  void a_path_that_several_songs_name_is_twice_claimed() throws IOException {
    SheetText sheet = album().song(1, "A", "Mixes/01.wav").song(2, "B", "mixes/01.WAV").song(3, "C", "01.wav").song(4, "D", "02.wav");

    Reconciliation reconciliation = reconciled(sheet, "Mixes/01.wav", "Mixes/02.wav");

    assertThat(reconciliation.twiceClaimed()).containsOnly(Map.entry("Mixes/01.wav", List.of(song(0), song(1), song(2))));
    assertThat(mixes(reconciliation)).containsExactly("Mixes/01.wav", "Mixes/01.wav", "Mixes/01.wav", "Mixes/02.wav");
  }

  @Test
  void stems_belong_to_the_song_that_names_their_folder_or_whose_title_the_folder_bears() throws IOException {
    SheetText sheet =
        album()
            .row("position", "1", "title", "Salt", "file", "1.wav", "stems", "Stems/Song One/", "rough_mix", "Stems/Song One/rough.wav")
            .song(2, "Last Boat", "2.wav");

    Reconciliation reconciliation =
        reconciled(
            sheet, "1.wav", "2.wav", "stems/song one/1_drums.wav", "stems/song one/sub/2_bass.wav", "Stems/Song One/rough.wav",
            "Stems/02_Last Boat/1_all.wav", "Stems/Unknown/1.wav", "Stems/Song One/notes.txt");

    assertThat(reconciliation.stems())
        .containsOnly(
            Map.entry("stems/song one/1_drums.wav", song(0)), Map.entry("stems/song one/sub/2_bass.wav", song(0)),
            Map.entry("Stems/02_Last Boat/1_all.wav", song(1)));
    assertThat(reconciliation.alternates()).containsOnly(Map.entry("Stems/Song One/rough.wav", song(0)));
    assertThat(roles(reconciliation)).containsEntry("Stems/Unknown/1.wav", FileRole.STEM)
        .containsEntry("Stems/Song One/notes.txt", FileRole.OTHER);
    assertThat(reconciliation.extra()).isEmpty();
  }

  @Test
  void STEM_08_the_rough_mix_is_the_file_that_the_sheet_names_also_where_it_is_the_mix() throws IOException {
    SheetText sheet =
        album().row("position", "1", "title", "Salt", "file", "Mixes/1.wav", "rough_mix", "Mixes/1.wav")
            .row("position", "2", "title", "Boat", "file", "Mixes/2.wav", "rough_mix", "Rough/2.wav")
            .row("position", "3", "title", "Rain", "file", "Mixes/3.wav", "rough_mix", "Rough/gone.wav");

    Reconciliation reconciliation =
        reconciled(sheet, "Mixes/1.wav", "Mixes/2.wav", "Mixes/3.wav", "Rough/2.wav", "Stems/Salt/rough.wav", "Stems/Salt/1_drums.wav");

    assertThat(reconciliation.matches()).extracting(match -> match.roughMix().map(DeliveredFile::path).orElse(""))
        .containsExactly("Mixes/1.wav", "Rough/2.wav", "");
    assertThat(reconciliation.matches().getFirst().roughMix().orElseThrow().role()).isEqualTo(FileRole.MIX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rough mix.wav", "0_RoughMix.flac", "Ruff v2.wav", "mix.wav", "Stereo Mix 2.wav", "00 full mixdown.aif", "ref mix.wav"})
  void STEM_08_a_file_among_the_stems_that_is_named_as_rough_mix_is_no_stem(String name) throws IOException {
    SheetText sheet = album().song(1, "Salt", "1.wav");

    Reconciliation reconciliation = reconciled(sheet, "1.wav", "Stems/Salt/1_drums.wav", "Stems/Salt/" + name);

    assertThat(reconciliation.matches().getFirst().roughMix()).map(DeliveredFile::path).contains("Stems/Salt/" + name);
    assertThat(reconciliation.stems()).containsOnlyKeys("Stems/Salt/1_drums.wav");
    assertThat(roles(reconciliation)).containsEntry("Stems/Salt/" + name, FileRole.ROUGH_MIX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2_music_mix.wav", "3_drum mix.wav", "4_bounce.wav", "5_reference.wav"})
  void other_names_are_stems(String name) throws IOException {
    Reconciliation reconciliation = reconciled(album().song(1, "Salt", "1.wav"), "1.wav", "Stems/Salt/" + name);

    assertThat(reconciliation.stems()).containsOnlyKeys("Stems/Salt/" + name);
    assertThat(reconciliation.matches().getFirst().roughMix()).isEmpty();
  }

  @Test
  void a_folder_of_stems_that_two_songs_name_is_twice_claimed() throws IOException {
    SheetText sheet =
        album().row("position", "1", "title", "A", "file", "1.wav", "stems", "S/")
            .row("position", "2", "title", "B", "file", "2.wav", "stems", "s");

    Reconciliation reconciliation = reconciled(sheet, "1.wav", "2.wav", "S/1_drums.wav");

    assertThat(reconciliation.twiceClaimed()).containsOnly(Map.entry("S", List.of(song(0), song(1))));
    assertThat(reconciliation.stems()).containsOnly(Map.entry("S/1_drums.wav", song(0)));
  }

  @Test
  void references_and_rough_mixes_are_not_extra_and_other_audio_is() throws IOException {
    SheetText sheet =
        album().row("position", "1", "title", "A", "file", "1.wav", "rough_mix", "Rough/r.wav", "references",
            "refs/x.wav; /etc/passwd; Song by Y");

    Reconciliation reconciliation = reconciled(sheet, "1.wav", "Rough/r.wav", "refs/x.wav", "References/y.wav", "demo.mp3", "cover.png");

    assertThat(roles(reconciliation))
        .containsEntry("refs/x.wav", FileRole.REFERENCE)
        .containsEntry("References/y.wav", FileRole.REFERENCE)
        .containsEntry("Rough/r.wav", FileRole.ROUGH_MIX)
        .containsEntry("demo.mp3", FileRole.MIX)
        .containsEntry("cover.png", FileRole.OTHER);
    assertThat(extra(reconciliation)).containsExactly("demo.mp3");
  }

  @Test
  void a_file_that_is_no_audio_by_its_name_is_the_mix_where_the_sheet_says_so() throws IOException {
    Reconciliation reconciliation = reconciled(album().song(1, "A", "Mixes/01.txt").song(2, "B", "catalog.csv"), "Mixes/01.txt");

    assertThat(mixes(reconciliation)).containsExactly("Mixes/01.txt", "-");
    assertThat(roles(reconciliation)).containsEntry("Mixes/01.txt", FileRole.MIX).containsEntry("catalog.csv", FileRole.SHEET);
  }

  @Test
  void the_order_of_the_inventory_changes_nothing() throws IOException {
    long seed = 42;
    System.out.println("ReconcilerTest seed " + seed);
    SheetText sheet = album().song(1, "Salt", "").song(2, "Tide", "Mixes/02.wav").song(3, "Boat", "3.wav");
    List<String> files =
        new ArrayList<>(List.of("a/01_Salt.wav", "b/01_Salt.wav", "Mixes/02.flac", "Mixes/02.aif", "x/3.wav", "Stems/Boat/1.wav", "z.wav"));
    Reconciliation first = reconciled(sheet, files.toArray(String[]::new));
    for (int round = 0; round < 10; round++) {
      Collections.shuffle(files, new Random(seed + round));
      Catalogue catalogue = new Arrived(folder).with("catalog.csv", sheet.csv()).catalogue();
      List<DeliveredFile> shuffled = new ArrayList<>(files.stream().map(f -> new DeliveredFile(f, 1, FileRole.OTHER)).toList());
      shuffled.add(new DeliveredFile("catalog.csv", sheet.csv().length, FileRole.OTHER));
      assertThat(Reconciler.reconcile(catalogue, new Inventory(shuffled, 0, List.of()))).isEqualTo(first);
    }
  }

  @Test
  void ten_thousand_songs_are_reconciled_and_candidates_stay_bounded_where_thousands_of_files_bear_one_name() throws IOException {
    SheetText sheet = album().without("artist");
    Arrived arrived = new Arrived(folder);
    for (int i = 1; i <= 5_000; i++) {
      sheet.song(i, "Song " + i, "");
      sheet.song(i, "Intro", "Mixes/" + i + "/intro.wav");
      arrived.files("Mixes/all/" + i + "_X_Song " + i + ".wav", "Mixes/" + i + "x/intro.wav", "Alternate Mixes/" + i + "_X_Song " + i
          + "_TV.wav");
    }
    arrived.with("catalog.csv", sheet.csv());
    Catalogue catalogue = arrived.catalogue();

    Reconciliation reconciliation = Reconciler.reconcile(catalogue, arrived.inventory());

    assertThat(reconciliation.matches()).hasSize(10_000);
    assertThat(reconciliation.matches()).filteredOn(m -> m.mix().isPresent()).hasSize(5_000);
    assertThat(reconciliation.matches()).filteredOn(m -> m.candidates().size() == FileIndex.MOST_CANDIDATES).hasSize(5_000);
    assertThat(reconciliation.alternates()).hasSize(5_000);
  }
}
