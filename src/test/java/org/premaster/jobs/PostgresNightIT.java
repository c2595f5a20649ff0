package org.premaster.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.testkit.Night;
import org.premaster.testkit.OutputTree;
import org.premaster.testkit.PremasterProcess;
import org.premaster.testkit.StemDelivery;
import org.premaster.testkit.StemSession;
import org.premaster.testkit.SyntheticCatalog;

/** One setting puts the store onto a PostgreSQL server, and nothing that comes out differs by a byte. */
class PostgresNightIT {
  private static final long SEED = 20_261_122;
  private static final String USER = "postgres";

  @TempDir private static Path folder;
  private static EmbeddedPostgres server;
  private static Path input;

  @BeforeAll
  static void aServerAndACatalog() throws Exception {
    server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
    input = folder.resolve("input");
    SyntheticCatalog catalog = new SyntheticCatalog(SEED, 2.0);
    catalog.write(input, "label", "first", 2, 5, true);
    catalog.write(input, "other-label", "second", 1, 4, false);
    new StemDelivery("stems").song("Salt", StemSession.of(SEED, 2).gain(StemSession.LEAD, -1)).write(input);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void a_night_on_postgres_gives_what_a_night_on_the_file_database_gives() throws Exception {
    Path onFile = folder.resolve("on-file");
    PremasterProcess.Ended file = premaster(jobs("file-jobs", ""), onFile, "run").run();
    Path jobs = jobs("server-jobs", database("night"));
    Path onServer = folder.resolve("on-server");
    PremasterProcess.Ended postgres = premaster(jobs, onServer, "run").run();

    assertThat(file.exitCode()).as(file.err()).isEqualTo(1);
    assertThat(postgres.exitCode()).as(postgres.err()).isEqualTo(1);
    assertThat(OutputTree.of(onServer)).isEqualTo(OutputTree.of(onFile)).isNotEmpty();
    assertThat(onServer.resolve(".premaster/database")).doesNotExist();

    assertThat(premaster(jobs, onServer, "rerun", "label/first", "--step", "MEASURE").run().exitCode()).isEqualTo(1);
    assertThat(OutputTree.of(onServer.resolve("label/first"))).isEqualTo(OutputTree.of(onFile.resolve("label/first")));
  }

  @Test
  void killed_on_postgres_and_run_again_the_output_is_the_same() throws Exception {
    Path undisturbed = folder.resolve("undisturbed");
    premaster(jobs("undisturbed-jobs", ""), undisturbed, "run").run();
    Path jobs = jobs("killed-jobs", database("killed"));
    Path output = folder.resolve("killed");
    for (int moment : new int[] {3500, 2500}) {
      PremasterProcess.Running running = premaster(jobs, output, "run").start();
      if (!running.process().waitFor(moment, TimeUnit.MILLISECONDS)) {
        running.kill();
      }
      running.await();
    }
    PremasterProcess.Ended again = premaster(jobs, output, "run").run();

    assertThat(again.exitCode()).as(again.err()).isEqualTo(1);
    assertThat(OutputTree.of(output)).isEqualTo(OutputTree.of(undisturbed));
  }

  @Test
  void a_second_run_over_the_same_server_exits_4_from_whatever_folder_it_comes() throws Exception {
    Path few = folder.resolve("few");
    new SyntheticCatalog(SEED, 2.0).write(few, "other-label", "second", 1, 4, false);
    Path jobs = jobs("twice-jobs", database("twice"));
    Path output = folder.resolve("twice");
    PremasterProcess.Running first = premaster(jobs, few, output, "run").jvm("-Xint").start();
    Path status = output.resolve(".premaster/status.json");
    while (first.process().isAlive() && !Files.exists(status)) {
      first.process().waitFor(20, TimeUnit.MILLISECONDS);
    }
    PremasterProcess.Ended second = premaster(jobs, few, folder.resolve("twice-elsewhere"), "run").run();

    assertThat(first.process().isAlive()).as("the first run is still on").isTrue();
    assertThat(second.exitCode()).as(second.err()).isEqualTo(4);
    assertThat(first.await().exitCode()).isZero();
  }

  /** A database of its own on the server, as the setting that names it. */
  private static String database(String name) throws Exception {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return "database: " + server.getJdbcUrl(USER, name).replaceAll("\\?.*", "") + "\n";
  }

  private static Path jobs(String name, String database) throws Exception {
    Path jobs = folder.resolve(name);
    Night.copy(Path.of("jobs"), jobs);
    String grant = "isrc:\n  prefix: AA6Q7\n  first: 1\n  last: 500\n";
    Files.writeString(jobs.resolve("clients/label.yaml"), "name: The Label\ncontacts: [a@label.example]\n" + grant);
    Files.writeString(jobs.resolve("clients/other-label.yaml"), "name: The Other Label\nrates:\n  singleSong: 9000\n");
    Path house = jobs.resolve("house.yaml");
    Files.writeString(house, Files.readString(house).replaceAll("(?m)^database:.*$", "") + "\n" + database);
    return jobs;
  }

  private static PremasterProcess premaster(Path jobs, Path output, String... command) {
    return premaster(jobs, input, output, command);
  }

  private static PremasterProcess premaster(Path jobs, Path from, Path output, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--jobs", jobs.toString(), "--input", from.toString(), "--output", output.toString()));
    return PremasterProcess.of(all.toArray(String[]::new)).environment("PREMASTER_DATABASE_USER", USER);
  }
}
