package org.premaster.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.premaster.verification.Severity;

/** The page that says what the engineer may start on: one file, no script, nothing fetched from anywhere. */
final class HtmlReport {
  /** Up to this many songs every song gets its picture; above, only songs with a BLOCK or WARN. */
  static final int SONGS_WITH_ALL_PICTURES = 200;
  /** Pictures a page can carry at all. */
  static final int MOST_PICTURES = 400;

  private HtmlReport() {}

  /** Reads the albums twice: for the answer, and for the page; one at a time. */
  static void write(DeliveryReport report, OutputStream out) throws IOException {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("title", Printable.line(report.clientName()) + ", " + Printable.line(report.delivery()) + " \u2013 intake report");
    variables.put("client", Printable.line(report.clientName()));
    variables.put("delivery", Printable.line(report.delivery()));
    variables.put("received", Timecode.minute(report.receivedAt()));
    variables.put("answer", AnswerView.of(report));
    variables.put("totals", totals(report));
    variables.put("findings", FindingView.of(report.findings()));
    variables.put("notExamined", FindingView.NotExamined.of(report.notExamined()));
    variables.put("unassigned", FileView.of(report.unassigned()));
    Budget budget = new Budget(report.totals().songs());
    variables.put("albums", mapped(report.albums(), album -> AlbumView.of(album, budget, report.targets())));
    variables.put("origins", PlaybackView.Origin.of(report.targets()));
    variables.put("pictureNote", pictureNote(report));
    variables.put("provenance", provenance(report));
    Pages.render("report", variables, out);
  }

  private static List<AlbumView.Fact> totals(DeliveryReport report) {
    Totals totals = report.totals();
    List<AlbumView.Fact> facts = new ArrayList<>();
    facts.add(new AlbumView.Fact("Albums", Words.grouped(totals.albums())));
    facts.add(new AlbumView.Fact("Songs", Words.grouped(totals.songs())));
    facts.add(new AlbumView.Fact("Verified", Words.grouped(totals.verified())));
    facts.add(new AlbumView.Fact("With notes", Words.grouped(totals.verifiedWithNotes())));
    facts.add(new AlbumView.Fact("Issues", Words.grouped(totals.issues())));
    facts.add(new AlbumView.Fact("Missing", Words.grouped(totals.missing())));
    facts.add(new AlbumView.Fact("Audio", Words.count(totals.audioFiles(), "file") + ", " + Timecode.hours(totals.audioSeconds())));
    return facts;
  }

  private static String pictureNote(DeliveryReport report) {
    return report.totals().songs() <= SONGS_WITH_ALL_PICTURES
        ? ""
        : "In a delivery of this size only songs with a block or a warning are drawn, the first " + MOST_PICTURES + " of them.";
  }

  private static List<AlbumView.Fact> provenance(DeliveryReport report) {
    return List.of(
        new AlbumView.Fact("Engine", "Premaster " + Printable.line(report.engineVersion()) + ", meters "
            + Printable.line(report.meterVersion())),
        new AlbumView.Fact("Profile", Printable.line(report.profileName()) + ", SHA-256 " + Printable.line(report.profileSha256())),
        new AlbumView.Fact("Targets", report.targets().targets().isEmpty() ? "none" : "delivery targets of "
            + Printable.line(report.targets().version()) + ", SHA-256 " + Printable.line(report.targets().sha256())),
        new AlbumView.Fact("Delivery", Printable.line(report.client()) + "/" + Printable.line(report.delivery()) + ", "
            + Words.count(report.fileCount(), "file") + (report.junkFiles() == 0 ? "" : ", "
            + Words.count(report.junkFiles(), "system file") + " passed over")),
        new AlbumView.Fact("Fingerprint", Printable.line(report.fingerprint())),
        new AlbumView.Fact("Received", report.receivedAt().toString()));
  }

  /** Views made while the template iterates, so that one album is in memory at a time. */
  private static <A, B> Iterable<B> mapped(Iterable<A> albums, Function<A, B> view) {
    return () -> {
      Iterator<A> each = albums.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return each.hasNext();
        }

        @Override
        public B next() {
          return view.apply(each.next());
        }
      };
    };
  }

  /** Counts the pictures of one page. */
  private static final class Budget implements SongView.Pictures {
    private final boolean all;
    private int left = MOST_PICTURES;

    Budget(int songs) {
      all = songs <= SONGS_WITH_ALL_PICTURES;
    }

    @Override
    public boolean affords(SongReport report) {
      boolean wanted = all || SongView.all(report).anyMatch(finding -> finding.severity() != Severity.INFO);
      return wanted && left-- > 0;
    }
  }
}
