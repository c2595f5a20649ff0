package org.premaster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.stems.NullClass;
import org.premaster.stems.ProvenSet;
import org.premaster.stems.StemName;
import org.premaster.verification.StemFacts;

/**
 * A stem set as the page shows it.
 *
 * @param heading the class in words
 * @param kind class of the heading: ok, warn or block
 * @param facts what it was held against and what is left
 * @param rows one a stem; empty where the set was not summed
 * @param picture at most one
 * @param times where to listen
 */
record StemView(String heading, String kind, List<AlbumView.Fact> facts, List<Row> rows, List<StemPicture> picture, List<String> times) {

  /**
   * One stem.
   *
   * @param file its path
   * @param group what its name says it holds; a dash where it says nothing
   * @param level against the mix in dB
   * @param offset samples late or early
   * @param polarity normal or inverted
   * @param suggested the name that it should have; empty where its name is good
   */
  record Row(String file, String group, String level, String offset, String polarity, String suggested) {}

  static StemView of(StemReport report) {
    Optional<ProvenSet> proof = report.facts().proof();
    Optional<NullClass> found = proof.flatMap(ProvenSet::nullClass);
    Optional<ProvenSet> drawn = proof.filter(set -> set.residual().length > 0);
    return new StemView(
        found.map(one -> words(one) + " (" + one.name() + ")").orElse("Not examined (NOT_EXAMINED)"), kind(report), facts(report, proof), rows(report),
        drawn.map(StemPicture::of).stream().toList(), drawn.map(StemTimes::of).orElse(List.of()));
  }

  private static String words(NullClass found) {
    return switch (found) {
      case BIT_EXACT -> "The stems are the mix, to the last bit";
      case TRANSPARENT -> "The stems are the mix, as far as anybody can hear";
      case CLOSE -> "The stems sum close to the mix";
      case EXPLAINED -> "The stems are the mix, but for what is explained";
      case BUS_PROCESSED -> "The mix was processed as a whole, the stems were not";
      case MODULATED -> "A stem moves otherwise than in the mix";
      case FAIL -> "The stems are not the mix";
    };
  }

  private static String kind(StemReport report) {
    boolean fails = report.facts().proof().flatMap(ProvenSet::nullClass).map(found -> found == NullClass.FAIL).orElse(true);
    return report.passes() ? "ok" : fails ? "block" : "warn";
  }

  private static List<AlbumView.Fact> facts(StemReport report, Optional<ProvenSet> proof) {
    List<AlbumView.Fact> facts = new ArrayList<>();
    StemFacts known = report.facts();
    known.roughMix().ifPresent(mix -> facts.add(new AlbumView.Fact(mix.standIn() ? "Held against the mix" : "Rough mix", Printable.line(mix.file()))));
    if (!known.stemsFrom().isEmpty()) {
      facts.add(new AlbumView.Fact("Stems from the earlier delivery", Printable.line(known.stemsFrom())));
    }
    proof.ifPresent(set -> {
      level(facts, "Left of the mix", set.residualDb(), " dB");
      level(facts, "With gains and places put right", set.explainedDb(), " dB");
      level(facts, "Peak of the sum", set.sumPeakDbfs(), " dBFS");
    });
    return List.copyOf(facts);
  }

  private static void level(List<AlbumView.Fact> facts, String name, OptionalDouble level, String unit) {
    if (level.isPresent()) {
      facts.add(new AlbumView.Fact(name, Decimals.figure(level, 1) + unit));
    }
  }

  private static List<Row> rows(StemReport report) {
    List<Row> rows = new ArrayList<>();
    List<StemReport.Row> told = report.rows();
    for (int k = 0; k < told.size(); k++) {
      ProvenSet.Stem stem = report.facts().proof().orElseThrow().stems().get(k);
      StemReport.Row row = told.get(k);
      rows.add(new Row(
          Printable.line(row.file()), stem.group().map(StemName.Group::label).orElse("\u2013"), minus(row.level()), minus(row.offset()), row.polarity(),
          stem.suggestedName().map(Printable::line).orElse("")));
    }
    return List.copyOf(rows);
  }

  /** The minus sign of print; a lone hyphen says that there is no figure. */
  private static String minus(String figure) {
    return figure.equals("-") ? "\u2013" : figure.replace('-', '\u2212');
  }
}
