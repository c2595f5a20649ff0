package org.premaster.measurement.detectors;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.Dither;
import org.premaster.measurement.traces.Dither.Kind;

/**
 * Dither under the quietest stretches.
 *
 * <p>Plain rounding to a step q leaves white noise of power q²/12, rectangular dither makes it q²/6, triangular q²/4. Noise shaping moves
 * noise between frequencies, but the mean of its spectrum in decibels stays what it was (Gerzon and Craven), and so the level is known in
 * advance for it too. The step is that of the grid on which the stretch stands, which also shows where a 16-bit print was changed in level
 * and padded; above the file's own steps only 16 bits are looked for.
 */
final class DitherDetector implements Detector {
  private static final int STRETCHES = 6;
  private static final double MOVED_DBFS = -84;

  // Distance to the noise of plain rounding
  private static final double RECTANGULAR_DB = 3.01;
  private static final double TRIANGULAR_DB = 4.77;

  /** How far the level of white noise may be from what it must be: on its own grid, with a little of a room's noise beside it; elsewhere. */
  private static final double TOLERANCE_DB = 0.7;
  private static final double STRICT_DB = 0.35;

  /** The bands in which white noise must show: where music is soon gone, below the filters of converters. */
  private static final int WHITE_FROM = 10;
  private static final int WHITE_TO = 30;

  /** Largest standard deviation between those bands, and difference between their halves: rooms and amplifiers are not as white. */
  private static final double WHITE_DB = 0.6;
  private static final double LEVEL_DB = 0.5;

  /** A grid is seen where a stretch has no more values than this. */
  private static final int MOST_VALUES = 400;

  /** Noise that is shaped rises at least so far from 2 to 7 kHz up to the top. */
  private static final double TILT_DB = 4.5;

  private final PcmFormat format;

  /** The quietest of all, and the quietest that are louder than a few steps of 16 bits: rectangular dither is gone where these are not moved. */
  private final QuietStretches quietest = new QuietStretches(STRETCHES, Decibels.NOTHING);
  private final QuietStretches moved = new QuietStretches(STRETCHES, MOVED_DBFS);

  DitherDetector(PcmFormat format) {
    this.format = format;
  }

  @Override
  public void take(MeterBlock block) {
    quietest.take(block);
    moved.take(block);
  }

  @Override
  public Optional<Dither> trace(Measurements measured) {
    if (quietest.quietest().isEmpty()) {
      return Optional.of(Dither.UNKNOWN);
    }
    NoiseSpectrum spectrum = new NoiseSpectrum();
    Dither seen = dither(quietest.quietest(), spectrum);
    if (seen.kind() == Kind.ABSENT && !moved.quietest().isEmpty()) {
      Dither more = dither(moved.quietest(), spectrum);
      return Optional.of(more.kind() == Kind.RECTANGULAR ? more : seen);
    }
    return Optional.of(seen);
  }

  /** What most of the stretches that show anything agree on. */
  private Dither dither(List<QuietStretches.Stretch> quiet, NoiseSpectrum spectrum) {
    List<Seen> telling = quiet.stream().map(stretch -> seen(stretch, spectrum)).filter(one -> one.kind != Kind.UNKNOWN).toList();
    List<Seen> showing = telling.stream().filter(one -> one.kind != Kind.ABSENT).toList();
    if (telling.isEmpty()) {
      return dither(Seen.NOTHING, OptionalDouble.empty(), quiet.getFirst(), 0);
    }
    if (2 * showing.size() < telling.size()) {
      return dither(new Seen(Kind.ABSENT, 0, 0), OptionalDouble.empty(), quiet.getFirst(), 0);
    }
    Seen first = showing.getFirst();
    return dither(first, OptionalDouble.of(first.levelDbfs), quiet.getFirst(), (double) showing.size() / telling.size());
  }

  private Dither dither(Seen seen, OptionalDouble level, QuietStretches.Stretch quietest, double agreeing) {
    return new Dither(
        seen.kind, seen.bits, level, OptionalDouble.of(Decibels.of(quietest.energy() / QuietStretches.LENGTH)),
        OptionalDouble.of((double) quietest.startFrame() / format.sampleRateHz()), agreeing);
  }

