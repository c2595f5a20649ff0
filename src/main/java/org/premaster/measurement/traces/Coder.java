package org.premaster.measurement.traces;

/** A family of lossy coders, as its transform tells it. */
public enum Coder {
  MP3("MP3"),
  AAC("AAC"),
  VORBIS("Ogg Vorbis"),
  OPUS("Opus");

  private final String title;

  Coder(String title) {
    this.title = title;
  }

  /** The name that clients know. */
  public String title() {
    return title;
  }
}
