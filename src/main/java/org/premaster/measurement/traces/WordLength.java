package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * How many bits of the samples are used.
 *
 * @param bits bits from the sign down to the lowest that is ever set in any sample, 0 for digital silence to 32
 * @param finer true where some floating-point sample needs more than 32 bits
 * @param narrower stretches that sound and use fewer bits than the whole, in order of time, neighbours of equal length joined; at most
 *     {@link #MOST}
 */
public record WordLength(int bits, boolean finer, List<Stretch> narrower) implements Trace {
  /** Stretches kept of a file. */
  public static final int MOST = 100;

  /**
   * Some tens of seconds.
   *
   * @param startSeconds where it begins
   * @param endSeconds where it ends
   * @param bits bits used in it, 1 to 32
   */
  public record Stretch(double startSeconds, double endSeconds, int bits) {}

  public WordLength {
    narrower = List.copyOf(narrower);
  }

  /** The same word length from end to end. */
  public WordLength(int bits, boolean finer) {
    this(bits, finer, List.of());
  }

  static WordLength read(FactsInput in) throws IOException {
    int bits = in.integer();
    boolean finer = in.flag();
    List<Stretch> narrower = new ArrayList<>();
    for (int left = in.count(2 * Double.BYTES + Integer.BYTES); left > 0; left--) {
      narrower.add(new Stretch(in.number(), in.number(), in.integer()));
    }
    return new WordLength(bits, finer, narrower);
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.integer(bits);
    out.flag(finer);
    out.integer(narrower.size());
    for (Stretch stretch : narrower) {
      out.number(stretch.startSeconds());
      out.number(stretch.endSeconds());
      out.integer(stretch.bits());
    }
  }

  @Override
  public void tell(Listing in) {
    in.number("usedBits", bits, 0);
    in.truth("finerThan32Bits", finer);
    in.number("narrowerStretches", narrower.size(), 0);
  }
}
