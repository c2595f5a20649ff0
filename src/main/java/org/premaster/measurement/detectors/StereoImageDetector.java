package org.premaster.measurement.detectors;

import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.StereoImage;

/**
 * How left and right relate as ears weigh them, and in the bass. A stretch of 0.37 s in every eight is looked at, which is enough for
 * values that hold for a whole song: energies behind the shelf of K-weighting (BS.1770-5 Annex 1, stage 1; the second stage, far below the
 * bass, is left out), and the spectra of both channels below 120 Hz.
 */
final class StereoImageDetector implements Detector {
  /** One stretch in so many is looked at. */
  private static final int EVERY = 8;

  /** Rate to which the bass is brought by plain means: what folds back into it comes from above 2.6 kHz and is 26 dB down. */
  private static final int BASS_RATE_HZ = 2756;

  private static final int BASS_FRAMES = 1024;
  private static final double LOWEST_HZ = 20;
  private static final double HIGHEST_HZ = 120;

  /** Share of the energy from which on there is a bass to speak of. */
  private static final double LEAST_BASS = 0.01;

  /** Bins of a windowed tone hold three halves of its power, and a tone has half the square of its amplitude. */
  private static final double POWER_OF_BINS = 3;

  private static final double MOST_LOSS_LU = 60;

  private final Optional<Shelf> shelf;
  private final long stretchBlocks;

  // Energies behind the shelf
  private double left;
  private double right;
  private double cross;

  // Bass: sums of a few frames each, then both channels' spectra
  private final int step;
  private final int firstBin;
  private final int lastBin;
  private final FrameSpectrum spectrum = new FrameSpectrum(hann());
  private final double[] bassLeft = new double[BASS_FRAMES];
  private final double[] bassRight = new double[BASS_FRAMES];
  private int bassFrames;
  private int inStep;
  private double sumLeft;
  private double sumRight;
  private double bassLeftPower;
  private double bassRightPower;
  private double bassCross;
  private double energy;

  StereoImageDetector(PcmFormat format) {
    int rate = format.sampleRateHz();
    shelf = format.channels() == 2 ? Optional.of(new Shelf(rate)) : Optional.empty();
    step = MeterBlock.EIGHT * Math.max(1, Math.round((float) rate / BASS_RATE_HZ / MeterBlock.EIGHT));
    double binHz = (double) rate / step / BASS_FRAMES;
    firstBin = (int) Math.ceil(LOWEST_HZ / binHz);
    lastBin = (int) Math.floor(HIGHEST_HZ / binHz);
    stretchBlocks = ((long) BASS_FRAMES * step + MeterBlock.FRAMES - 1) / MeterBlock.FRAMES;
  }

  private static double[] hann() {
    double[] window = new double[BASS_FRAMES];
    for (int i = 0; i < BASS_FRAMES; i++) {
      window[i] = 2 * (1 - StrictMath.cos(2 * Math.PI * i / BASS_FRAMES)) / BASS_FRAMES;
    }
    return window;
  }

  @Override
  public void take(MeterBlock block) {
    long index = block.start() / MeterBlock.FRAMES;
    if (shelf.isEmpty() || index / stretchBlocks % EVERY != 0) {
      return;
    }
    if (index % stretchBlocks == 0) {
      shelf.get().rest();
      bassFrames = 0;
      inStep = 0;
      sumLeft = 0;
      sumRight = 0;
    }
    shelf.get().add(block.channel(0), block.channel(1), block.frames());
    collectBass(block.eighths(0), block.eighths(1));
    energy += block.energy(0) + block.energy(1);
  }

  private void collectBass(double[] l, double[] r) {
    for (int i = 0; i < l.length && bassFrames < BASS_FRAMES; i++) {
      sumLeft += l[i];
      sumRight += r[i];
      if (++inStep == step / MeterBlock.EIGHT) {
        bassLeft[bassFrames] = sumLeft / step;
        bassRight[bassFrames++] = sumRight / step;
        inStep = 0;
        sumLeft = 0;
        sumRight = 0;
        if (bassFrames == BASS_FRAMES) {
          addBass();
        }
      }
    }
  }

