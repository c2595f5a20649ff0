package org.premaster.audio;

/** What a file is by its bytes, whatever its name says. */
public enum Container {
  WAV("WAV", true),
  AIFF("AIFF", true),
  AIFC("AIFF-C", true),
  FLAC("FLAC", true),
  RF64("RF64", true),
  BW64("BW64", true),
  W64("Wave64", true),
  CAF("CAF", true),
  MP3("MP3", false),
  MP4("MP4/M4A", false),
  ADTS("AAC", false),
  OGG("Ogg", false),
  WMA("WMA", false),
  WAVPACK("WavPack", false),
  APE("Monkey's Audio", false),
  DSD("DSD", false),
  MIDI("MIDI", false),
  ZIP("ZIP archive", false),
  PDF("PDF document", false),
  HTML("HTML page", false),
  TEXT("text", false),
  EMPTY("empty file", false),
  UNKNOWN("unknown", false);

  private final String title;
  private final boolean readable;

  Container(String title, boolean readable) {
    this.title = title;
    this.readable = readable;
  }

  /** The name that a person reads, for instance {@code AIFF-C}. */
  public String title() {
    return title;
  }

  /** True where this engine has a reader of its own for the container. */
  public boolean readable() {
    return readable;
  }
}
