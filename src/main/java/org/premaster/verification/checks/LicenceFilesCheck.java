package org.premaster.verification.checks;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.premaster.intake.DeliveredFile;
import org.premaster.licence.LicenceTier;
import org.premaster.licence.LicenceTier.Deliverable;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Unreadable;
import org.premaster.measurement.traces.CoderGrid;
import org.premaster.stems.StemName;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.SongInAlbum;

/** The beat came as poorer files than its licence brings. */
public final class LicenceFilesCheck implements Catalogued<SongInAlbum> {
  public static final CheckManual MANUAL = CheckManual.of("album.licence-files", "BEAT-05", "The beat came as poorer files than its licence brings.")
      .looksAt("licence_tier of the sheet and the producer's price list in jobs/licences, against the coder that the mix went through and the"
          + " names of its stems")
      .grade(Severity.WARN, "the licence brings a WAV or the tracked-out files and the mix holds an MP3 or the like; or it brings the tracked-out"
          + " files and the whole beat is one stem")
      .cannotSee("What the producer sent, where the mix does not show it; stems whose names do not say that they are the whole beat.");

  private static final Pattern WHOLE_BEAT = Pattern.compile("(?i)(^|[^a-z0-9])(beat|instrumental|2[ _-]?track|two[ _-]?track)([^a-z0-9]|$)");

  /** Groups that a whole beat would hold. */
  private static final Set<StemName.Group> OF_A_BEAT = EnumSet.of(StemName.Group.DRUMS, StemName.Group.BASS, StemName.Group.MUSIC);

  private final Severity severity;

  public LicenceFilesCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(SongInAlbum facts) {
    return !facts.song().licence().written().isEmpty();
  }

  @Override
  public Examination examine(SongInAlbum facts) {
    Optional<LicenceTier> tier = facts.song().licence().tier();
    if (tier.isEmpty()) {
      return Examination.notExamined(this, facts.song().licence().unknownBecause());
    }
    if (tier.get().deliverable() == Deliverable.MP3) {
      return Examination.passed(this);
    }
    String brings = "The licence " + Figures.quoted(tier.get().name()) + " of " + facts.song().licence().producer() + " brings "
        + tier.get().deliverable().words();
    Optional<DeliveredFile> whole =
        tier.get().deliverable() == Deliverable.TRACKED_OUT ? wholeBeat(facts.song().stems()) : Optional.empty();
    if (whole.isPresent()) {
      return found(brings + ", and among the stems the whole beat is one file, " + Figures.quoted(whole.get().path())
          + ". Please ask for the tracked-out files and send these in its place.");
    }
    if (facts.song().audio().isEmpty()) {
      return Examination.notExamined(this, "There is no mix of the song yet.");
    }
    return coder(facts.song().audio().get())
        .map(coder -> found(brings + ", and the mix holds sound that was coded as " + coder
            + ". If it is the beat, the better files are paid for already: please ask for them and print the mix from these."))
        .orElseGet(() -> Examination.passed(this));
  }

  private Examination found(String message) {
    return Examination.found(this, List.of(Finding.of(this, severity, message)));
  }

  private static Optional<String> coder(AudioFacts audio) {
    Optional<String> container = audio.unreadable().filter(Unreadable::lossy).map(unreadable -> unreadable.container().title());
    return container.or(
        () -> audio.measurements().map(Measurements::traces).flatMap(traces -> traces.of(CoderGrid.class)).flatMap(CoderGrid::coder)
            .map(coder -> coder.title()));
  }

  /** A stem whose name says that it is the whole beat, where no other stem is a part of one. */
  private static Optional<DeliveredFile> wholeBeat(List<DeliveredFile> stems) {
    Optional<DeliveredFile> whole = stems.stream().filter(LicenceFilesCheck::namedWhole).findFirst();
    boolean parts = stems.stream().filter(stem -> !namedWhole(stem)).anyMatch(
        stem -> StemName.of(stem.name()).group().filter(OF_A_BEAT::contains).isPresent());
    return parts ? Optional.empty() : whole;
  }

  private static boolean namedWhole(DeliveredFile stem) {
    return WHOLE_BEAT.matcher(stem.name()).find();
  }
}
