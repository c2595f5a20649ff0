package org.premaster.measurement.likeness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.UnreadableAudioException;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.Landmarks;

/**
 * What a recording is to another one.
 *
 * @param relation what the second is to the first
 * @param offsetSeconds time by which the second runs behind
 * @param gainDb gain that makes the second as loud as the first; 0 where no audio was compared
 * @param inverted true where the second has the opposite polarity
 * @param swapped true where the second has left and right the other way round
 * @param residualDb what is left of the first when the second is taken from it, in dB of the first; absent where no audio was compared
 * @param speed how much faster the second plays the same: 1, or the ratio of two sample rates where a file has another than its header
 *     says
 * @param share share of the landmarks that agree, 0 to 1
 */
public record Likeness(
    Relation relation,
    double offsetSeconds,
    double gainDb,
    boolean inverted,
    boolean swapped,
    OptionalDouble residualDb,
    double speed,
    double share) {

  /** What one recording can be to another, the closest first. */
  public enum Relation {
    /** The same samples, be it under different rates. */
    IDENTICAL_AUDIO,
    /** The same mix at another level, with another start, in another format, or coded: nothing but that differs. */
    SAME_MIX,
    /** The same mix, equalised or limited on one side. */
    MASTER_OF_SAME_MIX,
    /** The same performance with something louder, softer or left out. */
    ALTERNATE_MIX,
    /** The same music, but not the same samples underneath: another take, or too far from the other to be nulled. */
    SAME_SONG
  }

  /** 48 kHz played as 44.1 kHz, or the other way round. */
  private static final double OTHER_RATE = 48_000.0 / 44_100;

  /** What a coder, a dither or a converter leaves everywhere alike. */
  private static final double SAME_MIX_DB = -40;

  /** What is left of a mix beside itself, be it coded: at most so much, and evenly. */
  public static final double CODED_DB = -17;
  private static final double EVEN_DB = 6;

  private static final double MASTER_DB = -6;
  private static final double MASTER_PLR_LU = 2.5;
  private static final double ALTERNATE_DB = -1.5;

  /**
   * Holds two recordings against each other.
   *
   * @return absent where they have nothing in common, or were not examined for landmarks
   * @throws IOException where the storage fails
   */
  public static Optional<Likeness> of(Recording first, Recording second) throws IOException {
    Measurements a = first.measured();
    Measurements b = second.measured();
    if (a.format().frames() > 0 && a.pcmDigest().equals(b.pcmDigest())) {
      double speed = b.format().sampleRateHz() / (double) a.format().sampleRateHz();
      return Optional.of(new Likeness(Relation.IDENTICAL_AUDIO, 0, 0, false, false, OptionalDouble.empty(), speed, 1));
    }
    Optional<Landmarks> one = a.traces().of(Landmarks.class);
    Optional<Landmarks> other = b.traces().of(Landmarks.class);
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    LandmarkHashes hashes = LandmarkHashes.of(one.get());
    List<LandmarkMatch> matches = LandmarkMatch.of(hashes, LandmarkHashes.of(other.get()));
    Optional<NullTest.Result> left = matches.isEmpty() ? Optional.empty() : left(first, second, offsets(matches, a, b));
    if (left.isPresent() && relation(left.get(), a, b) != Relation.SAME_SONG) {
      return Optional.of(nulled(left.get(), a, b, matches.getFirst().share()));
    }
    // What agrees at another speed only may still agree by chance at its own: music repeats itself
    int groups = matches.isEmpty() ? 0 : matches.getFirst().groups();
    Optional<Likeness> faster = atOtherSpeed(hashes, other.get(), groups);
    if (faster.isPresent() || matches.isEmpty()) {
      return faster;
    }
    return Optional.of(left.map(result -> nulled(result, a, b, matches.getFirst().share())).orElseGet(() -> byLandmarks(matches.getFirst(), 1)));
  }

  private static Optional<NullTest.Result> left(Recording first, Recording second, List<Double> offsets) throws IOException {
    if (first.audio().isEmpty() || second.audio().isEmpty()) {
      return Optional.empty();
    }
    try {
      return new NullTest(first.audio().get(), first.measured().format(), second.audio().get(), second.measured().format()).run(offsets);
    } catch (UnreadableAudioException e) {
      return Optional.empty();
    }
  }

  private static Likeness nulled(NullTest.Result left, Measurements a, Measurements b, double share) {
    return new Likeness(
        relation(left, a, b), left.offsetSeconds(), left.gainDb(), left.inverted(), left.swapped(), OptionalDouble.of(left.residualDb()), 1,
        share);
  }

  private static Likeness byLandmarks(LandmarkMatch match, double speed) {
    return new Likeness(Relation.SAME_SONG, match.offsetSeconds(), 0, false, false, OptionalDouble.empty(), speed, match.share());
  }

  /** Where landmarks agree, and where prints of one session would lie: together from the start, or from the first sound. */
  private static List<Double> offsets(List<LandmarkMatch> matches, Measurements a, Measurements b) {
    List<Double> offsets = new ArrayList<>();
    offsets.add(0.0);
    offsets.add(b.edges().headSilenceSeconds() - a.edges().headSilenceSeconds());
    matches.forEach(match -> offsets.add(match.offsetSeconds()));
    return offsets;
  }

  /** The likeness at another speed, where more groups agree than so many, by half. */
  private static Optional<Likeness> atOtherSpeed(LandmarkHashes first, Landmarks second, int groups) {
    for (double speed : new double[] {OTHER_RATE, 1 / OTHER_RATE}) {
      List<LandmarkMatch> matches = LandmarkMatch.of(first, LandmarkHashes.of(second.slowed(speed)));
      if (!matches.isEmpty() && matches.getFirst().groups() > 1.5 * groups) {
        return Optional.of(byLandmarks(matches.getFirst(), speed));
      }
    }
    return Optional.empty();
  }

  private static Relation relation(NullTest.Result left, Measurements a, Measurements b) {
    boolean even = left.worstDb() - left.residualDb() <= EVEN_DB;
    if (left.residualDb() <= SAME_MIX_DB || (left.residualDb() <= CODED_DB && even && plrStep(a, b) < MASTER_PLR_LU)) {
      return Relation.SAME_MIX;
    }
    if (left.equalisedDb() <= MASTER_DB && plrStep(a, b) >= MASTER_PLR_LU) {
      return Relation.MASTER_OF_SAME_MIX;
    }
    return left.residualDb() <= ALTERNATE_DB ? Relation.ALTERNATE_MIX : Relation.SAME_SONG;
  }

  private static double plrStep(Measurements a, Measurements b) {
    return a.plrLu().isPresent() && b.plrLu().isPresent() ? Math.abs(a.plrLu().getAsDouble() - b.plrLu().getAsDouble()) : 0;
  }
}
