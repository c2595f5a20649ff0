package org.premaster.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A multitrack session in code: drums, bass, lead vocal, backing vocals, music and effects, each with a spectrum, an envelope and a place of
 * its own, and the mix that they sum to. Faults are put into single stems or into the mix. The same for the same seed.
 */
public final class StemSession {
  /** Frames per second of all sessions. */
  public static final int RATE = 44_100;

  public static final int DRUMS = 0;
  public static final int BASS = 1;
  public static final int LEAD = 2;
  public static final int BACKING = 3;
  public static final int MUSIC = 4;
  public static final int EFFECTS = 5;

  private static final double PEAK = 0.5;

  /** How strong a harmonic is, by its number. */
  private static final double[] FALL_OFF = IntStream.range(0, 15).mapToDouble(h -> Math.pow(h, -1.2)).toArray();

  private final long seed;
  private final int frames;
  private final List<String> names = new ArrayList<>(List.of("1_drums", "2_bass", "3_leadvox", "4_bgv", "5_music", "6_fx"));
  private final List<double[][]> stems = new ArrayList<>();
  private double[][] mix;
  private int stemBits = 24;
  private int mixBits = 24;
  private boolean dithered;

  private StemSession(long seed, double seconds) {
    this.seed = seed;
    frames = (int) Math.round(seconds * RATE);
    SplittableRandom score = new SplittableRandom(seed);
    stems.add(drums(score));
    stems.add(bass(score));
    stems.add(voice(score, 220, 0.5, 2.0, 0.30));
    stems.add(voice(score, 330, 0.25, 3.0, 0.14));
    stems.add(music(score));
    stems.add(effects(score));
    mix = Tones.sum(stems.toArray(double[][][]::new));
    double highest = 0;
    for (double[] side : mix) {
      for (double sample : side) {
        highest = Math.max(highest, Math.abs(sample));
      }
    }
    double scale = PEAK / highest;
    for (int k = 0; k < stems.size(); k++) {
      stems.set(k, scaled(stems.get(k), scale));
    }
    mix = scaled(mix, scale);
  }

  /** A session of six stems in stereo. */
  public static StemSession of(long seed, double seconds) {
    return new StemSession(seed, seconds);
  }

  public long seed() {
    return seed;
  }

  public int frames() {
    return frames;
  }

  public double[][] stem(int k) {
    return stems.get(k);
  }

  public double[][] mix() {
    return mix;
  }

  /** Bits of the samples of stems and mix: 16 or 24 for integers, 32 for floating point. */
  public StemSession bits(int ofStems, int ofMix) {
    stemBits = ofStems;
    mixBits = ofMix;
    return this;
  }

  /** Integer files get triangular dither of their own. */
  public StemSession dithered() {
    dithered = true;
    return this;
  }

  /** Changes the file of one stem. */
  public StemSession change(int k, UnaryOperator<double[][]> fault) {
    stems.set(k, fault.apply(stems.get(k)));
    return this;
  }

  /** Changes the mix. */
  public StemSession changeMix(UnaryOperator<double[][]> fault) {
    mix = fault.apply(mix);
    return this;
  }

  /** The stem as delivered is so much louder than it is in the mix. */
  public StemSession gain(int k, double db) {
    return change(k, audio -> scaled(audio, Math.pow(10, db / 20)));
  }

  /** The stem as delivered runs so many frames late (early where negative); its length stays. */
  public StemSession late(int k, int by) {
    return change(k, audio -> shifted(audio, by));
  }

  /** The stem as delivered stands between samples, and may run slower than the mix, by so many millionths. */
  public StemSession lateBetween(int k, double by, double partsPerMillion) {
    return change(k, audio -> between(audio, by, 1e-6 * partsPerMillion));
  }

