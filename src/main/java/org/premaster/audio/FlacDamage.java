package org.premaster.audio;

/** What was taken for a FLAC frame is damaged, cut off, or none. */
final class FlacDamage extends Exception {
  private static final long serialVersionUID = 1L;

  /** The bits contradict the format or a checksum. */
  static final FlacDamage CONTRADICTION = new FlacDamage("the frame contradicts the format");
  /** The frame goes on where the bytes at hand end. */
  static final FlacDamage OUT_OF_BYTES = new FlacDamage("the frame goes on beyond the bytes at hand");

  private FlacDamage(String message) {
    super(message, null, false, false);
  }
}
