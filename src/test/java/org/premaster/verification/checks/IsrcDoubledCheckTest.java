package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.premaster.licence.NamedLicence;
import org.premaster.testkit.AlbumBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.AlbumFacts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;
import org.premaster.verification.SongInAlbum;

class IsrcDoubledCheckTest {
  private final IsrcDoubledCheck check = new IsrcDoubledCheck(CheckSettings.of(IsrcDoubledCheck.MANUAL));

  private Examination codes(String... written) {
    AlbumBuilder album = Facts.album("Lantern Year");
    for (int i = 0; i < written.length; i++) {
      album.with(Facts.song("Song " + (i + 1)).at(i + 1).isrc(written[i]));
    }
    AlbumFacts.SongFacts first =
        new AlbumFacts.SongFacts(album.album().songs().getFirst(), Optional.empty(), Optional.empty(), List.of(), List.of(), NamedLicence.NONE);
    return check.examine(new SongInAlbum(new AlbumFacts(album.album(), List.of(first)), first));
  }

  @Test
  void CODE_02_a_code_of_its_own_passes() {
    assertThatCheck(codes("AA6Q72000047", "AA6Q72000048", "")).passed();
  }

  @Test
  void CODE_02_one_code_for_two_songs_blocks_in_whatever_spelling() {
    assertThatCheck(codes("AA6Q72000047", "", "aa-6q7-20-00047"))
        .found(Severity.BLOCK)
        .says("AA-6Q7-20-00047 of \"Song 1\" is also given to \"Song 3\"");
  }

  @Test
  void CODE_02_codes_that_look_alike_are_worth_a_question() {
    assertThatCheck(codes("AAOQ72000047", "AA0Q72000047")).found(Severity.WARN).says("\"Song 2\" (AA-0Q7-20-00047)", "slip of the pen");
  }

  @Test
  void VER_08_what_is_no_code_was_not_examined() {
    assertThatCheck(codes("tba", "tba")).wasNotExaminedBecause("is none");
  }

  @Test
  void a_song_without_code_does_not_concern_it() {
    AlbumFacts facts = Facts.facts(Facts.album("A")).missing(Facts.song("S")).facts();
    assertThat(check.concerns(new SongInAlbum(facts, facts.songs().getFirst()))).isFalse();
  }
}
