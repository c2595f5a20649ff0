package org.premaster.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.premaster.album.AlbumState;
import org.premaster.album.AlbumSummary;
import org.premaster.audio.AudioFault;
import org.premaster.audio.Container;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.Tags;
import org.premaster.codes.Ean13;
import org.premaster.codes.Isrc;
import org.premaster.intake.Album;
import org.premaster.intake.DeliveredFile;
import org.premaster.intake.FileRole;
import org.premaster.intake.Song;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.BlockEnergies;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Music;
import org.premaster.measurement.PeakToShortTerm;
import org.premaster.measurement.Traces;
import org.premaster.measurement.Unreadable;
import org.premaster.measurement.Waveform;
import org.premaster.measurement.traces.CoderGrid;
import org.premaster.measurement.traces.FlatTops;
import org.premaster.measurement.traces.PileUp;
import org.premaster.measurement.traces.SpectralShelf;
import org.premaster.measurement.traces.StereoImage;
import org.premaster.measurement.traces.WordLength;
import org.premaster.pricing.Invoice;
import org.premaster.pricing.Money;
import org.premaster.pricing.Particulars;
import org.premaster.pricing.Party;
import org.premaster.pricing.Quote;
import org.premaster.report.AlbumReport;
import org.premaster.report.DeliveryReport;
import org.premaster.report.FileReport;
import org.premaster.report.SongReport;
import org.premaster.report.StemReport;
import org.premaster.report.Totals;
import org.premaster.stems.NullClass;
import org.premaster.stems.ProvenSet;
import org.premaster.treatment.Confirmation;
import org.premaster.treatment.Known;
import org.premaster.treatment.MasteringDecision;
import org.premaster.treatment.SetInHand;
import org.premaster.treatment.StemCase;
import org.premaster.treatment.TreatmentPolicy;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.Verdict;

/** Delivery reports made in code: a night's realistic mixture, a clean one, an empty one, a hostile one, and catalogs of any size. */
public final class Reports {
  /** What a hostile client would call things. */
  public static final String HOSTILE =
      "=cmd|'/C calc'!A0 <script>alert(1)</script> \"><img src=x onerror=alert(2)> ]]> ${7*7} [[${7*7}]] \u0000\u0007\r\n\ud800\u202e& end";

  private static final Instant RECEIVED = Instant.parse("2026-11-19T21:04:30Z");

  private Reports() {}

  /** Three albums: one open and invoiced, one with mixes to print again and one resubmitted, one without answers and mixes. */
  public static DeliveryReport mixture() {
    return delivery("Harbour Lane Records", "night-ferry", List.of(openAlbum(), albumWithIssues(), albumWithoutAnswers()));
  }

  /** One verified album and nothing else. */
  public static DeliveryReport clean() {
    AlbumReport album = album(1, "Lantern Year", "The Quiet Engines", AlbumState.VERIFIED_ALL, List.of(
        verified(1, "Halfway Light", -15.1, 241), verified(2, "Slow Harbour", -17.4, 198)), List.of(), List.of());
    return delivery("Harbour Lane Records", "lantern-year", List.of(album), List.of(), List.of(), List.of());
  }

  /** A delivery that was refused as a whole. */
  public static DeliveryReport empty() {
    return delivery(
        "Harbour Lane Records", "broken", List.of(),
        List.of(finding("delivery.refused", "PREP-08", Severity.BLOCK,
            "The archive is damaged and could not be opened. Please zip the folder again and upload it once more.")),
        List.of(), List.of());
  }

