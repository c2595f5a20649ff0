package org.premaster.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Append-only record of the ISRC that this house has given out or seen in use; a number once written is never given again. */
public interface IsrcLedger {

  /**
   * A recording that needs a code.
   *
   * @param recording opaque, stable identity of the recording, 1 to 100,000 characters without NUL; the same recording always gets the
   *     same code
   * @param title for the ledger's reader; control characters become spaces, and at most 1,000 characters are kept
   * @param artist for the ledger's reader, likewise
   */
  record Recording(String recording, String title, String artist) {
    private static final int LONGEST_KEY = 100_000;

    public Recording {
      if (recording.isEmpty() || recording.length() > LONGEST_KEY || recording.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("no identity of a recording: " + Written.quoted(recording));
      }
      title = Written.onOneLine(title);
      artist = Written.onOneLine(artist);
    }
  }

  /**
   * One line of the ledger.
   *
   * @param isrc the code
   * @param year full year of the assignment
   * @param recording what bears it
   * @param on day of the entry
   * @param by who entered it; {@link #CLIENT} for a code that the client brought
   */
  record Entry(Isrc isrc, int year, Recording recording, LocalDate on, String by) {
    /** Who enters the codes that come with a delivery. */
    public static final String CLIENT = "client";

    public Entry {
      if (year != isrc.year()) {
        throw new IllegalArgumentException(isrc + " is not of the year " + year);
      }
      by = Written.onOneLine(by);
    }
  }

  /**
   * Returns the code of the recording, allocating the next free one of the grant where it has none: highest designation of the year
   * that is used or reserved inside the grant + 1, never filling holes. Idempotent, atomic, and joins a surrounding transaction: a
   * number becomes used when that transaction commits.
   *
   * @param year full year of the assignment, 1986 to 2085
   * @param by who reserves it
   * @throws IsrcRangeExhaustedException when the grant has no number left for the year; nothing was written
   */
  Isrc reserve(IsrcGrant grant, int year, Recording recording, LocalDate on, String by) throws IsrcRangeExhaustedException;

  /**
   * Notes a code that the client brought, so that it is never given to another recording. Idempotent, atomic, joins a surrounding
   * transaction. From then on it is the code of the recording, also where another was noted before.
   *
   * @param year full year of the assignment, {@link Isrc#year()}
   * @throws IllegalArgumentException when year and code disagree
   */
  void noteUsed(Isrc isrc, int year, Recording recording, LocalDate on);

  /** Notes a code that the client brought, of the year that its digits say. */
  default void noteUsed(Isrc isrc, Recording recording, LocalDate on) {
    noteUsed(isrc, isrc.year(), recording, on);
  }

  /** Recordings known to bear a code, in order of entry; more than one means that the code is used twice. */
  List<Entry> bearing(Isrc isrc);

  /** The code a recording has: the one entered last. */
  Optional<Isrc> of(String recording);

  /**
   * How many numbers of the grant can still be given in a year; see {@link IsrcGrant#nearlyExhausted}.
   *
   * @param year full year of the assignment
   * @return 0 to {@link IsrcGrant#size()}
   */
  int remaining(IsrcGrant grant, int year);
}
