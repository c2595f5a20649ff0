package org.premaster.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsrcTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "AA6Q72000047",
    "ISRC AA-6Q7-20-00047",
    "isrc: aa-6q7-20-00047",
    "ISRC:AA6Q72000047",
    "ISRCAA6Q72000047",
    "  AA 6Q7 20 00047\t",
    "AA\u20106Q7\u201320\u201400047",
    "AA\u22126Q7\u221220\u221200047",
    "\ufeffAA\u00a06Q7\u202f20\u200b00047\u200e",
    "AA\u00ad6Q72000047",
    "ISRC\uff1aAA6Q72000047"
  })
  void spellings_of_the_published_example_are_read_as_the_same_code(String written) {
    assertThat(Isrc.parse(written)).contains(new Isrc("AA6Q72000047"));
    assertThat(Isrc.whyNot(written)).isEmpty();
  }

  @Test
  void a_code_that_itself_begins_with_the_letters_of_the_label_keeps_them() {
    assertThat(Isrc.parse("IS-RC1-20-00001")).contains(new Isrc("ISRC12000001"));
    assertThat(Isrc.parse("ISRC IS-RC1-20-00001")).contains(new Isrc("ISRC12000001"));
  }

  @Test
  void prefixes_outside_the_list_of_countries_are_codes() {
    assertThat(Isrc.parse("QM-ZZ1-24-00001")).isPresent();
    assertThat(Isrc.parse("QT3F42400001")).isPresent();
  }

  @Test
  void capitals_do_not_depend_on_the_machine_s_language() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Isrc.parse("isrc: il-i6i-20-00047")).contains(new Isrc("ILI6I2000047"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "AA6Q7200004   | it has 11 letters and digits",
    "AA6Q720000471 | it has 13 letters and digits",
    "A             | it has 1 letter or digit,",
    "ISRC          | No ISRC is given.",
    "'  - '        | No ISRC is given.",
    "123456789012  | it starts with \"12\"",
    "A16Q72000047  | it starts with \"A1\"",
    "AA6Q7200OO47  | character 9 is the letter O, where only a digit can stand. Please check whether a zero is meant.",
    "AA6Q72O00047  | character 7 is the letter O",
    "AA6Q7I000047  | character 6 is the letter I, where only a digit can stand. Please check whether the digit one is meant.",
    "AA6Q720000X7  | character 11 is the letter X, where only a digit can stand. Please check the code with",
    "AA/6Q7/20/00047 | the character \"/\"",
    "AA_6Q7_20_00047 | the character \"_\"",
    "\u0131L16I2000047 | (U+0131)",
    "AA6Q7\uff12\uff10\uff1000047 | (U+FF12)",
    "AA6Q7\u0662\u0660\u066000047 | (U+0662)",
    "\uff21A6Q72000047 | (U+FF21)",
    "AA6Q72000047:   | the character \":\"",
    "\u00c4A6Q72000047 | (U+00C4)"
  })
  void what_is_no_code_is_refused_with_a_reason(String written, String reason) {
    assertThat(Isrc.parse(written)).isEmpty();
    assertThat(Isrc.whyNot(written)).contains(reason).endsWith(".");
  }

  @Test
  void a_code_with_something_behind_it_is_never_cut_to_twelve_characters() {
    assertThat(Isrc.parse("AA6Q72000047 AA6Q72000048")).isEmpty();
    assertThat(Isrc.whyNot("AA6Q72000047 AA6Q72000048")).contains("it has 24 letters and digits");
  }

  @Test
  void hostile_text_is_quoted_short_and_printable() {
    String why = Isrc.whyNot("AA\u0000\u001b[2J\u202e" + "9".repeat(1_000_000) + "\ud800");

    assertThat(why).hasSizeLessThan(250).contains("\"AA..[2J.999").contains("...\"");
    assertThat(why.codePoints()).allMatch(c -> c >= ' ');
  }

  @Test
  void a_code_knows_its_parts() {
    Isrc isrc = new Isrc("AA6Q72000047");

    assertThat(isrc.prefix()).isEqualTo("AA6Q7");
    assertThat(isrc.year()).isEqualTo(2020);
    assertThat(isrc.designation()).isEqualTo(47);
    assertThat(isrc.hyphenated()).isEqualTo("AA-6Q7-20-00047");
    assertThat(isrc).hasToString("AA6Q72000047");
    assertThat(Isrc.of("AA6Q7", 2020, 47)).isEqualTo(isrc);
    assertThat(Isrc.of("AA6Q7", 2005, 0)).hasToString("AA6Q70500000");
  }

  @Test
  void the_two_digits_of_the_year_stand_for_1986_to_2085() {
    assertThat(new Isrc("AA6Q78600001").year()).isEqualTo(1986);
    assertThat(new Isrc("AA6Q79900001").year()).isEqualTo(1999);
    assertThat(new Isrc("AA6Q70000001").year()).isEqualTo(2000);
    assertThat(new Isrc("AA6Q78500001").year()).isEqualTo(2085);
    assertThatThrownBy(() -> Isrc.of("AA6Q7", 1985, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Isrc.of("AA6Q7", 2086, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Isrc.of("AA6Q7", 2020, 100_000)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Isrc.of("aa6q7", 2020, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_year_more_than_one_ahead_of_today_is_from_the_future() {
    assertThat(new Isrc("AA6Q72700001").fromTheFuture(2026)).isFalse();
    assertThat(new Isrc("AA6Q72800001").fromTheFuture(2026)).isTrue();
    assertThat(new Isrc("AA6Q79800001").fromTheFuture(2026)).isFalse();
  }

  @Test
  void codes_that_differ_only_in_O_and_0_or_I_and_1_are_easily_confused() {
    assertThat(Isrc.easilyConfused(new Isrc("USO1I2000047"), new Isrc("US01I2000047"))).isTrue();
    assertThat(Isrc.easilyConfused(new Isrc("USO1I2000047"), new Isrc("US0112000047"))).isTrue();
    assertThat(Isrc.easilyConfused(new Isrc("USO1I2000047"), new Isrc("USO1I2000048"))).isFalse();
    assertThat(Isrc.easilyConfused(new Isrc("USO1I2000047"), new Isrc("USO1I2000047"))).isFalse();
  }

  @Test
  void only_normalised_codes_can_be_held() {
    assertThatThrownBy(() -> new Isrc("aa6q72000047")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Isrc("AA-6Q7-20-00047")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Isrc("AA6Q7200004\uff17")).isInstanceOf(IllegalArgumentException.class);
  }
}
