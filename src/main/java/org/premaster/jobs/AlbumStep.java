package org.premaster.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.album.AlbumState;
import org.premaster.album.AlbumSummary;
import org.premaster.measurement.AlbumLoudness;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.BlockEnergies;
import org.premaster.measurement.KnownAudio;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.MeasuringPass;
import org.premaster.verification.Verdict;
import org.springframework.stereotype.Component;

/** Reduces an album's songs to its loudness, length, state and gate; an album whose songs did not change keeps what it had. */
@Component
class AlbumStep {
  private final AlbumStore albums;
  private final JudgementStore judgements;
  private final KnownAudio known;
  private final House house;
  private final Documents documents;
  private final NightProgress progress;

  AlbumStep(
      AlbumStore albums, JudgementStore judgements, KnownAudio known, House house, Documents documents, NightProgress progress) {
    this.albums = albums;
    this.judgements = judgements;
    this.known = known;
    this.house = house;
    this.documents = documents;
    this.progress = progress;
  }

  void run(long albumId) {
    AlbumStore.StoredAlbum stored = albums.find(albumId);
    String reduction = reduction(stored);
    Optional<AlbumStore.StoredAlbum> before =
        albums
            .before(stored.delivery(), stored.client(), stored.album().key())
            .filter(last -> last.reduction().equals(Optional.of(reduction)));
    AlbumSummary summary = before.flatMap(AlbumStore.StoredAlbum::summary).orElseGet(() -> summary(stored));
    albums.reduced(albumId, state(stored), summary, reduction);
  }

  /** What blocks the album as a whole (order, count) or its delivery (an unreadable sheet) keeps it locked like one of its songs. */
  private AlbumState state(AlbumStore.StoredAlbum stored) {
    int missing = 0;
    int issues = judgements.blocks(stored.delivery(), stored.number()) ? 1 : 0;
    for (AlbumStore.StoredSong song : stored.songs()) {
      Verdict verdict = song.verdict().orElse(Verdict.MISSING);
      missing += verdict == Verdict.MISSING ? 1 : 0;
      issues += verdict == Verdict.ISSUES ? 1 : 0;
    }
    return AlbumState.of(stored.album().consultationComplete(), missing, issues);
  }

  private AlbumSummary summary(AlbumStore.StoredAlbum stored) {
    progress.albumReduced();
    List<Optional<Measurements>> songs = new ArrayList<>();
    List<BlockEnergies> energies = new ArrayList<>();
    for (AlbumStore.StoredSong song : stored.songs()) {
      Optional<Measurements> measurements =
          song.mix().flatMap(DeliveryStore.StoredFile::sha256).flatMap(known::find).flatMap(AudioFacts::measurements);
      songs.add(measurements);
      measurements.ifPresent(facts -> energies.add(facts.energies()));
    }
    OptionalDouble pooled = AlbumLoudness.integratedLufs(energies);
    return AlbumSummary.of(stored.album(), songs, pooled, house.defaultGapSeconds());
  }

  /** Everything that the summary is computed from. */
  private String reduction(AlbumStore.StoredAlbum stored) {
    StringBuilder text = new StringBuilder(MeasuringPass.METER_VERSION).append('\n').append(house.defaultGapSeconds()).append('\n');
    text.append(stored.album().completeCd()).append(stored.album().purposes()).append('\n');
    for (AlbumStore.StoredSong song : stored.songs()) {
      text.append(documents.write(song.song()))
          .append(song.mix().flatMap(DeliveryStore.StoredFile::sha256).orElse("-"))
          .append('\n');
    }
    return Sha256.of(text.toString());
  }
}
