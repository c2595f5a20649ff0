package org.premaster.jobs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.premaster.intake.ScratchFolder;

/**
 * The database file below the output folder. Creating and changing tables is no transaction in it, so neither is done in place: a new
 * database is made beside its place and moved there when it is complete, and later migrations are applied to a copy that then takes the
 * place of the old one. A run that is killed at any moment of it leaves the old database or the new one, whole.
 */
final class FileStore {
  static final String USER = "SA";

  /** Version of the newest migration. */
  static final int TABLES = 8;

  private static final String OPTIONS =
      ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.default_table_type=cached;hsqldb.cache_size=20000"
          + ";hsqldb.lock_file=false;hsqldb.nio_data_file=false;shutdown=true";
  private static final String VERSION_FILE = "tables-version";

  private final Path around;
  private final Path folder;
  private final Path unfinished;
  private final Path next;
  private final Path old;
  private final Consumer<Stage> reached;

  /** What a migration has just done. */
  enum Stage {
    FILE_COPIED,
    COPIED,
    MIGRATED,
    SYNCED,
    OLD_ASIDE,
    NEW_IN_PLACE
  }

  FileStore(Workplace workplace) {
    this(workplace, stage -> {});
  }

  /** @param reached told of every stage of a migration */
  FileStore(Workplace workplace, Consumer<Stage> reached) {
    this.around = workplace.inner();
    this.folder = around.resolve("database");
    this.unfinished = around.resolve("database.new");
    this.next = around.resolve("database.next");
    this.old = around.resolve("database.old");
    this.reached = reached;
  }

  /** Address of the database. */
  String url() {
    return url(folder);
  }

  /** Types that differ between databases, as the migrations name them. */
  static Map<String, String> types() {
    return Map.of("text", "longvarchar", "binary", "varbinary(67108864)");
  }

  /** Makes the database where there is none, and brings an older one to the tables of today; call only while holding the run's lock. */
  void prepare() throws IOException {
    finishSwap();
    if (!Files.isDirectory(folder)) {
      ScratchFolder.delete(unfinished);
      migrate(unfinished);
      sync(unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      syncFolder(around);
    } else if (version() < TABLES) {
      ScratchFolder.delete(next);
      copy();
      reached.accept(Stage.COPIED);
      migrate(next);
      reached.accept(Stage.MIGRATED);
      sync(next);
      reached.accept(Stage.SYNCED);
      swap();
    }
  }

  /** The old database is set aside only once the new one is complete: where its place is empty then, the new one belongs there. */
  private void finishSwap() throws IOException {
    if (!Files.isDirectory(folder) && Files.isDirectory(old)) {
      Files.move(Files.isDirectory(next) ? next : old, folder, StandardCopyOption.ATOMIC_MOVE);
      syncFolder(around);
    }
    if (Files.isDirectory(folder)) {
      ScratchFolder.delete(old);
    }
  }

  private void swap() throws IOException {
    Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    reached.accept(Stage.OLD_ASIDE);
    Files.move(next, folder, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(around);
    reached.accept(Stage.NEW_IN_PLACE);
    ScratchFolder.delete(old);
  }

  private void copy() throws IOException {
    List<Path> sources;
    try (Stream<Path> all = Files.walk(folder)) {
      sources = all.sorted().toList();
    }
    for (Path source : sources) {
      Path target = next.resolve(folder.relativize(source).toString());
      if (Files.isDirectory(source)) {
        Files.createDirectories(target);
      } else {
        Files.copy(source, target);
        reached.accept(Stage.FILE_COPIED);
      }
    }
  }

  /** Databases from before the version was noted count as the oldest. */
  private int version() throws IOException {
    Path file = folder.resolve(VERSION_FILE);
    if (!Files.isRegularFile(file)) {
      return 0;
    }
    String text = Files.readString(file).strip();
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static void migrate(Path at) throws IOException {
    Flyway.configure()
        .dataSource(url(at), USER, "")
        .placeholders(types())
        .javaMigrations(new BatchTables())
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url(at), USER, "");
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      throw new IOException("the database could not be made in " + at + ": " + e.getMessage(), e);
    }
    Files.writeString(at.resolve(VERSION_FILE), TABLES + "\n");
  }

  private static void sync(Path at) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(at)) {
      all = walk.sorted().toList();
    }
    for (Path path : all) {
      if (Files.isDirectory(path)) {
        syncFolder(path);
      } else {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
  }

  /** The names in a folder; a system that cannot open folders keeps them by itself. */
  private static void syncFolder(Path at) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(at, StandardOpenOption.READ);
    } catch (IOException notHere) {
      return;
    }
    try (channel) {
      channel.force(true);
    }
  }

  private static String url(Path folder) {
    return "jdbc:hsqldb:file:" + folder.resolve("premaster") + OPTIONS;
  }
}
