package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.premaster.audio.ChannelLayout;
import org.premaster.audio.ChannelLayout.Speaker;

class ChannelWeightsTest {
  @Test
  void mono_stereo_and_quad_weigh_as_the_standard_says() {
    assertThat(ChannelWeights.of(ChannelLayout.usual(1))).containsExactly(1);
    assertThat(ChannelWeights.of(ChannelLayout.usual(2))).containsExactly(1, 1);
    assertThat(ChannelWeights.of(ChannelLayout.usual(4))).containsExactly(1, 1, 1.41, 1.41);
  }

  @Test
  void the_surrounds_of_5_1_weigh_1_41_whatever_the_file_calls_them_and_the_lfe_nothing() {
    assertThat(ChannelWeights.of(ChannelLayout.usual(6))).containsExactly(1, 1, 1, 0, 1.41, 1.41);
    assertThat(ChannelWeights.of(ChannelLayout.ofWaveMask(0x60F, 6))).containsExactly(1, 1, 1, 0, 1.41, 1.41);
  }

  @Test
  void in_7_1_the_sides_weigh_1_41_and_the_backs_1() {
    assertThat(ChannelWeights.of(ChannelLayout.usual(8))).containsExactly(1, 1, 1, 0, 1, 1, 1.41, 1.41);
    assertThat(ChannelWeights.of(new ChannelLayout(List.of(Speaker.LFE, Speaker.OTHER)))).containsExactly(0, 1);
  }
}
