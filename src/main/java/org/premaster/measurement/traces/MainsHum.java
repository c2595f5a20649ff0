package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.OptionalDouble;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * Steady lines at the mains' frequency and its multiples in the quietest seconds of a file.
 *
 * @param hertz frequency of the mains as the lines have it, within half a hertz of 50 or 60; absent where there are none
 * @param levelDbfs RMS level of all lines together; absent likewise
 * @param lines how many multiples, the first included, are there in nearly all of these seconds, with one frequency and one level
 * @param prominenceDb how far the lines stand above what surrounds them, the median; 0 where there are none
 * @param quietestDbfs RMS level of the quietest second
 * @param atSeconds where that second begins
 */
public record MainsHum(
    OptionalDouble hertz, OptionalDouble levelDbfs, int lines, double prominenceDb, double quietestDbfs, double atSeconds) implements Trace {

  static MainsHum read(FactsInput in) throws IOException {
    return new MainsHum(in.optional(), in.optional(), in.integer(), in.number(), in.number(), in.number());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.optional(hertz);
    out.optional(levelDbfs);
    out.integer(lines);
    out.number(prominenceDb);
    out.number(quietestDbfs);
    out.number(atSeconds);
  }

  @Override
  public void tell(Listing in) {
    in.number("hertz", hertz, 2);
    in.number("levelDbfs", levelDbfs, 1);
    in.number("lines", lines, 0);
    in.number("prominenceDb", prominenceDb, 1);
    in.number("quietestDbfs", quietestDbfs, 1);
    in.number("atSeconds", atSeconds, 1);
  }
}