  /** Every text that a client controls is {@link #HOSTILE}. */
  public static DeliveryReport hostile() {
    Song song = song(1, HOSTILE, HOSTILE, HOSTILE);
    FileReport mix = file(HOSTILE, FileRole.MIX, facts(-14, 90, 2, 48_000, 7),
        List.of(finding("mix.clipping", "PREP-11", Severity.BLOCK, HOSTILE).at(3, 4).in(1).with(12, 8, HOSTILE)), List.of());
    SongBuilder hostile = Facts.song(HOSTILE).stemReason(HOSTILE).stemNotes(HOSTILE).treatment(Song.Treatment.STEM);
    SongReport report = new SongReport(
        song, Verdict.ISSUES, Optional.of(mix), HOSTILE, List.of(), List.of(notExamined(HOSTILE)), Optional.empty(),
        SongReport.IsrcOrigin.NONE,
        Optional.of(new SongReport.Resubmission(HOSTILE, true, mix.findings(), mix.findings(), mix.findings(), List.of(HOSTILE))),
        List.of(), List.of(), new StemReport(
            Facts.stems().of(Facts.song(HOSTILE).fromStems(HOSTILE)).stems(HOSTILE, "2.wav").from(HOSTILE).roughMix(HOSTILE, HOSTILE, true)
                .sums(NullClass.FAIL, -3).facts(),
            List.of(finding("stems.sum", "STEM-10", Severity.BLOCK, HOSTILE).with(-3, -40, HOSTILE)), List.of(notExamined(HOSTILE))),
        Optional.of(advised(hostile, Optional.of(new Confirmation(Song.Treatment.STEREO, HOSTILE, HOSTILE, RECEIVED)))));
    AlbumReport album = album(1, HOSTILE, HOSTILE, AlbumState.CONSULT_SCHEDULED, List.of(report), List.of(HOSTILE), List.of(
        "javascript:alert(1)", "albums/1-x/\"onmouseover=alert(1) x.csv"));
    return delivery(HOSTILE, HOSTILE, List.of(album), List.of(finding("sheet.fault", "CONS-09", Severity.WARN, HOSTILE)),
        List.of(notExamined(HOSTILE)), List.of(mix));
  }

  /** A catalog read album by album from nothing; every fourth song must be printed again. */
  public static DeliveryReport catalog(int albums, int songsEach) {
    List<SongReport> songs = new ArrayList<>();
    for (int i = 1; i <= songsEach; i++) {
      songs.add(i % 4 == 0 ? clipped(i, "Song " + i, -14.2, 60) : verified(i, "Song " + i, -15 - i % 3, 60));
    }
    IntFunction<AlbumReport> make = number ->
        album(number, "Album " + number, "Artist " + number, AlbumState.VERIFYING, songs, List.of(), List.of());
    Iterable<AlbumReport> lazily = () -> new Iterator<>() {
      private int next = 1;

      @Override
      public boolean hasNext() {
        return next <= albums;
      }

      @Override
      public AlbumReport next() {
        return make.apply(next++);
      }
    };
    int issues = albums * (songsEach / 4);
    Totals totals = new Totals(albums, 0, albums * songsEach, albums * songsEach - issues, 0, issues, 0, albums * songsEach,
        60.0 * albums * songsEach, issues, 0, 0);
    return new DeliveryReport("0.1.0", "1", "mixes", "ab".repeat(32), Targets.few(), "harbour-lane", "Harbour Lane Records", "catalog",
        "cd".repeat(32), RECEIVED, albums * songsEach, 0, List.of(), List.of(), totals, lazily, List.of());
  }

  public static Party house() {
    return new Party("Northlight Mastering", List.of("12 Foundry Row", "Portland, OR 97209", "USA"), "", "studio@northlight.example",
        "Payable within 14 days by bank transfer to account 000-123456, First Cedar Bank. Please quote the invoice number.");
  }

  public static Party client() {
    return new Party("Harbour Lane Records, Łukasz Żółć & Søn", List.of("Fjällgatan 23", "116 28 Göteborg", "Sweden"),
        "SE556677889901", "ops@harbour-lane.example", "");
  }

  public static Particulars particulars() {
    return new Particulars(house(), client(), "Lantern Year", "The Quiet Engines", "HLR-041");
  }

  public static Invoice invoice() {
    return new Invoice("PM-2026-00001", "harbour-lane/lantern-year/1", LocalDate.of(2026, 11, 20), quote());
  }

  /** Seven songs at 70 and two stem premiums, with 25 % VAT. */
  public static Quote quote() {
    return new Quote(Quote.Status.PRICED,
        List.of(
            new Quote.Line("PRC-02", "Mastering, order of 7 or more songs", 7, usd(7_000), usd(49_000)),
            new Quote.Line("PRC-10", "Stem mastering: Halfway Light, Slow Harbour", 2, usd(15_000), usd(30_000))),
        Optional.of(usd(79_000)), Optional.of(usd(19_750)), Optional.of(usd(98_750)),
        "7 songs at USD 70.00 (PRC-02). A complete CD would be USD 750.00 (PRC-03), which is dearer, so the price per song stands. "
            + "ISRC coding, the DDP fileset and two rounds of adjustments are included (PRC-04).");
  }

