package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.OptionalDouble;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * How the sound begins. It begins with the first sample above −90 dBFS in any channel; a DC offset is taken away first.
 *
 * @param silenceSeconds time before it
 * @param edge largest absolute sample of its first 0.1 ms, full scale 1
 * @param steepest largest step from sample to sample in the 25 ms after these, full scale 1
 * @param levelDbfs RMS of its first 5 ms in the loudest channel; absent where nothing sounds
 * @param nextDbfs RMS of the 100 ms after these in the loudest channel; absent where nothing sounds
 * @param floorSeconds how long the file's beginning keeps one level, as noise before the music does; 0 where it keeps none
 * @param floorDbfs that level; absent where it keeps none
 */
public record Head(
    double silenceSeconds, double edge, double steepest, OptionalDouble levelDbfs, OptionalDouble nextDbfs, double floorSeconds, OptionalDouble floorDbfs)
    implements Trace {

  static Head read(FactsInput in) throws IOException {
    return new Head(in.number(), in.number(), in.number(), in.optional(), in.optional(), in.number(), in.optional());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.number(silenceSeconds);
    out.number(edge);
    out.number(steepest);
    out.optional(levelDbfs);
    out.optional(nextDbfs);
    out.number(floorSeconds);
    out.optional(floorDbfs);
  }

  @Override
  public void tell(Listing in) {
    in.number("silenceSeconds", silenceSeconds, 4);
    in.number("edge", edge, 5);
    in.number("steepest", steepest, 5);
    in.number("levelDbfs", levelDbfs, 1);
    in.number("nextDbfs", nextDbfs, 1);
    in.number("floorSeconds", floorSeconds, 2);
    in.number("floorDbfs", floorDbfs, 1);
  }
}
