package org.premaster.jobs;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.premaster.intake.Catalogue;
import org.premaster.intake.DeliveredFile;
import org.premaster.intake.Delivery;
import org.premaster.intake.FileRole;
import org.premaster.intake.Inventory;
import org.premaster.intake.Reconciliation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deliveries that were taken, what they hold, and their frozen work lists. */
@Component
class DeliveryStore {
  private static final String COLUMNS = "id, client, name, arrival, form, source, received_at, fingerprint, outcome";

  private static final String TEXT = ".*\\.(txt|text|md|rtf|pdf|docx?|odt|pages)";

  private final JdbcClient jdbc;
  private final Documents documents;

  DeliveryStore(JdbcClient jdbc, Documents documents) {
    this.jdbc = jdbc;
    this.documents = documents;
  }

  /**
   * A delivery in the store.
   *
   * @param id its key; deliveries taken earlier have lower ones
   * @param fingerprint digest over its contents; absent until everything is measured
   * @param outcome what its last report said; absent until then
   */
  record Stored(long id, Delivery delivery, Optional<String> fingerprint, Optional<Outcome> outcome) {}

  /**
   * A file of the work list.
   *
   * @param delivery whose
   * @param seq place in the delivery
   * @param file the file
   * @param sha256 digest of its bytes; absent until measured
   */
  record StoredFile(long delivery, int seq, DeliveredFile file, Optional<String> sha256) {}

  /** Makes the delivery known, or returns its key where it is. */
  long open(Delivery delivery) {
    Optional<Long> known =
        jdbc.sql("select id from delivery where client = ? and name = ? and arrival = ?")
            .params(delivery.client(), delivery.name(), delivery.arrival())
            .query(Long.class)
            .optional();
    if (known.isPresent()) {
      return known.get();
    }
    jdbc.sql("insert into delivery (client, name, arrival, form, source, received_at) values (?, ?, ?, ?, ?, ?)")
        .params(
            delivery.client(), delivery.name(), delivery.arrival(), delivery.form().name(), delivery.source().toString(),
            delivery.receivedAt().getEpochSecond())
        .update();
    return open(delivery);
  }

  Stored find(long id) {
    return jdbc.sql("select " + COLUMNS + " from delivery where id = ?").param(id).query(this::stored).single();
  }

  /** The latest arrival of each delivery name, in the order they were taken. */
  List<Stored> latest() {
    return jdbc.sql(
            "select " + COLUMNS + " from delivery d where id = (select max(e.id) from delivery e where e.client = d.client and"
                + " e.name = d.name) order by received_at, client, name")
        .query(this::stored)
        .list();
  }

  /** Deliveries whose report is there but which no morning digest has told of, in the order they were taken. */
  List<Stored> undigested() {
    return jdbc.sql(
            "select " + COLUMNS + " from delivery where outcome is not null and digest_key is null order by received_at, client, name")
        .query(this::stored)
        .list();
  }

  void digested(long id, String key) {
    jdbc.sql("update delivery set digest_key = ? where id = ?").params(key, id).update();
  }

  private Stored stored(ResultSet row, int number) throws SQLException {
    String outcome = row.getString("outcome");
    return new Stored(
        row.getLong("id"),
        new Delivery(
            row.getString("client"),
            row.getString("name"),
            Path.of(row.getString("source")),
            Delivery.Form.valueOf(row.getString("form")),
            row.getString("arrival").strip(),
            Instant.ofEpochSecond(row.getLong("received_at"))),
        Optional.ofNullable(row.getString("fingerprint")),
        outcome == null ? Optional.empty() : Optional.of(documents.read(outcome, Outcome.class)));
  }

  void keepInventory(long id, Inventory inventory) {
    jdbc.sql("update delivery set inventory = ? where id = ?").params(documents.write(inventory), id).update();
  }

  Inventory inventory(long id) {
    return documents.read(document(id, "inventory"), Inventory.class);
  }

  void keepCatalogue(long id, Catalogue catalogue, Reconciliation reconciliation) {
    jdbc.sql("update delivery set catalogue = ?, reconciliation = ? where id = ?")
        .params(documents.write(catalogue), documents.write(reconciliation), id)
        .update();
  }

  Catalogue catalogue(long id) {
    return documents.read(document(id, "catalogue"), Catalogue.class);
  }

