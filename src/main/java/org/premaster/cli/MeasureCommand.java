package org.premaster.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.premaster.jobs.LooseFiles;
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
    if (!json) {
      out.println(FileLines.HEADER);
    }
    OptionalDouble pooled =
        LooseFiles.measuring(Math.max(1, threads), !withoutDigest)
            .run(
                files,
                file -> {
                  unread[0] |= FileLines.unreadable(file);
                  out.println(json ? ReportJson.measurementLine(file) : FileLines.line(file));
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
