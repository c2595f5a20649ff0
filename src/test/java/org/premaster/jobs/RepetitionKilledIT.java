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

  /** Instead of a delay: as soon as the status file names a step. */
  private static final int AT_ITS_FIRST_STEP = -1;

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
    int begun = 0;
    for (int delay : new int[] {AT_ITS_FIRST_STEP, 20, 60, 120, 250, 500, 1000}) {
      Path output = copyOfFirst("rerun-killed-" + delay);
      boolean itsStepsHadBegun = killed(premaster(output, "rerun", "label/first", "--step", "MEASURE"), output, delay);
      begun += itsStepsHadBegun ? 1 : 0;
      PremasterProcess.Ended run = premaster(output, "run").run();

      assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
      SortedMap<String, String> tree = OutputTree.of(output);
      if (itsStepsHadBegun || !tree.equals(before)) {
        assertThat(tree).as("killed %d ms after its first word (-1: at its first step)", delay).isEqualTo(after);
      }
    }
    assertThat(begun).as("kills that met a rerun at work").isPositive();
  }

  @Test
  void a_run_after_a_rerun_and_a_run_that_were_killed_brings_it_to_its_end() throws Exception {
    Path output = copyOfFirst("rerun-and-run-killed");
    boolean begun = killed(premaster(output, "rerun", "label/first", "--step", "MEASURE"), output, AT_ITS_FIRST_STEP);
    killed(premaster(output, "run"), output, 300);

    assertThat(premaster(output, "run").run().exitCode()).isEqualTo(1);
    assertThat(OutputTree.of(output)).isEqualTo(begun ? after : OutputTree.of(output));
  }

  @Test
  void a_run_after_a_killed_rejudgement_leaves_what_the_job_s_own_profile_says() throws Exception {
    Path profile = jobs.resolve("profiles/other.yaml");
    Files.writeString(profile, Files.readString(jobs.resolve("profiles/standard.yaml")).replaceFirst("(?m)^name:.*$", "name: other"));
    Path undisturbed = copyOfFirst("rejudged");
    premaster(undisturbed, "rejudge", "--profile", "other").run();
    premaster(undisturbed, "run").run();
    for (int delay : new int[] {AT_ITS_FIRST_STEP, 100, 600}) {
      Path output = copyOfFirst("rejudge-killed-" + delay);
      boolean begun = killed(premaster(output, "rejudge", "--profile", "other"), output, delay);
      PremasterProcess.Ended run = premaster(output, "run").run();

      assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
      if (begun) {
        assertThat(OutputTree.of(output.resolve("label/first"))).isEqualTo(OutputTree.of(undisturbed.resolve("label/first")));
      }
      assertThat(premaster(output, "status").run().out()).doesNotContain("interrupted").doesNotContain("running");
    }
  }

  /** Kills the process some time after its first word in the status file; true where it was at a step then. */
  private static boolean killed(PremasterProcess process, Path output, int delay) throws Exception {
    Path status = output.resolve(".premaster/status.json");
    Files.delete(status);
    PremasterProcess.Running running = process.start();
    while (running.process().isAlive() && !Files.exists(status)) {
      running.process().waitFor(10, TimeUnit.MILLISECONDS);
    }
    boolean ended = delay == AT_ITS_FIRST_STEP ? endedBeforeAStep(running, status) : running.process().waitFor(delay, TimeUnit.MILLISECONDS);
    running.kill();
    running.await();
    return !ended && !stepIn(status).isEmpty();
  }

  private static boolean endedBeforeAStep(PremasterProcess.Running running, Path status) throws Exception {
    while (running.process().isAlive() && stepIn(status).isEmpty()) {
      running.process().waitFor(1, TimeUnit.MILLISECONDS);
    }
    return !running.process().isAlive();
  }

  private static String stepIn(Path status) throws Exception {
    return JsonMapper.builder().build().readTree(Files.readAllBytes(status)).path("step").asString();
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
