package org.premaster.verification.checks;

import org.premaster.verification.MixFacts;

/** A check of how the two channels of a mix stand to each other. */
interface StereoMixCheck extends MixCheck {

  /** Mixes and alternate mixes of two channels; of a file that could not be read nobody knows how many it has. */
  @Override
  default boolean concerns(MixFacts mix) {
    return MixCheck.super.concerns(mix) && mix.audio().measurements().map(measured -> measured.channels().size() == 2).orElse(true);
  }
}
