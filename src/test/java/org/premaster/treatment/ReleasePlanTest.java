package org.premaster.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.premaster.intake.Album;
import org.premaster.intake.Song;
import org.premaster.testkit.AlbumBuilder;
import org.premaster.testkit.Facts;

class ReleasePlanTest {

  private static List<Integer> before(AlbumBuilder album) {
    Album release = album.album();
    ReleasePlan plan = ReleasePlan.of(release, release.songs().stream().map(Song::treatment).toList());
    List<Integer> before = new ArrayList<>();
    for (int i = 0; i < release.songs().size(); i++) {
      before.add(plan.stemSongsBefore(i));
    }
    return before;
  }

  @Test
  void DEC_07_the_lead_single_comes_first_wherever_it_stands_and_equals_go_by_the_running_order() {
    AlbumBuilder ep = Facts.album("EP").with(
        Facts.song("A").at(1).treatment(Song.Treatment.STEM),
        Facts.song("B").at(2).treatment(Song.Treatment.STEM).priority("single"),
        Facts.song("C").at(3).treatment(Song.Treatment.STEM).priority("lead_single"),
        Facts.song("D").at(4).treatment(Song.Treatment.STEM));

    assertThat(before(ep)).containsExactly(2, 1, 0, 3);
  }

  @Test
  void songs_that_are_mastered_from_stereo_take_no_place() {
    AlbumBuilder ep = Facts.album("EP").with(
        Facts.song("A").at(1).priority("lead_single"), Facts.song("B").at(2).treatment(Song.Treatment.STEM), Facts.song("C").at(3));

    assertThat(before(ep)).containsExactly(0, 0, 1);
  }

  @Test
  void DEC_08_use_outside_of_the_release_ranks_sync_and_radio_before_album_tracks_and_demos() {
    AlbumBuilder album = Facts.album("Album").with(
        Facts.song("A").at(1).treatment(Song.Treatment.STEM).priority("demo"),
        Facts.song("B").at(2).treatment(Song.Treatment.STEM),
        Facts.song("C").at(3).treatment(Song.Treatment.STEM).priority("radio"),
        Facts.song("D").at(4).treatment(Song.Treatment.STEM).priority("sync"));

    assertThat(before(album)).containsExactly(3, 2, 1, 0);
  }
}
