package org.premaster.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.testkit.Night;
import org.premaster.testkit.OutputTree;
import org.premaster.testkit.PremasterProcess;
import org.premaster.testkit.SyntheticCatalog;
import tools.jackson.databind.json.JsonMapper;

/** A run may be ended anywhere, by anything: continued, it gives what an undisturbed run gives, byte for byte. */
class NightKilledIT {
  private static final long SEED = 20_261_120;
  private static final int KILLS = 30;
  private static final int AUDIO_FILES = 16 + 6 + 8 + 4 - 2;

  @TempDir private static Path folder;
  private static Path input;
  private static Path jobs;
  private static SortedMap<String, String> undisturbed;
  private static Duration length;

  @BeforeAll
  static void anUndisturbedRun() throws Exception {
    input = folder.resolve("input");
    SyntheticCatalog catalog = new SyntheticCatalog(SEED, 2.0);
    catalog.write(input, "label", "first", 2, 8, true);
    catalog.write(input, "label", "second", 1, 6, false);
    catalog.write(input, "other-label", "third", 2, 4, true);
    catalog.write(folder.resolve("packed"), "third-label", "zipped", 1, 4, false);
    Files.createDirectories(input.resolve("third-label"));
    Files.write(input.resolve("third-label/zipped.zip"), zip(folder.resolve("packed/third-label/zipped")));
    Files.writeString(input.resolve("third-label/zipped.zip.ready"), "");
    jobs = folder.resolve("jobs");
    Night.copy(Path.of("jobs"), jobs);
    String grant = "isrc:\n  prefix: AA6Q7\n  first: 1\n  last: 500\n";
    Files.writeString(jobs.resolve("clients/label.yaml"), "name: The Label\ncontacts: [a@label.example]\n" + grant);
    Files.writeString(jobs.resolve("clients/third-label.yaml"), "name: The Third Label\n" + grant);
    Files.writeString(jobs.resolve("clients/other-label.yaml"), "name: The Other Label\nrates:\n  singleSong: 9000\n");
    long begin = System.nanoTime();
    PremasterProcess.Ended ended = night(folder.resolve("undisturbed")).run();
    length = Duration.ofNanos(System.nanoTime() - begin);
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(1);
    undisturbed = OutputTree.of(folder.resolve("undisturbed"));
    assertThat(undisturbed.keySet()).anyMatch(path -> path.contains("invoice-PM-2026-00001")).anyMatch(path -> path.endsWith("failed.csv"));
    assertThat(Files.readString(folder.resolve("undisturbed/third-label/zipped/report.json"))).contains("AA6Q726");
  }

  /** Two runs at a time, each with an output of its own; a run beside another takes longer than one alone. */
  @Test
  void killed_at_thirty_moments_and_run_again_the_output_is_the_same_to_the_byte() throws Exception {
    System.out.println("seed of the moments: " + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    List<Callable<Boolean>> kills = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Path output = folder.resolve("killed-" + kill);
      long moment = 200 + random.nextLong(Math.max(1, length.toMillis() * 3 / 2 - 200));
      kills.add(() -> killedAndRunAgain(output, moment));
    }
    int interrupted = 0;
    try (ExecutorService sideBySide = Executors.newFixedThreadPool(2)) {
      for (Future<Boolean> kill : sideBySide.invokeAll(kills)) {
        interrupted += kill.get() ? 1 : 0;
      }
    }
    assertThat(interrupted).as("kills that met a run at work").isGreaterThan(KILLS / 2);
  }

  /** Whether the kill met the run at work. */
  private static boolean killedAndRunAgain(Path output, long moment) throws Exception {
    PremasterProcess.Running running = night(output).start();
    boolean interrupted = !running.process().waitFor(moment, TimeUnit.MILLISECONDS);
    if (interrupted) {
      running.kill();
    }
    running.await();
    PremasterProcess.Ended again = night(output).run();

    assertThat(again.exitCode()).as("after a kill at %d ms: %s", moment, again.err()).isEqualTo(1);
    assertThat(OutputTree.of(output)).as("after a kill at %d ms", moment).isEqualTo(undisturbed);
    return interrupted;
  }

  @Test
  void what_was_measured_before_the_kill_is_not_measured_again() throws Exception {
    Path output = folder.resolve("halfway");
    PremasterProcess.Running running = night(output).jvm("-Xint").start();
    Path status = output.resolve(".premaster/status.json");
    int done = 0;
    while (running.process().isAlive() && done < 6) {
      done = Files.exists(status) ? JsonMapper.builder().build().readTree(Files.readAllBytes(status)).path("filesDone").asInt() : 0;
    }
    running.kill();
    running.await();
    PremasterProcess.Ended again = night(output).run();

    Matcher decoded = Pattern.compile("(\\d+) decoded").matcher(again.err());
    assertThat(decoded.find()).as(again.err()).isTrue();
    assertThat(Integer.parseInt(decoded.group(1)))
        .as("files decoded after a kill that met %d of %d done, two of them perhaps not committed", done, AUDIO_FILES)
        .isLessThanOrEqualTo(AUDIO_FILES - done + 2);
  }

