package org.premaster.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.premaster.jobs.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is running, waiting, finished and failed. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows what is running, waiting, finished and failed; works while a run is on.")
final class StatusCommand implements Callable<Integer> {
  @Mixin private Folders folders = new Folders();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Optional<RunStatus> last = RunStatus.read(folders.workplace(folders.job("nightly-intake")));
    if (last.isEmpty()) {
      out.println("No run yet. `premaster run` starts one.");
      return 0;
    }
    RunStatus status = last.get();
    out.println(headline(status));
    if (!status.deliveries().isEmpty()) {
      Columns table = new Columns("lll", List.of("delivery", "state", ""));
      status.deliveries().forEach(line -> table.row(List.of(line.name(), line.state().toLowerCase(Locale.ROOT), line.sentence())));
      table.print(out);
    }
    return 0;
  }

  private static String headline(RunStatus status) {
    String files = String.format(Locale.ROOT, "%,d of %,d files", status.filesDone(), status.files());
    Instant started = Instant.ofEpochSecond(status.startedAtSeconds());
    Instant updated = Instant.ofEpochSecond(status.updatedAtSeconds());
    return switch (status.state()) {
      case "RUNNING" -> "Running since " + started + ": " + status.delivery() + ", step " + status.step() + ", " + files + ".";
      case "DIED" -> "The last run ended without a word at " + updated + " (" + files + "); `premaster run` continues it.";
      case "STOPPED" -> "Stopped at " + updated + " (" + files + "); `premaster run` continues it.";
      default -> "Finished at " + updated + ".";
    };
  }
}
