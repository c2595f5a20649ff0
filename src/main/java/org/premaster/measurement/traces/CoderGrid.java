package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * The grid of blocks that a lossy coder left in the audio: laid just where the coder's blocks began, its transform finds the coefficients
 * that the coder rounded to zero.
 *
 * @param coder whose grid it is; absent where none was found
 * @param places where the coder's blocks could have begun: frames from one to the next; 0 without a coder
 * @param pieces pieces of sounding audio that were examined for it
 * @param agreeing pieces whose most hollow place is the coder's; by chance one in {@code places} is
 * @param stretches where the grid was found, in order and apart; at most {@value #MOST}
 * @param tracedSeconds how much sounding audio has the grid, beyond the stretches too
 * @param soundingSeconds how much sounding audio was examined
 */
public record CoderGrid(
    Optional<Coder> coder,
    int places,
    int pieces,
    int agreeing,
    List<Stretch> stretches,
    double tracedSeconds,
    double soundingSeconds)
    implements Trace {
  /** Stretches that are kept. */
  public static final int MOST = 50;

  /** A stretch of audio, in seconds from the begin of the file. */
  public record Stretch(double startSeconds, double endSeconds) {}

  public CoderGrid {
    stretches = List.copyOf(stretches);
  }

  /** No grid in so many pieces. */
  public static CoderGrid none(int pieces) {
    return new CoderGrid(Optional.empty(), 0, pieces, 0, List.of(), 0, 0);
  }

  /**
   * How likely so many pieces agree on some place by chance, without any coder: the tail of the binomial distribution, times the number of
   * places, from above. 1 where chance explains it well, and without a coder.
   */
  public double chance() {
    if (coder.isEmpty() || agreeing == 0) {
      return 1;
    }
    double chance = places;
    for (int i = 0; i < agreeing; i++) {
      chance *= (double) (pieces - i) / (i + 1) / places;
    }
    return Math.min(1, chance);
  }

  static CoderGrid read(FactsInput in) throws IOException {
    Optional<Coder> coder = in.flag() ? Optional.of(in.constant(Coder.class)) : Optional.empty();
    int places = in.integer();
    int pieces = in.integer();
    int agreeing = in.integer();
    List<Stretch> stretches = new ArrayList<>();
    for (int left = in.count(16); left > 0; left--) {
      stretches.add(new Stretch(in.number(), in.number()));
    }
    return new CoderGrid(coder, places, pieces, agreeing, stretches, in.number(), in.number());
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.flag(coder.isPresent());
    if (coder.isPresent()) {
      out.constant(coder.get());
    }
    out.integer(places);
    out.integer(pieces);
    out.integer(agreeing);
    out.integer(stretches.size());
    for (Stretch stretch : stretches) {
      out.number(stretch.startSeconds());
      out.number(stretch.endSeconds());
    }
    out.number(tracedSeconds);
    out.number(soundingSeconds);
  }

  @Override
  public void tell(Listing in) {
    coder.ifPresent(found -> in.text("coder", found.title()));
    in.number("pieces", pieces, 0);
    in.number("agreeing", agreeing, 0);
    in.number("tracedSeconds", tracedSeconds, 1);
  }
}
