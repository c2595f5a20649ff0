package org.premaster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.premaster.audio.AudioFile;
import org.premaster.audio.AudioFiles;
import org.premaster.audio.PcmBlock;
import org.premaster.audio.UnreadableAudioException;
import org.premaster.measurement.Fixity;
import org.premaster.measurement.MeasuringPass;
import org.premaster.testkit.FlacFile;
import org.premaster.testkit.WavFile;

/** What a frame of a file costs: read, decoded, hashed, and measured whole. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@State(Scope.Thread)
public class FileStages {
  private static final int FRAMES = StageSignal.FRAMES;
  private static final int READ_FRAMES = 4096;

  @Param({"MUSIC", "LIMITED"})
  public StageSignal signal = StageSignal.MUSIC;

  private Path wav = Path.of("");
  private Path flac = Path.of("");
  private byte[] bytes = {};

  /** Writes the signal as WAV, and as FLAC: by the reference encoder where it is on the PATH, else by the tests' own simple one. */
  @Setup
  public void write() throws IOException, InterruptedException {
    wav = Files.createTempFile("stage", ".wav");
    flac = Files.createTempFile("stage", ".flac");
    double[][] audio = signal.audio();
    bytes = WavFile.pcm(24, StageSignal.RATE, audio).bytes();
    Files.write(wav, bytes);
    if (!encoded()) {
      FlacFile.of(24, StageSignal.RATE, audio).blockSize(4096).write(flac);
    }
  }

  private boolean encoded() throws InterruptedException {
    try {
      return new ProcessBuilder("flac", "--silent", "--force", "-o", flac.toString(), wav.toString())
          .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(wav);
    Files.delete(flac);
  }

  private static double decode(Path file) throws IOException, UnreadableAudioException {
    double last = 0;
    try (AudioFile audio = AudioFiles.open(file, (next, offset, length) -> {})) {
      PcmBlock block = new PcmBlock(2, READ_FRAMES);
      while (audio.read(block) > 0) {
        last += block.channel(1)[0];
      }
    }
    return last;
  }

  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public double decodeWav24() throws IOException, UnreadableAudioException {
    return decode(wav);
  }

  /** With the MD5 of the decoded audio. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public double decodeFlac24() throws IOException, UnreadableAudioException {
    return decode(flac);
  }

  /** The digest of as many bytes as the WAV file has, from memory. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public byte[] sha256() throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object measureWav24() throws IOException {
    return MeasuringPass.measuring(Fixity.AT_ONCE).measure(wav, (frames, rate) -> {});
  }

  /** Without SHA-256. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object measureWav24Only() throws IOException {
    return MeasuringPass.measuring(Fixity.OMITTED).measure(wav, (frames, rate) -> {});
  }

  /** With all detectors and the second reading of a suspect, without SHA-256. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object examineWav24Only() throws IOException {
    return MeasuringPass.examining(Fixity.OMITTED).measure(wav, (frames, rate) -> {});
  }

  /** With SHA-256 in another thread. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object measureWav24Beside() throws IOException {
    return MeasuringPass.measuring(Fixity.BESIDE).measure(wav, (frames, rate) -> {});
  }

  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object measureFlac24() throws IOException {
    return MeasuringPass.measuring(Fixity.AT_ONCE).measure(flac, (frames, rate) -> {});
  }

  /** Decoded in a second thread, its digests taken in a third. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object measureFlac24Beside() throws IOException {
    return MeasuringPass.measuring(Fixity.BESIDE).measure(flac, (frames, rate) -> {});
  }
}
