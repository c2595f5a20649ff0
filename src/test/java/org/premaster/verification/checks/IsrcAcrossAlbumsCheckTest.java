package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.AlbumBuilder;
import org.premaster.testkit.Facts;
import org.premaster.testkit.SongBuilder;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.DeliveryFacts;
import org.premaster.verification.Examination;
import org.premaster.verification.Severity;

class IsrcAcrossAlbumsCheckTest {
  private final IsrcAcrossAlbumsCheck check = new IsrcAcrossAlbumsCheck(CheckSettings.of(IsrcAcrossAlbumsCheck.MANUAL));

  private Examination albums(SongBuilder one, SongBuilder two) {
    return check.examine(
        Facts.delivery().album(Facts.album("Single").with(one)).album(Facts.album("Lantern Year").with(two)).facts());
  }

  @Test
  void CODE_02_one_recording_on_two_albums_keeps_its_code() {
    assertThatCheck(albums(Facts.song("Slow Harbour").isrc("AA6Q72000047"), Facts.song("slow  harbour").isrc("AA-6Q7-20-00047")))
        .passed();
  }

  @Test
  void CODE_02_two_recordings_on_two_albums_with_one_code_block() {
    assertThatCheck(albums(
            Facts.song("Slow Harbour").isrc("AA6Q72000047"), Facts.song("Slow Harbour").version("Live").isrc("AA6Q72000047")))
        .found(Severity.BLOCK)
        .says("\"Slow Harbour\" on \"Single\" and \"Slow Harbour (Live)\" on \"Lantern Year\"");
  }

  @Test
  void what_is_no_code_is_never_doubled() {
    assertThatCheck(albums(Facts.song("A").isrc("tba"), Facts.song("B").isrc("tba"))).passed();
    assertThatCheck(albums(Facts.song("A"), Facts.song("B"))).passed();
  }

  @Test
  void a_double_within_one_album_is_told_with_its_songs() {
    AlbumBuilder album = Facts.album("One").with(Facts.song("A").at(1).isrc("AA6Q72000047"), Facts.song("B").at(2).isrc("AA6Q72000047"));
    DeliveryFacts facts = Facts.delivery().album(album).album(Facts.album("Two")).facts();
    assertThat(check.concerns(facts)).isTrue();
    assertThatCheck(check.examine(facts)).passed();
    assertThat(check.concerns(Facts.delivery().album(album).facts())).isFalse();
  }
}
