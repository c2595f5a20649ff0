package org.premaster.measurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts by content, as a table. */
public final class JdbcKnownAudio implements KnownAudio {
  private final JdbcClient jdbc;

  public JdbcKnownAudio(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<AudioFacts> find(String sha256) {
    return jdbc.sql("select facts from known_audio where sha256 = ? and meter_version = ? fetch first 1 rows only")
        .params(sha256, MeasuringPass.METER_VERSION)
        .query((row, number) -> decode(row.getBytes(1)))
        .optional();
  }

  @Override
  public boolean anyOfLength(long bytes) {
    return !jdbc.sql("select 1 from known_audio where bytes = ? and meter_version = ? fetch first 1 rows only")
        .params(bytes, MeasuringPass.METER_VERSION)
        .query(Integer.class)
        .list()
        .isEmpty();
  }

  @Override
  public void keep(AudioFacts facts) {
    if (jdbc.sql("select count(*) from known_audio where sha256 = ? and meter_version = ?")
            .params(facts.sha256(), MeasuringPass.METER_VERSION)
            .query(Integer.class)
            .single()
        > 0) {
      return;
    }
    jdbc.sql("insert into known_audio (sha256, meter_version, bytes, facts) values (?, ?, ?, ?)")
        .param(facts.sha256())
        .param(MeasuringPass.METER_VERSION)
        .param(facts.bytes())
        .param(FactsCodec.encode(facts))
        .update();
  }

  @Override
  public void forget(String sha256) {
    jdbc.sql("delete from known_audio where sha256 = ?").param(sha256).update();
  }

  private static AudioFacts decode(byte[] bytes) {
    try {
      return FactsCodec.decode(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("stored facts cannot be read; rerun the measure step", e);
    }
  }
}
