package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.MainsHum;

/**
 * Hum of the mains. It does not stop with the music: it must be there in nearly all of the quietest pieces, at one frequency and one level,
 * with multiples that are exactly that. Bass notes next to it (G1 49 Hz, A♯1 58.3 Hz, B1 61.7 Hz) are off by more than the mains ever are,
 * and of all notes of equal temperament only F4 and C♯5 come near a multiple of 50 Hz, none near one of 60 Hz.
 *
 * <p>A piece is three quarters of a second; one begins every quarter, so that the room before and after the music holds a whole one. They
 * are kept at a low rate, and what can no longer be one of the quietest is not looked at.
 */
final class MainsHumDetector implements Detector {
  private static final int[] MAINS = {50, 60};
  private static final double HIGHEST_HZ = 600;
  private static final double HALF_HZ = 0.5;
  private static final int PIECES = 16;
  private static final int FEWEST = 2;
  private static final int QUARTERS = 3;

  /** Pieces louder than the quietest by more than this hold music. */
  private static final double MUSIC_DB = 12;
  private static final int TRANSFORM = 4096;

  /** A line stands so far above what is 4 to 14 Hz beside it. */
  private static final double LINE_DB = 10;
  private static final double BESIDE_HZ = 4;
  private static final double FAR_HZ = 14;

  /** A line is in so many of the pieces, wanders no further from the common frequency, and has one level within this. */
  private static final double NEARLY_ALL = 0.75;
  private static final double WANDER_HZ = 0.2;
  private static final double STEADY_DB = 4;

  private final PcmFormat format;
  private final LowBand band;
  private final int quarterBlocks;
  private final List<Piece> quietest = new ArrayList<>();

  /** The quarters that a piece is made of, the oldest first; the last is the one that is being read. */
  private final List<Quarter> quarters = new ArrayList<>();

  private int blocks;

  /** A quiet piece: its low band. */
  private record Piece(long startFrame, double energy, double[] samples) {}

  /** A quarter of a second. */
  private static final class Quarter {
    final double[] samples;
    long startFrame;
    double energy;
    boolean whole;

    Quarter(int length) {
      samples = new double[length];
    }
  }

  MainsHumDetector(PcmFormat format) {
    this.format = format;
    band = new LowBand(format.sampleRateHz());
    quarterBlocks = Math.clamp(Math.round(0.25 * format.sampleRateHz() / MeterBlock.FRAMES), 1, TRANSFORM / QUARTERS / band.length());
    for (int i = 0; i < QUARTERS; i++) {
      quarters.add(new Quarter(quarterBlocks * band.length()));
    }
  }

  @Override
  public void take(MeterBlock block) {
    Quarter now = quarters.getLast();
    if (blocks == 0) {
      now.startFrame = block.start();
      now.energy = 0;
      now.whole = true;
      Arrays.fill(now.samples, 0);
    }
    boolean sounds = false;
    for (int c = 0; c < block.channels(); c++) {
      now.energy += block.energy(c);
      sounds |= block.peak(c) > 0;
    }
    now.whole &= sounds && block.frames() == MeterBlock.FRAMES && now.energy < limit();
    if (now.whole) {
      for (int c = 0; c < block.channels(); c++) {
        band.add(block, c, 1.0 / block.channels(), now.samples, blocks * band.length());
      }
    }
    if (++blocks == quarterBlocks) {
      blocks = 0;
      endQuarter();
    }
  }

  private double limit() {
    return quietest.size() < PIECES ? Double.POSITIVE_INFINITY : quietest.getLast().energy();
  }

  private void endQuarter() {
    double energy = 0;
    boolean whole = true;
    for (Quarter quarter : quarters) {
      energy += quarter.energy;
      whole &= quarter.whole;
    }
    if (whole && energy < limit()) {
      double[] kept = quietest.size() < PIECES ? new double[pieceLength()] : quietest.removeLast().samples();
      int at = 0;
      for (Quarter quarter : quarters) {
        System.arraycopy(quarter.samples, 0, kept, at, quarter.samples.length);
        at += quarter.samples.length;
      }
      quietest.add(new Piece(quarters.getFirst().startFrame, energy, kept));
      quietest.sort(Comparator.comparingDouble(Piece::energy).thenComparingLong(Piece::startFrame));
    }
    quarters.add(quarters.removeFirst());
  }

  private int pieceLength() {
    return QUARTERS * quarterBlocks * band.length();
  }

