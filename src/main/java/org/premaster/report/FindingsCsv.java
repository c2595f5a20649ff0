package org.premaster.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;
import org.premaster.verification.Finding;

/** {@code findings.csv}: one row per finding, with the time both as a player shows it and in seconds. */
final class FindingsCsv {
  private static final List<String> HEADER = List.of(
      "album_number", "album", "disc", "position", "title", "file", "severity", "rule", "check", "message", "listen_at", "channel",
      "start_seconds", "end_seconds", "value", "limit", "unit", "confidence");

  private FindingsCsv() {}

  static void write(DeliveryReport report, OutputStream out) throws IOException {
    CsvTable.stream(out, table -> {
      table.row(HEADER);
      FindingRow.each(report, row -> table.row(cells(row.place(), row.finding())));
    });
  }

  private static List<String> cells(FindingRow.Place place, Finding finding) {
    int places = Decimals.placesFor(finding.unit());
    return List.of(
        number(place.albumNumber()), place.album(), number(place.disc()), number(place.position()), place.title(), place.file(),
        finding.severity().name(), finding.rule(), finding.check(), finding.message(),
        finding.startSeconds().isPresent() ? Timecode.of(finding.startSeconds().getAsDouble()) : "",
        finding.channel().isPresent() ? FileJson.channel(finding.channel().getAsInt()) : "",
        Decimals.plain(finding.startSeconds(), Decimals.SECONDS), Decimals.plain(finding.endSeconds(), Decimals.SECONDS),
        Decimals.plain(finding.value(), places), Decimals.plain(finding.limit(), places), finding.unit(),
        Decimals.plain(finding.confidence(), Decimals.LEVEL));
  }

  private static String number(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }
}
