package org.premaster.report;

import org.premaster.stems.ProvenSet;
import org.premaster.stems.StemName;

/** The object that {@code stems --json} prints. */
final class StemJson {
  /** Below this no level is told. */
  private static final double LOWEST_DB = -120;

  private StemJson() {}

  static void set(JsonPen pen, StemReport report) {
    ProvenSet set = report.set();
    pen.text("file", set.mix());
    pen.textOrNull("class", set.nullClass().map(Enum::name));
    pen.number("residualDb", set.residualDb(), Decimals.LEVEL);
    pen.number("explainedDb", set.explainedDb(), Decimals.LEVEL);
    pen.truth("passes", set.passes());
    pen.array("stems", in -> set.stems().forEach(stem -> in.object(one -> stem(one, stem))));
    FileJson.findings(pen, "findings", report.findings());
    if (set.residual().length == 0) {
      pen.nothing("residual");
      return;
    }
    pen.object("residual", of -> {
      of.number("secondsPerBlock", set.secondsPerBlock(), Decimals.SECONDS);
      of.array("bands", in -> {
        for (int band = 0; band < set.bandEdgesHz().length; band++) {
          int which = band;
          in.object(one -> band(one, set, which));
        }
      });
    });
  }

  private static void stem(JsonPen pen, ProvenSet.Stem stem) {
    pen.text("file", stem.file());
    if (stem.format().isPresent()) {
      FileJson.format(pen, stem.format().get());
    } else {
      pen.nothing("format");
    }
    pen.number("gainDb", stem.gainDb(), Decimals.LEVEL);
    pen.number("offsetSamples", stem.offsetSamples(), Decimals.LEVEL);
    pen.number("driftPpm", stem.driftPpm(), Decimals.LEVEL);
    pen.text("polarity", stem.inverted() ? "INVERTED" : "NORMAL");
    pen.textOrNull("group", stem.group().map(StemName.Group::label));
    pen.textOrNull("suggestedName", stem.suggestedName());
  }

  private static void band(JsonPen pen, ProvenSet set, int band) {
    pen.number("lowHz", set.bandEdgesHz()[band]);
    pen.array("levelsDb", in -> {
      for (double[] block : set.residual()) {
        in.element(Math.round(Math.max(LOWEST_DB, block[band])));
      }
    });
  }
}
