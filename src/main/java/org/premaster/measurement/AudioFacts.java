package org.premaster.measurement;

import java.util.Optional;

/**
 * All that is known of one content, whatever files hold it: either its measurements or why there are none.
 *
 * @param sha256 digest of the file's bytes, 64 lower-case hex digits; empty where {@link Fixity} omits it
 * @param bytes length of the file
 * @param measurements present where the audio could be read
 * @param unreadable present where it could not
 */
public record AudioFacts(
    String sha256, long bytes, Optional<Measurements> measurements, Optional<Unreadable> unreadable) {

  public AudioFacts {
    if (measurements.isPresent() == unreadable.isPresent()) {
      throw new IllegalArgumentException("facts are either measurements or a reason why there are none");
    }
  }

  public static AudioFacts of(String sha256, long bytes, Measurements measurements) {
    return new AudioFacts(sha256, bytes, Optional.of(measurements), Optional.empty());
  }

  public static AudioFacts of(String sha256, long bytes, Unreadable unreadable) {
    return new AudioFacts(sha256, bytes, Optional.empty(), Optional.of(unreadable));
  }
}
