package org.premaster.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.premaster.codes.Isrc;
import org.premaster.codes.IsrcLedger;
import org.premaster.intake.Album;
import org.premaster.intake.Catalogue;
import org.premaster.intake.DeliveredFile;
import org.premaster.intake.FileRole;
import org.premaster.intake.Fingerprint;
import org.premaster.intake.Song;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.KnownAudio;
import org.premaster.measurement.Measurements;
import org.premaster.report.StemReport;
import org.premaster.verification.AlbumFacts;
import org.premaster.verification.CheckCatalogue;
import org.premaster.verification.DeliveryFacts;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.StemFacts;
import org.premaster.verification.Verdict;
import org.springframework.stereotype.Component;

/** Judges stored facts by a profile; reads no audio. */
@Component
class VerifyStep {
  private final DeliveryStore deliveries;
  private final AlbumStore albums;
  private final JudgementStore judgements;
  private final KnownAudio known;
  private final KinStore kin;
  private final StemSets stemSets;
  private final DecisionStore decisions;
  private final IsrcLedger isrcs;
  private final Licences licences;

  VerifyStep(
      DeliveryStore deliveries, AlbumStore albums, JudgementStore judgements, KnownAudio known, KinStore kin, StemSets stemSets,
      DecisionStore decisions, IsrcLedger isrcs, Licences licences) {
    this.deliveries = deliveries;
    this.albums = albums;
    this.judgements = judgements;
    this.known = known;
    this.kin = kin;
    this.stemSets = stemSets;
    this.decisions = decisions;
    this.isrcs = isrcs;
    this.licences = licences;
  }

  /** Judges the delivery as a whole and the audio files that no song claims. */
  void delivery(long id, CheckCatalogue checks) throws IOException {
    DeliveryStore.Stored stored = deliveries.find(id);
    SortedMap<String, String> contents = new TreeMap<>();
    deliveries.files(id).forEach(file -> contents.put(file.file().path(), file.sha256().orElseThrow()));
    deliveries.keepFingerprint(id, Fingerprint.of(contents));
    Catalogue catalogue = deliveries.catalogue(id);
    judgements.keep(
        id,
        JudgementStore.DELIVERY,
        checks.examine(
            new DeliveryFacts(
                stored.delivery(), deliveries.inventory(id), catalogue, deliveries.reconciliation(id),
                isrcElsewhere(stored.delivery().client(), catalogue))));
    for (FileRole role : List.of(FileRole.MIX, FileRole.ALTERNATE_MIX, FileRole.STEM, FileRole.ROUGH_MIX)) {
      for (DeliveryStore.StoredFile file : deliveries.files(id, OptionalInt.empty(), OptionalInt.empty(), role)) {
        judge(id, JudgementStore.file(file.seq()), checks, Optional.empty(), Optional.empty(), file, sameAudio(file), Optional.empty());
      }
    }
  }

  /** Judges an album: itself, its songs, their mixes, stem sets, and all other files of theirs. */
  void album(long albumId, CheckCatalogue checks) throws IOException {
    AlbumStore.StoredAlbum stored = albums.find(albumId);
    long id = stored.delivery();
    Album album = stored.album();
    List<AlbumFacts.SongFacts> facts = new ArrayList<>();
    for (AlbumStore.StoredSong song : stored.songs()) {
      facts.add(
          new AlbumFacts.SongFacts(
              song.song(), song.mix().map(DeliveryStore.StoredFile::file), song.mix().flatMap(this::audio), song.candidates(),
              stems(id, stored.number(), song.index()), licences.named(song.song().licenceTier())));
    }
    AlbumFacts albumFacts = new AlbumFacts(album, facts);
    judgements.keep(id, JudgementStore.album(stored.number()), checks.examine(albumFacts));
    for (AlbumStore.StoredSong song : stored.songs()) {
      Song taken = decisions.taken(stored, song);
      List<Examination> ofSong =
          judgements.keep(id, JudgementStore.song(stored.number(), song.index()), checks.examine(albumFacts, facts.get(song.index())));
      List<Finding> findings = new ArrayList<>(JudgementStore.findings(ofSong));
      if (song.mix().isPresent()) {
        findings.addAll(
            judge(
                id, JudgementStore.mix(stored.number(), song.index()), checks, Optional.of(album), Optional.of(taken),
                song.mix().get(), sameAudio(id, stored, song, facts), earlier(song)));
      }
      List<Examination> ofStems = checks.examine(stemSets.facts(stored, song, taken));
      findings.addAll(JudgementStore.findings(judgements.keep(id, JudgementStore.stems(stored.number(), song.index()), ofStems)));
      albums.judged(song.id(), song.mix().isPresent() ? Verdict.of(findings) : Verdict.MISSING);
      for (FileRole role : List.of(FileRole.ALTERNATE_MIX, FileRole.STEM, FileRole.ROUGH_MIX, FileRole.MIX)) {
        for (DeliveryStore.StoredFile file :
            deliveries.files(id, OptionalInt.of(stored.number()), OptionalInt.of(song.index()), role)) {
          boolean theMix = song.mix().isPresent() && song.mix().get().delivery() == id && song.mix().get().seq() == file.seq();
          if (!theMix) {
            judge(
                id, JudgementStore.file(file.seq()), checks, Optional.of(album), Optional.of(taken), file, sameAudio(file),
                Optional.empty());
          }
        }
      }
    }
  }

