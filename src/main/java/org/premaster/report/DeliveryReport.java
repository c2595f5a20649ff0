package org.premaster.report;

import java.time.Instant;
import java.util.List;
import org.premaster.album.DeliveryTargets;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;

/**
 * Everything the reports of one delivery say. Albums are read one at a time, so that memory does not grow with the catalog.
 *
 * @param engineVersion version of this engine
 * @param meterVersion version of the meters
 * @param profileName name of the profile
 * @param profileSha256 digest of the profile's file
 * @param targets at what level services play music, for what is said of songs and albums
 * @param client name of the client's folder
 * @param clientName name of the client for people
 * @param delivery name of the delivery
 * @param fingerprint digest over all paths and contents of the delivery, 64 hex digits
 * @param receivedAt when it was ready
 * @param fileCount files taken
 * @param junkFiles files of operating systems passed over
 * @param findings findings of the delivery as a whole (refusals, sheet)
 * @param notExamined checks of the delivery that could not run
 * @param totals sums over the delivery
 * @param albums each iteration reads the albums again, in order, one at a time
 * @param unassigned audio files that no song claims
 */
public record DeliveryReport(
    String engineVersion,
    String meterVersion,
    String profileName,
    String profileSha256,
    DeliveryTargets targets,
    String client,
    String clientName,
    String delivery,
    String fingerprint,
    Instant receivedAt,
    int fileCount,
    int junkFiles,
    List<Finding> findings,
    List<Examination> notExamined,
    Totals totals,
    Iterable<AlbumReport> albums,
    List<FileReport> unassigned) {

  /** True where nothing needs the client: there are albums, every one is open, and nothing blocks anywhere. */
  public boolean clean() {
    return totals.albums() > 0 && totals.albums() == totals.albumsOpen() && totals.blocks() == 0;
  }
}
