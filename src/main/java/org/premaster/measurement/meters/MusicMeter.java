package org.premaster.measurement.meters;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.premaster.measurement.Music;

/**
 * Tempo, key and first onset from the first 45 seconds of sound, for files of 8 kHz and more. The channels are added up and averaged down
 * to 8 to 16 kHz as they pass, until that much is kept (at most 3 MB); blocks before the first sound and after it cost a comparison. What
 * is kept is examined once, at the end: halved again by a better filter, the key from all of it, the tempo from its last 25 seconds, where
 * drums have come in by then.
 */
final class MusicMeter implements Meter {
  private static final double KEPT_SECONDS = 45;
  private static final double TEMPO_SECONDS = 25;

  /** −60 dBFS: what counts as sound, as at the edges of a file. */
  private static final double SOUND = 0.001;

  /** Averaged rates are at least this. */
  private static final int LEAST_HZ = 8_000;

  private static final int CHUNK_SECONDS = 10;

  /** What a file of floats may hold beyond this is no music. */
  private static final double LOUDEST = 16;

  private final int sampleRateHz;
  private final int halvings;
  private final int most;
  private final double[] sum = new double[MeterBlock.FRAMES];
  private float[] kept = new float[0];
  private int count;
  private long startFrame = -1;

  MusicMeter(int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
    int halved = 0;
    while (sampleRateHz >> (halved + 1) >= LEAST_HZ && MeterBlock.FRAMES >> (halved + 1) > 0) {
      halved++;
    }
    halvings = halved;
    most = (int) Math.min(KEPT_SECONDS * sampleRateHz / (1 << halvings), KEPT_SECONDS * 2 * LEAST_HZ);
  }

  @Override
  public void take(MeterBlock block) {
    if (count == most || startFrame < 0 && !sounds(block)) {
      return;
    }
    if (startFrame < 0) {
      startFrame = block.start();
    }
    System.arraycopy(block.channel(0), 0, sum, 0, MeterBlock.FRAMES);
    for (int c = 1; c < block.channels(); c++) {
      add(block.channel(c), sum);
    }
    int length = MeterBlock.FRAMES;
    for (int h = 0; h < halvings; h++) {
      length /= 2;
      halve(sum, length);
    }
    keep(Math.min(block.frames() >> halvings, most - count));
  }

  private static boolean sounds(MeterBlock block) {
    for (int c = 0; c < block.channels(); c++) {
      if (block.peak(c) > SOUND) {
        return true;
      }
    }
    return false;
  }

  private static void add(double[] x, double[] to) {
    for (int i = 0; i < MeterBlock.FRAMES; i++) {
      to[i] += x[i];
    }
  }

  private static void halve(double[] x, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = x[2 * i] + x[2 * i + 1];
    }
  }

  private void keep(int frames) {
    if (count + frames > kept.length) {
      int chunk = CHUNK_SECONDS * (sampleRateHz >> halvings);
      kept = Arrays.copyOf(kept, Math.min(most, Math.max(count + frames, kept.length + chunk)));
    }
    double scale = 1.0 / (1 << halvings);
    for (int i = 0; i < frames; i++) {
      kept[count + i] = (float) Math.clamp(sum[i] * scale, -LOUDEST, LOUDEST);
    }
    count += frames;
  }

  /** The reading; call once, after the last block. */
  Music music() {
    if (startFrame < 0 || sampleRateHz < LEAST_HZ) {
      return Music.none();
    }
    double rate = sampleRateHz / (double) (1 << halvings);
    OptionalDouble onset = FirstOnset.seconds(kept, count, rate);
    if (onset.isPresent()) {
      onset = OptionalDouble.of(startFrame / (double) sampleRateHz + onset.getAsDouble());
    }
    int half = Halving.inPlace(kept, count);
    kept = Arrays.copyOf(kept, half);
    OptionalDouble tempo = TempoEstimate.bpm(kept, Math.max(0, half - (int) (TEMPO_SECONDS * rate / 2)), rate / 2);
    return new Music(rounded(tempo, 10), KeyEstimate.of(kept, rate / 2), rounded(onset, 100));
  }

  private static OptionalDouble rounded(OptionalDouble value, double parts) {
    return value.isPresent() ? OptionalDouble.of(Math.round(value.getAsDouble() * parts) / parts) : value;
  }
}
