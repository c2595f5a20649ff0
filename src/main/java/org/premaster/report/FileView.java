package org.premaster.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.AudioFault;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Unreadable;

/**
 * A file that is no main mix as the page shows it: alternate, stem, or unassigned.
 *
 * @param path its path
 * @param role in words
 * @param verdict in words; empty string where it was not judged
 * @param kind class of the verdict
 * @param format in words, or why there is none
 * @param figures what was measured
 * @param findings worst first
 * @param notExamined checks that could not run
 */
record FileView(
    String path, String role, String verdict, String kind, String format, Figures figures, List<FindingView> findings,
    List<FindingView.NotExamined> notExamined) {

  /** The figures of a table's row; a dash where there is none. {@code caution} marks a loudness range of less than a minute. */
  record Figures(String length, String lufs, String range, boolean caution, String truePeak, String plr) {
    static final Figures NONE = new Figures("\u2013", "\u2013", "\u2013", false, "\u2013", "\u2013");

    static Figures of(Optional<AudioFacts> audio) {
      return audio.flatMap(AudioFacts::measurements).map(Figures::of).orElse(NONE);
    }

    private static Figures of(Measurements measured) {
      double seconds = measured.format().durationSeconds();
      OptionalDouble range = measured.loudness().loudnessRangeLu();
      return new Figures(Timecode.length(seconds), Decimals.figure(measured.loudness().integratedLufs(), 1),
          Decimals.figure(range, 1), range.isPresent() && seconds < LevelFacts.RANGE_IS_MEANT_FOR_SECONDS,
          Decimals.figure(measured.peaks().truePeakDbtp(), 1), Decimals.figure(measured.plrLu(), 1));
    }
  }

  static FileView of(FileReport file) {
    boolean judged = file.audio().isPresent();
    return new FileView(Printable.line(file.file().path()), role(file), judged ? Words.verdict(file.verdict()) : "Not measured",
        judged ? SongView.kind(file.verdict()) : "none", format(file.audio()), Figures.of(file.audio()),
        FindingView.of(file.findings()), FindingView.NotExamined.of(file.notExamined()));
  }

  static List<FileView> of(List<FileReport> files) {
    return files.stream().map(FileView::of).toList();
  }

  /** The format in words and what was wrong with the file though it could be read; or why it could not be read. */
  static String format(Optional<AudioFacts> audio) {
    Optional<Measurements> measured = audio.flatMap(AudioFacts::measurements);
    if (measured.isPresent()) {
      StringBuilder words = new StringBuilder(FileJson.words(measured.get().format()));
      for (AudioFault fault : measured.get().faults()) {
        words.append(". ").append(Printable.line(fault.sentence()).replaceFirst("\\.$", ""));
      }
      return words.toString();
    }
    return audio.flatMap(AudioFacts::unreadable).map(Unreadable::sentence).map(Printable::line).orElse("");
  }

  private static String role(FileReport file) {
    return switch (file.file().role()) {
      case MIX -> "Mix";
      case ALTERNATE_MIX -> "Alternate mix";
      case STEM -> "Stem";
      case ROUGH_MIX -> "Rough mix";
      case REFERENCE -> "Reference";
      case SHEET -> "Catalog sheet";
      case CONSULTATION -> "Consultation";
      case OTHER -> "Other";
    };
  }
}
