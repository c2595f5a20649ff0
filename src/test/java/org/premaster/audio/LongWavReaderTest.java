package org.premaster.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.audio.AudioFault.Kind;
import org.premaster.audio.ChannelLayout.Speaker;
import org.premaster.testkit.CafFile;
import org.premaster.testkit.TagBytes;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;
import org.premaster.testkit.Wave64File;

/** RF64, BW64 and Wave64, RIFX, and files of more than 4 GiB, which are sparse here. */
class LongWavReaderTest {
  private static final double[][] STEREO = Tones.noise(51, 1.1, 2, 3_003);
  private static final double[][] SURROUND = Tones.noise(52, 0.8, 6, 1_001);
  private static final long FIVE_GIB = 5L << 30;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"RF64, RF64", "BW64, BW64"})
  void the_ds64_chunk_gives_the_length_of_the_audio(String form, Container container) throws Exception {
    WavFile file = WavFile.pcm(24, 48_000, STEREO).longSizes(form, 3_003 * 6).chunkLast("LIST", TagBytes.info("INAM", "Slow Harbour"));

    Decoded read = Decoded.of(folder, file.bytes()).hasAudio(Tones.rounded(STEREO, 24)).hasNoFault();

    assertThat(read.expected()).isEqualTo(new PcmFormat(container, Encoding.PCM, 48_000, 24, 2, 3_003));
  }

  @Test
  void the_table_of_the_ds64_chunk_gives_the_lengths_of_other_chunks() throws Exception {
    ByteBuffer ds64 = ByteBuffer.allocate(52).order(ByteOrder.LITTLE_ENDIAN).putLong(9_999).putLong(3_003 * 4).putLong(3_003).putInt(2);
    ds64.put("bext".getBytes(StandardCharsets.US_ASCII)).putLong(640);
    ds64.put("LIST".getBytes(StandardCharsets.US_ASCII)).putLong(20);
    byte[] file = WavFile.pcm(16, 48_000, STEREO).form("RF64").promisedDataBytes(0xFFFF_FFFFL).chunkFirst("ds64", ds64.array())
        .chunkBetween("bext", new byte[640]).lyingChunkLast("LIST", new byte[20], 0xFFFF_FFFFL).bytes();
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(12 + 60 + 24 + 4, -1);

    Decoded.of(folder, file).hasAudio(Tones.rounded(STEREO, 16)).hasNoFault();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MAX_VALUE, 1L << 62})
  void a_ds64_chunk_that_a_recorder_left_open_means_up_to_the_end(long length) throws Exception {
    Decoded.of(folder, WavFile.pcm(16, 48_000, STEREO).longSizes("RF64", length).bytes()).hasAudio(Tones.rounded(STEREO, 16))
        .hasFaults(Kind.LYING_HEADER);
  }

  @Test
  void an_rf64_file_without_its_ds64_chunk_is_read_up_to_the_end() throws Exception {
    byte[] file = WavFile.pcm(16, 48_000, STEREO).form("RF64").promisedDataBytes(0xFFFF_FFFFL).bytes();
    Decoded.of(folder, file).hasAudio(Tones.rounded(STEREO, 16)).hasFaults(Kind.LYING_HEADER);
  }

  @Test
  void an_rf64_file_with_short_lengths_of_its_own_is_read_by_these() throws Exception {
    byte[] file = WavFile.pcm(16, 48_000, STEREO).longSizes("RF64", 77).promisedDataBytes(3_003 * 4).bytes();
    Decoded.of(folder, file).hasAudio(Tones.rounded(STEREO, 16)).hasNoFault();
  }

  @Test
  void a_ds64_chunk_that_promises_more_than_there_is_names_what_is_missing() throws Exception {
    Decoded read = Decoded.of(folder, WavFile.pcm(16, 48_000, STEREO).longSizes("RF64", 6L << 30).bytes()).hasFaults(Kind.TRUNCATED);
    assertThat(read.hasAudio(Tones.rounded(STEREO, 16)).sentence(0)).contains("promises 9:19:14.4");
  }

  @Test
  void a_wave64_file_is_read_with_chunks_of_every_length_around_the_audio() throws Exception {
    for (int odd = 0; odd < 9; odd++) {
      byte[] file = Wave64File.of(WavFile.pcm(24, 96_000, STEREO)).chunkFirst("bext", new byte[610 + odd])
          .chunkLast("JUNK", new byte[odd]).chunkLast("LIST", TagBytes.info("IART", "The Quiet Engines")).bytes();
      Decoded read = Decoded.of(folder, file).hasAudio(Tones.rounded(STEREO, 24)).hasNoFault();
      assertThat(read.expected()).isEqualTo(new PcmFormat(Container.W64, Encoding.PCM, 96_000, 24, 2, 3_003));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 24, -1, Long.MAX_VALUE})
  void a_wave64_file_that_a_recorder_left_open_is_read_up_to_its_end(long length) throws Exception {
    double[][] even = Tones.rounded(Tones.noise(53, 0.5, 2, 1_000), 16);
    Decoded.of(folder, Wave64File.of(WavFile.pcm(16, 48_000, even)).promisedDataBytes(length).bytes()).hasAudio(even)
        .hasFaults(Kind.LYING_HEADER);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 24, -1, Long.MAX_VALUE})
  void chunks_behind_wave64_audio_whose_length_was_left_open_are_no_audio(long length) throws Exception {
    double[][] even = Tones.rounded(Tones.noise(53, 0.5, 2, 1_000), 16);
    for (int odd = 0; odd < 9; odd++) {
      byte[] file = Wave64File.of(WavFile.pcm(16, 48_000, even)).promisedDataBytes(length).chunkLast("JUNK", new byte[odd])
          .chunkLast("LIST", TagBytes.info("INAM", "Slow Harbour")).bytes();
      Decoded.of(folder, file).hasAudio(even).hasFaults(Kind.LYING_HEADER);
      try (AudioFile audio = AudioFiles.open(folder.resolve("file.bin"), ByteTap.NONE)) {
        assertThat(audio.tags().any(Tags.Name.TITLE)).isPresent();
      }
    }
  }

  @Test
  void thousands_of_chunks_that_lead_nowhere_behind_audio_of_open_length_are_taken_for_audio() throws Exception {
    double[][] audio = Tones.rounded(Tones.noise(53, 0.5, 2, 1_000), 16);
    Wave64File wide = Wave64File.of(WavFile.pcm(16, 48_000, audio)).promisedDataBytes(0);
    WavFile plain = WavFile.pcm(16, 48_000, audio).promisedDataBytes(0);
    for (int i = 0; i < 40_000; i++) {
      wide.chunkLast("JUNK", new byte[0]);
      plain.chunkLast("JUNK", new byte[0]);
    }
    plain.chunkLast("????", new byte[4]);
    wide.chunkLast("data", new byte[8]);
    assertThat(Decoded.of(folder, plain.bytes()).hasFaults(Kind.LYING_HEADER).expected().frames()).isEqualTo(1_000 + (40_000 * 8 + 8 + 4) / 4);
    assertThat(Decoded.of(folder, wide.bytes()).hasFaults(Kind.LYING_HEADER).expected().frames()).isEqualTo(1_000 + (40_000 * 24 + 24 + 8) / 4);
  }

  @Test
  void zero_bytes_that_a_wave64_writer_counts_as_audio_are_no_fault() throws Exception {
    double[][] audio = Tones.rounded(Tones.noise(54, 0.5, 2, 1_001), 24);
    Decoded read = Decoded.of(folder, Wave64File.of(WavFile.pcm(24, 48_000, audio)).promisedDataBytes(24 + 6_008).bytes()).hasNoFault();
    assertThat(read.format().frames()).isEqualTo(1_001);
  }

  @Test
  void a_truncated_wave64_file_says_what_is_missing() throws Exception {
    byte[] whole = Wave64File.of(WavFile.pcm(16, 8_000, Tones.silence(1, 80_000))).bytes();
    Decoded read = Decoded.of(folder, Arrays.copyOf(whole, 104 + 2 * 20_000)).hasFaults(Kind.TRUNCATED);
    assertThat(read.sentence(0)).contains("0:10.0").contains("after 0:02.5");
  }

  @Test
  void codings_in_a_wave64_file_are_named_as_its_own() throws Exception {
    byte[] file = Wave64File.of(WavFile.raw(0x55, 16, 44_100, 2, new byte[4_000])).bytes();
    assertThat(Decoded.refused(folder, file)).hasMessageContaining("The Wave64 file").hasMessageContaining("MP3");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 24, 32})
  void rifx_is_a_wav_file_with_its_bytes_the_other_way_round(int bits) throws Exception {
    WavFile file = WavFile.pcm(bits, 44_100, STEREO).bigEndian().chunkBetween("LIST", new byte[17]).chunkLast("bext", new byte[610]);
    Decoded read = Decoded.of(folder, file.bytes()).hasAudio(Tones.rounded(STEREO, bits)).hasNoFault();
    assertThat(read.format().container()).isEqualTo(Container.WAV);
    Decoded.of(folder, WavFile.pcm(bits, 44_100, STEREO).bigEndian().extensible(bits).bytes()).hasAudio(Tones.rounded(STEREO, bits));
  }

  @Test
  void rifx_holds_floating_point_too() throws Exception {
    double[][] odd = {{0.25, -3.5, Double.NaN}};
    Decoded.of(folder, WavFile.floating(32, 48_000, odd).bigEndian().bytes()).hasAudio(odd).hasNoFault();
    Decoded.of(folder, WavFile.floating(64, 48_000, odd).bigEndian().bytes()).hasAudio(odd).hasNoFault();
  }

  @Test
  void surround_channels_come_back_with_the_loudspeakers_of_their_mask() throws Exception {
    Decoded read = Decoded.of(folder, WavFile.pcm(24, 48_000, SURROUND).channelMask(0x60F).bytes()).hasNoFault();
    read.hasAudio(Tones.rounded(SURROUND, 24));
    assertThat(read.format().layout().speakers()).containsExactly(
        Speaker.LEFT, Speaker.RIGHT, Speaker.CENTRE, Speaker.LFE, Speaker.SIDE_LEFT, Speaker.SIDE_RIGHT);
    for (int channels = 1; channels <= 8; channels++) {
      double[][] audio = Tones.rounded(Tones.noise(60 + channels, 0.7, channels, 333), 16);
      Decoded plain = Decoded.of(folder, WavFile.pcm(16, 44_100, audio).bytes()).hasAudio(audio).hasNoFault();
      assertThat(plain.format().layout()).isEqualTo(ChannelLayout.usual(channels));
      Decoded.of(folder, Wave64File.of(WavFile.pcm(16, 44_100, audio)).bytes()).hasAudio(audio);
    }
  }

  @Test
  void files_beyond_four_gib_are_measured_by_their_64_bit_lengths() throws Exception {
    double[][] some = Tones.silence(2, 10);
    long frames = FIVE_GIB / 4;
    assertThat(sparse(WavFile.pcm(16, 48_000, some).longSizes("RF64", FIVE_GIB).bytes(), 40)).isEqualTo(frames);
    assertThat(sparse(Wave64File.of(WavFile.pcm(16, 48_000, some)).promisedDataBytes(FIVE_GIB + 24).bytes(), 40)).isEqualTo(frames);
    assertThat(sparse(CafFile.pcm(16, 48_000, true, some).promisedDataBytes(FIVE_GIB + 4).bytes(), 40)).isEqualTo(frames);
  }

  /** Makes the file so long that its audio has 5 GiB, without writing it; the frames found, and that nothing is wrong. */
  private long sparse(byte[] head, int audioBytes) throws IOException, UnreadableAudioException {
    Path path = folder.resolve("long.bin");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(0);
      file.write(head);
      file.setLength(head.length - audioBytes + FIVE_GIB);
    }
    try (AudioFile file = AudioFiles.open(path, ByteTap.NONE)) {
      assertThat(file.faults()).isEmpty();
      assertThat(file.read(new PcmBlock(2, 64))).isEqualTo(64);
      return file.format().frames();
    }
  }
}
