package org.premaster.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.premaster.verification.Finding;
import org.premaster.verification.Overruling;

/** {@code findings.csv}: one row per finding, with the time both as a player shows it and in seconds. */
final class FindingsCsv {
  private static final List<String> HEADER = List.of(
      "album_number", "album", "disc", "position", "title", "file", "severity", "rule", "check", "message", "listen_at", "channel",
      "start_seconds", "end_seconds", "value", "limit", "unit", "confidence", "overruled_by", "overruled_at", "overruled_was",
      "overruled_because");

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
        Decimals.plain(finding.confidence(), Decimals.LEVEL), overruled(finding, Overruling::by),
        overruled(finding, one -> one.at().truncatedTo(ChronoUnit.SECONDS).toString()), overruled(finding, one -> one.was().name()),
        overruled(finding, Overruling::reason));
  }

  /** What is to be told of a person's decision; empty string where the finding stands (VER-03). */
  private static String overruled(Finding finding, Function<Overruling, String> told) {
    return finding.overruled().map(told).orElse("");
  }

  private static String number(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }
}
