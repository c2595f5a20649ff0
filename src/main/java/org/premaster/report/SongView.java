package org.premaster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.premaster.album.DeliveryTargets;
import org.premaster.intake.Song;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.Measurements;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.Verdict;

/**
 * A song as the page shows it.
 *
 * @param anchor id of its place on the page
 * @param number place in the running order
 * @param title with its version
 * @param artist empty string where it is the album's
 * @param verdict in words
 * @param kind class of the verdict
 * @param figures of the table's row
 * @param counts findings in words; empty string where there are none
 * @param detailed true where the song has a place of its own below the table
 * @param file path of the mix; empty string where missing
 * @param facts format, origin, ISRC and treatment, in words
 * @param picture at most one
 * @param levels names and values of what the table's row has no room for
 * @param playback what services will do with the song; at most one
 * @param findings worst first
 * @param notExamined checks that could not run
 * @param stems what became of its stem set; at most one
 * @param treatment stereo or stem, where there is something to tell; at most one
 * @param again at most one
 * @param others alternates and stems
 */
record SongView(
    String anchor, String number, String title, String artist, String verdict, String kind, FileView.Figures figures, String counts,
    boolean detailed, String file, List<String> facts, List<SongPicture> picture, List<AlbumView.Fact> levels,
    List<PlaybackView> playback, List<FindingView> findings,
    List<FindingView.NotExamined> notExamined, List<StemView> stems, List<TreatmentView> treatment, List<Again> again, List<FileView> others) {

  /** What became of an earlier attempt (VER-04, VER-05). */
  record Again(
      String earlier, boolean sameAudio, List<FindingView> fixed, List<FindingView> remaining, List<FindingView> fresh,
      List<String> changes) {
    static Again of(SongReport.Resubmission again) {
      return new Again(Printable.line(again.earlierDelivery()), again.sameAudio(), FindingView.of(again.fixed()),
          FindingView.of(again.remaining()), FindingView.of(again.fresh()), again.changes().stream().map(Printable::line).toList());
    }
  }

  /** What a page can still afford: pictures of all songs, or only of songs with findings, and of these the first only. */
  interface Pictures {
    boolean affords(SongReport report);
  }

  static SongView of(SongReport report, AlbumReport album, int index, Pictures pictures, DeliveryTargets targets) {
    Song song = report.song();
    List<Finding> findings = Words.worstFirst(ReportJson.findings(report));
    Optional<Measurements> measured = report.mix().flatMap(FileReport::audio).flatMap(AudioFacts::measurements)
        .filter(facts -> facts.format().frames() > 0 && facts.format().sampleRateHz() > 0);
    boolean pictured = measured.isPresent() && pictures.affords(report);
    List<SongPicture.Marked> marked = new ArrayList<>();
    List<FindingView> views = new ArrayList<>();
    for (Finding finding : findings) {
      boolean mark = pictured && finding.startSeconds().isPresent();
      if (mark) {
        marked.add(new SongPicture.Marked(marked.size() + 1, finding));
      }
      views.add(FindingView.of(finding, mark ? Integer.toString(marked.size()) : ""));
    }
    List<FileView> others = Stream.concat(report.alternates().stream(), report.stems().stream()).map(FileView::of).toList();
    List<FindingView.NotExamined> notExamined = FindingView.NotExamined.of(ReportJson.notExamined(report));
    List<Again> again = report.resubmission().stream().map(Again::of).toList();
    List<StemView> stems = report.stemSet().facts().arrived() ? List.of(StemView.of(report.stemSet())) : List.of();
    List<TreatmentView> treatment = TreatmentView.of(report);
    boolean detailed =
        pictured || !stems.isEmpty() || !views.isEmpty() || !notExamined.isEmpty() || !treatment.isEmpty() || !again.isEmpty() || !others.isEmpty();
    return new SongView(anchor(album.number(), index), number(song, album), Printable.line(song.fullTitle()),
        song.artist().equals(album.album().artist()) ? "" : Printable.line(song.artist()), Words.verdict(report.verdict()),
        kind(report.verdict()), FileView.Figures.of(report.mix().flatMap(FileReport::audio)), counts(report), detailed,
        report.mix().map(mix -> Printable.line(mix.file().path())).orElse(""), facts(report),
        pictured ? List.of(SongPicture.of(measured.orElseThrow(), marked)) : List.of(), measured.map(LevelFacts::of).orElse(List.of()),
        PlaybackView.of(targets, report.mix().flatMap(FileReport::audio)), List.copyOf(views), notExamined, stems, treatment, again,
        others);
  }

  static String anchor(int album, int index) {
    return "album-" + album + "-song-" + (index + 1);
  }

  /** {@code 3}, or {@code 2-03} where the album has several discs. */
  static String number(Song song, AlbumReport album) {
    boolean discs = album.songs().getLast().song().disc() > 1;
    String position = Integer.toString(song.position());
    return discs ? song.disc() + "-" + (position.length() < 2 ? "0" : "") + position : position;
  }

  static String kind(Verdict verdict) {
    return switch (verdict) {
      case VERIFIED -> "ok";
      case VERIFIED_WITH_NOTES -> "warn";
      case ISSUES, MISSING -> "block";
    };
  }

  /** Findings of the song, its stem set, its mix, alternates and stems. */
  static Stream<Finding> all(SongReport report) {
    return Stream.concat(ReportJson.findings(report).stream(),
        Stream.concat(report.alternates().stream(), report.stems().stream()).flatMap(file -> file.findings().stream()));
  }

  /**
   * A finding with the file it is about, where that is not the song's mix.
   *
   * @param file path of an alternate mix or a stem; empty string for the song and its mix
   */
  record Told(String file, Finding finding) {
    /** The message with place and, for another file than the mix, its name in front. */
    String sentence() {
      String message = AnswerView.withPlace(finding);
      return file.isEmpty() ? message : "In \"" + Printable.brief(file, 120) + "\": " + message;
    }
  }

  /** Findings of the song and its mix, worst first, then those of each alternate and stem. */
  static List<Told> told(SongReport report) {
    List<Told> told = new ArrayList<>();
    Words.worstFirst(ReportJson.findings(report)).forEach(finding -> told.add(new Told("", finding)));
    Stream.concat(report.alternates().stream(), report.stems().stream())
        .forEach(file -> Words.worstFirst(file.findings()).forEach(finding -> told.add(new Told(file.file().path(), finding))));
    return told;
  }

  private static String counts(SongReport report) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long many = all(report).filter(finding -> finding.severity() == severity).count();
      if (many > 0) {
        counts.add(many + " " + (many == 1 ? Words.severity(severity).toLowerCase(Locale.ROOT)
            : Words.severity(severity).toLowerCase(Locale.ROOT) + "s"));
      }
    }
    return String.join(", ", counts);
  }

  private static List<String> facts(SongReport report) {
    List<String> facts = new ArrayList<>();
    Optional<AudioFacts> audio = report.mix().flatMap(FileReport::audio);
    facts.add(FileView.format(audio));
    audio.flatMap(AudioFacts::measurements).ifPresent(measured -> FileJson.dualMono(measured).ifPresent(lufs ->
        facts.add("Measured as one channel; played through both it reads " + Decimals.figure(OptionalDouble.of(lufs), 1)
            + " LUFS")));
    audio.flatMap(AudioFacts::measurements).ifPresent(measured -> facts.add(Words.music(measured.music())));
    if (!report.fromDelivery().isEmpty()) {
      facts.add("From the earlier delivery " + Printable.line(report.fromDelivery()));
    }
    facts.add(switch (report.isrcOrigin()) {
      case CLIENT -> report.isrc().map(isrc -> "ISRC " + isrc.hyphenated()).orElse("");
      case RESERVED -> report.isrc().map(isrc -> "ISRC " + isrc.hyphenated() + ", reserved from the client\u2019s range").orElse("");
      case NONE -> "";
    });
    audio.flatMap(AudioFacts::measurements).map(measured -> TagsLine.of(measured.tags())).ifPresent(facts::add);
    if (report.song().treatment() == Song.Treatment.STEM) {
      facts.add("Stem mastering asked for");
    }
    facts.removeIf(String::isEmpty);
    return List.copyOf(facts);
  }
}
