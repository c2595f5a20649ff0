package org.premaster.verification.checks;

import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.premaster.intake.FileRole;
import org.premaster.testkit.AlbumBuilder;
import org.premaster.testkit.Facts;
import org.premaster.testkit.SongBuilder;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

class DuplicateAudioCheckTest {
  private final DuplicateAudioCheck check = new DuplicateAudioCheck(CheckSettings.of(DuplicateAudioCheck.MANUAL));
  private final SongBuilder halfway = Facts.song("Halfway Light").at(1).file("Mixes/01.wav");
  private final SongBuilder harbour = Facts.song("Slow Harbour").at(2).file("Mixes/02.wav");
  private final SongBuilder unnamed = Facts.song("St. Elmo").at(3);
  private final AlbumBuilder album = Facts.album("Lantern Year").with(halfway, harbour, unnamed);

  private Examination same(String... paths) {
    return check.examine(Facts.mix().on(album).of(halfway).path("Mixes/01.wav").sameAudioAs(paths).facts());
  }

  @Test
  void audio_of_its_own_passes() {
    assertThatCheck(same()).passed();
  }

  @Test
  void the_mix_of_another_song_of_the_album_blocks() {
    assertThatCheck(same("Mixes/02.wav"))
        .found(Severity.BLOCK)
        .says("the same as Mixes/02.wav (Slow Harbour)", "two songs");
  }

  @Test
  void another_case_or_ending_than_in_the_sheet_is_still_that_song() {
    assertThatCheck(same("mixes/02.FLAC")).found(Severity.BLOCK);
  }

  @Test
  void a_song_that_the_sheet_names_no_file_for_is_known_by_its_title() {
    assertThatCheck(same("Mixes/03_The Quiet Engines_St_Elmo.wav")).found(Severity.BLOCK).says("St. Elmo");
  }

  @Test
  void a_file_that_is_no_song_of_the_album_is_worth_a_question() {
    assertThatCheck(same("Single/halfway light.wav")).found(Severity.WARN).says("named after");
    assertThatCheck(same("Old/01.wav")).found(Severity.WARN);
  }

  @Test
  void loose_files_are_worth_a_question() {
    assertThatCheck(check.examine(Facts.mix().loose().sameAudioAs("b.wav").facts())).found(Severity.WARN).says("b.wav");
  }

  @Test
  void a_main_mix_with_an_identical_alternate_only_notes_it() {
    assertThatCheck(same("alternate mixes/01_Instrumental.wav")).found(Severity.INFO).says("the mix itself may stay");
    assertThatCheck(same("Stems/Halfway Light/1_all.wav")).found(Severity.INFO);
  }

  @Test
  void PREP_07_an_alternate_that_equals_its_main_mix_is_probably_the_wrong_export() {
    MixFacts alternate = Facts.mix().role(FileRole.ALTERNATE_MIX).path("Alternate Mixes/01_Instrumental.wav")
        .sameAudioAs("Mixes/01.wav").facts();
    assertThatCheck(check.examine(alternate)).found(Severity.WARN).says("right version");
  }

  @Test
  void a_long_list_is_cut() {
    assertThatCheck(same("x/a.wav", "x/b.wav", "x/c.wav", "x/d.wav", "x/e.wav")).found(Severity.WARN).says("c.wav and 2 more");
  }

  @Test
  void VER_08_silence_equals_all_silence_and_was_not_examined() {
    MixFacts silent = Facts.mix().audio(Facts.audio().digitalSilence()).sameAudioAs("b.wav").facts();
    assertThatCheck(check.examine(silent)).wasNotExaminedBecause("silence");
  }
}
