package org.premaster.stems;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.UnreadableAudioException;

/**
 * Reads all files of a set side by side, once, and keeps what proves the sum: the products of all stems and of the plain residual (the mix less
 * all stems) with each other. With the residual for the mix among them nothing is lost to cancellation: that of a perfect set is zero to the
 * last bit.
 */
final class SummingPass {
  /** Every so many pieces also the sides are held against each other, which only tells about panning. */
  private static final int SIDES_EVERY = 4;

  private static final int CHUNK = 4096;

  private final StemSet set;
  private final List<Displacement> displacements;
  private final int chunk;
  private final SideBySide readers;

  /**
   * @param displacements of each stem in order, against the mix
   * @param chunk frames decoded at once, of no consequence for the result
   * @param readers who reads, of no consequence for the result either
   */
  SummingPass(StemSet set, List<Displacement> displacements, int chunk, SideBySide readers) {
    this.set = set;
    this.displacements = displacements;
    this.chunk = chunk;
    this.readers = readers;
  }

  /** A pass in the usual chunks. */
  static StemSum over(StemSet set, List<Displacement> displacements, SideBySide readers) throws IOException, UnprovableSetException {
    return new SummingPass(set, displacements, CHUNK, readers).run();
  }

  StemSum run() throws IOException, UnprovableSetException {
    List<ShiftedFile> files = new ArrayList<>();
    try {
      for (int k = 0; k < set.stems().size(); k++) {
        files.add(open(set.stems().get(k), displacements.get(k)));
      }
      files.add(open(set.mix(), Displacement.NONE));
      requireOneRate(files);
      return sum(files);
    } finally {
      for (ShiftedFile file : files) {
        file.close();
      }
    }
  }

  private ShiftedFile open(Path path, Displacement displacement) throws IOException, UnprovableSetException {
    ShiftedFile file;
    try {
      file = new ShiftedFile(path, displacement, chunk);
    } catch (UnreadableAudioException e) {
      throw new UnprovableSetException(path, StemSet.name(path) + " cannot be read: " + e.sentence());
    }
    if (file.format().channels() > 2) {
      file.close();
      throw new UnprovableSetException(path, StemSet.name(path) + " has " + file.format().channels()
          + " channels; stems and rough mix are compared in mono and stereo. Please print it in stereo.");
    }
    return file;
  }

  private void requireOneRate(List<ShiftedFile> files) throws UnprovableSetException {
    int mixRate = files.getLast().format().sampleRateHz();
    for (int k = 0; k < set.stems().size(); k++) {
      int rate = files.get(k).format().sampleRateHz();
      if (rate != mixRate) {
        Path stem = set.stems().get(k);
        throw new UnprovableSetException(stem, StemSet.name(stem) + " has a sample rate of " + rate + " Hz and "
            + StemSet.name(set.mix()) + " one of " + mixRate + " Hz; please print all stems and the rough mix at the session's rate.");
      }
    }
  }

  private StemSum sum(List<ShiftedFile> files) throws IOException {
    int signals = files.size();
    Bands bands = Bands.of(files.getLast().format().sampleRateHz());
    Accumulation sums = new Accumulation(bands, signals, readers);
    for (ShiftedFile file : files) {
      file.start();
    }
    int rest = bands.overlap();
    while (true) {
      boolean ended = true;
      for (ShiftedFile file : files) {
        ended &= file.ended();
      }
      // What was read last still fades out in one more piece
      if (ended && rest <= 0) {
        break;
      }
      rest = ended ? rest - bands.hop() : rest;
      readers.each(signals, k -> files.get(k).fill(sums.left[k], sums.right[k], bands.overlap(), bands.size()));
      sums.piece();
    }
    return sums.result(files);
  }

