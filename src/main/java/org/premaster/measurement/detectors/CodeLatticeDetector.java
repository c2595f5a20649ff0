package org.premaster.measurement.detectors;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.CodeLattice;

/**
 * The grid on which the small values of a file stand. How often each value occurs is counted in some hundred blocks; on a grid these counts
 * are periodic, and their spectrum has a line where a smooth distribution has nothing.
 *
 * <p>Two counts of 8,192 values around zero are made for each of the first two channels: one of single steps of the file, one of sixteen
 * steps each.
 */
final class CodeLatticeDetector implements Detector {
  private static final int VALUES = 8192;
  private static final int COARSE_BITS = 4;
  private static final int BLOCKS = 768;

  /** Quieter blocks stand on few values whatever their grid is. */
  private static final double LEAST_PEAK = 0.002;

  /** Fewest samples that a count needs. */
  private static final int FEWEST = 500;

  // A line: its lowest place, its height beside the sum of all, and beside what surrounds it
  private static final int LOWEST_LINE = 8;
  private static final double LEAST_SHARE = 0.15;
  private static final double PROMINENCE = 8;

  /** The least step in the coarse count. */
  private static final int LEAST_COARSE = 4;

  /** A step below this many of the file's own cannot be told from rounding. */
  private static final double LEAST_STEPS = 1.1;

  private final double unit;
  private final boolean floating;
  private final long every;
  private final int[][] fine;
  private final int[][] coarse;
  private long blocks;

  CodeLatticeDetector(PcmFormat format) {
    floating = format.encoding() == Encoding.FLOAT;
    // A float's grid may lie between the codes of 24 bits
    unit = floating ? 0x1p-25 : Math.scalb(1.0, 1 - Math.min(24, format.bitDepth()));
    every = Math.max(1, format.frames() / MeterBlock.FRAMES / BLOCKS);
    int channels = Math.min(2, format.channels());
    fine = new int[channels][VALUES];
    coarse = new int[channels][VALUES];
  }

  @Override
  public void take(MeterBlock block) {
    if (blocks++ % every == 0) {
      for (int c = 0; c < fine.length; c++) {
        if (block.peak(c) >= LEAST_PEAK) {
          count(block.channel(c), block.frames(), 1 / unit, fine[c], coarse[c]);
        }
      }
    }
  }

  private static void count(double[] samples, int frames, double scale, int[] fine, int[] coarse) {
    for (int i = 0; i < frames; i++) {
      double scaled = samples[i] * scale;
      // Half a file's longest word is beyond both counts, and a float may be beyond any integer
      if (Math.abs(scaled) < VALUES / 2 << COARSE_BITS) {
        int code = (int) Math.floor(scaled);
        int value = code + VALUES / 2;
        if (value >= 0 && value < VALUES) {
          fine[value]++;
        }
        coarse[(code >> COARSE_BITS) + VALUES / 2]++;
      }
    }
  }

  @Override
  public Optional<CodeLattice> trace(Measurements measured) {
    CodeLattice clearest = CodeLattice.NONE;
    FrameSpectrum spectrum = new FrameSpectrum(hann());
    for (int c = 0; c < fine.length; c++) {
      CodeLattice seen = lattice(spectrum, fine[c], 1);
      // Grids that the fine count holds several of would fold in the coarse one
      seen = seen.step().isPresent() ? seen : lattice(spectrum, coarse[c], 1 << COARSE_BITS);
      clearest = seen.share() > clearest.share() ? seen : clearest;
    }
    return Optional.of(clearest);
  }

