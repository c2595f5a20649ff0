package org.premaster.measurement;

import java.util.Arrays;
import java.util.SplittableRandom;

/** One channel, laid down piece by piece; the phase of the tones runs on through the joins, and lengths end at exact times. */
public final class Signal {
  private final int sampleRateHz;
  private double[] samples = new double[1 << 16];
  private int length;
  private double seconds;
  private double cycles;

  private Signal(int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
  }

  public static Signal at(int sampleRateHz) {
    return new Signal(sampleRateHz);
  }

  /** The 1 kHz tone of the EBU's tests. */
  public Signal tone(double peakDbfs, double forSeconds) {
    return tone(1000, Math.pow(10, peakDbfs / 20), forSeconds);
  }

  public Signal tone(double hertz, double amplitude, double forSeconds) {
    int to = end(forSeconds);
    while (length < to) {
      samples[length++] = amplitude * Math.sin(2 * Math.PI * cycles);
      cycles += hertz / sampleRateHz;
      cycles -= Math.floor(cycles);
    }
    return this;
  }

  public Signal silence(double forSeconds) {
    int to = end(forSeconds);
    Arrays.fill(samples, length, to, 0);
    length = to;
    return this;
  }

  /** Noise with most of its energy at the bottom, as music has; values stay within the amplitude. */
  public Signal noise(long seed, double amplitude, double forSeconds) {
    SplittableRandom random = new SplittableRandom(seed);
    int to = end(forSeconds);
    double slow = 0;
    double last = 0;
    while (length < to) {
      double white = random.nextDouble() * 2 - 1;
      double smooth = 0.5 * (white + last);
      last = white;
      slow += 0.05 * (white - slow);
      samples[length++] = amplitude * Math.clamp(0.35 * smooth + 2.0 * slow, -1.0, 1.0);
    }
    return this;
  }

  /** The samples as they are. */
  public Signal samples(double... values) {
    end((double) values.length / sampleRateHz);
    System.arraycopy(values, 0, samples, length, values.length);
    length += values.length;
    return this;
  }

  /** Everything so far held within ±{@code ceiling}. */
  public Signal clipped(double ceiling) {
    for (int i = 0; i < length; i++) {
      samples[i] = Math.clamp(samples[i], -ceiling, ceiling);
    }
    return this;
  }

  /** The first and last 10 ms faded linearly. */
  public Signal tapered() {
    int fade = sampleRateHz / 100;
    for (int i = 0; i < fade; i++) {
      samples[i] *= (double) i / fade;
      samples[length - 1 - i] *= (double) i / fade;
    }
    return this;
  }

  public int sampleRateHz() {
    return sampleRateHz;
  }

  public double[] build() {
    return Arrays.copyOf(samples, length);
  }

  /** This channel twice, measured as stereo. */
  public Measurements stereo() {
    double[] both = build();
    return MemoryAudio.measured(sampleRateHz, both, both);
  }

  public Measurements mono() {
    return MemoryAudio.measured(sampleRateHz, build());
  }

  private int end(double forSeconds) {
    seconds += forSeconds;
    int to = (int) Math.round(seconds * sampleRateHz);
    if (to > samples.length) {
      samples = Arrays.copyOf(samples, Math.max(to, samples.length * 2));
    }
    return to;
  }
}