  private List<DeliveredFile> stems(long id, int album, int song) {
    return deliveries.files(id, OptionalInt.of(album), OptionalInt.of(song), FileRole.STEM).stream()
        .map(DeliveryStore.StoredFile::file)
        .toList();
  }

  private List<Finding> judge(
      long id,
      String subject,
      CheckCatalogue checks,
      Optional<Album> album,
      Optional<Song> song,
      DeliveryStore.StoredFile file,
      List<String> same,
      Optional<MixFacts.Earlier> earlier) {
    AudioFacts audio =
        audio(file)
            .orElseThrow(
                () -> new IllegalStateException(file.file().path() + " was measured by other meters; rerun it with --step MEASURE"));
    List<Examination> examinations = checks.examine(new MixFacts(album, song, file.file(), audio, same, kin.of(id, file), earlier));
    return JudgementStore.findings(judgements.keep(id, subject, examinations));
  }

  /** Other files of the file's own delivery whose decoded audio is the same. */
  private List<String> sameAudio(DeliveryStore.StoredFile file) {
    Optional<String> digest = pcmDigest(audio(file));
    if (digest.isEmpty()) {
      return List.of();
    }
    SortedMap<Integer, String> same = deliveries.sameAudio(file.delivery(), digest.get());
    same.remove(file.seq());
    return List.copyOf(same.values());
  }

  /** The same for a main mix: files of this delivery, and mixes of the album that an earlier delivery brought and that still stand. */
  private List<String> sameAudio(
      long id, AlbumStore.StoredAlbum stored, AlbumStore.StoredSong song, List<AlbumFacts.SongFacts> facts) {
    DeliveryStore.StoredFile mix = song.mix().orElseThrow();
    Optional<String> digest = pcmDigest(facts.get(song.index()).audio());
    SortedSet<String> same = new TreeSet<>(mix.delivery() == id ? sameAudio(mix) : List.of());
    for (AlbumStore.StoredSong other : stored.songs()) {
      boolean sounds = digest.isPresent() && pcmDigest(facts.get(other.index()).audio()).equals(digest);
      if (other.index() != song.index() && other.mix().isPresent() && sounds) {
        same.add(other.mix().get().file().path());
      }
    }
    return List.copyOf(same);
  }

  private static Optional<String> pcmDigest(Optional<AudioFacts> audio) {
    return audio.flatMap(AudioFacts::measurements).filter(facts -> facts.format().frames() > 0).map(Measurements::pcmDigest);
  }

  /** The attempt before, where the mix is another one or the last one had to be printed again (VER-04, VER-05). */
  Optional<MixFacts.Earlier> earlier(AlbumStore.StoredSong song) {
    if (song.earlier().isEmpty() || song.mix().isEmpty()) {
      return Optional.empty();
    }
    Optional<AlbumStore.StoredSong> known = albums.song(song.earlier().getAsLong());
    Optional<AudioFacts> lastAudio = known.flatMap(AlbumStore.StoredSong::mix).flatMap(this::audio);
    if (lastAudio.isEmpty()) {
      return Optional.empty();
    }
    AlbumStore.StoredSong last = known.get();
    long lastDelivery = albums.deliveryOf(last.id());
    List<Finding> findings =
        JudgementStore.findings(judgements.of(lastDelivery, JudgementStore.mix(albums.numberOf(last.id()), last.index())));
    boolean sameBytes = song.mix().get().sha256().equals(last.mix().flatMap(DeliveryStore.StoredFile::sha256));
    if (sameBytes && Verdict.of(findings).verified()) {
      return Optional.empty();
    }
    return Optional.of(new MixFacts.Earlier(deliveries.find(lastDelivery).delivery().name(), lastAudio.get(), findings));
  }

  /** A song's stem set as it was judged last: whether it {@linkplain StemReport#passes passes}, or {@linkplain StemFacts#missing is missing}. */
  StemReport stemSet(AlbumStore.StoredAlbum album, AlbumStore.StoredSong song) {
    List<Examination> examinations = judgements.of(album.delivery(), JudgementStore.stems(album.number(), song.index()));
    return new StemReport(stemSets.facts(album, song, decisions.taken(album, song)), JudgementStore.findings(examinations), JudgementStore.notExamined(examinations));
  }

  Optional<AudioFacts> audio(DeliveryStore.StoredFile file) {
    return file.sha256().flatMap(known::find);
  }

  /** Codes of this sheet that recordings of other albums bear; doubles within the delivery are found by the sheet alone. */
  private Map<String, List<String>> isrcElsewhere(String client, Catalogue catalogue) {
    List<String> ownAlbums = catalogue.albums().stream().map(album -> Recordings.albumKey(client, album)).toList();
    Map<String, List<String>> elsewhere = new TreeMap<>();
    for (Album album : catalogue.albums()) {
      for (Song song : album.songs()) {
        Optional<Isrc> isrc = Isrc.parse(song.isrc());
        if (isrc.isPresent()) {
          SortedSet<String> places = new TreeSet<>();
          for (IsrcLedger.Entry entry : isrcs.bearing(isrc.get())) {
            if (ownAlbums.stream().noneMatch(own -> entry.recording().recording().startsWith(own))) {
              places.add(Recordings.place(client, entry.recording()));
            }
          }
          if (!places.isEmpty()) {
            elsewhere.put(isrc.get().code(), List.copyOf(places));
          }
        }
      }
    }
    return elsewhere;
  }
}
