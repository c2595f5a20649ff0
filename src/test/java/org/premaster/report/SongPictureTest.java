package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.premaster.audio.Container;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.Tags;
import org.premaster.measurement.BlockEnergies;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Waveform;
import org.premaster.testkit.Reports;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

class SongPictureTest {
  private static final Measurements SONG = Reports.facts(-14, 200, 2, 48_000, 3).measurements().orElseThrow();

  private static SongPicture.Marked at(int number, Severity severity, double start, double end) {
    Finding finding = Reports.finding("mix.x", "PREP-11", severity, "x").at(start, end);
    return new SongPicture.Marked(number, finding);
  }

  @Test
  void marks_stand_at_their_share_of_the_length() {
    SongPicture picture = SongPicture.of(SONG, List.of(at(1, Severity.BLOCK, 50, 60), at(2, Severity.WARN, 100, 100)));

    assertThat(picture.marks()).containsExactly(new SongPicture.Place("25", "1", "block"), new SongPicture.Place("50", "2", "warn"));
    assertThat(picture.svg()).contains("<rect class=\"mark block\" x=\"250\" y=\"0\" width=\"50\"",
        "<rect class=\"mark warn\" x=\"500\" y=\"0\" width=\"3\"");
  }

  @Test
  void marks_that_would_cover_each_other_share_one_label_of_the_worst_severity() {
    SongPicture picture = SongPicture.of(SONG, List.of(
        at(1, Severity.BLOCK, 52, 52), at(2, Severity.WARN, 50, 50), at(3, Severity.INFO, 51, 51), at(4, Severity.INFO, 150, 150)));

    assertThat(picture.marks())
        .containsExactly(new SongPicture.Place("25", "1\u20133", "block"), new SongPicture.Place("75", "4", "info"));
  }

  @Test
  void a_time_beyond_the_end_stays_on_the_picture() {
    SongPicture picture = SongPicture.of(SONG, List.of(at(1, Severity.BLOCK, 1e9, 2e9)));

    assertThat(picture.marks()).containsExactly(new SongPicture.Place("100", "1", "block"));
    assertThat(picture.svg()).contains("x=\"997\" y=\"0\" width=\"3\"");
  }

  @Test
  void the_drawing_holds_nothing_but_shapes_and_numbers() {
    String svg = SongPicture.of(SONG, List.of(at(1, Severity.BLOCK, 50, 60))).svg();

    assertThat(svg).matches("(<(svg|path|rect|/svg)[a-zA-Z0-9\" =.\\-/]*>)+").doesNotContain("NaN");
    assertThat(svg.length()).isLessThan(20_000);
  }

  @Test
  void the_shortest_and_the_oddest_of_files_can_be_drawn() {
    for (Measurements odd : List.of(
        with(1, new Waveform(1, new byte[] {0}, new byte[] {0}), new double[0]),
        with(48_000, new Waveform(1, new byte[0], new byte[0]), new double[10]),
        with(480_000, new Waveform(480, new byte[1_000], new byte[999]), new double[100]),
        with(480_000, new Waveform(Long.MAX_VALUE / 2, new byte[] {127, -127}, new byte[] {-127, 127}), new double[100]))) {
      SongPicture picture = SongPicture.of(odd, List.of(at(1, Severity.WARN, 0, 5)));

      assertThat(picture.svg()).doesNotContain("NaN").endsWith("</svg>");
      assertThat(picture.ticks()).isNotEmpty().hasSizeLessThan(16);
    }
  }

  @Test
  void the_time_axis_has_a_few_round_times() {
    assertThat(SongPicture.of(SONG, List.of()).ticks()).extracting(SongPicture.Place::text)
        .containsExactly("0:00", "0:30", "1:00", "1:30", "2:00", "2:30", "3:00");
  }

  private static Measurements with(long frames, Waveform waveform, double[] sums) {
    return new Measurements(new PcmFormat(Container.WAV, Encoding.PCM, 48_000, 24, 2, frames), List.of(), "0".repeat(32),
        new Measurements.Loudness(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), OptionalDouble.empty()),
        SONG.peaks(), SONG.clipping(), SONG.edges(), List.of(), SONG.channels(), SONG.stereo(), SONG.psr(), waveform,
        new BlockEnergies(48_000, sums), 0, Tags.NONE, SONG.music(), SONG.traces());
  }
}
