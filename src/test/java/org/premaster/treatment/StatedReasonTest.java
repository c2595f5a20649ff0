package org.premaster.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedReasonTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "The lead guitar sinks in the chorus when the mix is limited",
    "Lead vocal buried in the second chorus",
    "808 bleeds into the kick",
    "backing vocals too loud in the hook",
    "THE SNARE IS HARSH",
    "low end is boomy and the kick gets lost",
    "Sibilance at 1:02",
    "vocal\u2019s level is uneven in the verses",
    "the bass masks the piano"
  })
  void DEC_09_an_element_and_what_is_wrong_with_it_is_a_specific_reason(String sentence) {
    assertThat(StatedReason.of(sentence)).isEqualTo(StatedReason.SPECIFIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "better quality", "we want the best possible sound", "to be safe", "stems are more professional", "vocals", "because it is the lead single",
    "more punch", "x", "?", "my friend said so", "the low quality of streaming"
  })
  void GATE_11_DEC_09_all_else_is_vague(String sentence) {
    assertThat(StatedReason.of(sentence)).isIn(StatedReason.VAGUE, StatedReason.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"It should be as loud as possible", "louder than other songs", "competitive volume", "-8 LUFS please"})
  void DEC_10_loudness_is_no_reason(String sentence) {
    assertThat(StatedReason.of(sentence)).isEqualTo(StatedReason.LOUDNESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "vocal rides in the verses", "Please replace the drums", "drum replacement: the snare is weak", "some creative effects on the voice",
    "Tune the vocals"
  })
  void STEM_16_what_is_mixing_is_told_apart_even_where_it_is_specific(String sentence) {
    assertThat(StatedReason.of(sentence)).isEqualTo(StatedReason.MIXING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "...", "\n\t"})
  void nothing_is_no_reason(String sentence) {
    assertThat(StatedReason.of(sentence)).isEqualTo(StatedReason.NONE);
  }

  @Test
  void a_sentence_of_any_length_is_judged_by_its_beginning() {
    assertThat(StatedReason.of("word ".repeat(100_000) + "the vocal sinks")).isEqualTo(StatedReason.VAGUE);
    assertThat(StatedReason.of("The vocal sinks. " + "word ".repeat(100_000))).isEqualTo(StatedReason.SPECIFIC);
  }
}
