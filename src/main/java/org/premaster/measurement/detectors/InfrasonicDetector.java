package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.Infrasonic;

/** The energy below 20 Hz in some pieces of two seconds, spread over the file, of its first two channels. */
final class InfrasonicDetector implements Detector {
  private static final double SECONDS = 2;
  private static final int PIECES = 16;
  private static final int TRANSFORM = 4096;
  private static final double LOWEST_HZ = 2;
  private static final double HIGHEST_HZ = 20;

  private final LowBand band;
  private final int channels;
  private final int pieceBlocks;
  private final long every;
  private final FrameSpectrum spectrum;
  private final List<Double> levels = new ArrayList<>();
  private double lowEnergy;
  private double allEnergy;
  private long blocks;
  private long section;

  // The piece that is being read
  private final double[][] samples;
  private double energy;
  private int filled;

  InfrasonicDetector(PcmFormat format) {
    band = new LowBand(format.sampleRateHz());
    channels = Math.min(2, format.channels());
    pieceBlocks = Math.clamp(Math.round(SECONDS * format.sampleRateHz() / MeterBlock.FRAMES), 1, TRANSFORM / band.length());
    every = Math.max(pieceBlocks + 1, format.frames() / MeterBlock.FRAMES / PIECES);
    samples = new double[channels][TRANSFORM];
    int length = pieceBlocks * band.length();
    double[] window = new double[TRANSFORM];
    for (int i = 0; i < length; i++) {
      window[i] = (1 - StrictMath.cos(2 * Math.PI * i / length)) * 2 / length;
    }
    spectrum = new FrameSpectrum(window);
  }

  @Override
  public void take(MeterBlock block) {
    // In the middle of each section, so that the first piece is not the silence before the music
    long place = blocks++ - section * every - (every - pieceBlocks) / 2;
    if (place < 0 || filled == pieceBlocks || block.frames() < MeterBlock.FRAMES || levels.size() > 64 * PIECES) {
      return;
    }
    for (int c = 0; c < channels; c++) {
      band.add(block, c, 1, samples[c], filled * band.length());
      energy += block.energy(c);
    }
    if (++filled == pieceBlocks) {
      endPiece();
    }
  }

  private void endPiece() {
    double binHz = band.rate() / TRANSFORM;
    // Power of a band: half the sum of its bins, over the window's width in bins
    double width = 1.5 * TRANSFORM / (pieceBlocks * band.length());
    double power = 0;
    for (double[] channel : samples) {
      double[] bins = spectrum.of(channel, 0);
      for (int k = (int) Math.ceil(LOWEST_HZ / binHz); k <= HIGHEST_HZ / binHz; k++) {
        power += bins[k] / 2 / width;
      }
      Arrays.fill(channel, 0);
    }
    double all = energy / ((double) pieceBlocks * MeterBlock.FRAMES);
    if (all > 0) {
      levels.add(Decibels.of(power / channels));
      lowEnergy += power;
      allEnergy += all;
    }
    energy = 0;
    filled = 0;
    section++;
  }

  @Override
  public Optional<Infrasonic> trace(Measurements measured) {
    if (levels.isEmpty()) {
      return Optional.empty();
    }
    levels.sort(null);
    double level = levels.get(levels.size() / 4);
    return Optional.of(new Infrasonic(Math.min(1, lowEnergy / allEnergy), level > Decibels.NOTHING ? OptionalDouble.of(level) : OptionalDouble.empty()));
  }
}
