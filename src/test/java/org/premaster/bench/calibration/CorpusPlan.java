package org.premaster.bench.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a half of the corpus is to hold.
 *
 * @param pieces the trap of each clean piece, in the order of their numbers
 * @param perFlaw files of a flaw of weight 1
 * @param shortest seconds of music of the shortest piece
 */
record CorpusPlan(List<Trap> pieces, double perFlaw, double shortest) {

  /** The plan of a half: 324 clean pieces to report on, 212 to tune on, and a tenth of all sizes more or less with {@code size}. */
  static CorpusPlan of(Half half, double size, SplittableRandom random) {
    return half == Half.REPORT
        ? new CorpusPlan(traps((int) Math.ceil(324 * size), (int) Math.ceil(6 * size), random), 3.9 * size, 15)
        : new CorpusPlan(traps((int) Math.ceil(212 * size), (int) Math.ceil(4 * size), random), 2.9 * size, 15);
  }

  /** Some short files of all sorts, to show that everything works. */
  static CorpusPlan small(SplittableRandom random) {
    return new CorpusPlan(traps(40, 1, random), 0.5, 5);
  }

  private static List<Trap> traps(int pieces, int ofEach, SplittableRandom random) {
    List<Trap> traps = new ArrayList<>();
    for (Trap trap : Trap.values()) {
      for (int n = 0; n < ofEach && trap != Trap.NONE; n++) {
        traps.add(trap);
      }
    }
    while (traps.size() < pieces) {
      traps.add(Trap.NONE);
    }
    for (int i = traps.size() - 1; i > 0; i--) {
      Collections.swap(traps, i, random.nextInt(i + 1));
    }
    return List.copyOf(traps.subList(0, pieces));
  }

  /** Seconds of music: of most pieces a quarter of a minute and more, of some a minute and more. */
  double seconds(int number, SplittableRandom random) {
    return shortest * switch (number % 10) {
      case 0 -> 3 + 2 * random.nextDouble();
      case 3, 6 -> 1.6 + 1.2 * random.nextDouble();
      default -> 1 + 0.5 * random.nextDouble();
    };
  }

  /** Flaws are made of the short pieces only, which saves room. */
  boolean forFlaws(int number) {
    return number % 10 != 0 && number % 10 != 3 && number % 10 != 6;
  }
}
