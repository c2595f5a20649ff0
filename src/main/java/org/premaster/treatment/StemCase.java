package org.premaster.treatment;

import java.util.List;
import java.util.Optional;
import org.premaster.intake.Album;
import org.premaster.intake.Song;
import org.premaster.measurement.Measurements;
import org.premaster.pricing.Money;
import org.premaster.verification.Finding;

/**
 * All that is known when one song's treatment is weighed.
 *
 * @param album its release, with budgets, purpose and genre
 * @param song what the sheet says of it
 * @param premium what stem mastering adds for it (PRC-10)
 * @param stemSongsBefore songs of the release with as much outside use or more that take stems already (DEC-07, DEC-08)
 * @param measured facts of its mix; absent where there is none that can be measured
 * @param findings of its mix
 * @param set its stem set
 * @param exportTime whether the time to export stems is there (CHK-06)
 * @param extraDays whether the release can wait for one or two days more (CHK-07)
 * @param confirmed what a person decided; absent where nobody did
 */
public record StemCase(
    Album album,
    Song song,
    Money premium,
    int stemSongsBefore,
    Optional<Measurements> measured,
    List<Finding> findings,
    SetInHand set,
    Known exportTime,
    Known extraDays,
    Optional<Confirmation> confirmed) {

  public StemCase {
    findings = List.copyOf(findings);
    if (stemSongsBefore < 0) {
      throw new IllegalArgumentException("no number of songs: " + stemSongsBefore);
    }
  }
}
