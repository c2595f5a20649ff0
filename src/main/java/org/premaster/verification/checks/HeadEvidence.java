package org.premaster.verification.checks;

import java.util.Optional;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.Head;

/**
 * What the beginning of the sound amounts to.
 *
 * @param noiseSeconds how long noise stands before the music, 0 where there is none
 * @param atEdge true where the music is there from the first sample on, as loud as it goes on
 * @param afterSilence true where silence stands before it, it is as loud at once as it goes on, and it comes with a step that is none of those that
 *     its waveform makes by itself
 * @param share largest sample of the first 0.1 ms, 1 at the RMS of the first 5 ms: sound that begins has next to nothing there
 */
record HeadEvidence(double noiseSeconds, boolean atEdge, boolean afterSilence, double share) {
  /** −50 dBFS, below which a beginning may be that of any noise. */
  private static final double SOUND_DBFS = -50;

  /** A beginning that is this much quieter than what follows is a beginning; one that is so much louder is a hit. */
  private static final double ALIKE_DB = 20;

  /** Out of silence a waveform that is made of steps makes half a step. */
  static final double OWN_STEP = 0.55;

  private static final double EDGE_SECONDS = 0.001;

  static HeadEvidence of(Measurements measured, Head seen) {
    double noise = NoiseFloor.seconds(measured, seen.floorSeconds(), seen.floorDbfs());
    double level = seen.levelDbfs().orElse(Double.NEGATIVE_INFINITY);
    boolean atOnce = level > SOUND_DBFS && Math.abs(level - seen.nextDbfs().orElse(level)) <= ALIKE_DB;
    return new HeadEvidence(
        noise, noise == 0 && atOnce && seen.silenceSeconds() <= EDGE_SECONDS, atOnce && seen.silenceSeconds() > EDGE_SECONDS && seen.edge() >= OWN_STEP * seen.steepest(), Math.min(100, seen.edge() / Math.pow(10, level / 20)));
  }

  /** That of measurements with traces; nothing where the file was only measured. */
  static Optional<HeadEvidence> of(Measurements measured) {
    return measured.traces().of(Head.class).map(seen -> of(measured, seen));
  }
}
