package org.premaster.stems;

/**
 * Levels moment by moment with all bands of equal weight: of the mix, of what gains leave unexplained, and of the stems, and what the unexplained
 * shares with each stem.
 */
final class Course {
  /** By how much noise of rounding may stand above its mean. */
  private static final double MARGIN = 4;

  private final double[] mix;
  private final double[] left;
  private final double[] floor;
  private final double[][] stem;
  private final double[][] shared;
  private final double[][] leftByBand;
  private final double[] weights = new double[Bands.COUNT];
  private final double meanMix;
  private final double[] stemMean;
  private final double[] stemFloor;

  Course(Evidence evidence) {
    GramTrack track = evidence.sum().track();
    double[] factors = evidence.fit().factors();
    int stems = evidence.stems();
    int moments = track.moments();
    mix = new double[moments];
    left = new double[moments];
    floor = new double[moments];
    stem = new double[stems][moments];
    shared = new double[stems][moments];
    leftByBand = new double[Bands.COUNT][moments];
    weigh(evidence.cells());
    double[] withResidual = new double[stems + 1];
    for (int moment = 0; moment < moments; moment++) {
      for (int band = 0; band < Bands.COUNT; band++) {
        double w = weights[band];
        floor[moment] += w * MARGIN * evidence.cells().floor(band) / evidence.cells().momentsPerBlock();
        double ofMix = track.product(moment, band, stems, stems);
        double ofLeft = ofMix;
        for (int a = 0; a < stems; a++) {
          double toOthers = 0;
          double toSum = 0;
          for (int b = 0; b < stems; b++) {
            double product = track.product(moment, band, a, b);
            toOthers += factors[b] * product;
            toSum += product;
          }
          withResidual[a] = track.product(moment, band, a, stems);
          ofMix += 2 * withResidual[a] + toSum;
          ofLeft += factors[a] * (toOthers - 2 * withResidual[a]);
          stem[a][moment] += w * track.product(moment, band, a, a);
          shared[a][moment] += w * (withResidual[a] - toOthers);
        }
        mix[moment] += w * Math.max(0, ofMix);
        left[moment] += w * Math.max(0, ofLeft);
        leftByBand[band][moment] = w * Math.max(0, ofLeft);
      }
    }
    meanMix = mean(mix);
    stemMean = new double[stems];
    stemFloor = new double[stems];
    for (int k = 0; k < stems; k++) {
      stemMean[k] = meanWhereSounding(stem[k]);
      for (int band = 0; band < Bands.COUNT; band++) {
        stemFloor[k] += weights[band] * MARGIN * evidence.sum().stem(k).rounding() * evidence.sum().bands().share(band) / moments;
      }
    }
  }

  private void weigh(Cells cells) {
    for (int band = 0; band < Bands.COUNT; band++) {
      double energy = 0;
      for (int block = 0; block < cells.blocks(); block++) {
        energy += cells.mix(block * Bands.COUNT + band);
      }
      // A band that holds next to nothing of the mix must not rule over the others
      weights[band] = cells.mixEnergy() > 0 ? 1 / Math.max(energy, 1e-6 * cells.mixEnergy()) : 0;
    }
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : sum / values.length;
  }

  private static double meanWhereSounding(double[] values) {
    double mean = mean(values);
    double sum = 0;
    int count = 0;
    for (double value : values) {
      if (value > 0.01 * mean) {
        sum += value;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  int moments() {
    return mix.length;
  }

  double mix(int moment) {
    return mix[moment];
  }

  double left(int moment) {
    return left[moment];
  }

  double left(int moment, int band) {
    return leftByBand[band][moment];
  }

  double stem(int k, int moment) {
    return stem[k][moment];
  }

  /** Mean level of a stem where it sounds. */
  double stemMean(int k) {
    return stemMean[k];
  }

  double shared(int k, int moment) {
    return shared[k][moment];
  }

  double weight(int band) {
    return weights[band];
  }

  /** True where something is left that can be heard: above −40 dB of the mix. */
  boolean open(int moment) {
    return left[moment] > 1e-4 * Math.max(mix[moment], 1e-3 * meanMix) && left[moment] > floor[moment];
  }

  /** True where a stem's file is silent: 60 dB below its mean, or nothing but the noise of its word length. */
  boolean silent(int k, int moment) {
    return stem[k][moment] <= Math.max(1e-6 * stemMean[k], stemFloor[k]);
  }

  /** True where a stem sounds plainly: no more than 40 dB below its mean. */
  boolean sounds(int k, int moment) {
    return stem[k][moment] > 1e-4 * stemMean[k] && stemMean[k] > 0;
  }
}
