package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.LongTermSpectrum;
import org.premaster.measurement.traces.LongTermSpectrum.Source;

/**
 * The long-term spectrum, and whether it ends where that of a lower sample rate must end.
 *
 * <p>Spectra of some forty moments of 80 to 160 ms are kept. Their bins are 6.25 Hz wide, or twice, four times that, so that half of every
 * usual sample rate falls on a bin. Of each bin a high percentile is taken: a converter's wall shows at the moments that reach up to it.
 * Plain interpolation leaves no wall but mirror images, whose distance to what they mirror is the same at all moments.
 */
final class LongTermSpectrumDetector implements Detector {
  /** Rates that music is converted up from. */
  private static final int[] SOURCES = {32_000, 44_100, 48_000, 88_200, 96_000};

  /** Most spectra of a file. */
  private static final int MOMENTS = 40;

  /** Fewest spectra that say anything about what is typical. */
  private static final int LEAST = 6;

  private static final double BIN_HZ = 6.25;
  private static final int LONGEST = 8_600;
  private static final double HIGH = 0.9;
  private static final int SMOOTHED_BINS = 9;

  /** Share of a source's half rate over which a wall falls. */
  private static final double WALL = 0.08;

  /** A wall that decides which of several rates it was. */
  private static final double CLEAR_DB = 28;

  // What mirror images and beats keep to. A sampler that plays drums recorded at another rate leaves images too, but not of everything:
  // theirs were measured from 0.6 dB on, with other rates from 4 dB on. Drums of 44.1 kHz are common, of 32 kHz they are not
  private static final double ALONE_DB = 0.4;
  private static final double FOLDED_DB = 2.5;
  private static final double BEAT_DB = 15;
  private static final double RARE_BEAT_DB = 8;

  /** What white noise of full-scale power reads in a bin, times the length: 4 Σw² / (Σw)² of a squared Hann window. */
  private static final double NOISE_BANDWIDTH = 4 * 35.0 / 18;

  /** Distance of the high percentile of a bin of noise to its mean. */
  private static final double PERCENTILE_DB = 3.6;

  private final PcmFormat format;
  private final double binHz;
  private final FrameSpectrum spectrum;
  private final Moments moments;
  private final InterpolationBeat beat;
  private final List<float[]> powers = new ArrayList<>();

  LongTermSpectrumDetector(PcmFormat format) {
    this.format = format;
    double width = BIN_HZ;
    while (format.sampleRateHz() / width > LONGEST) {
      width *= 2;
    }
    int length = 2 * (int) (format.sampleRateHz() / width / 2);
    binHz = (double) format.sampleRateHz() / length;
    spectrum = new FrameSpectrum(FrameSpectrum.hannSquared(length));
    beat = new InterpolationBeat(length, binHz);
    moments = new Moments(format, length, MOMENTS, this::keep);
  }

  @Override
  public void take(MeterBlock block) {
    moments.take(block);
  }

  private void keep(double[] piece) {
    double[] power = spectrum.of(piece, 0);
    float[] kept = new float[power.length];
    for (int k = 0; k < kept.length; k++) {
      kept[k] = (float) Math.min(power[k], Float.MAX_VALUE);
    }
    powers.add(kept);
    beat.take(piece);
  }

  @Override
  public Optional<LongTermSpectrum> trace(Measurements measured) {
    moments.finish();
    if (powers.isEmpty()) {
      return Optional.empty();
    }
    double[] high = highest();
    return Optional.of(new LongTermSpectrum(bands(), edge(high), powers.size() < LEAST ? Optional.empty() : source(high)));
  }

  /** The high percentile of each bin, smoothed, in dB. */
  private double[] highest() {
    double[] high = HighPercentile.of(powers, HIGH);
    double[] smooth = new double[high.length];
    for (int k = 0; k < smooth.length; k++) {
      double sum = 0;
      for (int i = Math.max(0, k - SMOOTHED_BINS / 2); i <= Math.min(high.length - 1, k + SMOOTHED_BINS / 2); i++) {
        sum += high[i];
      }
      smooth[k] = Decibels.of(sum / SMOOTHED_BINS);
    }
    return smooth;
  }

