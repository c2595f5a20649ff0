package org.premaster.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.audio.AudioFault.Kind;
import org.premaster.testkit.FlacFile;
import org.premaster.testkit.FlacFile.Stereo;
import org.premaster.testkit.FlacSubframeWriter;
import org.premaster.testkit.Tones;

class FlacReaderTest {
  private static final int RATE = 44_100;
  private static final int FRAMES = 5_003;
  private static final double[][] STEREO = Tones.sum(Tones.sine(440, 0.4, RATE, 2, FRAMES), Tones.noise(21, 0.01, 2, FRAMES));
  private static final double[][] FULL_SCALE = Tones.noise(22, 1.3, 2, FRAMES);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"8", "12", "13", "16", "20", "24", "31", "32"})
  void every_sample_comes_back_exactly_at_every_depth_and_channel_assignment(int bits) throws Exception {
    int parameter = Math.max(1, Math.min(30, bits - 3));
    int parameterBits = parameter > 14 ? 5 : 4;
    double[][] audio = bits > 24 ? Tones.noise(23, 0.1, 2, FRAMES) : FULL_SCALE;
    for (Stereo stereo : Stereo.values()) {
      for (FlacSubframeWriter writer : List.of(FlacSubframeWriter.verbatim(), FlacSubframeWriter.fixed(0),
          FlacSubframeWriter.fixed(1), FlacSubframeWriter.linear(3))) {
        FlacFile file = FlacFile.of(bits, RATE, audio).stereo(stereo).subframes(writer.rice(parameter, parameterBits));
        Decoded read = Decoded.of(folder, file.bytes()).hasAudio(Tones.rounded(audio, bits)).hasNoFault();
        assertThat(read.expected()).isEqualTo(new PcmFormat(Container.FLAC, Encoding.PCM, RATE, bits, 2, FRAMES));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Stereo.class)
  void full_scale_32_bit_stereo_needs_33_bits_for_the_side_and_is_exact(Stereo stereo) throws Exception {
    double[][] audio = Tones.join(new double[][] {{-1, 1, -1, 1}, {1, -1, 1, -1}}, FULL_SCALE);
    FlacFile file = FlacFile.of(32, 192_000, audio).stereo(stereo).subframes(FlacSubframeWriter.verbatim());
    Decoded.of(folder, file.bytes()).hasAudio(Tones.rounded(audio, 32)).hasNoFault();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void every_fixed_order_and_wasted_bits(int order) throws Exception {
    double[][] coarse = Tones.rounded(STEREO, 13);
    FlacSubframeWriter writer = FlacSubframeWriter.fixed(order).wasted();
    Decoded.of(folder, FlacFile.of(16, RATE, STEREO).subframes(writer).bytes()).hasAudio(Tones.rounded(STEREO, 16)).hasNoFault();
    Decoded.of(folder, FlacFile.of(24, RATE, coarse).subframes(writer).bytes()).hasAudio(coarse).hasNoFault();
    Decoded.of(folder, FlacFile.of(32, RATE, coarse).stereo(Stereo.MID_SIDE).subframes(writer).bytes()).hasAudio(coarse)
        .hasNoFault();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 13, 20, 32})
  void every_class_of_linear_order(int order) throws Exception {
    FlacSubframeWriter writer = FlacSubframeWriter.linear(order).rice(10, 4);
    for (int bits : new int[] {16, 24}) {
      FlacFile file = FlacFile.of(bits, RATE, STEREO).stereo(Stereo.MID_SIDE).subframes(writer).blockSize(997);
      Decoded.of(folder, file.bytes()).hasAudio(Tones.rounded(STEREO, bits)).hasNoFault();
    }
    double[][] quiet = Tones.noise(24, 0.02, 2, 900);
    FlacFile wide = FlacFile.of(32, RATE, quiet).stereo(Stereo.LEFT_SIDE).subframes(FlacSubframeWriter.linear(order).rice(24, 5));
    Decoded.of(folder, wide.bytes()).hasAudio(Tones.rounded(quiet, 32)).hasNoFault();
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "1, 4", "14, 4", "0, 5", "15, 5", "30, 5"})
  void both_rice_methods_with_every_size_of_parameter_and_long_unary_runs(int parameter, int parameterBits) throws Exception {
    double[][] audio = Tones.join(Tones.noise(25, 0.002, 1, 700), new double[][] {{0.9, -0.9}}, Tones.noise(26, 0.002, 1, 450));
    for (int partitions : new int[] {0, 3, 7}) {
      FlacSubframeWriter writer = FlacSubframeWriter.fixed(2).rice(parameter, parameterBits).partitions(partitions);
      Decoded.of(folder, FlacFile.of(16, RATE, audio).subframes(writer).bytes()).hasAudio(Tones.rounded(audio, 16)).hasNoFault();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void escaped_partitions_hold_plain_numbers_even_of_no_bits(int parameterBits) throws Exception {
    double[][] audio = Tones.join(Tones.silence(2, 576), STEREO);
    FlacSubframeWriter writer = FlacSubframeWriter.fixed(2).rice(9, parameterBits).partitions(4).escaped();
    Decoded.of(folder, FlacFile.of(24, RATE, audio).subframes(writer).bytes()).hasAudio(Tones.rounded(audio, 24)).hasNoFault();
  }

  @Test
  void constant_blocks_are_read() throws Exception {
    double[][] level = new double[2][3_000];
    Arrays.fill(level[0], 0.25);
    Arrays.fill(level[1], -1.0);
    Decoded.of(folder, FlacFile.of(16, RATE, level).subframes(FlacSubframeWriter.constant()).bytes()).hasAudio(level).hasNoFault();
    FlacFile wide = FlacFile.of(32, RATE, level).stereo(Stereo.MID_SIDE).subframes(FlacSubframeWriter.constant());
    Decoded.of(folder, wide.bytes()).hasAudio(level).hasNoFault();
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 192, 1000, 4096, 65535})
  void fixed_block_sizes_from_the_least_to_the_most(int size) throws Exception {
    double[][] audio = Tones.join(STEREO, Tones.noise(27, 0.3, 2, 70_001));
    Decoded.of(folder, FlacFile.of(16, RATE, audio).subframes(FlacSubframeWriter.fixed(1).rice(12, 4)).blockSize(size).bytes())
        .hasAudio(Tones.rounded(audio, 16)).hasNoFault();
  }

  @Test
  void variable_block_sizes_and_numbers_of_every_length() throws Exception {
    double[][] audio = Tones.sine(100, 0.5, RATE, 1, 300_000);
    FlacFile file = FlacFile.of(16, RATE, audio).blockSizes(1, 17, 4_096, 5, 65_535, 300);
    Decoded.of(folder, file.bytes()).hasAudio(Tones.rounded(audio, 16)).hasNoFault();
  }

  @Test
  void blocks_larger_than_streaminfo_says_are_read() throws Exception {
    FlacFile file = FlacFile.of(16, RATE, STEREO).blockSize(4_000);
    byte[] bytes = file.bytes();
    bytes[8] = bytes[10] = 0;
    bytes[9] = bytes[11] = 16;
    Decoded.of(folder, bytes).hasAudio(Tones.rounded(STEREO, 16)).hasNoFault();
  }

  @Test
  void metadata_and_an_id3_tag_are_passed_over() throws Exception {
    byte[] tag = new byte[10 + 300];
    System.arraycopy(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 2, 44}, 0, tag, 0, 10);
    FlacFile file = FlacFile.of(16, RATE, STEREO).before(tag).metadata(4, new byte[123]).metadata(6, new byte[200_000])
        .metadata(1, new byte[0]).metadata(126, new byte[9]);
    Decoded.of(folder, file.bytes()).hasAudio(Tones.rounded(STEREO, 16)).hasFaults(Kind.LEADING_TAG);
    FlacFile seekable = FlacFile.of(16, RATE, STEREO).metadata(3, new byte[18 * 40]).metadata(5, new byte[396]).metadata(2, new byte[4]);
    Decoded.of(folder, seekable.bytes()).hasAudio(Tones.rounded(STEREO, 16)).hasNoFault();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void up_to_eight_channels_are_independent_and_exact(int channels) throws Exception {
    double[][] audio = Tones.rounded(Tones.noise(28L + channels, 0.9, channels, 2_000), 24);
    for (FlacSubframeWriter writer : List.of(FlacSubframeWriter.verbatim(), FlacSubframeWriter.fixed(3).rice(20, 5),
        FlacSubframeWriter.linear(5).rice(20, 5).partitions(2))) {
      FlacFile file = FlacFile.of(24, RATE, audio).subframes(writer).blockSizes(512, 64, 1_000);
      Decoded read = Decoded.of(folder, file.bytes()).hasAudio(audio).hasNoFault();
      assertThat(read.format().layout()).isEqualTo(ChannelLayout.usual(channels));
    }
  }

  @Test
  void an_unknown_length_becomes_known_at_the_end() throws Exception {
    Decoded read = Decoded.of(folder, FlacFile.of(16, RATE, STEREO).unknownLength().bytes());
    read.hasAudio(Tones.rounded(STEREO, 16)).hasNoFault();
    assertThat(read.expected().frames()).isZero();
    assertThat(read.format().frames()).isEqualTo(FRAMES);
  }

  @Test
  void a_wrong_md5_is_a_fault_and_a_missing_one_is_not() throws Exception {
    byte[] wrong = new byte[16];
    Decoded.of(folder, FlacFile.of(16, RATE, STEREO).md5(wrong).bytes()).hasNoFault();
    wrong[3] = 1;
    Decoded read = Decoded.of(folder, FlacFile.of(16, RATE, STEREO).md5(wrong).bytes());
    read.hasAudio(Tones.rounded(STEREO, 16)).hasFaults(Kind.CHECKSUM_MISMATCH);
  }

  @Test
  void a_damaged_frame_is_replaced_by_silence_so_that_times_after_it_stay_right() throws Exception {
    for (Stereo stereo : Stereo.values()) {
      FlacFile file = FlacFile.of(16, RATE, STEREO).blockSize(500).stereo(stereo);
      byte[] bytes = file.bytes();
      bytes[file.frameStarts().get(4) + 60] ^= 0x10;
      double[][] wanted = Tones.rounded(STEREO, 16);
      for (double[] channel : wanted) {
        Arrays.fill(channel, 2_000, 2_500, 0.0);
      }
      Decoded read = Decoded.of(folder, bytes).hasAudio(wanted).hasFaults(Kind.DAMAGED_FRAMES);
      assertThat(read.sentence(0)).contains("at 0:00.0").contains("500 samples are missing");
    }
  }

  @Test
  void every_single_flipped_bit_of_a_frame_is_noticed_and_costs_that_frame_only() throws Exception {
    FlacFile file = FlacFile.of(16, RATE, Tones.sine(1_000, 0.5, RATE, 1, 1_600)).blockSize(32);
    byte[] sound = file.bytes();
    int from = file.frameStarts().get(10);
    int to = file.frameStarts().get(11);
    double[][] wanted = Tones.rounded(Tones.sine(1_000, 0.5, RATE, 1, 1_600), 16);
    Arrays.fill(wanted[0], 320, 352, 0.0);
    for (int bit = from * 8; bit < to * 8; bit++) {
      byte[] bytes = sound.clone();
      bytes[bit >> 3] ^= (byte) (0x80 >> (bit & 7));
      Decoded.of(folder, bytes).hasAudio(wanted).hasFaults(Kind.DAMAGED_FRAMES);
    }
  }

  @Test
  void frames_lost_at_the_beginning_in_the_middle_and_cut_out_cleanly_are_found_missing() throws Exception {
    FlacFile file = FlacFile.of(16, RATE, STEREO).blockSize(500);
    byte[] sound = file.bytes();
    List<Integer> starts = file.frameStarts();
    double[][] wanted = Tones.rounded(STEREO, 16);
    byte[] bytes = sound.clone();
    Arrays.fill(bytes, starts.get(0), starts.get(1) + 3, (byte) 0);
    Arrays.fill(bytes, starts.get(5) + 1, starts.get(7), (byte) 0xFF);
    for (double[] channel : wanted) {
      Arrays.fill(channel, 0, 1_000, 0.0);
      Arrays.fill(channel, 2_500, 3_500, 0.0);
    }
    assertThat(Decoded.of(folder, bytes).hasAudio(wanted).hasFaults(Kind.DAMAGED_FRAMES).sentence(0)).contains("2 places");

    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    cut.write(sound, 0, starts.get(3));
    cut.write(sound, starts.get(4), sound.length - starts.get(4));
    double[][] hole = Tones.rounded(STEREO, 16);
    for (double[] channel : hole) {
      Arrays.fill(channel, 1_500, 2_000, 0.0);
    }
    Decoded.of(folder, cut.toByteArray()).hasAudio(hole).hasFaults(Kind.DAMAGED_FRAMES);
  }

  @Test
  void foreign_bytes_between_frames_cost_no_audio() throws Exception {
    FlacFile file = FlacFile.of(16, RATE, STEREO).blockSize(500);
    byte[] sound = file.bytes();
    int at = file.frameStarts().get(3);
    byte[] junk = new byte[10_000];
    Arrays.fill(junk, (byte) 0xFF);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(sound, 0, at);
    out.writeBytes(junk);
    out.write(sound, at, sound.length - at);
    Decoded.of(folder, out.toByteArray()).hasAudio(Tones.rounded(STEREO, 16)).hasFaults(Kind.DAMAGED_FRAMES);
  }

  @Test
  void a_truncated_file_gives_its_whole_frames_and_says_what_is_missing() throws Exception {
    double[][] audio = Tones.sine(200, 0.5, 8_000, 1, 8_000 * 12);
    FlacFile file = FlacFile.of(16, 8_000, audio).blockSize(4_000);
    byte[] sound = file.bytes();
    for (int extra : new int[] {0, 3, 9, 500}) {
      Decoded read = Decoded.of(folder, Arrays.copyOf(sound, file.frameStarts().get(10) + extra));
      assertThat(read.hasFaults(Kind.TRUNCATED).sentence(0)).as("cut %d bytes into a frame", extra)
          .contains("promises 0:12.0").contains("after 0:05.0").contains("the last 0:07.0 are missing");
      assertThat(read.format().frames()).isEqualTo(40_000);
    }
  }

  @Test
  void a_stream_of_unknown_length_that_breaks_off_says_so() throws Exception {
    FlacFile file = FlacFile.of(16, RATE, STEREO).unknownLength().blockSize(1_000);
    Decoded read = Decoded.of(folder, Arrays.copyOf(file.bytes(), file.frameStarts().get(3) + 200));
    assertThat(read.hasFaults(Kind.TRUNCATED).sentence(0)).contains("breaks off").contains("3000 samples");
    assertThat(read.format().frames()).isEqualTo(3_000);
  }

  @Test
  void a_tail_of_zeros_as_of_an_unfinished_download_is_damage_to_the_end() throws Exception {
    FlacFile file = FlacFile.of(16, RATE, STEREO).blockSize(1_000);
    byte[] bytes = file.bytes();
    Arrays.fill(bytes, file.frameStarts().get(2), bytes.length, (byte) 0);
    Decoded read = Decoded.of(folder, bytes).hasFaults(Kind.DAMAGED_FRAMES);
    assertThat(read.format().frames()).isEqualTo(2_000);
  }

  @Test
  void what_follows_the_audio_is_counted_and_the_md5_still_checked() throws Exception {
    byte[] tag = Arrays.copyOf(new byte[] {'T', 'A', 'G'}, 128);
    assertThat(Decoded.of(folder, FlacFile.of(16, RATE, STEREO).trailing(tag).bytes()).hasAudio(Tones.rounded(STEREO, 16))
        .hasFaults(Kind.TRAILING_BYTES).sentence(0)).contains("128 bytes");
    Decoded.of(folder, FlacFile.of(16, RATE, STEREO).unknownLength().trailing(tag).bytes()).hasFaults(Kind.TRAILING_BYTES);
    byte[] wrong = new byte[16];
    wrong[0] = 9;
    Decoded.of(folder, FlacFile.of(16, RATE, STEREO).md5(wrong).trailing(tag).bytes())
        .hasFaults(Kind.TRAILING_BYTES, Kind.CHECKSUM_MISMATCH);
  }

  @Test
  void more_audio_than_promised_is_read_and_said() throws Exception {
    Decoded read = Decoded.of(folder, FlacFile.of(16, RATE, STEREO).promisedFrames(1_152).bytes());
    read.hasAudio(Tones.rounded(STEREO, 16)).hasFaults(Kind.LYING_HEADER);
  }

  @Test
  void a_promise_of_days_of_audio_costs_nothing() throws Exception {
    Decoded read = Decoded.of(folder, FlacFile.of(16, RATE, STEREO).promisedFrames((1L << 36) - 1).bytes());
    read.hasAudio(Tones.rounded(STEREO, 16)).hasFaults(Kind.TRUNCATED);
  }

  @Test
  void after_thousands_of_false_frame_beginnings_the_rest_is_given_up() throws Exception {
    FlacFile file = FlacFile.of(16, RATE, Tones.silence(1, 65_535)).subframes(FlacSubframeWriter.constant()).blockSize(65_535);
    byte[] sound = file.bytes();
    int at = file.frameStarts().get(0);
    byte[] frame = Arrays.copyOfRange(sound, at, sound.length);
    frame[frame.length - 1] ^= 1;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(sound, 0, at);
    for (int i = 0; i < 5_000; i++) {
      out.writeBytes(frame);
    }
    out.write(sound, at, sound.length - at);
    Decoded read = Decoded.of(folder, out.toByteArray()).hasFaults(Kind.DAMAGED_FRAMES);
    assertThat(read.format().frames()).isZero();
  }

  @Test
  void a_file_that_shrinks_while_it_is_read_ends_early_and_says_so() throws Exception {
    double[][] audio = Tones.noise(29, 0.9, 2, 400_000);
    FlacFile flac = FlacFile.of(24, RATE, audio).subframes(FlacSubframeWriter.verbatim()).blockSize(1_000);
    Path path = flac.write(folder.resolve("shrinking.flac"));
    try (AudioFile file = AudioFiles.open(path, ByteTap.NONE)) {
      PcmBlock block = new PcmBlock(2, 4_096);
      file.read(block);
      try (RandomAccessFile storage = new RandomAccessFile(path.toFile(), "rw")) {
        storage.setLength(flac.frameStarts().get(300) + 77);
      }
      while (file.read(block) > 0) {
        assertThat(block.frames()).isPositive();
      }
      assertThat(file.format().frames()).isEqualTo(300_000);
      assertThat(file.faults()).extracting(AudioFault::kind).containsExactly(Kind.TRUNCATED);
    }
  }

  @Test
  void shapes_that_are_not_read_are_named() throws Exception {
    assertThat(Decoded.refused(folder, FlacFile.of(7, RATE, Tones.silence(2, 100)).bytes()).sentence()).contains("7 bits");
    assertThat(Decoded.refused(folder, FlacFile.of(16, 384_000, STEREO).bytes()).sentence()).contains("384,000 Hz");
    assertThat(Decoded.refused(folder, FlacFile.of(16, 0, STEREO).bytes()).sentence()).contains("0 Hz");
    assertThat(Decoded.refused(folder, FlacFile.of(6, RATE, Tones.silence(1, 99)).bytes()).sentence()).contains("6 bits");
    FlacFile file = FlacFile.of(16, RATE, STEREO);
    byte[] bytes = file.bytes();
    assertThat(Decoded.refused(folder, Arrays.copyOf(bytes, 30)).sentence()).contains("STREAMINFO");
    assertThat(Decoded.refused(folder, Arrays.copyOf(bytes, file.frameStarts().get(0))).sentence()).contains("promises 0:00.1");
    assertThat(Decoded.refused(folder, Arrays.copyOf(FlacFile.of(16, RATE, STEREO).unknownLength().bytes(), 42)).sentence())
        .contains("no audio");
  }

  @Test
  void a_metadata_block_whose_length_lies_is_searched_for_frames() throws Exception {
    FlacFile file = FlacFile.of(16, RATE, STEREO).metadata(1, new byte[100]);
    byte[] bytes = file.bytes();
    bytes[43] = 0x7F;
    Decoded.of(folder, bytes).hasAudio(Tones.rounded(STEREO, 16)).hasFaults(Kind.DAMAGED_FRAMES);
  }

  @Test
  void a_sample_beyond_the_declared_depth_is_damage_though_the_checksum_of_its_frame_is_right() throws Exception {
    byte[] bytes = FlacFile.of(20, RATE, FULL_SCALE).subframes(FlacSubframeWriter.fixed(0).rice(14, 4)).bytes();
    bytes[20] &= ~1;
    bytes[21] |= (byte) 0xF0;
    assertThat(Decoded.of(folder, bytes).hasFaults(Kind.DAMAGED_FRAMES).format().bitDepth()).isEqualTo(16);
  }

  @Test
  void a_residual_of_more_than_32_bits_is_damage() throws Exception {
    double[][] extreme = {{1, -1, 1, -1, 1, -1, 1, -1}};
    FlacFile file = FlacFile.of(32, RATE, extreme).subframes(FlacSubframeWriter.fixed(2).rice(30, 5)).unknownLength();
    assertThat(Decoded.of(folder, file.bytes()).hasFaults(Kind.DAMAGED_FRAMES).format().frames()).isZero();
  }

  @Test
  void noise_after_a_header_is_no_audio_and_no_error() throws Exception {
    SplittableRandom random = new SplittableRandom(30);
    byte[] bytes = new byte[2_000_000];
    random.nextBytes(bytes);
    FlacFile file = FlacFile.of(16, RATE, STEREO);
    System.arraycopy(file.bytes(), 0, bytes, 0, 42);
    Files.write(folder.resolve("noise.flac"), bytes);
    Decoded.of(folder.resolve("noise.flac")).hasFaults(Kind.DAMAGED_FRAMES);
  }
}
