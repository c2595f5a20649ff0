package org.premaster.measurement.likeness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jtransforms.fft.DoubleFFT_1D;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.UnreadableAudioException;

/**
 * Lays two recordings over each other and takes one from the other. Passages of two seconds, spread over what they share, are compared as
 * spectra, which have the same bins at any sample rate: their phases give the displacement to a fraction of a sample, least squares the
 * gain, and what is left the proof.
 */
final class NullTest {
  private static final int SECONDS = 2;
  private static final int PASSAGES = 12;
  private static final int PROBES = 2;

  /** Displacement that landmarks leave open, on both sides. */
  private static final double OPEN_SECONDS = 0.12;

  private static final double HIGHEST_HERTZ = 16_000;

  /** Half-octave bands of the equaliser that a master may have gone through. */
  private static final double LOWEST_BAND_HERTZ = 40;

  private static final int BANDS = 18;

  /** −60 dBFS: quieter passages prove nothing. */
  private static final double SILENCE = 1e-6;

  private static final int LAGS = 1 << 17;

  private final Path first;
  private final Path second;
  private final PcmFormat a;
  private final PcmFormat b;
  private final int bins;

  NullTest(Path first, PcmFormat a, Path second, PcmFormat b) {
    this.first = first;
    this.second = second;
    this.a = a;
    this.b = b;
    bins = (int) (SECONDS * Math.min(HIGHEST_HERTZ, 0.4 * Math.min(a.sampleRateHz(), b.sampleRateHz())));
  }

  /**
   * What is left of the first when the second is taken from it.
   *
   * @param offsetSeconds time by which the second runs behind
   * @param gainDb gain that the second needs to be as loud as the first
   * @param inverted true where the second has the opposite polarity
   * @param swapped true where its channels are the other way round
   * @param residualDb what is left after displacement and gain, against the first
   * @param worstDb the same of the passage where most is left
   * @param equalisedDb what is left where the second also gets a fixed equaliser, and a gain of its own in each passage
   */
  record Result(
      double offsetSeconds, double gainDb, boolean inverted, boolean swapped, double residualDb, double worstDb, double equalisedDb) {}

