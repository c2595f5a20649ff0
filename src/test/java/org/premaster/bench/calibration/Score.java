package org.premaster.bench.calibration;

import java.util.List;

/**
 * Music before anybody plays it.
 *
 * @param name what it is, for the manifest
 * @param parts what is played together
 */
record Score(String name, List<Part> parts) {

  /** What a part is to the mix. */
  enum Role { DRUMS, BASS, CHORDS, LEAD, VOCAL }

  /**
   * One player's notes.
   *
   * @param pan −1 left to 1 right
   * @param level in dB beside the other parts
   */
  record Part(Role role, Voice voice, double pan, double level, List<Note> notes) {}

  /** Seconds until the last note is let go. */
  double seconds() {
    return parts.stream().flatMap(part -> part.notes().stream()).mapToDouble(note -> note.at() + note.seconds()).max().orElse(0);
  }
}
