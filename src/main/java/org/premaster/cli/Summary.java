package org.premaster.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.premaster.jobs.NightOutcome;
import org.premaster.jobs.Workplace;

/** The table at the end of a run, and where to read on. */
final class Summary {
  private Summary() {}

  static void print(NightOutcome outcome, Workplace workplace, PrintWriter out) {
    if (outcome.lines().isEmpty()) {
      out.println("Nothing to do: no delivery in " + workplace.input() + ".");
      out.flush();
      return;
    }
    Columns table =
        new Columns("llrrrrrrr", List.of("delivery", "this run", "albums", "open", "songs", "verified", "notes", "issues", "missing"));
    outcome.lines().forEach(line -> table.row(row(line)));
    table.print(out);
    for (NightOutcome.Line line : outcome.lines()) {
      if (!line.sentence().isEmpty()) {
        out.println(Columns.printable(line.client() + "/" + line.delivery() + ": " + line.sentence()));
      }
      line.report().ifPresent(report -> out.println("Report: " + report));
    }
    out.println("All deliveries: " + outcome.index());
    if (outcome.stopped()) {
      out.println("Stopped before the end; run again to continue.");
    }
    out.flush();
  }

  private static List<String> row(NightOutcome.Line line) {
    String name = line.client() + "/" + line.delivery();
    String fate = line.fate().name().toLowerCase(Locale.ROOT);
    return line.totals()
        .map(
            totals ->
                List.of(
                    name, fate, "" + totals.albums(), "" + totals.albumsOpen(), "" + totals.songs(), "" + totals.verified(),
                    "" + totals.verifiedWithNotes(), "" + totals.issues(), "" + totals.missing()))
        .orElse(List.of(name, fate, "", "", "", "", "", "", ""));
  }
}
