package org.premaster.measurement;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Another program that measures loudness, run as a process of its own. */
enum Peer {
  /** The ebur128 filter. */
  FFMPEG("ffmpeg") {
    @Override
    Readings read(Path file, Path scratch) throws IOException, InterruptedException {
      String text = run(scratch, List.of(
          "ffmpeg", "-hide_banner", "-nostats", "-nostdin", "-v", "error", "-i", file.toString(),
          "-af", "ebur128=metadata=1:peak=true+sample,ametadata=mode=print:file=-", "-f", "null", "-"));
      return new Readings(
          last("I", text), last("LRA", text), 20 * Math.log10(last("true_peak", text)), 20 * Math.log10(last("sample_peak", text)));
    }
  },

  /** libebur128, as loudgain uses it: from samples rounded to 16 bits, readings printed with two decimals. */
  LOUDGAIN("loudgain") {
    @Override
    Readings read(Path file, Path scratch) throws IOException, InterruptedException {
      String text = run(scratch, List.of("loudgain", "-O", "-q", file.toString()));
      String[] cells = text.lines().reduce((first, second) -> second).orElseThrow().split("\t", -1);
      return new Readings(number(cells[1]), number(cells[2]), 20 * Math.log10(number(cells[3])), Double.NaN);
    }
  };

  private final String program;

  Peer(String program) {
    this.program = program;
  }

  /** What a peer read of a file; NaN for what it does not say. */
  record Readings(double integratedLufs, double loudnessRangeLu, double truePeakDbtp, double samplePeakDbfs) {}

  abstract Readings read(Path file, Path scratch) throws IOException, InterruptedException;

  boolean installed() {
    return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String run(Path scratch, List<String> command) throws IOException, InterruptedException {
    Path output = scratch.resolve("peer.txt");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("did not end: " + command);
    }
    String text = Files.readString(output);
    if (process.exitValue() != 0) {
      throw new AssertionError(command + " ended with " + process.exitValue() + ": " + text);
    }
    return text;
  }

  /** The last value of a key, which is that of the whole file. */
  private static double last(String key, String text) {
    return Pattern.compile("^lavfi\\.r128\\." + key + "=(\\S+)$", Pattern.MULTILINE)
        .matcher(text)
        .results()
        .mapToDouble(match -> Double.parseDouble(match.group(1)))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static double number(String cell) {
    return Double.parseDouble(cell.split(" ", 2)[0]);
  }
}
