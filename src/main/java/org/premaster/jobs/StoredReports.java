package org.premaster.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.premaster.album.AlbumState;
import org.premaster.codes.Ean13;
import org.premaster.codes.Isrc;
import org.premaster.intake.FileRole;
import org.premaster.intake.Inventory;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.MeasuringPass;
import org.premaster.pricing.Invoice;
import org.premaster.pricing.InvoiceLedger;
import org.premaster.report.AlbumReport;
import org.premaster.report.DeliveryReport;
import org.premaster.report.FileReport;
import org.premaster.report.SongReport;
import org.premaster.report.Totals;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.FindingComparison;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Profile;
import org.premaster.verification.Severity;
import org.premaster.verification.Verdict;
import org.springframework.stereotype.Component;

/** The report of a delivery, read from the store one album at a time. */
@Component
class StoredReports {
  private final Workplace workplace;
  private final DeliveryStore deliveries;
  private final AlbumStore albums;
  private final JudgementStore judgements;
  private final VerifyStep verify;
  private final KinStore kin;
  private final InvoiceLedger invoices;
  private final ClientFiles clients;

  StoredReports(
      Workplace workplace,
      DeliveryStore deliveries,
      AlbumStore albums,
      JudgementStore judgements,
      VerifyStep verify,
      KinStore kin,
      InvoiceLedger invoices,
      ClientFiles clients) {
    this.workplace = workplace;
    this.deliveries = deliveries;
    this.albums = albums;
    this.judgements = judgements;
    this.verify = verify;
    this.kin = kin;
    this.invoices = invoices;
    this.clients = clients;
  }

  DeliveryReport of(long id, Profile profile) throws IOException {
    DeliveryStore.Stored stored = deliveries.find(id);
    Inventory inventory = deliveries.inventory(id);
    List<Long> albumIds = albums.of(id);
    Iterable<AlbumReport> reports = () -> reading(albumIds.iterator());
    List<Examination> ofDelivery = judgements.of(id, JudgementStore.DELIVERY);
    List<FileReport> unassigned = unassigned(id);
    List<Finding> findings = JudgementStore.findings(ofDelivery);
    return new DeliveryReport(
        Engine.version(),
        MeasuringPass.METER_VERSION,
        profile.name(),
        profile.sha256(),
        TargetsFile.read(workplace.jobs()),
        stored.delivery().client(),
        clients.of(stored.delivery().client()).party().name(),
        stored.delivery().name(),
        stored.fingerprint().orElse(""),
        stored.delivery().receivedAt(),
        inventory.files().size(),
        inventory.junkFiles(),
        findings,
        JudgementStore.notExamined(ofDelivery),
        totals(reports, findings, unassigned),
        reports,
        unassigned);
  }

  /** Audio that is no song's mix, alternate or stem: files that no row claims, and those of which it is not plain which is the mix. */
  private List<FileReport> unassigned(long id) {
    Set<Integer> mixes = albums.mixes(id);
    List<DeliveryStore.StoredFile> files = new ArrayList<>();
    for (DeliveryStore.StoredFile file : deliveries.files(id)) {
      if (file.file().role() == FileRole.MIX && !mixes.contains(file.seq())) {
        files.add(file);
      }
    }
    for (FileRole role : List.of(FileRole.ALTERNATE_MIX, FileRole.STEM, FileRole.ROUGH_MIX)) {
      files.addAll(deliveries.files(id, OptionalInt.empty(), OptionalInt.empty(), role));
    }
    return files.stream().map(file -> file(id, file, JudgementStore.file(file.seq()))).toList();
  }

