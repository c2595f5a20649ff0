package org.premaster.codes;

import java.util.List;
import java.util.Optional;

/**
 * The codes of an album as {@code isrc.csv} lists them.
 *
 * @param rows in running order
 */
public record IsrcList(List<Row> rows) {
  /** Names of the columns, in the order of {@link Row#cells()}. */
  public static final List<String> COLUMNS = List.of("disc", "position", "title", "version", "artist", "isrc", "origin");

  public IsrcList {
    rows = List.copyOf(rows);
  }

  /**
   * One recording.
   *
   * @param disc from 1
   * @param position place in the running order
   * @param title as the client wrote it
   * @param version empty string where none
   * @param artist as the client wrote it
   * @param isrc absent where there is none yet
   * @param origin where the code is from: {@code client}, {@code reserved} or {@code none}
   */
  public record Row(int disc, int position, String title, String version, String artist, Optional<Isrc> isrc, String origin) {

    /** The row's cells as text, in the order of the columns; the code as printed for people, or empty. */
    public List<String> cells() {
      return List.of(
          Integer.toString(disc),
          Integer.toString(position),
          title,
          version,
          artist,
          isrc.map(Isrc::hyphenated).orElse(""),
          origin);
    }
  }
}
