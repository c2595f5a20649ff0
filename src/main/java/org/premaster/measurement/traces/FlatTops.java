package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Measurements.ClipRun;
import org.premaster.measurement.Trace;

/**
 * Tops of the waveform that are flat between two bends: three samples or more that are level but for rounding and dither of 16 bits, with
 * steep flanks on both sides, in the uppermost half decibel of their side. It does not depend on the level: what clipped and was turned
 * down has the same.
 *
 * @param sides the upper and the lower side of every channel, in order of channels
 * @param steppedShare share (0 to 1) of samples between the ceilings, around the flat tops, that are level with the one before: near 0 in
 *     music that clipped, near 1 in a waveform that is made of steps
 * @param first the first flat tops in order of time, at most {@link ClipRun#MOST}
 */
public record FlatTops(List<Side> sides, double steppedShare, List<ClipRun> first) implements Trace {
  /** Of a file that was searched in vain. */
  public static final FlatTops NONE = new FlatTops(List.of(), 0, List.of());

  /**
   * One side of a channel.
   *
   * @param channel 0 = left
   * @param upper true for what is above zero
   * @param topDbfs highest sample of the side in blocks that were searched; absent for what is below −26 dBFS throughout
   * @param flat how many flat tops
   * @param longestFrames length of the longest, 0 where there is none
   * @param held blocks of 1024 frames that end within 0.02 dB of the top: in music one, rarely four; many where something held them there
   */
  public record Side(int channel, boolean upper, OptionalDouble topDbfs, long flat, int longestFrames, long held) {}

  /** Flat tops of all sides. */
  public long flat() {
    return sides.stream().mapToLong(Side::flat).sum();
  }

  /** Length of the longest flat top in frames, 0 where there is none. */
  public int longestFrames() {
    return sides.stream().mapToInt(Side::longestFrames).max().orElse(0);
  }

  /** Level of the highest ceiling that has flat tops. */
  public OptionalDouble ceilingDbfs() {
    return sides.stream().filter(side -> side.flat() > 0).flatMapToDouble(side -> side.topDbfs().stream()).max();
  }

  /** Blocks of all sides that end at the top of their side. */
  public long held() {
    return sides.stream().mapToLong(Side::held).sum();
  }

  /** The side that one level holds most often; absent where none was searched. */
  public Optional<Side> mostHeld() {
    return sides.stream().max(Comparator.comparingLong(Side::held));
  }

  static FlatTops read(FactsInput in) throws IOException {
    List<Side> sides = new ArrayList<>();
    for (int left = in.count(26); left > 0; left--) {
      sides.add(new Side(in.integer(), in.flag(), in.optional(), in.whole(), in.integer(), in.whole()));
    }
    double steppedShare = in.number();
    List<ClipRun> first = new ArrayList<>();
    for (int left = in.count(17); left > 0; left--) {
      first.add(new ClipRun(in.integer(), in.whole(), in.integer(), in.flag()));
    }
    return new FlatTops(List.copyOf(sides), steppedShare, List.copyOf(first));
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.integer(sides.size());
    for (Side side : sides) {
      out.integer(side.channel());
      out.flag(side.upper());
      out.optional(side.topDbfs());
      out.whole(side.flat());
      out.integer(side.longestFrames());
      out.whole(side.held());
    }
    out.number(steppedShare);
    out.integer(first.size());
    for (ClipRun run : first) {
      out.integer(run.channel());
      out.whole(run.startFrame());
      out.integer(run.frames());
      out.flag(run.positive());
    }
  }

  @Override
  public void tell(Listing in) {
    in.number("flatTops", flat(), 0);
    in.number("longestFrames", longestFrames(), 0);
    in.number("ceilingDbfs", ceilingDbfs(), 2);
    in.number("steppedShare", steppedShare, 4);
    in.number("peaksHeld", mostHeld().map(Side::held).orElse(0L), 0);
  }
}
