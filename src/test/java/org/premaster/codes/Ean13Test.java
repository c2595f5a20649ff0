package org.premaster.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ean13Test {

  @ParameterizedTest
  @CsvSource({
    "4006381333931, 4006381333931",
    "036000291452, 0036000291452",
    "0036000291452, 0036000291452",
    "0123456789012, 0123456789012",
    "4 006381 333931, 4006381333931",
    "400-6381-33393-1, 4006381333931",
    "4006381\u2013333931, 4006381333931",
    "EAN 4006381333931, 4006381333931",
    "ean-13: 4006381333931, 4006381333931",
    "UPC-A: 0 36000 29145 2, 0036000291452",
    "04006381333931, 4006381333931",
    "00036000291452, 0036000291452"
  })
  void published_codes_are_read_in_every_usual_spelling(String written, String digits) {
    assertThat(Ean13.read(written)).isEqualTo(new Ean13.Reading(Optional.of(new Ean13(digits)), ""));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "4006381333930    | its last digit is 0 where the digits before it call for 1",
    "4006381339331    | its last digit is 1 where the digits before it call for 9",
    "036000291453     | its last digit is 3 where the digits before it call for 2",
    "0000000000000    | it is all zeros",
    "000000000000     | it is all zeros",
    "00000000000000   | it is all zeros",
    "96385074         | it has 8 digits",
    "14006381333938   | it has 14 digits and names a shipping carton",
    "36000291452      | it has 11 digits. Spreadsheets drop a zero",
    "123              | it has 3 digits",
    "7                | it has 1 digit,",
    "000036000291452  | it has 15 digits",
    "4.00638E+12      | a spreadsheet has shortened the number",
    "'4,00638E+12'    | a spreadsheet has shortened the number",
    "4006381333931.0  | the character \".\"",
    "40O6381333931    | the character \"O\"",
    "\uff14006381333931 | (U+FF14)",
    "\u0664006381333931 | (U+0664)",
    "''               | No product code is given.",
    "'  '             | No product code is given."
  })
  void what_is_no_product_code_is_refused_with_a_reason(String written, String reason) {
    Ean13.Reading reading = Ean13.read(written);

    assertThat(reading.code()).isEmpty();
    assertThat(reading.sentence()).contains(reason).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({"2012345678903, 20", "2912345678906, 29", "212345678909, 02", "412345678903, 04"})
  void a_code_for_use_inside_one_shop_is_read_with_a_warning(String written, String prefix) {
    Ean13.Reading reading = Ean13.read(written);

    assertThat(reading.code()).isPresent();
    assertThat(reading.sentence()).contains("begins with " + prefix).contains("inside one shop");
  }

  @Test
  void hostile_text_is_quoted_short() {
    assertThat(Ean13.read("9".repeat(1_000_000)).sentence()).hasSizeLessThan(250).contains("1000000 digits");
  }

  @Test
  void only_valid_codes_can_be_held() {
    assertThat(new Ean13("4006381333931")).hasToString("4006381333931");
    assertThatThrownBy(() -> new Ean13("4006381333930")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ean13("036000291452")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ean13("0000000000000")).isInstanceOf(IllegalArgumentException.class);
  }
}
