package org.premaster.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.premaster.intake.Song;
import org.premaster.treatment.BreakEven;
import org.premaster.treatment.Confirmation;
import org.premaster.treatment.MasteringDecision;
import org.premaster.treatment.Remark;
import org.premaster.treatment.StemMoney;

/** What {@code report.json} says of a song's treatment. */
final class TreatmentJson {
  private TreatmentJson() {}

  static void treatment(JsonPen of, Song song, Optional<MasteringDecision> advised) {
    of.text("requested", word(song.treatment()));
    of.text("taken", word(advised.map(MasteringDecision::taken).orElse(song.treatment())));
    of.textOrNull("recommendation", advised.map(decision -> decision.recommendation().name()));
    of.textOrNull("statedReason", song.stemReason());
    of.textOrNull("reasonJudgedAs", advised.map(decision -> decision.reason().name()));
    remarks(of, "reasons", advised.map(MasteringDecision::reasons).orElse(List.of()));
    of.texts("questions", advised.map(MasteringDecision::questions).orElse(List.of()));
    confirmed(of, advised.flatMap(MasteringDecision::confirmed));
    of.array("scenarios", in -> advised.ifPresent(decision -> decision.scenarios().forEach(scenario -> in.object(one -> {
      one.text("rule", scenario.rule());
      one.truth("speaksForStems", scenario.speaksForStems());
      one.text("applies", scenario.applies().name());
      one.text("sentence", scenario.sentence());
    }))));
    of.array("checklist", in -> advised.ifPresent(decision -> decision.checklist().forEach(item -> in.object(one -> {
      one.text("rule", item.rule());
      one.text("asks", item.asks());
      one.text("known", item.known().name());
      one.text("sentence", item.sentence());
    }))));
    of.array("evidence", in -> advised.ifPresent(decision -> decision.evidence().forEach(evidence -> in.object(one -> {
      one.text("rule", evidence.rule());
      one.truth("speaksForStems", evidence.speaksForStems());
      one.text("sentence", evidence.sentence());
    }))));
    money(of, advised);
    remarks(of, "effort", advised.map(MasteringDecision::effort).orElse(List.of()));
  }

  private static void money(JsonPen of, Optional<MasteringDecision> advised) {
    if (advised.isEmpty()) {
      of.nothing("money");
      return;
    }
    StemMoney money = advised.get().money();
    BreakEven breakEven = money.breakEven();
    of.object("money", in -> {
      in.text("currency", breakEven.premium().currency());
      in.number("premiumCents", breakEven.premium().cents());
      in.text("revenuePerStream", breakEven.revenuePerStream().toPlainString());
      in.number("breakEvenStreams", breakEven.streams());
      in.number("breakEvenStreamsShown", breakEven.shown());
      in.number("expectedExtraStreams", money.expectedExtraStreams());
      in.text("earnedBack", money.earnedBack().name());
      in.text("budgetProtected", advised.get().budget().holds().name());
      in.number("stemSongsBefore", advised.get().stemSongsBefore());
      in.text("sentence", breakEven.sentence() + " " + money.sentence());
    });
  }

  private static void confirmed(JsonPen of, Optional<Confirmation> confirmed) {
    if (confirmed.isEmpty()) {
      of.nothing("confirmed");
      return;
    }
    Confirmation one = confirmed.get();
    of.object("confirmed", in -> {
      in.text("treatment", word(one.treatment()));
      in.text("by", one.by());
      in.text("reason", one.reason());
      in.text("at", one.at().toString());
    });
  }

  private static void remarks(JsonPen of, String name, List<Remark> remarks) {
    of.array(name, in -> remarks.forEach(remark -> in.object(one -> {
      one.text("rule", remark.rule());
      one.text("sentence", remark.sentence());
    })));
  }

  private static String word(Song.Treatment treatment) {
    return treatment.name().toLowerCase(Locale.ROOT);
  }
}
