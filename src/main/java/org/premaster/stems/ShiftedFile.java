package org.premaster.stems;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.premaster.audio.AudioFault;
import org.premaster.audio.AudioFile;
import org.premaster.audio.AudioFiles;
import org.premaster.audio.ByteTap;
import org.premaster.audio.PcmBlock;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.UnreadableAudioException;

/** One file of a set, read once from its begin to its end on the mix's time; mono sounds on both sides. Silence stands before and behind it. */
final class ShiftedFile implements Closeable {
  /** Samples on each side of a place between two samples that make its value. */
  private static final int REACH = 24;

  private static final double KAISER_BETA = 8;

  /** Places between two samples for which weights are at hand; those between are interpolated. */
  private static final int PHASES = 512;

  private static final int HELD = 1 << 13;

  /** +120 dBFS; what is above is as little a sample as infinity. */
  private static final double LOUDEST = 1e6;

  private final AudioFile audio;
  private final PcmBlock block;
  private final Displacement displacement;
  private int blockAt;
  private long silenceBefore;
  private boolean ended;
  private long frames;
  private long nonFinite;

  /** A stretch of the file around the place that is read, for files that stand between samples; its first frame is {@link #heldFrom}. */
  private final double[][] held;
  private final double[][] kernels;
  private long heldFrom;
  private int heldCount;
  private long next;

  /**
   * Opens a file.
   *
   * @param chunk frames decoded at once, 1 or more; of no consequence for what comes out
   */
  ShiftedFile(Path path, Displacement displacement, int chunk) throws IOException, UnreadableAudioException {
    audio = AudioFiles.open(path, ByteTap.NONE);
    block = new PcmBlock(audio.format().channels(), chunk);
    this.displacement = displacement;
    kernels = displacement.whole() ? new double[0][] : kernels();
    held = new double[2][displacement.whole() ? 0 : HELD];
    heldFrom = -REACH;
    heldCount = displacement.whole() ? 0 : REACH;
    if (displacement.whole()) {
      silenceBefore = Math.max(0, -(long) displacement.late());
    }
  }

  PcmFormat format() {
    return audio.format();
  }

  /** What is wrong with the file; complete once it has {@link #ended}. */
  List<AudioFault> faults() {
    return audio.faults();
  }

  /** Frames of the file that were read so far. */
  long frames() {
    return frames;
  }

  /** Samples that are no number; they were taken as silence. */
  long nonFinite() {
    return nonFinite;
  }

  /** True once all of the file has been given out. */
  boolean ended() {
    return ended && (displacement.whole() || place(next) - REACH > heldFrom + heldCount);
  }

  private double place(long frame) {
    return frame + displacement.late() + displacement.drift() * frame;
  }

  /** Skips what runs ahead of the mix; before the first {@link #fill}. */
  void start() throws IOException {
    if (displacement.whole()) {
      long skip = Math.max(0, (long) displacement.late());
      while (skip > 0 && atHand()) {
        int step = (int) Math.min(skip, block.frames() - blockAt);
        blockAt += step;
        skip -= step;
      }
    }
  }

  /** The next frames from index {@code from} up to {@code to}; behind the end they are silence. */
  void fill(double[] left, double[] right, int from, int to) throws IOException {
    if (!displacement.whole()) {
      between(left, right, from, to);
      return;
    }
    int at = from;
    int quiet = (int) Math.min(to - at, silenceBefore);
    Arrays.fill(left, at, at + quiet, 0);
    Arrays.fill(right, at, at + quiet, 0);
    silenceBefore -= quiet;
    at += quiet;
    copy(left, right, at, to);
  }

  private void copy(double[] left, double[] right, int from, int to) throws IOException {
    int at = from;
    while (at < to && atHand()) {
      int count = Math.min(to - at, block.frames() - blockAt);
      System.arraycopy(block.channel(0), blockAt, left, at, count);
      System.arraycopy(block.channel(block.channels() - 1), blockAt, right, at, count);
      blockAt += count;
      at += count;
    }
    Arrays.fill(left, at, to, 0);
    Arrays.fill(right, at, to, 0);
  }

  /** Values between samples, by a windowed sinc. */
  private void between(double[] left, double[] right, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      double place = place(next++);
      long whole = (long) Math.floor(place);
      hold(whole + REACH + 1);
      double phase = (place - whole) * PHASES;
      double[] near = kernels[(int) phase];
      double[] far = kernels[Math.min(PHASES, (int) phase + 1)];
      double share = phase - (int) phase;
      double sumLeft = 0;
      double sumRight = 0;
      int first = (int) (whole + 1 - REACH - heldFrom);
      for (int k = Math.max(0, -first); k < 2 * REACH && first + k < heldCount; k++) {
        double weight = near[k] + share * (far[k] - near[k]);
        sumLeft += weight * held[0][first + k];
        sumRight += weight * held[1][first + k];
      }
      left[i] = sumLeft;
      right[i] = sumRight;
    }
  }

  /** Reads on until frame {@code end} is held, and forgets what lies far before it. */
  private void hold(long end) throws IOException {
    while (heldFrom + heldCount < end && !ended) {
      if (heldCount + 1024 > HELD) {
        int drop = heldCount - 4 * REACH;
        for (double[] channel : held) {
          System.arraycopy(channel, drop, channel, 0, heldCount - drop);
        }
        heldFrom += drop;
        heldCount -= drop;
      }
      if (atHand()) {
        int count = Math.min(1024, block.frames() - blockAt);
        System.arraycopy(block.channel(0), blockAt, held[0], heldCount, count);
        System.arraycopy(block.channel(block.channels() - 1), blockAt, held[1], heldCount, count);
        blockAt += count;
        heldCount += count;
      }
    }
  }

  /** Weights of the samples around a place, for places {@value #PHASES} to a sample. */
  private static double[][] kernels() {
    double[][] kernels = new double[PHASES + 1][2 * REACH];
    for (int phase = 0; phase <= PHASES; phase++) {
      for (int k = 0; k < 2 * REACH; k++) {
        kernels[phase][k] = kernel(k + 1 - REACH - (double) phase / PHASES);
      }
    }
    return kernels;
  }

  private static double kernel(double x) {
    double edge = x / REACH;
    if (Math.abs(edge) >= 1) {
      return 0;
    }
    double sinc = Math.abs(x) < 1e-9 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
    return sinc * bessel(KAISER_BETA * Math.sqrt(1 - edge * edge)) / bessel(KAISER_BETA);
  }

  /** The modified Bessel function of the first kind, order 0. */
  private static double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; k < 30; k++) {
      term *= x / (2 * k) * (x / (2 * k));
      sum += term;
    }
    return sum;
  }

  private boolean atHand() throws IOException {
    if (blockAt < block.frames()) {
      return true;
    }
    if (ended) {
      return false;
    }
    blockAt = 0;
    int read = audio.read(block);
    ended = read == 0;
    frames += read;
    if (!block.coded()) {
      silenceWhatIsNoNumber();
    }
    return !ended;
  }

  private void silenceWhatIsNoNumber() {
    for (double[] channel : block.planes()) {
      for (int i = 0; i < block.frames(); i++) {
        if (!(Math.abs(channel[i]) <= LOUDEST)) {
          channel[i] = 0;
          nonFinite++;
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    audio.close();
  }
}
