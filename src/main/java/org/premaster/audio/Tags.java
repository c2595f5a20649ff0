package org.premaster.audio;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a file says about itself beside its samples: claims, not facts about the audio. Bounded, and free of control characters.
 *
 * @param texts what is written, in the order in which it was found; at most {@link #MOST_TEXTS}
 * @param timeReference frames from midnight to the first sample, as a Broadcast-WAV file says it
 * @param markers cue points, markers and loops in the file
 * @param first the first of them in order of time, at most {@link Marker#MOST}
 * @param loudness what a Broadcast-WAV file of version 2 claims its loudness to be
 */
public record Tags(
    List<Text> texts, OptionalLong timeReference, int markers, List<Marker> first, Optional<Loudness> loudness) {
  /** Texts kept of a file. */
  public static final int MOST_TEXTS = 100;

  /** A file that says nothing about itself. */
  public static final Tags NONE = new Tags(List.of(), OptionalLong.empty(), 0, List.of(), Optional.empty());

  public Tags {
    texts = List.copyOf(texts);
    first = List.copyOf(first);
  }

  /** The texts of this name, in order. */
  public List<Text> all(Name name) {
    return texts.stream().filter(text -> text.name() == name).toList();
  }

  /** The first text of this name. */
  public Optional<Text> any(Name name) {
    return texts.stream().filter(text -> text.name() == name).findFirst();
  }

  /** True where the file says nothing about itself. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** What a text is about. */
  public enum Name {
    TITLE,
    ARTIST,
    ALBUM,
    ISRC,
    TRACK_NUMBER,
    DATE,
    TIME,
    ORIGINATOR,
    ORIGINATOR_REFERENCE,
    DESCRIPTION,
    /** Lines of EBU R 98: one for each time that the audio was coded. */
    CODING_HISTORY,
    /** Programs and coders that made the file. */
    ENCODER,
    /** A sample rate in Hz. */
    SAMPLE_RATE,
    PROJECT,
    SCENE,
    TAKE,
    TAPE,
    NOTE,
    COMMENT
  }

  /** Where in a file a text stands. */
  public enum Source {
    BEXT("Broadcast-WAV chunk"),
    INFO("INFO list"),
    IXML("iXML chunk"),
    ID3("ID3 tag"),
    VORBIS_COMMENT("Vorbis comment"),
    AIFF("AIFF text chunk"),
    CAF("CAF information chunk");

    private final String title;

    Source(String title) {
      this.title = title;
    }

    /** The name that a person reads. */
    public String title() {
      return title;
    }
  }

  /**
   * One thing that a file says.
   *
   * @param name what it is about
   * @param source where it stands
   * @param value one line, not empty, at most {@link #LONGEST} characters
   */
  public record Text(Name name, Source source, String value) {
    /** Characters kept of a text. */
    public static final int LONGEST = 1_000;
  }

  /**
   * A cue point, a marker or a loop.
   *
   * @param frame where it stands, or where the loop begins
   * @param label empty string where it has none
   * @param loop true for a loop
   */
  public record Marker(long frame, String label, boolean loop) {
    /** Markers kept of a file. */
    public static final int MOST = 20;
  }

  /**
   * Loudness as the bext chunk claims it (EBU Tech 3285, version 2); each absent where it is left open.
   *
   * @param integratedLufs programme loudness
   * @param loudnessRangeLu range
   * @param maxTruePeakDbtp highest true peak
   * @param maxMomentaryLufs highest momentary loudness
   * @param maxShortTermLufs highest short-term loudness
   */
  public record Loudness(
      OptionalDouble integratedLufs,
      OptionalDouble loudnessRangeLu,
      OptionalDouble maxTruePeakDbtp,
      OptionalDouble maxMomentaryLufs,
      OptionalDouble maxShortTermLufs) {}
}
