package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelativeLinkTest {

  @Test
  void a_plain_path_is_its_own_link() {
    assertThat(RelativeLink.to("albums/1-lantern-year/isrc.csv")).isEqualTo("albums/1-lantern-year/isrc.csv");
  }

  @Test
  void what_could_end_a_path_or_start_a_scheme_is_encoded() {
    assertThat(RelativeLink.to("a b/ü?#%\".pdf")).isEqualTo("a%20b/%C3%BC%3F%23%25%22.pdf");
    assertThat(RelativeLink.to("javascript:alert(1)")).isEqualTo("javascript%3Aalert%281%29");
    assertThat(RelativeLink.to("//evil.example/x")).isEqualTo("evil.example/x");
    assertThat(RelativeLink.to("\\\\evil\\x")).isEqualTo("%5C%5Cevil%5Cx");
  }
}
