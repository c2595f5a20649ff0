package org.premaster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.intake.Song;
import org.premaster.stems.ProvenSet;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.StemFacts;
import org.premaster.verification.Verdict;

/**
 * A song's stem set as proved against its rough mix and judged.
 *
 * @param facts what came and what was found
 * @param findings what the checks found, in their order
 * @param notExamined checks that could not run
 */
public record StemReport(StemFacts facts, List<Finding> findings, List<Examination> notExamined) {
  private static final int WIDEST = 96;

  /** One sign for each 10 dB, from below −70 dB to above 0 dB. */
  private static final String SIGNS = " .:-=+*%#@";

  private static final double LOWEST_DB = -80;

  public StemReport {
    findings = List.copyOf(findings);
    notExamined = List.copyOf(notExamined);
  }

  /** Of a song that has no stems, and of which nothing is to be said about that. */
  public static StemReport none(Song song) {
    return new StemReport(StemFacts.none(song), List.of(), List.of());
  }

  /** True where the set may be mastered from: the stems sum to the mix, and no finding blocks. */
  public boolean passes() {
    return facts.sums() && Verdict.of(findings).verified();
  }

  /** Path of the rough mix; empty string where there is none. */
  public String mix() {
    return facts.roughMix().map(StemFacts.RoughMix::file).orElse("");
  }

  /** The class, {@code NOT_EXAMINED} where the stems could not be laid over the mix. */
  public String className() {
    return facts.proof().flatMap(ProvenSet::nullClass).map(Enum::name).orElse("NOT_EXAMINED");
  }

  /** What the plain sum leaves of the mix, in dB; empty where nothing is left or nothing was summed. */
  public OptionalDouble residualDb() {
    return facts.proof().map(ProvenSet::residualDb).orElse(OptionalDouble.empty());
  }

  /** The findings, worst first, a line each. */
  public List<String> lines() {
    return Words.worstFirst(findings).stream().map(one -> one.severity() + " " + one.message() + " (" + one.check() + ", " + one.rule() + ")").toList();
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
    Optional<ProvenSet> summed = facts.proof().filter(set -> set.nullClass().isPresent());
    List<Row> rows = new ArrayList<>();
    for (int k = 0; summed.isPresent() && k < facts.stems().size(); k++) {
      ProvenSet.Stem stem = summed.get().stems().get(k);
      rows.add(new Row(
          stem.gainDb().isPresent() ? signed(stem.gainDb().getAsDouble(), "%+.2f") : "-",
          stem.offsetSamples() == Math.rint(stem.offsetSamples()) ? signed(stem.offsetSamples(), "%+.0f") : signed(stem.offsetSamples(), "%+.2f"),
          stem.inverted() ? "inverted" : "normal",
          facts.stems().get(k)));
    }
    return rows;
  }

  private static String signed(double value, String format) {
    String text = String.format(Locale.ROOT, format, value);
    return text.matches("[+-]0*(\\.0*)?") ? text.substring(1) : text;
  }

  /** The residual in time and frequency, high bands on top: one line a band, one sign a second or more. */
  public List<String> picture() {
    return facts.proof().filter(set -> set.residual().length > 0).map(StemReport::picture).orElse(List.of());
  }

  private static List<String> picture(ProvenSet set) {
    int[][] residual = set.residual();
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
