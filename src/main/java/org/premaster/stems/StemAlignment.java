package org.premaster.stems;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jtransforms.fft.DoubleFFT_1D;
import org.premaster.audio.UnreadableAudioException;

/**
 * Finds where a stem stands against the mix (§4.1): passages in which it sounds are held against the mix around them by whitened cross-correlation,
 * which gives whole samples; the phases of what they share give the fraction, and early and late passages the drift.
 */
final class StemAlignment {
  /** Samples of a passage of the stem. */
  private static final int PASSAGE = 1 << 17;

  /** Samples of the mix around it; the displacement may be half of what is more, some 1.5 s at 44.1 kHz. */
  private static final int WINDOW = 1 << 18;

  private static final int PASSAGES = 4;
  private static final int SMOOTH_LINES = 32;

  /** Lines of the stem that are so much weaker than its strongest, as a power, count for nothing. */
  private static final double WEAK = 1e-7;

  /** How much a peak must stand out from all others that are farther from it than {@link #NEAR} samples. */
  private static final double STANDS_OUT = 1.3;

  private static final int NEAR = 40;

  /** Passages must agree to so many samples, beyond their drift, to tell of a drift. */
  private static final double AGREE = 0.25;

  /** Rounds that bring the fraction of a sample closer; in each the phases that are left are smaller. */
  private static final int ROUNDS = 5;