  /** What must be agreed first (GAP-01). */
  public static Quote needsQuote() {
    return new Quote(Quote.Status.NEEDS_QUOTE, List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
        "Orders of 1 to 3 songs have no list price; the price is agreed in the consultation (GAP-01).");
  }

  // Albums

  private static AlbumReport openAlbum() {
    List<SongReport> songs = List.of(
        verified(1, "Halfway Light", -15.1, 241.3), withStems(2, "Slow Harbour"), withNotes(3, "Paper Signals"),
        resubmitted(4, "North of Ordinary"), mono(5, "Leave the Porch On"));
    AlbumReport plain = album(1, "Lantern Year", "The Quiet Engines", AlbumState.VERIFIED_ALL, songs, List.of(), List.of(
        "albums/1-lantern-year/cd-text.txt", "albums/1-lantern-year/invoice-PM-2026-00001.pdf", "albums/1-lantern-year/isrc.csv",
        "albums/1-lantern-year/running-order.csv"));
    AlbumSummary summary = new AlbumSummary(OptionalDouble.of(-15.32), OptionalInt.of(0), OptionalInt.of(4), OptionalDouble.of(4.3),
        plain.summary().musicSeconds(), 8,
        Optional.of(new AlbumSummary.CdCapacity(List.of(70_125L), AlbumSummary.Fit.FITS, "15:35 of music and pauses fit one CD.")));
    return new AlbumReport(1, plain.folder(), plain.album(), Optional.of(new Ean13("4006381333931")), plain.state(), summary,
        List.of(finding("album.mixed-rates", "PREP-03", Severity.WARN,
            "The mixes are at 44.1 kHz and 48 kHz, each as its session says. Please confirm that this is meant.")),
        plain.notExamined(), songs, Optional.of(quote()), Optional.of(invoice()), plain.documents());
  }

  private static AlbumReport albumWithIssues() {
    List<SongReport> songs = List.of(
        clipped(1, "Night Ferry", -9.8, 212.7), verified(2, "Anchor Watch", -14.8, 187), lossy(3, "Customs House"),
        missing(4, "Tidal Flats"), clipped(5, "Breakwater (Łódź Session)", -10.4, 305.2));
    AlbumReport plain = album(2, "Night Ferry", "Ålesund Brass & The Pale Horses", AlbumState.AWAITING_MIXES, songs, List.of(),
        List.of("albums/2-night-ferry/running-order.csv"));
    return new AlbumReport(2, plain.folder(), plain.album(), Optional.empty(), plain.state(), plain.summary(),
        List.of(finding("album.count", "CONS-12", Severity.BLOCK,
            "The consultation says 5 songs and 4 mixes arrived. Please send the mix of \"Tidal Flats\".").with(4, 5, "songs")),
        List.of(notExamined("The running order could not be compared because one mix is missing.")), songs,
        Optional.of(needsQuote()), Optional.empty(), plain.documents());
  }

  private static AlbumReport albumWithoutAnswers() {
    return album(3, "Untitled EP", "Vera Lindqvist", AlbumState.CONSULT_SCHEDULED, List.of(missing(1, "Ember"), missing(2, "Ash")),
        List.of("purpose", "session_software", "session_rate", "session_depth"), List.of());
  }

  /** An album whose summary follows from its songs. */
  public static AlbumReport album(
      int number, String title, String artist, AlbumState state, List<SongReport> songs, List<String> missingAnswers,
      List<String> documents) {
    Album album = new Album(title, artist, "HLR-04" + number, "4006381333931", Set.of(Album.Purpose.STREAMING, Album.Purpose.CD), true,
        "indie", "warm, open, not loud", "Reaper 7", OptionalInt.of(48_000), OptionalInt.of(24), OptionalLong.empty(),
        OptionalLong.empty(), OptionalInt.of(songs.size()), false, missingAnswers, songs.stream().map(SongReport::song).toList());
    double music = songs.stream().flatMap(song -> song.mix().stream()).flatMap(mix -> mix.audio().stream())
        .flatMap(audio -> audio.measurements().stream()).mapToDouble(measured -> measured.format().durationSeconds()).sum();
    AlbumSummary summary = music == 0
        ? new AlbumSummary(OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty(), 0, 0,
            Optional.empty())
        : new AlbumSummary(OptionalDouble.of(-14.87), OptionalInt.of(0), OptionalInt.of(songs.size() - 1), OptionalDouble.of(3.1), music,
            2.0 * (songs.size() - 1), Optional.empty());
    return new AlbumReport(number, "" + number + "-album", album, Optional.empty(), state, summary, List.of(), List.of(), songs,
        Optional.empty(), Optional.empty(), documents);
  }