  @Override
  public Optional<MainsHum> trace(Measurements measured) {
    if (quietest.isEmpty()) {
      return Optional.empty();
    }
    FrameSpectrum spectrum = new FrameSpectrum(padded(pieceLength()));
    double[] samples = new double[TRANSFORM];
    List<double[]> powers = new ArrayList<>();
    Piece first = quietest.getFirst();
    for (Piece piece : quietest) {
      if (Decibels.of(piece.energy()) <= Decibels.of(first.energy()) + MUSIC_DB) {
        System.arraycopy(piece.samples(), 0, samples, 0, piece.samples().length);
        powers.add(spectrum.of(samples, 0).clone());
      }
    }
    double level = Decibels.of(first.energy() / ((double) QUARTERS * quarterBlocks * MeterBlock.FRAMES * format.channels()));
    double at = (double) first.startFrame() / format.sampleRateHz();
    MainsHum hum = new MainsHum(OptionalDouble.empty(), OptionalDouble.empty(), 0, 0, level, at);
    for (int mains : powers.size() < FEWEST ? new int[0] : MAINS) {
      MainsHum seen = hum(powers, mains, level, at);
      hum = seen.lines() > hum.lines() ? seen : hum;
    }
    return Optional.of(hum);
  }

  private static double[] padded(int length) {
    double[] window = new double[TRANSFORM];
    for (int i = 0; i < length; i++) {
      window[i] = (1 - StrictMath.cos(2 * Math.PI * i / length)) * 2 / length;
    }
    return window;
  }

  /** A line in one piece: its number, its frequency divided by that, its power and how far it stands out. */
  private record Line(int multiple, double hertz, double power, double prominenceDb) {}

  private MainsHum hum(List<double[]> powers, int mains, double level, double at) {
    List<List<Line>> multiples = new ArrayList<>();
    List<Double> frequencies = new ArrayList<>();
    for (int multiple = 1; multiple * mains <= HIGHEST_HZ && multiple * (mains + 1) + 15 < band.rate() / 2; multiple++) {
      List<Line> lines = new ArrayList<>();
      for (double[] power : powers) {
        line(power, mains, multiple).ifPresent(lines::add);
      }
      if (lines.size() >= NEARLY_ALL * powers.size()) {
        multiples.add(lines);
        lines.forEach(line -> frequencies.add(line.hertz()));
      }
    }
    if (multiples.isEmpty()) {
      return new MainsHum(OptionalDouble.empty(), OptionalDouble.empty(), 0, 0, level, at);
    }
    frequencies.sort(null);
    double common = frequencies.get(frequencies.size() / 2);
    double sum = 0;
    boolean low = false;
    List<Double> prominences = new ArrayList<>();
    for (List<Line> lines : multiples) {
      double[] same = lines.stream().filter(line -> Math.abs(line.hertz() - common) <= WANDER_HZ).mapToDouble(Line::power).sorted().toArray();
      if (same.length >= NEARLY_ALL * powers.size()
          && Decibels.of(same[same.length * 9 / 10]) - Decibels.of(same[same.length / 10]) <= STEADY_DB) {
        sum += same[same.length / 2] / 2;
        low |= lines.getFirst().multiple() <= 2;
        prominences.add(lines.stream().mapToDouble(Line::prominenceDb).average().orElseThrow());
      }
    }
    if (!low) {
      return new MainsHum(OptionalDouble.empty(), OptionalDouble.empty(), 0, 0, level, at);
    }
    prominences.sort(null);
    return new MainsHum(
        OptionalDouble.of(common), OptionalDouble.of(Decibels.of(sum)), prominences.size(), prominences.get(prominences.size() / 2), level, at);
  }

  private Optional<Line> line(double[] power, int mains, int multiple) {
    double binHz = band.rate() / TRANSFORM;
    int from = (int) Math.round(multiple * (mains - HALF_HZ) / binHz);
    int to = (int) Math.round(multiple * (mains + HALF_HZ) / binHz);
    int peak = from;
    for (int k = from; k <= to; k++) {
      peak = power[k] > power[peak] ? k : peak;
    }
    // The side lobe of a stronger line next to it is none
    for (int k = peak - (int) (BESIDE_HZ / binHz); k <= peak + BESIDE_HZ / binHz; k++) {
      if (power[k] > power[peak]) {
        return Optional.empty();
      }
    }
    double prominence = Decibels.of(power[peak]) - Decibels.of(beside(power, peak, binHz));
    if (prominence < LINE_DB) {
      return Optional.empty();
    }
    double left = Decibels.of(power[peak - 1]);
    double middle = Decibels.of(power[peak]);
    double right = Decibels.of(power[peak + 1]);
    double bend = left - 2 * middle + right;
    double place = peak + (bend < 0 ? (left - right) / (2 * bend) : 0);
    return Optional.of(new Line(multiple, place * binHz / multiple, power[peak], prominence));
  }

  /** The median of what is 4 to 14 Hz away on both sides. */
  private static double beside(double[] power, int peak, double binHz) {
    int near = (int) Math.ceil(BESIDE_HZ / binHz);
    int far = (int) Math.floor(FAR_HZ / binHz);
    double[] around = new double[2 * (far - near + 1)];
    int count = 0;
    for (int away = near; away <= far; away++) {
      around[count++] = power[Math.max(0, peak - away)];
      around[count++] = power[Math.min(power.length - 1, peak + away)];
    }
    Arrays.sort(around);
    return around[count / 2];
  }
}
