package org.premaster.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.premaster.settings.SettingsException;
import picocli.CommandLine.Option;

/** The options of every command that reads settings and measures. */
class JobsFolder {
  @Option(names = "--jobs", paramLabel = "DIR", description = "Folder of the settings; default: jobs beside the program.")
  private @Nullable Path jobs;

  @Option(names = "--threads", paramLabel = "N", description = "Files measured side by side; default: the processors, at most 8.")
  private @Nullable Integer threads;

  final Path jobs() {
    if (jobs != null) {
      return jobs;
    }
    Path here = Path.of("jobs");
    String home = System.getProperty("premaster.home");
    return home == null || Files.isDirectory(here) ? here : Path.of(home, "jobs");
  }

  final int threads() {
    if (threads == null) {
      return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    }
    if (threads < 1 || threads > 256) {
      throw new SettingsException("--threads", 0, "takes a number from 1 to 256, not " + threads + ".");
    }
    return threads;
  }
}
