package org.premaster.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.audio.AudioFault.Kind;
import org.premaster.testkit.FlacFile;
import org.premaster.testkit.FlacFile.Stereo;
import org.premaster.testkit.FlacSubframeWriter;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;

/** Our decoder against the reference encoder and decoder, where the flac command is installed. */
class FlacReferenceTest {
  private static final int FRAMES = 30_011;
  /** The loudspeakers that the encoder accepts, by the number of channels. */
  private static final int[] MASKS = {0, 4, 3, 0x7, 0x33, 0x37, 0x3F, 0x70F, 0x63F};

  @TempDir Path folder;

  @BeforeAll
  static void flacIsInstalled() throws Exception {
    boolean there;
    try {
      there = run(List.of("flac", "--version")) == 0;
    } catch (IOException e) {
      there = false;
    }
    assumeTrue(there, "the flac command is not installed, so nothing is compared with the reference implementation");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void every_level_depth_and_channel_count_decodes_exactly(int level) throws Exception {
    for (int bits : new int[] {8, 16, 24, 32}) {
      for (int channels : new int[] {1, 2, 3 + level % 6}) {
        compare(bits, 44_100, music(41L + level, channels, 44_100), List.of("-" + level));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void every_number_of_channels_decodes_exactly_with_its_usual_loudspeakers(int channels) throws Exception {
    double[][] audio = Tones.rounded(Tones.sum(music(30, channels, 48_000), Tones.noise(31L + channels, 0.1, channels, FRAMES)), 24);
    Decoded read = Decoded.of(encode(24, 48_000, audio, List.of("-5"))).hasAudio(audio).hasNoFault();
    assertThat(read.format().layout()).isEqualTo(ChannelLayout.usual(channels));
    assertThat(read.format().channels()).isEqualTo(channels);
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 20, 24})
  void depths_between_whole_bytes_decode_exactly(int bits) throws Exception {
    double[][] audio = Tones.rounded(Tones.noise(35, 1.0, 2, FRAMES), bits);
    int container = (bits + 7) / 8 * 8;
    Path wav = WavFile.pcm(container, 48_000, audio).extensible(bits).write(folder.resolve("odd.wav"));
    Path flac = folder.resolve("odd.flac");
    assertThat(run(List.of("flac", "-s", "-f", "-o", flac.toString(), wav.toString()))).isZero();
    Decoded read = Decoded.of(flac).hasAudio(audio).hasNoFault();
    assertThat(read.format().bitDepth()).isEqualTo(bits);
  }

  @Test
  void full_scale_32_bit_stereo_decodes_exactly() throws Exception {
    compare(32, 96_000, Tones.noise(36, 1.0, 2, FRAMES), List.of("-8"));
    double[][] apart = Tones.noise(37, 1.0, 2, FRAMES);
    for (int i = 0; i < FRAMES; i++) {
      apart[1][i] = -apart[0][i];
    }
    compare(32, 96_000, apart, List.of("-8", "-l", "12"));
    compare(32, 192_000, music(38, 2, 192_000), List.of("-8", "-l", "32", "--lax", "-p"));
  }

  @Test
  void every_search_of_the_encoder_decodes_exactly() throws Exception {
    for (List<String> options : List.of(
        List.of("-l", "0", "-b", "4096"), List.of("-l", "1", "-r", "0"), List.of("-l", "4", "-r", "2,8"), List.of("-e", "-l", "12", "-r", "8"),
        List.of("-p", "-l", "6"), List.of("-M", "-b", "2304"), List.of("-m", "-b", "1152"), List.of("--no-mid-side", "-b", "500", "--lax"),
        List.of("-q", "14", "-l", "10"), List.of("-A", "tukey(0.5)", "-b", "8192", "--lax"), List.of("--no-padding", "-S", "1x"),
        List.of("-P", "70000", "-S", "100x", "-T", "TITLE=Slow Harbour"))) {
      compare(16, 44_100, music(39, 2, 44_100), options);
      compare(24, 44_100, music(40, 1, 44_100), options);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 16_000, 22_050, 32_000, 48_000, 88_200, 96_000, 176_400, 192_000, 45_678, 50_000, 123_450})
  void every_rate_decodes_exactly(int rate) throws Exception {
    compare(24, rate, music(50, 2, rate), List.of("--lax"));
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 192, 1000, 1024, 4608, 16_384, 65_535})
  void every_block_size_decodes_exactly(int size) throws Exception {
    compare(16, 48_000, music(60, 2, 48_000), List.of("--lax", "-b", Integer.toString(size)));
  }

  @Test
  void high_orders_fine_partitions_and_wide_precision_decode_exactly() throws Exception {
    compare(24, 96_000, music(70, 2, 96_000), List.of("--lax", "-l", "32", "-r", "15", "-e", "-p", "-q", "15"));
    compare(16, 44_100, music(71, 2, 44_100), List.of("--lax", "-l", "32", "-q", "5", "-b", "576"));
  }

  @Test
  void silence_full_scale_noise_and_wasted_bits_decode_exactly() throws Exception {
    compare(16, 44_100, Tones.silence(2, FRAMES), List.of("-8"));
    compare(24, 44_100, Tones.noise(80, 1.2, 2, FRAMES), List.of("-8"));
    compare(24, 44_100, Tones.rounded(music(81, 2, 44_100), 16), List.of("-8"));
  }

  @Test
  void the_reference_decoder_accepts_what_the_fixture_encoder_writes() throws Exception {
    double[][] audio = music(90, 2, 44_100);
    for (Stereo stereo : Stereo.values()) {
      FlacFile file = FlacFile.of(24, 44_100, audio).stereo(stereo)
          .subframes(FlacSubframeWriter.linear(9).rice(17, 5).partitions(5).escaped()).blockSize(2_048);
      assertThat(run(List.of("flac", "-t", "-s", file.write(folder.resolve("ours.flac")).toString()))).isZero();
    }
  }

  /** The encoder never writes most of what the format allows; here both decoders read it. */
  @ParameterizedTest
  @ValueSource(ints = {8, 12, 16, 20, 24, 32})
  void the_reference_decoder_and_ours_read_the_same_samples_from_every_kind_of_subframe(int bits) throws Exception {
    // An escaped partition has numbers of up to 31 bits, which differences of the fourth order must keep to
    double[][] audio = bits > 24 ? Tones.noise(91, 0.005, 2, 9_001) : Tones.sum(music(92, 2, 44_100), Tones.noise(93, 0.02, 2, FRAMES));
    int parameter = Math.clamp(bits - 4L, 1, 28);
    int parameterBits = parameter > 14 ? 5 : 4;
    List<FlacSubframeWriter> writers = List.of(FlacSubframeWriter.verbatim(), FlacSubframeWriter.fixed(0).rice(parameter, parameterBits),
        FlacSubframeWriter.fixed(2).rice(parameter, parameterBits).partitions(3),
        FlacSubframeWriter.fixed(4).rice(parameter, parameterBits).partitions(2).escaped(),
        FlacSubframeWriter.linear(1).rice(parameter, 5), FlacSubframeWriter.linear(12).rice(parameter, parameterBits).partitions(4),
        FlacSubframeWriter.linear(32).rice(parameter, 5).partitions(1));
    for (Stereo stereo : Stereo.values()) {
      for (FlacSubframeWriter writer : writers) {
        asTheReferenceDecodes(FlacFile.of(bits, 44_100, audio).stereo(stereo).subframes(writer).blockSize(1_152));
      }
    }
    asTheReferenceDecodes(FlacFile.of(bits, 44_100, audio).subframes(FlacSubframeWriter.verbatim()).blockSizes(16, 576, 4_096, 65_535, 300));
    asTheReferenceDecodes(FlacFile.of(bits, 44_100, audio).subframes(FlacSubframeWriter.verbatim()).unknownLength());
    if (bits > 13) {
      asTheReferenceDecodes(FlacFile.of(bits, 44_100, Tones.rounded(audio, bits - 5))
          .subframes(FlacSubframeWriter.fixed(1).rice(parameter, parameterBits).wasted()));
    }
  }

  private void asTheReferenceDecodes(FlacFile file) throws Exception {
    Path flac = file.write(folder.resolve("ours.flac"));
    Path wav = folder.resolve("reference.wav");
    assertThat(run(List.of("flac", "-d", "-s", "-f", "-o", wav.toString(), flac.toString()))).isZero();
    Decoded reference = Decoded.of(wav);
    Decoded.of(flac).hasAudio(reference.audio()).hasNoFault();
  }

  @Test
  void a_flipped_byte_in_a_reference_file_is_damage_of_a_few_samples() throws Exception {
    Path flac = encode(16, 44_100, music(95, 2, 44_100), List.of("-5", "-b", "1024"));
    byte[] bytes = Files.readAllBytes(flac);
    bytes[bytes.length / 2] ^= 0x20;
    Decoded read = Decoded.of(Files.write(flac, bytes)).hasFaults(Kind.DAMAGED_FRAMES);
    assertThat(read.format().frames()).isEqualTo(FRAMES);
  }

  @Test
  void a_rate_in_the_header_that_the_frames_contradict_is_said() throws Exception {
    Path flac = encode(16, 44_100, music(96, 2, 44_100), List.of("-5"));
    byte[] bytes = Files.readAllBytes(flac);
    bytes[18] = (byte) (48_000 >> 12);
    bytes[19] = (byte) (48_000 >> 4);
    Decoded read = Decoded.of(Files.write(flac, bytes)).hasFaults(Kind.LYING_HEADER);
    assertThat(read.sentence(0)).contains("48004 Hz").contains("44100 Hz");
  }

  private static double[][] music(long seed, int channels, int rate) {
    return Tones.sum(Tones.sine(330, 0.3, rate, channels, FRAMES), Tones.sine(2_217, 0.1, 1.0, rate, channels, FRAMES),
        Tones.noise(seed, 0.003, channels, FRAMES));
  }

  private void compare(int bits, int rate, double[][] audio, List<String> options) throws Exception {
    Decoded.of(encode(bits, rate, audio, options)).hasAudio(Tones.rounded(audio, bits)).hasNoFault();
  }

  private Path encode(int bits, int rate, double[][] audio, List<String> options) throws Exception {
    WavFile pcm = WavFile.pcm(bits, rate, audio);
    Path wav = (audio.length > 2 ? pcm.channelMask(MASKS[audio.length]) : pcm).write(folder.resolve("in.wav"));
    Path flac = folder.resolve("out.flac");
    List<String> command = new ArrayList<>(List.of("flac", "-s", "-f", "-o", flac.toString()));
    command.addAll(options);
    command.add(wav.toString());
    assertThat(run(command)).as(String.join(" ", command)).isZero();
    return flac;
  }

  private static int run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("did not end: " + command);
    }
    return process.exitValue();
  }
}
