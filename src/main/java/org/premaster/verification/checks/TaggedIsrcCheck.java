package org.premaster.verification.checks;

import java.util.List;
import java.util.Optional;
import org.premaster.audio.Tags;
import org.premaster.codes.Isrc;
import org.premaster.intake.FileRole;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The file carries an ISRC that is not the one of the sheet. */
public final class TaggedIsrcCheck implements TagCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "codes.isrc-in-file", "CODE-02", "The file carries an ISRC that is not the one of the sheet.")
      .looksAt("ISRC in INFO lists, ID3 tags, Vorbis comments and CAF chunks, and the column isrc")
      .grade(Severity.WARN, "the sheet gives another code")
      .grade(Severity.INFO, "the sheet gives none")
      .cannotSee("Which of the two is right, and codes that are written in no tag.");

  private final CheckSettings settings;

  public TaggedIsrcCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(MixFacts mix) {
    boolean comparable = mix.song().filter(song -> song.isrc().isBlank() || Isrc.parse(song.isrc()).isPresent()).isPresent();
    return mix.file().role() == FileRole.MIX && comparable && !carried(TagCheck.of(mix)).isEmpty();
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    List<Isrc> carried = carried(measured.tags());
    Optional<Isrc> sheet = mix.song().flatMap(song -> Isrc.parse(song.isrc()));
    String code = carried.getFirst().hyphenated();
    if (sheet.isEmpty()) {
      return Examination.found(this, List.of(Finding.of(this, settings.atMost(Severity.INFO), "The file carries the ISRC " + code
          + ", and the sheet gives none. If the recording has this code already, please enter it in the sheet, so that it gets no second"
          + " one.")));
    }
    return carried.contains(sheet.get())
        ? Examination.passed(this)
        : Examination.found(this, List.of(Finding.of(this, settings.severity(),
            "The file carries the ISRC " + code + ", and the sheet gives " + sheet.get().hyphenated()
                + ". Please tell us which code belongs to this recording, and check that this is the right file.")));
  }

  private static List<Isrc> carried(Tags tags) {
    return tags.all(Tags.Name.ISRC).stream().flatMap(text -> Isrc.parse(text.value()).stream()).distinct().toList();
  }
}