  /** |L + R|² is |L|² + |R|² and twice the product. */
  private void addBass() {
    double l = bassPower(bassLeft);
    double r = bassPower(bassRight);
    for (int i = 0; i < BASS_FRAMES; i++) {
      bassLeft[i] += bassRight[i];
    }
    bassCross += (bassPower(bassLeft) - l - r) / 2;
    bassLeftPower += l;
    bassRightPower += r;
  }

  private double bassPower(double[] samples) {
    double[] bins = spectrum.of(samples, 0);
    double sum = 0;
    for (int k = firstBin; k <= lastBin; k++) {
      sum += bins[k];
    }
    return sum;
  }

  @Override
  public Optional<StereoImage> trace(Measurements measured) {
    if (shelf.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new StereoImage(
        left > 0 && right > 0 ? OptionalDouble.of(10 * StrictMath.log10(left / right)) : OptionalDouble.empty(),
        left + right > 0 ? OptionalDouble.of(monoLoss()) : OptionalDouble.empty(),
        bassCorrelation()));
  }

  /** As a mono sum through two loudspeakers, ((L + R) / 2)² twice, against L² + R². */
  private double monoLoss() {
    double kept = 0.5 + cross / (left + right);
    return kept > 0 ? Math.min(MOST_LOSS_LU, -10 * StrictMath.log10(kept)) : MOST_LOSS_LU;
  }

  private OptionalDouble bassCorrelation() {
    double bass = (bassLeftPower + bassRightPower) * BASS_FRAMES * step / POWER_OF_BINS;
    double scale = Math.sqrt(bassLeftPower) * Math.sqrt(bassRightPower);
    return scale > 0 && bass >= LEAST_BASS * energy
        ? OptionalDouble.of(Math.clamp(bassCross / scale, -1.0, 1.0))
        : OptionalDouble.empty();
  }

  /** The high shelf of K-weighting over both channels, and the energies behind it. */
  private final class Shelf {
    private static final double HZ = 1681.974450955533;
    private static final double DB = 3.999843853973347;
    private static final double Q = 0.7071752369554196;
    private static final double BAND_EXPONENT = 0.4996667741545416;

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double left1;
    private double left2;
    private double right1;
    private double right2;

    Shelf(int rate) {
      double k = StrictMath.tan(Math.PI * HZ / rate);
      double high = StrictMath.pow(10, DB / 20);
      double band = StrictMath.pow(high, BAND_EXPONENT);
      double a0 = 1 + k / Q + k * k;
      b0 = (high + band * k / Q + k * k) / a0;
      b1 = 2 * (k * k - high) / a0;
      b2 = (high - band * k / Q + k * k) / a0;
      a1 = 2 * (k * k - 1) / a0;
      a2 = (1 - k / Q + k * k) / a0;
    }

    /** Forgets what it heard, at the start of a stretch. */
    void rest() {
      left1 = 0;
      left2 = 0;
      right1 = 0;
      right2 = 0;
    }

    void add(double[] l, double[] r, int frames) {
      double s1 = left1;
      double s2 = left2;
      double t1 = right1;
      double t2 = right2;
      double ll = 0;
      double rr = 0;
      double lr = 0;
      for (int i = 0; i < frames; i++) {
        double y = Math.fma(b0, l[i], s1);
        double z = Math.fma(b0, r[i], t1);
        s1 = Math.fma(-a1, y, Math.fma(b1, l[i], s2));
        t1 = Math.fma(-a1, z, Math.fma(b1, r[i], t2));
        s2 = Math.fma(-a2, y, b2 * l[i]);
        t2 = Math.fma(-a2, z, b2 * r[i]);
        ll = Math.fma(y, y, ll);
        rr = Math.fma(z, z, rr);
        lr = Math.fma(y, z, lr);
      }
      left1 = s1;
      left2 = s2;
      right1 = t1;
      right2 = t2;
      left += ll;
      right += rr;
      cross += lr;
    }
  }
}
