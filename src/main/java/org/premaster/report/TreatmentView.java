package org.premaster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.intake.Song;
import org.premaster.treatment.ChecklistItem;
import org.premaster.treatment.Known;
import org.premaster.treatment.MasteringDecision;
import org.premaster.treatment.Recommendation;
import org.premaster.treatment.Remark;
import org.premaster.treatment.Scenario;
import org.premaster.treatment.StemMoney;

/**
 * Stereo or stem as the page shows it.
 *
 * @param advice in words
 * @param kind class of the badge
 * @param reasons why, with their rules
 * @param questions to the client
 * @param facts what is ordered and decided, and the money
 * @param checklist before stems are bought
 * @param scenarios when stems pay, or stereo is right; then what was found in the mix
 * @param effort preparation, turnaround and revisions
 */
record TreatmentView(
    String advice, String kind, List<Line> reasons, List<String> questions, List<AlbumView.Fact> facts, List<Row> checklist, List<Row> scenarios,
    List<Line> effort) {

  /** A sentence with the rule it rests on. */
  record Line(String rule, String sentence) {
    static List<Line> of(List<Remark> remarks) {
      return remarks.stream().map(remark -> new Line(remark.rule(), Printable.line(remark.sentence()))).toList();
    }
  }

  /**
   * @param what what has to be so, or what speaks for and against
   * @param known in one word
   * @param kind class of that word
   */
  record Row(String rule, String what, String known, String kind, String why) {}

  static List<TreatmentView> of(SongReport report) {
    return report.treatment().filter(MasteringDecision::telling).stream().map(TreatmentView::of).toList();
  }

  private static TreatmentView of(MasteringDecision decision) {
    List<Row> scenarios = new ArrayList<>(decision.scenarios().stream().map(TreatmentView::row).toList());
    decision.evidence().forEach(evidence -> scenarios.add(new Row(
        evidence.rule(), evidence.speaksForStems() ? "Found in the mix, for stems" : "Found in the mix, for stereo", "Yes", "info",
        Printable.line(evidence.sentence()))));
    return new TreatmentView(
        advice(decision.recommendation()), kind(decision), Line.of(decision.reasons()),
        decision.questions().stream().map(Printable::line).toList(), facts(decision),
        decision.checklist().stream().map(TreatmentView::row).toList(), List.copyOf(scenarios), Line.of(decision.effort()));
  }

  /** The advice as a badge says it. */
  static String advice(Recommendation recommendation) {
    return switch (recommendation) {
      case STEM -> "Stem advised";
      case STEREO -> "Stereo advised";
      case MIX_FIRST -> "Mix first";
      case ASK -> "Answers needed";
    };
  }

  private static String kind(MasteringDecision decision) {
    return decision.open() ? "warn" : "ok";
  }

  private static List<AlbumView.Fact> facts(MasteringDecision decision) {
    List<AlbumView.Fact> facts = new ArrayList<>();
    facts.add(new AlbumView.Fact("Ordered", word(decision.ordered())));
    confirmed(decision).ifPresent(text -> facts.add(new AlbumView.Fact("Decided", text)));
    if (!decision.statedReason().isBlank()) {
      facts.add(new AlbumView.Fact("Stated reason", Printable.brief(decision.statedReason(), 400)));
    }
    StemMoney money = decision.money();
    facts.add(new AlbumView.Fact("Premium", money.breakEven().premium().toString()));
    facts.add(new AlbumView.Fact("Break-even", Words.grouped(money.breakEven().shown()) + " extra streams at "
        + money.breakEven().premium().currency() + " " + money.breakEven().revenuePerStream().toPlainString() + " each"));
    if (money.expectedExtraStreams().isPresent()) {
      facts.add(new AlbumView.Fact("Expected", Words.grouped(money.expectedExtraStreams().getAsLong()) + " extra streams"));
    }
    facts.add(new AlbumView.Fact("Stem songs before it", Integer.toString(decision.stemSongsBefore())));
    facts.add(new AlbumView.Fact("Budget", switch (decision.budget().holds()) {
      case YES -> "promotion is protected";
      case NO -> "promotion would be cut";
      case UNKNOWN -> "not known";
    }));
    return List.copyOf(facts);
  }

  /** {@code stereo, by A. Engineer on 27 November 2026, 04:05 UTC: why}. */
  static Optional<String> confirmed(MasteringDecision decision) {
    return decision.confirmed().map(one -> word(one.treatment()) + ", by " + Printable.line(one.by()) + " on " + Timecode.minute(one.at()) + ": "
        + Printable.line(one.reason()));
  }

  private static Row row(ChecklistItem item) {
    return new Row(item.rule(), Printable.line(item.asks()), known(item.known()), kind(item.known()), Printable.line(item.sentence()));
  }

  private static Row row(Scenario scenario) {
    String what = scenario.speaksForStems() ? "For stems" : "For stereo";
    return new Row(scenario.rule(), what, known(scenario.applies()), "info", Printable.line(scenario.sentence()));
  }

  private static String known(Known known) {
    return switch (known) {
      case YES -> "Yes";
      case NO -> "No";
      case UNKNOWN -> "Open";
    };
  }

  private static String kind(Known known) {
    return switch (known) {
      case YES -> "ok";
      case NO -> "block";
      case UNKNOWN -> "info";
    };
  }

  private static String word(Song.Treatment treatment) {
    return switch (treatment) {
      case STEREO -> "stereo";
      case STEM -> "stem";
    };
  }
}
