package org.premaster.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.likeness.Likeness;
import org.premaster.measurement.likeness.LoudnessDifference;
import org.premaster.verification.checks.GapCheck;
import org.premaster.verification.checks.ResubmittedUnchangedCheck;
import org.premaster.verification.checks.WholeFileCheck;

/**
 * What a new print of a mix brought (VER-04).
 *
 * @param fixed findings of the attempt before that are gone
 * @param remaining findings of now that were there before, as they are now
 * @param fresh findings of now that were not there before
 */
public record FindingComparison(List<Finding> fixed, List<Finding> remaining, List<Finding> fresh) {
  /** A new print may start earlier or later than the one before, so a place may have moved by so much. */
  private static final double TOLERANCE_SECONDS = 2;

  private static final double LENGTH_SECONDS = 0.01;
  private static final double LOUDNESS_LU = 0.5;
  private static final double PEAK_DB = 0.5;
  private static final int MOST_STRETCHES = 5;

  /**
   * Compares what was found then with what is found now. Findings are the same where check and channel are the same and the place is
   * within two seconds; findings that speak of the file as a whole are the same wherever their example stands.
   */
  public static FindingComparison compare(List<Finding> earlier, List<Finding> now) {
    List<Finding> before = new ArrayList<>(aboutTheAudio(earlier));
    List<Finding> after = new ArrayList<>(aboutTheAudio(now));
    List<Finding> remaining = new ArrayList<>();
    pair(before, after, remaining, (then, present) -> sameSubject(then, present) && then.message().equals(present.message()));
    pair(before, after, remaining, (then, present) -> sameSubject(then, present) && samePlace(then, present));
    pair(before, after, remaining, (then, present) -> sameSubject(then, present) && !eachPlaceByItself(present));
    List<Finding> ordered = new ArrayList<>(now);
    ordered.retainAll(remaining);
    return new FindingComparison(List.copyOf(before), List.copyOf(ordered), List.copyOf(after));
  }

  /** What else changed between two prints, as sentences: format, length, loudness, peak. */
  public static List<String> changes(Measurements earlier, Measurements now) {
    List<String> changes = new ArrayList<>();
    if (earlier.format().sampleRateHz() != now.format().sampleRateHz()) {
      changes.add("The sample rate is " + Figures.rate(now.format().sampleRateHz()) + "; it was "
          + Figures.rate(earlier.format().sampleRateHz()) + ".");
    }
    if (earlier.format().bitDepth() != now.format().bitDepth()) {
      changes.add("The bit depth is " + now.format().bitDepth() + "; it was " + earlier.format().bitDepth() + ".");
    }
    if (earlier.format().channels() != now.format().channels()) {
      changes.add("The file has " + Figures.count(now.format().channels(), "channel", "channels") + "; it had "
          + earlier.format().channels() + ".");
    }
    double length = now.format().durationSeconds() - earlier.format().durationSeconds();
    if (Math.abs(length) > LENGTH_SECONDS) {
      changes.add("The mix is " + Figures.length(Math.abs(length)) + (length > 0 ? " longer" : " shorter") + ": "
          + Figures.time(now.format().durationSeconds()) + "; it was " + Figures.time(earlier.format().durationSeconds()) + ".");
    }
    level(changes, "The mix is ", "LU", LOUDNESS_LU, "louder", "quieter", "LUFS",
        earlier.loudness().integratedLufs(), now.loudness().integratedLufs());
    level(changes, "The loudest sample is ", "dB", PEAK_DB, "higher", "lower", "dBFS",
        earlier.peaks().samplePeakDbfs(), now.peaks().samplePeakDbfs());
    return List.copyOf(changes);
  }