  /** The sums while they grow; the last signal is the mix until a piece is added, and the residual from then on. */
  private static final class Accumulation {
    private final Bands bands;
    private final int stems;
    private final SideBySide readers;
    private final Spectrum[] spectra;
    private final GramTrack track;
    private final StemSum.Sides sides;
    private final StemSum.Transfer transfer;
    private final double[][] left;
    private final double[][] right;
    private final double[][] fromLeft;
    private final double[][] fromRight;
    private final double[] sumLeft;
    private final double[] sumRight;
    private final boolean[] sounds;
    private final int[] silentFrames;
    private final double[] energy;
    private final double[] peak;
    private double residualEnergy;
    private double sumPeak;
    private int pieces;

    Accumulation(Bands bands, int signals, SideBySide readers) {
      this.bands = bands;
      this.readers = readers;
      stems = signals - 1;
      spectra = new Spectrum[signals];
      Arrays.setAll(spectra, k -> new Spectrum(bands));
      track = new GramTrack(signals);
      sides = new StemSum.Sides(signals);
      transfer = new StemSum.Transfer(bands.size() / 2);
      left = new double[signals][bands.size()];
      right = new double[signals][bands.size()];
      fromLeft = new double[signals][bands.size()];
      fromRight = new double[signals][bands.size()];
      sumLeft = new double[bands.size()];
      sumRight = new double[bands.size()];
      sounds = new boolean[signals];
      silentFrames = new int[signals];
      Arrays.fill(silentFrames, bands.size());
      energy = new double[signals];
      peak = new double[signals];
    }

    void piece() throws IOException {
      double[] products = track.nextPiece();
      track.peaks(level(stems), levelOfSum());
      boolean residualSounds = residual() > 0;
      readers.each(stems + 1, k -> {
        sounds[k] = sounds(k, k < stems ? level(k) > 0 : residualSounds);
        if (sounds[k]) {
          spectra[k].of(left[k], right[k], fromLeft[k], fromRight[k]);
        }
      });
      boolean compareSides = pieces++ % SIDES_EVERY == 0;
      readers.each(stems + 1, b -> {
        double[] four = new double[4];
        for (int a = 0; a <= b && sounds[b]; a++) {
          if (sounds[a]) {
            products(a, b, products, compareSides, four);
          }
        }
      });
      transfer();
      for (int k = 0; k <= stems; k++) {
        System.arraycopy(left[k], bands.hop(), left[k], 0, bands.overlap());
        System.arraycopy(right[k], bands.hop(), right[k], 0, bands.overlap());
      }
    }

    /** Energy and peak of the new frames of a signal; returns the peak. */
    private double level(int k) {
      double highest = 0;
      double sum = 0;
      double[] l = left[k];
      double[] r = right[k];
      for (int i = bands.overlap(); i < bands.size(); i++) {
        highest = Math.max(highest, Math.max(Math.abs(l[i]), Math.abs(r[i])));
        sum += l[i] * l[i] + r[i] * r[i];
      }
      energy[k] += sum;
      peak[k] = Math.max(peak[k], highest);
      return highest;
    }

    private double levelOfSum() {
      Arrays.fill(sumLeft, bands.overlap(), bands.size(), 0);
      Arrays.fill(sumRight, bands.overlap(), bands.size(), 0);
      for (int k = 0; k < stems; k++) {
        add(left[k], sumLeft, bands.overlap());
        add(right[k], sumRight, bands.overlap());
      }
      double highest = 0;
      for (int i = bands.overlap(); i < bands.size(); i++) {
        highest = Math.max(highest, Math.max(Math.abs(sumLeft[i]), Math.abs(sumRight[i])));
      }
      sumPeak = Math.max(sumPeak, highest);
      return highest;
    }

    private static void add(double[] from, double[] to, int begin) {
      for (int i = begin; i < to.length; i++) {
        to[i] += from[i];
      }
    }

