package org.premaster.album;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.album.AlbumSummary.CdCapacity;
import org.premaster.album.AlbumSummary.Fit;
import org.premaster.intake.Album;
import org.premaster.measurement.Measurements;
import org.premaster.testkit.SheetAlbum;

class AlbumSummaryTest {
  private static final BigDecimal TWO_SECONDS = BigDecimal.valueOf(2);

  private static SheetAlbum album() {
    return SheetAlbum.of("Lantern Year", "The Quiet Engines");
  }

  private static AlbumSummary summary(Album album, List<Optional<Measurements>> songs) {
    return AlbumSummary.of(album, songs, OptionalDouble.of(-14), TWO_SECONDS);
  }

  private static CdCapacity capacity(Album album, List<Optional<Measurements>> songs) {
    return summary(album, songs).cd().orElseThrow();
  }

  @Test
  void the_loudest_and_the_quietest_song_and_the_spread_between_them_are_named() {
    AlbumSummary summary = summary(album().songs(4).album(),
        List.of(MixLength.lufs(-15.5), MixLength.missing(), MixLength.lufs(-11.25), MixLength.lufs(-18)));

    assertThat(summary.integratedLufs()).hasValue(-14);
    assertThat(summary.loudestSong()).hasValue(2);
    assertThat(summary.quietestSong()).hasValue(3);
    assertThat(summary.spreadLu()).hasValue(6.75);
  }

  @Test
  void of_songs_of_equal_loudness_the_first_is_named() {
    AlbumSummary summary = summary(album().songs(2).album(), List.of(MixLength.lufs(-14), MixLength.lufs(-14)));

    assertThat(summary.loudestSong()).hasValue(0);
    assertThat(summary.quietestSong()).hasValue(0);
    assertThat(summary.spreadLu()).hasValue(0);
  }

  @Test
  void one_song_has_no_spread_and_silence_has_no_loudest_song() {
    assertThat(summary(album().songs(1).album(), List.of(MixLength.lufs(-14))).spreadLu()).isEmpty();

    AlbumSummary silent = AlbumSummary.of(album().songs(1).album(), List.of(MixLength.seconds(9)), OptionalDouble.empty(), TWO_SECONDS);
    assertThat(silent.integratedLufs()).isEmpty();
    assertThat(silent.loudestSong()).isEmpty();
    assertThat(silent.quietestSong()).isEmpty();
  }

  @Test
  void pauses_are_the_house_s_where_the_sheet_says_nothing_and_none_where_songs_run_on_or_a_disc_starts() {
    Album album = album()
        .songAfter("7", "starts disc 1").song("after 2").songAfter("3.5", "after 3.5").songIntoNext("after 2").songAfter("9", "runs on")
        .disc(2).song("starts disc 2").songAfter("0", "after nothing")
        .album();

    AlbumSummary summary = summary(album, Collections.nCopies(7, MixLength.seconds(100)));

    assertThat(summary.musicSeconds()).isEqualTo(700);
    assertThat(summary.pauseSeconds()).isEqualTo(7.5);
    assertThat(summary.durationSeconds()).isEqualTo(707.5);
  }

  @ParameterizedTest
  @CsvSource({"-3, 0", "1e-1000000000, 0", "6000.5, 6000", "1e400, 6000", "1e1000000000, 6000"})
  void a_pause_that_cannot_be_is_taken_as_the_nearest_that_can(String written, double seconds) {
    Album album = album().forPurpose(Album.Purpose.CD).song("a").songAfter(written, "b").album();

    assertThat(summary(album, Collections.nCopies(2, MixLength.seconds(100))).pauseSeconds()).isEqualTo(seconds);
    assertThat(RunningOrder.of(album, Collections.nCopies(2, MixLength.seconds(100)), TWO_SECONDS).lines().get(1).cells().get(6))
        .isEqualTo(BigDecimal.valueOf(seconds).setScale(1).toPlainString());
  }

  @Test
  void only_an_album_for_CD_is_measured_against_one() {
    List<Optional<Measurements>> song = List.of(MixLength.seconds(100));

    assertThat(summary(album().songs(1).forPurpose(Album.Purpose.STREAMING).album(), song).cd()).isEmpty();
    assertThat(summary(album().songs(1).forPurpose(Album.Purpose.CD).album(), song).cd()).isPresent();
    assertThat(summary(album().songs(1).completeCd().album(), song).cd()).isPresent();
  }

