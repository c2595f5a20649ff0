package org.premaster.stems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** File names of stems (STEM-09). */
class StemNameTest {

  @ParameterizedTest
  @CsvSource({
    "1_drums.wav, DRUMS", "02 - Kick In.wav, DRUMS", "808.wav, BASS", "3_leadvox.wav, LEAD_VOCAL", "Backing Vocals.wav, BACKING_VOCALS",
    "BGV2.aif, BACKING_VOCALS", "Guitars_L.wav, MUSIC", "click.wav, CLICK", "7_sfx.flac, EFFECTS"
  })
  void the_group_is_read_from_the_label(String file, StemName.Group group) {
    assertThat(StemName.of(file).group()).contains(group);
  }

  @Test
  void a_name_that_says_nothing_has_no_group() {
    assertThat(StemName.of("Audio_04.wav").group()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Lead Vox.wav, 3, 6, 3_lead_vox.wav", "01-Drums.WAV, 1, 12, 01_drums.wav", "___.wav, 2, 4, 2_stem.wav", "4 Bass (DI).aiff, 2, 4, 2_bass_di.aiff"
  })
  void a_suggestion_is_a_number_and_the_label_and_needs_no_other(String file, int place, int of, String suggestion) {
    assertThat(StemName.of(file).tidy()).isFalse();
    assertThat(StemName.of(file).suggestion(place, of)).isEqualTo(suggestion);
    assertThat(StemName.of(suggestion).tidy()).isTrue();
  }
}
