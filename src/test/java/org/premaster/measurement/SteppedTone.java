package org.premaster.measurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.premaster.audio.AudioFault;
import org.premaster.audio.AudioFile;
import org.premaster.audio.ChannelLayout;
import org.premaster.audio.Container;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmBlock;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.UnreadableAudioException;

/**
 * A file of one tone in steps of level, made while it is read, so that no length takes memory. The phase runs on through the joins and is
 * the same in all channels; lengths end at exact times, rounded to the nearest frame.
 */
final class SteppedTone implements AudioFile {
  private final int sampleRateHz;
  private final ChannelLayout layout;
  private final double[] period;
  private final List<Step> steps = new ArrayList<>();
  private double seconds;
  private int step;
  private long at;

  private record Step(long end, double[] amplitudes) {}

  private SteppedTone(int sampleRateHz, int hertz, ChannelLayout layout) {
    this.sampleRateHz = sampleRateHz;
    this.layout = layout;
    int shared = BigInteger.valueOf(sampleRateHz).gcd(BigInteger.valueOf(hertz)).intValueExact();
    period = new double[sampleRateHz / shared];
    for (int i = 0; i < period.length; i++) {
      period[i] = Math.sin(2 * Math.PI * ((long) i * (hertz / shared) % period.length) / period.length);
    }
  }

  /** Stereo, 1 kHz, as the EBU's tests are. */
  static SteppedTone at(int sampleRateHz) {
    return of(sampleRateHz, 1_000, ChannelLayout.usual(2));
  }

  static SteppedTone of(int sampleRateHz, int hertz, ChannelLayout layout) {
    return new SteppedTone(sampleRateHz, hertz, layout);
  }

  /** The same level in every channel. */
  SteppedTone tone(double peakDbfs, double forSeconds) {
    double[] all = new double[layout.speakers().size()];
    Arrays.fill(all, peakDbfs);
    return tones(forSeconds, all);
  }

  /** A level for each channel in the order of the layout; negative infinity for silence. */
  SteppedTone tones(double forSeconds, double... peakDbfs) {
    seconds += forSeconds;
    steps.add(new Step(Math.round(seconds * sampleRateHz), Arrays.stream(peakDbfs).map(level -> Math.pow(10, level / 20)).toArray()));
    return this;
  }

  SteppedTone silence(double forSeconds) {
    return tone(Double.NEGATIVE_INFINITY, forSeconds);
  }

  /** All that a pass finds; the file can be extended and measured again. */
  Measurements measured() {
    step = 0;
    at = 0;
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
    return new PcmFormat(Container.WAV, Encoding.FLOAT, sampleRateHz, 64, layout, steps.isEmpty() ? 0 : steps.getLast().end());
  }

  @Override
  public int read(PcmBlock block) {
    int frames = 0;
    while (frames < block.capacity() && step < steps.size()) {
      Step present = steps.get(step);
      int more = (int) Math.min(block.capacity() - frames, present.end() - at);
      for (int c = 0; c < block.channels(); c++) {
        lay(block.channel(c), frames, more, present.amplitudes()[c]);
      }
      frames += more;
      at += more;
      step += at == present.end() ? 1 : 0;
    }
    block.setFrames(frames);
    return frames;
  }

  private void lay(double[] out, int from, int frames, double amplitude) {
    int phase = (int) (at % period.length);
    for (int i = from; i < from + frames; i++) {
      out[i] = amplitude * period[phase];
      phase = phase + 1 == period.length ? 0 : phase + 1;
    }
  }

  @Override
  public List<AudioFault> faults() {
    return List.of();
  }

  @Override
  public void close() {}
}
