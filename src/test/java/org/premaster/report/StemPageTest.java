package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.premaster.stems.NullClass;
import org.premaster.stems.ProvenSet;
import org.premaster.testkit.Facts;
import org.premaster.testkit.Reports;
import org.premaster.verification.StemFacts;

/** How a stem set is shown: the heat map, its words, where to listen, and what of it a hostile name could do. */
class StemPageTest {
  private static int[][] residual(int seconds, int from, int to, int band, int db, int elsewhere) {
    int[][] residual = new int[seconds][8];
    for (int second = 0; second < seconds; second++) {
      Arrays.fill(residual[second], elsewhere);
      residual[second][band] = second >= from && second < to ? db : elsewhere;
    }
    return residual;
  }

  private static ProvenSet set(int[][] residual) {
    return Facts.stems().sums(NullClass.FAIL, -9).residual(residual).facts().proof().orElseThrow();
  }

  private static String page(StemFacts facts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StemPage.write(new StemReport(facts, List.of(), List.of()), "1", out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_picture_says_in_words_where_the_residual_is_loudest() {
    assertThat(StemPicture.of(set(residual(120, 62, 78, 2, -12, -90))).label())
        .isEqualTo("What the sum of the stems leaves of the mix, by band over 2:00.0: loudest at 1:02.0, 300 to 700 Hz, with \u221212 dB of the mix.");
    assertThat(StemPicture.of(set(residual(120, 0, 0, 2, 0, -90))).label()).endsWith("nothing above \u221270 dB.");
  }

  @Test
  void each_shade_is_one_path_and_equal_neighbours_are_one_cell() {
    String svg = StemPicture.of(set(residual(120, 62, 78, 2, -12, -90))).svg();

    assertThat(svg).isEqualTo("<svg viewBox=\"0 0 120 128\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
        + "<path class=\"heat6\" d=\"M62 80h16v16h-16z\"/></svg>");
  }

  @Test
  void an_hour_fits_into_three_hundred_columns_and_no_loud_second_is_lost() {
    String svg = StemPicture.of(set(residual(3_600, 1_801, 1_802, 0, 3, -120))).svg();

    assertThat(svg).contains("viewBox=\"0 0 300 128\"", "<path class=\"heat8\" d=\"M150 112h1v16h-1z\"/>");
  }

  @Test
  void passages_are_listed_as_a_player_shows_time() {
    assertThat(StemTimes.of(set(residual(120, 62, 78, 2, -12, -90)))).containsExactly("1:02.0 to 1:18.0, 300 to 700 Hz, up to \u221212 dB");
    assertThat(StemTimes.of(set(residual(120, 0, 0, 2, 0, -90)))).isEmpty();
  }

  @Test
  void a_wrong_level_throughout_does_not_hide_a_mute() {
    assertThat(StemTimes.of(set(residual(120, 62, 78, 0, -2, -25)))).containsExactly("1:02.0 to 1:18.0, below 120 Hz, up to \u22122 dB");
    assertThat(StemTimes.of(set(residual(10, 0, 0, 0, 0, -18)))).containsExactly("0:00.0 to 0:10.0, over the whole range, up to \u221218 dB");
  }

  @Test
  void of_many_passages_the_loudest_are_told_in_the_order_of_time() {
    int[][] residual = residual(200, 0, 0, 0, 0, -120);
    for (int k = 0; k < 20; k++) {
      residual[10 * k][3] = -20 + k % 10;
    }

    List<String> times = StemTimes.of(set(residual));

    assertThat(times).hasSize(13).last().isEqualTo("and 8 softer passages");
    assertThat(times.getFirst()).startsWith("0:40.0 to 0:41.0, 700 to 1,500 Hz");
  }

  @Test
  void the_page_is_whole_in_itself() throws IOException {
    String page = page(Facts.stems().sums(NullClass.FAIL, -9).residual(residual(120, 62, 78, 2, -12, -90)).facts());

    assertThat(page).contains("The stems are not the mix (FAIL)", "Stems/3_leadvox.wav", "1:02.0 to 1:18.0", "role=\"img\"", "leadvox")
        .doesNotContain("<script", "http://", "https://", "src=");
  }

  @Test
  void a_set_that_was_not_summed_has_no_picture() throws IOException {
    assertThat(page(Facts.stems().noRoughMix().facts())).contains("NOT_EXAMINED").doesNotContain("<svg", "<table");
  }

  @Test
  void no_name_becomes_markup() throws IOException {
    assertThat(page(Facts.stems().stems(Reports.HOSTILE, "b.wav").roughMix(Reports.HOSTILE, "", false).facts()))
        .doesNotContain("<script", "<img").contains("&lt;script&gt;");
  }
}
