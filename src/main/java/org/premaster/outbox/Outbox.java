package org.premaster.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Letters that wait for the postman: one per key, and what may have left is never changed; delivered at least once. */
public interface Outbox {

  /**
   * Puts a letter in; a letter of a key that is known already changes nothing, but where the house sends no mail and did not send that one
   * either: then the new words take the place of the old ones. Joins a surrounding transaction.
   *
   * @param toBeSent false where the house sends no mail: the letter is kept as written and never becomes due, also not later
   */
  void put(Letter letter, boolean toBeSent);

  Optional<Letter> find(String key);

  /** Letters that were not sent and whose next attempt is due, in order of date and key. */
  List<Letter> due(Instant now);

  /** Letters that were not sent yet. */
  int waiting();

  void sent(String key, Instant at);

  /** Notes a failed attempt; the next one is due after a pause that doubles from one minute to at most six hours. */
  void failed(String key, Instant at);
}
