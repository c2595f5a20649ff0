package org.premaster.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measurements of any audio files, without a database. */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    description = "Measures audio files (WAV, RF64, BW64, Wave64, AIFF, CAF, FLAC): loudness, range, peaks. Exits 1 where a file cannot be"
        + " read, or audio in it is missing or damaged.")
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
    return new Measuring(files, json, album, details, threads, !withoutDigest)
        .run(Objects.requireNonNull(spec).commandLine().getOut());
  }
}