  // Songs

  /** A song without any finding. */
  public static SongReport verified(int position, String title, double lufs, double seconds) {
    return judged(position, title, Verdict.VERIFIED, facts(lufs, seconds, 2, 48_000, position), List.of(), List.of());
  }

  /** A song whose mix is clipped and has a gap. */
  public static SongReport clipped(int position, String title, double lufs, double seconds) {
    return judged(position, title, Verdict.ISSUES, facts(lufs, seconds, 2, 44_100, 90L + position), List.of(
        finding("mix.headroom", "PREP-02", Severity.WARN,
            "The loudest peak is at \u22120.1 dBFS. Please leave 2 to 3 dB below full scale.").with(-0.1, -2, "dBFS").at(58.31, 58.31),
        finding("mix.clipping", "PREP-11", Severity.BLOCK,
            "The left channel stands at full scale for 14 samples in a row at 0:41.2, which is audible distortion. Please lower the "
                + "master fader and print this mix again.").with(14, 8, "samples").at(41.2, 41.2003).in(0),
        finding("mix.gap", "PREP-11", Severity.BLOCK,
            "The sound is cut out for 12 ms. Please look for a dropout there and print this mix again.").with(12, 1, "ms").at(
                43.052, 43.064),
        finding("mix.dc", "PREP-11", Severity.INFO, "There is a small DC offset of 0.2 % in the right channel.").with(0.0021, 0.001, "")
            .in(1)),
        List.of(notExamined("mix.dither", "PREP-05", "No passage is quiet enough to see dither.")));
  }

  private static SongReport withNotes(int position, String title) {
    return judged(position, title, Verdict.VERIFIED_WITH_NOTES, facts(-13.4, 222.2, 2, 48_000, 33), List.of(
        finding("mix.head", "PREP-01", Severity.WARN,
            "The music starts 40 ms after the file does. Please leave half a second before it, unless this is meant.")
            .with(0.04, 0.5, "s").at(0, 0.5)), List.of());
  }

  private static SongReport mono(int position, String title) {
    return judged(position, title, Verdict.VERIFIED, facts(-19.4, 42.5, 1, 48_000, 21), List.of(), List.of());
  }

  private static SongReport withStems(int position, String title) {
    SongReport plain = verified(position, title, -16.2, 198.4);
    Song song = song(position, title, "The Quiet Engines", plain.song().file(), Song.Treatment.STEM);
    FileReport alternate = file("Alternate Mixes/02_Slow Harbour_Instrumental.flac", FileRole.ALTERNATE_MIX,
        facts(-16.9, 198.4, 2, 48_000, 51), List.of(), List.of());
    FileReport drums = file("Stems/Slow Harbour/1_drums.flac", FileRole.STEM, facts(-21.2, 198.4, 2, 48_000, 52), List.of(), List.of());
    FileReport bass = file("Stems/Slow Harbour/2_bass.flac", FileRole.STEM, facts(-22.9, 198.4, 1, 48_000, 53),
        List.of(finding("mix.dc", "PREP-11", Severity.INFO, "There is a small DC offset of 0.1 %.")), List.of());
    return new SongReport(song, plain.verdict(), plain.mix(), "lantern-year-first", List.of(), List.of(),
        Optional.of(new Isrc("AA6Q72600102")), SongReport.IsrcOrigin.CLIENT, Optional.empty(), List.of(alternate), List.of(drums, bass),
        new StemReport(
            Facts.stems().of(Facts.song(title).fromStems("The lead sinks")).stems("Stems/Slow Harbour/1_drums.flac", "Stems/Slow Harbour/Bass 2.flac")
                .sums(NullClass.CLOSE, -44.3).residual(muted()).facts(),
            List.of(), List.of()),
        Optional.of(advised(
            Facts.song(title).treatment(Song.Treatment.STEM).priority("lead_single").mixFinal(true).expectedExtraStreams(120_000)
                .stemReason("The lead guitar sinks in the chorus").stemNotes("Keep the drum room"), Optional.empty())));
  }

