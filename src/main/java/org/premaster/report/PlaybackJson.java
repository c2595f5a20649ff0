package org.premaster.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.premaster.album.DeliveryTarget;
import org.premaster.album.DeliveryTargets;
import org.premaster.album.Playback;

/** {@code targets} of the report, and {@code playback} of its songs and albums. */
final class PlaybackJson {
  private PlaybackJson() {}

  static void targets(JsonPen pen, DeliveryTargets targets) {
    pen.object("targets", of -> {
      of.textOrNull("version", targets.version());
      of.textOrNull("sha256", targets.sha256());
      of.array("services", in -> targets.targets().forEach(target -> in.object(one -> target(one, target))));
    });
  }

  private static void target(JsonPen of, DeliveryTarget target) {
    of.text("id", target.id());
    of.text("name", target.name());
    of.text("albumMode", target.albumMode().name());
    of.number("trackTargetLufs", target.trackTargetLufs(), Decimals.LEVEL);
    of.number("albumTargetLufs", target.albumTargetLufs(), Decimals.LEVEL);
    of.text("raisesQuiet", target.raisesQuiet().name().toLowerCase(Locale.ROOT));
    of.number("raisesUpToDbtp", target.raisesQuiet() == DeliveryTarget.RaisesQuiet.LIMITED
        ? OptionalDouble.of(target.raisesUpToDbtp()) : OptionalDouble.empty(), Decimals.LEVEL);
    of.number("toleranceLu", target.toleranceLu(), Decimals.LEVEL);
    of.number("tpCeilingDbtp", target.tpCeilingDbtp(), Decimals.LEVEL);
    of.number("tpCeilingIfLoudDbtp", target.tpCeilingIfLoudDbtp(), Decimals.LEVEL);
    of.number("loudThresholdLufs", target.loudThresholdLufs(), Decimals.LEVEL);
    of.truth("codecCheck", target.codecCheck());
    of.array("sampleRatesHz", in -> target.sampleRatesHz().forEach(in::element));
    of.array("bitDepths", in -> target.bitDepths().forEach(in::element));
    of.text("asOf", target.asOf());
    of.text("source", target.source());
    of.text("confidence", target.confidence().name().toLowerCase(Locale.ROOT));
  }

  static void playback(JsonPen pen, List<Playback> playback) {
    pen.array("playback", in -> playback.forEach(each -> in.object(of -> {
      of.text("target", each.target().id());
      of.text("effect", each.effect().name());
      of.number("gainDb", each.gainDb(), Decimals.LEVEL);
      of.number("belowTargetLu", each.belowTargetLu(), Decimals.LEVEL);
      of.number("truePeakOverCeilingDb", each.overCeilingDb(), Decimals.LEVEL);
    })));
  }
}
