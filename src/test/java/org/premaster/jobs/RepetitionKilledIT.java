package org.premaster.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.testkit.Night;
import org.premaster.testkit.OutputTree;
import org.premaster.testkit.PremasterProcess;
import org.premaster.testkit.SyntheticCatalog;
import tools.jackson.databind.json.JsonMapper;

/** A rerun or a re-judgement that was killed is brought to its end by the next run, whoever started it. */
class RepetitionKilledIT {
  private static final long SEED = 20_261_121;

  @TempDir private static Path folder;
  private static Path input;
  private static Path jobs;
  private static Path first;
  private static SortedMap<String, String> before;
  private static SortedMap<String, String> after;

  /** A finished night, settings that changed since, and what an undisturbed rerun and run make of them. */
  @BeforeAll
  static void aFinishedNightAndWhatAnUndisturbedRerunMakesOfIt() throws Exception {
    input = folder.resolve("input");
    SyntheticCatalog catalog = new SyntheticCatalog(SEED, 3.0);
    catalog.write(input, "label", "first", 2, 6, true);
    catalog.write(input, "label", "second", 1, 3, false);
    jobs = folder.resolve("jobs");
    Night.copy(Path.of("jobs"), jobs);
    first = folder.resolve("first");
    assertThat(premaster(first, "run").run().exitCode()).isEqualTo(1);
    before = OutputTree.of(first);
    Path house = jobs.resolve("house.yaml");
    Files.writeString(house, Files.readString(house).replaceAll("(?m)^defaultGapSeconds:.*$", "") + "\ndefaultGapSeconds: 3.5\n");
    Path undisturbed = copyOfFirst("undisturbed");
    assertThat(premaster(undisturbed, "rerun", "label/first", "--step", "MEASURE").run().exitCode()).isEqualTo(1);
    assertThat(premaster(undisturbed, "run").run().exitCode()).isEqualTo(1);
    after = OutputTree.of(undisturbed);
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void a_run_after_a_killed_rerun_brings_it_to_its_end() throws Exception {
    for (int files : new int[] {0, 1, 4, 9}) {
      Path output = copyOfFirst("rerun-killed-" + files);
      PremasterProcess.Running rerun = premaster(output, "rerun", "label/first", "--step", "MEASURE").jvm("-Xint").start();
      await(rerun, output, "measure", files);
      assertThat(rerun.process().isAlive()).isTrue();
      rerun.kill();
      rerun.await();
      PremasterProcess.Ended run = premaster(output, "run").run();

      assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
      assertThat(OutputTree.of(output)).as("killed after %d files", files).isEqualTo(after);
    }
  }

  @Test
  void a_run_after_a_rerun_that_was_killed_twice_on_the_way_brings_it_to_its_end() throws Exception {
    Path output = copyOfFirst("rerun-and-run-killed");
    PremasterProcess.Running rerun = premaster(output, "rerun", "label/first", "--step", "MEASURE").jvm("-Xint").start();
    await(rerun, output, "measure", 2);
    rerun.kill();
    rerun.await();
    for (int moment : new int[] {1500, 2500}) {
      PremasterProcess.Running run = premaster(output, "run").start();
      if (!run.process().waitFor(moment, TimeUnit.MILLISECONDS)) {
        run.kill();
      }
      run.await();
    }

    assertThat(premaster(output, "run").run().exitCode()).isEqualTo(1);
    assertThat(OutputTree.of(output)).isEqualTo(after);
  }

  @Test
  void a_run_after_a_killed_rejudgement_leaves_what_the_job_s_own_profile_says() throws Exception {
    Path profile = jobs.resolve("profiles/other.yaml");
    Files.writeString(profile, Files.readString(jobs.resolve("profiles/standard.yaml")).replaceFirst("(?m)^name:.*$", "name: other"));
    Path undisturbed = copyOfFirst("rejudged");
    premaster(undisturbed, "rejudge", "--profile", "other").run();
    premaster(undisturbed, "run").run();
    for (String step : List.of("verify", "report")) {
      Path output = copyOfFirst("rejudge-killed-" + step);
      PremasterProcess.Running rejudge = premaster(output, "rejudge", "--profile", "other").jvm("-Xint").start();
      await(rejudge, output, step, 0);
      rejudge.kill();
      rejudge.await();
      PremasterProcess.Ended run = premaster(output, "run").run();

      assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
      assertThat(OutputTree.of(output.resolve("label/first"))).isEqualTo(OutputTree.of(undisturbed.resolve("label/first")));
      String status = premaster(output, "status").run().out();
      assertThat(status).doesNotContain("interrupted").doesNotContain("running");
    }
  }

  /** Waits until the process is at the step and has done so many files, or has ended. */
  private static void await(PremasterProcess.Running running, Path output, String step, int files) throws Exception {
    Path status = output.resolve(".premaster/status.json");
    long old = Files.getLastModifiedTime(status).toMillis();
    boolean there = false;
    while (running.process().isAlive() && !there) {
      if (Files.getLastModifiedTime(status).toMillis() != old) {
        var now = JsonMapper.builder().build().readTree(Files.readAllBytes(status));
        there =
            now.path("state").asString().equals("RUNNING") && now.path("step").asString().equals(step)
                && now.path("filesDone").asInt() >= files;
      }
    }
  }

  private static Path copyOfFirst(String name) throws Exception {
    Night.copy(first, folder.resolve(name));
    return folder.resolve(name);
  }

  private static PremasterProcess premaster(Path output, String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--jobs", jobs.toString(), "--input", input.toString(), "--output", output.toString()));
    if (arguments[0].equals("run")) {
      all.addAll(List.of("--threads", "2"));
    }
    return PremasterProcess.of(all.toArray(String[]::new));
  }
}
