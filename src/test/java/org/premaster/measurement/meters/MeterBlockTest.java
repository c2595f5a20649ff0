package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.audio.PcmBlock;

/** The quick ways to a block's extremes, sums and second differences against the plain ones. */
class MeterBlockTest {
  private static final int FRAMES = MeterBlock.FRAMES;

  /** Second differences of codes are bounded from their upper bits: a few steps of 2⁻²⁸ more. */
  private static final double COARSE = 8 * 0x1p-28;

  @ParameterizedTest
  @CsvSource({"true,31,3072", "true,0,3072", "true,7,2500", "false,31,3072", "false,0,1025", "false,7,2500"})
  void extremes_sums_and_bends_are_those_of_the_samples(boolean coded, int shift, int frames) {
    SplittableRandom random = new SplittableRandom(shift * 31L + frames);
    PcmBlock all = new PcmBlock(2, frames);
    for (int c = 0; c < 2; c++) {
      for (int i = 0; i < frames; i++) {
        all.codes(c)[i] = random.nextInt() >> shift;
      }
    }
    all.codes(1)[FRAMES - 1] = Integer.MIN_VALUE;
    all.codes(0)[FRAMES] = Integer.MAX_VALUE;
    all.setCoded(frames);
    if (!coded) {
      all.setFrames(frames);
    }

    MeterBlock block = new MeterBlock(2);
    for (int from = 0; from < frames; ) {
      from += block.append(all, from);
      block.seal();
      for (int c = 0; c < 2; c++) {
        agrees(block, c, all.channel(c), (int) block.start());
      }
      block.advance();
    }
  }

  private static void agrees(MeterBlock block, int c, double[] x, int from) {
    double highest = Double.NEGATIVE_INFINITY;
    double lowest = Double.POSITIVE_INFINITY;
    boolean zero = false;
    double sum = 0;
    double energy = 0;
    double bend = 0;
    for (int i = from; i < from + block.frames(); i++) {
      highest = Math.max(highest, x[i]);
      lowest = Math.min(lowest, x[i]);
      zero |= x[i] == 0;
      sum += x[i];
      energy += x[i] * x[i];
      bend = Math.max(bend, Math.abs(at(x, i - 2) - 2 * at(x, i - 1) + x[i]));
    }
    assertThat(block.highest(c)).isEqualTo(highest);
    assertThat(block.lowest(c)).isEqualTo(lowest);
    assertThat(block.mayHaveZero(c) || !zero).isTrue();
    assertThat(block.sum(c)).isCloseTo(sum, offset(1e-10));
    assertThat(block.energy(c)).isCloseTo(energy, offset(1e-10));
    double bound = block.bend(c);
    assertThat(bound).isGreaterThanOrEqualTo(bend);
    if (block.full()) {
      assertThat(bound).isCloseTo(bend, offset(COARSE));
    }
  }

  private static double at(double[] x, int i) {
    return i < 0 ? 0 : x[i];
  }
}
