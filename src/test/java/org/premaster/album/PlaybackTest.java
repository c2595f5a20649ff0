package org.premaster.album;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.testkit.Targets.target;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.album.DeliveryTarget.AlbumMode;
import org.premaster.album.DeliveryTarget.Confidence;
import org.premaster.album.DeliveryTarget.RaisesQuiet;
import org.premaster.album.Playback.Effect;
import org.premaster.measurement.Measurements;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.testkit.Targets;

class PlaybackTest {

  @Test
  void a_song_at_minus_20_that_peaks_at_minus_5_is_raised_to_minus_16_and_no_further() {
    Playback playback = song(target("s", AlbumMode.NONE, -14, RaisesQuiet.LIMITED), -20, -5);
    assertThat(playback.effect()).isEqualTo(Effect.RAISED_TO_ITS_PEAKS);
    assertThat(playback.gainDb()).isCloseTo(4, within(1e-9));
    assertThat(playback.belowTargetLu()).isCloseTo(2, within(1e-9));
  }

  @ParameterizedTest(name = "{0} LUFS, {1} dBTP, raises {2}: {3} {4} dB, {5} below")
  @CsvSource({
    // louder than the target, whatever the peaks
    "-9.3, 0.4, LIMITED, TURNED_DOWN, -4.7, 0",
    "-9.3, 0.4, NO, TURNED_DOWN, -4.7, 0",
    "-9.3, -6, YES, TURNED_DOWN, -4.7, 0",
    // softer
    "-18, -12, LIMITED, RAISED, 4, 0",
    "-18, -3, LIMITED, RAISED_TO_ITS_PEAKS, 2, 2",
    "-18, -1, LIMITED, HELD_BY_ITS_PEAKS, 0, 4",
    "-18, 0.3, LIMITED, HELD_BY_ITS_PEAKS, 0, 4",
    "-18, -3, NO, LEFT_AS_IT_IS, 0, 4",
    "-18, -3, YES, RAISED, 4, 0",
    "-18, -3, UNCLEAR, MAY_BE_RAISED, 2, 2",
    "-18, -1, UNCLEAR, HELD_BY_ITS_PEAKS, 0, 4",
    // on it
    "-14, -1, LIMITED, LEFT_AS_IT_IS, 0, 0",
    "-13.98, -1, NO, LEFT_AS_IT_IS, 0, 0"
  })
  void a_song_is_turned_down_to_the_target_and_raised_as_the_service_does(
      double lufs, double peak, RaisesQuiet raises, Effect effect, double gain, double below) {
    Playback playback = song(target("s", AlbumMode.NONE, -14, raises), lufs, peak);
    assertThat(playback.effect()).isEqualTo(effect);
    assertThat(playback.gainDb()).isCloseTo(gain, within(1e-9));
    assertThat(playback.belowTargetLu()).isCloseTo(below, within(1e-9));
  }

  @Test
  void where_nothing_is_levelled_a_song_plays_as_it_is() {
    Playback playback = song(target("s", AlbumMode.NONE, Double.NaN, RaisesQuiet.NO), -8, -0.5);
    assertThat(playback.effect()).isEqualTo(Effect.NOT_LEVELLED);
    assertThat(playback.gainDb()).isZero();
  }

  @Test
  void within_the_tolerance_of_a_standard_a_song_is_on_its_target() {
    DeliveryTarget broadcast = new DeliveryTarget(
        "b", "Broadcast", AlbumMode.NONE, OptionalDouble.of(-23), OptionalDouble.empty(), RaisesQuiet.LIMITED, -1, 0.5,
        OptionalDouble.of(-1), OptionalDouble.empty(), OptionalDouble.empty(), false, List.of(), List.of(), "2023", "made up",
        Confidence.SECONDARY);
    assertThat(song(broadcast, -22.6, -5).effect()).isEqualTo(Effect.LEFT_AS_IT_IS);
    assertThat(song(broadcast, -22.4, -5).effect()).isEqualTo(Effect.TURNED_DOWN);
    assertThat(song(broadcast, -23.4, -5).effect()).isEqualTo(Effect.LEFT_AS_IT_IS);
  }

