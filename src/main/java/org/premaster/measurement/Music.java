package org.premaster.measurement;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the first 45 seconds of sound tell a person who plans a running order. Advice, never a ground for a finding: an estimate is there
 * only where the evidence for it is clear, and may still be wrong as often as {@code docs/music.md} says.
 *
 * @param tempoBpm beats a minute, 60 to 200, rounded to a tenth; a listener may count half or twice as many. Absent where nothing keeps
 * time
 * @param key tonic and mode, as {@code A minor} or {@code Bb major}; absent where several keys fit about as well
 * @param firstOnsetSeconds start of the first note or stroke, in seconds from the start of the file, rounded to a hundredth: later than the
 *     first sample where noise or a hum goes before. Absent for silence and where the music fades in
 */
public record Music(OptionalDouble tempoBpm, Optional<String> key, OptionalDouble firstOnsetSeconds) {

  /** Nothing that could be told. */
  public static Music none() {
    return new Music(OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty());
  }
}
