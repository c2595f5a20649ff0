package org.premaster.album;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.premaster.album.AlbumSummary.CdCapacity;
import org.premaster.album.AlbumSummary.Fit;
import org.premaster.album.Programme.Placed;

/** How a programme fits compact discs: lengths in sectors of 1/75 s, limits of the Red Book and of the plants. */
final class CompactDisc {
  private static final long SECTORS_PER_SECOND = 75;
  /** The pause before the first track is part of the programme. */
  private static final long FIRST_PAUSE = 2 * SECTORS_PER_SECOND;
  private static final long SHORTEST_TRACK = 4 * SECTORS_PER_SECOND;
  private static final int MOST_TRACKS = 99;
  /** Short songs named in the sentence. */
  private static final int NAMED = 3;
  private static final long NOMINAL = sectors(74, 0);
  private static final long USUAL = sectors(77, 0);
  private static final long LONGEST = sectors(79, 57);

  private final List<Long> lengths = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  private CompactDisc(Programme programme) {
    for (Placed placed : programme.songs()) {
      if (placed.startsDisc()) {
        lengths.add(FIRST_PAUSE);
        numbers.add(placed.song().disc());
      }
      int disc = lengths.size() - 1;
      lengths.set(disc, lengths.get(disc) + placed.pauseSectors() + placed.sectors());
    }
  }

  /** The capacity used; absent where no song's length is known. */
  static Optional<CdCapacity> capacity(Programme programme) {
    if (programme.songs().stream().noneMatch(placed -> placed.measurements().isPresent())) {
      return Optional.empty();
    }
    CompactDisc disc = new CompactDisc(programme);
    disc.remarkOnLength();
    disc.remarkOnSongs(programme);
    return Optional.of(new CdCapacity(disc.lengths, fit(Collections.max(disc.lengths)), String.join(" ", disc.remarks)));
  }

  private static Fit fit(long sectors) {
    if (sectors > LONGEST) {
      return Fit.TOO_LONG;
    }
    if (sectors > USUAL) {
      return Fit.ASK_THE_PLANT;
    }
    return sectors > NOMINAL ? Fit.LONG : Fit.FITS;
  }

  private void remarkOnLength() {
    long longest = Collections.max(lengths);
    String what = lengths.size() == 1 ? "The programme" : "Disc " + numbers.get(lengths.indexOf(longest)) + " is the longest and";
    String runs = what + " runs " + PlayingTime.toTenths((double) longest / SECTORS_PER_SECOND) + " with its pauses";
    remarks.add(switch (fit(longest)) {
      case FITS -> runs + " and fits a CD.";
      case LONG -> runs + ", more than the nominal 74:00 of a CD, which most plants press.";
      case ASK_THE_PLANT -> runs + ", more than 77:00. Please ask the pressing plant before the master is made.";
      case TOO_LONG -> runs + ", more than the 79:57 that a CD holds. Please shorten it or spread it over more discs.";
    });
  }

  private void remarkOnSongs(Programme programme) {
    long missing = programme.songs().stream().filter(placed -> placed.measurements().isEmpty()).count();
    if (missing > 0) {
      remarks.add((missing == 1 ? "1 song is" : missing + " songs are") + " not counted, because there is no readable mix yet.");
    }
    remarkOnShortSongs(programme.songs().stream()
        .filter(placed -> placed.measurements().isPresent() && placed.sectors() < SHORTEST_TRACK)
        .toList());
    for (int i = 0; i < numbers.size(); i++) {
      int disc = numbers.get(i);
      long tracks = programme.songs().stream().filter(placed -> placed.song().disc() == disc).count();
      if (tracks > MOST_TRACKS) {
        remarks.add("Disc " + disc + " has " + tracks + " songs, and a CD holds " + MOST_TRACKS + " tracks.");
      }
    }
  }

  private void remarkOnShortSongs(List<Placed> songs) {
    songs.stream()
        .limit(NAMED)
        .forEach(placed -> remarks.add("\"" + placed.song().fullTitle() + "\" runs " + shortOf(placed.seconds())
            + ", and a CD track lasts at least 0:04.0. Please join it to its neighbor."));
    if (songs.size() > NAMED) {
      remarks.add(songs.size() - NAMED + " more songs are shorter than that.");
    }
  }

  /** Rounded down, so that a track just under 4 s is not said to last 4 s. */
  private static String shortOf(double seconds) {
    return PlayingTime.toTenths(Math.floor(seconds * 10) / 10);
  }

  private static long sectors(int minutes, int seconds) {
    return (minutes * 60L + seconds) * SECTORS_PER_SECOND;
  }
}