  /** Three minutes of which sixteen seconds lack everything below 300 Hz. */
  private static int[][] muted() {
    int[][] residual = new int[198][8];
    for (int second = 0; second < residual.length; second++) {
      Arrays.fill(residual[second], ProvenSet.NOTHING_DB);
      if (second >= 62 && second < 78) {
        residual[second][0] = -3;
        residual[second][1] = -14;
        residual[second][2] = -52;
      }
    }
    return residual;
  }

  private static SongReport resubmitted(int position, String title) {
    SongReport plain = withNotes(position, title);
    Finding gone = finding("mix.clipping", "PREP-11", Severity.BLOCK, "The right channel was clipped at 1:12.0.").at(72, 72.001).in(1);
    Finding fresh = finding("mix.tail", "PREP-01", Severity.WARN, "The reverb is cut at the end.").at(220.1, 222.2);
    return new SongReport(plain.song(), plain.verdict(), plain.mix(), "", List.of(), List.of(), Optional.of(new Isrc("AA6Q72600104")),
        SongReport.IsrcOrigin.RESERVED, Optional.of(new SongReport.Resubmission("lantern-year-first", false, List.of(gone),
            plain.mix().orElseThrow().findings(), List.of(fresh), List.of("The mix is 2.1 s shorter than before.",
                "The mix is 1.4 LU softer than before."))),
        List.of(), List.of(), StemReport.none(plain.song()), Optional.empty());
  }

  private static SongReport lossy(int position, String title) {
    AudioFacts facts = AudioFacts.of("e".repeat(64), 4_200_000, new Unreadable(Container.MP3, true,
        "The file is an MP3 with another name; an MP3 cannot be mastered from. Please send the WAV or FLAC that it was made from."));
    return judged(position, title, Verdict.ISSUES, facts, List.of(finding("file.lossless", "BEAT-03", Severity.BLOCK,
        "The file is an MP3 with another name; an MP3 cannot be mastered from. Please send the WAV or FLAC that it was made from.")),
        List.of(notExamined("mix.headroom", "PREP-02", "The file could not be read.")));
  }

  /** A song without a mix. */
  public static SongReport missing(int position, String title) {
    Song song = song(position, title, "The Quiet Engines", "Mixes/0" + position + "_" + title + ".wav");
    return new SongReport(song, Verdict.MISSING,
        Optional.empty(), "", List.of(finding("song.missing", "PREP-09", Severity.BLOCK,
            "No file was found for this song. Please send \"Mixes/0" + position + "_" + title + ".wav\".")), List.of(),
        Optional.empty(), SongReport.IsrcOrigin.NONE, Optional.empty(), List.of(), List.of(), StemReport.none(song), Optional.empty());
  }

  /** What is advised of a song on an album whose budgets protect promotion. */
  private static MasteringDecision advised(SongBuilder song, Optional<Confirmation> confirmed) {
    AlbumBuilder album = Facts.album("Lantern Year").with(song).budgets(400_000, 250_000);
    return MasteringDecision.of(
        new StemCase(
            album.album(), song.song(), usd(15_000), 0, Optional.of(Facts.measurements()), List.of(), SetInHand.unproved(4, 0), Known.UNKNOWN,
            Known.UNKNOWN, confirmed),
        TreatmentPolicy.housePolicy());
  }

  private static SongReport judged(
      int position, String title, Verdict verdict, AudioFacts facts, List<Finding> findings, List<Examination> notExamined) {
    String path = "Mixes/0" + position + "_The Quiet Engines_" + title + ".flac";
    Song song = song(position, title, "The Quiet Engines", path);
    return new SongReport(song, verdict,
        Optional.of(new FileReport(new DeliveredFile(path, facts.bytes(), FileRole.MIX), Optional.of(facts), verdict, findings,
            notExamined)),
        "", List.of(), List.of(), Optional.of(new Isrc("AA6Q7260010" + position % 10)), SongReport.IsrcOrigin.CLIENT, Optional.empty(),
        List.of(), List.of(), StemReport.none(song), Optional.empty());
  }

  private static Song song(int position, String title, String artist, String file) {
    return song(position, title, artist, file, Song.Treatment.STEREO);
  }

  private static Song song(int position, String title, String artist, String file, Song.Treatment treatment) {
    return new Song(position + 1, 1, position, title, "", artist, file, "", "", "", "album_track", treatment, "", "", "", "",
        Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty(), Optional.of(new BigDecimal("2.0")), false, List.of(),
        "", "");
  }

  // Files and facts

