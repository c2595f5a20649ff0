package org.premaster.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.premaster.report.FileReport;

/** One audio file in one line of the terminal. */
final class FileLines {
  private static final String HEADER = "   LUFS    LRA   dBTP   1770   dBFS    PLR    PSR    length  file";

  private static final String NOTHING = "      -      -      -      -      -      -      -         -  ";

  /** The head of the table, printed once and only where a file follows. */
  static final class Header {
    private boolean printed;

    void before(PrintWriter out) {
      if (!printed) {
        out.println(HEADER);
        printed = true;
      }
    }
  }

  private FileLines() {}

  static boolean unreadable(FileReport file) {
    return file.figures().isEmpty();
  }

  static String line(FileReport file) {
    String name = Columns.printable(file.file().path());
    return file.figures()
        .map(
            figures ->
                cell(figures.integratedLufs()) + cell(figures.loudnessRangeLu()) + cell(figures.truePeakDbtp())
                    + cell(figures.tpBs1770Dbtp()) + cell(figures.samplePeakDbfs()) + cell(figures.plrLu())
                    + cell(figures.psrMinimumLu()) + length(figures.seconds()) + "  " + name + channels(figures))
        .orElseGet(() -> NOTHING + name + ": " + Columns.printable(file.unreadableBecause()));
  }

  /** What is worth knowing of a file that is not stereo. */
  private static String channels(FileReport.Figures figures) {
    if (figures.dualMonoLufs().isPresent()) {
      return String.format(Locale.ROOT, "  (mono; %.1f LUFS through two loudspeakers)", figures.dualMonoLufs().getAsDouble());
    }
    return figures.layout().equals("stereo") ? "" : "  (" + figures.layout() + ")";
  }

  private static String cell(OptionalDouble value) {
    if (value.isEmpty()) {
      return "      -";
    }
    // What rounds to zero is zero, and not −0.0
    return String.format(Locale.ROOT, "%7.1f", Math.abs(value.getAsDouble()) < 0.05 ? 0.0 : value.getAsDouble());
  }

  private static String length(double seconds) {
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%7d:%02d", whole / 60, whole % 60);
  }
}