    /** Puts the residual in the mix's place; returns the energy of its new frames. */
    private double residual() {
      double energyOfAll = 0;
      double[] l = left[stems];
      double[] r = right[stems];
      for (int part = 0; part < GramTrack.SLOTS; part++) {
        int from = bands.overlap() + part * bands.hop() / GramTrack.SLOTS;
        int to = bands.overlap() + (part + 1) * bands.hop() / GramTrack.SLOTS;
        double ofSum = 0;
        double shared = 0;
        double residual = 0;
        for (int i = from; i < to; i++) {
          l[i] -= sumLeft[i];
          r[i] -= sumRight[i];
          ofSum += sumLeft[i] * sumLeft[i] + sumRight[i] * sumRight[i];
          shared += l[i] * sumLeft[i] + r[i] * sumRight[i];
          residual += l[i] * l[i] + r[i] * r[i];
        }
        energyOfAll += residual;
        track.slot(part, ofSum, shared, residual);
      }
      residualEnergy += energyOfAll;
      return energyOfAll;
    }

    /** True where the new frames of a signal sound, or others that still belong to the piece. */
    private boolean sounds(int k, boolean now) {
      silentFrames[k] = now ? 0 : Math.min(bands.size(), silentFrames[k] + bands.hop());
      return silentFrames[k] < bands.size();
    }

    private void products(int a, int b, double[] products, boolean compareSides, double[] four) {
      int pair = GramTrack.pair(a, b);
      for (int band = 0; band < Bands.COUNT; band++) {
        int from = 2 * bands.firstLine(band);
        int to = 2 * bands.firstLine(band + 1);
        if (compareSides) {
          ofSides(fromLeft[a], fromRight[a], fromLeft[b], fromRight[b], from, to, four);
          sides.add(band, a, b, four);
          products[band * track.pairs() + pair] += four[0] + four[3];
        } else {
          products[band * track.pairs() + pair] += of(fromLeft[a], fromLeft[b], from, to) + of(fromRight[a], fromRight[b], from, to);
        }
      }
    }

    /** Four sums side by side keep the processor busy. */
    private static double of(double[] a, double[] b, int from, int to) {
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      int i = from;
      for (; i + 3 < to; i += 4) {
        s0 += a[i] * b[i];
        s1 += a[i + 1] * b[i + 1];
        s2 += a[i + 2] * b[i + 2];
        s3 += a[i + 3] * b[i + 3];
      }
      for (; i < to; i++) {
        s0 += a[i] * b[i];
      }
      return s0 + s1 + (s2 + s3);
    }

    /** Left by left, left by right, right by left, right by right. */
    private static void ofSides(double[] aLeft, double[] aRight, double[] bLeft, double[] bRight, int from, int to, double[] four) {
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      for (int i = from; i < to; i++) {
        double la = aLeft[i];
        double ra = aRight[i];
        double lb = bLeft[i];
        double rb = bRight[i];
        s0 += la * lb;
        s1 += la * rb;
        s2 += ra * lb;
        s3 += ra * rb;
      }
      four[0] = s0;
      four[1] = s1;
      four[2] = s2;
      four[3] = s3;
    }

    /** Spectrum of the sum against that of the residual, line by line. */
    private void transfer() {
      Arrays.fill(sumLeft, 0);
      Arrays.fill(sumRight, 0);
      boolean any = false;
      for (int k = 0; k < stems; k++) {
        if (sounds[k]) {
          any = true;
          add(fromLeft[k], sumLeft, 0);
          add(fromRight[k], sumRight, 0);
        }
      }
      if (any) {
        transfer.addSum(sumLeft);
        transfer.addSum(sumRight);
      }
      if (sounds[stems]) {
        transfer.addResidual(sumLeft, fromLeft[stems]);
        transfer.addResidual(sumRight, fromRight[stems]);
      }
    }

    StemSum result(List<ShiftedFile> files) {
      List<StemSum.Source> sources = new ArrayList<>();
      for (int k = 0; k < files.size(); k++) {
        ShiftedFile file = files.get(k);
        PcmFormat format = file.format().withFrames(file.frames());
        sources.add(new StemSum.Source(format, energy[k], peak[k], file.nonFinite(), file.faults()));
      }
      return new StemSum(bands, sources, track, sides, transfer, residualEnergy, sumPeak);
    }
  }
}
