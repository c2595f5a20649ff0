package org.premaster.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A piece of music whose tempo, key and first onset are known because it was made from them: drums, bass, chords and a melody over a diatonic
 * progression, pads without drums, or a texture whose notes keep no time. The same seed gives the same piece.
 */
public final class SyntheticPiece {
  /** What keeps time in a piece. */
  public enum Kind {
    /** Drums, bass, chords, melody. */
    BAND,
    /** Chords and bass struck on the beats; no drums. */
    PIANO,
    /** Chords that swell once or twice a bar; no drums. */
    PADS,
    /** Notes at random times: there is no tempo to find. */
    FREE
  }

  private static final List<String> MAJOR_KEYS = List.of("C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B");
  private static final List<String> MINOR_KEYS = List.of("C", "C#", "D", "Eb", "E", "F", "F#", "G", "G#", "A", "Bb", "B");
  private static final int[] MAJOR = {0, 2, 4, 5, 7, 9, 11};
  private static final int[] MINOR = {0, 2, 3, 5, 7, 8, 10};

  /** Chords as degrees of the scale, 0 = tonic; each progression begins or ends at home. */
  private static final int[][] MAJOR_TURNS = {
    {0, 4, 5, 3}, {0, 3, 4, 0}, {0, 5, 3, 4}, {0, 5, 1, 4}, {5, 3, 0, 4}, {0, 2, 3, 4}, {1, 4, 0, 0}, {0, 3, 0, 4}, {3, 4, 0, 5}
  };

  private static final int[][] MINOR_TURNS = {
    {0, 5, 2, 6}, {0, 3, 4, 0}, {0, 6, 5, 6}, {0, 5, 3, 4}, {0, 3, 6, 2}, {0, 0, 3, 4}, {0, 6, 5, 4}, {0, 3, 0, 4}
  };

  private static final int TABLE = 2048;

  /** Kind of piece. */
  public final Kind kind;

  /** Beats a minute; NaN where there is no tempo. */
  public final double bpm;

  public final int beatsPerBar;
  public final boolean swung;

  /** 0 = C. */
  public final int tonic;

  public final boolean minor;
  public final double cents;
  public final boolean borrowed;

  /** Time of the first note. */
  public final double firstOnset;

  private final Random random;
  private final int rate;
  private final double seconds;
  private final float[] left;
  private final float[] right;
  private final float[] bright;
  private final float[] mellow;

  /** A piece of the kind that the seed chooses: half of them bands, a sixth each of the others. */
  public SyntheticPiece(long seed, int rate, double seconds) {
    this(seed, rate, seconds, kindOf(seed));
  }

  public SyntheticPiece(long seed, int rate, double seconds, Kind kind) {
    this.kind = kind;
    this.rate = rate;
    this.seconds = seconds;
    random = new Random(seed * 7919 + 17);
    random.nextLong();
    bpm = kind == Kind.FREE ? Double.NaN : Math.round(10 * 70 * Math.pow(180 / 70.0, random.nextDouble())) / 10.0;
    beatsPerBar = random.nextInt(4) == 0 ? 3 : 4;
    swung = random.nextInt(4) == 0;
    tonic = (int) (seed % 12);
    minor = seed / 12 % 2 == 1;
    cents = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 60 - 30;
    borrowed = random.nextInt(5) == 0;
    firstOnset = random.nextInt(3) == 0 ? 0.02 : random.nextDouble() * 2.5;
    left = new float[(int) (seconds * rate)];
    right = new float[left.length];
    bright = table(8, 0.9 + random.nextDouble() * 0.6);
    mellow = table(5, 1.6 + random.nextDouble());
    play();
  }

  private static Kind kindOf(long seed) {
    return switch ((int) (seed % 7 % 6)) {
      case 3 -> Kind.PIANO;
      case 4 -> Kind.PADS;
      case 5 -> Kind.FREE;
      default -> Kind.BAND;
    };
  }

