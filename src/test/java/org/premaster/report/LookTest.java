package org.premaster.report;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.premaster.testkit.Reports;

class LookTest {
  @Test
  void look() throws Exception {
    Path out = Files.createDirectories(Path.of("/tmp/scr/look"));
    for (var each : java.util.Map.of("mixture", Reports.mixture(), "clean", Reports.clean(), "empty", Reports.empty(), "hostile",
        Reports.hostile()).entrySet()) {
      WholeFile.write(out.resolve(each.getKey() + ".html"), o -> HtmlReport.write(each.getValue(), o));
      WholeFile.write(out.resolve(each.getKey() + ".json"), o -> ReportJson.write(each.getValue(), o));
    }
  }
}
