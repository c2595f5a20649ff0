package org.premaster.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.testkit.Night;
import org.premaster.testkit.StemDelivery;
import org.premaster.testkit.StemSession;
import tools.jackson.databind.JsonNode;

/** Stem sets over several runs: none is proved twice, a run that was stopped continues, and a replaced mix is proved anew. */
class StemNightAgainTest {
  @TempDir private Path folder;

  private static JsonNode song(Night night, String delivery) throws IOException {
    return night.report("band", delivery).path("albums").path(0).path("songs").path(0);
  }

  @Test
  void a_run_that_was_stopped_among_its_sets_continues_and_proves_none_twice() throws Exception {
    Night undisturbed = Night.in(folder.resolve("undisturbed"));
    Night stopped = Night.in(folder.resolve("stopped"));
    StemDelivery delivery = new StemDelivery("many");
    for (int song = 1; song <= 4; song++) {
      delivery.song("Song " + song, StemSession.of(20 + song, 1));
    }
    delivery.write(undisturbed.input());
    delivery.write(stopped.input());

    int provedFirst = stoppedAfterASet(stopped);
    Night.Result rest = stopped.run();

    assertThat(provedFirst).isPositive();
    assertThat(provedFirst + rest.progress().setsProved()).isEqualTo(4);
    undisturbed.run();
    for (String file : new String[] {"report.json", "report.html", "findings.csv"}) {
      assertThat(stopped.file("band", "many", file)).hasSameBinaryContentAs(undisturbed.file("band", "many", file));
    }
    assertThat(stopped.rerun("many", "stems", false).progress().setsProved()).isZero();
  }

  /** Stops the run once the first set is proved; how many were proved by the end. */
  private static int stoppedAfterASet(Night night) throws Exception {
    Workplace workplace = new Workplace(night.jobs(), night.input(), night.output(), 1);
    JobDefinition job = JobDefinition.read(night.jobs(), "nightly-intake");
    try (NightRun run = NightRun.open(workplace).orElseThrow();
        ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Callable<NightOutcome> intake = () -> run.intake(job, Optional.empty(), (client, name, state) -> {});
      Future<NightOutcome> running = beside.submit(intake);
      while (!running.isDone() && run.progress().now().setsProved() == 0) {
        Thread.sleep(1);
      }
      run.stop();
      running.get();
      return run.progress().now().setsProved();
    }
  }

  @Test
  void STEM_13_a_set_whose_mix_comes_again_is_proved_anew_while_its_stems_lie_in_the_inbox() throws IOException {
    Night night = Night.in(folder);
    StemSession session = StemSession.of(41, 1.5);
    new StemDelivery("first").album("Salt Year").song("Salt", session).without("Stems/Salt/rough mix.wav").write(night.input());
    night.run();
    assertThat(song(night, "first").path("stems").path("class").asString()).isEqualTo("BIT_EXACT");

    session.changeMix(mix -> StemSession.scaled(mix, 0.5));
    new StemDelivery("second").album("Salt Year").song("Salt", session).withoutStems().write(night.input());
    Night.Result second = night.run();

    assertThat(second.progress().setsProved()).isEqualTo(1);
    JsonNode proved = song(night, "second");
    assertThat(proved.path("stems").path("class").asString()).isEqualTo("EXPLAINED");
    assertThat(proved.path("stems").path("fromDelivery").asString()).isEqualTo("first");
    assertThat(proved.path("findings").toString()).contains("stems.together", "stems.balance").doesNotContain("stems.treatment");
    assertThat(song(night, "first").path("stems").path("class").asString()).isEqualTo("BIT_EXACT");

    Files.move(night.input().resolve("band/first"), folder.resolve("taken away"));
    session.changeMix(mix -> StemSession.scaled(mix, 0.5));
    new StemDelivery("third").album("Salt Year").song("Salt", session).withoutStems().write(night.input());
    night.run();

    JsonNode gone = song(night, "third");
    assertThat(gone.path("stems").path("class").isNull()).isTrue();
    assertThat(gone.path("stems").path("passes").asBoolean()).isFalse();
    assertThat(gone.path("notExamined").toString()).contains("earlier delivery first, which is no longer there");
  }

  @Test
  void VER_03_a_finding_of_a_set_is_overruled_for_this_set() throws IOException {
    Night night = Night.in(folder);
    new StemDelivery("late").song("Salt", StemSession.of(43, 2).late(StemSession.BASS, 441)).write(night.input());
    night.run();
    assertThat(song(night, "late").path("verdict").asString()).isEqualTo("ISSUES");

    night.decide("late", "stems.alignment", "Salt", "A. Engineer", "moved back by ear", false);

    JsonNode song = song(night, "late");
    assertThat(song.path("verdict").asString()).startsWith("VERIFIED");
    assertThat(song.path("stems").path("findings").toString()).contains("moved back by ear");
  }
}
