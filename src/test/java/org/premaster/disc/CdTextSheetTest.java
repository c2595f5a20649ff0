package org.premaster.disc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.premaster.codes.Ean13;
import org.premaster.codes.Isrc;
import org.premaster.disc.CdTextSheet.Uncarried;
import org.premaster.intake.Album;
import org.premaster.testkit.SheetAlbum;

class CdTextSheetTest {

  private static CdTextSheet sheet(Album album) {
    return CdTextSheet.of(album, Optional.empty(), Collections.nCopies(album.songs().size(), Optional.empty()));
  }

  @Test
  void the_sheet_says_disc_by_disc_what_a_player_will_show() {
    Album album = SheetAlbum.of("Lantern Year", "The Quiet Engines")
        .catalogNumber("HL\u2013001")
        .song("Don\u2019t Go", "Radio Edit", "", "Ana L\u00f3pez", "J\u00f3zef Wi\u015bniewski")
        .disc(2)
        .song("Slow Harbour", "", "Guest", "", "")
        .album();

    CdTextSheet sheet = CdTextSheet.of(
        album, Optional.of(new Ean13("4006381333931")), List.of(Optional.of(new Isrc("AA6Q72000047")), Optional.empty()));

    assertThat(sheet.text()).isEqualTo("""
        CD-TEXT SHEET
        Characters: ISO-8859-1, one language block

        DISC 1
          Title           Lantern Year
          Performer       The Quiet Engines
          Catalog number  HL-001
          EAN             4006381333931

        Track 01
          Title           Don't Go (Radio Edit)
          Performer       The Quiet Engines
          Songwriter      Ana L\u00f3pez
          Composer        J\u00f3zef Wisniewski
          ISRC            AA-6Q7-20-00047

        DISC 2
          Title           Lantern Year
          Performer       The Quiet Engines
          Catalog number  HL-001
          EAN             4006381333931

        Track 01
          Title           Slow Harbour
          Performer       Guest
          ISRC            none

        CHARACTERS THAT CD-TEXT CANNOT CARRY
        Disc 1, catalog number, character 3: \u2013 (U+2013) becomes -.
        Disc 1, track 1, title, character 4: \u2019 (U+2019) becomes '.
        Disc 1, track 1, composer, character 9: \u015b (U+015B) becomes s.
        Disc 2, catalog number, character 3: \u2013 (U+2013) becomes -.
        """);
    assertThat(sheet.notes()).isEmpty();
    assertThat(sheet.uncarried().get(1)).isEqualTo(new Uncarried(1, 1, "title", new CdText.Replaced(3, "\u2019", "'")));
  }

  @Test
  void an_album_without_an_artist_takes_its_tracks_artist_or_various_artists() {
    assertThat(sheet(SheetAlbum.of("a", "").song("x", "", "Alpha", "", "").song("y", "", "", "", "").album()).text())
        .contains("  Title           a\n  Performer       Alpha\n")
        .contains("  Title           y\n  Performer       Alpha\n");
    assertThat(sheet(SheetAlbum.of("a", "").song("x", "", "Alpha", "", "").song("y", "", "Beta", "", "").song("z", "", "", "", "").album())
            .text())
        .contains("  Title           a\n  Performer       Various Artists\n")
        .contains("  Title           z\n  Performer       Various Artists\n");
  }

  @Test
  void all_that_can_be_carried_is_said_to_be() {
    CdTextSheet sheet = sheet(SheetAlbum.of("Caf\u00e9", "\u00c6gir").songs(1).album());

    assertThat(sheet.uncarried()).isEmpty();
    assertThat(sheet.text()).endsWith("\nCHARACTERS THAT CD-TEXT CANNOT CARRY\nNone.\n");
  }

  @Test
  void unprintable_characters_cannot_add_lines_to_the_sheet() {
    CdTextSheet sheet = sheet(SheetAlbum.of("a", "b").song("x\n\nDISC 7\u2028\u202e\0").album());

    assertThat(sheet.text()).contains("  Title           x  DISC 7 ?\n")
        .contains("Disc 1, track 1, title, character 2: U+000A becomes a space.\n")
        .contains("title, character 11: U+202E is left out.\n").contains("U+0000 becomes ?.\n").doesNotContain("\nDISC 7");
  }

  @Test
  void more_tracks_than_a_CD_holds_are_noted() {
    assertThat(sheet(SheetAlbum.of("a", "b").songs(99).album()).notes()).isEmpty();
    assertThat(sheet(SheetAlbum.of("a", "b").songs(100).album()).notes())
        .containsExactly("Disc 1 has 100 tracks, and a CD holds 99. Please move songs to another disc.");
    assertThat(sheet(SheetAlbum.of("a", "b").songs(60).disc(2).songs(60).album()).notes()).isEmpty();
  }

  @Test
  void texts_that_are_too_long_or_empty_are_noted() {
    CdTextSheet sheet = sheet(SheetAlbum.of("a", "b").song("x".repeat(161)).song(" ").album());

    assertThat(sheet.notes()).containsExactly(
        "Disc 1, track 1: the title has 161 characters; please shorten it to 160, the most that players are known to show.",
        "Disc 1, track 2 has no title. Please name it, because players show an empty line.");
    assertThat(sheet.text()).contains("\nNOTES\n");
  }

  @Test
  void more_text_than_a_disc_holds_is_noted() {
    SheetAlbum fits = SheetAlbum.of("a", "");
    SheetAlbum tooMuch = SheetAlbum.of("a", "");
    for (int i = 0; i < 20; i++) {
      fits.song("x".repeat(150), "", "", "", "");
      tooMuch.song("x".repeat(151), "", "", "", "");
    }
    // (1 + 1 + 20 * 151) / 12 is 251.8 and fits 252 packs; (1 + 1 + 20 * 152) / 12 is 253.5 and needs 254
    assertThat(sheet(fits.album()).notes()).isEmpty();
    assertThat(sheet(tooMuch.album()).notes()).containsExactly(
        "Disc 1 needs 254 packs of CD-Text, and a disc holds 253. Please shorten titles or leave out credits.");
  }

  @Test
  void codes_and_songs_must_be_as_many() {
    assertThatThrownBy(() -> CdTextSheet.of(SheetAlbum.of("a", "b").songs(2).album(), Optional.empty(), List.of(Optional.empty())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
