package org.premaster.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.premaster.jobs.JobDefinition;
import org.premaster.jobs.Workplace;
import picocli.CommandLine.Option;

/** The options that say where things lie. Relative folders of the job file are relative to the folder above {@code jobs/}. */
final class Folders extends JobsFolder {
  @Option(names = "--input", paramLabel = "DIR", description = "Folder of the clients' folders; default: as the job says.")
  private @Nullable Path input;

  @Option(names = "--output", paramLabel = "DIR", description = "Folder of the reports; default: as the job says.")
  private @Nullable Path output;

  JobDefinition job(String name) throws IOException {
    return JobDefinition.read(jobs(), name);
  }

  Workplace workplace(JobDefinition job) {
    Path base = Optional.ofNullable(jobs().toAbsolutePath().normalize().getParent()).orElse(Path.of("").toAbsolutePath());
    return new Workplace(
        jobs(), input == null ? base.resolve(job.input()) : input, output == null ? base.resolve(job.output()) : output, threads());
  }
}
