package org.premaster.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.premaster.report.Totals;

/**
 * What a run came to.
 *
 * @param lines one entry a delivery, in the order they were taken
 * @param stopped true where the run was asked to stop before its end
 * @param index the page over all deliveries
 */
public record NightOutcome(List<Line> lines, boolean stopped, Path index) {

  /** What became of a delivery in this run. */
  public enum Fate {
    /** Examined in this run. */
    EXAMINED,
    /** Examined by an earlier run and left alone. */
    UNCHANGED,
    /** Not settled yet. */
    WAITING,
    /** Stopped on the way; the next run continues it. */
    STOPPED,
    /** Cannot be taken as it lies there (its name, its rights); someone must move it. */
    UNUSABLE,
    /** The settings of its client are wrong; it is taken once they are mended. */
    MISCONFIGURED,
    /** Could not be taken, or an infrastructure fault ended it; the next run continues it. */
    FAILED
  }

  /**
   * One delivery.
   *
   * @param sentence why it waits or failed; empty otherwise
   * @param totals what its report says; absent where there is none
   * @param clean true where nothing needs the client
   * @param report its page; absent where there is none
   */
  public record Line(
      String client, String delivery, Fate fate, String sentence, Optional<Totals> totals, boolean clean, Optional<Path> report) {

    static Line waiting(String client, String delivery, String sentence) {
      return new Line(client, delivery, Fate.WAITING, sentence, Optional.empty(), true, Optional.empty());
    }

    static Line failed(String client, String delivery, String sentence) {
      return new Line(client, delivery, Fate.FAILED, sentence, Optional.empty(), false, Optional.empty());
    }

    static Line unusable(String client, String delivery, String sentence) {
      return new Line(client, delivery, Fate.UNUSABLE, sentence, Optional.empty(), false, Optional.empty());
    }

    static Line misconfigured(String client, String delivery, String sentence) {
      return new Line(client, delivery, Fate.MISCONFIGURED, sentence, Optional.empty(), false, Optional.empty());
    }

    static Line of(String client, String delivery, Launches.Result result) {
      Fate fate =
          switch (result) {
            case FINISHED -> Fate.EXAMINED;
            case DONE_BEFORE -> Fate.UNCHANGED;
            case STOPPED -> Fate.STOPPED;
            case FAILED -> Fate.FAILED;
          };
      String sentence = fate == Fate.FAILED ? "An infrastructure fault ended it; run again to continue." : "";
      return new Line(client, delivery, fate, sentence, Optional.empty(), true, Optional.empty());
    }

    Line with(Totals itsTotals, boolean isClean, Path itsReport) {
      return new Line(client, delivery, fate, sentence, Optional.of(itsTotals), isClean, Optional.of(itsReport));
    }
  }

  /** 0 all verified, 1 something needs the client, 2 wrong settings, 3 infrastructure failure or stopped (design §3). */
  public int exitCode() {
    if (stopped || lines.stream().anyMatch(line -> line.fate() == Fate.FAILED || line.fate() == Fate.STOPPED)) {
      return 3;
    }
    if (lines.stream().anyMatch(line -> line.fate() == Fate.MISCONFIGURED)) {
      return 2;
    }
    return lines.stream().allMatch(Line::clean) ? 0 : 1;
  }
}
