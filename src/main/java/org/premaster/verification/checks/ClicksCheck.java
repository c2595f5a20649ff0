package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.Clicks;
import org.premaster.measurement.traces.Clicks.Click;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The sound clicks at single moments. */
public final class ClicksCheck implements TraceCheck<Clicks> {
  static final Limit EXCESS = new Limit(
      "excess_db", 34, 26, 100, "dB", "by how much the prediction from the sound around fails at the click, over how it fails beside it");
  static final Limit MOST = new Limit(
      "most_per_minute", 6, 0, 10_000, "a minute", "more of them than this are taken for crackle or a style, which is no more than a note");

  public static final CheckManual MANUAL = CheckManual.of("mix.clicks", "PREP-11", "The sound clicks at single moments.")
      .looksAt("moments of less than a millisecond that the sound before and behind does not lead to, and after which it goes on as before")
      .grade(Severity.WARN, "clicks of excess_db or more, up to most_per_minute")
      .grade(Severity.INFO, "more of them")
      .limits(EXCESS, MOST)
      .cannotSee("Clicks beside cymbals, drum hits or other clicks, and soft ones. A dry sound of an instrument that is as short as a click is"
          + " taken for one.");

  private final CheckSettings settings;

  public ClicksCheck(CheckSettings settings) {
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
    List<Click> clicks = seen.first().stream().filter(click -> !click.step() && click.excessDb() >= settings.limit(EXCESS)).toList();
    double perMinute = seen.clicks() / Math.max(1, measured.format().durationSeconds() / 60);
    if (clicks.isEmpty()) {
      return Examination.passed(this);
    }
    if (perMinute > settings.limit(MOST)) {
      double first = (double) clicks.getFirst().frame() / rate;
      return Examination.found(this, List.of(Finding.of(this, settings.atMost(Severity.INFO),
              "The sound clicks or crackles about " + Figures.count(Math.round(perMinute), "time", "times") + " a minute, first at "
                  + Figures.time(first) + ". If this is meant, nothing needs to be done.")
          .with(perMinute, settings.limit(MOST), "a minute")
          .at(first, first + 0.001)
          .sure(0.5)));
    }
    return Places.found(this, clicks, Click.MOST, click -> click(click, rate, measured.format().channels()), settings.severity(), "click", "clicks");
  }

  private Finding click(Click click, int rate, int channels) {
    double at = (double) click.frame() / rate;
    return Places.in(click.channel(), channels, Finding.of(this, settings.severity(),
            "There is a click at " + Figures.time(at) + ". Please listen there; if it is not meant, look for an edit without a crossfade, a"
                + " plug-in or a clock, and print the mix again.")
        .with(click.excessDb(), settings.limit(EXCESS), "dB")
        .at(at, at + 0.001)
        .sure(0.7));
  }
}
