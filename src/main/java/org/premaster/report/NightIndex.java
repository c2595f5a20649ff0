package org.premaster.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code output/index.html}: the digest over all deliveries, with a link to the report of each. */
public final class NightIndex {
  private NightIndex() {}

  /**
   * Writes the page; the order of the lines does not matter.
   *
   * @param house name of the mastering house
   * @param engineVersion version of this engine
   */
  public static void write(Path file, List<NightLine> lines, String house, String engineVersion) throws IOException {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("title", Printable.line(house) + " \u2013 morning digest");
    variables.put("house", Printable.line(house));
    variables.put("sentence", NightLine.sentence(lines));
    variables.put("kind", kind(lines));
    variables.put("totals", totals(lines));
    variables.put("groups", groups(NightLine.sorted(lines)));
    variables.put("engine", Printable.line(engineVersion));
    WholeFile.write(file, out -> Pages.render("index", variables, out));
  }

  /** Deliveries of one standing. */
  private record Group(String anchor, String heading, String kind, List<Row> rows) {}

  /** One delivery; {@code link} has at most one element. */
  private record Row(
      String client, String delivery, List<String> link, String words, String startable, String songs, String findings, String audio) {}

  private static List<Group> groups(List<NightLine> lines) {
    List<Group> groups = new ArrayList<>();
    for (NightLine.Standing standing : NightLine.Standing.values()) {
      List<Row> rows = lines.stream().filter(line -> line.standing() == standing).map(NightIndex::row).toList();
      if (!rows.isEmpty()) {
        groups.add(switch (standing) {
          case FAILED -> new Group("failed", "Could not be worked through", "block", rows);
          case NEEDS_CLIENT -> new Group("client", "Needs the client", "warn", rows);
          case READY -> new Group("ready", "May start", "ok", rows);
          case WAITING -> new Group("waiting", "Not taken yet", "info", rows);
        });
      }
    }
    return groups;
  }

  private static Row row(NightLine line) {
    Optional<Totals> totals = line.totals();
    return new Row(Printable.line(line.clientName()), Printable.line(line.delivery()),
        line.report().stream().map(RelativeLink::to).toList(), line.words(), line.startable(),
        totals.map(sums -> Words.count(sums.songs(), "song") + " on " + Words.count(sums.albums(), "album")).orElse(""),
        totals.map(NightIndex::findings).orElse(""), totals.map(sums -> Timecode.hours(sums.audioSeconds())).orElse(""));
  }

  private static String findings(Totals sums) {
    return Words.count(sums.blocks(), "block") + ", " + Words.count(sums.warnings(), "warning") + ", "
        + Words.count(sums.infos(), "note");
  }

  private static String kind(List<NightLine> lines) {
    if (lines.stream().anyMatch(line -> line.standing() == NightLine.Standing.FAILED)) {
      return "block";
    }
    return lines.stream().anyMatch(line -> line.standing() == NightLine.Standing.NEEDS_CLIENT) ? "warn" : "ok";
  }

  private static List<AlbumView.Fact> totals(List<NightLine> lines) {
    List<Totals> all = lines.stream().flatMap(line -> line.totals().stream()).toList();
    long albums = all.stream().mapToLong(Totals::albums).sum();
    long open = all.stream().mapToLong(Totals::albumsOpen).sum();
    long again = all.stream().mapToLong(sums -> (long) sums.issues() + sums.missing()).sum();
    return List.of(
        new AlbumView.Fact("Deliveries", Words.grouped(lines.size())),
        new AlbumView.Fact("Albums that may start", Words.grouped(open) + " of " + Words.grouped(albums)),
        new AlbumView.Fact("Songs", Words.grouped(all.stream().mapToLong(Totals::songs).sum())),
        new AlbumView.Fact("To send again", Words.grouped(again)),
        new AlbumView.Fact("Audio", Timecode.hours(all.stream().mapToDouble(Totals::audioSeconds).sum())));
  }
}
