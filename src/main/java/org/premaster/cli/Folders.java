package org.premaster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.premaster.jobs.JobDefinition;
import org.premaster.jobs.Workplace;
import org.premaster.settings.SettingsException;
import picocli.CommandLine.Option;

/** The options that say where things lie. Relative folders of the job file are relative to the folder above {@code jobs/}. */
final class Folders {
  @Option(names = "--jobs", paramLabel = "DIR", description = "Folder of the settings; default: jobs beside the program.")
  private @Nullable Path jobs;

  @Option(names = "--input", paramLabel = "DIR", description = "Folder of the clients' folders; default: as the job says.")
  private @Nullable Path input;

  @Option(names = "--output", paramLabel = "DIR", description = "Folder of the reports; default: as the job says.")
  private @Nullable Path output;

  @Option(names = "--threads", paramLabel = "N", description = "Files measured side by side; default: the processors, at most 8.")
  private @Nullable Integer threads;

  Path jobs() {
    if (jobs != null) {
      return jobs;
    }
    Path here = Path.of("jobs");
    String home = System.getProperty("premaster.home");
    return home == null || Files.isDirectory(here) ? here : Path.of(home, "jobs");
  }

  JobDefinition job(String name) throws IOException {
    return JobDefinition.read(jobs(), name);
  }

  Workplace workplace(JobDefinition job) {
    Path base = Optional.ofNullable(jobs().toAbsolutePath().normalize().getParent()).orElse(Path.of("").toAbsolutePath());
    return new Workplace(
        jobs(), input == null ? base.resolve(job.input()) : input, output == null ? base.resolve(job.output()) : output, threads());
  }

  int threads() {
    if (threads == null) {
      return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    }
    if (threads < 1 || threads > 256) {
      throw new SettingsException("--threads", 0, "takes a number from 1 to 256, not " + threads + ".");
    }
    return threads;
  }
}
