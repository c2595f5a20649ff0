package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.OptionalDouble;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * What is left where nothing plays: the level of the quietest 50 ms windows that are not digital silence, all channels together.
 *
 * @param floorDbfs RMS level that one window in twenty stays below; absent where fewer than twenty sound
 * @param lowestDbfs RMS level that one window in a hundred stays below; absent likewise
 * @param medianDbfs RMS level that half of them stay below; absent likewise
 * @param fallDbPerOctave how the spectrum of the quietest stretches falls from 200 Hz to 10 kHz, 0 for hiss, 3 for the hum of rooms; absent
 *     where no stretch is long enough
 * @param evenness how much these stretches are noise and not tones, 0 to 1: geometric over arithmetic mean of neighbouring bins
 * @param atSeconds where the quietest stretch begins; absent where there is none
 */
public record NoiseFloor(
    OptionalDouble floorDbfs, OptionalDouble lowestDbfs, OptionalDouble medianDbfs, OptionalDouble fallDbPerOctave, double evenness,
    OptionalDouble atSeconds) implements Trace {

  static NoiseFloor read(FactsInput in) throws IOException {
    return new NoiseFloor(in.optional(), in.optional(), in.optional(), in.optional(), in.number(), in.optional());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.optional(floorDbfs);
    out.optional(lowestDbfs);
    out.optional(medianDbfs);
    out.optional(fallDbPerOctave);
    out.number(evenness);
    out.optional(atSeconds);
  }

  @Override
  public void tell(Listing in) {
    in.number("floorDbfs", floorDbfs, 1);
    in.number("lowestDbfs", lowestDbfs, 1);
    in.number("medianDbfs", medianDbfs, 1);
    in.number("fallDbPerOctave", fallDbPerOctave, 1);
    in.number("evenness", evenness, 2);
    in.number("atSeconds", atSeconds, 1);
  }
}
