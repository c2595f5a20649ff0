package org.premaster.disc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.disc.CdText.Replaced;

class CdTextTest {

  @Test
  void all_of_ISO_8859_1_but_its_controls_is_carried_as_it_is() {
    StringBuilder all = new StringBuilder();
    for (char c = 0x20; c <= 0xFF; c++) {
      if (c < 0x7F || c >= 0xA0) {
        all.append(c);
      }
    }

    CdText text = CdText.of(all.toString());

    assertThat(text.text()).isEqualTo(all.toString());
    assertThat(text.replaced()).isEmpty();
    assertThat(text.bytes()).isEqualTo(text.text().getBytes(StandardCharsets.ISO_8859_1).length);
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
    "\u2018,'", "\u2019,'", "\u201a,'", "\u201c,\"", "\u201d,\"", "\u201e,\"", "\u2010,-", "\u2013,-", "\u2014,-", "\u2212,-",
    "\u2026,...", "\u20ac,EUR", "\u2122,TM", "\u2022,\u00b7",
    "\u0151,o", "\u0171,u", "\u0142,l", "\u0141,L", "\u0111,d", "\u017e,z", "\u0160,S", "\u0178,Y", "\u0131,i", "\u0130,I", "\u0153,oe",
    "\u1ebf,\u00ea", "\u01d6,\u00fc", "\u01ff,\u00f8", "\u1e9e,SS", "\ufb01,fi", "\uff21,A", "\u2460,1", "\u01c4,DZ"
  })
  void what_cannot_be_carried_is_written_in_the_nearest_letters(String original, String by) {
    CdText text = CdText.of("a" + original + "b");

    assertThat(text.text()).isEqualTo("a" + by + "b");
    assertThat(text.replaced()).containsExactly(new Replaced(1, original, by));
  }

  @ParameterizedTest
  @CsvSource({"\u03b1", "\u03ac", "\u0416", "\u97f3", "\u30c6", "\ud83c\udfb5", "\u0092", "\ufffd", "\u266a", "\ue000"})
  void what_has_no_nearest_letter_becomes_a_question_mark(String original) {
    CdText text = CdText.of(original);

    assertThat(text.text()).isEqualTo("?");
    assertThat(text.replaced()).containsExactly(new Replaced(0, original, "?"));
  }

  @Test
  void spaces_of_every_kind_become_a_space_and_invisible_marks_are_left_out() {
    assertThat(CdText.of("a\tb\r\nc\u2003d\u2028e").text()).isEqualTo("a b  c d e");
    assertThat(CdText.of("\ufeffa\u200bb\u200f\u0301").text()).isEqualTo("ab");
    assertThat(CdText.of("\ufeffa").replaced()).containsExactly(new Replaced(0, "\ufeff", ""));
    assertThat(CdText.of("a\0b\u007f").text()).isEqualTo("a?b?");
  }

  @Test
  void a_letter_written_apart_from_its_accent_is_the_same_letter() {
    assertThat(CdText.of("Cafe\u0301")).isEqualTo(CdText.of("Caf\u00e9"));
    assertThat(CdText.of("Cafe\u0301").replaced()).isEmpty();
    assertThat(CdText.of("Erdo\u030bs").replaced()).containsExactly(new Replaced(3, "\u0151", "o"));
  }

  @Test
  void places_are_counted_in_characters_whatever_their_width() {
    CdText text = CdText.of("\ud83c\udfb5 It\u2019s");

    assertThat(text.text()).isEqualTo("? It's");
    assertThat(text.replaced()).containsExactly(new Replaced(0, "\ud83c\udfb5", "?"), new Replaced(4, "\u2019", "'"));
    assertThat(text.replaced()).extracting(Replaced::codePoint).containsExactly("U+1F3B5", "U+2019");
  }

  @Test
  void catalog_numbers_are_ASCII() {
    assertThat(CdText.ascii("\u00d8\u00c4-1/\u00df\u2013\u00e9\u00a3\u00ab\u2022").text()).isEqualTo("OA-1/ss-e?\"?");
  }

  @Test
  void more_than_160_bytes_are_too_many() {
    assertThat(CdText.of("x".repeat(160)).tooLong()).isFalse();
    assertThat(CdText.of("x".repeat(159) + "\u2026").tooLong()).isTrue();
  }

  @Test
  void any_text_at_all_ends_as_bytes_that_can_be_carried() {
    long seed = 20_261_120;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder any = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        any.append((char) random.nextInt(0x10000));
      }
      CdText text = CdText.of(any.toString());
      assertThat(text.text().chars()).as("seed %d, round %d", seed, round)
          .allMatch(c -> (c >= 0x20 && c <= 0x7E) || (c >= 0xA0 && c <= 0xFF));
      assertThat(CdText.ascii(any.toString()).text().chars()).as("seed %d, round %d", seed, round).allMatch(c -> c >= 0x20 && c <= 0x7E);
      assertThat(CdText.of(text.text()).replaced()).isEmpty();
    }
  }
}
