package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.intake.Reconciliation.SongRef;
import org.premaster.testkit.AlbumBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.DeliveryFacts;
import org.premaster.verification.Severity;

class TwiceClaimedCheckTest {
  private final TwiceClaimedCheck check = new TwiceClaimedCheck(CheckSettings.of(TwiceClaimedCheck.MANUAL));

  @Test
  void a_file_of_one_song_passes() {
    assertThatCheck(check.examine(Facts.delivery().facts())).passed();
  }

  @Test
  void CONS_12_a_file_that_two_songs_name_blocks() {
    AlbumBuilder album = Facts.album("Lantern Year").with(Facts.song("A").at(1), Facts.song("B").at(2));
    DeliveryFacts facts = Facts.delivery().album(album).twiceClaimed("Mixes/01.wav", new SongRef(0, 0), new SongRef(0, 1)).facts();
    assertThatCheck(check.examine(facts)).found(Severity.BLOCK).says("\"Mixes/01.wav\" is named by \"A\" and \"B\".");
  }

  @Test
  void songs_of_different_albums_are_told_with_their_album() {
    DeliveryFacts facts = Facts.delivery()
        .album(Facts.album("One").with(Facts.song("A")))
        .album(Facts.album("Two").with(Facts.song("B")))
        .twiceClaimed("x.wav", new SongRef(0, 0), new SongRef(1, 0))
        .facts();
    assertThatCheck(check.examine(facts)).found(Severity.BLOCK).says("\"A\" on \"One\" and \"B\" on \"Two\"");
  }
}
