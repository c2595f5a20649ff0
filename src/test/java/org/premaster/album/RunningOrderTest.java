package org.premaster.album;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.intake.Album;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Music;
import org.premaster.testkit.SheetAlbum;

class RunningOrderTest {

  @Test
  void songs_are_listed_with_the_time_they_start_at_on_their_disc() {
    Album album = SheetAlbum.of("Lantern Year", "The Quiet Engines")
        .song("Halfway Light", "Radio Edit", "Guest", "", "").songAfter("3.25", "Slow Harbour").songIntoNext("Paper Signals").song("Coda")
        .disc(2).song("North of Ordinary").album();

    RunningOrder order = RunningOrder.of(album,
        List.of(MixLength.seconds(200), MixLength.seconds(100.2), MixLength.seconds(60), MixLength.seconds(30), MixLength.seconds(601)),
        BigDecimal.valueOf(2));

    assertThat(order.lines()).extracting(RunningOrder.Line::cells).containsExactly(
        List.of("1", "1", "Halfway Light (Radio Edit)", "Guest", "0:00", "3:20", "0.0", "", "", ""),
        List.of("1", "2", "Slow Harbour", "The Quiet Engines", "3:23", "1:40", "3.3", "", "", ""),
        List.of("1", "3", "Paper Signals", "The Quiet Engines", "5:05", "1:00", "2.0", "", "", ""),
        List.of("1", "4", "Coda", "The Quiet Engines", "6:05", "0:30", "0.0", "", "", ""),
        List.of("2", "1", "North of Ordinary", "The Quiet Engines", "0:00", "10:01", "0.0", "", "", ""));
    assertThat(order.lines()).allSatisfy(line -> assertThat(line.cells()).hasSameSizeAs(RunningOrder.COLUMNS));
  }

  @Test
  void behind_a_missing_mix_no_start_is_known_until_the_next_disc() {
    Album album = SheetAlbum.of("a", "b").songs(3).disc(2).songs(1).album();

    RunningOrder order = RunningOrder.of(album,
        List.of(MixLength.seconds(200), MixLength.missing(), MixLength.seconds(60), MixLength.seconds(60)), BigDecimal.valueOf(2));

    assertThat(order.lines()).extracting(line -> line.cells().subList(4, 6)).containsExactly(
        List.of("0:00", "3:20"), List.of("3:22", ""), List.of("", "1:00"), List.of("0:00", "1:00"));
  }

  @Test
  void estimates_stand_in_columns_that_are_called_so() {
    Album album = SheetAlbum.of("a", "b").songs(1).album();
    Optional<Measurements> song = MixLength.playing(new Music(OptionalDouble.of(92), Optional.of("Eb minor"), OptionalDouble.of(1.5)));

    RunningOrder order = RunningOrder.of(album, List.of(song), BigDecimal.TWO);

    assertThat(RunningOrder.COLUMNS.subList(7, 10))
        .containsExactly("estimated_tempo_bpm", "estimated_key", "estimated_first_onset");
    assertThat(order.lines().getFirst().cells().subList(7, 10)).containsExactly("92.0", "Eb minor", "1.50");
  }
}