  Reconciliation reconciliation(long id) {
    return documents.read(document(id, "reconciliation"), Reconciliation.class);
  }

  private String document(long id, String column) {
    return jdbc.sql("select " + column + " from delivery where id = ?").param(id).query(String.class).single();
  }

  void keepFingerprint(long id, String fingerprint) {
    jdbc.sql("update delivery set fingerprint = ? where id = ?").params(fingerprint, id).update();
  }

  void keepOutcome(long id, Outcome outcome) {
    jdbc.sql("update delivery set outcome = ?, profile_name = ?, profile_sha256 = ?, digest_key = null where id = ?")
        .params(documents.write(outcome), outcome.profileName(), outcome.profileSha256(), id)
        .update();
  }

  /**
   * Replaces the delivery's work list, divided into partitions of consecutive files. A file that was measured already stays so: the
   * arrival that the delivery is known by says that it did not change.
   */
  void freezeWorkList(long id, List<DeliveredFile> files, SortedMap<String, PlacedFile> places, long partitionBytes) {
    Map<String, Measured> measured = new HashMap<>();
    jdbc.sql("select path, sha256, pcm_digest from delivered_file where delivery_id = ? and sha256 is not null")
        .param(id)
        .query((row, number) -> measured.put(row.getString(1), new Measured(row.getString(2), Optional.ofNullable(row.getString(3)))))
        .list();
    jdbc.sql("delete from delivered_file where delivery_id = ?").param(id).update();
    long ahead = 0;
    int seq = 0;
    for (DeliveredFile file : files) {
      PlacedFile place = places.getOrDefault(file.path(), PlacedFile.NOWHERE);
      jdbc.sql(
              "insert into delivered_file (delivery_id, seq, path, bytes, role, album_number, song_index, partition_no)"
                  + " values (?, ?, ?, ?, ?, ?, ?, ?)")
          .param(id).param(seq).param(file.path()).param(file.bytes()).param(file.role().name())
          .param(place.album() < 0 ? null : place.album())
          .param(place.song() < 0 ? null : place.song())
          .param((int) (ahead / partitionBytes))
          .update();
      Measured before = measured.get(file.path());
      if (before != null) {
        measured(id, seq, before.sha256(), before.pcmDigest());
      }
      seq++;
      ahead += file.bytes();
    }
  }

  /**
   * The song a file belongs to.
   *
   * @param album number of the album, from 1; −1 where the file belongs to none
   * @param song index of the song in its album, from 0; −1 likewise
   */
  record PlacedFile(int album, int song) {
    static final PlacedFile NOWHERE = new PlacedFile(-1, -1);
  }

  List<Integer> partitions(long id) {
    return jdbc.sql("select distinct partition_no from delivered_file where delivery_id = ? order by 1")
        .param(id)
        .query(Integer.class)
        .list();
  }

  /** The next files of a partition that are not measured yet, in order. */
  List<StoredFile> unmeasured(long id, int partition, int afterSeq, int most) {
    return jdbc.sql(
            "select delivery_id, seq, path, bytes, role, sha256 from delivered_file where delivery_id = ? and partition_no = ?"
                + " and seq > ? and sha256 is null order by seq fetch first " + most + " rows only")
        .params(id, partition, afterSeq)
        .query(DeliveryStore::file)
        .list();
  }

  /**
   * What is to be measured of a delivery.
   *
   * @param files how many
   * @param bytes their length together
   */
  record Work(int files, long bytes) {}

  Work work(long id) {
    return jdbc.sql("select count(*), coalesce(sum(bytes), 0) from delivered_file where delivery_id = ? and sha256 is null")
        .param(id)
        .query((row, number) -> new Work(row.getInt(1), row.getLong(2)))
        .single();
  }

  /** Strikes a file off the work list. */
  void measured(long id, int seq, String sha256, Optional<String> pcmDigest) {
    jdbc.sql("update delivered_file set sha256 = ?, pcm_digest = ? where delivery_id = ? and seq = ?")
        .param(sha256)
        .param(pcmDigest.orElse(null))
        .param(id)
        .param(seq)
        .update();
  }

  /** What the work list holds of a measured file. */
  private record Measured(String sha256, Optional<String> pcmDigest) {}

