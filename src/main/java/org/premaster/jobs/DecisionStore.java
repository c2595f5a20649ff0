package org.premaster.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.premaster.intake.Song;
import org.premaster.treatment.Confirmation;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What engineers decided about findings (VER-03) and treatments (DEC-15): a ledger to which rows are only added. A decision about a file belongs
 * to its content, so it holds for the same file in every delivery and not for the next print; one about a treatment belongs to the recording.
 */
@Component
class DecisionStore {
  private static final String SEPARATOR = "\u001f";

  /** Stands in the place of a check's id before the treatment that was chosen. */
  private static final String CHOSEN = "treatment:";

  /** How far the place of a finding may be from the one that was named. */
  private static final double NEAR_SECONDS = 0.06;

  private final JdbcClient jdbc;
  private final DeliveryStore deliveries;
  private final AlbumStore albums;
  private final StemSets stemSets;

  DecisionStore(JdbcClient jdbc, DeliveryStore deliveries, AlbumStore albums, StemSets stemSets) {
    this.jdbc = jdbc;
    this.deliveries = deliveries;
    this.albums = albums;
    this.stemSets = stemSets;
  }

  /**
   * A decision.
   *
   * @param check id of the check whose findings are meant
   * @param atSeconds the one finding that is meant, by where it starts; absent: all of the check
   * @param withdrawn true where an earlier decision shall hold no more
   */
  record Decision(String check, OptionalDouble atSeconds, String by, String reason, Instant at, boolean withdrawn) {
    boolean concerns(Finding finding) {
      return finding.check().equals(check)
          && (atSeconds.isEmpty()
              || (finding.startSeconds().isPresent()
                  && Math.abs(finding.startSeconds().getAsDouble() - atSeconds.getAsDouble()) <= NEAR_SECONDS));
    }
  }