  /**
   * Runs the test at the displacement, of those that the landmarks left, at which the two fit best.
   *
   * @return absent where they share no passage that sounds
   */
  Optional<Result> run(List<Double> offsets) throws IOException, UnreadableAudioException {
    long[][] starts = new long[offsets.size()][];
    long[][] others = new long[offsets.size()][];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = starts(offsets.get(i), PROBES);
      others[i] = counterparts(starts[i], offsets.get(i));
    }
    double[][][] x = Excerpts.of(first, all(starts), SECONDS * a.sampleRateHz(), true);
    double[][][] y = Excerpts.of(second, all(others), SECONDS * b.sampleRateHz(), true);
    double best = Double.NaN;
    double bestFit = 0;
    int passage = 0;
    for (int i = 0; i < starts.length; i++) {
      Probe probe = new Probe();
      for (int p = 0; p < starts[i].length; p++) {
        probe.add(spectrum(x[passage][0]), spectrum(y[passage][0]));
        passage++;
      }
      int lag = probe.lag();
      if (probe.fit(lag) > bestFit) {
        bestFit = probe.fit(lag);
        best = offsets.get(i) + lag * (double) SECONDS / LAGS;
      }
    }
    return Double.isNaN(best) ? Optional.empty() : compare(best);
  }

  private static long[] all(long[][] each) {
    return Arrays.stream(each).flatMapToLong(Arrays::stream).toArray();
  }

  /** Starts of passages in the first, spread over what both share at this displacement; fewer where that is short. */
  private long[] starts(double offset, int most) {
    double from = Math.max(0, -offset);
    double to = Math.min(a.durationSeconds(), b.durationSeconds() - offset);
    int count = (int) Math.clamp((to - from) / SECONDS, 0.0, most);
    long[] starts = new long[count];
    for (int p = 0; p < count; p++) {
      starts[p] = Math.round((from + (to - from - SECONDS) * (p + 0.5) / count) * a.sampleRateHz());
    }
    return starts;
  }

  private long[] counterparts(long[] starts, double offset) {
    return Arrays.stream(starts).map(start -> Math.round((start / (double) a.sampleRateHz() + offset) * b.sampleRateHz())).toArray();
  }

  /** How well passages of both agree at each small displacement, all frequencies weighted nearly alike. */
  private final class Probe {
    private final double[] cross = new double[2 * LAGS];
    private double energyX;
    private double energyY;
    private boolean transformed;

    void add(double[] sx, double[] sy) {
      for (int k = 1; k < bins; k++) {
        double magnitudeX = Math.hypot(sx[2 * k], sx[2 * k + 1]);
        double magnitudeY = Math.hypot(sy[2 * k], sy[2 * k + 1]);
        double weight = 1 / (Math.sqrt(magnitudeX * magnitudeY) + 1e-300);
        cross[2 * k] += weight * (sx[2 * k] * sy[2 * k] + sx[2 * k + 1] * sy[2 * k + 1]);
        cross[2 * k + 1] += weight * (sx[2 * k] * sy[2 * k + 1] - sx[2 * k + 1] * sy[2 * k]);
        energyX += magnitudeX;
        energyY += magnitudeY;
      }
    }

    /** The displacement at which they agree best; positive where the second is late. */
    int lag() {
      if (!transformed) {
        new DoubleFFT_1D(LAGS).complexInverse(cross, false);
        transformed = true;
      }
      int most = (int) (OPEN_SECONDS / SECONDS * LAGS);
      int best = 0;
      for (int lag = -most; lag <= most; lag++) {
        best = Math.abs(at(lag)) > Math.abs(at(best)) ? lag : best;
      }
      return best;
    }

    private double at(int lag) {
      return cross[2 * Math.floorMod(lag, LAGS)];
    }

    /** How well they agree there, 0 to 1. */
    double fit(int lag) {
      double scale = Math.sqrt(energyX * energyY);
      return scale > 0 ? Math.abs(at(lag)) / scale : 0;
    }
  }

  private Optional<Result> compare(double offset) throws IOException, UnreadableAudioException {
    long[] starts = starts(offset, PASSAGES);
    long[] others = counterparts(starts, offset);
    double[][][] x = Excerpts.of(first, starts, SECONDS * a.sampleRateHz(), false);
    double[][][] y = Excerpts.of(second, others, SECONDS * b.sampleRateHz(), false);
    int channels = Math.min(a.channels(), b.channels());
    boolean summed = channels != a.channels() || channels != b.channels();
    Aligned[] passages = new Aligned[starts.length];
    int sounding = 0;
    double late = 0;
    double weight = 0;
    for (int p = 0; p < starts.length; p++) {
      // What rounding to whole frames left of the displacement of this passage, in seconds
      double rest = starts[p] / (double) a.sampleRateHz() + offset - others[p] / (double) b.sampleRateHz();
      Aligned aligned = summed
          ? new Aligned(new double[][] {spectrum(sum(x[p]))}, new double[][] {spectrum(sum(y[p]))}, rest)
          : new Aligned(spectra(x[p]), spectra(y[p]), rest);
      if (aligned.power() > SILENCE) {
        passages[sounding++] = aligned;
        double fine = aligned.delay();
        late += aligned.power() * fine;
        weight += aligned.power();
      }
    }
    if (sounding == 0) {
      return Optional.empty();
    }
    Aligned[] all = Arrays.copyOf(passages, sounding);
    double fine = late / weight;
    for (Aligned passage : all) {
      passage.advance(fine);
    }
    Residual straight = residual(all, false);
    Residual crossed = channels == 2 && !summed ? residual(all, true) : straight;
    boolean swapped = crossed.left < straight.left / 10;
    Residual better = swapped ? crossed : straight;
    return Optional.of(
        new Result(
            offset + fine, 20 * Math.log10(Math.abs(better.gain) + 1e-30), better.gain < 0, swapped, decibels(better.left),
            decibels(better.worst), decibels(equalised(all, swapped))));
  }

  private static double decibels(double ratio) {
    return 10 * Math.log10(Math.max(ratio, 1e-16));
  }

  private double[][] spectra(double[][] channels) {
    double[][] spectra = new double[channels.length][];
    for (int c = 0; c < channels.length; c++) {
      spectra[c] = spectrum(channels[c]);
    }
    return spectra;
  }

  private static double[] sum(double[][] channels) {
    double[] sum = channels[0].clone();
    for (int c = 1; c < channels.length; c++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += channels[c][i];
      }
    }
    return sum;
  }

  /** Real and imaginary parts of the compared bins, scaled so that they do not depend on the sample rate. */
  private double[] spectrum(double[] samples) {
    int length = samples.length;
    double[] frame = new double[length];
    for (int i = 0; i < length; i++) {
      frame[i] = samples[i] * (1 - Math.cos(2 * Math.PI * i / length)) / length;
    }
    new DoubleFFT_1D(length).realForward(frame);
    double[] kept = Arrays.copyOf(frame, 2 * bins);
    kept[0] = 0;
    kept[1] = 0;
    return kept;
  }

  /** A passage of both, bin by bin. */
  private final class Aligned {
    private final double[][] x;
    private final double[][] y;

    Aligned(double[][] x, double[][] y, double rest) {
      this.x = x;
      this.y = y;
      advance(rest);
    }

    /** Moves the second earlier by so many seconds. */
    void advance(double seconds) {
      for (double[] channel : y) {
        for (int k = 1; k < bins; k++) {
          double phase = 2 * Math.PI * k * seconds / SECONDS;
          double cos = Math.cos(phase);
          double sin = Math.sin(phase);
          double re = channel[2 * k];
          double im = channel[2 * k + 1];
          channel[2 * k] = re * cos - im * sin;
          channel[2 * k + 1] = re * sin + im * cos;
        }
      }
    }

    double power() {
      double power = 0;
      for (double[] channel : x) {
        for (double part : channel) {
          power += part * part;
        }
      }
      return power;
    }

    /** Seconds by which the second is still late: the slope of the phase between the two, by two steps of least squares. */
    double delay() {
      double delay = 0;
      for (int step = 0; step < 3; step++) {
        double slope = 0;
        double square = 0;
        for (int c = 0; c < x.length; c++) {
          for (int k = 1; k < bins; k++) {
            double omega = 2 * Math.PI * k / SECONDS;
            double re = x[c][2 * k] * y[c][2 * k] + x[c][2 * k + 1] * y[c][2 * k + 1];
            double im = x[c][2 * k] * y[c][2 * k + 1] - x[c][2 * k + 1] * y[c][2 * k];
            double cos = Math.cos(omega * delay);
            double sin = Math.sin(omega * delay);
            slope -= omega * (re * sin + im * cos);
            square += omega * omega * Math.abs(re * cos - im * sin);
          }
        }
        delay += square > 0 ? slope / square : 0;
      }
      return Math.abs(delay) < 1.0 / Math.min(a.sampleRateHz(), b.sampleRateHz()) ? delay : 0;
    }

    double[] other(int channel, boolean swapped) {
      return y[swapped ? y.length - 1 - channel : channel];
    }
  }

  private record Residual(double gain, double left, double worst) {}

  private static Residual residual(Aligned[] passages, boolean swapped) {
    double product = 0;
    double square = 0;
    for (Aligned passage : passages) {
      for (int c = 0; c < passage.x.length; c++) {
        double[] other = passage.other(c, swapped);
        product += dot(passage.x[c], other);
        square += dot(other, other);
      }
    }
    double gain = square > 0 ? product / square : 0;
    double left = 0;
    double whole = 0;
    double worst = 0;
    for (Aligned passage : passages) {
      double rest = 0;
      for (int c = 0; c < passage.x.length; c++) {
        double[] other = passage.other(c, swapped);
        for (int i = 0; i < other.length; i++) {
          double difference = passage.x[c][i] - gain * other[i];
          rest += difference * difference;
        }
      }
      left += rest;
      whole += passage.power();
      worst = Math.max(worst, rest / passage.power());
    }
    return new Residual(gain, left / whole, worst);
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  /** What is left, as a share, where the second gets one complex gain a half octave for all passages and one gain a passage. */
  private double equalised(Aligned[] passages, boolean swapped) {
    double[][] gains = new double[BANDS][2];
    for (int band = 0; band < BANDS; band++) {
      double re = 0;
      double im = 0;
      double square = 0;
      for (Aligned passage : passages) {
        for (int c = 0; c < passage.x.length; c++) {
          double[] x = passage.x[c];
          double[] y = passage.other(c, swapped);
          for (int k = edge(band); k < edge(band + 1); k++) {
            re += x[2 * k] * y[2 * k] + x[2 * k + 1] * y[2 * k + 1];
            im += x[2 * k + 1] * y[2 * k] - x[2 * k] * y[2 * k + 1];
            square += y[2 * k] * y[2 * k] + y[2 * k + 1] * y[2 * k + 1];
          }
        }
      }
      gains[band][0] = square > 0 ? re / square : 0;
      gains[band][1] = square > 0 ? im / square : 0;
    }
    double left = 0;
    double whole = 0;
    for (Aligned passage : passages) {
      double xx = 0;
      double xy = 0;
      double yy = 0;
      for (int c = 0; c < passage.x.length; c++) {
        double[] x = passage.x[c];
        double[] y = passage.other(c, swapped);
        for (int band = 0; band < BANDS; band++) {
          for (int k = edge(band); k < edge(band + 1); k++) {
            double re = gains[band][0] * y[2 * k] - gains[band][1] * y[2 * k + 1];
            double im = gains[band][0] * y[2 * k + 1] + gains[band][1] * y[2 * k];
            xx += x[2 * k] * x[2 * k] + x[2 * k + 1] * x[2 * k + 1];
            xy += x[2 * k] * re + x[2 * k + 1] * im;
            yy += re * re + im * im;
          }
        }
      }
      left += yy > 0 ? xx - xy * xy / yy : xx;
      whole += xx;
    }
    return whole > 0 ? left / whole : 1;
  }

  /** First bin of a band; the last band ends with the compared bins. */
  private int edge(int band) {
    return band == 0 ? 1 : (int) Math.min(bins, Math.round(SECONDS * LOWEST_BAND_HERTZ * StrictMath.pow(2, band / 2.0)));
  }
}
