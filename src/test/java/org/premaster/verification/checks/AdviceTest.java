package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdviceTest {
  @Test
  void advice_stands_behind_a_sentence_that_asks_for_nothing() {
    assertThat(Advice.after("The file is text.", "Please send a WAV.")).isEqualTo("The file is text. Please send a WAV.");
  }

  @Test
  void a_sentence_that_asks_by_itself_stays_as_it_is() {
    assertThat(Advice.after("The file is text. Please send a WAV.", "Please export it again.")).doesNotContain("export");
    assertThat(Advice.after("Only the first was taken; please rename it.", "Please export it again.")).doesNotContain("export");
  }

  @Test
  void no_advice_adds_nothing() {
    assertThat(Advice.after("The file is text.", "")).isEqualTo("The file is text.");
  }
}
