package org.premaster.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.premaster.album.AlbumSummary;
import org.premaster.album.DeliveryTargets;
import org.premaster.codes.Ean13;
import org.premaster.codes.Isrc;
import org.premaster.intake.Album;
import org.premaster.intake.Song;
import org.premaster.measurement.AudioFacts;
import org.premaster.pricing.Invoice;
import org.premaster.pricing.Money;
import org.premaster.pricing.Quote;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;

/**
 * The report for machines, format {@value #FORMAT}; its schema is {@code premaster-report-1.schema.json} beside the templates.
 *
 * <p>Every object of a kind has the same keys in the same order; null says that a thing is not there or cannot be measured. Numbers
 * are rounded half to even: levels and loudness to 0.01, times to 1 ms, linear sample values to 0.000001, correlations and shares to
 * 0.0001; values of findings by their unit. Totals come before the albums, so that a reader of the stream has them first.
 */
public final class ReportJson {
  /** Value of the key {@code format}. */
  public static final String FORMAT = "premaster-report/1";

  private ReportJson() {}

  /** Writes the report as an indented document, one album in memory at a time; the stream stays open. */
  public static void write(DeliveryReport report, OutputStream out) throws IOException {
    JsonPen.document(out, pen -> pen.object(root -> report(root, report)));
  }

  /**
   * One object on one line, as {@code measure --json} and {@code check --json} print it.
   *
   * @param withFindings also {@code findings}, {@code notExamined} and {@code verdict}
   */
  public static String fileLine(FileReport file, boolean withFindings) {
    return JsonPen.line(pen -> pen.object(of -> {
      measured(of, file);
      if (withFindings) {
        judged(of, file);
      }
    }));
  }

  /** {@code file}, {@code sha256}, {@code bytes}, {@code format}, {@code measurements}, {@code unreadable} on one line. */
  public static String measurementLine(FileReport file) {
    return fileLine(file, false);
  }

  /** As {@link #measurementLine}, with {@code playback}: what services will do with the file as it is. */
  public static String measurementLine(FileReport file, DeliveryTargets targets) {
    return JsonPen.line(pen -> pen.object(of -> {
      measured(of, file);
      of.text("targetsVersion", targets.version());
      PlaybackJson.playback(of, PlaybackView.ofSong(targets, file.audio()));
    }));
  }

  /**
   * One object on one line, as {@code stems --json} prints it: {@code file} (the rough mix), {@code class}, {@code residualDb}, {@code stems},
   * {@code findings} and {@code residual} by band and block. A song of the report has the same as its {@code stems}.
   */
  public static String stemLine(StemReport report) {
    return JsonPen.line(pen -> pen.object(of -> StemJson.set(of, report)));
  }

  private static void report(JsonPen root, DeliveryReport report) {
    root.text("format", FORMAT);
    root.object("engine", of -> {
      of.text("version", report.engineVersion());
      of.text("meterVersion", report.meterVersion());
    });
    root.object("profile", of -> {
      of.text("name", report.profileName());
      of.text("sha256", report.profileSha256());
    });
    PlaybackJson.targets(root, report.targets());
    root.object("delivery", of -> {
      of.text("client", report.client());
      of.text("clientName", report.clientName());
      of.text("name", report.delivery());
      of.text("fingerprint", report.fingerprint());
      of.text("receivedAt", report.receivedAt().toString());
      of.number("files", report.fileCount());
      of.number("junkFilesIgnored", report.junkFiles());
      FileJson.findings(of, "findings", report.findings());
      FileJson.notExamined(of, report.notExamined());
    });
    totals(root, report.totals());
    root.array("albums", in -> {
      for (AlbumReport album : report.albums()) {
        in.object(of -> album(of, album, report.targets()));
      }
    });
    files(root, "unassigned", report.unassigned());
  }

  private static void totals(JsonPen root, Totals totals) {
    root.object("totals", of -> {
      of.number("albums", totals.albums());
      of.number("albumsOpen", totals.albumsOpen());
      of.number("songs", totals.songs());
      of.number("verified", totals.verified());
      of.number("verifiedWithNotes", totals.verifiedWithNotes());
      of.number("issues", totals.issues());
      of.number("missing", totals.missing());
      of.number("audioFiles", totals.audioFiles());
      of.number("audioSeconds", totals.audioSeconds(), Decimals.SECONDS);
      of.number("blocks", totals.blocks());
      of.number("warnings", totals.warnings());
      of.number("infos", totals.infos());
    });
  }