  /** Adds a decision about a subject of a delivery, as {@link JudgementStore} names it. */
  void add(long delivery, String subject, Decision decision) {
    jdbc.sql(
            "insert into decision (client, subject, check_id, start_millis, decided_by, reason, decided_at, withdrawn)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(deliveries.find(delivery).delivery().client())
        .param(identity(delivery, subject))
        .param(decision.check())
        .param(decision.atSeconds().isPresent() ? Math.round(decision.atSeconds().getAsDouble() * 1000) : null)
        .param(decision.by())
        .param(decision.reason())
        .param(decision.at().getEpochSecond())
        .param(decision.withdrawn())
        .update();
  }

  /** The examinations as the decisions about their subject leave them. */
  List<Examination> applied(long delivery, String subject, List<Examination> examinations) {
    boolean found = examinations.stream().anyMatch(one -> !one.findings().isEmpty());
    String client = deliveries.find(delivery).delivery().client();
    if (!found || !any(client)) {
      return examinations;
    }
    List<Decision> decisions = about(client, identity(delivery, subject));
    return examinations.stream()
        .map(one -> new Examination(one.check(), one.rule(), one.findings().stream().map(finding -> applied(finding, decisions)).toList(), one.notExaminedBecause()))
        .toList();
  }

  private static Finding applied(Finding finding, List<Decision> decisions) {
    Optional<Decision> last = Optional.empty();
    for (Decision decision : decisions) {
      last = decision.concerns(finding) ? Optional.of(decision) : last;
    }
    return last.filter(decision -> !decision.withdrawn())
        .map(decision -> finding.overruled(decision.by(), decision.reason(), decision.at()))
        .orElse(finding);
  }

  /** Writes down that a person chose a treatment for a song, or withdrew the choice (DEC-15). */
  void confirm(long delivery, String subject, Confirmation confirmation, boolean withdrawn) {
    add(
        delivery, subject,
        new Decision(
            CHOSEN + confirmation.treatment().name(), OptionalDouble.empty(), confirmation.by(), confirmation.reason(), confirmation.at(),
            withdrawn));
  }

  /**
   * The treatment that a person chose last for a song; absent where nobody did, or the choice was withdrawn.
   *
   * @param recording as {@link Recordings#key} names it
   */
  Optional<Confirmation> confirmed(String client, String recording) {
    if (!any(client)) {
      return Optional.empty();
    }
    Optional<Decision> last = Optional.empty();
    for (Decision decision : about(client, treatmentOf(recording))) {
      last = decision.check().startsWith(CHOSEN) ? Optional.of(decision) : last;
    }
    return last.filter(decision -> !decision.withdrawn())
        .map(decision -> new Confirmation(
            Song.Treatment.valueOf(decision.check().substring(CHOSEN.length())), decision.by(), decision.reason(), decision.at()));
  }

  private boolean any(String client) {
    return !jdbc.sql("select 1 from decision where client = ? fetch first 1 rows only").param(client).query(Integer.class).list().isEmpty();
  }

  private List<Decision> about(String client, String subject) {
    return new ArrayList<>(
        jdbc.sql(
                "select check_id, start_millis, decided_by, reason, decided_at, withdrawn from decision where client = ? and subject = ?"
                    + " order by id")
            .params(client, subject)
            .query((row, number) -> {
              long millis = row.getLong(2);
              OptionalDouble at = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(millis / 1000.0);
              return new Decision(
                  row.getString(1), at, row.getString(3), row.getString(4), Instant.ofEpochSecond(row.getLong(5)), row.getBoolean(6));
            })
            .list());
  }

  /** The song with the treatment that it takes: what a person chose last, else what the sheet orders. */
  Song taken(AlbumStore.StoredAlbum album, AlbumStore.StoredSong song) {
    return confirmed(album.client(), Recordings.key(album.client(), album.album(), song.index()))
        .map(chosen -> song.song().withTreatment(chosen.treatment()))
        .orElse(song.song());
  }

  /** What a subject is, whatever delivery speaks of it: contents of a file or a stem set, a recording, an album, or the delivery. */
  private String identity(long delivery, String subject) {
    String[] parts = subject.split("/", -1);
    return switch (parts[0]) {
      case "file" -> content(delivery, Integer.parseInt(parts[1]));
      case "mix" -> song(delivery, parts).mix().flatMap(DeliveryStore.StoredFile::sha256).orElseThrow();
      case "stems" -> StemSets.key(stemSets.files(song(delivery, parts))).orElseGet(() -> recording(delivery, parts));
      case "song", "treatment" -> recording(delivery, parts);
      case "album", "codes", "price" ->
          Sha256.of(parts[0] + SEPARATOR + albums.numbered(delivery, Integer.parseInt(parts[1])).orElseThrow().order());
      default -> Sha256.of("delivery" + SEPARATOR + deliveries.find(delivery).delivery().name());
    };
  }

  private String recording(long delivery, String[] parts) {
    AlbumStore.StoredAlbum album = albums.numbered(delivery, Integer.parseInt(parts[1])).orElseThrow();
    return Sha256.of(parts[0] + SEPARATOR + Recordings.key(album.client(), album.album(), Integer.parseInt(parts[2])));
  }

  private static String treatmentOf(String recording) {
    return Sha256.of("treatment" + SEPARATOR + recording);
  }

  private String content(long delivery, int seq) {
    return deliveries.file(delivery, seq).flatMap(DeliveryStore.StoredFile::sha256).orElseThrow();
  }

  private AlbumStore.StoredSong song(long delivery, String[] parts) {
    return albums.numbered(delivery, Integer.parseInt(parts[1])).orElseThrow().songs().get(Integer.parseInt(parts[2]));
  }

  /**
   * The subjects of a delivery at which a check found something, narrowed to a song or a file.
   *
   * @param judged subjects with what was found there
   * @param song title or place in the running order; absent: any
   * @param file path of a file; absent: any
   */
  List<String> subjects(long delivery, JudgementStore judged, String check, Optional<String> song, Optional<String> file) {
    List<String> subjects = new ArrayList<>();
    for (String subject : judged.subjects(delivery)) {
      boolean found = JudgementStore.findings(judged.of(delivery, subject)).stream().anyMatch(finding -> finding.check().equals(check));
      if (found && song.map(one -> ofSong(delivery, subject, one)).orElse(true) && file.map(one -> ofFile(delivery, subject, one)).orElse(true)) {
        subjects.add(subject);
      }
    }
    return subjects;
  }

  private boolean ofSong(long delivery, String subject, String wanted) {
    String[] parts = subject.split("/", -1);
    if (!Set.of("mix", "song", "stems", "treatment").contains(parts[0])) {
      return false;
    }
    AlbumStore.StoredSong song = song(delivery, parts);
    return song.song().fullTitle().equalsIgnoreCase(wanted) || Integer.toString(song.song().position()).equals(wanted);
  }

  private boolean ofFile(long delivery, String subject, String path) {
    String[] parts = subject.split("/", -1);
    Optional<DeliveryStore.StoredFile> file = switch (parts[0]) {
      case "file" -> deliveries.file(delivery, Integer.parseInt(parts[1]));
      case "mix" -> song(delivery, parts).mix();
      default -> Optional.empty();
    };
    return file.filter(one -> one.file().path().equals(path)).isPresent();
  }
}
