package org.premaster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.testkit.SheetText;

class CatalogueReaderTest {
  private static final String WHOLE = "Lantern Year";

  @TempDir private Path folder;

  private Arrived arrived() {
    return new Arrived(folder);
  }

  private static SheetText sheet() {
    return SheetText.album(WHOLE, "The Quiet Engines").song(1, "Halfway Light", "Mixes/01.wav").song(2, "Slow Harbour", "Mixes/02.wav");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private SheetFault onlyFault(SheetText sheet) throws IOException {
    List<SheetFault> faults = arrived().with("catalog.csv", sheet.csv()).catalogue().faults();
    assertThat(faults).hasSize(1);
    return faults.getFirst();
  }

  @Test
  void the_sheet_of_the_demo_delivery_is_read_without_a_fault() throws IOException {
    byte[] demo = Files.readAllBytes(Path.of("input/harbour-lane/lantern-year/catalog.csv"));

    Catalogue catalogue = arrived().with("catalog.csv", demo).catalogue();

    assertThat(catalogue.faults()).isEmpty();
    assertThat(catalogue.sheet()).contains("catalog.csv");
    Album album = catalogue.albums().getFirst();
    assertThat(catalogue.albums()).hasSize(1);
    assertThat(album.title()).isEqualTo("Lantern Year");
    assertThat(album.upc()).isEqualTo("4006381333931");
    assertThat(album.purposes()).containsExactly(Album.Purpose.STREAMING, Album.Purpose.CD);
    assertThat(album.sessionRateHz()).hasValue(44100);
    assertThat(album.sessionDepth()).hasValue(24);
    assertThat(album.releaseBudgetCents()).hasValue(400_000);
    assertThat(album.style()).isEqualTo("Warm and wide, room for the quiet passages");
    assertThat(album.missingAnswers()).isEmpty();
    assertThat(album.provisional()).isFalse();
    assertThat(album.songs()).extracting(Song::row).containsExactly(2, 3, 4, 5, 6);
    Song first = album.songs().getFirst();
    assertThat(first.file()).isEqualTo("Mixes/01_The Quiet Engines_Halfway Light.flac");
    assertThat(first.priority()).isEqualTo("lead_single");
    assertThat(first.treatment()).isEqualTo(Song.Treatment.STEM);
    assertThat(first.stems()).isEqualTo("Stems/Halfway Light");
    assertThat(first.mixFinal()).contains(true);
    assertThat(first.mixEngineerAvailable()).contains(false);
    assertThat(first.selfMixed()).isEmpty();
    assertThat(first.expectedExtraStreams()).hasValue(120_000);
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t'})
  void the_delimiter_is_decided_by_the_header(char delimiter) throws IOException {
    SheetText sheet = sheet()
        .row("position", "3", "title", "One, two; three\tfour", "file", "3.wav", "notes", "a \"quoted\" word\nand a line");

    Catalogue catalogue = arrived().with("catalog.csv", sheet.csv(delimiter)).catalogue();

    assertThat(catalogue.faults()).isEmpty();
    Song third = catalogue.albums().getFirst().songs().get(2);
    assertThat(third.title()).isEqualTo("One, two; three\tfour");
    assertThat(third.notes()).isEqualTo("a \"quoted\" word\nand a line");
    assertThat(third.row()).isEqualTo(4);
  }

  @Test
  void utf8_with_and_without_mark_and_utf16_with_mark_are_read_alike() throws IOException {
    SheetText sheet = SheetText.album("Ångström – Été", "Žofie").song(1, "Größe", "Mixes/01_Größe.wav");
    String text = sheet.csv(',');
    List<byte[]> encoded = new ArrayList<>();
    encoded.add(utf8(text));
    encoded.add(utf8("\ufeff" + text));
    encoded.add(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
    encoded.add(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));

    for (byte[] bytes : encoded) {
      Catalogue catalogue = arrived().with("catalog.csv", bytes).catalogue();
      assertThat(catalogue.faults()).isEmpty();
      assertThat(catalogue.albums().getFirst().title()).isEqualTo("Ångström – Été");
      assertThat(catalogue.albums().getFirst().songs().getFirst().file()).isEqualTo("Mixes/01_Größe.wav");
    }
  }

  @Test
  void windows_1252_is_recognised_and_said_so() throws IOException {
    SheetText sheet = SheetText.album("Café “Noir” €", "Zoë").song(1, "Déjà vu", "1.wav");

    Catalogue catalogue = arrived().with("catalog.csv", sheet.csv(Charset.forName("windows-1252"))).catalogue();

    assertThat(catalogue.albums().getFirst().title()).isEqualTo("Café “Noir” €");
    assertThat(catalogue.faults()).extracting(SheetFault::kind).containsExactly(SheetFault.Kind.ENCODING_GUESSED);
    assertThat(catalogue.faults().getFirst().sentence()).contains("Windows-1252");
  }

  @Test
  void a_line_that_names_the_delimiter_and_rows_above_the_header_are_passed_over() throws IOException {
    String text = "sep=;\r\nCatalog of Harbour Lane\r\n\r\n" + sheet().csv(';');

    Catalogue catalogue = arrived().with("catalog.csv", text).catalogue();

    assertThat(catalogue.faults()).isEmpty();
    assertThat(catalogue.albums().getFirst().songs()).extracting(Song::row).containsExactly(5, 6);
  }

  @Test
  void rows_are_counted_as_a_spreadsheet_counts_them() throws IOException {
    String text =
        """
        album,album_artist,purpose,session_software,session_rate,session_depth,position,title,artist,file
        A,B,cd,Live,44100,24,1,"two
        lines",B,1.wav

        ,,,,,,,,,
        A,B,cd,Live,44100,24,2,Next,B,2.wav
        """;

    assertThat(arrived().with("catalog.csv", text).catalogue().albums().getFirst().songs()).extracting(Song::row).containsExactly(2, 5);
  }

  @Test
  void a_header_pasted_again_between_the_rows_is_no_song() throws IOException {
    String text = sheet().csv(',') + sheet().csv(',').replace("Slow Harbour", "Paper Signals");

    assertThat(arrived().with("catalog.csv", text).catalogue().albums().getFirst().songs()).hasSize(4);
  }

  @Test
  void CONS_09_all_missing_answers_of_an_album_are_listed_at_once() throws IOException {
    SheetText sheet =
        SheetText.empty().all("album", "A").all("session_rate", "").row("title", "One", "file", "1.wav")
            .row("title", "Two", "file", "2.wav");

    Catalogue catalogue = arrived().with("catalog.csv", sheet.csv()).catalogue();

    assertThat(catalogue.albums().getFirst().missingAnswers())
        .containsExactly("album_artist", "purpose", "session_software", "session_rate", "session_depth");
    assertThat(catalogue.faults())
        .extracting(f -> f.kind() + " " + f.row() + " " + f.column())
        .containsExactlyInAnyOrder(
            "MISSING_COLUMN 1 album_artist", "MISSING_COLUMN 1 purpose", "MISSING_COLUMN 1 session_software",
            "MISSING_COLUMN 1 session_depth", "MISSING_COLUMN 1 position", "MISSING_COLUMN 1 artist", "MISSING_VALUE 2 session_rate");
  }

  @Test
  void a_missing_column_is_one_fault_naming_row_and_column() throws IOException {
    SheetFault fault = onlyFault(sheet().without("artist"));

    assertThat(fault.kind()).isEqualTo(SheetFault.Kind.MISSING_COLUMN);
    assertThat(fault.sentence()).startsWith("Row 1, column artist: this column is missing.");
  }

  @Test
  void an_empty_required_cell_is_named_with_row_and_column_and_the_song_is_kept() throws IOException {
    SheetText sheet = sheet().row("position", "3", "title", "", "file", "Mixes/03_The Quiet Engines_Paper Signals.wav");

    SheetFault fault = onlyFault(sheet);

    assertThat(fault).extracting(SheetFault::kind, SheetFault::row, SheetFault::column)
        .containsExactly(SheetFault.Kind.MISSING_VALUE, 4, "title");
    assertThat(fault.sentence()).startsWith("Row 4, column title: the cell is empty.").endsWith(".");
    assertThat(arrived().with("catalog.csv", sheet.csv()).catalogue().albums().getFirst().songs().get(2).title())
        .isEqualTo("Paper Signals");
  }

  @Test
  void a_column_that_is_empty_throughout_is_one_fault() throws IOException {
    SheetFault fault = onlyFault(sheet().all("artist", ""));

    assertThat(fault.sentence()).startsWith("Row 1, column artist: the cells of this column are empty in all 2 rows.");
  }

  @Test
  void cells_behind_the_last_column_are_a_fault_of_their_row() throws IOException {
    String csv = new String(sheet().csv(), StandardCharsets.UTF_8);
    String[] lines = csv.split("\n", -1);
    lines[1] = lines[1].stripTrailing() + ",surplus,,more";

    List<SheetFault> faults = arrived().with("catalog.csv", utf8(String.join("\n", lines))).catalogue().faults();

    assertThat(faults).singleElement().satisfies(fault -> {
      assertThat(fault.kind()).isEqualTo(SheetFault.Kind.BAD_VALUE);
      assertThat(fault.row()).isEqualTo(2);
      assertThat(fault.sentence()).contains("the row has 2 cells more than the header has columns");
    });
  }

  @Test
  void an_unknown_column_is_named_and_not_read() throws IOException {
    SheetFault fault = onlyFault(sheet().all("mood", "blue"));

    assertThat(fault).extracting(SheetFault::kind, SheetFault::row, SheetFault::column)
        .containsExactly(SheetFault.Kind.UNKNOWN_COLUMN, 1, "mood");
    assertThat(fault.sentence()).isEqualTo("Row 1, column \"mood\": we do not know this column, so it was not read.");
  }

  @Test
  void a_second_column_of_the_same_meaning_is_named_and_not_read() throws IOException {
    SheetFault fault = onlyFault(sheet().all("Session-Rate", "96000"));

    assertThat(fault.kind()).isEqualTo(SheetFault.Kind.UNKNOWN_COLUMN);
    assertThat(fault.sentence()).contains("another column already says the same");
  }

  @Test
  void each_cell_that_cannot_be_understood_is_a_fault_and_the_rest_of_the_row_is_kept() throws IOException {
    SheetText sheet =
        sheet()
            .row(
                "position", "third", "title", "Paper Signals", "file", "../../etc/passwd", "disc", "B", "priority", "filler", "treatment",
                "mono", "mix_final", "nearly", "expected_extra_streams", "lots", "gap_before", "long", "stems", "/Stems", "rough_mix",
                "C:\\mixes\\a.wav");

    Catalogue catalogue = arrived().with("catalog.csv", sheet.csv()).catalogue();

    assertThat(catalogue.faults()).extracting(SheetFault::kind).containsOnly(SheetFault.Kind.BAD_VALUE);
    assertThat(catalogue.faults()).extracting(SheetFault::row).containsOnly(4);
    assertThat(catalogue.faults())
        .extracting(SheetFault::column)
        .containsExactlyInAnyOrder(
            "position", "file", "disc", "priority", "treatment", "mix_final", "expected_extra_streams", "gap_before", "stems", "rough_mix");
    assertThat(catalogue.faults())
        .extracting(SheetFault::sentence)
        .contains("Row 4, column treatment: we cannot read \"mono\" here. Please write stereo or stem.");
    Song song = catalogue.albums().getFirst().songs().get(2);
    assertThat(song.title()).isEqualTo("Paper Signals");
    assertThat(song.position()).isEqualTo(3);
    assertThat(song.file()).isEmpty();
    assertThat(song.stems()).isEmpty();
  }

  @Test
  void an_answer_about_the_album_that_cannot_be_understood_counts_as_missing() throws IOException {
    SheetText sheet = sheet().all("session_rate", "fast").all("purpose", "streaming+radio").all("release_budget", "plenty");

    Catalogue catalogue = arrived().with("catalog.csv", sheet.csv()).catalogue();

    assertThat(catalogue.albums().getFirst().missingAnswers()).containsExactly("session_rate");
    assertThat(catalogue.albums().getFirst().purposes()).containsExactly(Album.Purpose.STREAMING);
    assertThat(catalogue.faults())
        .extracting(f -> f.kind() + " " + f.row() + " " + f.column())
        .containsExactlyInAnyOrder("BAD_VALUE 2 session_rate", "BAD_VALUE 2 purpose", "BAD_VALUE 2 release_budget");
  }

  @Test
  void rows_that_disagree_about_their_album_are_a_contradiction_and_the_first_answer_stays() throws IOException {
    SheetFault fault = onlyFault(sheet().row("position", "3", "title", "C", "file", "3.wav", "session_rate", "48 kHz"));

    assertThat(fault)
        .extracting(SheetFault::kind, SheetFault::row, SheetFault::column)
        .containsExactly(SheetFault.Kind.CONTRADICTION, 4, "session_rate");
    assertThat(fault.sentence())
        .startsWith("Row 4, column session_rate: \"48 kHz\" differs from \"44100\" in row 2 of the same album; the first one is taken.");
  }

  @Test
  void the_same_answer_written_in_two_ways_is_no_contradiction() throws IOException {
    SheetText sheet = sheet().row("position", "3", "title", "C", "file", "3.wav", "session_rate", "44.1 kHz", "session_depth", "24 bit",
        "purpose", "CD + streaming");

    assertThat(arrived().with("catalog.csv", sheet.csv()).faults()).isEmpty();
  }

  @Test
  void albums_are_grouped_whatever_the_case_and_spaces_and_keep_the_order_of_the_sheet() throws IOException {
    SheetText sheet =
        SheetText.album("B side", "Artist")
            .song(1, "b1", "b1.wav")
            .row("album", "A side", "position", "1", "title", "a1", "file", "a1.wav")
            .row("album", "b  SIDE ", "album_artist", "ARTIST", "position", "2", "title", "b2", "file", "b2.wav");

    Catalogue catalogue = arrived().with("catalog.csv", sheet.csv()).catalogue();

    assertThat(catalogue.faults()).isEmpty();
    assertThat(catalogue.albums()).extracting(Album::title).containsExactly("B side", "A side");
    assertThat(catalogue.albums().getFirst().songs()).extracting(Song::title).containsExactly("b1", "b2");
  }

  @Test
  void an_empty_album_cell_takes_the_album_above_and_an_empty_artist_that_of_the_album() throws IOException {
    SheetText sheet =
        SheetText.album("A", "X").song(1, "one", "1.wav")
            .row("album", "", "album_artist", "", "position", "2", "title", "two", "file", "2.wav")
            .row("album_artist", "", "position", "3", "title", "three", "file", "3.wav");

    Catalogue catalogue = arrived().with("catalog.csv", sheet.csv()).catalogue();

    assertThat(catalogue.albums()).hasSize(1);
    assertThat(catalogue.albums().getFirst().songs()).hasSize(3);
    assertThat(catalogue.faults()).extracting(f -> f.kind() + " " + f.row() + " " + f.column()).containsExactly("MISSING_VALUE 3 album");
  }

  @Test
  void CONS_03_songs_stand_in_order_of_disc_position_and_row_and_gaps_and_doubles_stay_visible() throws IOException {
    SheetText sheet =
        SheetText.album("A", "X").all("disc", "1").song(5, "five", "5.wav").song(2, "two", "2.wav").song(2, "two again", "2b.wav")
            .row("disc", "2", "position", "1", "title", "second disc", "file", "d2.wav");

    List<Song> songs = arrived().with("catalog.csv", sheet.csv()).catalogue().albums().getFirst().songs();

    assertThat(songs).extracting(Song::title).containsExactly("two", "two again", "five", "second disc");
    assertThat(songs).extracting(Song::position).containsExactly(2, 2, 5, 1);
  }

  @Test
  void without_a_position_the_order_of_the_rows_counts() throws IOException {
    SheetText sheet = SheetText.album("A", "X").without("position").row("title", "one", "file", "1.wav")
        .row("title", "two", "file", "2.wav");

    Catalogue catalogue = arrived().with("catalog.csv", sheet.csv()).catalogue();

    assertThat(catalogue.albums().getFirst().songs()).extracting(Song::position).containsExactly(1, 2);
    assertThat(catalogue.faults()).extracting(SheetFault::kind).containsExactly(SheetFault.Kind.MISSING_COLUMN);
  }

  @Test
  void paths_are_brought_to_one_form() throws IOException {
    SheetText sheet = sheet().row("position", "3", "title", "C", "file", " .\\Mixes\\sub\\..\\Cafe\u0301.wav", "gap_before", "2,5");

    Song song = arrived().with("catalog.csv", sheet.csv()).catalogue().albums().getFirst().songs().get(2);

    assertThat(song.file()).isEqualTo("Mixes/Café.wav");
    assertThat(song.gapBeforeSeconds()).contains(new BigDecimal("2.5"));
  }

  @Test
  void headers_of_another_house_are_named_as_its_sheet_names_them() throws IOException {
    String text =
        "album_title,album_artist,album_purpose,album_session_software,album_sample_rate,album_bit_depth,track_number,track_title,"
        + "track_artist,track_filename\nA,B,cd,Live,44100,24,one,T,B,1.wav\n";

    Catalogue catalogue = arrived().mapped(SheetMappings.load(Path.of("jobs/sheets"))).with("catalog.csv", text).catalogue();

    assertThat(catalogue.faults()).hasSize(1);
    assertThat(catalogue.faults().getFirst().column()).isEqualTo("position");
    assertThat(catalogue.faults().getFirst().sentence()).startsWith("Row 2, column track_number: we cannot read \"one\" here.");
  }

  @Test
  void of_several_sheets_catalog_csv_is_taken_and_said_so() throws IOException {
    Arrived arrived = arrived().with("catalog.xlsx", sheet().xlsx()).with("catalog.csv", sheet().csv()).with("other.csv", "x,y\n");

    Catalogue catalogue = arrived.catalogue();

    assertThat(catalogue.sheet()).contains("catalog.csv");
    assertThat(catalogue.faults()).extracting(SheetFault::kind).containsExactly(SheetFault.Kind.SEVERAL_SHEETS);
    assertThat(catalogue.faults().getFirst().sentence()).contains("\"catalog.csv\" was taken, not \"catalog.xlsx\"");
  }

  @Test
  void a_sheet_under_another_name_is_found_by_its_header() throws IOException {
    Arrived arrived = arrived().with("a.csv", "x,y\n1,2\n").with("my songs.csv", sheet().csv());

    assertThat(arrived.catalogue().sheet()).contains("my songs.csv");
  }

  @Test
  void the_sheet_may_lie_in_the_folder_that_was_zipped() throws IOException {
    assertThat(arrived().with("night-ferry/catalog.csv", sheet().csv()).catalogue().sheet()).contains("night-ferry/catalog.csv");
  }

  @Test
  void without_a_sheet_it_is_asked_for_and_file_names_give_a_provisional_order() throws IOException {
    Catalogue catalogue =
        arrived()
            .files(
                "Mixes/02_Marta Okafor_Engine Room.wav", "Mixes/01_Marta Okafor_Gangway.wav",
                "Alternate Mixes/01_Marta Okafor_Gangway_TV.wav",
                "Mixes/01_Marta Okafor_Gangway_Instrumental.wav", "Stems/Gangway/1_drums.wav", "References/ref.wav", "notes.txt")
            .catalogue();

    assertThat(catalogue.sheet()).isEmpty();
    assertThat(catalogue.faults()).hasSize(1);
    assertThat(catalogue.faults().getFirst().kind()).isEqualTo(SheetFault.Kind.NO_SHEET);
    assertThat(catalogue.faults().getFirst().sentence()).contains("the sheet is the first thing asked for");
    Album album = catalogue.albums().getFirst();
    assertThat(album.title()).isEqualTo("Unknown album");
    assertThat(album.artist()).isEqualTo("Marta Okafor");
    assertThat(album.provisional()).isTrue();
    assertThat(album.missingAnswers())
        .containsExactly("album", "album_artist", "purpose", "session_software", "session_rate", "session_depth");
    assertThat(album.songs()).extracting(Song::title).containsExactly("Gangway", "Engine Room");
    assertThat(album.songs()).extracting(Song::row).containsOnly(0);
    assertThat(album.songs()).extracting(Song::position).containsExactly(1, 2);
  }

  @Test
  void names_without_artist_and_folders_of_albums_and_discs_are_understood() throws IOException {
    Catalogue catalogue =
        arrived()
            .files("Night Ferry/CD1/01 - Gangway.wav", "Night Ferry/CD2/1. Salt.wav", "Lantern Year/Mixes/Halfway Light.flac",
                "Lantern Year/Mixes/3_Slow_Old_Harbour.wav", "loose.wav")
            .catalogue();

    assertThat(catalogue.albums()).extracting(Album::title).containsExactly("Lantern Year", "Night Ferry", "Unknown album");
    assertThat(catalogue.albums().getFirst().songs()).extracting(Song::title).containsExactly("Slow Old Harbour", "Halfway Light");
    assertThat(catalogue.albums().getFirst().songs()).extracting(Song::position).containsExactly(3, 4);
    assertThat(catalogue.albums().get(1).songs()).extracting(Song::disc).containsExactly(1, 2);
    assertThat(catalogue.albums().get(1).songs()).extracting(Song::title).containsExactly("Gangway", "Salt");
  }

  @Test
  void a_sheet_with_a_header_and_no_row_is_said_to_be_empty() throws IOException {
    Catalogue catalogue = arrived().with("catalog.csv", "album,title\n").catalogue();

    assertThat(catalogue.albums()).isEmpty();
    assertThat(catalogue.faults()).extracting(SheetFault::kind).containsExactly(SheetFault.Kind.UNREADABLE);
  }

  @Test
  void flags_and_the_rest_of_a_song_are_read() throws IOException {
    SheetText sheet =
        sheet().row("position", "3", "title", "C", "version", "Radio Edit", "file", "3.wav", "self_mixed", "x",
            "continuous_with_next", "ja",
            "references", "References/a.wav; b.wav", "licence_tier", "Premium", "composer", "K", "stem_notes", "n",
            "isrc", "aa-6q7-26-00103");

    Song song = arrived().with("catalog.csv", sheet.csv()).catalogue().albums().getFirst().songs().get(2);

    assertThat(song.fullTitle()).isEqualTo("C (Radio Edit)");
    assertThat(song.selfMixed()).isEqualTo(Optional.of(true));
    assertThat(song.continuousWithNext()).isTrue();
    assertThat(song.references()).containsExactly("References/a.wav", "b.wav");
    assertThat(song.licenceTier()).isEqualTo("Premium");
    assertThat(song.isrc()).isEqualTo("aa-6q7-26-00103");
  }
}
