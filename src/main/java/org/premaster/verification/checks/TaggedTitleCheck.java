package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.audio.Tags;
import org.premaster.intake.Album;
import org.premaster.intake.FileRole;
import org.premaster.intake.Song;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The title or the artist that is written in the file is not the one of the sheet. */
public final class TaggedTitleCheck implements TagCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "mix.tagged-title", "CONS-12", "The title or the artist that is written in the file is not the one of the sheet.")
      .looksAt("titles and artists in the file's tags, compared without case, accents, punctuation and guests")
      .grade(Severity.INFO, "no title, or no artist, in the file resembles that of the sheet")
      .cannotSee("A wrong file whose tags are right, or that has none; names in another language or alphabet.");

  private final Severity severity;

  public TaggedTitleCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(MixFacts mix) {
    Tags tags = TagCheck.of(mix);
    boolean sheet = mix.song().isPresent() && mix.album().filter(album -> !album.provisional()).isPresent();
    return mix.file().role() == FileRole.MIX && sheet
        && (tags.any(Tags.Name.TITLE).isPresent() || tags.any(Tags.Name.ARTIST).isPresent());
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    Song song = mix.song().orElseThrow();
    String albumArtist = mix.album().map(Album::artist).orElse("");
    List<Finding> findings = new ArrayList<>();
    differing(measured.tags(), Tags.Name.TITLE, List.of(song.title(), song.fullTitle()))
        .ifPresent(written -> findings.add(finding("title", written, song.fullTitle())));
    differing(measured.tags(), Tags.Name.ARTIST, List.of(song.artist(), albumArtist))
        .ifPresent(written -> findings.add(finding("artist", written, song.artist().isEmpty() ? albumArtist : song.artist())));
    return Examination.found(this, findings);
  }

  private Finding finding(String what, String written, String sheet) {
    return Finding.of(this, severity, "The " + what + " written in the file is " + Figures.quoted(written) + ", and the sheet gives "
        + Figures.quoted(sheet) + ". The sheet is used; please check that this is the right file.");
  }

  /** The first name in the file, where none resembles the ones of the sheet. */
  private static Optional<String> differing(Tags tags, Tags.Name name, List<String> sheet) {
    List<String> written = tags.all(name).stream().map(Tags.Text::value).toList();
    boolean resembles = written.stream().anyMatch(one -> sheet.stream().anyMatch(other -> LooseName.same(one, other)));
    return resembles ? Optional.empty() : written.stream().findFirst();
  }
}
