package org.premaster.outbox;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it is to leave.
 *
 * @param key stable identity: a letter of one key is written once and delivered at least once, always with the same Message-ID
 * @param from address of the house
 * @param to addresses; empty where the client's file names none (the letter is then written but not sent)
 * @param subject one line
 * @param body plain text, lines ended by {@code \n}
 * @param date the date it bears
 * @param attachments papers that leave with it; may be empty
 */
public record Letter(
    String key, String from, List<String> to, String subject, String body, Instant date, List<Attachment> attachments) {

  public Letter {
    to = List.copyOf(to);
    attachments = List.copyOf(attachments);
  }

  /** A letter without attachments. */
  public Letter(String key, String from, List<String> to, String subject, String body, Instant date) {
    this(key, from, to, subject, body, date, List.of());
  }

  Letter with(List<Attachment> papers) {
    return new Letter(key, from, to, subject, body, date, papers);
  }
}
