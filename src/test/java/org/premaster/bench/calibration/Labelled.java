package org.premaster.bench.calibration;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One file of the corpus and what is true of it: a line of the manifest.
 *
 * @param path of the file below the corpus folder
 * @param kind {@code clean} or the kind of the flaw
 * @param strength of the flaw; of clean files the trap, empty string for none
 * @param channel the channel concerned, 0 = left; absent for all
 * @param start seconds where the flaw begins; absent where it is the file as a whole
 * @param partner path of the file to compare with; empty string for none
 * @param continuous true where the sheet says that the song runs into its neighbours
 * @param source what is played
 * @param renderer who plays it
 * @param encoder what it went through; empty string for nothing
 */
record Labelled(
    String path, Half half, String kind, String strength, OptionalInt channel, OptionalDouble start, OptionalDouble end, String partner,
    boolean continuous, String style, String source, String renderer, String encoder, int rate, int bits, double seconds, long seed) {

  static final String CLEAN = "clean";
  static final String MANIFEST = "manifest.tsv";

  private static final String HEADER = String.join(
      "\t", "path", "half", "kind", "strength", "channel", "start", "end", "partner", "continuous", "style", "source", "renderer",
      "encoder", "rate", "bits", "seconds", "seed");

  boolean clean() {
    return kind.equals(CLEAN);
  }

  /** Writes the manifest; it appears whole or not at all. */
  static void write(Path folder, List<Labelled> all) throws IOException {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (Labelled one : all) {
      text.append(one.line()).append('\n');
    }
    Path part = folder.resolve(MANIFEST + ".part");
    Files.writeString(part, text, StandardCharsets.UTF_8);
    Files.move(part, folder.resolve(MANIFEST), REPLACE_EXISTING, ATOMIC_MOVE);
  }

  static List<Labelled> read(Path folder) throws IOException {
    List<Labelled> all = new ArrayList<>();
    List<String> lines = Files.readAllLines(folder.resolve(MANIFEST), StandardCharsets.UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      all.add(of(line.split("\t", -1)));
    }
    return all;
  }

  private String line() {
    return String.join(
        "\t", path, half.word(), kind, strength, channel.isPresent() ? Integer.toString(channel.getAsInt()) : "", time(start), time(end),
        partner,
        Boolean.toString(continuous), style, source, renderer, encoder, Integer.toString(rate), Integer.toString(bits),
        String.format(Locale.ROOT, "%.3f", seconds), Long.toString(seed));
  }

  private static Labelled of(String[] field) {
    return new Labelled(
        field[0], Half.valueOf(field[1].toUpperCase(Locale.ROOT)), field[2], field[3],
        field[4].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(field[4])), time(field[5]), time(field[6]), field[7],
        Boolean.parseBoolean(field[8]), field[9], field[10], field[11], field[12], Integer.parseInt(field[13]), Integer.parseInt(field[14]),
        Double.parseDouble(field[15]), Long.parseLong(field[16]));
  }

  private static String time(OptionalDouble seconds) {
    return seconds.isPresent() ? String.format(Locale.ROOT, "%.6f", seconds.getAsDouble()) : "";
  }

  private static OptionalDouble time(String written) {
    return written.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(written));
  }
}
