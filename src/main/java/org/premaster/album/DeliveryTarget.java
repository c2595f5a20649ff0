package org.premaster.album;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The level at which one service plays music, or to which one standard aligns it (sheet audio-verification §2). It is a level of playback
 * and none to master to: nothing that is louder or softer is wrong.
 *
 * @param id for machines
 * @param name for people
 * @param albumMode how the songs of an album are levelled when it is played as one
 * @param trackTargetLufs level of a song by itself; absent where nothing is levelled
 * @param albumTargetLufs level of an album; absent where there is no album mode
 * @param raisesQuiet whether what is softer than the target is raised
 * @param raisesUpToDbtp true peak up to which peaks let a song be raised, where {@code raisesQuiet} is LIMITED
 * @param toleranceLu how far from the target counts as on it, 0 or more
 * @param tpCeilingDbtp true peak that the service advises not to pass; absent where it says nothing
 * @param tpCeilingIfLoudDbtp the same for what is louder than {@code loudThresholdLufs}
 * @param loudThresholdLufs see there
 * @param codecCheck true where the service codes with loss, so that peaks may grow
 * @param sampleRatesHz rates it takes; empty where it takes any
 * @param bitDepths depths it takes; empty where it takes any
 * @param asOf when this was known to hold: a year, a month or a day
 * @param source where it stands
 * @param confidence how well it is known
 */
public record DeliveryTarget(
    String id,
    String name,
    AlbumMode albumMode,
    OptionalDouble trackTargetLufs,
    OptionalDouble albumTargetLufs,
    RaisesQuiet raisesQuiet,
    double raisesUpToDbtp,
    double toleranceLu,
    OptionalDouble tpCeilingDbtp,
    OptionalDouble tpCeilingIfLoudDbtp,
    OptionalDouble loudThresholdLufs,
    boolean codecCheck,
    List<Integer> sampleRatesHz,
    List<Integer> bitDepths,
    String asOf,
    String source,
    Confidence confidence) {

  /** What an album's one gain is computed from. */
  public enum AlbumMode {
    /** The loudness of all its songs as one programme. */
    POOLED_BLOCKS,
    /** The loudness of its loudest song. */
    LOUDEST_TRACK,
    /** Each song has a gain of its own. */
    NONE
  }

  /** Whether music below the target is raised to it. */
  public enum RaisesQuiet {
    /** All the way; a limiter holds the peaks. */
    YES,
    NO,
    /** As far as its peaks allow. */
    LIMITED,
    /** The service does not say. */
    UNCLEAR
  }

  /** Where the figures come from. */
  public enum Confidence {
    /** The service or standard itself. */
    PRIMARY,
    /** Reports of others. */
    SECONDARY,
    /** Reports of others that contradict each other. */
    CONFLICTING,
    /** A custom of the trade. */
    CUSTOM
  }

  /** @throws IllegalArgumentException where the figures contradict each other */
  public DeliveryTarget {
    sampleRatesHz = List.copyOf(sampleRatesHz);
    bitDepths = List.copyOf(bitDepths);
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a target needs an id and a name");
    }
    if ((albumMode == AlbumMode.NONE) != albumTargetLufs.isEmpty()) {
      throw new IllegalArgumentException("an album target and an album mode go together");
    }
    if (tpCeilingIfLoudDbtp.isPresent() != loudThresholdLufs.isPresent()) {
      throw new IllegalArgumentException("a ceiling for loud music and the level from which it holds go together");
    }
    if (!(toleranceLu >= 0)) {
      throw new IllegalArgumentException("a tolerance is 0 or more");
    }
  }

  /** The advised ceiling for music of this loudness; absent where there is none. */
  public OptionalDouble ceilingDbtp(double lufs) {
    return loudThresholdLufs.isPresent() && lufs > loudThresholdLufs.getAsDouble() ? tpCeilingIfLoudDbtp : tpCeilingDbtp;
  }
}