  /** Mean power of half semitones. */
  private List<Double> bands() {
    double[] mean = new double[powers.getFirst().length];
    for (float[] power : powers) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += power[k];
      }
    }
    List<Double> bands = new ArrayList<>();
    for (int band = 0; band < LongTermSpectrum.BANDS; band++) {
      double from = LongTermSpectrum.LOWEST_HZ * StrictMath.pow(2, (double) band / LongTermSpectrum.PER_OCTAVE) / binHz;
      double to = LongTermSpectrum.LOWEST_HZ * StrictMath.pow(2, (band + 1.0) / LongTermSpectrum.PER_OCTAVE) / binHz;
      if (to > mean.length - 1) {
        break;
      }
      // A band may be narrower than a bin; then it has its share of one
      double sum = 0;
      for (int k = (int) Math.floor(from + 0.5); k - 0.5 < to; k++) {
        sum += mean[k] * (Math.min(to, k + 0.5) - Math.max(from, k - 0.5));
      }
      bands.add(Math.round(10 * Decibels.of(sum / powers.size())) / 10.0);
    }
    return bands;
  }

  /** The rounding noise of the file's word length as {@link #highest} shows it, and no less than its own limits. */
  private double floor() {
    int bits = format.encoding() == Encoding.PCM ? Math.min(format.bitDepth(), 24) : 24;
    return Decibels.roundingNoise(bits) + Decibels.of(NOISE_BANDWIDTH / spectrum.length()) + PERCENTILE_DB;
  }

  private double edge(double[] high) {
    int k = high.length - 1;
    while (k > 0 && high[k] < floor() + 10) {
      k--;
    }
    return k * binHz;
  }

  private Optional<Source> source(double[] high) {
    Optional<Source> likeliest = Optional.empty();
    for (int rate : SOURCES) {
      if (rate < 0.99 * format.sampleRateHz() && format.sampleRateHz() >= 44_100) {
        Source candidate = wall(high, rate);
        // Several orders of one source's images look like those of other rates; a wall says which it was
        if (candidate.mirrored() && (likeliest.isEmpty() || likeliest.get().wallDb() < CLEAR_DB)) {
          return Optional.of(candidate);
        }
        // The lower of two rates that one wall fits: none falls above the half of its rate
        if (likeliest.isEmpty() || candidate.wallDb() > likeliest.get().wallDb() + 6) {
          likeliest = Optional.of(candidate);
        }
      }
    }
    return likeliest;
  }

  /** The steepest fall to what is left above half the source's rate, with its foot where converters put it. */
  private Source wall(double[] high, int rate) {
    double half = rate / 2.0;
    // In a file of not much more than the source's rate a wall further down would rather be a coder's
    boolean wide = format.sampleRateHz() >= 1.5 * rate;
    int width = bin(WALL * half);
    int around = bin(150);
    int end = Math.min(bin(0.985 * format.sampleRateHz() / 2), high.length - 1);
    double above = percentile(high, bin(1.04 * half), end, 0.98);
    double deepest = Double.NEGATIVE_INFINITY;
    int foot = 0;
    for (int k = bin((wide ? 0.88 : 0.955) * half); k < bin(1.02 * half); k++) {
      double shoulder = percentile(high, k - width - around, k - width + 1, 0.5);
      double fall = shoulder - Math.max(above, percentile(high, k, k + around, 1));
      if (fall > deepest) {
        deepest = fall;
        foot = k;
      }
    }
    boolean empty = above < floor() + 10;
    return new Source(rate, deepest, foot * binHz, empty, !empty && mirrored(rate, wide));
  }

  private boolean mirrored(int rate, boolean wide) {
    double spread = MirrorImage.spread(powers, bin(rate / 2.0), bin(300), bin(0.3 * rate / 2), floor() + 12);
    if (format.sampleRateHz() % rate == 0) {
      return spread <= ALONE_DB;
    }
    // Where the rates are no multiples the images of several orders fold over each other
    return spread <= FOLDED_DB || (!wide && beat.decibels(rate, format.sampleRateHz()) >= (rate < 44_100 ? RARE_BEAT_DB : BEAT_DB));
  }

  private int bin(double hertz) {
    return (int) Math.round(hertz / binHz);
  }

  private static double percentile(double[] values, int from, int to, double share) {
    double[] sorted = Arrays.copyOfRange(values, Math.max(0, from), Math.max(from + 1, Math.min(to, values.length)));
    Arrays.sort(sorted);
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
