package org.premaster.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.premaster.jobs.FileStore.Stage;

/** The database file is made and changed so that a kill at any moment leaves an old or a new one, whole. */
class FileStoreTest {
  @TempDir private Path folder;

  private Workplace workplace() {
    return new Workplace(folder.resolve("jobs"), folder.resolve("input"), folder.resolve("output"), 1);
  }

  private Path inner(String name) {
    return workplace().inner().resolve(name);
  }

  /** A database of the second version with one client's song in it, left as a killed process leaves it: its log not yet folded in. */
  private void oldDatabase() throws Exception {
    Flyway.configure()
        .dataSource(new FileStore(workplace()).url(), FileStore.USER, "")
        .placeholders(FileStore.types())
        .javaMigrations(new BatchTables())
        .target("2")
        .load()
        .migrate();
    execute(new FileStore(workplace()).url(),
        "insert into delivery (client, name, arrival, form, source, received_at) values ('band', 'first', 'a', 'FOLDER', 's', 1)");
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, FileStore.USER, ""); Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> query(String url, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, FileStore.USER, "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private List<String> tables() throws SQLException {
    return query(new FileStore(workplace()).url(),
        "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC' order by 1");
  }

  private void assertWholeAndNew() throws Exception {
    assertThat(tables()).contains("delivery", "invoice", "invoice_particulars", "batch_job_instance");
    assertThat(query(new FileStore(workplace()).url(), "select name from delivery")).containsExactly("first");
    assertThat(inner("database.next")).doesNotExist();
    assertThat(inner("database.old")).doesNotExist();
  }

  @Test
  void the_version_that_is_noted_is_that_of_the_newest_migration() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      int newest =
          files.map(file -> file.getFileName().toString()).mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__")))).max()
              .orElseThrow();
      assertThat(FileStore.TABLES).isEqualTo(newest);
    }
  }

  @Test
  void an_older_database_is_brought_to_the_tables_of_today_with_what_it_holds() throws Exception {
    oldDatabase();

    new FileStore(workplace()).prepare();

    assertWholeAndNew();
  }

  @Test
  void a_database_of_today_is_left_alone() throws Exception {
    new FileStore(workplace()).prepare();
    List<Stage> stages = new ArrayList<>();

    new FileStore(workplace(), stages::add).prepare();

    assertThat(stages).isEmpty();
    assertThat(tables()).contains("invoice_particulars");
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void a_migration_that_dies_at_any_stage_is_done_by_the_next_run(Stage stage) throws Exception {
    oldDatabase();

    assertThatThrownBy(() -> new FileStore(workplace(), dying(stage)).prepare()).isInstanceOf(Killed.class);
    assertThat(Stream.of("database", "database.old").filter(name -> Files.isDirectory(inner(name)))).isNotEmpty();

    new FileStore(workplace()).prepare();

    assertWholeAndNew();
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void two_deaths_one_after_the_other_lose_nothing(Stage stage) throws Exception {
    oldDatabase();
    assertThatThrownBy(() -> new FileStore(workplace(), dying(stage)).prepare()).isInstanceOf(Killed.class);
    try {
      new FileStore(workplace(), dying(Stage.OLD_ASIDE)).prepare();
    } catch (Killed again) {
      assertThat(inner("database.next")).isDirectory();
    }

    new FileStore(workplace()).prepare();

    assertWholeAndNew();
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void a_process_that_ends_without_a_word_at_any_stage_loses_nothing(Stage stage) throws Exception {
    oldDatabase();

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                HaltedMigration.class.getName(), folder.toString(), stage.name().toLowerCase(Locale.ROOT))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("halted.txt").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("halted.txt"))).isEqualTo(HaltedMigration.EXIT);

    new FileStore(workplace()).prepare();

    assertWholeAndNew();
  }

  @Test
  void tables_half_changed_in_the_copy_are_thrown_away() throws Exception {
    oldDatabase();
    assertThatThrownBy(() -> new FileStore(workplace(), dying(Stage.COPIED)).prepare()).isInstanceOf(Killed.class);
    String copy = new FileStore(workplace()).url().replace("/database/", "/database.next/");
    execute(copy, "create table invoice_particulars (half int)");
    execute(copy, "shutdown");

    new FileStore(workplace()).prepare();

    assertWholeAndNew();
  }

  @Test
  void an_old_database_that_lies_aside_alone_comes_back() throws Exception {
    oldDatabase();
    execute(new FileStore(workplace()).url(), "shutdown");
    Files.move(inner("database"), inner("database.old"));

    new FileStore(workplace()).prepare();

    assertWholeAndNew();
  }

  private static java.util.function.Consumer<Stage> dying(Stage at) {
    return stage -> {
      if (stage == at) {
        throw new Killed();
      }
    };
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
