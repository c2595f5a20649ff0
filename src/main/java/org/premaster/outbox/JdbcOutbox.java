package org.premaster.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox as a table. */
public final class JdbcOutbox implements Outbox {
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final long NEVER = Long.MAX_VALUE;
  private static final String COLUMNS = "letter_key, sender, recipients, subject, body, dated";

  private final JdbcClient jdbc;

  public JdbcOutbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void put(Letter letter, boolean toBeSent) {
    if (!toBeSent) {
      jdbc.sql("delete from letter_attachment where letter_key in (select letter_key from letter where letter_key = ? and next_attempt_at = ?)")
          .params(letter.key(), NEVER)
          .update();
      jdbc.sql("delete from letter where letter_key = ? and next_attempt_at = ?").params(letter.key(), NEVER).update();
    }
    if (find(letter.key()).isEmpty()) {
      jdbc.sql("insert into letter (letter_key, sender, recipients, subject, body, dated, next_attempt_at) values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              letter.key(), letter.from(), String.join("\n", letter.to()), letter.subject(), letter.body(),
              letter.date().getEpochSecond(), toBeSent ? 0L : NEVER)
          .update();
      for (int seq = 0; seq < letter.attachments().size(); seq++) {
        Attachment paper = letter.attachments().get(seq);
        jdbc.sql("insert into letter_attachment (letter_key, seq, name, media_type, content) values (?, ?, ?, ?, ?)")
            .params(letter.key(), seq, paper.name(), paper.mediaType(), paper.text().getBytes(StandardCharsets.UTF_8))
            .update();
      }
    }
  }

  private Letter whole(Letter letter) {
    return letter.with(
        jdbc.sql("select name, media_type, content from letter_attachment where letter_key = ? order by seq")
            .param(letter.key())
            .query(
                (row, number) ->
                    new Attachment(
                        row.getString("name"), row.getString("media_type"), new String(row.getBytes("content"), StandardCharsets.UTF_8)))
            .list());
  }

  @Override
  public Optional<Letter> find(String key) {
    return jdbc.sql("select " + COLUMNS + " from letter where letter_key = ?")
        .param(key)
        .query(JdbcOutbox::letter)
        .optional()
        .map(this::whole);
  }

  @Override
  public List<Letter> due(Instant now) {
    return jdbc.sql("select " + COLUMNS + " from letter where sent_at is null and next_attempt_at <= ? order by dated, letter_key")
        .param(now.getEpochSecond())
        .query(JdbcOutbox::letter)
        .list()
        .stream()
        .map(this::whole)
        .toList();
  }

  @Override
  public int waiting() {
    return jdbc.sql("select count(*) from letter where sent_at is null").query(Integer.class).single();
  }

  @Override
  public void sent(String key, Instant at) {
    jdbc.sql("update letter set sent_at = ? where letter_key = ?").params(at.getEpochSecond(), key).update();
  }

  @Override
  public void failed(String key, Instant at) {
    int attempts = jdbc.sql("select attempts from letter where letter_key = ?").param(key).query(Integer.class).single();
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
    Instant next = at.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    jdbc.sql("update letter set attempts = ?, next_attempt_at = ? where letter_key = ?")
        .params(attempts + 1, next.getEpochSecond(), key)
        .update();
  }

  private static Letter letter(ResultSet row, int number) throws SQLException {
    String recipients = row.getString("recipients");
    return new Letter(
        row.getString("letter_key"),
        row.getString("sender"),
        recipients.isEmpty() ? List.of() : List.of(recipients.split("\n")),
        row.getString("subject"),
        row.getString("body"),
        Instant.ofEpochSecond(row.getLong("dated")));
  }
}
