package org.premaster.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.testkit.ExaminationAssert.assertThatCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.audio.Tags.Name;
import org.premaster.audio.Tags.Source;
import org.premaster.testkit.AudioBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

class TaggedTitleCheckTest {
  private final TaggedTitleCheck check = new TaggedTitleCheck(CheckSettings.of(TaggedTitleCheck.MANUAL));

  private static MixFacts mix(String title, String artist) {
    AudioBuilder audio = Facts.audio();
    if (!title.isEmpty()) {
      audio.says(Name.TITLE, Source.INFO, title);
    }
    if (!artist.isEmpty()) {
      audio.says(Name.ARTIST, Source.INFO, artist);
    }
    return Facts.mix().of(Facts.song("Halfway Light").version("Radio Edit").artist("The Quiet Engines feat. Señor Ö")).audio(audio).facts();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Halfway Light|The Quiet Engines", "HALFWAY  LIGHT!|Quiet Engines, The", "halfway-light (radio edit)|the quiet engines ft. Senor O",
    "03 - Halfway Light|The Quiet Engines featuring Someone", "Halfway Light (feat. Someone)|Quiet Engines", "Hálfway Light master|''"
  })
  void CONS_12_names_that_mean_the_same_pass(String title, String artist) {
    assertThatCheck(check.examine(mix(title, artist))).passed();
  }

  @Test
  void CONS_12_other_names_are_told_each() {
    assertThatCheck(check.examine(mix("Slow Harbour", "Someone Else"))).found(2);
    assertThatCheck(check.examine(mix("Slow Harbour", "")))
        .found(Severity.INFO)
        .cites("CONS-12")
        .says("The title written in the file is \"Slow Harbour\"", "\"Halfway Light (Radio Edit)\"", "check that this is the right file");
    assertThatCheck(check.examine(mix("", "Someone Else"))).found(Severity.INFO).says("The artist", "\"Someone Else\"");
  }

  @Test
  void names_in_other_alphabets_are_compared_by_their_letters() {
    assertThat(LooseName.same("夜の歌", "夜 の 歌")).isTrue();
    assertThat(LooseName.same("夜の歌", "朝の歌")).isFalse();
    assertThat(LooseName.same("Simon & Garfunkel", "Simon and Garfunkel")).isTrue();
    assertThat(LooseName.same("1999", "1999")).isTrue();
    assertThat(LooseName.same("With You", "With You")).isTrue();
    assertThat(LooseName.same("With You", "Without Them")).isFalse();
  }

  @Test
  void files_without_names_and_albums_without_a_sheet_do_not_concern_it() {
    assertThat(check.concerns(mix("", ""))).isFalse();
    assertThat(check.concerns(mix("x", ""))).isTrue();
    assertThat(check.concerns(Facts.mix().loose().audio(Facts.audio().says(Name.TITLE, Source.INFO, "x")).facts())).isFalse();
  }
}
