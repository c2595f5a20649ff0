package org.premaster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.premaster.album.AlbumSummary;
import org.premaster.album.DeliveryTargets;
import org.premaster.album.Gate;
import org.premaster.pricing.Invoice;
import org.premaster.pricing.Quote;

/**
 * An album as the page shows it.
 *
 * @param anchor id of its place on the page
 * @param title as written
 * @param artist as written
 * @param gate {@code Open} or {@code Locked}
 * @param kind class of the gate
 * @param state why, in words
 * @param facts names and values below the heading
 * @param answers required answers that are missing, in words
 * @param findings of the album itself, worst first
 * @param notExamined checks that could not run
 * @param songs in running order
 * @param playback what services will do with the album and its songs; at most one
 * @param price what it costs
 * @param documents links
 */
record AlbumView(
    String anchor, String title, String artist, String gate, String kind, String state, List<Fact> facts, String answers,
    List<FindingView> findings, List<FindingView.NotExamined> notExamined, List<SongView> songs, List<PlaybackView> playback, Price price,
    List<Link> documents) {

  /** One name and value. */
  record Fact(String name, String value) {}

  /** A link to a document beside the report. */
  record Link(String href, String text) {}

  /**
   * @param heading number and date of the invoice, or what there is instead; empty string where nothing is to be said
   * @param lines of quote or invoice
   * @param currency of all amounts
   * @param sums net, VAT and total, as far as they differ
   * @param explanation which rule gave the price
   */
  record Price(String heading, List<PriceLine> lines, String currency, List<Fact> sums, String explanation) {}

  /** One line of a quote or invoice. */
  record PriceLine(String text, String rule, String quantity, String unit, String total) {}

  static AlbumView of(AlbumReport report, SongView.Pictures pictures, DeliveryTargets targets) {
    boolean open = report.state().gate() == Gate.OPEN;
    List<SongView> songs = new ArrayList<>();
    for (int i = 0; i < report.songs().size(); i++) {
      songs.add(SongView.of(report.songs().get(i), report, i, pictures, targets));
    }
    return new AlbumView(anchor(report), title(report), Printable.line(report.album().artist()), open ? "Open" : "Locked",
        open ? "ok" : "block", Words.state(report.state()), facts(report),
        Words.and(report.album().missingAnswers().stream().map(Words::column).toList()), FindingView.of(report.findings()),
        FindingView.NotExamined.of(report.notExamined()), List.copyOf(songs),
        PlaybackView.of(targets, report), price(report.quote(), report.invoice()),
        report.documents().stream().map(path -> new Link(RelativeLink.to(path), Printable.line(path.substring(path.lastIndexOf('/') + 1))))
            .toList());
  }

  static String anchor(AlbumReport report) {
    return "album-" + report.number();
  }

  static String title(AlbumReport report) {
    String title = Printable.line(report.album().title());
    return title.isBlank() ? "Untitled album " + report.number() : title;
  }

  private static List<Fact> facts(AlbumReport report) {
    AlbumSummary summary = report.summary();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Length", Timecode.length(summary.durationSeconds())));
    facts.add(new Fact("Album loudness", summary.integratedLufs().isPresent()
        ? Decimals.figure(summary.integratedLufs(), 1) + " LUFS" : "\u2013"));
    song(report, summary.loudestSong()).ifPresent(song -> facts.add(new Fact("Loudest song", song)));
    song(report, summary.quietestSong()).ifPresent(song -> facts.add(new Fact("Quietest song", song)));
    if (summary.spreadLu().isPresent()) {
      facts.add(new Fact("Spread", Decimals.figure(summary.spreadLu(), 1) + " LU"));
    }
    summary.cd().ifPresent(cd -> facts.add(new Fact("CD", Printable.line(cd.sentence()))));
    if (!report.album().purposes().isEmpty()) {
      facts.add(new Fact("Purpose", String.join(", ", report.album().purposes().stream().sorted()
          .map(purpose -> purpose.name().length() == 2 ? purpose.name() : purpose.name().toLowerCase(Locale.ROOT)).toList())));
    }
    if (!report.album().catalogNumber().isEmpty()) {
      facts.add(new Fact("Catalog number", Printable.line(report.album().catalogNumber())));
    }
    report.ean().ifPresent(ean -> facts.add(new Fact("EAN", ean.digits())));
    if (report.album().provisional()) {
      facts.add(new Fact("Order", "provisional, from file names"));
    }
    return List.copyOf(facts);
  }

  private static Optional<String> song(AlbumReport report, OptionalInt index) {
    return index.isPresent() && index.getAsInt() < report.songs().size()
        ? Optional.of(Printable.line(report.songs().get(index.getAsInt()).song().fullTitle()))
        : Optional.empty();
  }

  private static Price price(Optional<Quote> open, Optional<Invoice> invoice) {
    Optional<Quote> quote = invoice.map(Invoice::quote).or(() -> open);
    if (quote.isEmpty()) {
      return new Price("", List.of(), "", List.of(), "");
    }
    String heading = invoice
        .map(drawn -> "Invoice " + Printable.line(drawn.number()) + " of " + Timecode.day(drawn.issuedOn()))
        .orElse(quote.get().status() == Quote.Status.NEEDS_QUOTE ? "Price to be agreed" : "Quote");
    List<Fact> sums = new ArrayList<>();
    quote.get().vat().ifPresent(vat -> {
      quote.get().net().ifPresent(net -> sums.add(new Fact("Net", Words.figures(net))));
      sums.add(new Fact("VAT", Words.figures(vat)));
    });
    quote.get().total().ifPresent(total -> sums.add(new Fact("Total", Words.figures(total))));
    return new Price(heading,
        quote.get().lines().stream().map(line -> new PriceLine(Printable.line(line.text()), Printable.line(line.rule()),
            Words.grouped(line.quantity()), Words.figures(line.unit()), Words.figures(line.total()))).toList(),
        quote.get().total().map(total -> Printable.line(total.currency())).orElse(""), List.copyOf(sums),
        Printable.line(quote.get().explanation()));
  }
}