  /** What one stretch shows. */
  private record Seen(Kind kind, int bits, double levelDbfs) {
    static final Seen NOTHING = new Seen(Kind.UNKNOWN, 0, 0);
  }

  private Seen seen(QuietStretches.Stretch stretch, NoiseSpectrum spectrum) {
    double[] samples = stretch.samples();
    double[] bands = NoiseSpectrum.bands(spectrum.density(samples));
    double own = format.encoding() == Encoding.PCM ? Math.scalb(1.0, 1 - format.bitDepth()) : 0;
    double grid = grid(samples, own);
    if (grid > 0) {
      int bits = (int) Math.round(1 - StrictMath.log(grid) / StrictMath.log(2));
      Seen here = on(bands, Decibels.of(grid * grid / 12), bits, TOLERANCE_DB);
      // Where the music is less than two steps rectangular dither would be gone: noise of that level is a room's
      if (here.kind == Kind.RECTANGULAR && stretch.energy() / QuietStretches.LENGTH < 4 * grid * grid) {
        return Seen.NOTHING;
      }
      if (here.kind != Kind.UNKNOWN || bits < 20) {
        return here;
      }
    }
    return on(bands, Decibels.roundingNoise(16), 16, STRICT_DB);
  }

  /** What the bands say about dither on a grid whose plain rounding has this noise. */
  private static Seen on(double[] bands, double roundingDbfs, int bits, double toleranceDb) {
    double white = mean(bands, WHITE_FROM, WHITE_TO);
    double above = white - roundingDbfs;
    if (deviation(bands, white) <= WHITE_DB && Math.abs(mean(bands, 20, WHITE_TO) - mean(bands, WHITE_FROM, 20)) <= LEVEL_DB) {
      if (Math.abs(above - TRIANGULAR_DB) <= toleranceDb) {
        return new Seen(Kind.TRIANGULAR, bits, white);
      }
      if (Math.abs(above - RECTANGULAR_DB) <= toleranceDb) {
        return new Seen(Kind.RECTANGULAR, bits, white);
      }
    }
    double all = mean(bands, 3, WHITE_TO);
    double tilt = mean(bands, 24, WHITE_TO) - mean(bands, 3, 10);
    double least = Arrays.stream(bands, 3, WHITE_TO).min().orElseThrow() - roundingDbfs;
    if (tilt >= TILT_DB && least <= 2.5 && all - roundingDbfs >= 2 && all - roundingDbfs <= 9) {
      return new Seen(Kind.SHAPED, bits, Decibels.of(Arrays.stream(bands).map(db -> StrictMath.pow(10, db / 10)).average().orElseThrow()));
    }
    // No dither leaves so little on the whole; white dither leaves more everywhere, and shaped dither at the top
    double top = mean(bands, 24, WHITE_TO) - roundingDbfs;
    return all < roundingDbfs + 2 || (least < RECTANGULAR_DB - 1.5 && top < TRIANGULAR_DB) ? new Seen(Kind.ABSENT, 0, 0) : Seen.NOTHING;
  }

  /** Distance of the values in a stretch; the file's own where there are too many of them to tell, 0 where that is none. */
  private static double grid(double[] samples, double own) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    double least = Double.POSITIVE_INFINITY;
    int values = 1;
    for (int i = 1; i < sorted.length && values <= MOST_VALUES; i++) {
      if (sorted[i] != sorted[i - 1]) {
        least = Math.min(least, sorted[i] - sorted[i - 1]);
        values++;
      }
    }
    if (values > MOST_VALUES || values < 2) {
      return own;
    }
    // Rounded to the file's own steps, the distances differ by one of these
    double range = sorted[sorted.length - 1] - sorted[0];
    double steps = range / (least + (least > 4 * own ? own / 2 : 0));
    return range / Math.max(1, Math.rint(steps));
  }

  private static double mean(double[] bands, int from, int to) {
    return Arrays.stream(bands, from, to).average().orElseThrow();
  }

  private static double deviation(double[] bands, double mean) {
    return Math.sqrt(Arrays.stream(bands, WHITE_FROM, WHITE_TO).map(band -> (band - mean) * (band - mean)).average().orElseThrow());
  }
}
