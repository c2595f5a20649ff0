package org.premaster.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.settings.SettingsException;

class SheetMappingsTest {
  @TempDir private Path folder;

  private static SheetHeader header(SheetMappings mappings, String... names) {
    return mappings.header(new SheetRow(1, List.of(names), "")).orElseThrow();
  }

  @Test
  void own_names_are_known_without_regard_to_case_spaces_hyphens_and_underscores() {
    SheetHeader header = header(SheetMappings.own(), "ALBUM", " Album-Artist *", "session rate", "Track_Colour");

    assertThat(header.places()).containsOnlyKeys(SheetColumn.ALBUM, SheetColumn.ALBUM_ARTIST, SheetColumn.SESSION_RATE);
    assertThat(header.unknown()).containsExactly(3);
  }

  @Test
  void the_shipped_files_read_the_headers_of_another_house() throws IOException {
    SheetMappings mappings = SheetMappings.load(Path.of("jobs/sheets"));

    SheetHeader header =
        header(mappings, "album_title", "album_artist", "album_upc", "track_number", "track_title", "track_filename", "track_isrc",
            "notes", "why");

    assertThat(header.places())
        .containsOnlyKeys(
            SheetColumn.ALBUM, SheetColumn.ALBUM_ARTIST, SheetColumn.UPC, SheetColumn.POSITION, SheetColumn.TITLE, SheetColumn.FILE,
            SheetColumn.ISRC, SheetColumn.NOTES);
    assertThat(header.unknown()).isEmpty();
  }

  @Test
  void the_shipped_files_know_every_own_name() throws IOException {
    SheetMappings mappings = SheetMappings.load(Path.of("jobs/sheets"));
    String[] own = SheetColumn.ALL.stream().map(SheetColumn::key).toArray(String[]::new);

    assertThat(header(mappings, own).places()).hasSize(SheetColumn.ALL.size());
  }

  @Test
  void the_house_that_recognises_most_headers_is_taken() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "columns:\n  title: [name]\n");
    Files.writeString(folder.resolve("b.yaml"), "columns:\n  album: name\n  title: cut\n");
    SheetMappings mappings = SheetMappings.load(folder);

    assertThat(header(mappings, "name", "artist").places()).containsKey(SheetColumn.TITLE);
    assertThat(header(mappings, "name", "cut", "artist").places()).containsEntry(SheetColumn.ALBUM, 0).containsEntry(SheetColumn.TITLE, 1);
  }

  @Test
  void a_house_may_mean_something_else_by_an_own_name_and_ignore_headers() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "columns:\n  album: title\n  title: cut\nignored: [label]\n");
    SheetHeader header = header(SheetMappings.load(folder), "title", "cut", "label");

    assertThat(header.places()).containsEntry(SheetColumn.ALBUM, 0).containsEntry(SheetColumn.TITLE, 1);
    assertThat(header.unknown()).isEmpty();
  }

  @Test
  void an_unknown_key_is_refused_with_file_and_line() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "columns:\n  title: name\n  titel: x\n");

    assertThatThrownBy(() -> SheetMappings.load(folder))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(file + ", line 3: unknown key columns.titel; known here are album, album_artist");
  }

  @Test
  void a_key_beside_columns_that_nobody_knows_is_refused() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "colums:\n  title: name\n");

    assertThatThrownBy(() -> SheetMappings.load(folder)).isInstanceOf(SettingsException.class)
        .hasMessageContaining("line 1: unknown key colums");
  }

  @Test
  void one_header_for_two_columns_is_refused_with_its_line() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "columns:\n  album: name\n  title: [cut, Name]\n");

    assertThatThrownBy(() -> SheetMappings.load(folder)).hasMessageContaining("line 3: the header \"Name\" already stands for album.");
  }

  @Test
  void a_folder_that_is_not_there_leaves_the_own_names() throws IOException {
    assertThat(header(SheetMappings.load(folder.resolve("none")), "album", "title").places()).hasSize(2);
  }
}