  private Iterator<AlbumReport> reading(Iterator<Long> ids) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return ids.hasNext();
      }

      @Override
      public AlbumReport next() {
        return album(albums.find(ids.next()));
      }
    };
  }

  private AlbumReport album(AlbumStore.StoredAlbum stored) {
    long id = stored.delivery();
    List<Examination> ofAlbum = new ArrayList<>(judgements.of(id, JudgementStore.album(stored.number())));
    ofAlbum.addAll(judgements.of(id, JudgementStore.codes(stored.number())));
    ofAlbum.addAll(judgements.of(id, JudgementStore.price(stored.number())));
    List<SongReport> songs = new ArrayList<>();
    for (AlbumStore.StoredSong song : stored.songs()) {
      songs.add(song(stored, song));
    }
    Optional<Invoice> invoice = invoices.of(stored.order());
    return new AlbumReport(
        stored.number(),
        stored.folder(),
        stored.album(),
        stored.album().upc().isBlank() ? Optional.empty() : Ean13.read(stored.album().upc()).code(),
        stored.state().orElse(AlbumState.CONSULT_SCHEDULED),
        stored.summary().orElseThrow(),
        JudgementStore.findings(ofAlbum),
        JudgementStore.notExamined(ofAlbum),
        songs,
        stored.quote(),
        invoice,
        AlbumDocuments.names(stored.folder(), invoice));
  }

  private SongReport song(AlbumStore.StoredAlbum album, AlbumStore.StoredSong song) {
    long id = album.delivery();
    List<Examination> ofSong = new ArrayList<>(judgements.of(id, JudgementStore.song(album.number(), song.index())));
    ofSong.addAll(judgements.of(id, JudgementStore.treatment(album.number(), song.index())));
    Optional<FileReport> mix = song.mix().map(file -> file(id, file, JudgementStore.mix(album.number(), song.index())));
    List<FileReport> ofSet = new ArrayList<>(files(id, album.number(), song, FileRole.STEM));
    ofSet.addAll(files(id, album.number(), song, FileRole.ROUGH_MIX));
    String from =
        song.mix().filter(file -> file.delivery() != id).map(file -> deliveries.find(file.delivery()).delivery().name()).orElse("");
    return new SongReport(
        song.song(),
        song.verdict().orElse(Verdict.MISSING),
        mix,
        from,
        JudgementStore.findings(ofSong),
        JudgementStore.notExamined(ofSong),
        song.isrc().map(Isrc::new),
        song.isrcOrigin().map(SongReport.IsrcOrigin::valueOf).orElse(SongReport.IsrcOrigin.NONE),
        mix.flatMap(file -> resubmission(album.delivery(), song, file)),
        files(id, album.number(), song, FileRole.ALTERNATE_MIX),
        ofSet,
        verify.stemSet(album, song),
        song.treatment());
  }

  private Optional<SongReport.Resubmission> resubmission(long id, AlbumStore.StoredSong song, FileReport mix) {
    Optional<MixFacts.Earlier> earlier = verify.earlier(song);
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    AudioFacts then = earlier.get().audio();
    AudioFacts now = mix.audio().orElseThrow();
    FindingComparison comparison = FindingComparison.compare(earlier.get().findings(), mix.findings());
    boolean measured = then.measurements().isPresent() && now.measurements().isPresent();
    boolean same =
        measured
            ? then.measurements().get().pcmDigest().equals(now.measurements().get().pcmDigest())
            : then.sha256().equals(now.sha256());
    return Optional.of(
        new SongReport.Resubmission(
            earlier.get().delivery(),
            same,
            comparison.fixed(),
            comparison.remaining(),
            comparison.fresh(),
            measured ? changes(id, song, earlier.get(), then.measurements().get(), now.measurements().get()) : List.of()));
  }

  private List<String> changes(long id, AlbumStore.StoredSong song, MixFacts.Earlier earlier, Measurements then, Measurements now) {
    return song.mix().stream()
        .flatMap(mix -> kin.of(id, mix).stream())
        .filter(one -> one.sameSong() && one.delivery().equals(earlier.delivery()) && one.role() == FileRole.MIX)
        .findFirst()
        .map(one -> FindingComparison.changes(then, now, one.likeness()))
        .orElseGet(() -> FindingComparison.changes(then, now));
  }

  private List<FileReport> files(long id, int album, AlbumStore.StoredSong song, FileRole role) {
    List<FileReport> reports = new ArrayList<>();
    for (DeliveryStore.StoredFile file : deliveries.files(id, OptionalInt.of(album), OptionalInt.of(song.index()), role)) {
      reports.add(file(id, file, JudgementStore.file(file.seq())));
    }
    return reports;
  }

  private FileReport file(long judgedIn, DeliveryStore.StoredFile file, String subject) {
    List<Examination> examinations = judgements.of(judgedIn, subject);
    List<Finding> findings = JudgementStore.findings(examinations);
    return new FileReport(
        file.file(), verify.audio(file), Verdict.of(findings), findings, JudgementStore.notExamined(examinations));
  }

  private static Totals totals(Iterable<AlbumReport> reports, List<Finding> findings, List<FileReport> unassigned) {
    TotalsCount count = new TotalsCount();
    count.add(findings);
    unassigned.forEach(count::add);
    reports.forEach(count::add);
    return count.totals();
  }

  /** Adds up albums, songs, files and findings. */
  private static final class TotalsCount {
    private int albums;
    private int open;
    private int songs;
    private final int[] verdicts = new int[Verdict.values().length];
    private int files;
    private double seconds;
    private final int[] severities = new int[Severity.values().length];

    void add(AlbumReport album) {
      albums++;
      open += album.state() == AlbumState.VERIFIED_ALL ? 1 : 0;
      add(album.findings());
      for (SongReport song : album.songs()) {
        songs++;
        verdicts[song.verdict().ordinal()]++;
        add(song.findings());
        add(song.stemSet().findings());
        song.mix().ifPresent(this::add);
        song.alternates().forEach(this::add);
        song.stems().forEach(this::add);
      }
    }

    void add(FileReport file) {
      files++;
      seconds += file.audio().flatMap(AudioFacts::measurements).map(facts -> facts.format().durationSeconds()).orElse(0.0);
      add(file.findings());
    }

    void add(List<Finding> findings) {
      findings.forEach(finding -> severities[finding.severity().ordinal()]++);
    }

    Totals totals() {
      return new Totals(
          albums, open, songs, verdicts[Verdict.VERIFIED.ordinal()], verdicts[Verdict.VERIFIED_WITH_NOTES.ordinal()],
          verdicts[Verdict.ISSUES.ordinal()], verdicts[Verdict.MISSING.ordinal()], files, seconds,
          severities[Severity.BLOCK.ordinal()], severities[Severity.WARN.ordinal()], severities[Severity.INFO.ordinal()]);
    }
  }
}
