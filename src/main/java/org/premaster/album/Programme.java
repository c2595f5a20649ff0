package org.premaster.album;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.intake.Album;
import org.premaster.intake.Song;
import org.premaster.measurement.Measurements;

/** The songs of an album one after another, with the pauses that sheet and house put between them. */
final class Programme {
  /** A pause longer than any disc is a slip of the pen and is taken as this much. */
  private static final BigDecimal LONGEST_PAUSE = BigDecimal.valueOf(6_000);
  private static final BigDecimal SHORTEST_PAUSE = new BigDecimal("0.000001");

  private final List<Placed> songs = new ArrayList<>();

  /**
   * @param measurements one entry a song, absent where its mix is missing or could not be read
   * @param defaultGapSeconds pause between two songs where the sheet says nothing
   */
  Programme(Album album, List<Optional<Measurements>> measurements, BigDecimal defaultGapSeconds) {
    if (measurements.size() != album.songs().size()) {
      throw new IllegalArgumentException(measurements.size() + " measurements for " + album.songs().size() + " songs");
    }
    for (int i = 0; i < album.songs().size(); i++) {
      Song song = album.songs().get(i);
      boolean startsDisc = i == 0 || album.songs().get(i - 1).disc() != song.disc();
      BigDecimal pause = startsDisc || album.songs().get(i - 1).continuousWithNext()
          ? BigDecimal.ZERO
          : bounded(song.gapBeforeSeconds().orElse(defaultGapSeconds));
      songs.add(new Placed(song, startsDisc, pause, measurements.get(i)));
    }
  }

  /** In running order. */
  List<Placed> songs() {
    return songs;
  }

  /** Comparing first keeps arithmetic away from numbers with a billion digits (1e-1000000000). */
  private static BigDecimal bounded(BigDecimal seconds) {
    return seconds.compareTo(SHORTEST_PAUSE) < 0 ? BigDecimal.ZERO : seconds.min(LONGEST_PAUSE);
  }

  /**
   * A song in its place.
   *
   * @param startsDisc true for the first song of a disc
   * @param pause seconds of pause before it; 0 where it starts a disc or follows without a pause
   * @param measurements absent where its mix is missing or could not be read
   */
  record Placed(Song song, boolean startsDisc, BigDecimal pause, Optional<Measurements> measurements) {
    private static final long SECTORS_PER_SECOND = 75;

    /** Length in seconds; 0 where nothing is known. */
    double seconds() {
      return measurements.map(it -> it.format().durationSeconds()).orElse(0.0);
    }

    /** Length in whole sectors of 1/75 s, rounded up, as a disc needs it; 0 where nothing is known. */
    long sectors() {
      return measurements.map(it -> sectors(it.format().frames(), it.format().sampleRateHz())).orElse(0L);
    }

    /** Pause in whole sectors, rounded up. */
    long pauseSectors() {
      return pause.multiply(BigDecimal.valueOf(SECTORS_PER_SECOND)).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private static long sectors(long frames, int rate) {
      return frames / rate * SECTORS_PER_SECOND + Math.ceilDiv(frames % rate * SECTORS_PER_SECOND, rate);
    }
  }
}
