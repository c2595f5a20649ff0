package org.premaster.measurement;

import java.util.Optional;

/** Facts already established, by content and meter version: what makes "measure once, judge often" true. */
public interface KnownAudio {

  /** The facts of a content as the present meter version found them. */
  Optional<AudioFacts> find(String sha256);

  /** True where some known content has this length, so that a digest may spare a decode. */
  boolean anyOfLength(long bytes);

  /** Keeps facts; a content that is known already stays as it is. */
  void keep(AudioFacts facts);

  /** Forgets a content, so that it is measured again. */
  void forget(String sha256);
}
