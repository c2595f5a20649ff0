package org.premaster.stems;

import java.util.ArrayList;
import java.util.List;

/**
 * Two files hold the same sound, and the mix has it once.
 *
 * @param file name of the later one
 * @param like name of the earlier one
 */
public record TwinCause(String file, String like) implements Cause {
  /** Correlation from which two stems are one. */
  private static final double SAME = 0.9999;

  /** Of each stem the index of an earlier one that holds the same sound, −1 where there is none. */
  static int[] twins(Cells cells) {
    int n = cells.stems();
    double[] products = new double[n * n];
    for (int cell = 0; cell < cells.count(); cell++) {
      for (int a = 0; a < n; a++) {
        for (int b = 0; b <= a; b++) {
          products[a * n + b] += cells.product(cell, a, b);
        }
      }
    }
    int[] twins = new int[n];
    for (int a = 0; a < n; a++) {
      twins[a] = -1;
      for (int b = 0; b < a && twins[a] < 0; b++) {
        double energies = products[a * n + a] * products[b * n + b];
        twins[a] = energies > 0 && products[a * n + b] > SAME * Math.sqrt(energies) ? b : -1;
      }
    }
    return twins;
  }

  static List<Cause> in(Evidence evidence) {
    List<Cause> found = new ArrayList<>();
    for (int k = 0; k < evidence.stems(); k++) {
      int twin = evidence.twins()[k];
      if (twin >= 0 && evidence.fit().gain(k) == 0) {
        found.add(new TwinCause(evidence.name(k), evidence.name(twin)));
      }
    }
    return found;
  }

  @Override
  public String sentence() {
    return file + " holds the same sound as " + like + ", which the mix has only once; please leave one of them out or send what is missing in its place.";
  }
}
