package org.premaster.verification.checks;

import java.util.OptionalDouble;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Figures;
import org.premaster.verification.Limit;
import org.premaster.verification.Severity;

/**
 * One end of a mix, as PREP-01 looks at it.
 *
 * @param room seconds between the end of the file and the sound
 * @param outermost absolute value of the first or last sample, full scale 1, less what a DC offset contributes
 * @param dbfs level of the outermost 10 ms; absent for digital silence
 */
record EdgeOfMix(double room, double outermost, OptionalDouble dbfs) {
  static final Limit REQUIRED = new Limit("required_seconds", 0.5, 0, 10, "s", "required room between the end of the file and the sound");
  static final Limit ADVISED = new Limit("advised_seconds", 1, 0, 10, "s", "advised room");
  static final Limit STEP = new Limit(
      "step", 0.005, 0, 1, "of full scale", "an outermost sample above this, with sound up to it, is a cut through the waveform");

  private static final double SOUND_DBFS = -60;

  static EdgeOfMix head(Measurements measured) {
    Measurements.Edges edges = measured.edges();
    return new EdgeOfMix(edges.headSilenceSeconds(), edges.firstSample() - offset(measured), edges.headDbfs());
  }

  static EdgeOfMix tail(Measurements measured) {
    Measurements.Edges edges = measured.edges();
    return new EdgeOfMix(edges.tailSilenceSeconds(), edges.lastSample() - offset(measured), edges.tailDbfs());
  }

  /** The manual of both ends, which differ in name and words only. */
  static CheckManual manual(String id, String condition, String end, String cannotSee) {
    return CheckManual.of(id, "PREP-01", condition)
        .looksAt("silence, level and outermost sample at the " + end + "; not where the song runs into its neighbor")
        .grade(Severity.BLOCK, "the outermost sample is above step and there is sound up to it")
        .grade(Severity.WARN, "less than required_seconds of room")
        .grade(Severity.INFO, "less than advised_seconds of room")
        .limits(REQUIRED, ADVISED, STEP)
        .cannotSee(cannotSee);
  }

  boolean cutThrough(CheckSettings settings) {
    return outermost > settings.limit(STEP) && dbfs.orElse(Double.NEGATIVE_INFINITY) > SOUND_DBFS;
  }

  boolean tooShort(CheckSettings settings) {
    return room < settings.limit(REQUIRED);
  }

  boolean belowAdvice(CheckSettings settings) {
    return room < settings.limit(ADVISED);
  }

  String spokenRoom() {
    return room < 0.00005 ? "no room at all" : "only " + Figures.length(room) + " of room";
  }

  private static double offset(Measurements measured) {
    return measured.channels().stream().mapToDouble(channel -> Math.abs(channel.dcOffset())).max().orElse(0);
  }
}
