package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.NoiseFloor;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** Steady noise lies under the music. */
public final class NoiseFloorCheck implements TraceCheck<NoiseFloor> {
  static final Limit LOUDEST = new Limit("loudest_dbfs", -60, -120, -20, "dBFS", "noise up to this level is taken for what rooms and amplifiers bring");
  static final Limit UNDER = new Limit("under_music_db", 15, 6, 60, "dB", "what is not so far below the music is music itself");
  static final Limit EVEN = new Limit("least_evenness", 0.93, 0.5, 1, "", "noise rather than tones: geometric over arithmetic mean of its spectrum");

  public static final CheckManual MANUAL = CheckManual.of("mix.noise-floor", "PREP-11", "Steady noise lies under the music.")
      .looksAt("the level of the quietest 50 ms windows that are not digital silence, and the spectrum of the quietest stretches")
      .grade(Severity.WARN, "one level above loudest_dbfs in the quietest of them, under_music_db below the music, of least_evenness or more")
      .limits(LOUDEST, UNDER, EVEN)
      .cannotSee("Noise under music that never pauses, and noise that a gate closes with the music. A noise that is meant (vinyl, tape, rain)"
          + " looks the same.");

  /** The quietest windows of noise differ by no more than this; those of music that fades do. */
  private static final double STEADY_DB = 2.5;

  private final CheckSettings settings;

  public NoiseFloorCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Class<NoiseFloor> looksFor() {
    return NoiseFloor.class;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, NoiseFloor seen) {
    if (seen.floorDbfs().isEmpty() || seen.atSeconds().isEmpty()) {
      return Examination.notExamined(this, "There is too little sound to tell noise from music.");
    }
    double floor = seen.floorDbfs().getAsDouble();
    boolean noise = seen.medianDbfs().orElseThrow() - floor >= settings.limit(UNDER)
        && floor - seen.lowestDbfs().orElseThrow() <= STEADY_DB
        && seen.evenness() >= settings.limit(EVEN);
    if (floor <= settings.limit(LOUDEST) || !noise) {
      return Examination.passed(this);
    }
    double fall = seen.fallDbPerOctave().orElse(0);
    String colour = fall < 1.5 ? "hiss" : fall < 4.5 ? "rushing" : "rumbling";
    double at = seen.atSeconds().getAsDouble();
    return Examination.found(this, List.of(
        Finding.of(this, settings.severity(),
                "Where the music pauses, steady noise is left at " + Figures.number(floor, 1) + " dBFS (" + colour + "; listen at "
                    + Figures.time(at) + "), which mastering will bring up. If it is not meant, please look for it on the single tracks: mute what"
                    + " does not play, or clean the noisy recordings before the mix.")
            .with(floor, settings.limit(LOUDEST), "dBFS")
            .at(at, at + 0.2)
            .sure(0.8)));
  }
}
