package org.premaster.album;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.album.Programme.Placed;
import org.premaster.intake.Album;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Music;

/**
 * The album in running order with its times, as {@code running-order.csv} lists it.
 *
 * @param lines one a song
 */
public record RunningOrder(List<Line> lines) {
  /** Names of the columns, in the order of {@link Line#cells()}; those that are called estimated are advice and may be wrong. */
  public static final List<String> COLUMNS = List.of(
      "disc", "position", "title", "artist", "start", "length", "gap_before",
      "estimated_tempo_bpm", "estimated_key", "estimated_first_onset");

  public RunningOrder {
    lines = List.copyOf(lines);
  }

  /**
   * The running order of an album. A song without a readable mix has no length, and the songs behind it on its disc have no start.
   *
   * @param songs one entry a song, in running order; absent where its mix is missing or could not be read
   * @param defaultGapSeconds pause between two songs where the sheet says nothing
   * @throws IllegalArgumentException when there is not one entry a song
   */
  public static RunningOrder of(Album album, List<Optional<Measurements>> songs, BigDecimal defaultGapSeconds) {
    List<Line> lines = new ArrayList<>();
    OptionalDouble end = OptionalDouble.empty();
    for (Placed placed : new Programme(album, songs, defaultGapSeconds).songs()) {
      OptionalDouble start = placed.startsDisc() ? OptionalDouble.of(0) : later(end, placed.pause().doubleValue());
      OptionalDouble length = placed.measurements().isPresent() ? OptionalDouble.of(placed.seconds()) : OptionalDouble.empty();
      end = length.isPresent() ? later(start, length.getAsDouble()) : OptionalDouble.empty();
      lines.add(new Line(
          placed.song().disc(),
          placed.song().position(),
          placed.song().fullTitle(),
          placed.song().artist(),
          start,
          length,
          placed.pause(),
          placed.measurements().map(Measurements::music).orElseGet(Music::none)));
    }
    return new RunningOrder(lines);
  }

  private static OptionalDouble later(OptionalDouble time, double seconds) {
    return time.isPresent() ? OptionalDouble.of(time.getAsDouble() + seconds) : OptionalDouble.empty();
  }

  /**
   * One song.
   *
   * @param disc from 1
   * @param position place in the running order
   * @param title with its version
   * @param artist as written
   * @param startSeconds from the start of the disc's first song; absent behind a song without a readable mix
   * @param lengthSeconds absent without a readable mix
   * @param gapSeconds pause before the song
   * @param music estimates of tempo, key and first onset
   */
  public record Line(
      int disc,
      int position,
      String title,
      String artist,
      OptionalDouble startSeconds,
      OptionalDouble lengthSeconds,
      BigDecimal gapSeconds,
      Music music) {

    /** The line's cells as text, in the order of the columns: times as m:ss, gap and onset in seconds; empty where unknown. */
    public List<String> cells() {
      return List.of(
          Integer.toString(disc), Integer.toString(position), title, artist, time(startSeconds), time(lengthSeconds), gap(),
          number(music.tempoBpm(), 1), music.key().orElse(""), number(music.firstOnsetSeconds(), 2));
    }

    private static String time(OptionalDouble seconds) {
      return seconds.isPresent() ? PlayingTime.toSeconds(seconds.getAsDouble()) : "";
    }

    private static String number(OptionalDouble value, int places) {
      return value.isPresent() ? BigDecimal.valueOf(value.getAsDouble()).setScale(places, RoundingMode.HALF_UP).toPlainString() : "";
    }

    private String gap() {
      return gapSeconds.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
  }
}
