package org.premaster.stems;

import java.util.Arrays;

/**
 * What one treatment of the whole sum would explain (§4.4): a gain that moves, a fixed equalizer, a change of width.
 *
 * @param movingDb what is left of the mix, in dB, with a gain of its own every 5 ms
 * @param deepestDb the lowest of these gains against their upper quarter, in dB, while it sounds
 * @param spreadDb their standard deviation in dB
 * @param loudness correlation of gain and level of the stems' sum, −1 to 1
 * @param flatTops share of the moments that sound whose peaks stand within 0.2 dB of the mix's highest
 * @param equalizedDb what is left with one equalizer for the whole song
 * @param curveDb gain of the equalizer by band, in dB
 * @param widenedDb what is left with one gain for middle and one for side
 * @param sideOverMidDb by how much the side is louder against the middle than in the stems, in dB
 */
record CommonFit(
    double movingDb, double deepestDb, double spreadDb, double loudness, double flatTops, double equalizedDb, double[] curveDb, double widenedDb,
    double sideOverMidDb) {
  private static final double CEILING = 0.977;

  static CommonFit of(Evidence evidence) {
    GramTrack track = evidence.sum().track();
    int slots = track.moments() * GramTrack.SLOTS;
    double[] level = new double[slots];
    double[] gain = new double[slots];
    double left = 0;
    double mix = 0;
    for (int i = 0; i < slots; i++) {
      double sum = track.slot(i / GramTrack.SLOTS, i % GramTrack.SLOTS, 0);
      double shared = track.slot(i / GramTrack.SLOTS, i % GramTrack.SLOTS, 1);
      double residual = track.slot(i / GramTrack.SLOTS, i % GramTrack.SLOTS, 2);
      level[i] = sum;
      gain[i] = sum > 0 ? 1 + shared / sum : 1;
      left += Math.max(0, residual - (sum > 0 ? shared * shared / sum : 0));
      mix += Math.max(0, residual + 2 * shared + sum);
    }
    double[] moving = moving(level, gain);
    Transfer transfer = Transfer.of(evidence);
    double[] width = width(evidence);
    return new CommonFit(db(left, mix), moving[0], moving[1], moving[2], flatTops(track), transfer.leftDb(), transfer.curveDb(), width[0],
        width[1]);
  }

  private static double db(double energy, double of) {
    return energy <= 0 || of <= 0 ? Cells.NOTHING_DB : Math.max(Cells.NOTHING_DB, 10 * Math.log10(energy / of));
  }

  /** Deepest against the upper quarter, spread, correlation with the level; over moments within 40 dB of the loudest. */
  private static double[] moving(double[] level, double[] gain) {
    double loudest = Arrays.stream(level).max().orElse(0);
    double[] x = new double[level.length];
    double[] y = new double[level.length];
    int count = 0;
    for (int i = 0; i < level.length; i++) {
      if (level[i] > 1e-4 * loudest && gain[i] > 0.01) {
        x[count] = 10 * Math.log10(level[i]);
        y[count++] = 20 * Math.log10(gain[i]);
      }
    }
    if (count < 8) {
      return new double[3];
    }
    double[] sorted = Arrays.copyOf(y, count);
    Arrays.sort(sorted);
    double meanX = Arrays.stream(x, 0, count).average().orElse(0);
    double meanY = Arrays.stream(y, 0, count).average().orElse(0);
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < count; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      xy += (x[i] - meanX) * (y[i] - meanY);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    double correlation = xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
    return new double[] {sorted[count / 100] - sorted[count * 3 / 4], Math.sqrt(yy / count), correlation};
  }

  private static double flatTops(GramTrack track) {
    double highest = 0;
    for (int moment = 0; moment < track.moments(); moment++) {
      highest = Math.max(highest, track.mixPeak(moment));
    }
    int sounding = 0;
    int flat = 0;
    for (int moment = 0; moment < track.moments(); moment++) {
      sounding += track.mixPeak(moment) > 0.01 * highest ? 1 : 0;
      flat += track.mixPeak(moment) >= CEILING * highest && track.sumPeak(moment) > track.mixPeak(moment) * 1.01 ? 1 : 0;
    }
    return sounding == 0 ? 0 : (double) flat / sounding;
  }

  /** One filter between the plain sum and the mix, line by line. */
  private record Transfer(double leftDb, double[] curveDb) {

    static Transfer of(Evidence evidence) {
      StemSum.Transfer transfer = evidence.sum().transfer();
      Bands bands = evidence.sum().bands();
      double left = 0;
      double mix = 0;
      double[] curve = new double[Bands.COUNT];
      for (int band = 0; band < Bands.COUNT; band++) {
        double before = 0;
        double after = 0;
        for (int line = bands.firstLine(band); line < bands.firstLine(band + 1); line++) {
          double sum = transfer.sum[line];
          double re = transfer.crossRe[line];
          double im = transfer.crossIm[line];
          mix += sum + 2 * re + transfer.residual[line];
          if (sum > 0) {
            left += Math.max(0, transfer.residual[line] - (re * re + im * im) / sum);
            before += sum;
            after += ((sum + re) * (sum + re) + im * im) / sum;
          } else {
            left += transfer.residual[line];
          }
        }
        curve[band] = before > 0 && after > 0 ? 10 * Math.log10(after / before) : 0;
      }
      return new Transfer(db(left, mix), curve);
    }
  }

  /** Left with one gain for the sum's middle and one for its side, and the second against the first, in dB. */
  private static double[] width(Evidence evidence) {
    StemSum.Sides sides = evidence.sum().sides();
    int n = 2 * evidence.stems();
    double mixEnergy = 0;
    double left = 0;
    double[] gains = new double[2];
    for (int which = 0; which < 2; which++) {
      double sign = which == 0 ? 1 : -1;
      double sum = 0;
      double across = 0;
      double residual = 0;
      for (int band = 0; band < Bands.COUNT; band++) {
        for (int a = 0; a < n; a++) {
          double signA = a % 2 == 0 ? 1 : sign;
          for (int b = 0; b < n; b++) {
            sum += signA * (b % 2 == 0 ? 1 : sign) * sides.product(band, a, b);
          }
          across += signA * (sides.product(band, a, n) + sign * sides.product(band, a, n + 1));
        }
        residual += sides.product(band, n, n) + 2 * sign * sides.product(band, n, n + 1) + sides.product(band, n + 1, n + 1);
      }
      mixEnergy += sum + 2 * across + residual;
      left += Math.max(0, residual - (sum > 0 ? across * across / sum : 0));
      gains[which] = sum > 0 ? Math.max(1e-3, 1 + across / sum) : 1;
    }
    return new double[] {db(left, mixEnergy), 20 * Math.log10(gains[1] / gains[0])};
  }
}