  private CodeLattice lattice(FrameSpectrum spectrum, int[] counts, int steps) {
    double[] smooth = Arrays.stream(counts).asDoubleStream().toArray();
    // Silence stands on every grid
    smooth[VALUES / 2] = (smooth[VALUES / 2 - 1] + smooth[VALUES / 2 + 1]) / 2;
    if (Arrays.stream(smooth).sum() < FEWEST) {
      return CodeLattice.NONE;
    }
    double[] power = spectrum.of(smooth, 0);
    double[] height = new double[power.length];
    double all = Math.sqrt(4 * power[0]);
    for (int k = 0; k < height.length; k++) {
      height[k] = Math.sqrt(power[k]) / all;
    }
    int line = lowestLine(height);
    if (line == 0 || (steps > 1 && line > VALUES / LEAST_COARSE)) {
      return CodeLattice.NONE;
    }
    double step = VALUES / finely(height, line);
    if (steps == 1 && line > VALUES / 8 && !floating) {
      step = unfolded(counts, step);
    }
    // Rounding to the file's own steps takes from the line what the sinc of their ratio says
    double share = height[line] / sinc(1 / step);
    return step < LEAST_STEPS ? CodeLattice.NONE : new CodeLattice(OptionalDouble.of(step * steps * unit), Math.min(1, share));
  }

  /** The lowest line of a comb; 0 where there is none. */
  private static int lowestLine(double[] height) {
    double highest = 0;
    for (int k = LOWEST_LINE; k < height.length - 1; k++) {
      if (stands(height, k)) {
        highest = Math.max(highest, height[k]);
      }
    }
    for (int k = LOWEST_LINE; k < height.length - 1 && highest > 0; k++) {
      if (height[k] > 0.7 * highest && stands(height, k)) {
        return k;
      }
    }
    return 0;
  }

  private static boolean stands(double[] height, int k) {
    if (height[k] < LEAST_SHARE || height[k] < height[k - 1] || height[k] < height[k + 1]) {
      return false;
    }
    int from = Math.max(k / 2, k - 40);
    double[] around = new double[Math.min(height.length, k + 41) - from];
    int count = 0;
    for (int i = from; i < from + around.length; i++) {
      if (Math.abs(i - k) > 2) {
        around[count++] = height[i];
      }
    }
    Arrays.sort(around, 0, count);
    return height[k] >= PROMINENCE * around[count / 2];
  }

  /** The place of a line between the bins, by the parabola through its logarithms, made more exact on its multiples. */
  private static double finely(double[] height, int line) {
    double place = peak(height, line);
    for (int multiple = 2; multiple * place < height.length - 2; multiple++) {
      int near = (int) Math.round(multiple * place);
      int best = near;
      for (int k = near - 1; k <= near + 1; k++) {
        best = height[k] > height[best] ? k : best;
      }
      if (height[best] < height[line] / 2) {
        break;
      }
      place = peak(height, best) / multiple;
    }
    return place;
  }

  private static double peak(double[] height, int k) {
    double before = StrictMath.log(height[k - 1] + 1e-9);
    double at = StrictMath.log(height[k] + 1e-9);
    double after = StrictMath.log(height[k + 1] + 1e-9);
    double bend = before - 2 * at + after;
    return k + (bend < 0 ? Math.clamp((before - after) / (2 * bend), -0.5, 0.5) : 0);
  }

  /** A grid finer than two steps of the file folds into the spectrum as a coarser one: the holes in the counts tell which it is. */
  private static double unfolded(int[] counts, double step) {
    int near = VALUES / 32;
    int occupied = 0;
    long all = 0;
    for (int i = VALUES / 2 - near; i < VALUES / 2 + near; i++) {
      occupied += counts[i] > 0 ? 1 : 0;
      all += counts[i];
    }
    double folded = 1 / (1 - 1 / step);
    double seen = 2.0 * near / Math.max(1, occupied);
    if (all < 16 * near) {
      return step;
    }
    // Without a hole the level was only lowered, which leaves a beat of doubled values and no grid
    return occupied == 2 * near ? 1 : Math.abs(seen - folded) < Math.abs(seen - step) ? folded : step;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
  }

  private static double[] hann() {
    double[] window = new double[VALUES];
    for (int i = 0; i < VALUES; i++) {
      window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / VALUES);
    }
    return window;
  }
}
