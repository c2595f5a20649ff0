package org.premaster.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.audio.AudioFault.Kind;
import org.premaster.audio.ChannelLayout.Speaker;
import org.premaster.testkit.AiffFile;
import org.premaster.testkit.CafFile;
import org.premaster.testkit.Tones;

class CafReaderTest {
  private static final double[][] STEREO = Tones.noise(41, 1.1, 2, 2_001);
  private static final double[][] SURROUND = Tones.rounded(Tones.noise(42, 0.7, 6, 500), 24);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {8, 12, 16, 20, 24, 32})
  void integers_come_back_exactly_in_either_byte_order(int bits) throws Exception {
    for (boolean little : new boolean[] {false, true}) {
      Decoded read = Decoded.of(folder, CafFile.pcm(bits, 96_000, little, STEREO).chunkBetween("free", new byte[33])
          .chunkLast("pakt", new byte[24]).bytes());
      read.hasAudio(Tones.rounded(STEREO, bits)).hasNoFault();
      assertThat(read.expected()).isEqualTo(new PcmFormat(Container.CAF, Encoding.PCM, 96_000, bits, 2, 2_001));
    }
  }

  @Test
  void floating_point_passes_unchanged() throws Exception {
    double[][] odd = {{0.25, -3.5, Double.NaN, Double.POSITIVE_INFINITY}};
    for (boolean little : new boolean[] {false, true}) {
      for (int bits : new int[] {32, 64}) {
        Decoded read = Decoded.of(folder, CafFile.floating(bits, 48_000, little, odd).bytes()).hasAudio(odd).hasNoFault();
        assertThat(read.format().encoding()).isEqualTo(Encoding.FLOAT);
        assertThat(read.format().bitDepth()).isEqualTo(bits);
      }
    }
  }

  @Test
  void words_wider_than_their_bits_are_read_from_their_upper_end() throws Exception {
    double[][] audio = Tones.rounded(STEREO, 24);
    byte[] wide = CafFile.pcm(32, 48_000, false, audio).bytes();
    ByteBuffer.wrap(wide).putInt(8 + 12 + 28, 24);
    Decoded read = Decoded.of(folder, wide).hasAudio(audio).hasNoFault();
    assertThat(read.format().bitDepth()).isEqualTo(24);
  }

  @Test
  void a_length_of_minus_one_means_up_to_the_end() throws Exception {
    Decoded.of(folder, CafFile.pcm(24, 48_000, false, STEREO).promisedDataBytes(-1).bytes()).hasAudio(Tones.rounded(STEREO, 24))
        .hasFaults(Kind.LYING_HEADER);
  }

  @Test
  void a_truncated_file_says_what_is_missing() throws Exception {
    byte[] whole = CafFile.pcm(16, 8_000, true, Tones.silence(1, 80_000)).bytes();
    Decoded read = Decoded.of(folder, Arrays.copyOf(whole, whole.length - 2 * 60_000)).hasFaults(Kind.TRUNCATED);
    assertThat(read.sentence(0)).contains("0:10.0").contains("after 0:02.5");
  }

  @Test
  void packets_that_contradict_the_samples_are_said() throws Exception {
    Decoded.of(folder, CafFile.pcm(16, 48_000, false, STEREO).packetBytes(7).bytes()).hasAudio(Tones.rounded(STEREO, 16))
        .hasFaults(Kind.LYING_HEADER);
  }

  @Test
  void trailing_bytes_and_a_rate_with_a_fraction_are_said() throws Exception {
    byte[] file = CafFile.pcm(16, 44_055.944, false, STEREO).bytes();
    Decoded read = Decoded.of(folder, Arrays.copyOf(file, file.length + 7)).hasFaults(Kind.LYING_HEADER, Kind.TRAILING_BYTES);
    assertThat(read.format().sampleRateHz()).isEqualTo(44_056);
  }

  @ParameterizedTest
  @CsvSource({
    "121, LEFT RIGHT CENTRE LFE BACK_LEFT BACK_RIGHT", "124, CENTRE LEFT RIGHT BACK_LEFT BACK_RIGHT LFE",
    "110, LEFT RIGHT SIDE_LEFT SIDE_RIGHT CENTRE BACK_CENTRE", "999, LEFT RIGHT CENTRE LFE BACK_LEFT BACK_RIGHT",
    "113, LEFT RIGHT CENTRE LFE BACK_LEFT BACK_RIGHT"
  })
  void the_layout_comes_from_the_chan_chunk_where_it_fits(int tag, String speakers) throws Exception {
    Decoded read = Decoded.of(folder, CafFile.pcm(24, 48_000, false, SURROUND).layoutTag(tag).bytes()).hasAudio(SURROUND).hasNoFault();
    assertThat(read.format().layout().speakers()).extracting(Speaker::name).containsExactly(speakers.split(" ", -1));
    byte[] chan = ByteBuffer.allocate(12).putInt(tag << 16 | 6).array();
    Decoded aiff = Decoded.of(folder, AiffFile.pcm(24, 48_000, SURROUND).chunkFirst("CHAN", chan).bytes()).hasAudio(SURROUND).hasNoFault();
    assertThat(aiff.format().layout()).isEqualTo(read.format().layout());
  }

  @Test
  void a_layout_may_be_a_mask_or_a_list_of_loudspeakers() throws Exception {
    byte[] mask = ByteBuffer.allocate(12).putInt(1 << 16).putInt(0x60F).array();
    assertThat(layout(mask)).containsExactly(
        Speaker.LEFT, Speaker.RIGHT, Speaker.CENTRE, Speaker.LFE, Speaker.SIDE_LEFT, Speaker.SIDE_RIGHT);
    ByteBuffer described = ByteBuffer.allocate(12 + 6 * 20).putInt(0).putInt(0).putInt(6);
    for (int label : new int[] {3, 1, 2, 5, 6, 200}) {
      described.putInt(label).position(described.position() + 16);
    }
    assertThat(layout(described.array())).containsExactly(
        Speaker.CENTRE, Speaker.LEFT, Speaker.RIGHT, Speaker.BACK_LEFT, Speaker.BACK_RIGHT, Speaker.OTHER);
    assertThat(layout(Arrays.copyOf(described.array(), 52))).endsWith(Speaker.OTHER, Speaker.OTHER, Speaker.OTHER, Speaker.OTHER);
    assertThat(layout(new byte[5])).isEqualTo(ChannelLayout.usual(6).speakers());
  }

  private List<Speaker> layout(byte[] chan) throws Exception {
    return Decoded.of(folder, CafFile.pcm(24, 48_000, true, SURROUND).chunkBetween("chan", chan).bytes()).format().layout().speakers();
  }

  @Test
  void what_is_not_read_is_named() throws Exception {
    assertThat(refusal(CafFile.pcm(16, 48_000, false, STEREO).coding("alac"))).contains("Apple Lossless");
    assertThat(refusal(CafFile.pcm(16, 48_000, false, STEREO).coding("aac "))).contains("AAC");
    assertThat(refusal(CafFile.pcm(16, 4_000, false, STEREO))).contains("4,000 Hz");
    assertThat(refusal(CafFile.pcm(16, Double.NaN, false, STEREO))).contains("impossible");
    assertThat(refusal(CafFile.pcm(16, 48_000, false, Tones.silence(9, 20)))).contains("9 channels");
    assertThat(refusal(CafFile.pcm(16, 48_000, false, Tones.silence(2, 0)))).contains("no audio");
    assertThat(refusal(CafFile.pcm(16, 48_000, false, Tones.silence(2, 0)).promisedDataBytes(4 + 480_000 * 4))).contains("promises 0:10.0");
    byte[] whole = CafFile.pcm(16, 48_000, false, STEREO).bytes();
    assertThat(Decoded.refused(folder, Arrays.copyOf(whole, 52))).hasMessageContaining("data chunk");
    assertThat(Decoded.refused(folder, Arrays.copyOf(whole, 40))).hasMessageContaining("desc chunk");
  }

  private String refusal(CafFile file) throws Exception {
    return Decoded.refused(folder, file.bytes()).sentence();
  }
}
