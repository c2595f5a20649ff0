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
import org.premaster.audio.UnreadableAudioException;

/** An audio file that is only in memory, read in pieces of any size. */
public final class MemoryAudio implements AudioFile {
  private final double[][] samples;
  private final int sampleRateHz;
  private final IntSupplier pieces;
  private boolean coded;
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

  /** All that a pass finds in these channels. */
  public static Measurements measured(int sampleRateHz, double[]... channels) {
    return of(sampleRateHz, channels).measured();
  }

  /** All that a pass finds in this file. */
  public Measurements measured() {
    try {
      return new MeasuringPass().measure(this, Progress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableAudioException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public PcmFormat format() {
    return new PcmFormat(Container.WAV, Encoding.FLOAT, sampleRateHz, 64, samples.length, samples[0].length);
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