  /** What an estimated key is to this piece's. */
  public enum Kinship { SAME, RELATIVE, PARALLEL, FIFTH, OTHER }

  /** How the key of this name is related to the piece's. */
  public Kinship kinship(String estimated) {
    boolean inMinor = estimated.endsWith(" minor");
    int up = Math.floorMod((inMinor ? MINOR_KEYS : MAJOR_KEYS).indexOf(estimated.substring(0, estimated.indexOf(' '))) - tonic, 12);
    if (up == 0) {
      return inMinor == minor ? Kinship.SAME : Kinship.PARALLEL;
    }
    if (inMinor != minor) {
      return up == (minor ? 3 : 9) ? Kinship.RELATIVE : Kinship.OTHER;
    }
    return up == 5 || up == 7 ? Kinship.FIFTH : Kinship.OTHER;
  }

  /** {@code A minor}. */
  public String key() {
    return minor ? MINOR_KEYS.get(tonic) + " minor" : MAJOR_KEYS.get(tonic) + " major";
  }

  /** The samples, left and right, below full scale. */
  public double[][] samples() {
    double[][] samples = new double[2][left.length];
    float peak = 1e-9f;
    for (int i = 0; i < left.length; i++) {
      peak = Math.max(peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
    }
    for (int i = 0; i < left.length; i++) {
      samples[0][i] = 0.7 * left[i] / peak;
      samples[1][i] = 0.7 * right[i] / peak;
    }
    return samples;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%-5s %5.1f BPM %d/4%s %s %+.0f cents%s, first onset %.3f s",
        kind, bpm, beatsPerBar, swung ? " swung" : "", key(), cents, borrowed ? ", borrowed chords" : "", firstOnset);
  }

  // The piece

  private void play() {
    noise();
    if (kind == Kind.FREE) {
      free();
      return;
    }
    double beat = 60 / bpm;
    int[][] turns = minor ? MINOR_TURNS : MAJOR_TURNS;
    int[] verse = turns[random.nextInt(turns.length)];
    int[] chorus = turns[random.nextInt(turns.length)];
    int pattern = random.nextInt(5);
    boolean busyBass = random.nextBoolean();
    boolean eighths = random.nextInt(3) == 0;
    double attack = 0.03 + random.nextDouble() * 0.25;
    boolean twice = random.nextBoolean();
    for (int bar = 0; firstOnset + bar * beatsPerBar * beat < seconds; bar++) {
      double at = firstOnset + bar * beatsPerBar * beat;
      int degree = (bar / 8 % 2 == 0 ? verse : chorus)[bar % 4];
      int[] chord = chord(degree, bar);
      switch (kind) {
        case BAND -> {
          drums(at, beat, pattern, bar);
          bass(at, beat, chord[0], busyBass, eighths);
          strum(at, beat, chord, bar % 2 == 0 ? 2 : 1, 0.16);
          melody(at, beat, chord);
        }
        case PIANO -> {
          bass(at, beat, chord[0], false, eighths);
          strum(at, beat, chord, 1, 0.3);
          melody(at, beat, chord);
        }
        default -> pads(at, beat, chord, attack, twice);
      }
    }
  }

  /** Three notes above the root, as semitones from the tonic; now and then borrowed from the parallel key. */
  private int[] chord(int degree, int bar) {
    int[] scale = minor ? MINOR : MAJOR;
    int[] chord = new int[3];
    for (int n = 0; n < 3; n++) {
      int step = degree + 2 * n;
      chord[n] = scale[step % 7] + 12 * (step / 7);
    }
    if (minor && degree == 4) {
      chord[1] = chord[0] + 4; // the dominant of a minor key has a leading note
    }
    if (borrowed && bar % 4 == 2) {
      return minor ? new int[] {5, 9, 12} : new int[] {5, 8, 12};
    }
    return chord;
  }

