package org.premaster.stems;

import java.util.List;
import org.premaster.audio.AudioFault;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmFormat;

/**
 * The sum of the stems against the mix, as one pass found it; all else is computed from this without reading audio again. The stems are signals
 * 0 to K − 1, and signal K is the plain residual: the mix less all stems.
 */
public final class StemSum {
  /** Energy of the error of rounding to steps of 1, and what triangular dither adds to it. */
  private static final double ROUNDED = 1.0 / 12;

  private static final double DITHERED = 3 * ROUNDED;

  private final Bands bands;
  private final List<Source> sources;
  private final GramTrack track;
  private final Sides sides;
  private final Transfer transfer;
  private final double residualEnergy;
  private final double sumPeak;

  StemSum(Bands bands, List<Source> sources, GramTrack track, Sides sides, Transfer transfer, double residualEnergy, double sumPeak) {
    this.bands = bands;
    this.sources = List.copyOf(sources);
    this.track = track;
    this.sides = sides;
    this.transfer = transfer;
    this.residualEnergy = residualEnergy;
    this.sumPeak = sumPeak;
  }

  /**
   * One file of the set; the last one is the mix.
   *
   * @param format with the frames that were really decoded
   * @param energy sum of the squares of both sides, full scale 1
   * @param peak highest sample, full scale 1
   * @param nonFinite samples that are no number
   * @param faults what was wrong with the file though it could be read
   */
  public record Source(PcmFormat format, double energy, double peak, long nonFinite, List<AudioFault> faults) {
    public Source {
      faults = List.copyOf(faults);
    }

    /** Energy of what writing the file in its format added, with dither. */
    double rounding() {
      double samples = 2.0 * format.frames();
      if (format.encoding() == Encoding.PCM) {
        double step = Math.scalb(1.0, 1 - format.bitDepth());
        return samples * DITHERED * step * step;
      }
      // A floating-point sample is rounded to 24 (53) bits of its own size
      return energy * Math.scalb(1.0, format.bitDepth() > 32 ? -104 : -46) * ROUNDED;
    }
  }

  /** Products of the sides of all signals, over a fourth of the song. */
  static final class Sides {
    private final int signals;
    private final double[][] products;

    Sides(int signals) {
      this.signals = signals;
      products = new double[Bands.COUNT][4 * signals * signals];
    }

    void add(int band, int a, int b, double[] four) {
      put(band, 2 * a, 2 * b, four[0]);
      put(band, 2 * a, 2 * b + 1, four[1]);
      put(band, 2 * a + 1, 2 * b, four[2]);
      put(band, 2 * a + 1, 2 * b + 1, four[3]);
    }

    private void put(int band, int row, int column, double product) {
      products[band][row * 2 * signals + column] += product;
    }

    /** Product of two sides; 2 k is the left and 2 k + 1 the right side of signal k. */
    double product(int band, int a, int b) {
      return a / 2 <= b / 2 ? products[band][a * 2 * signals + b] : products[band][b * 2 * signals + a];
    }
  }

  /** Spectra over the whole song: of the sum of the stems, of the residual, and across. */
  static final class Transfer {
    final double[] sum;
    final double[] residual;
    final double[] crossRe;
    final double[] crossIm;

    Transfer(int lines) {
      sum = new double[lines];
      residual = new double[lines];
      crossRe = new double[lines];
      crossIm = new double[lines];
    }

    void addSum(double[] spectrum) {
      for (int line = 1; line < sum.length; line++) {
        sum[line] += spectrum[2 * line] * spectrum[2 * line] + spectrum[2 * line + 1] * spectrum[2 * line + 1];
      }
    }

    void addResidual(double[] of, double[] left) {
      for (int line = 1; line < residual.length; line++) {
        double re = left[2 * line];
        double im = left[2 * line + 1];
        residual[line] += re * re + im * im;
        crossRe[line] += re * of[2 * line] + im * of[2 * line + 1];
        crossIm[line] += im * of[2 * line] - re * of[2 * line + 1];
      }
    }
  }

  Bands bands() {
    return bands;
  }

  GramTrack track() {
    return track;
  }

  Sides sides() {
    return sides;
  }

  Transfer transfer() {
    return transfer;
  }

  /** Number of stems. */
  public int stems() {
    return sources.size() - 1;
  }

  /** One stem. */
  public Source stem(int index) {
    return sources.get(index);
  }

  public Source mix() {
    return sources.getLast();
  }

  /** Energy of the mix less all stems. */
  public double residualEnergy() {
    return residualEnergy;
  }

  /** Highest sample of the sum of the stems, full scale 1. */
  public double sumPeak() {
    return sumPeak;
  }

  /** Energy of the residual that the word lengths of all files explain (§4.3): each rounded on its own, with dither. */
  public double roundingEnergy() {
    double all = 0;
    for (Source source : sources) {
      all += source.rounding();
    }
    return all;
  }

  /** Moments of the track a second: fewer the longer the song is. */
  double momentsPerSecond() {
    return bands.perSecond() / (double) track.piecesPerMoment();
  }

  /** Seconds from the beginning to a moment of the track. */
  double seconds(int moment) {
    // A piece fades in over the overlap, so that it weighs most half of that later than it begins
    double frame = (double) moment * track.piecesPerMoment() * bands.hop() - bands.overlap() / 2.0;
    return Math.clamp(frame / bands.sampleRateHz(), 0, Math.max(0, lengthSeconds()));
  }

  double lengthSeconds() {
    return sources.stream().mapToLong(one -> one.format().frames()).max().orElse(0) / (double) bands.sampleRateHz();
  }
}
