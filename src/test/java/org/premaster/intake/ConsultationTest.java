package org.premaster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.testkit.SheetText;

class ConsultationTest {
  @TempDir private Path folder;

  private Arrived arrived(SheetText sheet, String consultation) throws IOException {
    return new Arrived(folder).with("catalog.csv", sheet.csv()).with("consultation.yaml", consultation);
  }

  private static SheetText sheet() {
    return SheetText.album("Lantern Year", "The Quiet Engines").song(1, "Halfway Light", "1.wav");
  }

  @Test
  void CONS_02_its_answers_go_over_those_of_the_sheet() throws IOException {
    Catalogue catalogue =
        arrived(
                sheet().without("session_software").all("session_rate", "fast"),
                """
                albums:
                  - album: lantern  year
                    purpose: [vinyl, sync]
                    session_software: Reaper
                    session_rate: 96 kHz
                    session_depth: 32f
                    genre: folk
                    style: close
                    complete_cd: yes
                    songs: 11
                    catalog_number: HLR-1
                    upc: 4006381333931
                    release_budget: 4,000
                    promotion_budget: 2500
                """)
            .catalogue();

    assertThat(catalogue.faults()).isEmpty();
    Album album = catalogue.albums().getFirst();
    assertThat(album.purposes()).containsExactly(Album.Purpose.VINYL, Album.Purpose.SYNC);
    assertThat(album.sessionSoftware()).isEqualTo("Reaper");
    assertThat(album.sessionRateHz()).hasValue(96_000);
    assertThat(album.sessionDepth()).hasValue(32);
    assertThat(album.completeCd()).isTrue();
    assertThat(album.expectedSongs()).hasValue(11);
    assertThat(album.genre()).isEqualTo("folk");
    assertThat(album.style()).isEqualTo("close");
    assertThat(album.catalogNumber()).isEqualTo("HLR-1");
    assertThat(album.upc()).isEqualTo("4006381333931");
    assertThat(album.releaseBudgetCents()).hasValue(400_000);
    assertThat(album.promotionBudgetCents()).hasValue(250_000);
    assertThat(album.title()).isEqualTo("Lantern Year");
    assertThat(album.missingAnswers()).isEmpty();
  }

  @Test
  void answers_it_does_not_give_stay_those_of_the_sheet() throws IOException {
    Album album = arrived(sheet(), "albums:\n  - album: Lantern Year\n    style:\n    genre: folk\n").catalogue().albums().getFirst();

    assertThat(album.sessionRateHz()).hasValue(44_100);
    assertThat(album.genre()).isEqualTo("folk");
  }

  @Test
  void an_artist_is_needed_only_where_the_title_is_not_enough() throws IOException {
    SheetText sheet = sheet().row("album_artist", "Others", "position", "1", "title", "X", "file", "x.wav");

    Catalogue unclear = arrived(sheet, "albums:\n  - album: Lantern Year\n    genre: folk\n").catalogue();
    Catalogue clear = arrived(sheet, "albums:\n  - album: Lantern Year\n    album_artist: OTHERS\n    genre: folk\n").catalogue();

    assertThat(unclear.faults()).extracting(f -> f.kind() + " " + f.row() + " " + f.column())
        .containsExactly("MISSING_VALUE 2 album_artist");
    assertThat(unclear.faults().getFirst().sentence()).startsWith("consultation.yaml, line 2: it is not clear which album");
    assertThat(clear.faults()).isEmpty();
    assertThat(clear.albums()).extracting(Album::genre).containsExactly("", "folk");
  }

  @Test
  void it_supplies_an_album_artist_that_the_sheet_lacks() throws IOException {
    Catalogue catalogue =
        arrived(sheet().without("album_artist"), "albums:\n  - album: Lantern Year\n    album_artist: The Quiet Engines\n").catalogue();

    assertThat(catalogue.faults()).isEmpty();
    assertThat(catalogue.albums().getFirst().artist()).isEqualTo("The Quiet Engines");
  }