  private static double[][] between(double[][] audio, double by, double drift) {
    double[][] result = new double[audio.length][audio[0].length];
    for (int c = 0; c < audio.length; c++) {
      for (int i = 0; i < audio[c].length; i++) {
        double place = (i - by) / (1 + drift);
        int whole = (int) Math.floor(place);
        double sum = 0;
        for (int j = Math.max(0, whole - 31); j <= Math.min(audio[c].length - 1, whole + 32); j++) {
          double x = place - j;
          double window = 0.5 + 0.5 * Math.cos(Math.PI * Math.min(1, Math.abs(x) / 32.5));
          sum += audio[c][j] * window * (Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
        }
        result[c][i] = sum;
      }
    }
    return result;
  }

  /** The stem as delivered is silent for a while. */
  public StemSession silent(int k, double from, double to) {
    return change(k, audio -> cut(audio, from, to));
  }

  /** The mix lacks the stem for a while. */
  public StemSession absentFromMix(int k, double from, double to) {
    double[][] rest = scaled(cut(stems.get(k), 0, from), -1);
    double[][] part = cut(rest, to, (double) frames / RATE);
    return changeMix(audio -> Tones.sum(audio, part));
  }

  /** The mix has the stem, and nobody delivers it. */
  public StemSession without(int k) {
    stems.remove(k);
    names.remove(k);
    return this;
  }

  /** One more file. */
  public StemSession more(String name, double[][] audio) {
    stems.add(audio);
    names.add(name);
    return this;
  }

  public List<String> names() {
    return names.stream().map(name -> name + ".wav").toList();
  }

  /** Writes all files and returns the stems'; the mix is {@code rough mix.wav} beside them. */
  public List<Path> write(Path folder) {
    List<Path> files = new ArrayList<>();
    for (int k = 0; k < stems.size(); k++) {
      files.add(file(stems.get(k), stemBits, seed * 31 + k).write(folder.resolve(names.get(k) + ".wav")));
    }
    file(mix, mixBits, seed * 31 + 99).write(folder.resolve("rough mix.wav"));
    return files;
  }

  private WavFile file(double[][] audio, int bits, long noise) {
    if (bits == 32) {
      return WavFile.floating(32, RATE, audio);
    }
    return WavFile.pcm(bits, RATE, dithered ? Tones.sum(audio, dither(bits, noise, audio.length, audio[0].length)) : audio);
  }

  private static double[][] dither(int bits, long noise, int channels, int length) {
    double half = Math.scalb(0.5, 1 - bits);
    return Tones.sum(Tones.noise(noise, half, channels, length), Tones.noise(~noise, half, channels, length));
  }

  /** All samples by a factor. */
  public static double[][] scaled(double[][] audio, double factor) {
    double[][] result = new double[audio.length][audio[0].length];
    for (int c = 0; c < audio.length; c++) {
      for (int i = 0; i < audio[c].length; i++) {
        result[c][i] = factor * audio[c][i];
      }
    }
    return result;
  }

  /** So many frames later; what runs over the end is lost. */
  public static double[][] shifted(double[][] audio, int by) {
    double[][] result = new double[audio.length][audio[0].length];
    for (int c = 0; c < audio.length; c++) {
      for (int i = Math.max(0, by); i < audio[c].length && i - by < audio[c].length; i++) {
        result[c][i] = audio[c][i - by];
      }
    }
    return result;
  }

  private static double[][] cut(double[][] audio, double from, double to) {
    double[][] result = scaled(audio, 1);
    for (double[] channel : result) {
      Arrays.fill(channel, at(from, channel.length), at(to, channel.length), 0);
    }
    return result;
  }

  private static int at(double seconds, int length) {
    return (int) Math.clamp(Math.round(seconds * RATE), 0, length);
  }

  private double[][] drums(SplittableRandom score) {
    double[][] audio = new double[2][frames];
    for (int beat = 0; beat * 0.25 * RATE < frames; beat++) {
      int start = (int) (beat * 0.25 * RATE);
      double level = 0.5 + 0.5 * score.nextDouble();
      SplittableRandom noise = new SplittableRandom(score.nextLong());
      boolean kick = beat % 4 == 0;
      boolean snare = beat % 4 == 2;
      double low = 0;
      for (int i = start; i < Math.min(frames, start + RATE / 4); i++) {
        double t = (double) (i - start) / RATE;
        double left = noise.nextDouble() - 0.5;
        double right = 0.7 * left + 0.3 * (noise.nextDouble() - 0.5);
        double boom = kick ? 0.9 * Math.sin(2 * Math.PI * (55 * t - 2.5 * Math.exp(-25 * t))) * Math.exp(-9 * t) : 0;
        double decay = (snare ? 0.6 : 0.2) * Math.exp((snare ? -18 : -60) * t);
        low = snare ? 0.6 * low + 0.4 * left : 0;
        audio[0][i] += level * (boom + decay * (left + low));
        audio[1][i] += level * (boom + decay * (right + low));
      }
    }
    return audio;
  }

  private double[][] bass(SplittableRandom score) {
    double[][] audio = new double[2][frames];
    for (int note = 0; note * 0.5 * RATE < frames; note++) {
      int start = (int) (note * 0.5 * RATE);
      double hertz = 41.2 * Math.pow(2, score.nextInt(12) / 12.0);
      tone(audio, start, 0.48, hertz, 6, 0.35, 0.5, 0);
    }
    return audio;
  }

  /** Phrases with pauses between them. */
  private double[][] voice(SplittableRandom score, double root, double pan, double phrase, double level) {
    double[][] audio = new double[2][frames];
    double at = 0.25 + 0.5 * score.nextDouble();
    while (at * RATE < frames) {
      double end = at + phrase;
      while (at < end - 0.2) {
        double length = 0.2 + 0.3 * score.nextDouble();
        tone(audio, (int) (at * RATE), length * 0.95, root * Math.pow(2, score.nextInt(15) / 12.0), 14, level, pan, 5.5);
        at += length;
      }
      at = end + 0.4;
    }
    SplittableRandom breath = new SplittableRandom(score.nextLong());
    double envelope = 0;
    for (int i = 0; i < frames; i++) {
      envelope = Math.max(Math.abs(audio[0][i]), envelope * 0.9995);
      double air = 0.05 * envelope * (breath.nextDouble() - 0.5);
      audio[0][i] += air;
      audio[1][i] += air;
    }
    return audio;
  }

  private double[][] music(SplittableRandom score) {
    double[][] audio = new double[2][frames];
    for (int bar = 0; bar * 2.0 * RATE < frames; bar++) {
      double root = 130.8 * Math.pow(2, score.nextInt(12) / 12.0);
      for (double interval : new double[] {1, 1.26, 1.5, 2}) {
        tone(audio, (int) (bar * 2.0 * RATE), 1.95, root * interval * (1 + 0.002 * score.nextDouble()), 10, 0.12, score.nextDouble(), 0.7);
      }
    }
    return audio;
  }

  private double[][] effects(SplittableRandom score) {
    double[][] audio = new double[2][frames];
    SplittableRandom left = new SplittableRandom(score.nextLong());
    SplittableRandom right = new SplittableRandom(score.nextLong());
    double[] state = new double[4];
    for (int i = 0; i < frames; i++) {
      double sweep = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (4.0 * RATE));
      double open = 0.02 + 0.4 * sweep;
      state[0] += open * (left.nextDouble() - 0.5 - state[0]);
      state[1] += open * (right.nextDouble() - 0.5 - state[1]);
      audio[0][i] = 0.12 * sweep * state[0];
      audio[1][i] = 0.12 * sweep * state[1];
    }
    return audio;
  }