  public static FileReport file(String path, FileRole role, AudioFacts facts, List<Finding> findings, List<Examination> notExamined) {
    return new FileReport(new DeliveredFile(path, facts.bytes(), role), Optional.of(facts), Verdict.of(findings), findings, notExamined);
  }

  public static Finding finding(String check, String rule, Severity severity, String message) {
    return new Finding(check, rule, severity, message, OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
        OptionalDouble.empty(), OptionalDouble.empty(), "", OptionalDouble.empty(), Optional.empty());
  }

  private static Examination notExamined(String reason) {
    return notExamined("album.order", "CONS-12", reason);
  }

  private static Examination notExamined(String check, String rule, String reason) {
    return new Examination(check, rule, List.of(), Optional.of(reason));
  }

  /** Measurements of a song with verses and choruses, made from the seed. */
  public static AudioFacts facts(double lufs, double seconds, int channels, int rate, long seed) {
    Random random = new Random(seed);
    int slices = (int) (seconds * 10);
    double[] sums = new double[slices];
    for (int j = 0; j < slices; j++) {
      double level = lufs + shape(j / (double) slices) + random.nextGaussian() * 0.9;
      sums[j] = Math.pow(10, (level + 0.691) / 10) * rate / 10;
    }
    int buckets = (int) Math.min(Waveform.MOST, Math.max(1, seconds * 10));
    byte[] low = new byte[buckets];
    byte[] high = new byte[buckets];
    for (int i = 0; i < buckets; i++) {
      double peak = 127 * Math.min(1, Math.pow(10, (lufs + 11 + shape(i / (double) buckets)) / 20));
      high[i] = (byte) Math.min(127, peak * (0.75 + 0.25 * random.nextDouble()));
      low[i] = (byte) -Math.min(127, peak * (0.75 + 0.25 * random.nextDouble()));
    }
    long frames = (long) (seconds * rate);
    Measurements measured = new Measurements(
        new PcmFormat(Container.FLAC, Encoding.PCM, rate, 24, channels, frames),
        seed % 9 == 7 ? List.of(new AudioFault(AudioFault.Kind.TRUNCATED, "The header promises 4 s more than the file holds."))
            : List.of(),
        "0123456789abcdef".repeat(2),
        new Measurements.Loudness(OptionalDouble.of(lufs), OptionalDouble.of(6.412), OptionalDouble.of(lufs + 5.2),
            OptionalDouble.of(seconds / 2), OptionalDouble.of(lufs + 3.1), OptionalDouble.of(seconds / 3)),
        new Measurements.Peaks(OptionalDouble.of(Math.min(0.4, lufs + 13.3)), OptionalDouble.of(Math.min(0.37, lufs + 13.28)), OptionalDouble.of(58.312), 0,
            OptionalDouble.of(Math.min(-0.1, lufs + 13)), OptionalDouble.of(58.3125)),
        seed >= 90 ? new Measurements.Clipping(3, 31, 14, OptionalDouble.of(0.0),
            List.of(new Measurements.ClipRun(0, (long) (41.2 * rate), 14, true)))
            : new Measurements.Clipping(0, 0, 0, OptionalDouble.empty(), List.of()),
        new Measurements.Edges(0.512, 1.25, OptionalDouble.empty(), OptionalDouble.of(-78.2), 0, 0.00003),
        seed >= 90 ? List.of(new Measurements.Gap(-1, (long) (43.052 * rate), rate / 83, -18.2, -17.9, 0.21, 1)) : List.of(),
        Collections.nCopies(channels, new Measurements.Channel(OptionalDouble.of(-2.1), OptionalDouble.of(lufs - 1), 0.00002)),
        new Measurements.Stereo(channels == 2 ? OptionalDouble.of(0.7312) : OptionalDouble.empty(), 0.01, false,
            OptionalDouble.of(lufs - 1.2), OptionalDouble.of(lufs - 9.4), OptionalDouble.of(-2.3), OptionalDouble.of(lufs + 3.1)),
        new PeakToShortTerm(OptionalDouble.of(8.9), OptionalDouble.of(seconds / 2), OptionalDouble.of(9.4), OptionalDouble.of(11.2),
            OptionalDouble.of(14.6)),
        new Waveform(Math.max(1, frames / buckets + 1), low, high), new BlockEnergies(rate, sums), 0,
        seed >= 90 ? tags() : Tags.NONE,
        seed % 4 == 3 ? Music.none()
            : new Music(OptionalDouble.of(80 + 1.5 * (seed % 50)),
                Optional.of(seed % 2 == 0 ? "Eb major" : "A minor"), OptionalDouble.of(0.54)),
        new Traces(List.of(
            new WordLength(24, false), CoderGrid.none(16), new SpectralShelf(20_500, 8.5), new PileUp(1.4, 20, OptionalDouble.of(-3), 6),
            FlatTops.NONE, new StereoImage(OptionalDouble.of(0.5), OptionalDouble.of(1), OptionalDouble.of(0.95)))));
    return AudioFacts.of("%064x".formatted(seed), frames * 4, measured);
  }