  @Test
  void an_album_that_is_not_in_the_sheet_is_a_fault() throws IOException {
    SheetFault fault = arrived(sheet(), "albums:\n  - album: Night Ferry\n    genre: folk\n").catalogue().faults().getFirst();

    assertThat(fault).extracting(SheetFault::kind, SheetFault::file, SheetFault::row, SheetFault::column)
        .containsExactly(SheetFault.Kind.BAD_VALUE, "consultation.yaml", 2, "album");
    assertThat(fault.sentence()).startsWith("consultation.yaml, line 2: the sheet has no album \"Night Ferry\".");
  }

  @Test
  void an_album_that_stands_twice_keeps_the_first_answers() throws IOException {
    Catalogue catalogue =
        arrived(sheet(), "albums:\n  - album: Lantern Year\n    genre: folk\n  - album: Lantern Year\n    genre: pop\n").catalogue();

    assertThat(catalogue.albums().getFirst().genre()).isEqualTo("folk");
    assertThat(catalogue.faults()).extracting(f -> f.kind() + " " + f.row()).containsExactly("CONTRADICTION 4");
  }

  @Test
  void keys_that_nobody_knows_are_named_with_their_lines_and_the_rest_is_used() throws IOException {
    Catalogue catalogue = arrived(sheet(), "greeting: hi\nalbums:\n  - album: Lantern Year\n    mood: blue\n    genre: folk\n").catalogue();

    assertThat(catalogue.faults())
        .extracting(f -> f.kind() + " " + f.row() + " " + f.column())
        .containsExactly("UNKNOWN_COLUMN 1 greeting", "UNKNOWN_COLUMN 4 mood");
    assertThat(catalogue.faults().get(1).sentence()).isEqualTo("consultation.yaml, line 4: we do not know \"mood\", so it was not read.");
    assertThat(catalogue.albums().getFirst().genre()).isEqualTo("folk");
  }

  @Test
  void values_that_cannot_be_understood_are_faults_with_their_lines() throws IOException {
    Catalogue catalogue =
        arrived(sheet(), "albums:\n  - album: Lantern Year\n    session_rate: fast\n    songs: many\n    genre: {a: b}\n").catalogue();

    assertThat(catalogue.faults())
        .extracting(f -> f.kind() + " " + f.row() + " " + f.column())
        .containsExactlyInAnyOrder("BAD_VALUE 3 session_rate", "BAD_VALUE 4 songs", "UNREADABLE 5 ");
    assertThat(catalogue.albums().getFirst().missingAnswers()).containsExactly("session_rate");
  }

  @Test
  void what_is_no_yaml_is_a_fault_with_its_line_and_the_sheet_stands() throws IOException {
    Catalogue catalogue = arrived(sheet(), "albums:\n  - album: \"Lantern\n\tx: [\n").catalogue();

    assertThat(catalogue.faults()).extracting(SheetFault::kind).containsExactly(SheetFault.Kind.UNREADABLE);
    assertThat(catalogue.faults().getFirst().row()).isPositive();
    assertThat(catalogue.albums().getFirst().title()).isEqualTo("Lantern Year");
  }

  @Test
  void hostile_yaml_is_a_fault() throws IOException {
    String bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nalbums: [*c]\n";
    String deep = "albums: " + "[".repeat(500) + "]".repeat(500);

    assertThat(arrived(sheet(), bomb).catalogue().faults()).isNotEmpty();
    assertThat(arrived(sheet(), deep).catalogue().faults()).isNotEmpty();
    assertThat(arrived(sheet(), "- just\n- a list\n").catalogue().faults()).isNotEmpty();
    assertThat(arrived(sheet(), "x".repeat(2 << 20)).catalogue().faults()).isNotEmpty();
    assertThat(arrived(sheet(), "").catalogue().faults()).isEmpty();
  }

  @Test
  void without_a_sheet_it_answers_for_the_one_album_there_is() throws IOException {
    Catalogue catalogue =
        new Arrived(folder)
            .files("Mixes/01_Marta Okafor_Gangway.wav")
            .with("consultation.yaml", "albums:\n  - album: Night Ferry\n    album_artist: Marta Okafor\n    session_rate: 44100\n")
            .catalogue();

    Album album = catalogue.albums().getFirst();
    assertThat(album.title()).isEqualTo("Night Ferry");
    assertThat(album.artist()).isEqualTo("Marta Okafor");
    assertThat(album.provisional()).isTrue();
    assertThat(album.missingAnswers()).containsExactly("purpose", "session_software", "session_depth");
  }
}
