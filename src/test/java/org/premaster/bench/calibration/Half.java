package org.premaster.bench.calibration;

import java.util.Locale;

/** Detectors are tuned on one half of the corpus and reported on the other, whose soundfonts, pieces, encoders and settings differ. */
enum Half {
  TUNING, REPORT;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
