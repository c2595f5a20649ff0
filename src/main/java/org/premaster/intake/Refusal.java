package org.premaster.intake;

/**
 * Something in a delivery that was not taken, for safety.
 *
 * @param kind why
 * @param entry the entry concerned, made printable; empty where it is the delivery as a whole
 * @param sentence the same for a person, ending with a full stop
 */
public record Refusal(Kind kind, String entry, String sentence) {

  /** Why something was refused. */
  public enum Kind {
    /** A path that leaves the delivery ({@code ..}). */
    PATH_ESCAPES,
    ABSOLUTE_PATH,
    SYMBOLIC_LINK,
    /** Two entries with one name, also where only case or Unicode form differ. */
    DUPLICATE_NAME,
    /** A name with control characters, or too long, or with a reserved device name. */
    UNUSABLE_NAME,
    /** Unpacks to far more than its packed size. */
    RATIO,
    TOO_MANY_ENTRIES,
    TOO_LARGE,
    /** An archive inside the archive, or folders too deep. */
    NESTING,
    ENCRYPTED,
    /** The archive is damaged or is no zip. */
    DAMAGED,
    /** Neither a file nor a folder (device, pipe, socket). */
    SPECIAL_FILE,
    /** Could not be opened for reading. */
    NOT_READABLE
  }
}
