package org.premaster.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.premaster.audio.AudioFile;
import org.premaster.audio.AudioFiles;
import org.premaster.audio.ByteTap;
import org.premaster.audio.Container;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmBlock;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.Tags;
import org.premaster.audio.UnreadableAudioException;
import org.premaster.measurement.meters.MeterBench;
import org.premaster.measurement.traces.CodecRoundTrip;
import org.premaster.measurement.traces.CodecRoundTrip.Codec;
import org.premaster.measurement.traces.CodecRoundTrip.Coded;

/**
 * Codes a file and decodes it again with the {@code ffmpeg} that is on the PATH, and measures what comes back.
 *
 * <p>Two processes in a row, coder and decoder, without a shell. They get the samples that our own reader decoded, through pipes, and never
 * the file or its name. They have so much time and may return so many frames; then they are ended.
 */
final class CodecTrial {
  private static final String PROGRAM = "ffmpeg";
  private static final long LEAST_SECONDS = 60;
  private static final int MOST_CHANNELS = 2;

  /** Above this, services bring the rate down first. */
  private static final int HIGHEST_RATE_HZ = 48_000;

  private CodecTrial() {}

  /** Whether there is an {@code ffmpeg} to try with. */
  static boolean possible() {
    try {
      Process asked = new ProcessBuilder(PROGRAM, "-version")
          .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
      asked.getOutputStream().close();
      return asked.waitFor(LEAST_SECONDS, TimeUnit.SECONDS) && asked.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * What comes back from every codec that is there.
   *
   * @param format shape of the file, as it was measured
   * @return absent for files of more than two channels
   * @throws IOException where the storage fails
   */
  static Optional<CodecRoundTrip> of(Path file, PcmFormat format) throws IOException {
    if (format.channels() > MOST_CHANNELS) {
      return Optional.empty();
    }
    List<Coded> coded = new ArrayList<>();
    for (Codec codec : Codec.values()) {
      coded(file, format, codec).ifPresent(coded::add);
    }
    return Optional.of(new CodecRoundTrip(List.copyOf(coded)));
  }

  private static Optional<Coded> coded(Path file, PcmFormat format, Codec codec) throws IOException {
    int rate = rate(format, codec);
    List<Process> running = ProcessBuilder.startPipeline(List.of(coder(format, codec, rate), decoder(format, codec, rate)));
    Thread feeding = beside(() -> feed(file, running.getFirst().getOutputStream()));
    Thread guarding = beside(() -> endAfter(LEAST_SECONDS + (long) format.durationSeconds(), running));
    try (InputStream back = running.getLast().getInputStream()) {
      Optional<Coded> heard = measure(back, format, codec, rate);
      return heard.filter(one -> running.stream().allMatch(CodecTrial::wentWell));
    } finally {
      running.forEach(Process::destroyForcibly);
      guarding.interrupt();
      join(feeding);
      join(guarding);
    }
  }

  private static Thread beside(Runnable work) {
    return Thread.ofPlatform().daemon().name("codec trial").start(work);
  }

  private static void join(Thread thread) throws IOException {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Ends both processes where they take longer than this. */
  private static void endAfter(long seconds, List<Process> running) {
    try {
      if (!running.getLast().waitFor(seconds, TimeUnit.SECONDS)) {
        running.forEach(Process::destroyForcibly);
      }
    } catch (InterruptedException e) {
      // They are done, or the caller has ended them: nothing is left to guard
      return;
    }
  }

  private static boolean wentWell(Process process) {
    try {
      return process.waitFor(LEAST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int rate(PcmFormat format, Codec codec) {
    int rate = format.sampleRateHz();
    if (codec == Codec.OPUS_128) {
      return HIGHEST_RATE_HZ;
    }
    return rate <= HIGHEST_RATE_HZ ? rate : rate % 44_100 == 0 ? 44_100 : HIGHEST_RATE_HZ;
  }

  private static ProcessBuilder coder(PcmFormat format, Codec codec, int rate) {
    List<String> in = List.of("-f", "f32le", "-ar", String.valueOf(format.sampleRateHz()), "-ac", String.valueOf(format.channels()));
    List<String> out = List.of(
        "-c:a", codec == Codec.OPUS_128 ? "libopus" : "aac", "-b:a", codec.kilobits() + "k", "-ar", String.valueOf(rate),
        "-f", codec == Codec.OPUS_128 ? "ogg" : "adts");
    return program(in, out);
  }

  private static ProcessBuilder decoder(PcmFormat format, Codec codec, int rate) {
    List<String> in = List.of("-f", codec == Codec.OPUS_128 ? "ogg" : "aac");
    return program(in, List.of("-f", "f32le", "-ar", String.valueOf(rate), "-ac", String.valueOf(format.channels())));
  }

  /** From standard input to standard output, without a word. */
  private static ProcessBuilder program(List<String> in, List<String> out) {
    List<String> arguments = Stream.of(
            List.of(PROGRAM, "-nostdin", "-v", "quiet", "-threads", "1"), in, List.of("-i", "pipe:0"), out, List.of("pipe:1"))
        .flatMap(List::stream)
        .toList();
    return new ProcessBuilder(arguments).redirectError(Redirect.DISCARD);
  }

  /** Writes the file's samples; a reader that is gone ends it early, which its exit code tells. */
  private static void feed(Path file, OutputStream out) {
    try (out; AudioFile audio = AudioFiles.open(file, ByteTap.NONE)) {
      PcmBlock block = new PcmBlock(audio.format().channels(), MeterBench.FRAMES);
      ByteBuffer bytes = ByteBuffer.allocate(MeterBench.FRAMES * block.channels() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      while (audio.read(block) > 0) {
        bytes.clear();
        for (int i = 0; i < block.frames(); i++) {
          for (int c = 0; c < block.channels(); c++) {
            float sample = (float) block.channel(c)[i];
            bytes.putFloat(Float.isFinite(sample) ? sample : 0);
          }
        }
        out.write(bytes.array(), 0, bytes.position());
      }
    } catch (IOException | UnreadableAudioException e) {
      // The pipe broke, or the file changed since it was measured: what comes back is then not whole, and is not used
      return;
    }
  }

  private static Optional<Coded> measure(InputStream back, PcmFormat format, Codec codec, int rate) throws IOException {
    int channels = format.channels();
    long most = (long) ((format.durationSeconds() + 1) * rate);
    MeterBench meters = new MeterBench(new PcmFormat(Container.WAV, Encoding.FLOAT, rate, Float.SIZE, channels, most));
    PcmBlock block = new PcmBlock(channels, MeterBench.FRAMES);
    byte[] bytes = new byte[MeterBench.FRAMES * channels * Float.BYTES];
    long frames = 0;
    long overs = 0;
    int read = back.readNBytes(bytes, 0, bytes.length);
    while (read > 0 && frames <= most) {
      ByteBuffer samples = ByteBuffer.wrap(Arrays.copyOf(bytes, read)).order(ByteOrder.LITTLE_ENDIAN);
      int taken = read / (channels * Float.BYTES);
      for (int i = 0; i < taken; i++) {
        for (int c = 0; c < channels; c++) {
          double sample = samples.getFloat();
          block.channel(c)[i] = sample;
          overs += Math.abs(sample) > 1 ? 1 : 0;
        }
      }
      block.setFrames(taken);
      meters.take(block);
      frames += taken;
      read = back.readNBytes(bytes, 0, bytes.length);
    }
    boolean asLong = frames <= most && frames + rate >= format.durationSeconds() * rate;
    return asLong
        ? Optional.of(new Coded(codec, meters.finish(List.of(), Tags.NONE).peaks().truePeakDbtp(), overs))
        : Optional.empty();
  }
}
