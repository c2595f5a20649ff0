package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.premaster.intake.ScratchFolder;

/**
 * The database file below the output folder. Creating tables is no transaction in it, so a new one is made beside its place and moved
 * there when it is complete: a run that is killed while it makes its store leaves none behind.
 */
final class FileStore {
  static final String USER = "SA";
  private static final String OPTIONS =
      ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.default_table_type=cached;hsqldb.cache_size=20000"
          + ";hsqldb.lock_file=false;hsqldb.nio_data_file=false;shutdown=true";

  private final Path folder;

  FileStore(Workplace workplace) {
    this.folder = workplace.inner().resolve("database");
  }

  /** Address of the database. */
  String url() {
    return url(folder);
  }

  /** Types that differ between databases, as the migrations name them. */
  static Map<String, String> types() {
    return Map.of("text", "longvarchar", "binary", "varbinary(67108864)");
  }

  /** Makes the database with all its tables where there is none. */
  void makeWhereMissing() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path unfinished = folder.resolveSibling("database.new");
    ScratchFolder.delete(unfinished);
    Flyway.configure()
        .dataSource(url(unfinished), USER, "")
        .placeholders(types())
        .javaMigrations(new BatchTables())
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url(unfinished), USER, "");
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      throw new IOException("the database could not be made in " + unfinished + ": " + e.getMessage(), e);
    }
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String url(Path folder) {
    return "jdbc:hsqldb:file:" + folder.resolve("premaster") + OPTIONS;
  }
}
