package org.premaster.report;

import java.util.List;

/** The house's morning letter over all deliveries of a night: failures first, then questions, then what may start. */
public final class NightDigest {
  /** Deliveries that the letter tells of; the index page has all. */
  static final int MOST_DELIVERIES = 100;

  private NightDigest() {}

  /** The letter; the order of the lines does not matter. */
  public static LetterText compose(List<NightLine> lines) {
    Paragraphs text = new Paragraphs();
    text.paragraph(NightLine.sentence(lines));
    int told = 0;
    for (NightLine.Standing standing : NightLine.Standing.values()) {
      List<NightLine> group = NightLine.sorted(lines).stream().filter(line -> line.standing() == standing).toList();
      if (group.isEmpty() || told >= MOST_DELIVERIES) {
        continue;
      }
      text.heading(switch (standing) {
        case FAILED -> "Could not be worked through";
        case NEEDS_CLIENT -> "Needs the client";
        case READY -> "May start";
        case WAITING -> "Not taken yet";
      });
      for (NightLine line : group.subList(0, Math.min(group.size(), MOST_DELIVERIES - told))) {
        told++;
        delivery(text, line);
      }
      text.gap();
    }
    if (lines.size() > told) {
      text.paragraph("And " + Words.count(lines.size() - told, "more delivery", "more deliveries") + "; index.html lists all.");
    }
    return new LetterText("Morning digest: " + NightLine.summary(lines), text.toString());
  }

  private static void delivery(Paragraphs text, NightLine line) {
    text.item(0, "* ", Printable.brief(line.clientName(), 100) + ", " + Printable.brief(line.delivery(), 100));
    text.item(2, "", Printable.brief(line.words(), 600));
    if (!line.startable().isEmpty()) {
      text.item(2, "", "May start: " + line.startable());
    }
    line.report().ifPresent(report -> text.item(2, "", "Report: " + Printable.brief(report, 300)));
  }
}
