package org.premaster.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.audio.Container;
import org.premaster.bench.HostileFile.Outcome;

/** A small part of {@code bench/mutation-campaign}: whatever is done to a file, measuring it ends with facts, soon and in little memory. */
class MutationCampaignTest {
  private static final int MUTANTS = 3_000;

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> every_seed_of_a_readable_container_is_measured_before_it_is_damaged() {
    return Seeds.all().stream()
        .map(seed -> DynamicTest.dynamicTest(seed.name(), () -> {
          HostileFile.Examined examined = new HostileFile(folder.resolve("seed.bin")).examine(seed.bytes());
          assertThat(examined.outcome() == Outcome.REFUSED).isNotEqualTo(examined.container().readable());
        }))
        .toList();
  }

  @Test
  void a_damaged_file_of_any_container_is_measured_or_refused_by_its_reader() throws InterruptedException {
    long seed = Long.getLong("premaster.seed", 20_261_120L);
    MutationCampaign campaign = new MutationCampaign(Seeds.all(), seed);

    Map<Long, String> failures = campaign.run(MUTANTS, 1, folder);

    assertThat(failures).as("failures of campaign %d by number of the mutant", seed).isEmpty();
    for (Container container : Arrays.stream(Container.values()).filter(Container::readable).toList()) {
      for (Outcome outcome : Outcome.values()) {
        assertThat(campaign.count(container, outcome)).as("%s %s, campaign %d", container, outcome, seed).isPositive();
      }
    }
  }

  @Test
  void a_mutant_is_made_again_from_its_campaign_and_number() {
    Mutant first = Mutant.of(Seeds.all(), 7, 1_234);
    Mutant second = Mutant.of(Seeds.all(), 7, 1_234);

    assertThat(second.origin()).isEqualTo(first.origin());
    assertThat(second.bytes()).isEqualTo(first.bytes());
  }

  @Test
  void damage_in_a_frame_of_flac_reaches_the_decoder_behind_its_checksums() throws IOException {
    byte[] sound = Seeds.flac().getFirst().bytes();
    Part frame = Part.of(sound).stream().filter(Part::frame).findFirst().orElseThrow();
    byte[] damaged = sound.clone();
    damaged[frame.to() - 20] ^= 0x10;
    FlacFrame.seal(damaged, frame.from(), frame.to());

    assertThat(Arrays.mismatch(sound, damaged)).isEqualTo(frame.to() - 20);
    assertThat(Part.of(damaged)).hasSameSizeAs(Part.of(sound));
    assertThat(new HostileFile(folder.resolve("damaged.flac")).examine(damaged))
        .isEqualTo(new HostileFile.Examined(Container.FLAC, Outcome.MEASURED_WITH_FAULTS));
  }
}