  @Test
  void a_disc_counts_whole_sectors_of_each_song_its_pauses_and_the_two_seconds_before_its_first_track() {
    Album album = album().completeCd().song("a").songAfter("0.01", "b").disc(2).song("c").album();

    CdCapacity cd = capacity(album, List.of(MixLength.frames(588 * 400, 44_100), MixLength.frames(588 * 400 + 1, 44_100),
        MixLength.frames(96_000 * 10 + 1, 96_000)));

    assertThat(cd.discs()).containsExactly(150L + 400 + 1 + 401, 150L + 751);
    assertThat(cd.fit()).isEqualTo(Fit.FITS);
    assertThat(cd.sentence()).isEqualTo("Disc 1 is the longest and runs 0:12.7 with its pauses and fits a CD.");
  }

  @ParameterizedTest
  @CsvSource({
    "333000, FITS, runs 74:00.0 with its pauses and fits a CD.",
    "333001, LONG, more than the nominal 74:00",
    "346500, LONG, more than the nominal 74:00",
    "346501, ASK_THE_PLANT, more than 77:00",
    "359775, ASK_THE_PLANT, more than 77:00",
    "359776, TOO_LONG, more than the 79:57"
  })
  void a_programme_fits_a_CD_up_to_the_sector(long sectors, Fit fit, String sentence) {
    CdCapacity cd = capacity(album().completeCd().songs(1).album(), List.of(MixLength.frames((sectors - 150) * 588, 44_100)));

    assertThat(cd.discs()).containsExactly(sectors);
    assertThat(cd.fit()).isEqualTo(fit);
    assertThat(cd.sentence()).contains(sentence);
  }

  @Test
  void the_longest_disc_decides() {
    CdCapacity cd = capacity(album().completeCd().song("a").disc(3).song("b").album(),
        List.of(MixLength.seconds(60), MixLength.seconds(80 * 60)));

    assertThat(cd.fit()).isEqualTo(Fit.TOO_LONG);
    assertThat(cd.sentence()).startsWith("Disc 3 is the longest and runs 80:02.0 with its pauses, more than the 79:57");
  }

  @Test
  void songs_that_are_not_there_yet_are_said_not_to_be_counted() {
    CdCapacity cd = capacity(album().completeCd().songs(3).album(),
        List.of(MixLength.seconds(60), MixLength.missing(), MixLength.missing()));

    assertThat(cd.sentence()).contains("2 songs are not counted, because there is no readable mix yet.");
    assertThat(summary(album().completeCd().songs(1).album(), List.of(MixLength.missing())).cd()).isEmpty();
  }

  @Test
  void songs_under_four_seconds_are_mentioned_because_no_CD_track_is_that_short() {
    CdCapacity cd = capacity(album().completeCd().song("Prelude").song("Song").album(),
        List.of(MixLength.frames(588 * 299, 44_100), MixLength.frames(588 * 300, 44_100)));

    assertThat(cd.sentence()).contains("\"Prelude\" runs 0:03.9, and a CD track lasts at least 0:04.0").doesNotContain("\"Song\"");

    CdCapacity many = capacity(album().completeCd().songs(120).album(), Collections.nCopies(120, MixLength.seconds(1)));
    assertThat(many.sentence()).contains("\"Song 3\"").doesNotContain("\"Song 4\"").contains("117 more songs are shorter than that.")
        .contains("Disc 1 has 120 songs, and a CD holds 99 tracks.");
  }

  @Test
  void an_album_without_songs_has_no_length_and_no_loudness() {
    AlbumSummary summary = AlbumSummary.of(album().completeCd().album(), List.of(), OptionalDouble.empty(), TWO_SECONDS);

    assertThat(summary.durationSeconds()).isZero();
    assertThat(summary.cd()).isEmpty();
    assertThat(summary.spreadLu()).isEmpty();
  }

  @Test
  void measurements_and_songs_must_be_as_many() {
    assertThatThrownBy(() -> summary(album().songs(2).album(), List.of(MixLength.seconds(1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_summary_that_contradicts_itself_cannot_be_made() {
    OptionalDouble none = OptionalDouble.empty();
    OptionalInt noSong = OptionalInt.empty();
    OptionalInt first = OptionalInt.of(0);

    assertThatThrownBy(() -> new AlbumSummary(OptionalDouble.of(Double.NEGATIVE_INFINITY), noSong, noSong, none, 1, 0, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AlbumSummary(none, first, noSong, none, 1, 0, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AlbumSummary(none, first, first, OptionalDouble.of(-1), 1, 0, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AlbumSummary(none, noSong, noSong, none, Double.NaN, 0, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CdCapacity(List.of(), Fit.FITS, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void times_carry_over_when_rounded() {
    assertThat(PlayingTime.toTenths(59.96)).isEqualTo("1:00.0");
    assertThat(PlayingTime.toTenths(3605.04)).isEqualTo("60:05.0");
    assertThat(PlayingTime.toSeconds(119.5)).isEqualTo("2:00");
    assertThat(PlayingTime.toSeconds(0)).isEqualTo("0:00");
  }
}