  /** Fades a passage in and out. */
  private static final double[] HANN =
      IntStream.range(0, PASSAGE).mapToDouble(i -> 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * (i + 0.5) / PASSAGE)).toArray();

  /** A displacement of so few samples, found while other stems sound too, is held against the rest alone before it is believed. */
  private static final double DOUBTFUL = 4;

  private final StemSum sum;
  private final StemSet set;
  private final DoubleFFT_1D transform = new DoubleFFT_1D(WINDOW);

  StemAlignment(StemSet set, StemSum sum) {
    this.set = set;
    this.sum = sum;
  }

  /** The displacement of each stem, {@link Displacement#NONE} where nothing in the mix plainly is this stem somewhere else. */
  List<Displacement> ofAll(GainFit gains) throws IOException {
    List<Displacement> found = new ArrayList<>(Collections.nCopies(sum.stems(), Displacement.NONE));
    List<Integer> suspects = new ArrayList<>();
    for (int k = 0; k < sum.stems(); k++) {
      Optional<Displacement> coarse = of(k, found, new double[sum.stems()]);
      if (coarse.isPresent() && !coarse.get().equals(Displacement.NONE)) {
        suspects.add(k);
        if (Math.abs(coarse.get().late()) > DOUBTFUL) {
          found.set(k, coarse.get());
        }
      }
    }
    for (int sweep = 0; sweep < Math.min(2, suspects.size()); sweep++) {
      for (int k : suspects) {
        double[] others = new double[sum.stems()];
        for (int other = 0; other < others.length; other++) {
          others[other] = suspects.contains(other) ? sign(gains.gain(other)) : gains.gain(other);
        }
        found.set(k, of(k, found, others).orElse(Displacement.NONE));
      }
    }
    return found;
  }

  /** The gain found for a stem at a wrong place tells nothing. */
  private static double sign(double gain) {
    return gain < -0.5 ? -1 : 1;
  }

  /**
   * The displacement of a stem; absent where nothing in the mix plainly is this stem.
   *
   * @param others gains at which the other stems are taken out of the mix before
   */
  private Optional<Displacement> of(int stem, List<Displacement> at, double[] others) throws IOException {
    long[] starts = starts(stem);
    if (starts.length == 0) {
      return Optional.empty();
    }
    float[][] ours = new float[starts.length][PASSAGE];
    add(set.stems().get(stem), Displacement.NONE, 1, starts, ours);
    long[] around = Arrays.stream(starts).map(start -> start - (WINDOW - PASSAGE) / 2).toArray();
    float[][] theirs = new float[starts.length][WINDOW];
    add(set.mix(), Displacement.NONE, 1, around, theirs);
    for (int k = 0; k < others.length; k++) {
      if (k != stem && others[k] != 0) {
        add(set.stems().get(k), at.get(k), -others[k], around, theirs);
      }
    }
    double[][] across = new double[starts.length][];
    for (int i = 0; i < starts.length; i++) {
      across[i] = across(ours[i], theirs[i], OptionalInt.empty());
    }
    Optional<Integer> lag = peak(total(across));
    return lag.map(samples -> refined(ours, theirs, across, starts, samples));
  }

  /** The loudest second of each quarter of the song, where the stem is heard at all. */
  private long[] starts(int stem) {
    GramTrack track = sum.track();
    int moments = track.moments();
    double[] energy = new double[moments];
    double most = 0;
    for (int moment = 0; moment < moments; moment++) {
      for (int band = 0; band < Bands.COUNT; band++) {
        energy[moment] += track.product(moment, band, stem, stem);
      }
      most = Math.max(most, energy[moment]);
    }
    int length = Math.max(1, PASSAGE / sum.bands().hop() / track.piecesPerMoment());
    List<Long> starts = new ArrayList<>();
    for (int quarter = 0; quarter < PASSAGES; quarter++) {
      int from = quarter * moments / PASSAGES;
      int to = (quarter + 1) * moments / PASSAGES;
      int best = from;
      double highest = 0;
      for (int moment = from; moment < to; moment++) {
        double here = 0;
        for (int i = moment; i < Math.min(moments, moment + length); i++) {
          here += energy[i];
        }
        if (here > highest) {
          highest = here;
          best = moment;
        }
      }
      if (highest > 1e-3 * most * length && most > 0) {
        starts.add((long) best * track.piecesPerMoment() * sum.bands().hop());
      }
    }
    return starts.stream().mapToLong(Long::longValue).toArray();
  }

  /** Adds passages of a file as one channel, which holds both sides but not by the same share. */
  private static void add(Path path, Displacement displacement, double gain, long[] starts, float[][] passages) throws IOException {
    double[] left = new double[4096];
    double[] right = new double[4096];
    try (ShiftedFile file = new ShiftedFile(path, displacement, left.length)) {
      file.start();
      long last = Arrays.stream(starts).max().orElse(0) + passages[0].length;
      for (long at = 0; at < last && !file.ended(); at += left.length) {
        file.fill(left, right, 0, left.length);
        for (int p = 0; p < starts.length; p++) {
          int from = (int) Math.clamp(starts[p] - at, 0, left.length);
          int to = (int) Math.clamp(starts[p] + passages[p].length - at, 0, left.length);
          for (int i = from; i < to; i++) {
            passages[p][(int) (at + i - starts[p])] += (float) (gain * (left[i] + 0.6 * right[i]));
          }
        }
      }
    } catch (UnreadableAudioException e) {
      throw new IOException(StemSet.name(path) + " changed while it was read: " + e.sentence(), e);
    }
  }

  /**
   * Cross-spectrum of mix and stem with every line at the same weight, of the lines in which the stem sounds.
   *
   * @param lag where the passage begins in the mix, if that is known: then nothing around it disturbs
   */
  private double[] across(float[] stem, float[] mix, OptionalInt lag) {
    double[] packed = new double[2 * WINDOW];
    int shift = (WINDOW - PASSAGE) / 2;
    for (int i = 0; i < WINDOW && lag.isEmpty(); i++) {
      packed[2 * i] = mix[i];
    }
    for (int i = 0; i < PASSAGE; i++) {
      double fade = lag.isEmpty()
          ? Math.min(1, Math.min(i, PASSAGE - 1 - i) / 2048.0)
          : HANN[i];
      packed[2 * (i + shift) + 1] = fade * stem[i];
      int there = i + shift + lag.orElse(0);
      if (lag.isPresent() && there >= 0 && there < WINDOW) {
        packed[2 * there] = fade * mix[there];
      }
    }
    transform.complexForward(packed);
    int lines = WINDOW / 2;
    double[] cross = new double[2 * lines];
    double[] ofMix = new double[lines];
    double[] ofStem = new double[lines];
    double strongest = 0;
    for (int line = 1; line < lines; line++) {
      double re = packed[2 * line];
      double im = packed[2 * line + 1];
      double mirrorRe = packed[2 * (WINDOW - line)];
      double mirrorIm = packed[2 * (WINDOW - line) + 1];
      double mRe = 0.5 * (re + mirrorRe);
      double mIm = 0.5 * (im - mirrorIm);
      double sRe = 0.5 * (im + mirrorIm);
      double sIm = 0.5 * (mirrorRe - re);
      cross[2 * line] = mRe * sRe + mIm * sIm;
      cross[2 * line + 1] = mIm * sRe - mRe * sIm;
      ofMix[line] = mRe * mRe + mIm * mIm;
      ofStem[line] = sRe * sRe + sIm * sIm;
    }
    double[] mixPower = smooth(ofMix);
    double[] stemPower = smooth(ofStem);
    for (double power : stemPower) {
      strongest = Math.max(strongest, power);
    }
    for (int line = 1; line < lines; line++) {
      double weight = stemPower[line] > WEAK * strongest && mixPower[line] > 0 ? 1 / Math.sqrt(stemPower[line] * mixPower[line]) : 0;
      // Where the stem carries little of the mix, the line tells little
      weight *= Math.min(1, stemPower[line] / Math.max(mixPower[line], Double.MIN_NORMAL));
      cross[2 * line] *= weight;
      cross[2 * line + 1] *= weight;
    }
    return cross;
  }

  private static double[] smooth(double[] power) {
    double[] smooth = new double[power.length];
    double sum = 0;
    for (int line = 0; line < power.length + SMOOTH_LINES; line++) {
      sum += line < power.length ? power[line] : 0;
      sum -= line > 2 * SMOOTH_LINES ? power[line - 2 * SMOOTH_LINES - 1] : 0;
      if (line >= SMOOTH_LINES) {
        smooth[line - SMOOTH_LINES] = Math.max(0, sum) / (2 * SMOOTH_LINES + 1);
      }
    }
    return smooth;
  }

  private static double[] total(double[][] across) {
    double[] sum = new double[across[0].length];
    for (double[] passage : across) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += passage[i];
      }
    }
    return sum;
  }

  /** The lag of the highest peak, where it stands out. */
  private Optional<Integer> peak(double[] cross) {
    double[] heights = cross.clone();
    transform.realInverse(heights, false);
    int reach = (WINDOW - PASSAGE) / 2;
    int best = 0;
    for (int lag = -reach; lag <= reach; lag++) {
      if (height(heights, lag) > height(heights, best)) {
        best = lag;
      }
    }
    double second = 0;
    for (int lag = -reach; lag <= reach; lag++) {
      if (Math.abs(lag - best) > NEAR) {
        second = Math.max(second, height(heights, lag));
      }
    }
    return height(heights, best) > STANDS_OUT * second ? Optional.of(best) : Optional.empty();
  }

  private static double height(double[] heights, int lag) {
    return Math.abs(heights[lag & WINDOW - 1]);
  }

  /** A stem that runs late has its like in the mix earlier. */
  private Displacement refined(float[][] stem, float[][] mix, double[][] across, long[] starts, int lag) {
    double[][] apart = new double[across.length][];
    for (int p = 0; p < apart.length; p++) {
      apart[p] = across(stem[p], mix[p], OptionalInt.of(lag));
    }
    double late = -lag - fraction(total(apart), lag);
    if (across.length < 3) {
      return new Displacement(rounded(late), 0);
    }
    double[] places = new double[across.length];
    double[] times = new double[across.length];
    for (int p = 0; p < across.length; p++) {
      int own = peak(across[p]).orElse(lag);
      if (Math.abs(own - lag) > 2 * NEAR) {
        own = lag;
      }
      places[p] = -own - fraction(own == lag ? apart[p] : across(stem[p], mix[p], OptionalInt.of(own)), own);
      times[p] = starts[p] + PASSAGE / 2.0;
    }
    double[] line = line(times, places);
    double span = times[times.length - 1] - times[0];
    double worst = 0;
    for (int p = 0; p < places.length; p++) {
      worst = Math.max(worst, Math.abs(places[p] - line[0] - line[1] * times[p]));
    }
    boolean drifts = Math.abs(line[1]) * span > 2 * AGREE && worst < AGREE;
    return drifts ? new Displacement(line[0], line[1]) : new Displacement(rounded(late), 0);
  }

  /** A displacement that is whole within what can be told. */
  private static double rounded(double late) {
    double whole = Math.rint(late);
    return Math.abs(late - whole) < 0.06 ? whole + 0.0 : late;
  }

  /** Straight line through points: value at 0, slope. */
  private static double[] line(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElse(0);
    double meanY = Arrays.stream(y).average().orElse(0);
    double top = 0;
    double bottom = 0;
    for (int i = 0; i < x.length; i++) {
      top += (x[i] - meanX) * (y[i] - meanY);
      bottom += (x[i] - meanX) * (x[i] - meanX);
    }
    double slope = bottom > 0 ? top / bottom : 0;
    return new double[] {meanY - slope * meanX, slope};
  }

  /** Samples beyond a lag, from the slope of the phases; the polarity is taken out. */
  private static double fraction(double[] cross, int lag) {
    double[] turned = new double[cross.length];
    turn(cross, 2 * Math.PI * lag / WINDOW, turned);
    double sum = 0;
    for (int at = 2; at < turned.length; at += 2) {
      sum += turned[at];
    }
    double sign = sum < 0 ? -1 : 1;
    double[] closer = new double[cross.length];
    double beyond = 0;
    for (int round = 0; round < ROUNDS; round++) {
      turn(turned, 2 * Math.PI * beyond / WINDOW, closer);
      // A peak at lag d turns the phase of each line by −2π line d / WINDOW
      beyond -= slope(closer, sign);
    }
    return beyond;
  }

  /** Turns each line by so many radians a line. The angle goes on from line to line, which over all lines costs no more than 10⁻¹⁰. */
  private static void turn(double[] cross, double aLine, double[] to) {
    double stepCos = Math.cos(aLine);
    double stepSin = Math.sin(aLine);
    double cos = 1;
    double sin = 0;
    for (int at = 2; at < cross.length; at += 2) {
      double next = cos * stepCos - sin * stepSin;
      sin = sin * stepCos + cos * stepSin;
      cos = next;
      to[at] = cross[at] * cos - cross[at + 1] * sin;
      to[at + 1] = cross[at + 1] * cos + cross[at] * sin;
    }
  }

  /** Samples by which the phases of the lines rise, weighted by power; those beyond an eighth of a turn are another sound's. */
  private static double slope(double[] cross, double sign) {
    double top = 0;
    double bottom = 0;
    for (int at = 2; at < cross.length; at += 2) {
      double re = sign * cross[at];
      double im = sign * cross[at + 1];
      if (re > Math.abs(im)) {
        double power = re * re + im * im;
        double frequency = Math.PI * at / WINDOW;
        top += power * frequency * angle(im / re);
        bottom += power * frequency * frequency;
      }
    }
    return bottom > 0 ? top / bottom : 0;
  }

  /** Arc tangent of −1 to 1 to 0.005; what it is wrong by fades with the angles, from round to round. */
  private static double angle(double tangent) {
    return tangent / (1 + 0.28125 * tangent * tangent);
  }
}