  private void drums(double at, double beat, int pattern, int bar) {
    for (int b = 0; b < beatsPerBar; b++) {
      double t = at + b * beat + jitter();
      boolean kick = beatsPerBar == 3 ? b == 0 : b % 2 == 0 || pattern == 2;
      boolean snare = beatsPerBar == 3 ? b > 0 : b % 2 == 1;
      if (kick) {
        kick(t, 0.9);
      }
      if (snare) {
        snare(t, 0.5);
      }
      if (pattern >= 3 && beatsPerBar == 4 && b == 1) {
        kick(at + 1.5 * beat, 0.8); // three, three and two halves of a beat
      }
      if (pattern == 4 && b == beatsPerBar - 1) {
        snare(at + (b - 0.5) * beat, 0.3);
      }
      if (pattern == 1 && b == 2) {
        kick(at + (b + (swung ? 2 / 3.0 : 0.5)) * beat, 0.6);
      }
      hat(t, 0.16);
      hat(at + (b + (swung ? 2 / 3.0 : 0.5)) * beat + jitter(), 0.11);
      if (bar % 8 == 7 && b == beatsPerBar - 1) {
        snare(at + (b + 0.5) * beat, 0.4);
      }
    }
  }

  private void bass(double at, double beat, int root, boolean busy, boolean eighths) {
    for (int h = 0; eighths && h < 2 * beatsPerBar; h++) {
      double place = h / 2 + (h % 2 == 0 ? 0 : swung ? 2 / 3.0 : 0.5);
      note(at + place * beat + jitter(), beat * 0.45, pitch(root, 33), 0.35, 0.006, mellow, 0);
    }
    for (int b = 0; !eighths && b < beatsPerBar; b++) {
      if (b == 0 || busy || b == 2) {
        int extra = busy && random.nextInt(4) == 0 ? 7 : 0;
        note(at + b * beat + jitter(), beat * (busy ? 0.9 : 1.8), pitch(root + extra, 33), 0.35, 0.006, mellow, 0);
      }
    }
  }

  private void strum(double at, double beat, int[] chord, int every, double level) {
    for (int b = 0; b < beatsPerBar; b += every) {
      for (int n = 0; n < 3; n++) {
        note(at + b * beat + jitter(), beat * every * 0.95, pitch(chord[n], 52), level, 0.008, bright, 0.3 * (n - 1));
      }
    }
  }

  private void melody(double at, double beat, int[] chord) {
    int[] scale = minor ? MINOR : MAJOR;
    for (int h = 0; h < 2 * beatsPerBar; h++) {
      if (random.nextInt(5) < 2) {
        continue;
      }
      int step = random.nextInt(3) > 0 ? chord[random.nextInt(3)] : scale[random.nextInt(7)];
      double place = h / 2 + (h % 2 == 0 ? 0 : swung ? 2 / 3.0 : 0.5);
      note(at + place * beat + jitter(), beat * 0.5, pitch(step, 64), 0.14, 0.01, bright, 0.2);
    }
  }

  private void pads(double at, double beat, int[] chord, double attack, boolean twice) {
    int parts = twice && beatsPerBar == 4 ? 2 : 1;
    double length = beatsPerBar * beat / parts;
    for (int p = 0; p < parts; p++) {
      for (int n = 0; n < 3; n++) {
        swell(at + p * length, length, pitch(chord[n], 52), 0.2, attack, 0.4 * (n - 1));
      }
      swell(at + p * length, length, pitch(chord[0], 36), 0.25, attack, 0);
    }
  }

  private void free() {
    int[] scale = minor ? MINOR : MAJOR;
    double t = firstOnset;
    while (t < seconds) {
      int step = random.nextInt(3) == 0 ? scale[random.nextInt(7)] : new int[] {0, minor ? 3 : 4, 7}[random.nextInt(3)];
      note(t, 1 + 3 * random.nextDouble(), pitch(step, 48 + 12 * random.nextInt(2)), 0.2 + 0.2 * random.nextDouble(), 0.01, mellow, 0.3);
      t += 0.12 - 0.9 * Math.log(1 - random.nextDouble());
    }
  }

