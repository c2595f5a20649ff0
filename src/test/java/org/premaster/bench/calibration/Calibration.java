package org.premaster.bench.calibration;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.premaster.bench.calibration.Expectations.Row;
import org.premaster.verification.CheckCatalogue;
import org.premaster.verification.CheckManual;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** Prints how the checks do on the corpus: recall by flaw and strength, false alarms on clean files, and what they cost. */
final class Calibration {
  private final List<Judged> judged;
  private final Set<String> shown;
  private final PrintStream out;

  private Calibration(List<Judged> judged, Set<String> shown, PrintStream out) {
    this.judged = judged;
    this.shown = shown;
    this.out = out;
  }

  /** Arguments: corpus folder, half, checks joined by commas or "", kinds joined by commas or "", whether to list files, threads. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path corpus = Path.of(args[0]);
    Half half = Half.valueOf(args[1].toUpperCase(Locale.ROOT));
    List<String> only = words(args[2]);
    List<String> kinds = words(args[3]);
    if (!Files.exists(corpus.resolve(Labelled.MANIFEST))) {
      throw new IOException("there is no corpus in " + corpus);
    }
    List<Labelled> files = Labelled.read(corpus).stream()
        .filter(file -> file.half() == half)
        .filter(file -> file.clean() || wanted(file.kind(), only, kinds))
        .toList();
    List<Judged> judged = new CalibrationRun(corpus, only).judge(files, Integer.parseInt(args[5]));
    Calibration table = new Calibration(judged, Set.copyOf(only), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    table.print(half);
    if (Boolean.parseBoolean(args[4])) {
      table.list();
    }
  }

  private static boolean wanted(String kind, List<String> only, List<String> kinds) {
    boolean named = kinds.isEmpty() || kinds.contains(kind);
    return named && (only.isEmpty() || only.stream().anyMatch(id -> Expectations.answers(id, kind)));
  }

  private static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
  }

  private void print(Half half) {
    double minutes = judged.stream().mapToDouble(one -> one.file().seconds()).sum() / 60;
    out.printf(Locale.ROOT, "<!-- bench/calibrate: %s half, %d files, %d of them clean, %.0f minutes of audio -->%n%n",
        half.word(), judged.size(), clean().size(), minutes);
    recall();
    falseAlarms();
    cost(minutes);
  }

  private List<Judged> clean() {
    return judged.stream().filter(one -> one.file().clean()).toList();
  }

  private List<Row> rows() {
    return Expectations.ROWS.stream().filter(row -> shown.isEmpty() || row.checks().stream().anyMatch(shown::contains)).toList();
  }

  // Recall

  private void recall() {
    out.println("| flaw | strength | checks | files | found | as grave as wanted | time off by, median (95 %) |");
    out.println("|---|---|---|---:|---:|---:|---:|");
    Set<String> known = ids();
    for (Row row : rows()) {
      Map<String, List<Judged>> byStrength = new LinkedHashMap<>();
      List<Judged> all = judged.stream()
          .filter(one -> one.file().kind().equals(row.kind()))
          .sorted(Comparator.comparing(one -> order(one.file().strength())))
          .toList();
      all.forEach(one -> byStrength.computeIfAbsent(one.file().strength(), strength -> new ArrayList<>()).add(one));
      if (all.isEmpty()) {
        continue;
      }
      if (row.checks().stream().noneMatch(known::contains)) {
        out.printf("| %s | all | %s | %d | not there yet | | |%n", row.kind(), String.join(", ", row.checks()), all.size());
        continue;
      }
      byStrength.forEach((strength, some) -> line(row, strength, some));
      if (byStrength.size() > 1) {
        line(row, "**all**", all);
      }
    }
    out.println();
  }

  private static Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    CheckCatalogue.manual().forEach(manual -> ids.add(manual.id()));
    return ids;
  }

  /** Strengths by their first number, so that 3 dB stands before 12 dB. */
  private static String order(String strength) {
    String digits = strength.replaceAll("^[^0-9.-]*(-?[0-9.]+)?.*$", "$1");
    boolean word = digits.isEmpty() || digits.equals(".") || digits.equals("-");
    return word ? "~" + strength : String.format(Locale.ROOT, "%020.6f%s", Double.parseDouble(digits) + 1e6, strength);
  }

  private void line(Row row, String strength, List<Judged> files) {
    int found = (int) files.stream().filter(one -> found(row, one, Severity.INFO)).count();
    int grave = (int) files.stream().filter(one -> found(row, one, row.wanted())).count();
    out.printf("| %s | %s | %s | %d | %s | %s %s | %s |%n", row.kind(), strength, String.join(", ", row.checks()), files.size(),
        new Proportion(found, files.size()).text(), row.wanted(), new Proportion(grave, files.size()).text(), timeError(row, files));
  }

  private static boolean found(Row row, Judged one, Severity least) {
    return one.findings().stream().anyMatch(finding -> row.checks().contains(finding.check()) && finding.severity().compareTo(least) <= 0);
  }

