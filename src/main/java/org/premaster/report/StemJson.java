package org.premaster.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.stems.ProvenSet;
import org.premaster.stems.StemName;

/** The object that {@code stems --json} prints, and that a song of the report has of its stem set. */
final class StemJson {
  private StemJson() {}

  static void set(JsonPen pen, StemReport report) {
    Optional<ProvenSet> proof = report.facts().proof();
    pen.textOrNull("file", report.mix());
    pen.textOrNull("class", proof.flatMap(ProvenSet::nullClass).map(Enum::name));
    pen.number("residualDb", report.residualDb(), Decimals.LEVEL);
    pen.number("explainedDb", proof.map(ProvenSet::explainedDb).orElse(OptionalDouble.empty()), Decimals.LEVEL);
    pen.number("sumPeakDbfs", proof.map(ProvenSet::sumPeakDbfs).orElse(OptionalDouble.empty()), Decimals.LEVEL);
    pen.truth("passes", report.passes());
    pen.array("stems", in -> {
      for (int k = 0; proof.isPresent() && k < proof.get().stems().size(); k++) {
        ProvenSet.Stem stem = proof.get().stems().get(k);
        String path = report.facts().stems().get(k);
        in.object(one -> stem(one, path, stem));
      }
    });
    FileJson.findings(pen, "findings", report.findings());
    FileJson.notExamined(pen, report.notExamined());
    if (proof.filter(set -> set.residual().length > 0).isEmpty()) {
      pen.nothing("residual");
      return;
    }
    pen.object("residual", of -> residual(of, proof.get()));
  }

  private static void stem(JsonPen pen, String path, ProvenSet.Stem stem) {
    pen.text("file", path);
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

  private static void residual(JsonPen of, ProvenSet set) {
    of.number("secondsPerBlock", set.secondsPerBlock(), Decimals.SECONDS);
    of.array("bands", in -> {
      for (int band = 0; band < set.bandEdgesHz().length; band++) {
        int which = band;
        in.object(one -> {
          one.number("lowHz", set.bandEdgesHz()[which]);
          one.array("levelsDb", levels -> {
            for (int[] block : set.residual()) {
              levels.element(block[which]);
            }
          });
        });
      }
    });
  }
}