  private static void album(JsonPen of, AlbumReport report, DeliveryTargets targets) {
    Album album = report.album();
    of.number("number", report.number());
    of.text("folder", report.folder());
    of.text("title", album.title());
    of.text("artist", album.artist());
    of.textOrNull("catalogNumber", album.catalogNumber());
    of.textOrNull("upc", album.upc());
    of.textOrNull("ean13", report.ean().map(Ean13::digits));
    consultation(of, album);
    of.text("state", report.state().name());
    of.text("gate", report.state().gate().name());
    summary(of, report);
    PlaybackJson.playback(of, PlaybackView.ofAlbum(targets, report));
    FileJson.findings(of, "findings", report.findings());
    FileJson.notExamined(of, report.notExamined());
    of.array("songs", in -> report.songs().forEach(song -> in.object(one -> song(one, song, targets))));
    invoice(of, report.quote(), report.invoice());
    of.texts("documents", report.documents());
  }

  private static void consultation(JsonPen of, Album album) {
    of.texts("purposes", album.purposes().stream().sorted().map(Enum::name).toList());
    of.truth("completeCd", album.completeCd());
    of.textOrNull("genre", album.genre());
    of.textOrNull("style", album.style());
    of.object("session", in -> {
      in.textOrNull("software", album.sessionSoftware());
      in.number("sampleRateHz", album.sessionRateHz());
      in.number("bitDepth", album.sessionDepth());
    });
    of.number("expectedSongs", album.expectedSongs());
    of.truth("provisional", album.provisional());
    of.texts("missingAnswers", album.missingAnswers());
  }

  private static void summary(JsonPen of, AlbumReport report) {
    AlbumSummary summary = report.summary();
    of.object("loudness", in -> {
      in.number("integratedLufs", summary.integratedLufs(), Decimals.LEVEL);
      songPlace(in, "loudestSong", report, summary.loudestSong());
      songPlace(in, "quietestSong", report, summary.quietestSong());
      in.number("spreadLu", summary.spreadLu(), Decimals.LEVEL);
    });
    of.number("durationSeconds", summary.durationSeconds(), Decimals.SECONDS);
    of.number("musicSeconds", summary.musicSeconds(), Decimals.SECONDS);
    of.number("pauseSeconds", summary.pauseSeconds(), Decimals.SECONDS);
    if (summary.cd().isEmpty()) {
      of.nothing("cd");
      return;
    }
    AlbumSummary.CdCapacity cd = summary.cd().get();
    of.object("cd", in -> {
      in.text("fit", cd.fit().name());
      in.text("sentence", cd.sentence());
      in.array("discs", discs -> cd.discs().forEach(sectors -> discs.object(one -> {
        one.number("sectors", sectors);
        one.number("seconds", sectors / 75.0, Decimals.SECONDS);
      })));
    });
  }

  private static void songPlace(JsonPen in, String name, AlbumReport report, OptionalInt index) {
    if (index.isEmpty() || index.getAsInt() >= report.songs().size()) {
      in.nothing(name);
      return;
    }
    Song song = report.songs().get(index.getAsInt()).song();
    in.object(name, of -> {
      of.number("disc", song.disc());
      of.number("position", song.position());
      of.text("title", song.title());
    });
  }