  /** Takes back that a file was measured, so that the measure step looks at it again. */
  void unmeasure(long id, int seq) {
    jdbc.sql("update delivered_file set sha256 = null, pcm_digest = null where delivery_id = ? and seq = ?").params(id, seq).update();
  }

  /** Files of a song beside its main mix, or of no song at all, of one role; in order of path. */
  List<StoredFile> files(long id, OptionalInt album, OptionalInt song, FileRole role) {
    String place = album.isPresent() ? "album_number = ? and song_index = ?" : "album_number is null";
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                "select delivery_id, seq, path, bytes, role, sha256 from delivered_file where delivery_id = ? and role = ? and "
                    + place + " order by seq")
            .param(id)
            .param(role.name());
    if (album.isPresent()) {
      statement = statement.param(album.getAsInt()).param(song.orElseThrow());
    }
    return statement.query(DeliveryStore::file).list();
  }

  /** How many files of a role an album has in its delivery. */
  int count(long id, int album, FileRole role) {
    return jdbc.sql("select count(*) from delivered_file where delivery_id = ? and album_number = ? and role = ?")
        .params(id, album, role.name())
        .query(Integer.class)
        .single();
  }

  /** All files of a delivery in order of path. */
  List<StoredFile> files(long id) {
    return jdbc.sql("select delivery_id, seq, path, bytes, role, sha256 from delivered_file where delivery_id = ? order by seq")
        .param(id)
        .query(DeliveryStore::file)
        .list();
  }

  Optional<StoredFile> file(long id, int seq) {
    return jdbc.sql("select delivery_id, seq, path, bytes, role, sha256 from delivered_file where delivery_id = ? and seq = ?")
        .params(id, seq)
        .query(DeliveryStore::file)
        .optional();
  }

  /** The song that claims a file; absent where none does. */
  Optional<PlacedFile> placeOf(long id, int seq) {
    return jdbc.sql("select album_number, song_index from delivered_file where delivery_id = ? and seq = ? and album_number is not null")
        .params(id, seq)
        .query((row, number) -> new PlacedFile(row.getInt(1), row.getInt(2)))
        .optional();
  }

  /** The other mixes and alternate mixes of the song that claims a file, in order of path. */
  List<StoredFile> printsOfSameSong(long id, int seq) {
    return jdbc.sql(
            "select o.delivery_id, o.seq, o.path, o.bytes, o.role, o.sha256 from delivered_file f join delivered_file o"
                + " on o.delivery_id = f.delivery_id and o.album_number = f.album_number and o.song_index = f.song_index"
                + " where f.delivery_id = ? and f.seq = ? and o.seq <> f.seq and o.role in ('MIX', 'ALTERNATE_MIX') order by o.seq")
        .params(id, seq)
        .query(DeliveryStore::file)
        .list();
  }

  /** Whether a text (notes, a document) lies in the folder of a file. */
  boolean textBeside(long id, int seq) {
    String path = file(id, seq).orElseThrow().file().path();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return !folder.isEmpty()
        && jdbc.sql("select path from delivered_file where delivery_id = ? and role = 'OTHER' and substring(path from 1 for ?) = ?")
            .params(id, folder.length(), folder)
            .query(String.class)
            .list()
            .stream()
            .anyMatch(other -> other.toLowerCase(Locale.ROOT).matches(TEXT));
  }

  /** Other measured files of the delivery whose decoded audio is the same, as path by sequence; a rough mix may well be its song's mix. */
  SortedMap<Integer, String> sameAudio(long id, String pcmDigest) {
    SortedMap<Integer, String> same = new TreeMap<>();
    jdbc.sql("select seq, path from delivered_file where delivery_id = ? and pcm_digest = ? and role <> 'ROUGH_MIX' order by seq")
        .params(id, pcmDigest)
        .query((row, number) -> same.put(row.getInt(1), row.getString(2)))
        .list();
    return same;
  }

  private static StoredFile file(ResultSet row, int number) throws SQLException {
    return new StoredFile(
        row.getLong("delivery_id"),
        row.getInt("seq"),
        new DeliveredFile(row.getString("path"), row.getLong("bytes"), FileRole.valueOf(row.getString("role"))),
        Optional.ofNullable(row.getString("sha256")));
  }
}
