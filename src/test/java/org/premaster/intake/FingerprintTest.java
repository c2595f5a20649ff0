package org.premaster.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);

  @Test
  void it_does_not_depend_on_the_order_of_the_files() {
    Map<String, String> one = new LinkedHashMap<>();
    one.put("01.wav", A);
    one.put("02.wav", B);
    Map<String, String> other = new LinkedHashMap<>();
    other.put("02.wav", B);
    other.put("01.wav", A);

    assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other)).matches("[0-9a-f]{64}");
  }

  @Test
  void it_changes_with_a_path_a_content_and_a_file_more() {
    assertThat(
            List.of(
                Fingerprint.of(Map.of()),
                Fingerprint.of(Map.of("01.wav", A)),
                Fingerprint.of(Map.of("01.wav", B)),
                Fingerprint.of(Map.of("1.wav", A)),
                Fingerprint.of(Map.of("01.wav", A, "02.wav", A))))
        .doesNotHaveDuplicates();
  }

  @Test
  void it_is_the_same_on_every_machine() {
    assertThat(Fingerprint.of(Map.of("Mixes/01_Zürich.wav", A)))
        .isEqualTo("8415ad7c23eca67354f61dc00a6ac57162bf911136a45a9e597d017e6669f9fc");
  }

  @Test
  void what_is_no_sha_256_is_refused() {
    assertThatThrownBy(() -> Fingerprint.of(Map.of("01.wav", "A".repeat(64)))).isInstanceOf(IllegalArgumentException.class);
  }
}
