package org.premaster.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Append-only record of the ISRC that this house has given out or seen in use; a number once written is never given again. */
public interface IsrcLedger {

  /**
   * A recording that needs a code.
   *
   * @param recording opaque, stable identity of the recording; the same recording always gets the same code
   * @param title for the ledger's reader
   * @param artist for the ledger's reader
   */
  record Recording(String recording, String title, String artist) {}

  /** One line of the ledger. */
  record Entry(Isrc isrc, int year, Recording recording, LocalDate on, String by) {}

  /**
   * Returns the code of the recording, allocating the next free one of the grant where it has none: highest used designation of the
   * year + 1, never filling holes. Idempotent, atomic, and joins a surrounding transaction.
   *
   * @param year full year of the assignment
   * @throws IsrcRangeExhaustedException when the grant has no number left for the year
   */
  Isrc reserve(IsrcGrant grant, int year, Recording recording, LocalDate on, String by) throws IsrcRangeExhaustedException;

  /** Notes a code that the client brought, so that it is never given to another recording. Idempotent. */
  void noteUsed(Isrc isrc, int year, Recording recording, LocalDate on);

  /** Recordings known to bear a code, in order of entry. */
  List<Entry> bearing(Isrc isrc);

  /** The code a recording has. */
  Optional<Isrc> of(String recording);
}
