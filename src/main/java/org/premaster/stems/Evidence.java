package org.premaster.stems;

import java.util.List;

/**
 * What is known of a set once its sum is computed and its gains are fitted; causes are read from it.
 *
 * @param set the files
 * @param sum what the pass found, with each stem at its displacement
 * @param cells its products by second and band
 * @param fit the gains
 * @param displacements of each stem
 * @param twins of each stem the index of an earlier one that holds the same sound, −1 where there is none
 */
record Evidence(StemSet set, StemSum sum, Cells cells, GainFit fit, List<Displacement> displacements, int[] twins) {
  private static final double EXPLAINED_DB = -50;
  private static final double LOUDEST_BLOCK_DB = -30;

  /** Where a stem stands between samples, putting it in its place costs the highest treble; the rest must be explained to this level. */
  private static final double BETWEEN_DB = -35;

  String name(int stem) {
    return StemSet.name(set.stems().get(stem));
  }

  String mixName() {
    return StemSet.name(set.mix());
  }

  /** When a passage is. */
  Cause.Span span(Passages.Passage passage) {
    return new Cause.Span(sum.seconds(passage.from()), sum.seconds(passage.to()));
  }

  int stems() {
    return sum.stems();
  }

  /** What is left of the mix once every stem has its gain, in dB of the mix. */
  double leftDb() {
    return cells.leftDb(fit.factors());
  }

  /** True where gains and displacements explain the mix (EXPLAINED of §4.3). */
  boolean explained() {
    double left = cells.leftDb(fit.factors(), edgeBlocks());
    boolean between = displacements.stream().anyMatch(one -> !one.whole());
    return between ? left <= BETWEEN_DB : left <= EXPLAINED_DB && loudestBlockDb() <= LOUDEST_BLOCK_DB;
  }

  private double loudestBlockDb() {
    double[] blocks = cells.blocksDb(fit.factors());
    int edge = edgeBlocks();
    double loudest = Cells.NOTHING_DB;
    for (int block = edge; block < blocks.length - edge; block++) {
      loudest = Math.max(loudest, blocks[block]);
    }
    return loudest;
  }

  /** What stands elsewhere lacks its beginning or its end, so that blocks there say nothing. */
  private int edgeBlocks() {
    double most = 0;
    for (Displacement one : displacements) {
      most = Math.max(most, Math.abs(one.late()));
    }
    int edge = most == 0 ? 0 : 2 + (int) (most / sum.bands().sampleRateHz());
    return Math.min(edge, cells.blocks() / 4);
  }
}
