package org.premaster.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.premaster.jobs.LooseFiles;
import org.premaster.jobs.PlaybackForecast;
import org.premaster.report.ReportJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measurements of any audio files, without a database. */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    description = "Measures audio files (WAV, AIFF, FLAC): loudness, range, peaks. Exits 1 where a file cannot be read.")
final class MeasureCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Audio files.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "One JSON object a line, as in report.json.")
  private boolean json;

  @Option(names = "--album", description = "Also the loudness of all files together (one gating over all blocks).")
  private boolean album;

  @Option(
      names = "--details",
      description = "Also all levels of each file, and what services will do with it (targets.yaml); with --json the key playback.")
  private boolean details;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Files measured side by side; default: ${DEFAULT-VALUE}.")
  private int threads = 1;

  @Option(names = "--no-sha256", description = "Leaves out the digest of the files' bytes.")
  private boolean withoutDigest;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    boolean[] unread = {false};
    Optional<PlaybackForecast> forecast = details ? Optional.of(PlaybackForecast.of(new JobsFolder().jobs())) : Optional.empty();
    FileLines.Header header = new FileLines.Header();
    OptionalDouble pooled =
        LooseFiles.measuring(Math.max(1, threads), !withoutDigest)
            .run(
                files,
                file -> {
                  unread[0] |= FileLines.unreadable(file);
                  if (json) {
                    out.println(forecast.map(all -> all.json(file)).orElseGet(() -> ReportJson.measurementLine(file)));
                  } else {
                    header.before(out);
                    out.println(FileLines.line(file));
                    forecast.ifPresent(all -> all.lines(file).forEach(line -> out.println("         " + Columns.printable(line))));
                  }
                  out.flush();
                });
    if (album && json) {
      out.println(
          String.format(
              Locale.ROOT, "{\"album\":{\"files\":%d,\"integratedLufs\":%s}}", files.size(),
              pooled.isPresent() ? String.format(Locale.ROOT, "%.2f", pooled.getAsDouble()) : "null"));
    } else if (album) {
      out.println(
          "All " + files.size() + " files together: "
              + (pooled.isPresent() ? String.format(Locale.ROOT, "%.1f LUFS", pooled.getAsDouble()) : "no loudness"));
    }
    out.flush();
    return unread[0] ? Premaster.NEEDS_CLIENT : 0;
  }
}
