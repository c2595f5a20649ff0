package org.premaster.verification.checks;

import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.Tail;

/**
 * What the end of the sound amounts to.
 *
 * @param noiseSeconds how long noise stands after the music, 0 where there is none
 * @param atEdge true where the music sounds until the file ends, or all but until then
 * @param beforeSilence true where it breaks off before the file ends, with a step that is none of those that its waveform makes by itself
 * @param share largest sample of the last 0.1 ms, 1 at the RMS of the last 5 ms: sound that has died away has next to nothing there
 * @param dbfs level that the sound still has when it breaks off
 * @param missingSeconds how long its decay would have gone on down to −60 dBFS, or to −90 dBFS where it is quieter than that; absent where it
 *     does not decay
 */
record TailEvidence(double noiseSeconds, boolean atEdge, boolean beforeSilence, double share, double dbfs, OptionalDouble missingSeconds) {
  /** −60 dBFS, below which a decay need not be followed, unless it is cut through. */
  private static final double SOUND_DBFS = -60;

  /** A decay that is cut through is told down to here: mastering brings it up. */
  private static final double DECAYING_DBFS = -72;

  private static final double DEAD_DBFS = -90;

  /** Share from which on the waveform is cut through; neither a decay nor a fader leaves so much. */
  private static final double CUT_SHARE = 0.5;

  private static final double EDGE_SECONDS = 0.01;

  /** A share is told up to this. */
  private static final double MOST_SHARE = 100;

  static TailEvidence of(Measurements measured, Tail seen) {
    double noise = NoiseFloor.seconds(measured, seen.floorSeconds(), seen.floorDbfs());
    double before = seen.beforeDbfs().orElse(Double.NEGATIVE_INFINITY);
    double level = seen.levelDbfs().orElse(Double.NEGATIVE_INFINITY);
    double share = Math.min(MOST_SHARE, seen.edge() / Math.pow(10, level / 20));
    boolean cut = share >= CUT_SHARE;
    boolean decays = seen.decayDbPerSecond().isPresent();
    boolean heard = before > SOUND_DBFS || decays && cut && before > DECAYING_DBFS;
    boolean sounds = heard && noise == 0 && (seen.fadeSeconds().isEmpty() || cut);
    OptionalDouble missing = decays && heard
        ? OptionalDouble.of((before - (before > SOUND_DBFS ? SOUND_DBFS : DEAD_DBFS)) / seen.decayDbPerSecond().getAsDouble())
        : OptionalDouble.empty();
    boolean atEdge = sounds && seen.silenceSeconds() <= EDGE_SECONDS;
    boolean beforeSilence = sounds && !atEdge && seen.edge() >= HeadEvidence.OWN_STEP * seen.steepest();
    return new TailEvidence(noise, atEdge, beforeSilence, share, before, missing);
  }

  /** That of measurements with traces; nothing where the file was only measured. */
  static Optional<TailEvidence> of(Measurements measured) {
    return measured.traces().of(Tail.class).map(seen -> of(measured, seen));
  }
}
