package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.BlockEnergies;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.PileUp;

/**
 * Where peaks crowd below the highest of the file. Of every block of 23 ms (at 44.1 kHz) the highest and the lowest sample of each channel
 * are peaks; their levels thin out towards the top in music, and end in a crowd where a limiter held them. The crowd is looked for
 * wherever it stands in the uppermost decibels, because a conversion of the sample rate lifts single peaks above it and blurs it.
 */
final class PileUpDetector implements Detector {
  /** −60 dBFS: what is not above it is silence. */
  private static final double SILENT = 0.001;

  /** Tenths of a decibel that the crowd's band is wide, and down to which below the highest peak its upper end is looked for. */
  private static final int BAND = 3;
  private static final int DEEPEST = 40;

  /** Peaks a minute on each side of a channel that stand for none, so that a few chance peaks are no crowd. */
  private static final double FEW = 6;

  /** −20 dB: quieter slices are not counted to the music's loudness. */
  private static final double QUIET = 0.01;

  private final List<TopBins> sides = new ArrayList<>();

  PileUpDetector(PcmFormat format) {
    for (int side = 0; side < 2 * format.channels(); side++) {
      sides.add(new TopBins());
    }
  }

  @Override
  public void take(MeterBlock block) {
    for (int c = 0; c < block.channels(); c++) {
      count(sides.get(2 * c), block.highest(c));
      count(sides.get(2 * c + 1), -block.lowest(c));
    }
  }

  private static void count(TopBins side, double peak) {
    if (peak > SILENT) {
      side.add(peak);
    }
  }

  @Override
  public Optional<PileUp> trace(Measurements measured) {
    OptionalDouble top = measured.peaks().samplePeakDbfs();
    if (top.isEmpty() || sides.stream().allMatch(side -> side.highest() == 0)) {
      return Optional.of(PileUp.NONE);
    }
    double minutes = Math.max(1, measured.format().durationSeconds() / 60);
    double few = FEW * sides.size();
    double[] above = new double[DEEPEST + BAND + 1];
    for (int tenths = 1; tenths < above.length; tenths++) {
      for (TopBins side : sides) {
        above[tenths] += side.within(tenths / 10.0) / minutes;
      }
    }
    int densest = 0;
    double crowding = 1;
    for (int tenths = 0; tenths <= DEEPEST; tenths++) {
      double here = (above[tenths + BAND] + few) / (above[tenths] + few);
      if (here > crowding) {
        crowding = here;
        densest = tenths;
      }
    }
    return Optional.of(new PileUp(
        crowding, above[densest + BAND] - above[densest], OptionalDouble.of(top.getAsDouble() - densest / 10.0),
        spread(measured.energies())));
  }

  private static double spread(BlockEnergies energies) {
    double[] slices = energies.sums();
    double quiet = Arrays.stream(slices).max().orElse(0) * QUIET;
    double[] loud = Arrays.stream(slices).filter(energy -> energy > quiet).sorted().toArray();
    return loud.length == 0 ? 0 : 10 * StrictMath.log10(loud[loud.length * 9 / 10] / loud[loud.length / 10]);
  }
}
