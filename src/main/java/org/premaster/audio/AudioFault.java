package org.premaster.audio;

/**
 * Something wrong with a file that did not stop it from being read.
 *
 * @param kind what is wrong
 * @param sentence the same for a person, with the numbers, ending with a full stop
 */
public record AudioFault(Kind kind, String sentence) {

  /** The kinds of fault a reader reports. */
  public enum Kind {
    /** The header promises more audio than the file holds. */
    TRUNCATED(true),
    /** A length or count in the header contradicts the file (zero, unset, odd, overlapping). */
    LYING_HEADER(false),
    /** Audio frames were damaged and could not be decoded; what follows them was read where possible. */
    DAMAGED_FRAMES(true),
    /** The stored checksum of the audio (FLAC's MD5) does not match the decoded audio. */
    CHECKSUM_MISMATCH(true),
    /** Bytes after the audio that belong to no known chunk. */
    TRAILING_BYTES(false),
    /** A tag stands in front of the file's content, where the format has no place for one. */
    LEADING_TAG(false);

    private final boolean losesAudio;

    Kind(boolean losesAudio) {
      this.losesAudio = losesAudio;
    }

    /** True where audio is missing or damaged, so that the file must be sent again; false where all of it was read. */
    public boolean losesAudio() {
      return losesAudio;
    }
  }
}