  /** Level against the song's own, in dB: a quiet start, verses, choruses, an end that fades. */
  private static Tags tags() {
    return new Tags(
        List.of(new Tags.Text(Tags.Name.TITLE, Tags.Source.ID3, "Slow <Harbour>"), new Tags.Text(Tags.Name.ENCODER, Tags.Source.INFO, "Lavf60")),
        OptionalLong.of(172_800_000L), 21, List.of(new Tags.Marker(48_000, "", false), new Tags.Marker(96_000, "Chorus", true)),
        Optional.of(new Tags.Loudness(OptionalDouble.of(-18.3), OptionalDouble.empty(), OptionalDouble.of(-1), OptionalDouble.empty(),
            OptionalDouble.empty())));
  }

  private static double shape(double place) {
    if (place < 0.03 || place > 0.97) {
      return -24;
    }
    if (place > 0.92) {
      return -24 * (place - 0.92) / 0.05 - 1;
    }
    return ((int) (place * 7)) % 2 == 0 ? -4.5 : 1.8;
  }

  private static Money usd(long cents) {
    return new Money(cents, "USD");
  }

  // Deliveries

  private static DeliveryReport delivery(String clientName, String name, List<AlbumReport> albums) {
    FileReport extra = file("Mixes/demo bounce 3.wav", FileRole.OTHER, facts(-18, 63, 2, 44_100, 4), List.of(), List.of());
    FileReport reference = new FileReport(new DeliveredFile("References/mood.wav", 1234, FileRole.REFERENCE), Optional.empty(),
        Verdict.VERIFIED, List.of(), List.of());
    return delivery(clientName, name, albums, List.of(
        finding("sheet.encoding", "CONS-12", Severity.INFO, "The sheet was read as Windows-1252. Please check the accents in the titles."),
        finding("sheet.fault", "CONS-12", Severity.WARN, "Row 7, column isrc: \"US-XX\" is no ISRC. Please correct or clear it.")),
        List.of(), List.of(extra, reference));
  }

  /** A delivery whose totals follow from its albums. */
  public static DeliveryReport delivery(
      String clientName, String name, List<AlbumReport> albums, List<Finding> findings, List<Examination> notExamined,
      List<FileReport> unassigned) {
    List<SongReport> songs = albums.stream().flatMap(album -> album.songs().stream()).toList();
    List<Finding> all = Stream.of(findings.stream(), albums.stream().flatMap(album -> album.findings().stream()),
        songs.stream().flatMap(song -> song.findings().stream()),
        songs.stream().flatMap(song -> song.mix().stream()).flatMap(mix -> mix.findings().stream())).flatMap(each -> each).toList();
    Totals totals = new Totals(albums.size(), (int) albums.stream().filter(a -> a.state() == AlbumState.VERIFIED_ALL).count(),
        songs.size(), count(songs, Verdict.VERIFIED), count(songs, Verdict.VERIFIED_WITH_NOTES), count(songs, Verdict.ISSUES),
        count(songs, Verdict.MISSING), (int) songs.stream().filter(song -> song.mix().isPresent()).count(),
        albums.stream().mapToDouble(album -> album.summary().musicSeconds()).sum(), of(all, Severity.BLOCK), of(all, Severity.WARN),
        of(all, Severity.INFO));
    return new DeliveryReport("0.1.0", "1", "mixes", "ab".repeat(32), Targets.few(), "harbour-lane", clientName, name,
        "cd".repeat(32), RECEIVED, 14, 3,
        findings, notExamined, totals, albums, unassigned);
  }

  private static int count(List<SongReport> songs, Verdict verdict) {
    return (int) songs.stream().filter(song -> song.verdict() == verdict).count();
  }

  private static int of(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