  private static void song(JsonPen of, SongReport report, DeliveryTargets targets) {
    Song song = report.song();
    of.number("row", song.row() > 0 ? OptionalInt.of(song.row()) : OptionalInt.empty());
    of.number("disc", song.disc());
    of.number("position", song.position());
    of.text("title", song.title());
    of.textOrNull("version", song.version());
    of.text("artist", song.artist());
    of.textOrNull("isrc", report.isrc().map(Isrc::code));
    of.text("isrcOrigin", report.isrcOrigin().name());
    of.text("verdict", report.verdict().name());
    of.textOrNull("file", report.mix().map(mix -> mix.file().path()));
    of.textOrNull("fromDelivery", report.fromDelivery());
    Optional<AudioFacts> audio = report.mix().flatMap(FileReport::audio);
    of.textOrNull("sha256", audio.map(AudioFacts::sha256));
    bytes(of, report.mix());
    FileJson.audio(of, audio);
    PlaybackJson.playback(of, PlaybackView.ofSong(targets, audio));
    FileJson.findings(of, "findings", findings(report));
    FileJson.notExamined(of, notExamined(report));
    resubmission(of, report);
    files(of, "alternates", report.alternates());
    if (report.stems().isEmpty() && !report.stemSet().facts().arrived()) {
      of.nothing("stems");
    } else {
      of.object("stems", in -> {
        StemJson.set(in, report.stemSet());
        in.textOrNull("fromDelivery", report.stemSet().facts().stemsFrom());
        files(in, "files", report.stems());
      });
    }
    of.object("treatment", in -> TreatmentJson.treatment(in, song, report.treatment()));
  }

  private static void bytes(JsonPen of, Optional<FileReport> file) {
    if (file.isPresent()) {
      of.number("bytes", file.get().file().bytes());
    } else {
      of.nothing("bytes");
    }
  }

  /** Findings of the song, of its stem set and of its mix, in this order. */
  static List<Finding> findings(SongReport report) {
    List<Finding> all = new ArrayList<>(report.findings());
    all.addAll(report.stemSet().findings());
    report.mix().ifPresent(mix -> all.addAll(mix.findings()));
    return List.copyOf(all);
  }

  /** Checks that could not run on the song, its stem set or its mix. */
  static List<Examination> notExamined(SongReport report) {
    List<Examination> all = new ArrayList<>(report.notExamined());
    all.addAll(report.stemSet().notExamined());
    report.mix().ifPresent(mix -> all.addAll(mix.notExamined()));
    return all;
  }

  private static void resubmission(JsonPen of, SongReport report) {
    if (report.resubmission().isEmpty()) {
      of.nothing("resubmission");
      return;
    }
    SongReport.Resubmission again = report.resubmission().get();
    of.object("resubmission", in -> {
      in.text("earlierDelivery", again.earlierDelivery());
      in.truth("sameAudio", again.sameAudio());
      FileJson.findings(in, "fixed", again.fixed());
      FileJson.findings(in, "remaining", again.remaining());
      FileJson.findings(in, "new", again.fresh());
      in.texts("changes", again.changes());
    });
  }

  private static void files(JsonPen of, String name, List<FileReport> files) {
    of.array(name, in -> files.forEach(file -> in.object(one -> {
      one.text("role", file.file().role().name());
      measured(one, file);
      judged(one, file);
    })));
  }

  private static void measured(JsonPen of, FileReport file) {
    of.text("file", file.file().path());
    of.textOrNull("sha256", file.audio().map(AudioFacts::sha256).filter(digest -> !digest.isEmpty()));
    of.number("bytes", file.file().bytes());
    FileJson.audio(of, file.audio());
  }

  private static void judged(JsonPen of, FileReport file) {
    FileJson.findings(of, "findings", file.findings());
    FileJson.notExamined(of, file.notExamined());
    of.text("verdict", file.verdict().name());
  }

  private static void invoice(JsonPen of, Optional<Quote> quote, Optional<Invoice> invoice) {
    Optional<Quote> priced = invoice.map(Invoice::quote).or(() -> quote);
    String status = invoice.isPresent()
        ? "ISSUED"
        : quote.filter(open -> open.status() == Quote.Status.NEEDS_QUOTE).isPresent() ? "NEEDS_QUOTE" : "";
    of.object("invoice", in -> {
      in.textOrNull("number", invoice.map(Invoice::number));
      in.textOrNull("status", status);
      in.textOrNull("issuedOn", invoice.map(drawn -> drawn.issuedOn().toString()));
      InvoiceJson.amounts(in, priced);
      in.textOrNull("explanation", priced.map(Quote::explanation));
    });
  }

  /** Null for an amount that is not there. */
  static void cents(JsonPen of, String name, Optional<Money> amount) {
    if (amount.isPresent()) {
      of.number(name, amount.get().cents());
    } else {
      of.nothing(name);
    }
  }
}
