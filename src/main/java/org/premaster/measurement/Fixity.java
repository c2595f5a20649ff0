package org.premaster.measurement;

/**
 * How the digests of a file are taken while it is measured.
 *
 * @param sha256 whether the SHA-256 of the file's bytes is taken; facts without it are for looking at, and no store takes them
 * @param beside whether the pass has threads of its own, which take digests and decode FLAC beside the measuring: for when a processor is
 *     free. It changes no fact
 */
public record Fixity(boolean sha256, boolean beside) {
  /** All in the same thread. */
  public static final Fixity AT_ONCE = new Fixity(true, false);

  /** With threads beside. */
  public static final Fixity BESIDE = new Fixity(true, true);

  /** No SHA-256, and all in the same thread. */
  public static final Fixity OMITTED = new Fixity(false, false);
}
