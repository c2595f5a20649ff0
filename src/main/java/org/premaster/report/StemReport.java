package org.premaster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.premaster.stems.Cause;
import org.premaster.stems.ProvenSet;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/**
 * A stem set as proved against its rough mix.
 *
 * @param set what was found
 */
public record StemReport(ProvenSet set) {
  private static final int WIDEST = 96;

  /** One sign for each 10 dB, from below −70 dB to above 0 dB. */
  private static final String SIGNS = " .:-=+*%#@";

  private static final double LOWEST_DB = -80;

  /** True where nothing is to be asked of the client. */
  public boolean passes() {
    return set.passes();
  }

  /** Path of the rough mix. */
  public String mix() {
    return set.mix();
  }

  /** The class, {@code NOT_EXAMINED} where the stems could not be laid over the mix. */
  public String className() {
    return set.nullClass().map(Enum::name).orElse("NOT_EXAMINED");
  }

  /** What the plain sum leaves of the mix, in dB; empty where nothing is left or nothing was summed. */
  public OptionalDouble residualDb() {
    return set.residualDb();
  }

  /** The causes as findings, in the same order. */
  public List<Finding> findings() {
    return set.causes().stream().map(StemReport::finding).toList();
  }

  private static Finding finding(Cause cause) {
    Optional<Cause.Span> span = cause.span();
    return new Finding(
        cause.id(), cause.rule(), Severity.valueOf(cause.gravity().name()), cause.sentence(), OptionalInt.empty(),
        span.isPresent() ? OptionalDouble.of(span.get().from()) : OptionalDouble.empty(),
        span.isPresent() ? OptionalDouble.of(span.get().to()) : OptionalDouble.empty(),
        cause.value(), OptionalDouble.empty(), cause.unit(), OptionalDouble.empty(), Optional.empty());
  }

  /** The findings, a line each. */
  public List<String> lines() {
    return findings().stream().map(one -> one.severity() + " " + one.message() + " (" + one.check() + ", " + one.rule() + ")").toList();
  }

  /**
   * One stem as a line of a table shows it.
   *
   * @param level its level against the mix in dB, with sign
   * @param offset samples late (+) or early (−)
   * @param polarity {@code normal} or {@code inverted}
   * @param file its path
   */
  public record Row(String level, String offset, String polarity, String file) {}

  /** The stems; empty where the set could not be summed. */
  public List<Row> rows() {
    if (set.nullClass().isEmpty()) {
      return List.of();
    }
    return set.stems().stream()
        .map(stem -> new Row(
            stem.gainDb().isPresent() ? signed(stem.gainDb().getAsDouble(), "%+.2f") : "-",
            stem.offsetSamples() == Math.rint(stem.offsetSamples()) ? signed(stem.offsetSamples(), "%+.0f") : signed(stem.offsetSamples(), "%+.2f"),
            stem.inverted() ? "inverted" : "normal",
            stem.file()))
        .toList();
  }

  private static String signed(double value, String format) {
    String text = String.format(Locale.ROOT, format, value);
    return text.matches("[+-]0*(\\.0*)?") ? text.substring(1) : text;
  }

  /** The residual in time and frequency, high bands on top: one line a band, one sign a second or more. */
  public List<String> picture() {
    double[][] residual = set.residual();
    if (residual.length == 0) {
      return List.of();
    }
    int blocksPerSign = (residual.length + WIDEST - 1) / WIDEST;
    int columns = (residual.length + blocksPerSign - 1) / blocksPerSign;
    List<String> lines = new ArrayList<>();
    lines.add("  Residual against the mix; one sign is " + Decimals.trimmed(blocksPerSign * set.secondsPerBlock(), 2)
        + " s; '" + SIGNS.charAt(1) + "' is -70 dB, each next of " + SIGNS.substring(1) + " 10 dB more");
    for (int band = set.bandEdgesHz().length - 1; band >= 0; band--) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%9s |", band == 0 ? "0 Hz" : set.bandEdgesHz()[band] + " Hz"));
      for (int column = 0; column < columns; column++) {
        double highest = ProvenSet.NOTHING_DB;
        for (int block = column * blocksPerSign; block < Math.min(residual.length, (column + 1) * blocksPerSign); block++) {
          highest = Math.max(highest, residual[block][band]);
        }
        line.append(SIGNS.charAt(Math.clamp((int) Math.floor((highest - LOWEST_DB) / 10), 0, SIGNS.length() - 1)));
      }
      lines.add(line.append('|').toString());
    }
    lines.add(String.format(Locale.ROOT, "%9s  0:00%" + Math.max(6, columns - 4) + "s", "", end(residual.length * set.secondsPerBlock())));
    return List.copyOf(lines);
  }

  private static String end(double seconds) {
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }
}
