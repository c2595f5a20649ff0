package org.premaster.measurement.meters;

import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
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
import org.openjdk.jmh.annotations.Warmup;
import org.premaster.audio.Container;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmBlock;
import org.premaster.audio.PcmFormat;
import org.premaster.bench.StageSignal;

/** What each meter costs for a frame of stereo, alone and all together, on music, on a limited master and on a tone. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@State(Scope.Thread)
public class MeterStages {
  private static final int RATE = StageSignal.RATE;
  private static final int FRAMES = StageSignal.FRAMES;
  private static final int READ_FRAMES = 4096;

  @Param({"MUSIC", "LIMITED", "TONE"})
  public StageSignal signal = StageSignal.MUSIC;

  private MeterBlock[] blocks = {};
  private PcmBlock[] pieces = {};

  /** Cuts the signal into sealed blocks for the single meters, and into pieces as a reader delivers them for the whole bench. */
  @Setup
  public void cut() {
    double[][] audio = signal.audio();
    pieces = pieces(audio);
    blocks = new MeterBlock[(FRAMES + MeterBlock.FRAMES - 1) / MeterBlock.FRAMES];
    PcmBlock source = pcm(audio, 0, FRAMES);
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = new MeterBlock(2);
      blocks[i].append(source, i * MeterBlock.FRAMES);
      blocks[i].seal();
    }
  }

  private static PcmBlock[] pieces(double[][] audio) {
    PcmBlock[] cut = new PcmBlock[(FRAMES + READ_FRAMES - 1) / READ_FRAMES];
    for (int i = 0; i < cut.length; i++) {
      cut[i] = pcm(audio, i * READ_FRAMES, Math.min(READ_FRAMES, FRAMES - i * READ_FRAMES));
    }
    return cut;
  }

  private static PcmBlock pcm(double[][] audio, int from, int frames) {
    PcmBlock block = new PcmBlock(audio.length, frames);
    for (int c = 0; c < audio.length; c++) {
      System.arraycopy(audio[c], from, block.channel(c), 0, frames);
    }
    block.setFrames(frames);
    return block;
  }

  private Meter over(IntFunction<Meter> made) {
    Meter meter = made.apply(2);
    for (MeterBlock block : blocks) {
      meter.take(block);
    }
    return meter;
  }

  /** All meters, with the cutting into blocks. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object allMeters() {
    MeterBench bench = new MeterBench(new PcmFormat(Container.WAV, Encoding.PCM, RATE, 24, 2, FRAMES));
    for (PcmBlock piece : pieces) {
      bench.take(piece);
    }
    return bench;
  }

  /** K-weighting and the energies of the gating blocks. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object loudness() {
    return over(channels -> new LoudnessMeter(RATE, 1, 1));
  }

  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object truePeak() {
    return over(TruePeakMeter::new);
  }

  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object gaps() {
    return over(channels -> {
      SampleHistory history = new SampleHistory(channels, GapMeter.reach(RATE));
      GapMeter gaps = new GapMeter(RATE, channels, history);
      return block -> {
        history.take(block);
        gaps.take(block);
      };
    });
  }

  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object clipping() {
    return over(ClippingMeter::new);
  }

  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object stereo() {
    return over(channels -> new StereoMeter(RATE));
  }

  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object edges() {
    return over(channels -> new EdgeMeter(RATE, channels));
  }

  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object levels() {
    return over(LevelMeter::new);
  }

  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object waveform() {
    return over(channels -> new WaveformMeter());
  }

  /** Digest of the decoded samples. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object pcmDigest() {
    return over(PcmDigest::new);
  }
}
