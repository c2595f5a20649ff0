package org.premaster.audio;

import java.util.ArrayList;
import java.util.List;
import org.premaster.audio.AudioFault.Kind;

/** Keeps count of what could not be decoded. */
final class FlacDamageLog {
  private int places;
  private long lost;
  private long firstAt;
  private int strange;
  private long strangeAt;
  private int failures;
  private boolean open;
  private long openByte;
  /** A frame's header was found since the damage began. */
  private boolean headed;
  /** The last frame of which a header was found goes on beyond the end of the file. */
  private boolean cut;

  /** A frame that began with a sound header, or with what the file holds of one, could not be decoded. */
  void failed(boolean goesOnBeyondTheEnd) {
    failures++;
    headed = true;
    cut = goesOnBeyondTheEnd;
  }

  /** Frames that failed so far. */
  int failures() {
    return failures;
  }

  /** No frame could be decoded at this byte of the file. */
  void begin(long fileByte) {
    if (!open) {
      open = true;
      openByte = fileByte;
    }
  }

  /** A sound frame was found, and {@code missing} frames of audio before it, from frame {@code at} on, are not there. */
  void end(long at, long missing) {
    if (missing > 0) {
      add(at, missing);
    } else if (open) {
      strangeAt = strange == 0 ? at : strangeAt;
      strange++;
    }
    open = false;
    headed = false;
    cut = false;
  }

  /** Nothing sound followed up to the end of the file, and {@code missing} frames are not there (0 where nobody knows). */
  void endOfFile(long at, long missing) {
    add(at, missing);
    open = false;
  }

  private void add(long at, long missing) {
    firstAt = places == 0 ? at : firstAt;
    places++;
    lost += missing;
  }

  /** True while no sound frame was found since the last damage. */
  boolean open() {
    return open;
  }

  /** Where in the file the open damage began. */
  long openByte() {
    return openByte;
  }

  boolean headed() {
    return headed;
  }

  boolean cut() {
    return cut;
  }

  /** True where audio was lost. */
  boolean lossy() {
    return places > 0;
  }

  List<AudioFault> faults(int sampleRateHz) {
    List<AudioFault> faults = new ArrayList<>();
    if (places > 0) {
      String where = PlayTime.of((double) firstAt / sampleRateHz);
      String what = places == 1 ? "The audio is damaged at " + where + " and could not be decoded there"
          : "The audio is damaged in " + places + " places, the first at " + where + ", and could not be decoded there";
      String howMuch = lost == 0 ? "." : ". " + LengthFault.length(lost, sampleRateHz) + (places == 1 ? "" : " in all")
          + (lost == 1 ? " is missing; it was" : " are missing; they were") + " read as silence where more audio follows.";
      faults.add(new AudioFault(Kind.DAMAGED_FRAMES, what + howMuch + " Please send the file again."));
    }
    if (strange > 0) {
      faults.add(new AudioFault(Kind.DAMAGED_FRAMES, "Bytes that are no audio stand between parts of the audio at "
          + PlayTime.of((double) strangeAt / sampleRateHz) + (strange == 1 ? "" : " and in " + (strange - 1) + " more places")
          + "; nothing seems to be missing. Please send the file again."));
    }
    return faults;
  }
}