  /** Harmonics that fall off, with vibrato and soft ends. */
  private static void tone(
      double[][] audio, int start, double seconds, double hertz, int harmonics, double level, double pan, double vibratoHertz) {
    int end = Math.min(audio[0].length, start + (int) (seconds * RATE));
    double phase = 0;
    for (int i = start; i < end; i++) {
      double t = (double) (i - start) / RATE;
      phase += 2 * Math.PI * hertz * (1 + (vibratoHertz > 0 ? 0.008 * Math.sin(2 * Math.PI * vibratoHertz * t) : 0)) / RATE;
      double sample = partials(phase, harmonics);
      double shape = Math.min(1, t / 0.015) * Math.min(1, (end - i) / (0.03 * RATE)) * (0.5 + 0.5 * Math.exp(-3 * t));
      audio[0][i] += level * shape * sample * Math.sqrt(1 - pan) * 1.414;
      audio[1][i] += level * shape * sample * Math.sqrt(pan) * 1.414;
    }
  }

  /** Σ sin(hφ) / h^1.2 for h from 1 on, each sine from the two before it. */
  private static double partials(double phase, int harmonics) {
    double twice = 2 * Math.cos(phase);
    double before = 0;
    double sine = Math.sin(phase);
    double sum = 0;
    for (int h = 1; h <= harmonics; h++) {
      sum += sine * FALL_OFF[h];
      double next = twice * sine - before;
      before = sine;
      sine = next;
    }
    return sum;
  }
}
