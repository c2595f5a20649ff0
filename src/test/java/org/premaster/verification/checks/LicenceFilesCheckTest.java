package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.audio.Container;
import org.premaster.measurement.traces.Coder;
import org.premaster.measurement.traces.CoderGrid;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Beats;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Severity;
import org.premaster.verification.SongInAlbum;

class LicenceFilesCheckTest {
  private final LicenceFilesCheck check = new LicenceFilesCheck(CheckSettings.of(LicenceFilesCheck.MANUAL));

  private static SongInAlbum song(String tier, AudioBuilder audio) {
    return Beats.song(Beats.shipped(), Facts.song("Halfway Light").licenceTier(tier), audio);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tidewater Beats / WAV lease", "Trackout lease"})
  void GATE_7_BEAT_05_an_mp3_where_better_files_were_licensed_is_asked_about(String tier) {
    CoderGrid grid = new CoderGrid(Optional.of(Coder.MP3), 576, 12, 12, List.of(), 60, 60);
    assertThatCheck(check.examine(song(tier, Facts.audio().trace(grid))))
        .found(Severity.WARN)
        .cites("BEAT-05")
        .says("Tidewater Beats brings", "coded as MP3", "paid for already");

    AudioBuilder mp3 = Facts.audio().unreadable(Container.MP3, true, "The file is an MP3.");
    assertThatCheck(check.examine(song(tier, mp3))).found(Severity.WARN).says("coded as MP3");
  }

  @Test
  void BEAT_05_of_an_mp3_licence_nothing_better_was_to_be_expected() {
    AudioBuilder mp3 = Facts.audio().unreadable(Container.MP3, true, "The file is an MP3.");
    assertThatCheck(check.examine(song("MP3 lease", mp3))).passed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1_beat.wav", "Instrumental.wav", "2track.wav", "two-track.wav", "01 Beat 140bpm.wav"})
  void BEAT_05_CON_01_a_whole_beat_among_stems_where_tracks_were_licensed_is_asked_about(String name) {
    assertThatCheck(check.examine(Beats.song("Trackout lease", name, "2_leadvox.wav", "3_bgv.wav")))
        .found(Severity.WARN)
        .says("the whole beat is one file", name);
  }

  @Test
  void stems_with_parts_of_a_beat_and_those_of_a_lesser_licence_pass() {
    assertThatCheck(check.examine(Beats.song("Trackout lease", "1_drums.wav", "2_bass.wav", "3_beat.wav", "4_leadvox.wav"))).passed();
    assertThatCheck(check.examine(Beats.song("Trackout lease", "1_heartbeat.wav", "2_leadvox.wav"))).passed();
    assertThatCheck(check.examine(Beats.song("WAV lease", "1_beat.wav", "2_leadvox.wav"))).passed();
    assertThatCheck(check.examine(Beats.song("Trackout lease"))).passed();
  }

  @Test
  void VER_08_without_a_price_list_or_a_mix_nothing_is_said() {
    assertThatCheck(check.examine(Beats.song("Gold"))).wasNotExaminedBecause("No price list");
    SongInAlbum missing = missing();
    assertThatCheck(check.examine(missing)).wasNotExaminedBecause("no mix");
  }

  private static SongInAlbum missing() {
    var facts = Facts.facts(Facts.album("Lantern Year")).missing(Facts.song("A").licenceTier("WAV lease")).licensed(Beats.shipped()).facts();
    return new SongInAlbum(facts, facts.songs().getFirst());
  }

  @Test
  void a_song_without_a_licence_does_not_concern_it() {
    Assertions.assertThat(check.concerns(Beats.song(""))).isFalse();
  }
}
