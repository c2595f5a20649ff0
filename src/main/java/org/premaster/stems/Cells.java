package org.premaster.stems;

import org.jspecify.annotations.Nullable;

/** The products of a sum by second and band: cell c is band c mod {@link Bands#COUNT} of block c / {@link Bands#COUNT}. */
final class Cells {
  /** Below the mix's mean by so much, as a power, a block counts as that loud: what sounds in its silence is heard against the song. */
  private static final double QUIET = 1e-4;

  private final int stems;
  private final int blocks;
  private final int momentsPerBlock;
  private final double[][] products;
  private final double[] mix;
  private final double[] mixOfBlock;
  private final double[] floor = new double[Bands.COUNT];
  private final double floorOfBlock;
  private final double mixEnergy;

  Cells(StemSum sum) {
    GramTrack track = sum.track();
    stems = sum.stems();
    momentsPerBlock = sum.bands().perSecond();
    // What is less than half a block at the end belongs to the last one
    blocks = Math.max(1, (track.moments() + momentsPerBlock / 2 - 1) / momentsPerBlock);
    products = new double[blocks * Bands.COUNT][track.pairs()];
    mix = new double[products.length];
    mixOfBlock = new double[blocks];
    double all = 0;
    for (int cell = 0; cell < products.length; cell++) {
      int block = cell / Bands.COUNT;
      int to = block == blocks - 1 ? track.moments() : (block + 1) * momentsPerBlock;
      track.add(block * momentsPerBlock, to, cell % Bands.COUNT, products[cell]);
      mix[cell] = Math.max(0, energy(cell, null));
      mixOfBlock[block] += mix[cell];
      all += mix[cell];
    }
    mixEnergy = all;
    floorOfBlock = sum.roundingEnergy() / blocks;
    for (int band = 0; band < Bands.COUNT; band++) {
      floor[band] = floorOfBlock * sum.bands().share(band);
    }
  }

  int stems() {
    return stems;
  }

  int blocks() {
    return blocks;
  }

  int count() {
    return products.length;
  }

  int momentsPerBlock() {
    return momentsPerBlock;
  }

  double product(int cell, int a, int b) {
    return products[cell][GramTrack.pair(a, b)];
  }

  /** Energy of the mix in a cell. */
  double mix(int cell) {
    return mix[cell];
  }

  /** Energy of the mix in all cells. */
  double mixEnergy() {
    return mixEnergy;
  }

  /** What rounding puts into a block on average. */
  double floorOfBlock() {
    return floorOfBlock;
  }

  /** What rounding puts into a cell of a band on average. */
  double floor(int band) {
    return floor[band];
  }

  /** Energy that a block's residual is held against. */
  double reference(int block) {
    return Math.max(mixOfBlock[block], QUIET * mixEnergy / Math.max(1, blocks));
  }

  /** Energy in a cell of the plain residual less the stems, each by its factor. */
  double left(int cell, double[] factors) {
    return Math.max(0, energy(cell, factors));
  }

  /** The residual less the stems by factors; null stands for −1 each, which is the mix itself. */
  private double energy(int cell, double @Nullable [] factors) {
    double[] g = products[cell];
    double sum = g[GramTrack.pair(stems, stems)];
    for (int a = 0; a < stems; a++) {
      double fa = factors == null ? -1 : factors[a];
      if (fa != 0) {
        double inner = 0;
        for (int b = 0; b < a; b++) {
          inner += (factors == null ? -1 : factors[b]) * g[GramTrack.pair(a, b)];
        }
        sum += fa * (fa * g[GramTrack.pair(a, a)] + 2 * inner - 2 * g[GramTrack.pair(a, stems)]);
      }
    }
    return sum;
  }

  /** What is left of each block, in dB of {@link #reference}; what rounding explains counts as nothing. */
  double[] blocksDb(double[] factors) {
    double[] db = new double[blocks];
    for (int block = 0; block < blocks; block++) {
      double sum = 0;
      for (int band = 0; band < Bands.COUNT; band++) {
        sum += left(block * Bands.COUNT + band, factors);
      }
      db[block] = sum <= 2 * floorOfBlock || sum == 0 ? NOTHING_DB : 10 * Math.log10(sum / reference(block));
    }
    return db;
  }

  /** Stands for no residual at all. */
  static final double NOTHING_DB = -200;

  /** What is left of all cells, in dB of the mix. */
  double leftDb(double[] factors) {
    return leftDb(factors, 0);
  }

  /** The same without so many blocks at both ends. */
  double leftDb(double[] factors, int edge) {
    double sum = 0;
    for (int cell = edge * Bands.COUNT; cell < products.length - edge * Bands.COUNT; cell++) {
      sum += left(cell, factors);
    }
    return sum <= 0 || mixEnergy <= 0 ? NOTHING_DB : Math.max(NOTHING_DB, 10 * Math.log10(sum / mixEnergy));
  }

  /** Energy of a stem. */
  double stem(int k) {
    double sum = 0;
    for (int cell = 0; cell < products.length; cell++) {
      sum += product(cell, k, k);
    }
    return sum;
  }
}
