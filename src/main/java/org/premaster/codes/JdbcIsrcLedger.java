package org.premaster.codes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger of ISRC in the database, on HSQLDB and PostgreSQL.
 *
 * <p>Every writer first takes the ledger's one lock row and keeps it until its transaction ends. One row, not one a prefix: an album
 * may bear codes of many prefixes, and two albums that took many rows in different order would wait for each other for ever.
 */
public final class JdbcIsrcLedger implements IsrcLedger {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  private JdbcIsrcLedger(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * The ledger in a database that has the migration {@code V2__ledgers}.
   *
   * @param transactions of the same data source; a running transaction is joined, else one is begun for each call
   */
  public static IsrcLedger on(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new JdbcIsrcLedger(jdbc, new TransactionTemplate(transactions));
  }

  @Override
  public Isrc reserve(IsrcGrant grant, int year, Recording recording, LocalDate on, String by) throws IsrcRangeExhaustedException {
    Optional<Isrc> known = of(recording.recording());
    if (known.isPresent()) {
      return known.get();
    }
    // The checked exception leaves outside of the callback, so that an exhausted range does not doom the surrounding transaction.
    Reservation reservation = transaction.execute(status -> reserveUnderLock(grant, year, recording, on, by));
    return reservation.isrc();
  }

  @Override
  public void noteUsed(Isrc isrc, int year, Recording recording, LocalDate on) {
    Entry entry = new Entry(isrc, year, recording, on, Entry.CLIENT);
    if (of(recording.recording()).equals(Optional.of(isrc))) {
      return;
    }
    transaction.executeWithoutResult(status -> {
      lock();
      if (!of(recording.recording()).equals(Optional.of(isrc))) {
        insert(entry, false);
      }
    });
  }

  @Override
  public List<Entry> bearing(Isrc isrc) {
    return jdbc.sql("""
        select isrc, assigned_year, recording, title, artist, entered_on, entered_by
        from isrc_ledger where isrc = :isrc order by entry""")
        .param("isrc", isrc.code())
        .query((row, number) -> entry(row))
        .list();
  }

  @Override
  public Optional<Isrc> of(String recording) {
    return jdbc.sql("select isrc from isrc_ledger where recording_sha256 = :sha256 order by entry desc fetch first 1 row only")
        .param("sha256", sha256(recording))
        .query((row, number) -> new Isrc(row.getString("isrc")))
        .optional();
  }

  @Override
  public int remaining(IsrcGrant grant, int year) {
    return grant.remainingAfter(highest(grant, year));
  }

  private Reservation reserveUnderLock(IsrcGrant grant, int year, Recording recording, LocalDate on, String by) {
    lock();
    Optional<Isrc> known = of(recording.recording());
    if (known.isPresent()) {
      return new Reservation(known.get(), null);
    }
    try {
      Isrc isrc = grant.next(highest(grant, year), year);
      insert(new Entry(isrc, year, recording, on, by), true);
      return new Reservation(isrc, null);
    } catch (IsrcRangeExhaustedException exhausted) {
      return new Reservation(null, exhausted);
    }
  }

  /** An update, not {@code select for update}: it waits in both databases, and fails where an old snapshot would read stale numbers. */
  private void lock() {
    if (jdbc.sql("update ledger_lock set turns = turns + 1 where ledger = 'isrc'").update() != 1) {
      throw new IllegalStateException("the lock row of the ISRC ledger is gone from table ledger_lock");
    }
  }

  private OptionalInt highest(IsrcGrant grant, int year) {
    return jdbc.sql("""
        select designation from isrc_ledger
        where prefix = :prefix and assigned_year = :year and designation between :first and :last
        order by designation desc fetch first 1 row only""")
        .param("prefix", grant.prefix())
        .param("year", year)
        .param("first", grant.first())
        .param("last", grant.last())
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private void insert(Entry entry, boolean reserved) {
    Isrc isrc = entry.isrc();
    String sha256 = sha256(entry.recording().recording());
    jdbc.sql("""
        insert into isrc_ledger (isrc, prefix, assigned_year, designation, recording_sha256, recording, title, artist,
          entered_on, entered_by, reserved_isrc, reserved_sha256)
        values (:isrc, :prefix, :year, :designation, :sha256, :recording, :title, :artist, :on, :by, :reservedIsrc, :reservedSha256)""")
        .param("isrc", isrc.code())
        .param("prefix", isrc.prefix())
        .param("year", entry.year())
        .param("designation", isrc.designation())
        .param("sha256", sha256)
        .param("recording", entry.recording().recording())
        .param("title", entry.recording().title())
        .param("artist", entry.recording().artist())
        .param("on", entry.on())
        .param("by", entry.by())
        .param("reservedIsrc", reserved ? isrc.code() : null)
        .param("reservedSha256", reserved ? sha256 : null)
        .update();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new Isrc(row.getString("isrc")),
        row.getInt("assigned_year"),
        new Recording(row.getString("recording"), row.getString("title"), row.getString("artist")),
        row.getObject("entered_on", LocalDate.class),
        row.getString("entered_by"));
  }

  private static String sha256(String key) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }

  /** Either a code or why there is none. */
  private record Reservation(@Nullable Isrc reserved, @Nullable IsrcRangeExhaustedException exhausted) {
    Isrc isrc() throws IsrcRangeExhaustedException {
      if (exhausted != null) {
        throw exhausted;
      }
      return Objects.requireNonNull(reserved);
    }
  }
}
