package org.premaster.jobs;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.premaster.album.AlbumState;
import org.premaster.codes.Isrc;
import org.premaster.codes.IsrcGrant;
import org.premaster.codes.IsrcLedger;
import org.premaster.codes.IsrcRangeExhaustedException;
import org.premaster.report.SongReport.IsrcOrigin;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.springframework.stereotype.Component;

/**
 * Notes the codes that the client brought, and reserves missing ones from the client's own range once the album is verified; they are
 * written into masters only after approval (CODE-01, CON-08).
 */
@Component
class CodesStep {
  private static final String BY = "nightly-intake";
  private static final String EXHAUSTED = "codes.isrc-range";

  private final DeliveryStore deliveries;
  private final AlbumStore albums;
  private final IsrcLedger ledger;
  private final ClientFiles clients;
  private final JudgementStore judgements;

  CodesStep(DeliveryStore deliveries, AlbumStore albums, JudgementStore judgements, IsrcLedger ledger, ClientFiles clients) {
    this.deliveries = deliveries;
    this.albums = albums;
    this.judgements = judgements;
    this.ledger = ledger;
    this.clients = clients;
  }

  void run(long albumId) throws IOException {
    AlbumStore.StoredAlbum stored = albums.find(albumId);
    LocalDate on = deliveries.find(stored.delivery()).delivery().receivedAt().atZone(ZoneOffset.UTC).toLocalDate();
    List<AlbumStore.StoredSong> songs = stored.songs();
    for (AlbumStore.StoredSong song : songs) {
      Optional<Isrc> brought = Isrc.parse(song.song().isrc());
      if (brought.isPresent()) {
        ledger.noteUsed(brought.get(), recording(stored, song), on);
      }
    }
    Optional<IsrcGrant> grant = clients.of(stored.client()).isrcGrant();
    List<Examination> toSay = new ArrayList<>();
    for (AlbumStore.StoredSong song : songs) {
      Optional<Isrc> brought = Isrc.parse(song.song().isrc());
      if (brought.isPresent()) {
        albums.coded(song.id(), brought.map(Isrc::code), IsrcOrigin.CLIENT.name());
      } else {
        Optional<Isrc> reserved = reserve(stored, song, grant, on, toSay);
        albums.coded(song.id(), reserved.map(Isrc::code), reserved.map(this::origin).orElse(IsrcOrigin.NONE).name());
      }
    }
    judgements.keep(stored.delivery(), JudgementStore.codes(stored.number()), toSay);
  }

  /** A code that the client wrote and that cannot be read is a question, never a reason to give out another one. */
  private Optional<Isrc> reserve(
      AlbumStore.StoredAlbum stored,
      AlbumStore.StoredSong song,
      Optional<IsrcGrant> grant,
      LocalDate on,
      List<Examination> toSay) {
    IsrcLedger.Recording recording = recording(stored, song);
    Optional<Isrc> known = ledger.of(recording.recording()).or(() -> ofEarlierAttempt(song));
    if (known.isPresent() || !song.song().isrc().isBlank() || grant.isEmpty()
        || !stored.state().equals(Optional.of(AlbumState.VERIFIED_ALL))) {
      return known;
    }
    try {
      return Optional.of(ledger.reserve(grant.get(), on.getYear(), recording, on, BY));
    } catch (IsrcRangeExhaustedException e) {
      toSay.add(exhausted("No ISRC could be reserved for \"" + song.song().fullTitle() + "\". " + e.getMessage()));
      return Optional.empty();
    }
  }

  /** The code that the song had under another spelling of its title (VER-04: it is the same song). */
  private Optional<Isrc> ofEarlierAttempt(AlbumStore.StoredSong song) {
    return song.earlier().isEmpty()
        ? Optional.empty()
        : albums.song(song.earlier().getAsLong()).flatMap(AlbumStore.StoredSong::isrc).map(Isrc::new);
  }

  private IsrcOrigin origin(Isrc isrc) {
    return ledger.bearing(isrc).stream().anyMatch(entry -> entry.by().equals(IsrcLedger.Entry.CLIENT)) ? IsrcOrigin.CLIENT : IsrcOrigin.RESERVED;
  }

  private static Examination exhausted(String message) {
    Finding finding =
        new Finding(
            EXHAUSTED, "CODE-02", Severity.WARN, message, OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), OptionalDouble.empty(), "", OptionalDouble.empty(), Optional.empty());
    return new Examination(EXHAUSTED, "CODE-02", List.of(finding), Optional.empty());
  }

  private static IsrcLedger.Recording recording(AlbumStore.StoredAlbum stored, AlbumStore.StoredSong song) {
    return Recordings.of(stored.client(), stored.album(), song.index());
  }
}
