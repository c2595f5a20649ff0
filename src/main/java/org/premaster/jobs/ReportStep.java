package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.premaster.album.RunningOrder;
import org.premaster.codes.Isrc;
import org.premaster.codes.IsrcList;
import org.premaster.disc.CdTextSheet;
import org.premaster.intake.Delivery;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.Measurements;
import org.premaster.pricing.Invoice;
import org.premaster.pricing.InvoiceLedger;
import org.premaster.pricing.Particulars;
import org.premaster.report.AlbumReport;
import org.premaster.report.CsvTable;
import org.premaster.report.DeliveryReport;
import org.premaster.report.InvoiceJson;
import org.premaster.report.InvoicePdf;
import org.premaster.report.NightLine;
import org.premaster.report.ReportFolder;
import org.premaster.report.SongReport;
import org.premaster.report.WholeFile;
import org.premaster.verification.Profile;
import org.springframework.stereotype.Component;

/** Writes everything that a delivery's folder holds, each file whole, the papers before the report that names them. */
@Component
class ReportStep {
  private final Workplace workplace;
  private final DeliveryStore deliveries;
  private final StoredReports reports;
  private final Profiles profiles;
  private final ClientFiles clients;
  private final House house;
  private final InvoiceLedger ledger;
  private final FailedSheet failedSheet;

  ReportStep(
      Workplace workplace,
      DeliveryStore deliveries,
      StoredReports reports,
      Profiles profiles,
      ClientFiles clients,
      House house,
      InvoiceLedger ledger,
      FailedSheet failedSheet) {
    this.workplace = workplace;
    this.deliveries = deliveries;
    this.reports = reports;
    this.profiles = profiles;
    this.clients = clients;
    this.house = house;
    this.ledger = ledger;
    this.failedSheet = failedSheet;
  }

  void run(long id, String profileName) throws IOException {
    Profile profile = profiles.of(profileName);
    DeliveryReport report = reports.of(id, profile);
    Delivery delivery = deliveries.find(id).delivery();
    Path folder = workplace.reportFolder(delivery.client(), delivery.name());
    Set<String> standing = new HashSet<>();
    for (AlbumReport album : report.albums()) {
      papers(folder.resolve("albums").resolve(album.folder()), delivery.client(), album);
      standing.add(album.folder());
    }
    removeOthers(folder.resolve("albums"), standing);
    failedRows(folder.resolve(FailedSheet.NAME), id, report);
    ReportFolder.write(report, folder);
    deliveries.keepOutcome(id, new Outcome(profile.name(), profile.sha256(), NightLine.of(report), report.clean()));
  }

  private void papers(Path folder, String client, AlbumReport album) throws IOException {
    List<Optional<Measurements>> measurements = new ArrayList<>();
    List<Optional<Isrc>> isrcs = new ArrayList<>();
    List<List<String>> codes = new ArrayList<>();
    for (SongReport song : album.songs()) {
      measurements.add(song.mix().flatMap(mix -> mix.audio()).flatMap(AudioFacts::measurements));
      isrcs.add(song.isrc());
      codes.add(
          new IsrcList.Row(
                  song.song().disc(), song.song().position(), song.song().title(), song.song().version(), song.song().artist(),
                  song.isrc(), song.isrcOrigin().name().toLowerCase(Locale.ROOT))
              .cells());
    }
    RunningOrder order = RunningOrder.of(album.album(), measurements, house.defaultGapSeconds());
    WholeFile.write(
        folder.resolve(AlbumDocuments.RUNNING_ORDER),
        CsvTable.bytes(RunningOrder.COLUMNS, order.lines().stream().map(RunningOrder.Line::cells).toList()));
    WholeFile.write(folder.resolve(AlbumDocuments.ISRC), CsvTable.bytes(IsrcList.COLUMNS, codes));
    WholeFile.write(folder.resolve(AlbumDocuments.CD_TEXT), CdTextSheet.of(album.album(), album.ean(), isrcs).text());
    if (album.invoice().isPresent()) {
      Invoice invoice = album.invoice().get();
      Particulars particulars = ledger.particulars(invoice, InvoiceStep.particulars(house, clients.of(client), album.album()));
      WholeFile.write(
          folder.resolve(AlbumDocuments.invoice(invoice, "pdf")),
          InvoicePdf.render(particulars, invoice));
      WholeFile.write(
          folder.resolve(AlbumDocuments.invoice(invoice, "json")),
          InvoiceJson.bytes(particulars, invoice));
    }
  }

  /** Takes away our own papers of albums that an earlier arrival of the delivery had; what a person put there stays. */
  private static void removeOthers(Path albums, Set<String> standing) throws IOException {
    if (!Files.isDirectory(albums)) {
      return;
    }
    List<Path> gone;
    try (Stream<Path> folders = Files.list(albums)) {
      gone = folders.filter(Files::isDirectory).filter(folder -> !standing.contains(String.valueOf(folder.getFileName()))).toList();
    }
    for (Path folder : gone) {
      List<Path> papers;
      try (Stream<Path> files = Files.list(folder)) {
        papers = files.toList();
      }
      for (Path paper : papers) {
        if (AlbumDocuments.ours(String.valueOf(paper.getFileName()))) {
          Files.delete(paper);
        }
      }
      try (Stream<Path> left = Files.list(folder)) {
        if (left.findAny().isEmpty()) {
          Files.delete(folder);
        }
      }
    }
  }

  private void failedRows(Path file, long id, DeliveryReport report) throws IOException {
    Optional<byte[]> sheet = failedSheet.of(id, report);
    if (sheet.isPresent()) {
      WholeFile.write(file, sheet.get());
    } else {
      Files.deleteIfExists(file);
    }
  }
}
