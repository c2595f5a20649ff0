package org.premaster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.jobs.LooseFiles;
import org.premaster.jobs.PlaybackForecast;
import org.premaster.report.ReportJson;

/**
 * What {@code measure} was asked for.
 *
 * @param files audio files, in the order in which they are told of
 * @param json one object a line instead of a table
 * @param album also the loudness of all files together
 * @param details also all levels, and what services will do
 * @param threads files measured side by side; fewer than 1 counts as 1
 * @param sha256 whether the files' digests are wanted
 */
record Measuring(List<Path> files, boolean json, boolean album, boolean details, int threads, boolean sha256) {

  /**
   * The request of plainly written arguments, those after the command's name: known options in their long form and files. Reading them here
   * takes a tenth of the time that a short measurement has; all else (help, abbreviations, mistakes) is left to the full parser, by an
   * empty answer.
   */
  static Optional<Measuring> plainly(List<String> arguments) {
    List<Path> files = new ArrayList<>();
    boolean json = false;
    boolean album = false;
    boolean details = false;
    boolean sha256 = true;
    int threads = 1;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      switch (argument) {
        case "--json" -> json = true;
        case "--album" -> album = true;
        case "--details" -> details = true;
        case "--no-sha256" -> sha256 = false;
        case "--threads" -> {
          String number = i + 1 < arguments.size() ? arguments.get(++i) : "";
          if (!number.matches("[1-9][0-9]{0,3}")) {
            return Optional.empty();
          }
          threads = Integer.parseInt(number);
        }
        default -> {
          if (argument.isEmpty() || argument.startsWith("-") || argument.startsWith("@")) {
            return Optional.empty();
          }
          try {
            files.add(Path.of(argument));
          } catch (InvalidPathException e) {
            return Optional.empty();
          }
        }
      }
    }
    return files.isEmpty() ? Optional.empty() : Optional.of(new Measuring(List.copyOf(files), json, album, details, threads, sha256));
  }

  /** Measures and prints; returns the exit code. */
  int run(PrintWriter out) throws IOException {
    boolean[] wrong = {false};
    Optional<PlaybackForecast> forecast = details ? Optional.of(PlaybackForecast.of(new JobsFolder().jobs())) : Optional.empty();
    FileLines.Header header = new FileLines.Header();
    OptionalDouble pooled =
        LooseFiles.measuring(Math.max(1, threads), sha256)
            .run(
                files,
                file -> {
                  wrong[0] |= FileLines.unreadable(file) || file.losesAudio();
                  if (json) {
                    out.println(forecast.map(all -> all.json(file)).orElseGet(() -> ReportJson.measurementLine(file)));
                  } else {
                    header.before(out);
                    out.println(FileLines.line(file));
                    file.faults().forEach(fault -> out.println("         " + Columns.printable(fault)));
                    forecast.ifPresent(all -> all.lines(file).forEach(line -> out.println("         " + Columns.printable(line))));
                  }
                  out.flush();
                });
    if (album) {
      out.println(json ? albumLine(pooled) : albumWords(pooled));
    }
    out.flush();
    return wrong[0] ? Premaster.NEEDS_CLIENT : 0;
  }

  private String albumLine(OptionalDouble pooled) {
    String lufs = pooled.isPresent() ? String.format(Locale.ROOT, "%.2f", pooled.getAsDouble()) : "null";
    return String.format(Locale.ROOT, "{\"album\":{\"files\":%d,\"integratedLufs\":%s}}", files.size(), lufs);
  }

  private String albumWords(OptionalDouble pooled) {
    return "All " + files.size() + " files together: "
        + (pooled.isPresent() ? String.format(Locale.ROOT, "%.1f LUFS", pooled.getAsDouble()) : "no loudness");
  }
}
