package org.premaster.stems;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A stem runs slower or faster than the mix, as after a print through another clock.
 *
 * @param file name of the stem
 * @param partsPerMillion by how much it is slower, below 0 faster
 * @param frames samples by which it is off at the end of the song, above 0 late
 * @param sampleRateHz samples a second
 */
public record DriftCause(String file, double partsPerMillion, double frames, int sampleRateHz) implements Cause {

  static List<Cause> in(Evidence evidence) {
    List<Cause> found = new ArrayList<>();
    int rate = evidence.sum().bands().sampleRateHz();
    for (int k = 0; k < evidence.stems(); k++) {
      Displacement one = evidence.displacements().get(k);
      if (one.drift() != 0) {
        double end = one.late() + one.drift() * evidence.sum().lengthSeconds() * rate;
        found.add(new DriftCause(evidence.name(k), 1e6 * one.drift(), end, rate));
      }
    }
    return found;
  }

  @Override
  public String sentence() {
    return file + " runs " + (partsPerMillion > 0 ? "slower" : "faster") + " than the mix and is " + Wording.frames(frames, sampleRateHz)
        + (frames > 0 ? " late" : " early") + " at the end; please print it inside the session, from the same clock as all others.";
  }

  @Override
  public OptionalDouble value() {
    return OptionalDouble.of(partsPerMillion);
  }

  @Override
  public String unit() {
    return "ppm";
  }
}