  // The sounds

  private double jitter() {
    return kind == Kind.FREE ? 0 : Math.abs(random.nextGaussian()) * 0.004;
  }

  /** Frequency of a step above the tonic, in the octave that begins at this MIDI note. */
  private double pitch(int step, int from) {
    int note = from + Math.floorMod(tonic + step - from, 12) + (step >= 12 && from >= 60 ? 12 : 0);
    return 440 * Math.pow(2, (note - 69 + cents / 100) / 12);
  }

  private static float[] table(int harmonics, double slope) {
    float[] table = new float[TABLE + 1];
    for (int i = 0; i <= TABLE; i++) {
      double sum = 0;
      for (int h = 1; h <= harmonics; h++) {
        sum += Math.sin(2 * Math.PI * h * i / TABLE) / Math.pow(h, slope);
      }
      table[i] = (float) sum;
    }
    return table;
  }

  private void note(double at, double length, double hz, double level, double attack, float[] table, double pan) {
    int from = (int) Math.round(at * rate);
    int to = (int) Math.min(left.length, from + (long) (length * rate));
    double phase = 0;
    double decay = Math.exp(-1 / (0.7 * rate));
    double envelope = level;
    int release = (int) (0.02 * rate);
    for (int i = from; i < to; i++) {
      double gain = envelope * Math.min(1, (i - from) / (attack * rate)) * Math.min(1, (to - i) / (double) release);
      add(i, gain * table[(int) phase], pan);
      envelope *= decay;
      phase += hz * TABLE / rate;
      phase -= phase >= TABLE ? TABLE : 0;
    }
  }

  private void swell(double at, double length, double hz, double level, double attack, double pan) {
    int from = (int) Math.round(at * rate);
    int to = (int) Math.min(left.length, from + (long) ((length + 0.1) * rate));
    double phase = 0;
    for (int i = from; i < to; i++) {
      double gain = level * Math.min(1, (i - from) / (attack * rate)) * Math.min(1, (to - i) / (0.15 * rate));
      add(i, gain * mellow[(int) phase], pan);
      phase += hz * TABLE / rate;
      phase -= phase >= TABLE ? TABLE : 0;
    }
  }

  private void kick(double at, double level) {
    int from = (int) Math.round(at * rate);
    double phase = 0;
    for (int i = 0; i < 0.25 * rate && from + i < left.length; i++) {
      double t = i / (double) rate;
      phase += (48 + 110 * Math.exp(-t * 35)) / rate;
      add(from + i, level * Math.exp(-t * 14) * Math.sin(2 * Math.PI * phase), 0);
    }
  }

  private void snare(double at, double level) {
    int from = (int) Math.round(at * rate);
    for (int i = 0; i < 0.2 * rate && from + i < left.length; i++) {
      double t = i / (double) rate;
      double tone = 0.5 * Math.sin(2 * Math.PI * 190 * t) * Math.exp(-t * 30);
      add(from + i, level * (tone + (random.nextDouble() - 0.5) * Math.exp(-t * 20)), 0.05);
    }
  }

  private void hat(double at, double level) {
    int from = (int) Math.round(at * rate);
    double before = 0;
    for (int i = 0; i < 0.06 * rate && from + i < left.length; i++) {
      double white = random.nextDouble() - 0.5;
      add(from + i, level * (white - before) * Math.exp(-i * 70.0 / rate), -0.2);
      before = white;
    }
  }

  private void noise() {
    double level = Math.pow(10, -(46 + random.nextDouble() * 40) / 20);
    for (int i = 0; i < left.length; i++) {
      left[i] = (float) (random.nextGaussian() * level);
      right[i] = (float) (random.nextGaussian() * level);
    }
  }

  private void add(int frame, double sample, double pan) {
    left[frame] += (float) (sample * (1 - pan));
    right[frame] += (float) (sample * (1 + pan));
  }
}
