package org.premaster.verification.checks;

import java.util.List;
import java.util.stream.LongStream;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Traces;
import org.premaster.measurement.traces.Clicks;
import org.premaster.measurement.traces.Clicks.Click;
import org.premaster.measurement.traces.HeldSamples;
import org.premaster.measurement.traces.LevelDrops;
import org.premaster.measurement.traces.RepeatedBuffers;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The waveform breaks off and goes on elsewhere, as at an edit without a crossfade. */
public final class BadEditCheck implements TraceCheck<Clicks> {
  static final Limit EXCESS = new Limit(
      "excess_db", 34, 26, 100, "dB", "by how much the prediction from the sound around fails at the break, over how it fails beside it");
  static final Limit MOST = new Limit(
      "most_per_minute", 6, 0, 10_000, "a minute", "more of them than this are taken for a style, which is no more than a note");

  public static final CheckManual MANUAL = CheckManual.of("mix.bad-edit", "PREP-11", "The waveform breaks off and goes on elsewhere, as at an edit without a crossfade.")
      .looksAt("moments that the sound before does not lead to and from which the waveform does not come back")
      .grade(Severity.WARN, "breaks of excess_db or more, up to most_per_minute")
      .grade(Severity.INFO, "more of them")
      .limits(EXCESS, MOST)
      .cannotSee("Edits where both sides meet at about the same height, edits beside drum hits or cymbals, and all that has a crossfade.");

  /** Parts of a second within which a dropout's edge and a break are one. */
  private static final int NEAR = 500;

  private final CheckSettings settings;

  public BadEditCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Class<Clicks> looksFor() {
    return Clicks.class;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, Clicks seen) {
    int rate = measured.format().sampleRateHz();
    List<Click> edits = seen.first().stream().filter(place -> place.step() && place.excessDb() >= settings.limit(EXCESS) && !lost(measured, place)).toList();
    double perMinute = seen.steps() / Math.max(1, measured.format().durationSeconds() / 60);
    if (edits.isEmpty()) {
      return Examination.passed(this);
    }
    if (perMinute > settings.limit(MOST)) {
      double first = (double) edits.getFirst().frame() / rate;
      return Examination.found(this, List.of(Finding.of(this, settings.atMost(Severity.INFO),
              "The waveform breaks off about " + Figures.count(Math.round(perMinute), "time", "times") + " a minute, first at "
                  + Figures.time(first) + ". If this is meant, nothing needs to be done.")
          .with(perMinute, settings.limit(MOST), "a minute")
          .at(first, first + 0.001)
          .sure(0.5)));
    }
    return Places.found(this, edits, Click.MOST, edit -> edit(edit, rate, measured.format().channels()), settings.severity(), "break", "breaks");
  }

  /** Whether other checks tell of it: a dropout begins or ends there. */
  private static boolean lost(Measurements measured, Click place) {
    long reach = measured.format().sampleRateHz() / NEAR;
    Traces traces = measured.traces();
    LongStream gaps = measured.gaps().stream().flatMapToLong(gap -> LongStream.of(gap.startFrame(), gap.startFrame() + gap.frames()));
    LongStream holds = traces.of(HeldSamples.class).stream().flatMap(seen -> seen.first().stream())
        .flatMapToLong(hold -> LongStream.of(hold.startFrame(), hold.startFrame() + hold.frames()));
    LongStream repeats = traces.of(RepeatedBuffers.class).stream().flatMap(seen -> seen.first().stream())
        .flatMapToLong(repeat -> LongStream.of(repeat.startFrame(), repeat.startFrame() + (long) repeat.buffer() * repeat.times()));
    LongStream drops = traces.of(LevelDrops.class).stream().flatMap(seen -> seen.first().stream())
        .flatMapToLong(drop -> LongStream.of(drop.startFrame(), drop.startFrame() + drop.frames()));
    return LongStream.concat(LongStream.concat(gaps, holds), LongStream.concat(repeats, drops))
        .anyMatch(frame -> Math.abs(frame - place.frame()) <= reach);
  }

  private Finding edit(Click edit, int rate, int channels) {
    double at = (double) edit.frame() / rate;
    return Places.in(edit.channel(), channels, Finding.of(this, settings.severity(),
            "The waveform breaks off at " + Figures.time(at) + " and goes on elsewhere, as at an edit without a crossfade. Please listen"
                + " there; if it can be heard, mend the edit and print the mix again.")
        .with(edit.excessDb(), settings.limit(EXCESS), "dB")
        .at(at, at + 0.001)
        .sure(0.7));
  }
}