  @Test
  void killed_again_and_again_the_run_still_comes_to_its_end() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    Path output = folder.resolve("killed-often");
    for (int kill = 0; kill < 6; kill++) {
      PremasterProcess.Running running = night(output).start();
      if (!running.process().waitFor(1200 + random.nextInt(1500), TimeUnit.MILLISECONDS)) {
        running.kill();
      }
      running.await();
    }

    assertThat(night(output).run().exitCode()).isEqualTo(1);
    assertThat(OutputTree.of(output)).isEqualTo(undisturbed);
  }

  @Test
  void asked_to_stop_and_then_killed_it_continues_all_the_same() throws Exception {
    for (int moment : new int[] {3, 5, 7}) {
      Path output = folder.resolve("asked-then-killed-" + moment);
      PremasterProcess.Running running = night(output).jvm("-Xint").start();
      running.process().waitFor(length.toMillis() * moment / 4, TimeUnit.MILLISECONDS);
      running.terminate();
      running.process().waitFor(20L * moment, TimeUnit.MILLISECONDS);
      running.kill();
      running.await();
      PremasterProcess.Ended again = night(output).run();

      assertThat(again.exitCode()).as(again.err()).isEqualTo(1);
      assertThat(OutputTree.of(output)).isEqualTo(undisturbed);
    }
  }

  @Test
  void a_rerun_that_was_killed_can_be_run_again() throws Exception {
    Path output = folder.resolve("rerun-killed");
    night(output).run();
    String[] rerun = {"rerun", "label/first", "--step", "MEASURE", "--jobs", jobs.toString(), "--input", input.toString(), "--output", output.toString()};
    PremasterProcess.Running running = PremasterProcess.of(rerun).jvm("-Xint").start();
    running.process().waitFor(length.toMillis() * 2, TimeUnit.MILLISECONDS);
    running.kill();
    running.await();
    PremasterProcess.Ended again = PremasterProcess.of(rerun).run();

    assertThat(again.exitCode()).as(again.err()).isEqualTo(1);
    assertThat(OutputTree.of(output.resolve("label/first"))).isEqualTo(OutputTree.of(folder.resolve("undisturbed/label/first")));
  }

  @Test
  void sigterm_stops_at_a_file_boundary_with_exit_code_3_and_the_next_run_continues() throws Exception {
    Path output = folder.resolve("terminated");
    PremasterProcess.Running running = night(output).start();
    boolean ended = running.process().waitFor(length.toMillis() * 6 / 10, TimeUnit.MILLISECONDS);
    running.terminate();
    PremasterProcess.Ended stopped = running.await();

    assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(ended ? 1 : 3);
    assertThat(night(output).run().exitCode()).isEqualTo(1);
    assertThat(OutputTree.of(output)).isEqualTo(undisturbed);
  }

  @Test
  void one_thread_or_four_another_locale_and_another_time_zone_change_no_byte() throws Exception {
    Path single = folder.resolve("single");
    assertThat(PremasterProcess.of("run", "--jobs", jobs.toString(), "--input", input.toString(), "--output", single.toString(), "--threads", "1").run().exitCode())
        .isEqualTo(1);
    assertThat(OutputTree.of(single)).isEqualTo(undisturbed);

    Path elsewhere = folder.resolve("elsewhere");
    PremasterProcess.Ended ended =
        PremasterProcess.of("run", "--jobs", jobs.toString(), "--input", input.toString(), "--output", elsewhere.toString(), "--threads", "4")
            .jvm("-Duser.language=tr")
            .jvm("-Duser.country=TR")
            .jvm("-Duser.timezone=Pacific/Kiritimati")
            .run();
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(1);
    assertThat(OutputTree.of(elsewhere)).isEqualTo(undisturbed);
  }

  @Test
  void a_second_run_while_one_is_on_exits_4_and_status_shows_the_first() throws Exception {
    Path output = folder.resolve("twice");
    PremasterProcess.Running first = night(output).start();
    PremasterProcess.Ended second;
    do {
      Thread.onSpinWait();
    } while (first.process().isAlive() && !Files.exists(output.resolve(".premaster/status.json")));
    second = night(output).run();
    PremasterProcess.Ended status = PremasterProcess.of("status", "--jobs", jobs.toString(), "--output", output.toString()).run();

    if (first.process().isAlive()) {
      assertThat(second.exitCode()).as(second.err()).isEqualTo(4);
      assertThat(status.out()).contains("Running since");
    }
    assertThat(first.await().exitCode()).isEqualTo(1);
  }

  private static PremasterProcess night(Path output) {
    return PremasterProcess.of(
        "run", "--jobs", jobs.toString(), "--input", input.toString(), "--output", output.toString(), "--threads", "2");
  }

  /** The folder as a zip whose entries all bear one time. */
  private static byte[] zip(Path source) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        ZipEntry entry = new ZipEntry(source.relativize(file).toString());
        entry.setTimeLocal(LocalDateTime.of(2026, 11, 20, 1, 0));
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
