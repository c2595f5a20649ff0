package org.premaster.treatment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.premaster.intake.Album;
import org.premaster.intake.Song;

/** Which songs of a release take stems before which, by their use outside of it and then by the running order (DEC-07, DEC-08). */
public final class ReleasePlan {
  private final List<Integer> order;
  private final List<Song.Treatment> taken;

  private ReleasePlan(List<Integer> order, List<Song.Treatment> taken) {
    this.order = order;
    this.taken = taken;
  }

  /**
   * @param album the release with its songs
   * @param taken the treatment that each song has as things stand, in the order of the album's songs
   */
  public static ReleasePlan of(Album album, List<Song.Treatment> taken) {
    if (taken.size() != album.songs().size()) {
      throw new IllegalArgumentException(taken.size() + " treatments for " + album.songs().size() + " songs");
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing((Integer index) -> OutsideUse.of(album, album.songs().get(index))).thenComparing(index -> index));
    return new ReleasePlan(List.copyOf(order), List.copyOf(taken));
  }

  /** How many songs take stems before the given one, which is counted from 0. */
  public int stemSongsBefore(int song) {
    int count = 0;
    for (int index : order) {
      if (index == song) {
        return count;
      }
      count += taken.get(index) == Song.Treatment.STEM ? 1 : 0;
    }
    throw new IllegalArgumentException("the release has no song " + song);
  }
}
