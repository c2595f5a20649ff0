package org.premaster.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.premaster.audio.PcmFormat;
import org.premaster.codes.Ean13;
import org.premaster.codes.Isrc;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.PeakToShortTerm;
import org.premaster.pricing.Invoice;
import org.premaster.pricing.Money;
import org.premaster.pricing.Quote;
import org.premaster.treatment.MasteringDecision;
import org.premaster.verification.Finding;
import org.premaster.verification.Overruling;
import org.premaster.verification.Severity;

/** {@code report.xlsx}: sheets Songs, Findings, Albums, Files; the albums are read once for each. */
final class XlsxReport {
  private static final List<SheetWriter.Column> SONGS = columns(
      "Album no.", 7, "Album", 26, "Disc", 6, "No.", 6, "Title", 32, "Artist", 24, "Verdict", 19, "Blocks", 7, "Warnings", 9, "Notes", 7,
      "Why", 60, "Length", 9, "LUFS", 8, "LRA (LU)", 8, "Max momentary (LUFS)", 11, "Max short-term (LUFS)", 11, "True peak (dBTP)", 10,
      "True peak, BS.1770 table (dBTP)", 12, "Sample peak (dBFS)", 11, "PLR (LU)", 8, "PSR minimum (LU)", 9, "PSR P10 (LU)", 8,
      "PSR median (LU)", 8, "PSR P90 (LU)", 8, "Dual mono (LUFS)", 8, "RMS left (dBFS)", 9, "RMS right (dBFS)", 9, "Crest left (dB)", 8,
      "Crest right (dB)", 8, "Mid RMS (dBFS)", 9, "Side RMS (dBFS)", 9, "Mid crest (dB)", 8, "Side crest (dB)", 8, "ISRC", 15, "ISRC from", 10,
      "Treatment", 10, "Advised", 11, "Advised because", 60, "Decided", 40, "Break-even streams", 10, "File", 48, "From delivery", 18, "Container", 10, "Sample rate (Hz)", 10, "Bits", 6, "Channels", 9, "Layout", 10, "SHA-256", 66);
  private static final List<SheetWriter.Column> FINDINGS = columns(
      "Album no.", 7, "Album", 26, "Disc", 6, "No.", 6, "Title", 32, "Severity", 10, "Message", 80, "Listen at", 10, "Until", 10,
      "Channel", 9, "Value", 10, "Limit", 10, "Unit", 9, "Sure", 7, "Rule", 10, "Check", 22, "File", 48,
      "Overruled by", 20, "Overruled at", 20, "Was", 9, "Overruled because", 48);
  private static final List<SheetWriter.Column> ALBUMS = columns(
      "Album no.", 7, "Title", 32, "Artist", 26, "Catalog number", 16, "EAN", 15, "Gate", 9, "State", 20, "Songs", 7, "To send again", 9,
      "Missing answers", 40, "Length", 9, "LUFS", 8, "Spread (LU)", 8, "Invoice", 18, "Currency", 9, "Total", 11, "Price", 50);
  private static final List<SheetWriter.Column> FILES = columns(
      "Album no.", 7, "Album", 26, "Title", 32, "Role", 14, "File", 60, "Verdict", 19, "Length", 9, "LUFS", 8, "True peak (dBTP)", 10,
      "Container", 10, "Sample rate (Hz)", 10, "Bits", 6, "Channels", 9, "Layout", 10, "Bytes", 13, "SHA-256", 66,
      "Unreadable because", 60);

  private XlsxReport() {}

  /** Writes the workbook by way of the scratch file, which is removed. */
  static void write(DeliveryReport report, Path scratch, OutputStream out) throws IOException {
    try {
      try (OutputStream raw = Files.newOutputStream(scratch); Workbook book = new Workbook(raw, "Premaster", "1.0")) {
        songs(book, report);
        findings(book, report);
        albums(book, report);
        files(book, report);
      }
      FixedTimeZip.rewrite(scratch, "docProps/core.xml", coreProperties(report), out);
    } catch (UncheckedIOException storage) {
      throw storage.getCause();
    } finally {
      Files.deleteIfExists(scratch);
    }
  }

