package org.premaster.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.premaster.album.AlbumState;
import org.premaster.album.AlbumSummary;
import org.premaster.intake.Album;
import org.premaster.intake.DeliveredFile;
import org.premaster.intake.Song;
import org.premaster.pricing.Quote;
import org.premaster.treatment.MasteringDecision;
import org.premaster.verification.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Albums and songs of the deliveries with what was found and decided of them. */
@Component
class AlbumStore {
  private static final String SONG_COLUMNS =
      "s.id, s.idx, s.document, s.candidates, s.note, s.mix_delivery, s.mix_seq, s.earlier_song, s.verdict, s.isrc, s.isrc_origin,"
          + " s.stems_delivery, s.stems_album, s.stems_song, s.rough_delivery, s.rough_seq, s.treatment";

  private final JdbcClient jdbc;
  private final Documents documents;
  private final DeliveryStore deliveries;

  AlbumStore(JdbcClient jdbc, Documents documents, DeliveryStore deliveries) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.deliveries = deliveries;
  }

  /**
   * An album in the store.
   *
   * @param number place in its delivery, from 1
   * @param folder name of its folder below {@code albums/}
   * @param album what the sheet says, with the songs of earlier deliveries that this one leaves alone
   * @param songs one entry a song of the album, in the same order
   * @param reduction identity of what state, summary, codes and price were computed from
   */
  record StoredAlbum(
      long id,
      long delivery,
      String client,
      int number,
      String folder,
      Album album,
      List<StoredSong> songs,
      Optional<AlbumState> state,
      Optional<AlbumSummary> summary,
      Optional<Quote> quote,
      Optional<String> reduction) {

    /** Identity of the album as an order and in ledgers, the same across deliveries. */
    String order() {
      return client + "\u001f" + album.key();
    }
  }

  /**
   * A song in the store.
   *
   * @param index place in its album, from 0
   * @param candidates files that could each be the main mix
   * @param note how the file was found where the sheet's path is not simply there
   * @param mix the main mix; of an earlier delivery where this one leaves the song alone
   * @param earlier key of the song's last delivery before the one its mix came with
   * @param stems where its stems lie
   * @param treatment what was advised; absent where nothing was yet
   */
  record StoredSong(
      long id,
      int index,
      Song song,
      List<DeliveredFile> candidates,
      String note,
      Optional<DeliveryStore.StoredFile> mix,
      OptionalLong earlier,
      Optional<Verdict> verdict,
      Optional<String> isrc,
      Optional<String> isrcOrigin,
      StemPlace stems,
      Optional<MasteringDecision> treatment) {}

  /**
   * Where a song's stems lie, and the rough mix that is named for them.
   *
   * @param delivery the delivery that brought the stems; absent where none did
   * @param album number of the album in that delivery
   * @param song index of the song in that album
   * @param roughDelivery the delivery that brought the rough mix; absent where none is named
   * @param roughSeq place of the rough mix in its delivery
   */
  record StemPlace(OptionalLong delivery, int album, int song, OptionalLong roughDelivery, int roughSeq) {
    static final StemPlace NOWHERE = new StemPlace(OptionalLong.empty(), 0, 0, OptionalLong.empty(), 0);
  }

  /**
   * A song of a delivery.
   *
   * @param album key of its album
   * @param song index in the album, from 0
   */
  record SongPlace(long album, int song) {}

  /** A song that is to be stored; see {@link StoredSong}. */
  record NewSong(
      Song song, List<DeliveredFile> candidates, String note, OptionalLong mixDelivery, int mixSeq, OptionalLong earlier, StemPlace stems) {}

  /** Forgets the albums of a delivery, so that its catalogue can be read again. */
  void clear(long delivery) {
    jdbc.sql("delete from song where album_id in (select id from album where delivery_id = ?)").param(delivery).update();
    jdbc.sql("delete from album where delivery_id = ?").param(delivery).update();
  }

  /** Stems of the delivery itself lie at the song's own place, wherever they were said to be. */
  void add(long delivery, String client, int number, String folder, Album album, List<NewSong> songs) {
    jdbc.sql("insert into album (delivery_id, client, number, album_key, folder, document) values (?, ?, ?, ?, ?, ?)")
        .params(delivery, client, number, Sha256.of(album.key()), folder, documents.write(album.withSongs(List.of())))
        .update();
    long id = jdbc.sql("select id from album where delivery_id = ? and number = ?").params(delivery, number).query(Long.class).single();
    int index = 0;
    for (NewSong song : songs) {
      StemPlace stems = song.stems();
      boolean ownStems = stems.delivery().equals(OptionalLong.of(delivery));
      jdbc.sql(
              "insert into song (album_id, idx, document, candidates, note, mix_delivery, mix_seq, earlier_song, stems_delivery, stems_album,"
                  + " stems_song, rough_delivery, rough_seq) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .param(id).param(index).param(documents.write(song.song())).param(documents.write(song.candidates())).param(song.note())
          .param(song.mixDelivery().isPresent() ? song.mixDelivery().getAsLong() : null)
          .param(song.mixDelivery().isPresent() ? song.mixSeq() : null)
          .param(song.earlier().isPresent() ? song.earlier().getAsLong() : null)
          .param(stems.delivery().isPresent() ? stems.delivery().getAsLong() : null)
          .param(stems.delivery().isEmpty() ? null : ownStems ? number : stems.album())
          .param(stems.delivery().isEmpty() ? null : ownStems ? index : stems.song())
          .param(stems.roughDelivery().isPresent() ? stems.roughDelivery().getAsLong() : null)
          .param(stems.roughDelivery().isPresent() ? stems.roughSeq() : null)
          .update();
      index++;
    }
  }

  /** Keys of a delivery's albums in their order. */
  List<Long> of(long delivery) {
    return jdbc.sql("select id from album where delivery_id = ? order by number").param(delivery).query(Long.class).list();
  }

  /** The songs of a delivery that have stems, in their order. */
  List<SongPlace> withStems(long delivery) {
    return jdbc.sql(
            "select a.id, s.idx from song s join album a on a.id = s.album_id where a.delivery_id = ? and s.stems_delivery is not null"
                + " order by a.number, s.idx")
        .param(delivery)
        .query((row, number) -> new SongPlace(row.getLong(1), row.getInt(2)))
        .list();
  }

  /** The same album in the last finished delivery of the client before the given one. */
  Optional<StoredAlbum> before(long delivery, String client, String albumKey) {
    return before(delivery, client, albumKey, "");
  }

  /**
   * The same album in the last finished delivery of the client before the given one.
   *
   * @param notNamed name of deliveries to pass over; empty string for none
   */
  Optional<StoredAlbum> before(long delivery, String client, String albumKey, String notNamed) {
    return jdbc.sql(
            "select a.id from album a join delivery d on d.id = a.delivery_id where a.client = ? and a.album_key = ?"
                + " and a.delivery_id < ? and d.outcome is not null and d.name <> ?"
                + " order by a.delivery_id desc, a.number fetch first 1 rows only")
        .params(client, Sha256.of(albumKey), delivery, notNamed)
        .query(Long.class)
        .optional()
        .map(this::find);
  }

  StoredAlbum find(long id) {
    List<StoredSong> songs =
        jdbc.sql("select " + SONG_COLUMNS + " from song s where s.album_id = ? order by s.idx").param(id).query(this::songRow).list();
    List<Song> rows = new ArrayList<>();
    songs.forEach(song -> rows.add(song.song()));
    return jdbc.sql("select id, delivery_id, client, number, folder, document, state, summary, quote, reduction from album where id = ?")
        .param(id)
        .query((row, number) -> album(row, songs, rows))
        .single();
  }

  private StoredAlbum album(ResultSet row, List<StoredSong> songs, List<Song> rows) throws SQLException {
    String summary = row.getString("summary");
    String quote = row.getString("quote");
    return new StoredAlbum(
        row.getLong("id"),
        row.getLong("delivery_id"),
        row.getString("client"),
        row.getInt("number"),
        row.getString("folder"),
        documents.read(row.getString("document"), Album.class).withSongs(rows),
        songs,
        Optional.ofNullable(row.getString("state")).map(AlbumState::valueOf),
        summary == null ? Optional.empty() : Optional.of(documents.read(summary, AlbumSummary.class)),
        quote == null ? Optional.empty() : Optional.of(documents.read(quote, Quote.class)),
        Optional.ofNullable(row.getString("reduction")));
  }

  /**
   * The mix that a recording has as the given delivery leaves it.
   *
   * @param recording as {@link Recordings#key} names it
   */
  Optional<DeliveryStore.StoredFile> lastMix(long delivery, String client, String albumKey, String recording) {
    return jdbc.sql(
            "select id from album where client = ? and album_key = ? and delivery_id <= ? order by delivery_id desc, number"
                + " fetch first 1 rows only")
        .params(client, Sha256.of(albumKey), delivery)
        .query(Long.class)
        .optional()
        .map(this::find)
        .flatMap(album -> album.songs().stream()
            .filter(song -> Recordings.key(client, album.album(), song.index()).equals(recording))
            .findFirst()
            .flatMap(StoredSong::mix));
  }

  /** The album of this number in its delivery. */
  Optional<StoredAlbum> numbered(long delivery, int number) {
    return jdbc.sql("select id from album where delivery_id = ? and number = ?")
        .params(delivery, number)
        .query(Long.class)
        .optional()
        .map(this::find);
  }

  /** Sequence numbers of the delivery's files that are the main mix of one of its songs. */
  Set<Integer> mixes(long delivery) {
    return Set.copyOf(
        jdbc.sql("select s.mix_seq from song s join album a on a.id = s.album_id where a.delivery_id = ? and s.mix_delivery = ?")
            .params(delivery, delivery)
            .query(Integer.class)
            .list());
  }

  /** One song by its key; absent where its delivery's catalogue was read again since. */
  Optional<StoredSong> song(long id) {
    return jdbc.sql("select " + SONG_COLUMNS + " from song s where s.id = ?").param(id).query(this::songRow).optional();
  }

  /** Key of the delivery that a song's row belongs to. */
  long deliveryOf(long song) {
    return jdbc.sql("select a.delivery_id from album a join song s on s.album_id = a.id where s.id = ?")
        .param(song)
        .query(Long.class)
        .single();
  }

  /** Number of the album, in its delivery, that a song's row belongs to. */
  int numberOf(long song) {
    return jdbc.sql("select a.number from album a join song s on s.album_id = a.id where s.id = ?")
        .param(song)
        .query(Integer.class)
        .single();
  }

  private StoredSong songRow(ResultSet row, int number) throws SQLException {
    OptionalLong mixDelivery = key(row, "mix_delivery");
    int mixSeq = row.getInt("mix_seq");
    return new StoredSong(
        row.getLong("id"),
        row.getInt("idx"),
        documents.read(row.getString("document"), Song.class),
        documents.read(row.getString("candidates"), new TypeReference<List<DeliveredFile>>() {}),
        row.getString("note"),
        mixDelivery.isPresent() ? deliveries.file(mixDelivery.getAsLong(), mixSeq) : Optional.empty(),
        key(row, "earlier_song"),
        Optional.ofNullable(row.getString("verdict")).map(Verdict::valueOf),
        Optional.ofNullable(row.getString("isrc")),
        Optional.ofNullable(row.getString("isrc_origin")),
        new StemPlace(
            key(row, "stems_delivery"), row.getInt("stems_album"), row.getInt("stems_song"), key(row, "rough_delivery"), row.getInt("rough_seq")),
        Optional.ofNullable(row.getString("treatment")).map(json -> documents.read(json, MasteringDecision.class)));
  }

  private static OptionalLong key(ResultSet row, String column) throws SQLException {
    long key = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(key);
  }

  void judged(long song, Verdict verdict) {
    jdbc.sql("update song set verdict = ? where id = ?").params(verdict.name(), song).update();
  }

  void reduced(long album, AlbumState state, AlbumSummary summary, String reduction) {
    jdbc.sql("update album set state = ?, summary = ?, reduction = ? where id = ?")
        .params(state.name(), documents.write(summary), reduction, album)
        .update();
  }

  void advised(long song, MasteringDecision decision) {
    jdbc.sql("update song set treatment = ? where id = ?").params(documents.write(decision), song).update();
  }

  void coded(long song, Optional<String> isrc, String origin) {
    jdbc.sql("update song set isrc = ?, isrc_origin = ? where id = ?").param(isrc.orElse(null)).param(origin).param(song).update();
  }

  void priced(long album, Optional<Quote> quote) {
    jdbc.sql("update album set quote = ? where id = ?").param(quote.map(documents::write).orElse(null)).param(album).update();
  }
}
