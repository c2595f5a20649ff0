package org.premaster.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The reports of one delivery, beside each other in {@code output/<client>/<delivery>/}: for people, machines, spreadsheets. Each file
 * appears whole or not at all, and the same report always gives the same bytes. Albums are read several times, one in memory at a time.
 */
public final class ReportFolder {
  private ReportFolder() {}

  /**
   * Writes {@code report.html}, {@code report.json}, {@code report.xlsx} and {@code findings.csv}.
   *
   * @return their paths, in this order
   */
  public static List<Path> write(DeliveryReport report, Path folder) throws IOException {
    Path html = folder.resolve("report.html");
    Path json = folder.resolve("report.json");
    Path xlsx = folder.resolve("report.xlsx");
    Path csv = folder.resolve("findings.csv");
    Files.createDirectories(folder);
    WholeFile.write(json, out -> ReportJson.write(report, out));
    WholeFile.write(xlsx, out -> XlsxReport.write(report, folder.resolve(".report.xlsx.scratch"), out));
    WholeFile.write(csv, out -> FindingsCsv.write(report, out));
    WholeFile.write(html, out -> HtmlReport.write(report, out));
    return List.of(html, json, xlsx, csv);
  }

  /** Line of the catalog sheet → why its song must be sent again, for the songs with verdict ISSUES or MISSING that have a line. */
  public static SortedMap<Integer, String> failedRows(DeliveryReport report) {
    SortedMap<Integer, String> reasons = new TreeMap<>();
    for (AlbumReport album : report.albums()) {
      for (SongReport song : album.songs()) {
        if (!song.verdict().verified() && song.song().row() > 0) {
          reasons.merge(song.song().row(), String.join(" ", AnswerView.reasons(song)), (one, other) -> one + " " + other);
        }
      }
    }
    return Collections.unmodifiableSortedMap(reasons);
  }
}
