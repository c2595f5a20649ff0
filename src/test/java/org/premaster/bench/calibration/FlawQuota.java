package org.premaster.bench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Deals the flaws out to the pieces: each flaw to as many as the plan wants, spread over all pieces, and only to pieces that suit it, which
 * shows when they are there. Pieces may be made side by side; they are dealt to in the order of their numbers, so that the outcome depends
 * on no thread.
 */
final class FlawQuota {
  /** The quota is dealt out over this share of the pieces, so that flaws that suit few find enough. */
  private static final double WITHIN = 0.75;

  private final List<Defect> flaws;
  private final int pieces;
  private final double[] wanted;
  private final double[] phase;
  private final int[] made;
  private int next = 1;

  FlawQuota(List<Defect> flaws, CorpusPlan plan, SplittableRandom random) {
    this.flaws = flaws;
    pieces = plan.pieces().size();
    wanted = new double[flaws.size()];
    phase = new double[flaws.size()];
    made = new int[flaws.size()];
    for (int f = 0; f < wanted.length; f++) {
      wanted[f] = plan.perFlaw() * flaws.get(f).weight();
      phase[f] = random.nextDouble();
    }
  }

  /** The flaws to make of a piece, as indices; waits for the pieces before it. */
  synchronized List<Integer> deal(int number, Piece piece, boolean forFlaws) throws InterruptedException {
    while (next != number) {
      wait();
    }
    double due = Math.min(1, number / (WITHIN * pieces));
    List<Integer> dealt = new ArrayList<>();
    for (int f = 0; f < wanted.length && forFlaws; f++) {
      if (made[f] + phase[f] < wanted[f] * due && affordable(piece, number + f) && flaws.get(f).suits().test(piece)) {
        made[f]++;
        dealt.add(f);
      }
    }
    next++;
    notifyAll();
    return dealt;
  }

  /** High rates take much room: of such pieces only every fourth flaw is made that could be made of another. */
  private static boolean affordable(Piece piece, int turn) {
    return piece.rate() <= 48_000 || turn % 4 == 0;
  }

  /** Lets the pieces after one that failed go on to their own end. */
  synchronized void skip(int number) throws InterruptedException {
    while (next < number) {
      wait();
    }
    next = Math.max(next, number + 1);
    notifyAll();
  }
}
