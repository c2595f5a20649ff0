package org.premaster.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.audio.AudioFault.Kind;
import org.premaster.testkit.TagBytes;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;

class WavReaderTest {
  private static final double[][] STEREO = Tones.noise(1, 1.2, 2, 4_001);
  private static final double[][] MONO = Tones.noise(2, 0.9, 1, 4_001);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"8", "16", "24", "32"})
  void integers_come_back_exactly_up_to_both_ends_of_their_range(int bits) throws Exception {
    Decoded mono = Decoded.of(folder, WavFile.pcm(bits, 44_100, MONO).bytes());
    Decoded stereo = Decoded.of(folder, WavFile.pcm(bits, 96_000, STEREO).bytes());

    mono.hasAudio(Tones.rounded(MONO, bits)).hasNoFault();
    stereo.hasAudio(Tones.rounded(STEREO, bits)).hasNoFault();
    assertThat(stereo.expected()).isEqualTo(new PcmFormat(Container.WAV, Encoding.PCM, 96_000, bits, 2, 4_001));
    assertThat(Arrays.stream(stereo.audio()[0]).min().orElseThrow()).isEqualTo(-1.0);
    assertThat(Arrays.stream(stereo.audio()[0]).max().orElseThrow()).isEqualTo(1 - Math.scalb(1.0, 1 - bits));
  }

  @Test
  void floating_point_passes_unchanged_beyond_full_scale_and_with_values_that_are_no_numbers() throws Exception {
    double[][] odd = {{0.0, -3.5, Double.NaN, Double.POSITIVE_INFINITY, Float.MIN_VALUE, -0.0}};

    Decoded.of(folder, WavFile.floating(32, 48_000, odd).bytes()).hasAudio(odd).hasNoFault();
    Decoded doubles = Decoded.of(folder, WavFile.floating(64, 192_000, STEREO).bytes()).hasAudio(STEREO).hasNoFault();
    assertThat(doubles.format()).isEqualTo(new PcmFormat(Container.WAV, Encoding.FLOAT, 192_000, 64, 2, 4_001));
  }

  @ParameterizedTest
  @CsvSource({"24, 24, 24", "32, 24, 24", "24, 20, 20", "16, 16, 16", "32, 32, 32"})
  void the_extended_header_gives_the_valid_bits_of_left_justified_samples(int container, int valid, int depth) throws Exception {
    double[][] audio = Tones.rounded(STEREO, valid);

    Decoded read = Decoded.of(folder, WavFile.pcm(container, 48_000, audio).extensible(valid).bytes());

    read.hasAudio(audio).hasNoFault();
    assertThat(read.format().bitDepth()).isEqualTo(depth);
  }

  @Test
  void the_extended_header_may_hold_floating_point() throws Exception {
    Decoded read = Decoded.of(folder, WavFile.floating(32, 48_000, Tones.silence(2, 10)).extensible(32).bytes()).hasNoFault();
    assertThat(read.format().encoding()).isEqualTo(Encoding.FLOAT);
  }

  @Test
  void a_rate_that_the_bytes_a_second_contradict_is_said_and_the_rate_believed() throws Exception {
    byte[] relabelled = WavFile.pcm(24, 48_000, STEREO).bytes();
    ByteBuffer.wrap(relabelled).order(ByteOrder.LITTLE_ENDIAN).putInt(24, 44_100);
    Decoded read = Decoded.of(folder, relabelled).hasAudio(Tones.rounded(STEREO, 24)).hasFaults(Kind.LYING_HEADER);
    assertThat(read.format().sampleRateHz()).isEqualTo(44_100);
    assertThat(read.sentence(0)).contains("44100 Hz").contains("48000 Hz");
    for (int careless : new int[] {0, -1, 48_000, 1_411_200, 24_001 * 6}) {
      byte[] bytes = WavFile.pcm(24, 48_000, STEREO).bytes();
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(28, careless);
      Decoded.of(folder, bytes).hasNoFault();
    }
  }

  @Test
  void impossible_valid_bits_are_said_and_all_bits_read() throws Exception {
    Decoded read = Decoded.of(folder, WavFile.pcm(16, 48_000, MONO).extensible(24).bytes());
    read.hasAudio(Tones.rounded(MONO, 16)).hasFaults(Kind.LYING_HEADER);
    assertThat(read.format().bitDepth()).isEqualTo(16);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 4096})
  void the_size_of_the_blocks_changes_nothing(int blockFrames) throws Exception {
    Path path = WavFile.pcm(24, 44_100, STEREO).write(folder.resolve("a.wav"));
    Decoded.of(path, blockFrames).hasAudio(Tones.rounded(STEREO, 24)).hasNoFault();
  }

  @Test
  void a_file_larger_than_the_buffer_is_read_whole() throws Exception {
    double[][] audio = Tones.noise(3, 0.5, 2, 400_003);
    Decoded.of(folder, WavFile.pcm(24, 44_100, audio).bytes()).hasAudio(Tones.rounded(audio, 24)).hasNoFault();
  }

  @Test
  void chunks_may_stand_in_any_order_with_odd_lengths_and_without_their_pad_bytes() throws Exception {
    double[][] wanted = Tones.rounded(MONO, 8);
    WavFile padded = WavFile.pcm(8, 44_100, MONO).chunkFirst("bext", new byte[603]).chunkBetween("LIST", new byte[17])
        .chunkLast("id3 ", new byte[33]);
    WavFile unpadded = WavFile.pcm(8, 44_100, MONO).unpadded().chunkFirst("bext", new byte[603])
        .chunkFirst("Zyx1", new byte[5]).chunkFirst("Zyx2", new byte[6]).chunkBetween("LIST", new byte[17]).chunkLast("id3 ", new byte[33]);

    Decoded.of(folder, padded.bytes()).hasAudio(wanted).hasNoFault();
    Decoded.of(folder, unpadded.bytes()).hasAudio(wanted).hasNoFault();
    Decoded.of(folder, WavFile.pcm(16, 44_100, MONO).dataFirst().bytes()).hasAudio(Tones.rounded(MONO, 16)).hasNoFault();
    Decoded.of(folder, WavFile.pcm(8, 44_100, MONO).dataFirst().unpadded().bytes()).hasAudio(wanted).hasNoFault();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 0xFFFF_FFFFL, 0x7FFF_FFFFL, 0x8000_0000L, 0x7FFF_F024L})
  void a_length_left_open_by_a_recorder_means_up_to_the_end_of_the_file(long promised) throws Exception {
    Decoded read = Decoded.of(folder, WavFile.pcm(16, 8_000, STEREO).promisedDataBytes(promised).promisedRiffBytes(0).bytes());

    read.hasAudio(Tones.rounded(STEREO, 16)).hasFaults(Kind.LYING_HEADER);
    assertThat(read.sentence(0)).contains("0:00.5");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 0xFFFF_FFFFL, 0x7FFF_FFFFL})
  void chunks_behind_audio_whose_length_was_left_open_are_no_audio(long promised) throws Exception {
    byte[] info = TagBytes.info("INAM", "Slow Harbour");
    byte[] odd = "<BWFXML><TAKE>3</TAKE></BWFXML>".getBytes(StandardCharsets.US_ASCII);
    for (WavFile file : List.of(WavFile.pcm(16, 8_000, STEREO), WavFile.pcm(24, 8_000, STEREO).bigEndian(),
        WavFile.pcm(16, 8_000, STEREO).form(promised == 0x7FFF_FFFFL ? "RIFF" : "RF64"), WavFile.pcm(16, 8_000, STEREO).unpadded())) {
      boolean turned = new String(file.bytes(), 0, 4, StandardCharsets.US_ASCII).equals("RIFX");
      file.promisedDataBytes(promised).promisedRiffBytes(0).chunkLast("iXML", odd);
      byte[] bytes = (turned ? file : file.chunkLast("LIST", info)).bytes();
      Decoded.of(folder, bytes).hasAudio(Tones.rounded(STEREO, turned ? 24 : 16)).hasFaults(Kind.LYING_HEADER);
      try (AudioFile audio = AudioFiles.open(folder.resolve("file.bin"), ByteTap.NONE)) {
        assertThat(audio.tags().any(Tags.Name.TAKE)).isPresent();
        assertThat(audio.tags().any(Tags.Name.TITLE).isPresent()).isNotEqualTo(turned);
      }
    }
  }

  @Test
  void a_truncated_file_says_what_is_promised_and_what_is_missing() throws Exception {
    double[][] audio = Tones.sine(440, 0.5, 8_000, 1, 8_000 * 65);
    byte[] whole = WavFile.pcm(16, 8_000, audio).bytes();

    Decoded read = Decoded.of(folder, Arrays.copyOf(whole, 44 + 2 * 8_000 * 20 + 1));

    read.hasFaults(Kind.TRUNCATED, Kind.LYING_HEADER);
    assertThat(read.sentence(0)).contains("promises 1:05.0").contains("after 0:20.0").contains("the last 0:45.0 are missing");
    assertThat(read.sentence(1)).contains("middle of a frame");
    assertThat(read.format().frames()).isEqualTo(160_000);
  }

  @Test
  void a_few_missing_samples_are_counted() throws Exception {
    byte[] whole = WavFile.pcm(16, 8_000, STEREO).bytes();
    assertThat(Decoded.of(folder, Arrays.copyOf(whole, whole.length - 12)).hasFaults(Kind.TRUNCATED).sentence(0))
        .contains("the last 3 samples are missing");
    assertThat(Decoded.of(folder, Arrays.copyOf(whole, whole.length - 4)).hasFaults(Kind.TRUNCATED).sentence(0))
        .contains("the last 1 sample is missing");
  }

  @Test
  void a_file_that_ends_in_mid_frame_loses_only_the_rest_of_that_frame() throws Exception {
    byte[] data = Arrays.copyOf(WavFile.pcm(24, 8_000, STEREO).dataBody(), 605);

    Decoded read = Decoded.of(folder, WavFile.raw(1, 24, 8_000, 2, data).bytes()).hasFaults(Kind.LYING_HEADER);

    assertThat(read.format().frames()).isEqualTo(100);
    assertThat(read.sentence(0)).contains("5 bytes");
  }

  @Test
  void a_block_align_that_contradicts_the_bits_is_said() throws Exception {
    WavFile odd = WavFile.pcm(24, 48_000, STEREO).blockAlign(0);
    Decoded.of(folder, odd.bytes()).hasAudio(Tones.rounded(STEREO, 24)).hasFaults(Kind.LYING_HEADER);

    WavFile wide = WavFile.pcm(32, 48_000, Tones.rounded(STEREO, 24)).declaredBits(24).blockAlign(8);
    Decoded read = Decoded.of(folder, wide.bytes()).hasAudio(Tones.rounded(STEREO, 24)).hasFaults(Kind.LYING_HEADER);
    assertThat(read.format().bitDepth()).isEqualTo(24);
    assertThat(read.sentence(0)).contains("words of 32 bits");
  }

  @Test
  void twelve_bits_stand_left_justified_in_sixteen() throws Exception {
    double[][] audio = Tones.rounded(MONO, 12);
    Decoded read = Decoded.of(folder, WavFile.pcm(16, 48_000, audio).declaredBits(12).bytes()).hasAudio(audio).hasNoFault();
    assertThat(read.format().bitDepth()).isEqualTo(12);
  }

  @Test
  void of_several_fmt_and_data_chunks_the_first_are_read() throws Exception {
    WavFile other = WavFile.pcm(24, 96_000, STEREO);
    byte[] twice = WavFile.pcm(16, 48_000, STEREO).chunkBetween("fmt ", other.formatBody()).chunkLast("data", new byte[40]).bytes();

    Decoded read = Decoded.of(folder, twice).hasAudio(Tones.rounded(STEREO, 16));

    read.hasFaults(Kind.LYING_HEADER, Kind.LYING_HEADER);
    assertThat(read.sentence(0)).contains("2 audio chunks");
    assertThat(read.sentence(1)).contains("differently");
  }

  @Test
  void an_empty_data_chunk_before_the_real_one_is_passed_over() throws Exception {
    byte[] file = WavFile.pcm(16, 48_000, STEREO).chunkBetween("data", new byte[0]).bytes();
    Decoded.of(folder, file).hasAudio(Tones.rounded(STEREO, 16)).hasNoFault();
  }

  @Test
  void a_chunk_whose_length_hides_the_audio_is_seen_through() throws Exception {
    byte[] file = WavFile.pcm(16, 48_000, STEREO).chunkFirst("LIST", new byte[50]).bytes();
    ByteBuffer.wrap(file).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(16, 0x70000000);
    Decoded.of(folder, file).hasAudio(Tones.rounded(STEREO, 16)).hasFaults(Kind.LYING_HEADER);

    ByteBuffer.wrap(file).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(16, 6);
    Decoded.of(folder, file).hasAudio(Tones.rounded(STEREO, 16)).hasFaults(Kind.LYING_HEADER);
  }

  @Test
  void what_follows_the_audio_without_belonging_to_it_is_counted() throws Exception {
    WavFile wav = WavFile.pcm(16, 48_000, STEREO);
    assertThat(Decoded.of(folder, wav.trailing(new byte[1_234]).bytes()).hasFaults(Kind.TRAILING_BYTES).sentence(0))
        .contains("1,234 bytes");
    Decoded cut = Decoded.of(folder, WavFile.pcm(16, 48_000, STEREO).lyingChunkLast("LIST", new byte[20], 500).bytes());
    assertThat(cut.hasAudio(Tones.rounded(STEREO, 16)).hasFaults(Kind.LYING_HEADER).sentence(0)).contains("\"LIST\"");
  }

  @Test
  void a_file_of_more_than_four_gibibytes_is_read_on_where_its_length_wrapped() throws Exception {
    byte[] head = WavFile.pcm(16, 48_000, Tones.silence(2, 1_000)).bytes();
    Path path = folder.resolve("long.wav");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.write(head);
      file.setLength(44 + 4_000 + (1L << 32));
    }
    try (AudioFile file = AudioFiles.open(path, ByteTap.NONE)) {
      assertThat(file.format().frames()).isEqualTo(1_000 + (1L << 30));
      assertThat(file.faults()).extracting(AudioFault::kind).containsExactly(Kind.LYING_HEADER);
    }
  }

  @Test
  void a_file_that_shrinks_while_it_is_read_ends_early_and_says_so() throws Exception {
    double[][] audio = Tones.noise(5, 0.5, 2, 500_000);
    Path path = WavFile.pcm(24, 48_000, audio).write(folder.resolve("shrinking.wav"));
    try (AudioFile file = AudioFiles.open(path, ByteTap.NONE)) {
      PcmBlock block = new PcmBlock(2, 1_000);
      assertThat(file.read(block)).isEqualTo(1_000);
      try (RandomAccessFile storage = new RandomAccessFile(path.toFile(), "rw")) {
        storage.setLength(1_200_044);
      }
      long frames = 1_000;
      while (file.read(block) > 0) {
        frames += block.frames();
      }
      assertThat(frames).isEqualTo(200_000);
      assertThat(file.format().frames()).isEqualTo(200_000);
      assertThat(file.faults()).extracting(AudioFault::kind).containsExactly(Kind.TRUNCATED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0x0055, MP3, true", "0x0002, ADPCM, true", "0x0006, A-law, true", "0x0007, µ-law, true", "0x0011, IMA ADPCM, true",
    "0x0161, Windows Media, true", "0x00FF, AAC, true", "0xF1AC, FLAC, false", "0x1234, 0x1234, false"
  })
  void other_codings_in_a_wav_are_named(String tag, String name, boolean lossy) throws Exception {
    WavFile coded = WavFile.raw(Integer.decode(tag), 16, 44_100, 2, new byte[4_000]);

    UnreadableAudioException refused = Decoded.refused(folder, coded.bytes());

    assertThat(refused).hasMessageContaining(name);
    assertThat(refused.lossy()).isEqualTo(lossy);
    assertThat(refused.container()).isEqualTo(Container.WAV);
    assertThat(Decoded.refused(folder, coded.extensible(16).bytes())).hasMessageContaining(name);
  }

  @Test
  void shapes_that_are_not_read_are_named() throws Exception {
    assertThat(refusal(WavFile.pcm(16, 44_100, Tones.silence(9, 100)))).contains("9 channels");
    assertThat(refusal(WavFile.pcm(16, 44_100, MONO).declaredChannels(0))).contains("no channels");
    assertThat(refusal(WavFile.pcm(16, 384_000, MONO))).contains("384,000 Hz");
    assertThat(refusal(WavFile.pcm(16, 7_999, MONO))).contains("7,999 Hz");
    assertThat(refusal(WavFile.pcm(16, 0, MONO))).contains("0 Hz");
    assertThat(refusal(WavFile.pcm(16, -1, MONO))).contains("4,294,967,295 Hz");
    assertThat(refusal(WavFile.pcm(8, 44_100, MONO).declaredBits(4))).contains("4 bits");
    assertThat(refusal(WavFile.pcm(16, 44_100, MONO).declaredBits(0))).contains("0 bits");
    assertThat(refusal(WavFile.pcm(16, 44_100, MONO).declaredBits(64))).contains("64 bits");
    assertThat(refusal(WavFile.floating(32, 44_100, MONO).declaredBits(24))).contains("24 bits");
  }

  @Test
  void files_without_audio_say_so() throws Exception {
    assertThat(refusal(WavFile.pcm(16, 44_100, Tones.silence(2, 0)))).contains("no audio");
    assertThat(refusal(WavFile.pcm(16, 44_100, Tones.silence(2, 0)).chunkLast("LIST", new byte[40]))).contains("no audio");
    assertThat(refusal(WavFile.pcm(16, 44_100, Tones.silence(2, 0)).promisedDataBytes(44_100 * 40))).contains("promises 0:10.0");
    byte[] whole = WavFile.pcm(16, 44_100, MONO).bytes();
    assertThat(Decoded.refused(folder, Arrays.copyOf(whole, 12))).hasMessageContaining("fmt chunk");
    assertThat(Decoded.refused(folder, Arrays.copyOf(whole, 36))).hasMessageContaining("data chunk");
  }

  @Test
  void an_endless_row_of_empty_chunks_is_given_up() throws Exception {
    byte[] file = new byte[12 + 8 * 100_000];
    ByteBuffer buffer = ByteBuffer.wrap(file).put("RIFF    WAVE".getBytes(StandardCharsets.US_ASCII));
    while (buffer.hasRemaining()) {
      buffer.put("LIST\0\0\0\0".getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(Decoded.refused(folder, file)).hasMessageContaining("fmt chunk");
  }

  private String refusal(WavFile file) throws IOException {
    return Decoded.refused(folder, file.bytes()).sentence();
  }
}