  /**
   * What the new print's sound is to the earlier one's, as sentences: the same mix or another, and where it became louder or quieter than
   * elsewhere.
   *
   * @param likeness what the earlier print is to the new one
   */
  public static List<String> changes(Measurements earlier, Measurements now, Likeness likeness) {
    List<String> changes = new ArrayList<>(changes(earlier, now));
    String left = likeness.residualDb().isPresent()
        ? " (what is left when one is taken from the other lies " + Figures.number(-likeness.residualDb().getAsDouble(), 0) + " dB below it)"
        : "";
    switch (likeness.relation()) {
      case IDENTICAL_AUDIO -> { }
      case SAME_MIX -> changes.add("Apart from level, start and format it is the same mix" + left + ".");
      case MASTER_OF_SAME_MIX -> changes.add("It is the same mix, but equalized or limited differently" + left + ".");
      case ALTERNATE_MIX -> changes.add("The balance within the mix has changed" + left + ".");
      case SAME_SONG -> changes.add(likeness.residualDb().isPresent()
          ? "The performance underneath is not the same any more, or was moved in time" + left + "."
          : "It is the same song; the two prints could not be laid over each other.");
    }
    if (likeness.relation().compareTo(Likeness.Relation.SAME_MIX) > 0 && likeness.speed() == 1) {
      LoudnessDifference difference = LoudnessDifference.between(now.energies(), earlier.energies(), likeness.offsetSeconds());
      difference.stretches().stream().limit(MOST_STRETCHES).forEach(stretch ->
          changes.add("From " + Figures.time(stretch.startSeconds()) + " to " + Figures.time(stretch.endSeconds()) + " it is "
              + Figures.number(Math.abs(stretch.byLu()), 1) + " LU " + (stretch.byLu() < 0 ? "louder" : "quieter")
              + " than before, measured against the rest."));
      if (difference.stretches().size() > MOST_STRETCHES) {
        changes.add("There are " + Figures.count(difference.stretches().size() - MOST_STRETCHES, "more such place", "more such places") + ".");
      }
    }
    return List.copyOf(changes);
  }

  private static void level(List<String> changes, String subject, String step, double least, String up, String down, String unit,
      OptionalDouble earlier, OptionalDouble now) {
    if (earlier.isEmpty() || now.isEmpty()) {
      return;
    }
    double by = now.getAsDouble() - earlier.getAsDouble();
    if (Math.abs(by) >= least) {
      changes.add(subject + Figures.number(Math.abs(by), 1) + " " + step + " " + (by > 0 ? up : down) + ": "
          + Figures.number(now.getAsDouble(), 1) + " " + unit + "; it was " + Figures.number(earlier.getAsDouble(), 1) + " " + unit
          + ".");
    }
  }

  /** That the same audio came again is said by itself and is neither fixed nor fresh. */
  private static List<Finding> aboutTheAudio(List<Finding> findings) {
    return findings.stream().filter(finding -> !finding.check().equals(ResubmittedUnchangedCheck.MANUAL.id())).toList();
  }

  private static void pair(
      List<Finding> before, List<Finding> after, List<Finding> remaining, BiPredicate<Finding, Finding> same) {
    for (Finding then : List.copyOf(before)) {
      after.stream().filter(present -> same.test(then, present)).findFirst().ifPresent(present -> {
        before.remove(then);
        after.remove(present);
        remaining.add(present);
      });
    }
  }

  private static boolean sameSubject(Finding then, Finding present) {
    boolean sameFault = !then.check().equals(WholeFileCheck.MANUAL.id()) || then.severity() == present.severity();
    return then.check().equals(present.check()) && then.channel().equals(present.channel()) && sameFault;
  }

  private static boolean samePlace(Finding then, Finding present) {
    if (then.startSeconds().isEmpty() || present.startSeconds().isEmpty()) {
      return then.startSeconds().equals(present.startSeconds());
    }
    return Math.abs(then.startSeconds().getAsDouble() - present.startSeconds().getAsDouble()) <= TOLERANCE_SECONDS;
  }

  /** A dropout that is gone is fixed, though another one may have come elsewhere. */
  private static boolean eachPlaceByItself(Finding finding) {
    return finding.check().equals(GapCheck.MANUAL.id());
  }
}
