package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.SpectralShelf;

/**
 * Where the spectrum ends like a shelf, as the low-pass of a lossy coder leaves it. Spectra of some fifty moments, spread over the file
 * and of one channel in turn with the other, are kept; of each bin a high percentile is taken, so that one loud moment makes no shelf and a wall that holds at all moments does. In
 * music that no coder cut the fall is smooth.
 */
final class SpectralShelfDetector implements Detector {
  private static final int MOMENTS = 48;
  private static final int BLOCKS = 4;

  /** Moments that say something about all of the file. */
  private static final int LEAST = 8;

  private static final double HIGH = 0.9;

  /** Where shelves are looked for. Further down lie those of voices and instruments that were recorded at half the rate. */
  private static final double LOWEST_HZ = 12_000;

  private static final double HIGHEST_HZ = 20_800;
  private static final int LEAST_RATE_HZ = 32_000;

  /** Shelves end here, before the slope of the converter that made the file. */
  private static final double HIGHEST_SHARE = 0.475;

  private static final double END_SHARE = 0.49;

  /** How far below the edge the shelf is read, and within how much it falls. */
  private static final double BELOW_HZ = 600;

  private static final double FALL_HZ = 250;

  private final PcmFormat format;
  private final Piece piece;
  private final FrameSpectrum spectrum = new FrameSpectrum(FrameSpectrum.blackmanHarris(BLOCKS * MeterBlock.FRAMES));
  private final double[] samples = new double[BLOCKS * MeterBlock.FRAMES];
  private final List<float[]> powers = new ArrayList<>();

  SpectralShelfDetector(PcmFormat format) {
    this.format = format;
    double distance = Math.max(BLOCKS * MeterBlock.FRAMES, format.frames() / (double) MOMENTS);
    piece = new Piece(format.channels(), BLOCKS, 0, distance);
  }

  @Override
  public void take(MeterBlock block) {
    if (format.sampleRateHz() < LEAST_RATE_HZ || powers.size() == MOMENTS || !piece.take(block)) {
      return;
    }
    boolean right = piece.stereo() && powers.size() % 2 == 1;
    piece.mix(right ? 0 : 1, right ? 1 : 0, samples);
    double[] power = spectrum.of(samples, 0);
    float[] kept = new float[power.length];
    for (int k = 0; k < kept.length; k++) {
      kept[k] = (float) power[k];
    }
    powers.add(kept);
  }

  @Override
  public Optional<SpectralShelf> trace(Measurements measured) {
    if (powers.size() < LEAST) {
      return Optional.empty();
    }
    double[] high = highest();
    int width = bin(BELOW_HZ);
    int fall = bin(FALL_HZ);
    int end = bin(END_SHARE * format.sampleRateHz());
    double deepest = Double.NEGATIVE_INFINITY;
    int edge = 0;
    int first = bin(LOWEST_HZ);
    SortedWindow below = new SortedWindow(width + 1);
    SortedWindow above = new SortedWindow(Math.max(1, end - first - fall));
    for (int k = first - width; k < first; k++) {
      below.add(high[k]);
    }
    for (int k = first + fall; k < end; k++) {
      above.add(high[k]);
    }
    for (int k = first; k < bin(Math.min(HIGHEST_HZ, HIGHEST_SHARE * format.sampleRateHz())); k++) {
      double depth = below.percentile(0.25) - above.percentile(0.95);
      if (depth > deepest) {
        deepest = depth;
        edge = k;
      }
      below.add(high[k]);
      below.remove(high[k - width]);
      above.remove(high[k + fall]);
    }
    return Optional.of(new SpectralShelf(edge * (double) format.sampleRateHz() / samples.length, deepest));
  }

  /** The high percentile of each bin, three bins taken together, in dB. */
  private double[] highest() {
    double[] high = HighPercentile.of(powers, HIGH);
    double[] smooth = new double[high.length];
    for (int k = 1; k < smooth.length - 1; k++) {
      smooth[k] = 10 * StrictMath.log10((high[k - 1] + high[k] + high[k + 1]) / 3 + 1e-30);
    }
    return smooth;
  }

  private int bin(double hertz) {
    return (int) Math.round(hertz * samples.length / format.sampleRateHz());
  }
}
