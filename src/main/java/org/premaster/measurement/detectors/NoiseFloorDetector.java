package org.premaster.measurement.detectors;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.NoiseFloor;

/** The level of the quietest windows, and the colour of the quietest stretches. */
final class NoiseFloorDetector implements Detector {
  private static final double WINDOW_SECONDS = 0.05;

  // Levels are counted in tenths of a decibel; what is beyond counts at the ends
  private static final double LOWEST_DB = -200;
  private static final int LEVELS = 2500;
  private static final int FEWEST = 20;

  private final double rate;
  private final int windowBlocks;
  private final long[] levels = new long[LEVELS];
  private long windows;
  private final QuietStretches stretches = new QuietStretches(3, Decibels.NOTHING);

  // The window that is being read
  private double energy;
  private long samples;
  private int blocks;
  private boolean silent;

  NoiseFloorDetector(PcmFormat format) {
    rate = format.sampleRateHz();
    windowBlocks = Math.max(1, (int) Math.round(WINDOW_SECONDS * rate / MeterBlock.FRAMES));
  }

  @Override
  public void take(MeterBlock block) {
    stretches.take(block);
    boolean sounds = false;
    for (int c = 0; c < block.channels(); c++) {
      energy += block.energy(c);
      sounds |= block.peak(c) > 0;
    }
    silent |= !sounds;
    samples += (long) block.frames() * block.channels();
    if (++blocks == windowBlocks) {
      if (!silent && block.frames() == MeterBlock.FRAMES) {
        double level = Decibels.of(energy / samples);
        levels[(int) Math.clamp((level - LOWEST_DB) * 10, 0, LEVELS - 1)]++;
        windows++;
      }
      energy = 0;
      samples = 0;
      blocks = 0;
      silent = false;
    }
  }

  @Override
  public Optional<NoiseFloor> trace(Measurements measured) {
    List<QuietStretches.Stretch> quiet = stretches.quietest();
    OptionalDouble fall = OptionalDouble.empty();
    double evenness = 0;
    if (!quiet.isEmpty()) {
      NoiseSpectrum spectrum = new NoiseSpectrum();
      double[] density = spectrum.density(quiet.getFirst().samples());
      for (QuietStretches.Stretch stretch : quiet.subList(1, quiet.size())) {
        double[] more = spectrum.density(stretch.samples());
        for (int k = 0; k < density.length; k++) {
          density[k] += more[k];
        }
      }
      fall = OptionalDouble.of(fall(density));
      evenness = evenness(density);
    }
    return Optional.of(new NoiseFloor(
        level(0.05), level(0.01), level(0.5), fall, evenness,
        quiet.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(quiet.getFirst().startFrame() / rate)));
  }

  private OptionalDouble level(double share) {
    if (windows < FEWEST) {
      return OptionalDouble.empty();
    }
    long below = (long) Math.ceil(share * windows);
    int level = -1;
    while (below > 0) {
      below -= levels[++level];
    }
    return OptionalDouble.of(LOWEST_DB + level / 10.0);
  }

  /** Slope of the least-squares line through the bins' decibels over their octaves, each octave with the same weight; positive falling. */
  private double fall(double[] density) {
    double binHz = rate / 2 / (density.length - 1);
    double weights = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (int k = 1; k < density.length; k++) {
      double hertz = k * binHz;
      if (hertz >= 200 && hertz <= 10_000) {
        double octave = StrictMath.log(hertz) / StrictMath.log(2);
        double level = Decibels.of(density[k]);
        double weight = 1.0 / k;
        weights += weight;
        x += weight * octave;
        y += weight * level;
        xx += weight * octave * octave;
        xy += weight * octave * level;
      }
    }
    double spread = weights * xx - x * x;
    return spread > 0 ? -(weights * xy - x * y) / spread : 0;
  }

  /** Geometric over arithmetic mean of nine neighbouring bins each, weighted by power; averaged noise comes close to 1, tones do not. */
  private static double evenness(double[] density) {
    double geometric = 0;
    double arithmetic = 0;
    for (int from = 4; from + 9 <= density.length * 3 / 4; from += 9) {
      double logarithms = 0;
      for (int k = from; k < from + 9; k++) {
        logarithms += Decibels.of(density[k]) / 9;
        arithmetic += density[k] / 9;
      }
      geometric += StrictMath.pow(10, logarithms / 10);
    }
    return arithmetic > 0 ? Math.min(1, geometric / arithmetic) : 0;
  }
}
