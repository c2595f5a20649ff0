package org.premaster.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class YamlFileTest {

  @Test
  void values_are_read_as_the_asked_type_and_words_stay_words() {
    YamlMap map = YamlFile.parse("a.yaml", "answer: no\ncode: 007\nrate: 44100\nlimit: -1.5\nlist: [a, b]\nbelow:\n  deep: 1\n");

    assertThat(map.text("answer")).isEqualTo("no");
    assertThat(map.optionalFlag("answer")).contains(false);
    assertThat(map.text("code")).isEqualTo("007");
    assertThat(map.optionalInt("rate")).hasValue(44100);
    assertThat(map.optionalDecimal("limit")).contains(new BigDecimal("-1.5"));
    assertThat(map.texts("list")).containsExactly("a", "b");
    assertThat(map.map("below").optionalInt("deep")).hasValue(1);
    map.noOthers();
  }

  @Test
  void an_unknown_key_is_refused_with_file_and_line() {
    YamlMap map = YamlFile.parse("jobs/x.yaml", "job: a\nschedul: b\n");
    map.text("job");
    map.optionalText("schedule");

    assertThatThrownBy(map::noOthers)
        .isInstanceOf(SettingsException.class)
        .hasMessage("jobs/x.yaml, line 2: unknown key schedul; known here are job, schedule.");
  }

  @Test
  void a_key_below_another_is_named_with_its_path() {
    YamlMap map = YamlFile.parse("p.yaml", "limits:\n  least: high\n");

    assertThatThrownBy(() -> map.map("limits").optionalNumber("least"))
        .hasMessage("p.yaml, line 2: limits.least must be a number, not \"high\".");
  }

  @Test
  void a_missing_key_is_named() {
    assertThatThrownBy(() -> YamlFile.parse("p.yaml", "a: 1").text("b")).hasMessage("p.yaml: b is missing.");
  }

  @Test
  void an_empty_file_is_an_empty_mapping() {
    assertThat(YamlFile.parse("p.yaml", "").keys()).isEmpty();
  }

  @Test
  void a_byte_order_mark_is_passed_over() {
    assertThat(YamlFile.parse("p.yaml", "\ufeffa: 1").keys()).containsExactly("a");
  }

  @Test
  void doubled_keys_broken_yaml_lists_and_bombs_are_refused_with_a_sentence() {
    assertThatThrownBy(() -> YamlFile.parse("p.yaml", "a: 1\na: 2\n")).isInstanceOf(SettingsException.class).hasMessageContaining("line 2");
    assertThatThrownBy(() -> YamlFile.parse("p.yaml", "a: [1, 2\nb: 3\n")).isInstanceOf(SettingsException.class).hasMessageContaining("not valid YAML");
    assertThatThrownBy(() -> YamlFile.parse("p.yaml", "- a\n- b\n")).isInstanceOf(SettingsException.class).hasMessageContaining("key: value");
    assertThatThrownBy(() -> YamlFile.parse("p.yaml", "a: 1\n---\nb: 2\n")).isInstanceOf(SettingsException.class);
    assertThatThrownBy(() -> YamlFile.parse("p.yaml", "x: " + "[".repeat(100) + "]".repeat(100))).isInstanceOf(SettingsException.class);
  }

  @Test
  void what_is_not_utf_8_or_too_large_is_refused() {
    assertThatThrownBy(() -> YamlFile.parse("p.yaml", "a: é".getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessage("p.yaml: the file is not UTF-8; save it as UTF-8.");
    assertThatThrownBy(() -> YamlFile.parse("p.yaml", new byte[(1 << 20) + 1])).hasMessageContaining("1 MiB");
  }
}
