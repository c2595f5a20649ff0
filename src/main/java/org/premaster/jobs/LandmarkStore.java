package org.premaster.jobs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.premaster.measurement.likeness.LandmarkHashes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where groups of notes stand among the mixes of all deliveries: the index by which a recording finds its like among a million. */
@Component
class LandmarkStore {
  private static final int ROWS_A_STATEMENT = 50;

  /** Groups that two recordings share at least before they are held against each other. */
  private static final int LEAST_SHARED = 2;

  /** Recordings that one is held against at most. */
  private static final int MOST = 20;

  private final JdbcClient jdbc;

  LandmarkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A file by its delivery and its place on the work list. */
  record Place(long delivery, int seq) {}

  /** Indexes a file, in place of what the index held of it. */
  void keep(String client, Place file, LandmarkHashes hashes) {
    forget(file);
    List<Long> places = places(client, hashes);
    for (int from = 0; from < places.size(); from += ROWS_A_STATEMENT) {
      List<Long> rows = places.subList(from, Math.min(places.size(), from + ROWS_A_STATEMENT));
      JdbcClient.StatementSpec statement =
          jdbc.sql("insert into landmark (place, delivery_id, seq) values " + String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?)")));
      for (long place : rows) {
        statement = statement.param(place).param(file.delivery()).param(file.seq());
      }
      statement.update();
    }
  }

  void forget(Place file) {
    jdbc.sql("delete from landmark where delivery_id = ? and seq = ?").params(file.delivery(), file.seq()).update();
  }

  /**
   * Files of the client that share groups of notes with a recording, those that share most first: of its own delivery, and of deliveries
   * taken before it, so that no later one changes what was found.
   */
  List<Place> resembling(String client, Place file, LandmarkHashes hashes) {
    List<Long> places = places(client, hashes);
    if (places.isEmpty()) {
      return List.of();
    }
    JdbcClient.StatementSpec statement =
        jdbc.sql(
            "select l.delivery_id, l.seq, count(distinct l.place) from landmark l join delivery d on d.id = l.delivery_id"
                + " where l.place in (" + String.join(", ", Collections.nCopies(places.size(), "?")) + ")"
                + " and d.client = ? and l.delivery_id <= ? and not (l.delivery_id = ? and l.seq = ?)"
                + " group by l.delivery_id, l.seq having count(distinct l.place) >= " + LEAST_SHARED
                + " order by 3 desc, l.delivery_id desc, l.seq fetch first " + MOST + " rows only");
    for (long place : places) {
      statement = statement.param(place);
    }
    return statement
        .param(client)
        .param(file.delivery())
        .param(file.delivery())
        .param(file.seq())
        .query((row, number) -> new Place(row.getLong(1), row.getInt(2)))
        .list();
  }

  /** Keys of the index: those of one client lie apart from another's, which only saves looking at them. */
  private static List<Long> places(String client, LandmarkHashes hashes) {
    CRC32 crc = new CRC32();
    crc.update(client.getBytes(StandardCharsets.UTF_8));
    List<Long> places = new ArrayList<>();
    for (long entry : hashes.thinned().entries()) {
      long place = (crc.getValue() & 0x7FFF_FFFFL) << 32 | entry >>> 32;
      if (places.isEmpty() || places.getLast() != place) {
        places.add(place);
      }
    }
    return places;
  }
}
