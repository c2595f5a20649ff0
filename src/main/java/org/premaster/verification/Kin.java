package org.premaster.verification;

import java.util.OptionalDouble;
import org.premaster.intake.FileRole;
import org.premaster.measurement.likeness.Likeness;

/**
 * Another file of the same client that holds the same music.
 *
 * @param delivery name of the delivery it came with; empty string where it came with this one
 * @param path where it lies there
 * @param role what it was delivered as
 * @param song full title of the song it belongs to; empty string where no song claims it
 * @param sameSong whether that is the song of the file it is held against
 * @param plrLu peak to loudness ratio of the other file; absent where it has none
 * @param likeness what it is to that file
 */
public record Kin(String delivery, String path, FileRole role, String song, boolean sameSong, OptionalDouble plrLu, Likeness likeness) {

  /** {@code Mixes/02.wav (Slow Harbour)} or {@code Mixes/02.wav (Slow Harbour, delivery "autumn")}, as clients know it. */
  public String place() {
    String which = song.isEmpty() ? "" : song;
    if (!delivery.isEmpty()) {
      which = which + (which.isEmpty() ? "" : ", ") + "delivery " + Figures.quoted(delivery);
    }
    return which.isEmpty() ? path : path + " (" + which + ")";
  }
}
