package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.OptionalDouble;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * How the sound ends. It ends with the last sample above −90 dBFS in any channel; a DC offset is taken away first.
 *
 * @param silenceSeconds time after it
 * @param edge largest absolute sample of its last 0.1 ms, full scale 1
 * @param steepest largest step from sample to sample in the 25 ms before these, full scale 1
 * @param levelDbfs RMS of its last 5 ms in the loudest channel; absent where nothing sounds
 * @param beforeDbfs RMS from 125 to 25 ms before its end in the loudest channel, which a fade against clicks has not reached; absent where
 *     nothing sounds
 * @param decayDbPerSecond by how much the level falls a second in the last part of the sound, where it falls steadily; above 0
 * @param floorSeconds how long the file's end has kept one level, as noise after the music does; 0 where it has kept none
 * @param floorDbfs that level; absent where it has kept none
 * @param fadeSeconds length of a fader's way down to nothing, where the end has its shape
 */
public record Tail(
    double silenceSeconds,
    double edge,
    double steepest,
    OptionalDouble levelDbfs,
    OptionalDouble beforeDbfs,
    OptionalDouble decayDbPerSecond,
    double floorSeconds,
    OptionalDouble floorDbfs,
    OptionalDouble fadeSeconds)
    implements Trace {

  static Tail read(FactsInput in) throws IOException {
    return new Tail(
        in.number(), in.number(), in.number(), in.optional(), in.optional(), in.optional(), in.number(), in.optional(), in.optional());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.number(silenceSeconds);
    out.number(edge);
    out.number(steepest);
    out.optional(levelDbfs);
    out.optional(beforeDbfs);
    out.optional(decayDbPerSecond);
    out.number(floorSeconds);
    out.optional(floorDbfs);
    out.optional(fadeSeconds);
  }

  @Override
  public void tell(Listing in) {
    in.number("silenceSeconds", silenceSeconds, 4);
    in.number("edge", edge, 5);
    in.number("steepest", steepest, 5);
    in.number("levelDbfs", levelDbfs, 1);
    in.number("beforeDbfs", beforeDbfs, 1);
    in.number("decayDbPerSecond", decayDbPerSecond, 1);
    in.number("floorSeconds", floorSeconds, 2);
    in.number("floorDbfs", floorDbfs, 1);
    in.number("fadeSeconds", fadeSeconds, 2);
  }
}
