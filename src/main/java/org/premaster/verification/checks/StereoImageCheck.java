package org.premaster.verification.checks;

import org.premaster.measurement.traces.StereoImage;

/** A check of the stereo picture: the loudness, the mono sum and the bass of both channels. */
interface StereoImageCheck extends StereoMixCheck, TraceCheck<StereoImage> {

  @Override
  default Class<StereoImage> looksFor() {
    return StereoImage.class;
  }
}
