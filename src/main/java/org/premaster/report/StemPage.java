package org.premaster.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** A stem set that belongs to no delivery as one self-contained page: no script, nothing fetched from anywhere. */
public final class StemPage {
  private StemPage() {}

  /**
   * Writes the page; the stream stays open.
   *
   * @param engine version of the engine
   */
  public static void write(StemReport report, String engine, OutputStream out) throws IOException {
    StemView set = StemView.of(report);
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("title", Printable.line(report.mix()) + " \u2013 stem set");
    variables.put("mix", Printable.line(report.mix()));
    variables.put("set", set);
    variables.put("findings", FindingView.of(report.findings()));
    variables.put("notExamined", FindingView.NotExamined.of(report.notExamined()));
    variables.put("engine", Printable.line(engine));
    Pages.render("stem-set", variables, out);
  }
}
