package org.premaster.jobs;

import java.util.Optional;
import org.premaster.stems.ProvenSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What laying stem sets over their rough mixes found, by what the sets are made of; see {@link StemSets#key}. */
@Component
class StemProofStore {
  private final JdbcClient jdbc;
  private final Documents documents;

  StemProofStore(JdbcClient jdbc, Documents documents) {
    this.jdbc = jdbc;
    this.documents = documents;
  }

  boolean knows(String key) {
    return jdbc.sql("select 1 from stem_proof where set_key = ?").param(key).query(Integer.class).optional().isPresent();
  }

  Optional<ProvenSet> find(String key) {
    return jdbc.sql("select proof from stem_proof where set_key = ?")
        .param(key)
        .query(String.class)
        .optional()
        .map(json -> documents.read(json, ProvenSet.class));
  }

  /** Keeps a proof; two equal sets that were proved side by side have one. */
  void keep(String key, ProvenSet proof) {
    if (!knows(key)) {
      jdbc.sql("insert into stem_proof (set_key, proof) values (?, ?)").params(key, documents.write(proof)).update();
    }
  }
}