  /** The document's properties; created when the delivery was received, so that equal input makes equal bytes. */
  private static String coreProperties(DeliveryReport report) {
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Premaster</dc:creator>\
        <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>
        """.formatted(report.receivedAt().truncatedTo(ChronoUnit.SECONDS));
  }

  private static void songs(Workbook book, DeliveryReport report) throws IOException {
    SheetWriter sheet = new SheetWriter(book, "Songs", SONGS);
    for (AlbumReport album : report.albums()) {
      album.songs().forEach(song -> song(sheet, album, song));
    }
    sheet.finish();
  }

  private static void song(SheetWriter sheet, AlbumReport album, SongReport report) {
    Optional<AudioFacts> audio = report.mix().flatMap(FileReport::audio);
    Optional<Measurements> measured = audio.flatMap(AudioFacts::measurements);
    sheet.next();
    sheet.number(album.number());
    sheet.text(album.album().title());
    sheet.number(report.song().disc());
    sheet.number(report.song().position());
    sheet.text(report.song().fullTitle());
    sheet.text(report.song().artist());
    sheet.text(report.verdict().name());
    for (Severity severity : Severity.values()) {
      sheet.number(SongView.all(report).filter(finding -> finding.severity() == severity).count());
    }
    sheet.text(report.verdict().verified() ? "" : String.join(" ", AnswerView.reasons(report)));
    sheet.length(seconds(measured));
    sheet.level(of(measured.map(Measurements::loudness).map(Measurements.Loudness::integratedLufs)));
    sheet.level(of(measured.map(Measurements::loudness).map(Measurements.Loudness::loudnessRangeLu)));
    sheet.level(of(measured.map(Measurements::loudness).map(Measurements.Loudness::maxMomentaryLufs)));
    sheet.level(of(measured.map(Measurements::loudness).map(Measurements.Loudness::maxShortTermLufs)));
    sheet.level(of(measured.map(Measurements::peaks).map(Measurements.Peaks::truePeakDbtp)));
    sheet.level(of(measured.map(Measurements::peaks).map(Measurements.Peaks::tpBs1770Dbtp)));
    sheet.level(of(measured.map(Measurements::peaks).map(Measurements.Peaks::samplePeakDbfs)));
    sheet.level(of(measured.map(Measurements::plrLu)));
    levels(sheet, measured);
    sheet.text(report.isrc().map(Isrc::code).orElse(""));
    sheet.text(report.isrcOrigin().name());
    sheet.text(report.song().treatment().name());
    Optional<MasteringDecision> advised = report.treatment();
    sheet.text(advised.map(decision -> decision.recommendation().name()).orElse(""));
    sheet.text(advised.filter(MasteringDecision::telling).map(MasteringDecision::sentence).orElse(""));
    sheet.text(advised.flatMap(TreatmentView::confirmed).orElse(""));
    sheet.number(advised.filter(MasteringDecision::telling).map(decision -> OptionalDouble.of(decision.money().breakEven().shown()))
        .orElse(OptionalDouble.empty()), 0);
    sheet.text(report.mix().map(mix -> mix.file().path()).orElse(""));
    sheet.text(report.fromDelivery());
    format(sheet, measured);
    sheet.text(audio.map(AudioFacts::sha256).orElse(""));
  }

  private static void levels(SheetWriter sheet, Optional<Measurements> measured) {
    sheet.level(of(measured.map(Measurements::psr).map(PeakToShortTerm::minimumLu)));
    sheet.level(of(measured.map(Measurements::psr).map(PeakToShortTerm::p10Lu)));
    sheet.level(of(measured.map(Measurements::psr).map(PeakToShortTerm::medianLu)));
    sheet.level(of(measured.map(Measurements::psr).map(PeakToShortTerm::p90Lu)));
    sheet.level(of(measured.map(FileJson::dualMono)));
    sheet.level(of(channel(measured, 0).map(Measurements.Channel::rmsDbfs)));
    sheet.level(of(channel(measured, 1).map(Measurements.Channel::rmsDbfs)));
    sheet.level(of(channel(measured, 0).map(Measurements.Channel::crestDb)));
    sheet.level(of(channel(measured, 1).map(Measurements.Channel::crestDb)));
    sheet.level(of(measured.map(Measurements::stereo).map(Measurements.Stereo::midRmsDbfs)));
    sheet.level(of(measured.map(Measurements::stereo).map(Measurements.Stereo::sideRmsDbfs)));
    sheet.level(of(measured.map(Measurements::stereo).map(Measurements.Stereo::midCrestDb)));
    sheet.level(of(measured.map(Measurements::stereo).map(Measurements.Stereo::sideCrestDb)));
  }

  private static Optional<Measurements.Channel> channel(Optional<Measurements> measured, int index) {
    return measured.map(Measurements::channels).filter(channels -> index < channels.size()).map(channels -> channels.get(index));
  }

  private static void findings(Workbook book, DeliveryReport report) throws IOException {
    SheetWriter sheet = new SheetWriter(book, "Findings", FINDINGS);
    FindingRow.each(report, row -> finding(sheet, row.place(), row.finding()));
    sheet.finish();
  }

  private static void finding(SheetWriter sheet, FindingRow.Place place, Finding finding) {
    int places = Decimals.placesFor(finding.unit());
    sheet.next();
    sheet.number(place.albumNumber());
    sheet.text(place.album());
    sheet.number(place.disc());
    sheet.number(place.position());
    sheet.text(place.title());
    sheet.text(finding.severity().name());
    sheet.text(finding.message());
    sheet.place(finding.startSeconds());
    sheet.place(finding.endSeconds());
    sheet.text(finding.channel().isPresent() ? FileJson.channel(finding.channel().getAsInt()) : "");
    sheet.number(finding.value(), places);
    sheet.number(finding.limit(), places);
    sheet.text(finding.unit());
    sheet.number(finding.confidence(), Decimals.LEVEL);
    sheet.text(finding.rule());
    sheet.text(finding.check());
    sheet.text(place.file());
    sheet.text(finding.overruled().map(Overruling::by).orElse(""));
    sheet.text(finding.overruled().map(one -> one.at().truncatedTo(ChronoUnit.SECONDS).toString()).orElse(""));
    sheet.text(finding.overruled().map(one -> one.was().name()).orElse(""));
    sheet.text(finding.overruled().map(Overruling::reason).orElse(""));
  }

  private static void albums(Workbook book, DeliveryReport report) throws IOException {
    SheetWriter sheet = new SheetWriter(book, "Albums", ALBUMS);
    for (AlbumReport album : report.albums()) {
      Optional<Quote> quote = album.invoice().map(Invoice::quote).or(album::quote);
      Optional<Money> total = quote.flatMap(Quote::total);
      sheet.next();
      sheet.number(album.number());
      sheet.text(album.album().title());
      sheet.text(album.album().artist());
      sheet.text(album.album().catalogNumber());
      sheet.text(album.ean().map(Ean13::digits).orElse(""));
      sheet.text(album.state().gate().name());
      sheet.text(album.state().name());
      sheet.number(album.songs().size());
      sheet.number(album.songs().stream().filter(song -> !song.verdict().verified()).count());
      sheet.text(String.join(", ", album.album().missingAnswers()));
      sheet.length(OptionalDouble.of(album.summary().durationSeconds()));
      sheet.level(album.summary().integratedLufs());
      sheet.level(album.summary().spreadLu());
      sheet.text(album.invoice().map(Invoice::number).orElse(""));
      sheet.text(total.map(Money::currency).orElse(""));
      sheet.number(total.map(money -> OptionalDouble.of(money.cents() / 100.0)).orElse(OptionalDouble.empty()), 2);
      sheet.text(quote.map(Quote::explanation).orElse(""));
    }
    sheet.finish();
  }

  private static void files(Workbook book, DeliveryReport report) throws IOException {
    SheetWriter sheet = new SheetWriter(book, "Files", FILES);
    for (AlbumReport album : report.albums()) {
      for (SongReport song : album.songs()) {
        Stream.of(song.mix().stream(), song.alternates().stream(), song.stems().stream()).flatMap(each -> each)
            .forEach(file -> file(sheet, FindingRow.Place.of(album).of(song), file));
      }
    }
    report.unassigned().forEach(file -> file(sheet, FindingRow.Place.DELIVERY, file));
    sheet.finish();
  }

  private static void file(SheetWriter sheet, FindingRow.Place place, FileReport file) {
    Optional<Measurements> measured = file.audio().flatMap(AudioFacts::measurements);
    sheet.next();
    sheet.number(place.albumNumber());
    sheet.text(place.album());
    sheet.text(place.title());
    sheet.text(file.file().role().name());
    sheet.text(file.file().path());
    sheet.text(file.audio().isPresent() ? file.verdict().name() : "");
    sheet.length(seconds(measured));
    sheet.level(of(measured.map(Measurements::loudness).map(Measurements.Loudness::integratedLufs)));
    sheet.level(of(measured.map(Measurements::peaks).map(Measurements.Peaks::truePeakDbtp)));
    format(sheet, measured);
    sheet.number(file.file().bytes());
    sheet.text(file.audio().map(AudioFacts::sha256).orElse(""));
    sheet.text(file.audio().flatMap(AudioFacts::unreadable).map(why -> why.sentence()).orElse(""));
  }

  private static void format(SheetWriter sheet, Optional<Measurements> measured) {
    Optional<PcmFormat> format = measured.map(Measurements::format);
    sheet.text(format.map(PcmFormat::container).map(container -> container.title()).orElse(""));
    sheet.number(format.map(shape -> OptionalInt.of(shape.sampleRateHz())).orElse(OptionalInt.empty()));
    sheet.number(format.map(shape -> OptionalInt.of(shape.bitDepth())).orElse(OptionalInt.empty()));
    sheet.number(format.map(shape -> OptionalInt.of(shape.channels())).orElse(OptionalInt.empty()));
    sheet.text(format.map(FileJson::layout).orElse(""));
  }

  private static OptionalDouble seconds(Optional<Measurements> measured) {
    return measured.map(each -> OptionalDouble.of(each.format().durationSeconds())).orElse(OptionalDouble.empty());
  }

  private static OptionalDouble of(Optional<OptionalDouble> value) {
    return value.orElse(OptionalDouble.empty());
  }

  private static List<SheetWriter.Column> columns(Object... headingAndWidth) {
    return IntStream.range(0, headingAndWidth.length / 2)
        .mapToObj(i -> new SheetWriter.Column((String) headingAndWidth[2 * i], (Integer) headingAndWidth[2 * i + 1]))
        .toList();
  }
}
