package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.premaster.testkit.Reports;

class PrintableTest {

  @Test
  void accents_and_other_scripts_stay() {
    assertThat(Printable.line("Żółć – 東京 \uD83C\uDFB5")).isEqualTo("Żółć – 東京 \uD83C\uDFB5");
  }

  @Test
  void line_ends_become_spaces_and_control_characters_are_replaced() {
    assertThat(Printable.line("a\nb\tc\u0000d\u2028e\u0085f")).isEqualTo("a b c\ufffdd e f");
    assertThat(Printable.lines("a\r\nb\rc\u0000")).isEqualTo("a\nb\nc\ufffd");
  }

  @Test
  void halves_of_surrogate_pairs_are_replaced() {
    assertThat(Printable.unicode("a\ud800b")).isEqualTo("a\ufffdb");
    assertThat(Printable.line(Reports.HOSTILE)).doesNotContain("\ud800", "\u0000", "\n", "\r");
  }

  @Test
  void a_name_cannot_be_made_to_read_backwards() {
    assertThat(Printable.line("song_\u202Evaw.exe")).isEqualTo("song_\ufffdvaw.exe");
    assertThat(Printable.line("שיר")).isEqualTo("שיר");
  }

  @Test
  void a_long_text_is_cut_between_characters() {
    assertThat(Printable.brief("abcdef", 4)).isEqualTo("abc\u2026");
    assertThat(Printable.brief("\uD83C\uDFB5".repeat(5), 3)).isEqualTo("\uD83C\uDFB5\uD83C\uDFB5\u2026");
    assertThat(Printable.brief("abc", 3)).isEqualTo("abc");
  }
}