  @Test
  void a_mono_song_counts_as_it_is_played_through_two_loudspeakers() {
    DeliveryTarget target = target("s", AlbumMode.NONE, -14, RaisesQuiet.NO);
    Measurements mono = Facts.audio().mono().loudness(-14).truePeak(-3).measurements();
    Playback playback = Playback.ofSong(Targets.of(target), mono).getFirst();
    assertThat(playback.effect()).isEqualTo(Effect.TURNED_DOWN);
    assertThat(playback.gainDb()).isCloseTo(-3.0103, within(0.0001));
  }

  @Test
  void a_true_peak_over_the_advised_ceiling_is_said_and_the_ceiling_of_loud_music_is_lower() {
    DeliveryTarget target = target("s", AlbumMode.NONE, -14, RaisesQuiet.NO);
    assertThat(song(target, -16, -0.4).overCeilingDb().orElseThrow()).isCloseTo(0.6, within(1e-9));
    assertThat(song(target, -12, -0.4).overCeilingDb().orElseThrow()).isCloseTo(1.6, within(1e-9));
    assertThat(song(target, -16, -1).overCeilingDb()).isEmpty();
  }

  @Test
  void silence_has_no_forecast() {
    assertThat(Playback.ofSong(Targets.few(), Facts.audio().digitalSilence().measurements())).isEmpty();
    assertThat(Playback.ofAlbum(Targets.few(), List.of(Optional.empty()), OptionalDouble.empty())).isEmpty();
  }

  @Test
  void an_album_played_as_one_is_levelled_by_its_pool_or_by_its_loudest_song() {
    List<Optional<Measurements>> songs = List.of(
        Optional.of(mix(-10, -1.5).measurements()), Optional.empty(), Optional.of(mix(-20, -6).measurements()));
    List<Playback> album = Playback.ofAlbum(
        Targets.of(
            target("pool", AlbumMode.POOLED_BLOCKS, -14, RaisesQuiet.LIMITED),
            target("each", AlbumMode.NONE, -14, RaisesQuiet.LIMITED),
            target("loudest", AlbumMode.LOUDEST_TRACK, -14, RaisesQuiet.LIMITED)),
        songs, OptionalDouble.of(-12.6));
    assertThat(album).extracting(playback -> playback.target().id()).containsExactly("pool", "loudest");
    assertThat(album.get(0).gainDb()).isCloseTo(-1.4, within(1e-9));
    assertThat(album.get(1).gainDb()).isCloseTo(-4, within(1e-9));
  }

  @Test
  void the_highest_peak_of_all_songs_holds_the_album() {
    List<Optional<Measurements>> songs = List.of(Optional.of(mix(-22, -9).measurements()), Optional.of(mix(-24, -2.5).measurements()));
    Playback album = Playback.ofAlbum(
        Targets.of(target("pool", AlbumMode.POOLED_BLOCKS, -14, RaisesQuiet.LIMITED)), songs, OptionalDouble.of(-22.8)).getFirst();
    assertThat(album.effect()).isEqualTo(Effect.RAISED_TO_ITS_PEAKS);
    assertThat(album.gainDb()).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void in_an_albums_pool_mono_songs_count_as_they_are_played() {
    Measurements mono = Facts.audio().mono().loudness(-17.0103).truePeak(-3).measurements();
    Playback album = Playback.ofAlbum(
        Targets.of(target("pool", AlbumMode.POOLED_BLOCKS, -14, RaisesQuiet.NO)), List.of(Optional.of(mono)), OptionalDouble.of(-17.0103))
        .getFirst();
    assertThat(album.effect()).isEqualTo(Effect.LEFT_AS_IT_IS);
    assertThat(album.belowTargetLu()).isCloseTo(0, within(0.001));
  }

  private static Playback song(DeliveryTarget target, double lufs, double peak) {
    return Playback.ofSong(Targets.of(target), mix(lufs, peak).measurements()).getFirst();
  }

  private static AudioBuilder mix(double lufs, double peak) {
    return Facts.audio().loudness(lufs).truePeak(peak);
  }
}
