package org.premaster.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.audio.Container;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.traces.CodecRoundTrip;
import org.premaster.measurement.traces.CodecRoundTrip.Codec;
import org.premaster.measurement.traces.CodecRoundTrip.Coded;
import org.premaster.testkit.MusicLike;
import org.premaster.testkit.WavFile;

class CodecTrialTest {
  private static final int RATE = 44_100;
  private static final int SECONDS = 3;

  @TempDir Path folder;

  @BeforeEach
  void needsFfmpeg() {
    assumeTrue(CodecTrial.possible(), "ffmpeg is not installed");
  }

  private Path written(String name, double gain) throws IOException {
    double[][] audio = MusicLike.of(4, RATE, 2, SECONDS, 1);
    for (double[] channel : audio) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] = Math.clamp(channel[i] * gain, -1.0, 1.0);
      }
    }
    return Files.write(folder.resolve(name), WavFile.pcm(24, RATE, audio).bytes());
  }

  private static PcmFormat format(int channels, int seconds) {
    return new PcmFormat(Container.WAV, Encoding.PCM, RATE, 24, channels, (long) RATE * seconds);
  }

  @Test
  void music_with_room_comes_back_from_every_codec_with_its_room() throws IOException {
    CodecRoundTrip trip = CodecTrial.of(written("mix.wav", 0.4), format(2, SECONDS)).orElseThrow();
    assertThat(trip.coded()).extracting(Coded::codec).contains(Codec.AAC_256, Codec.AAC_128);
    for (Coded one : trip.coded()) {
      assertThat(one.truePeakDbtp().orElseThrow()).as(one.codec().words()).isCloseTo(-8.8, within(1.5));
      assertThat(one.overs()).isZero();
    }
  }

  @Test
  void music_that_was_driven_into_full_scale_comes_back_above_it() throws IOException {
    CodecRoundTrip trip = CodecTrial.of(written("hot.wav", 4), format(2, SECONDS)).orElseThrow();
    assertThat(trip.highest().orElseThrow().truePeakDbtp().orElseThrow()).isPositive();
    assertThat(trip.coded()).anyMatch(one -> one.overs() > 0);
  }

  @Test
  void a_name_that_looks_like_an_option_is_a_name() throws IOException {
    assertThat(CodecTrial.of(written("-i.wav", 0.4), format(2, SECONDS)).orElseThrow().coded()).isNotEmpty();
  }

  @Test
  void what_comes_back_shorter_or_longer_than_it_was_is_not_used() throws IOException {
    assertThat(CodecTrial.of(written("mix.wav", 0.4), format(2, 3 * SECONDS)).orElseThrow().coded()).isEmpty();
    assertThat(CodecTrial.of(written("mix.wav", 0.4), format(2, 1)).orElseThrow().coded()).isEmpty();
  }

  @Test
  void surround_sound_is_not_tried() throws IOException {
    assertThat(CodecTrial.of(written("mix.wav", 0.4), format(6, SECONDS))).isEmpty();
  }
}
