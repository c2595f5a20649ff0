package org.premaster.verification.checks;

import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Figures;
import org.premaster.verification.Limit;
import org.premaster.verification.Severity;

/**
 * The room at one end of a mix, as PREP-01 looks at it.
 *
 * @param seconds between the end of the file and the sound
 */
record RoomAtEdge(double seconds) {
  static final Limit REQUIRED = new Limit("required_seconds", 0.5, 0, 10, "s", "required room between the end of the file and the sound");
  static final Limit ADVISED = new Limit("advised_seconds", 1, 0, 10, "s", "advised room");

  /** Half of what the sentence could tell: 0.1 ms. */
  private static final double NOTHING = 0.00005;

  /** The manual of both ends, which differ in name and words only. */
  static CheckManual manual(String id, String condition, String end, String other) {
    return CheckManual.of(id, "PREP-01", condition)
        .looksAt("the time between the " + end + " of the file and the sound, steady noise taken for silence; not where the song runs into its"
            + " neighbor, nor where " + other + " finds the sound itself at the edge")
        .grade(Severity.WARN, "less than required_seconds of room")
        .grade(Severity.INFO, "less than advised_seconds of room")
        .limits(REQUIRED, ADVISED)
        .cannotSee("Room filled with a noise that changes, such as a crowd, is taken for sound. Beside an offset that is louder than"
            + " silence, room is NOT_EXAMINED.");
  }

  boolean tooShort(CheckSettings settings) {
    return seconds < settings.limit(REQUIRED);
  }

  boolean belowAdvice(CheckSettings settings) {
    return seconds < settings.limit(ADVISED);
  }

  /** Why, and what would be enough. */
  String sentence(String place, double limit) {
    return "There is " + spoken() + " " + place + "; " + Figures.plain(limit) + " s or more helps.";
  }

  private String spoken() {
    return seconds < NOTHING ? "no room at all" : "only " + Figures.length(seconds) + " of room";
  }

  /** The room to ask for when the mix is printed again. */
  static String asked(CheckSettings settings) {
    return Figures.plain(Math.max(settings.limit(REQUIRED), settings.limit(ADVISED))) + " s";
  }
}