  private static String timeError(Row row, List<Judged> files) {
    List<Double> errors = new ArrayList<>();
    for (Judged one : files) {
      OptionalDouble start = one.file().start();
      if (start.isPresent()) {
        one.findings().stream()
            .filter(finding -> row.checks().contains(finding.check()) && finding.startSeconds().isPresent())
            .mapToDouble(finding -> Math.abs(finding.startSeconds().getAsDouble() - start.getAsDouble()))
            .min()
            .ifPresent(errors::add);
      }
    }
    if (errors.isEmpty()) {
      return "";
    }
    Collections.sort(errors);
    return String.format(Locale.ROOT, "%.3f s (%.3f)", errors.get(errors.size() / 2), errors.get((int) (0.95 * (errors.size() - 1))));
  }

  // False alarms

  private void falseAlarms() {
    out.println("| check | clean files | BLOCK | WARN | INFO | not examined | says something of flaws it is not for |");
    out.println("|---|---:|---:|---:|---:|---:|---:|");
    List<Judged> clean = clean();
    for (CheckManual manual : CheckCatalogue.manual()) {
      if (judged.stream().anyMatch(one -> one.examined().contains(manual.id()))) {
        int notExamined = (int) clean.stream().filter(one -> one.notExamined().contains(manual.id())).count();
        List<Judged> others = judged.stream()
            .filter(one -> !one.file().clean() && !Expectations.answers(manual.id(), one.file().kind()))
            .toList();
        int beside = (int) others.stream()
            .filter(one -> one.findings().stream().anyMatch(finding -> finding.check().equals(manual.id())))
            .count();
        out.printf("| %s | %d | %s | %s | %s | %d | %d of %d |%n", manual.id(), clean.size(), alarms(clean, manual.id(), Severity.BLOCK),
            alarms(clean, manual.id(), Severity.WARN), alarms(clean, manual.id(), Severity.INFO), notExamined, beside, others.size());
      }
    }
    out.println();
  }

  private static String alarms(List<Judged> clean, String check, Severity severity) {
    int files = (int) clean.stream()
        .filter(one -> one.findings().stream()
            .anyMatch(finding -> finding.check().equals(check) && finding.severity() == severity
                && Expectations.falseAlarm(one.file(), finding)))
        .count();
    return files + ": " + new Proportion(files, clean.size()).text();
  }

  // Cost

  private void cost(double minutes) {
    out.println("| | processor time for a minute of audio |");
    out.println("|---|---:|");
    double cleanMinutes = clean().stream().mapToDouble(one -> one.file().seconds()).sum() / 60;
    double measuring = clean().stream().mapToLong(Judged::measuringNanos).sum() / 1e6 / cleanMinutes;
    double examining = clean().stream().mapToLong(Judged::examiningNanos).sum() / 1e6 / cleanMinutes;
    out.printf(Locale.ROOT, "| clean files: decoding and all meters | %.1f ms |%n", measuring);
    out.printf(Locale.ROOT, "| clean files: all detectors besides, second readings included | %.1f ms |%n", examining - measuring);
    Map<String, Long> nanos = new LinkedHashMap<>();
    judged.forEach(one -> one.checkNanos().forEach((id, some) -> nanos.merge(id, some, Long::sum)));
    out.printf(Locale.ROOT, "| all files: all checks over the facts | %.3f ms |%n",
        nanos.values().stream().mapToLong(Long::longValue).sum() / 1e6 / minutes);
    nanos.forEach((id, some) -> {
      if (some / 1e6 / minutes >= 0.05) {
        out.printf(Locale.ROOT, "| %s | %.3f ms |%n", id, some / 1e6 / minutes);
      }
    });
    out.println();
  }

  // Files by name

  private void list() {
    Set<String> known = ids();
    out.println("Missed:\n");
    for (Row row : rows()) {
      if (row.checks().stream().anyMatch(known::contains)) {
        judged.stream().filter(one -> one.file().kind().equals(row.kind()) && !found(row, one, row.wanted())).forEach(one ->
            out.printf("- %s: %s %s, %s%s%s%n", String.join(", ", row.checks()), row.kind(), one.file().strength(), one.file().path(),
                one.file().encoder().isEmpty() ? "" : " (" + one.file().encoder() + ")",
                found(row, one, Severity.INFO) ? ", told with less weight than wanted" : ""));
      }
    }
    out.println("\nFalse alarms on clean files:\n");
    for (Judged one : clean()) {
      for (Finding finding : one.findings()) {
        if (Expectations.falseAlarm(one.file(), finding)) {
          out.printf("- %s %s %s, %s: %s%n", finding.check(), finding.severity(), one.file().path(),
              (one.file().style() + " " + one.file().strength() + ", " + one.file().renderer()).strip(), finding.message());
        }
      }
    }
  }
}
