package org.premaster.jobs;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * One run at a time over one PostgreSQL database, wherever its output folder is: an advisory lock of a session, which the server drops
 * when the session's process dies. It holds no transaction open.
 */
final class SharedStoreLock implements Closeable {
  /** Any number that no other program on the database uses; the letters "premaste" as bytes. */
  private static final long KEY = 0x7072656d61737465L;

  private final Connection session;

  private SharedStoreLock(Connection session) {
    this.session = session;
  }

  /** Takes the lock, or returns empty where another run has it. */
  static Optional<SharedStoreLock> take(DataSource database) throws IOException {
    try {
      Connection session = database.getConnection();
      try (PreparedStatement statement = session.prepareStatement("select pg_try_advisory_lock(?)")) {
        statement.setLong(1, KEY);
        try (ResultSet row = statement.executeQuery()) {
          if (row.next() && row.getBoolean(1)) {
            return Optional.of(new SharedStoreLock(session));
          }
        }
      }
      session.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw new IOException("the database could not be locked: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    try (session;
        PreparedStatement statement = session.prepareStatement("select pg_advisory_unlock(?)")) {
      statement.setLong(1, KEY);
      statement.execute();
    } catch (SQLException e) {
      throw new IOException("the database could not be unlocked: " + e.getMessage(), e);
    }
  }
}
