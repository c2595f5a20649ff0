package org.premaster.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.audio.AudioFault.Kind;
import org.premaster.testkit.AiffFile;
import org.premaster.testkit.Tones;

class AiffReaderTest {
  private static final double[][] STEREO = Tones.noise(11, 1.2, 2, 3_001);
  private static final double[][] MONO = Tones.noise(12, 0.9, 1, 3_001);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {8, 12, 16, 20, 24, 32})
  void integers_come_back_exactly(int bits) throws Exception {
    Decoded.of(folder, AiffFile.pcm(bits, 44_100, MONO).bytes()).hasAudio(Tones.rounded(MONO, bits)).hasNoFault();
    Decoded read = Decoded.of(folder, AiffFile.pcm(bits, 88_200, STEREO).bytes()).hasAudio(Tones.rounded(STEREO, bits)).hasNoFault();
    assertThat(read.expected()).isEqualTo(new PcmFormat(Container.AIFF, Encoding.PCM, 88_200, bits, 2, 3_001));
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, 16, 16", "NONE, 24, 24", "twos, 16, 16", "sowt, 16, 16", "sowt, 24, 24", "sowt, 32, 32", "in24, 24, 24", "in32, 32, 32",
    "42ni, 24, 24", "23ni, 32, 32"
  })
  void aiff_c_holds_integers_in_either_byte_order(String type, int bits, int depth) throws Exception {
    Decoded read = Decoded.of(folder, AiffFile.compressed(type, bits, 48_000, STEREO).bytes());
    read.hasAudio(Tones.rounded(STEREO, bits)).hasNoFault();
    assertThat(read.format()).isEqualTo(new PcmFormat(Container.AIFC, Encoding.PCM, 48_000, depth, 2, 3_001));
  }

  @ParameterizedTest
  @CsvSource({"fl32, 32", "FL32, 16", "fl64, 64", "FL64, 64"})
  void aiff_c_holds_floating_point_whatever_its_bits_say(String type, int bits) throws Exception {
    double[][] audio = {{0.25, -3.5, Double.NaN, Double.NEGATIVE_INFINITY}};
    Decoded read = Decoded.of(folder, AiffFile.compressed(type, bits, 48_000, audio).bytes()).hasAudio(audio).hasNoFault();
    assertThat(read.format().encoding()).isEqualTo(Encoding.FLOAT);
    assertThat(read.format().bitDepth()).isEqualTo(type.endsWith("64") ? 64 : 32);
  }

  @ParameterizedTest
  @CsvSource({
    "ulaw, µ-law, true", "alaw, A-law, true", "ima4, IMA ADPCM, true", "MAC3, MACE, true", "QDMC, QDesign, true", ".mp3, MP3, true",
    "Zz9!, Zz9, false"
  })
  void other_codings_are_named(String type, String name, boolean lossy) throws Exception {
    UnreadableAudioException refused = Decoded.refused(folder, AiffFile.compressed(type.replace('!', '?'), 16, 44_100, MONO).bytes());
    assertThat(refused).hasMessageContaining(name);
    assertThat(refused.lossy()).isEqualTo(lossy);
    assertThat(refused.container()).isEqualTo(Container.AIFC);
  }

  @ParameterizedTest
  @ValueSource(doubles = {8_000, 11_025, 22_050, 44_100, 48_000, 96_000, 176_400, 192_000})
  void the_eighty_bit_sample_rate_is_exact(double rate) throws Exception {
    assertThat(Decoded.of(folder, AiffFile.pcm(16, rate, MONO).bytes()).hasNoFault().format().sampleRateHz()).isEqualTo((int) rate);
  }

  @Test
  void a_sample_rate_with_a_fraction_is_rounded_and_said() throws Exception {
    Decoded read = Decoded.of(folder, AiffFile.pcm(16, 44_055.944, MONO).bytes()).hasFaults(Kind.LYING_HEADER);
    assertThat(read.format().sampleRateHz()).isEqualTo(44_056);
    assertThat(read.sentence(0)).contains("44055.944 Hz");
  }

  @Test
  void chunks_may_stand_in_any_order() throws Exception {
    byte[] file = AiffFile.pcm(8, 44_100, MONO).soundFirst().chunkFirst("NAME", new byte[7]).chunkLast("ANNO", new byte[9]).bytes();
    Decoded.of(folder, file).hasAudio(Tones.rounded(MONO, 8)).hasNoFault();
  }

  @Test
  void the_offset_of_the_first_sample_is_obeyed_and_an_impossible_one_said() throws Exception {
    Decoded.of(folder, AiffFile.pcm(16, 44_100, STEREO).soundOffset(512).bytes()).hasAudio(Tones.rounded(STEREO, 16)).hasNoFault();

    byte[] file = AiffFile.pcm(16, 44_100, STEREO).bytes();
    file[46] = 0x7F;
    Decoded.of(folder, file).hasAudio(Tones.rounded(STEREO, 16)).hasFaults(Kind.LYING_HEADER);
  }

  @Test
  void a_truncated_file_says_what_is_missing() throws Exception {
    byte[] whole = AiffFile.pcm(16, 8_000, Tones.silence(1, 8_000 * 30)).bytes();
    Decoded read = Decoded.of(folder, Arrays.copyOf(whole, 54 + 16_000 * 10));
    assertThat(read.hasFaults(Kind.TRUNCATED).sentence(0)).contains("0:30.0").contains("after 0:10.0").contains("0:20.0 are missing");
    assertThat(read.format().frames()).isEqualTo(80_000);
  }

  @Test
  void a_count_that_differs_from_the_audio_is_said_and_all_audio_read() throws Exception {
    for (long count : new long[] {100, 5_000}) {
      Decoded read = Decoded.of(folder, AiffFile.pcm(16, 44_100, STEREO).promisedFrames(count).bytes());
      read.hasAudio(Tones.rounded(STEREO, 16)).hasFaults(Kind.LYING_HEADER);
      assertThat(read.sentence(0)).contains(count + " samples").contains("3001");
    }
    Decoded.of(folder, AiffFile.pcm(16, 44_100, STEREO).promisedFrames(0).bytes()).hasAudio(Tones.rounded(STEREO, 16))
        .hasFaults(Kind.LYING_HEADER);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 8, 0xFFFF_FFFFL})
  void a_length_left_open_by_a_recorder_means_up_to_the_end_of_the_file(long promised) throws Exception {
    byte[] file = AiffFile.pcm(16, 44_100, STEREO).promisedSoundBytes(promised).promisedFrames(0).bytes();
    Decoded.of(folder, file).hasAudio(Tones.rounded(STEREO, 16)).hasFaults(Kind.LYING_HEADER);
  }

  @Test
  void chunks_behind_audio_whose_length_was_left_open_are_no_audio() throws Exception {
    for (long promised : new long[] {0, 8, 0xFFFF_FFFFL}) {
      byte[] file = AiffFile.pcm(16, 44_100, STEREO).promisedSoundBytes(promised).promisedFrames(0).chunkLast("ANNO", new byte[9])
          .chunkLast("NAME", new byte[4]).bytes();
      Decoded.of(folder, file).hasAudio(Tones.rounded(STEREO, 16)).hasFaults(Kind.LYING_HEADER);
    }
  }

  @Test
  void bytes_after_everything_are_counted() throws Exception {
    assertThat(Decoded.of(folder, AiffFile.pcm(16, 44_100, MONO).trailing(new byte[77]).bytes()).hasFaults(Kind.TRAILING_BYTES)
        .sentence(0)).contains("77 bytes");
  }

  @Test
  void shapes_that_are_not_read_are_named() throws Exception {
    assertThat(refusal(AiffFile.pcm(16, 44_100, Tones.silence(9, 10)))).contains("9 channels");
    assertThat(refusal(AiffFile.pcm(16, 4_000, MONO))).contains("4,000 Hz");
    assertThat(refusal(AiffFile.pcm(16, 1e15, MONO))).contains("impossible");
    assertThat(refusal(AiffFile.pcm(4, 44_100, MONO))).contains("4 bits");
    assertThat(refusal(AiffFile.pcm(16, 44_100, Tones.silence(1, 0)))).contains("no audio");
    byte[] whole = AiffFile.pcm(16, 44_100, MONO).bytes();
    assertThat(Decoded.refused(folder, Arrays.copyOf(whole, 12))).hasMessageContaining("COMM");
    assertThat(Decoded.refused(folder, Arrays.copyOf(whole, 40))).hasMessageContaining("SSND");
  }

  private String refusal(AiffFile file) throws IOException {
    return Decoded.refused(folder, file.bytes()).sentence();
  }
}
