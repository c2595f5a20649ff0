package org.premaster.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.audio.AudioFault.Kind;
import org.premaster.audio.Tags.Name;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;

/** Files as ffmpeg and SoX write them, where these commands are installed. */
class ForeignWritersTest {
  /** Loudspeakers that both programs accept, by the number of channels. */
  private static final int[] MASKS = {0, 4, 3, 0x7, 0x33, 0x37, 0x3F, 0x70F, 0x63F};

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "w64, pcm_s24le, W64", "w64, pcm_s16le, W64", "caf, pcm_s24le, CAF", "caf, pcm_s24be, CAF", "caf, pcm_s16be, CAF", "caf, pcm_f64be, CAF",
    "wav, pcm_s24le, WAV", "wav, pcm_f64le, WAV", "aiff, pcm_s24be, AIFF", "flac, flac, FLAC"
  })
  void what_ffmpeg_writes_comes_back_exactly_with_its_title(String format, String codec, Container container) throws Exception {
    for (int channels : new int[] {1, 2, 6, 8}) {
      double[][] audio = audio(channels, codec.contains("16") ? 16 : 24);
      Path made = ffmpeg(audio, format, "-c:a", codec, "-metadata", "title=Slow Harbour", "-sample_fmt", sampleFormat(codec));
      Decoded read = Decoded.of(made).hasAudio(audio).hasNoFault();
      assertThat(read.format().container()).isEqualTo(container);
      if (!format.equals("w64")) {
        assertThat(tags(made).any(Name.TITLE)).hasValueSatisfying(title -> assertThat(title.value()).isEqualTo("Slow Harbour"));
      }
      // The layout that ffmpeg takes for its own 7.1 in CAF names side and back in the other order.
      boolean assigned = !format.equals("aiff") && (!format.equals("caf") || channels < 8);
      if (assigned) {
        assertThat(read.format().layout()).isEqualTo(ChannelLayout.usual(channels));
      }
    }
  }

  private static String sampleFormat(String codec) {
    return switch (codec) {
      case "pcm_s16le", "pcm_s16be" -> "s16";
      case "pcm_f64le", "pcm_f64be" -> "dbl";
      default -> "s32";
    };
  }

  @Test
  void an_rf64_file_with_a_broadcast_chunk_comes_back_with_its_history() throws Exception {
    double[][] audio = audio(2, 24);
    Path made = ffmpeg(audio, "wav", "-c:a", "pcm_s24le", "-rf64", "always", "-write_bext", "1", "-metadata", "originator=Console",
        "-metadata", "coding_history=A=PCM,F=48000,W=24");
    assertThat(Decoded.of(made).hasAudio(audio).hasNoFault().format().container()).isEqualTo(Container.RF64);
    assertThat(tags(made).any(Name.CODING_HISTORY)).isPresent();
    assertThat(tags(made).any(Name.ORIGINATOR)).hasValueSatisfying(text -> assertThat(text.value()).isEqualTo("Console"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wav", "w64", "caf"})
  void what_was_written_into_a_pipe_has_no_length_and_is_read_to_its_end(String format) throws Exception {
    double[][] audio = audio(2, 24);
    Path in = input(audio);
    Path out = folder.resolve("pipe." + format);
    String command = "ffmpeg -v error -i '" + in + "' -c:a pcm_s24le -f " + format + " pipe:1 | cat > '" + out + "'";
    assumeTrue(run(List.of("sh", "-c", command)) == 0, "ffmpeg is not installed or does not write this into a pipe");
    assumeTrue(out.toFile().length() > 0, "ffmpeg does not write this format into a pipe");
    Decoded.of(out).hasAudio(audio).hasFaults(Kind.LYING_HEADER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"w64", "caf", "aiff", "aifc", "wav"})
  void what_sox_writes_comes_back_exactly(String format) throws Exception {
    for (int channels : new int[] {1, 2, 6, 8}) {
      double[][] audio = audio(channels, 24);
      Path out = folder.resolve("sox." + format);
      assumeTrue(run(List.of("sox", input(audio).toString(), out.toString())) == 0, "sox is not installed");
      Decoded.of(out).hasAudio(audio).hasNoFault();
    }
  }

  @Test
  void sox_writes_rifx_and_it_comes_back_exactly() throws Exception {
    double[][] audio = audio(2, 24);
    Path out = folder.resolve("rifx.wav");
    assumeTrue(run(List.of("sox", input(audio).toString(), "-B", "-t", "wav", out.toString())) == 0, "sox is not installed");
    Decoded.of(out).hasAudio(audio).hasNoFault();
  }

  private static double[][] audio(int channels, int bits) {
    return Tones.rounded(Tones.noise(100L + channels, 0.7, channels, 12_344), bits);
  }

  private Path input(double[][] audio) {
    WavFile wav = WavFile.pcm(24, 48_000, audio);
    return (audio.length > 2 ? wav.channelMask(MASKS[audio.length]) : wav).write(folder.resolve("in.wav"));
  }

  private Path ffmpeg(double[][] audio, String format, String... options) throws IOException, InterruptedException {
    Path out = folder.resolve("made." + format);
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-i", input(audio).toString()));
    command.addAll(List.of(options));
    if (format.equals("aiff")) {
      command.addAll(List.of("-write_id3v2", "1"));
    }
    command.addAll(List.of("-f", format, out.toString()));
    assumeTrue(run(command) == 0, "ffmpeg is not installed or does not write this: " + command);
    return out;
  }

  private static Tags tags(Path path) throws IOException, UnreadableAudioException {
    try (AudioFile file = AudioFiles.open(path, ByteTap.NONE)) {
      return file.tags();
    }
  }

  private static int run(List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("did not end: " + command);
      }
      return process.exitValue();
    } catch (IOException e) {
      return -1;
    }
  }
}
