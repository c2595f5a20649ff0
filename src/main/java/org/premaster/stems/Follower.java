package org.premaster.stems;

import java.util.Optional;

/**
 * The stem that what is left of the mix follows in time.
 *
 * @param stem its index
 * @param likeness correlation of the levels, up to 1
 * @param decaySeconds how slowly what is left dies away after the stem, 0 where it does so with it
 */
record Follower(int stem, double likeness, double decaySeconds) {
  private static final double[] DECAYS = {0, 0.1, 0.2, 0.4, 0.8, 1.6};
  private static final double FOLLOWS = 0.8;

  /** The stem that the residual follows most closely; absent where it follows none. */
  static Optional<Follower> of(Evidence evidence, Course course) {
    double perSecond = evidence.sum().momentsPerSecond();
    Follower best = new Follower(-1, FOLLOWS, 0);
    for (int k = 0; k < evidence.stems(); k++) {
      for (double decay : DECAYS) {
        double likeness = likeness(course, k, decay == 0 ? 0 : Math.exp(-1 / (perSecond * decay)));
        if (likeness > best.likeness()) {
          best = new Follower(k, likeness, decay);
        }
      }
    }
    return best.stem() < 0 ? Optional.empty() : Optional.of(best);
  }

  private static double likeness(Course course, int k, double keep) {
    int n = course.moments();
    double held = 0;
    double sumX = 0;
    double sumY = 0;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int moment = 0; moment < n; moment++) {
      held = keep * held + course.stem(k, moment);
      double x = Math.sqrt(held);
      double y = Math.sqrt(course.left(moment));
      sumX += x;
      sumY += y;
      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
    double varX = xx - sumX * sumX / n;
    double varY = yy - sumY * sumY / n;
    return varX > 1e-9 * xx && varY > 1e-9 * yy ? (xy - sumX * sumY / n) / Math.sqrt(varX * varY) : 0;
  }
}
