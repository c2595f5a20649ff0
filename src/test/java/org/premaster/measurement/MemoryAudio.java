package org.premaster.measurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntSupplier;
import org.premaster.audio.AudioFault;
import org.premaster.audio.AudioFile;
import org.premaster.audio.Container;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmBlock;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.Tags;
import org.premaster.audio.UnreadableAudioException;
import org.premaster.measurement.detectors.DetectorBench;
import org.premaster.measurement.meters.MeterBench;

/** An audio file that is only in memory, read in pieces of any size. */
public final class MemoryAudio implements AudioFile {
  private final double[][] samples;
  private final int sampleRateHz;
  private final IntSupplier pieces;
  private boolean coded;
  private int codedBits = 64;
  private int at;

  private MemoryAudio(int sampleRateHz, IntSupplier pieces, double[][] samples) {
    this.sampleRateHz = sampleRateHz;
    this.pieces = pieces;
    this.samples = samples;
  }

  /** A file that fills every block it is given. */
  public static MemoryAudio of(int sampleRateHz, double[]... channels) {
    return new MemoryAudio(sampleRateHz, () -> Integer.MAX_VALUE, channels);
  }

  /** A file that gives as many frames at a time as the supplier says, 1 or more. */
  public static MemoryAudio inPieces(IntSupplier pieces, int sampleRateHz, double[]... channels) {
    return new MemoryAudio(sampleRateHz, pieces, channels);
  }

  /** The same file as one of integers; its samples are multiples of 2⁻³¹ below 1. */
  public MemoryAudio coded() {
    coded = true;
    return this;
  }

  /** The same as one of integers of so many bits: samples are rounded down to them. */
  public MemoryAudio coded(int bits) {
    double steps = Math.scalb(1.0, bits - 1);
    for (double[] channel : samples) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] = Math.clamp(Math.floor(channel[i] * steps), -steps, steps - 1) / steps;
      }
    }
    codedBits = bits;
    return coded();
  }

  /** All that a pass with detectors finds in this file. */
  public Measurements examined() {
    DetectorBench detectors = new DetectorBench(format());
    MeterBench meters = new MeterBench(format(), detectors.history(), detectors.meters());
    PcmBlock block = new PcmBlock(samples.length, MeterBench.FRAMES);
    while (read(block) > 0) {
      meters.take(block);
    }
    Measurements measured = meters.finish(faults(), Tags.NONE);
    if (detectors.suspects(measured)) {
      at = 0;
      while (read(block) > 0) {
        detectors.takeAgain(block);
      }
    }
    return measured.with(detectors.traces());
  }

  /** All that a pass finds in these channels. */
  public static Measurements measured(int sampleRateHz, double[]... channels) {
    return of(sampleRateHz, channels).measured();
  }

  /** All that a pass finds in this file. */
  public Measurements measured() {
    try {
      return MeasuringPass.measuring(Fixity.AT_ONCE).measure(this, Progress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableAudioException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public PcmFormat format() {
    return new PcmFormat(Container.WAV, codedBits < 64 ? Encoding.PCM : Encoding.FLOAT, sampleRateHz, codedBits, samples.length, samples[0].length);
  }

  @Override
  public int read(PcmBlock block) {
    int frames = Math.min(Math.min(block.capacity(), pieces.getAsInt()), samples[0].length - at);
    for (int c = 0; c < samples.length; c++) {
      System.arraycopy(samples[c], at, block.channel(c), 0, frames);
    }
    if (coded) {
      for (int c = 0; c < samples.length; c++) {
        for (int i = 0; i < frames; i++) {
          block.codes(c)[i] = (int) (samples[c][at + i] * 0x1p31);
        }
      }
      block.setCoded(frames);
    } else {
      block.setFrames(frames);
    }
    at += frames;
    return frames;
  }

  @Override
  public List<AudioFault> faults() {
    return List.of();
  }

  @Override
  public void close() {}
}
