package org.premaster.cli;

import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.premaster.jobs.JobDefinition;
import org.premaster.jobs.Workplace;
import org.premaster.settings.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a job now over every settled delivery. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Takes every settled delivery of the job's input, measures and verifies it, and writes the reports.",
      "What was finished before is left alone; what was interrupted continues."
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "JOB",
      defaultValue = "nightly-intake",
      description = "Job of the jobs folder; default: ${DEFAULT-VALUE}.")
  private String job = "nightly-intake";

  @Option(names = "--delivery", paramLabel = "NAME", description = "Only this delivery, as NAME or CLIENT/NAME.")
  private @Nullable String delivery;

  @Mixin private Folders folders = new Folders();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    JobDefinition definition = folders.job(job);
    Workplace workplace = folders.workplace(definition);
    if (!Files.isDirectory(workplace.input())) {
      throw new SettingsException("--input", 0, "there is no folder " + workplace.input() + "; make it, with one folder a client in it.");
    }
    return new WatchedRun(workplace, spec).call((run, told) -> run.intake(definition, Optional.ofNullable(delivery), told));
  }
}
