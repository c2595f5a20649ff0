package org.premaster.stems;

import java.util.Arrays;

/**
 * Inner products of all signals with each other (Gram matrices), by moment and band; the highest sample of the mix and of the sum of the stems in
 * each moment; and, in slots of some 5 ms, the energy of that sum, of the residual, and what they share. A moment is one piece of {@link Bands}; where a song is so
 * long that its track would not fit the memory meant for it, moments are joined two by two and last twice as long from then on.
 */
final class GramTrack {
  private static final long MOST_BYTES = 64L << 20;

  /** Slots of a moment; even. */
  static final int SLOTS = 16;

  private static final int PEAKS = 2;

  private final int signals;
  private final int pairs;
  private final int mostMoments;
  private double[][] moments = new double[256][];
  private int count;
  private int piecesPerMoment = 1;
  private int piecesInLast;

  GramTrack(int signals) {
    this(signals, MOST_BYTES);
  }

  GramTrack(int signals, long mostBytes) {
    this.signals = signals;
    pairs = signals * (signals + 1) / 2;
    mostMoments = Math.clamp(mostBytes / (8L * pairs * Bands.COUNT), 48, 1 << 20) & ~1;
  }

  int signals() {
    return signals;
  }

  /** Moments so far; the last one may be shorter than the others. */
  int moments() {
    return count;
  }

  /** Pieces that make a moment. */
  int piecesPerMoment() {
    return piecesPerMoment;
  }

  /** Place of a pair in the products of a band. */
  static int pair(int a, int b) {
    return a <= b ? b * (b + 1) / 2 + a : a * (a + 1) / 2 + b;
  }

  /** The products that the next piece is to be added to; pair p of band b stands at b × pairs + p. */
  double[] nextPiece() {
    if (count > 0 && piecesInLast < piecesPerMoment) {
      piecesInLast++;
      return moments[count - 1];
    }
    if (count == mostMoments) {
      join();
    }
    if (count == moments.length) {
      moments = Arrays.copyOf(moments, 2 * count);
    }
    moments[count] = new double[pairs * Bands.COUNT + PEAKS + 3 * SLOTS];
    piecesInLast = 1;
    return moments[count++];
  }

  private void join() {
    for (int i = 0; i < count; i += 2) {
      double[] one = moments[i];
      double[] other = moments[i + 1];
      for (int p = 0; p < pairs * Bands.COUNT; p++) {
        one[p] += other[p];
      }
      int peaks = pairs * Bands.COUNT;
      for (int p = peaks; p < peaks + PEAKS; p++) {
        one[p] = Math.max(one[p], other[p]);
      }
      for (int slot = 0; slot < SLOTS; slot++) {
        double[] from = slot < SLOTS / 2 ? one : other;
        int first = peaks + PEAKS + 3 * (2 * slot % SLOTS);
        for (int what = 0; what < 3; what++) {
          one[peaks + PEAKS + 3 * slot + what] = from[first + what] + from[first + 3 + what];
        }
      }
      moments[i / 2] = one;
    }
    count /= 2;
    Arrays.fill(moments, count, moments.length, null);
    piecesPerMoment *= 2;
  }

  int pairs() {
    return pairs;
  }

  /** Product of two signals in a moment and band. */
  double product(int moment, int band, int a, int b) {
    return moments[moment][band * pairs + pair(a, b)];
  }

  /** Tells the peaks of the piece whose products were given out last; full scale is 1. */
  void peaks(double mix, double sum) {
    double[] last = moments[count - 1];
    int at = pairs * Bands.COUNT;
    last[at] = Math.max(last[at], mix);
    last[at + 1] = Math.max(last[at + 1], sum);
  }

  /**
   * Adds to the slots of the piece whose products were given out last.
   *
   * @param part where in the piece, 0 to {@link #SLOTS} − 1
   */
  void slot(int part, double sum, double shared, double residual) {
    int slot = ((piecesInLast - 1) * SLOTS + part) / piecesPerMoment;
    int at = pairs * Bands.COUNT + PEAKS + 3 * slot;
    double[] last = moments[count - 1];
    last[at] += sum;
    last[at + 1] += shared;
    last[at + 2] += residual;
  }

  /** Energy of the sum of the stems in a slot (0), what the residual shares with it (1), energy of the residual (2). */
  double slot(int moment, int slot, int what) {
    return moments[moment][pairs * Bands.COUNT + PEAKS + 3 * slot + what];
  }

  double mixPeak(int moment) {
    return moments[moment][pairs * Bands.COUNT];
  }

  double sumPeak(int moment) {
    return moments[moment][pairs * Bands.COUNT + 1];
  }

  /** Adds all products of a band of moments {@code from} up to {@code to} to those given. */
  void add(int from, int to, int band, double[] sums) {
    for (int moment = from; moment < to; moment++) {
      double[] products = moments[moment];
      for (int p = 0; p < pairs; p++) {
        sums[p] += products[band * pairs + p];
      }
    }
  }
}
