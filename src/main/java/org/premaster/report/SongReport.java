package org.premaster.report;

import java.util.List;
import java.util.Optional;
import org.premaster.codes.Isrc;
import org.premaster.intake.Song;
import org.premaster.treatment.MasteringDecision;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Verdict;

/**
 * One song as judged.
 *
 * @param song what the sheet says
 * @param verdict MISSING where no main mix is there or several could be
 * @param mix the main mix; absent where MISSING
 * @param fromDelivery name of the delivery that the mix came with, where it is an earlier one; empty string otherwise
 * @param findings findings of the song beside those of its mix (missing, ambiguous, codes)
 * @param notExamined checks of the song that could not run
 * @param isrc the song's code; absent where there is none yet
 * @param isrcOrigin where the code is from
 * @param resubmission present where the song was delivered before
 * @param alternates alternate mixes that belong to the song
 * @param stems files of its stem set, the rough mix among them
 * @param stemSet what was found about the set as a whole, or that there is none
 * @param treatment stereo or stem, as advised and decided; absent where nothing was advised
 */
public record SongReport(
    Song song,
    Verdict verdict,
    Optional<FileReport> mix,
    String fromDelivery,
    List<Finding> findings,
    List<Examination> notExamined,
    Optional<Isrc> isrc,
    IsrcOrigin isrcOrigin,
    Optional<Resubmission> resubmission,
    List<FileReport> alternates,
    List<FileReport> stems,
    StemReport stemSet,
    Optional<MasteringDecision> treatment) {

  /** Where a song's ISRC comes from. */
  public enum IsrcOrigin {
    CLIENT,
    /** Reserved from the client's own range through the ledger. */
    RESERVED,
    /** The client grants no range, or the album is not verified yet. */
    NONE
  }

  /**
   * How this attempt compares with the one before (VER-04, VER-05).
   *
   * @param earlierDelivery name of the delivery before
   * @param sameAudio true where the same PCM was sent again
   * @param fixed findings that are gone
   * @param remaining findings that are still there
   * @param fresh findings that were not there before
   * @param changes what else changed, as sentences (length, loudness), may be empty
   */
  public record Resubmission(
      String earlierDelivery,
      boolean sameAudio,
      List<Finding> fixed,
      List<Finding> remaining,
      List<Finding> fresh,
      List<String> changes) {}
}
