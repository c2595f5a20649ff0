package org.premaster.bench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.premaster.bench.calibration.Score.Part;
import org.premaster.bench.calibration.Score.Role;

/** Writes a score in a style. The same seed gives the same notes; another performance of them differs in time and strength only. */
final class Composer {
  private static final int[] MAJOR = {0, 2, 4, 5, 7, 9, 11};
  private static final int[] MINOR = {0, 2, 3, 5, 7, 8, 10};
  private static final int[][] PROGRESSIONS = {
    {0, 4, 5, 3}, {0, 5, 3, 4}, {5, 3, 0, 4}, {0, 3, 4, 3}, {1, 4, 0, 5}, {0, 6, 5, 4}, {0, 0, 3, 4}, {0, 2, 3, 4}, {0, 3, 0, 4},
    {5, 4, 3, 4}
  };

  private final Style style;
  private final SplittableRandom random;
  private final SplittableRandom hand;
  private final double beat;
  private final int tonic;
  private final boolean minor;
  private final int[] progression;
  private final boolean sung;
  private final int bars;
  private final List<Note> drums = new ArrayList<>();
  private final List<Note> bass = new ArrayList<>();
  private final List<Note> chords = new ArrayList<>();
  private final List<Note> lead = new ArrayList<>();
  private final List<Note> vocal = new ArrayList<>();

  private Composer(Style style, long seed, long performance, double seconds) {
    this.style = style;
    random = new SplittableRandom(seed);
    hand = new SplittableRandom(performance);
    beat = 60 / (style.slowest + random.nextDouble() * (style.fastest - style.slowest));
    tonic = random.nextInt(12);
    minor = random.nextInt(5) < 2;
    progression = PROGRESSIONS[random.nextInt(PROGRESSIONS.length)];
    sung = random.nextDouble() < style.sung;
    bars = (int) Math.max(3, Math.round(seconds / (4 * beat)));
  }

  /** About so many seconds of music, its last chord held. */
  static Score write(Style style, long seed, double seconds) {
    return perform(style, seed, seed, seconds);
  }

  /** The same notes as the seed's, by another hand. */
  static Score perform(Style style, long seed, long performance, double seconds) {
    return new Composer(style, seed, performance, seconds).write();
  }

  private Score write() {
    Voice leader = pick(style.leads);
    Voice comper = pick(style.chords);
    Voice low = pick(style.basses);
    Voice beater = pick(style.drums);
    for (int bar = 0; bar < bars; bar++) {
      bar(bar);
    }
    double end = bars * 4 * beat;
    int[] home = chord(0);
    for (int n = 0; n < 3; n++) {
      add(chords, end, 3 * beat, 48 + home[n] + tonic, 70);
    }
    if (style.low != Style.Low.NONE) {
      add(bass, end, 3 * beat, low(home[0]), 84);
    }
    if (style.groove != Style.Groove.NONE) {
      add(drums, end, 1, 36, 90);
      add(drums, end, 2, style.groove == Style.Groove.TIMPANI ? 47 : 49, 70);
    }
    List<Part> parts = new ArrayList<>();
    part(parts, Role.DRUMS, beater, 0, 0, drums);
    part(parts, Role.BASS, low, 0, -2, bass);
    part(parts, Role.CHORDS, comper, (random.nextDouble() - 0.5) * 0.7, -5, chords);
    part(parts, Role.LEAD, leader, (random.nextDouble() - 0.5) * 0.6, -4, lead);
    part(parts, Role.VOCAL, Voice.Patch.SINGER, 0, 0, vocal);
    return new Score(
        String.format(Locale.ROOT, "composed %s %.0f bpm", style.name().toLowerCase(Locale.ROOT), 60 / beat), List.copyOf(parts));
  }

  private static void part(List<Part> parts, Role role, Voice voice, double pan, double level, List<Note> notes) {
    if (!notes.isEmpty()) {
      parts.add(new Part(role, voice, pan, level, List.copyOf(notes)));
    }
  }

  private Voice pick(List<Voice> voices) {
    return voices.get(random.nextInt(voices.size()));
  }

  // The form

  private void bar(int bar) {
    double at = bar * 4 * beat;
    double where = (double) bar / bars;
    boolean intro = bar == 0 || where < 0.12;
    double energy = intro ? 0.62 : where < 0.4 ? 0.8 : where < 0.55 ? 0.7 : 1.0;
    int degree = progression[bar % progression.length];
    int[] chord = chord(degree);
    comp(at, chord, energy);
    if (!intro || random.nextBoolean()) {
      low(at, chord, energy);
    }
    if (!intro || random.nextInt(3) == 0) {
      drums(at, bar, energy);
    }
    if (sung && !intro) {
      melody(vocal, at, chord, 57 + (tonic > 6 ? 0 : 12), energy, 0.75);
    }
    if (!sung || bar % 4 == 3) {
      melody(lead, at, chord, 67, intro ? 0.55 : energy, 0.6);
    }
  }

  private int[] chord(int degree) {
    int[] scale = minor ? MINOR : MAJOR;
    int[] chord = new int[4];
    for (int n = 0; n < 4; n++) {
      int step = degree + 2 * n;
      chord[n] = scale[step % 7] + 12 * (step / 7);
    }
    return chord;
  }

  private int low(int step) {
    return 28 + Math.floorMod(tonic + step - 4, 12);
  }

  private double place(int eighth) {
    return (eighth / 2 + (eighth % 2 == 0 ? 0 : style.swing == 0 ? 0.5 : style.swing)) * beat;
  }

  private boolean machine() {
    return style == Style.EDM || style == Style.TECHNO || style == Style.CHIPTUNE || style == Style.SYNTHWAVE;
  }

  private double nextHand() {
    return hand.nextDouble() + hand.nextDouble() - 1;
  }

  private void add(List<Note> to, double at, double seconds, int key, double velocity) {
    double late = machine() ? 0 : 0.008 * nextHand();
    int strength = (int) Math.round(velocity + (machine() ? 3 : 11) * nextHand());
    to.add(new Note(Math.max(0, at + late), seconds, key, Math.clamp(strength, 12, 127)));
  }

  // The parts

  private void comp(double at, int[] chord, double energy) {
    int root = 48 + tonic - (tonic > 7 ? 12 : 0);
    double strength = 85 * energy;
    switch (style.comping) {
      case STRUM -> {
        for (int e = 0; e < 8; e++) {
          if (e == 0 || random.nextInt(4) > 0) {
            for (int n = 0; n < 4; n++) {
              int string = e % 2 == 0 ? n : 3 - n;
              add(chords, at + place(e) + 0.009 * n, 0.9 * beat, root + chord[string], strength * (e % 4 == 0 ? 1 : 0.75));
            }
          }
        }
      }
      case BLOCK -> {
        for (int b = 0; b < 4; b += 2) {
          block(at + b * beat, 1.9 * beat, root, chord, 3 + random.nextInt(2), strength);
        }
      }
      case STABS -> {
        for (int e = 0; e < 8; e++) {
          if (random.nextInt(3) == 0) {
            block(at + place(e), 0.35 * beat, root, chord, 4, strength);
          }
        }
      }
      case OFFBEAT -> {
        for (int e = 1; e < 8; e += 2) {
          block(at + place(e), 0.3 * beat, root, chord, 3, strength);
        }
      }
      case VOICES -> {
        for (int n = 0; n < 3; n++) {
          int moves = 1 + random.nextInt(2);
          for (int m = 0; m < moves; m++) {
            double length = 4 * beat / moves;
            add(chords, at + m * length, 0.97 * length, root + chord[(n + m) % 4] + (n == 2 ? 12 : 0), strength * 0.9);
          }
        }
      }
      case ARPEGGIO -> {
        int parts = beat > 0.55 ? 16 : 8;
        int up = random.nextInt(2);
        for (int s = 0; s < parts; s++) {
          int n = up == 0 ? s % 4 : new int[] {0, 2, 1, 2}[s % 4];
          double time = parts == 8 ? place(s) : s * beat / 4;
          add(chords, at + time, 1.2 * beat, root + chord[n] + (s % 8 >= 4 ? 12 : 0), strength * (s % 4 == 0 ? 0.95 : 0.72));
        }
      }
      case PAD -> block(at, 4.05 * beat, root, chord, 4, strength * 0.9);
      case POWER -> {
        for (int s = 0; s < 8; s++) {
          if (random.nextInt(5) > 0) {
            add(chords, at + place(s), 0.45 * beat, root - 12 + chord[0], strength);
            add(chords, at + place(s), 0.45 * beat, root - 5 + chord[0], strength);
          }
        }
      }
    }
  }

  private void block(double at, double seconds, int root, int[] chord, int voices, double strength) {
    for (int n = 0; n < voices; n++) {
      add(chords, at, seconds, root + chord[n], strength);
    }
  }

  private void low(double at, int[] chord, double energy) {
    double strength = 92 * energy;
    switch (style.low) {
      case NONE -> { }
      case EIGHTHS -> {
        for (int e = 0; e < 8; e++) {
          add(bass, at + place(e), 0.45 * beat, low(chord[0]) + (random.nextInt(9) == 0 ? 12 : 0), strength * (e % 2 == 0 ? 1 : 0.85));
        }
      }
      case SYNCOPATED -> {
        for (int e = 0; e < 8; e++) {
          if (e == 0 || e == 3 || random.nextInt(3) == 0) {
            add(bass, at + place(e), 0.6 * beat, low(chord[random.nextInt(4) == 0 ? 2 : 0]), strength);
          }
        }
      }
      case WALKING -> {
        for (int b = 0; b < 4; b++) {
          add(bass, at + b * beat, 0.92 * beat, low(chord[b]) + (b == 3 ? random.nextInt(3) - 1 : 0), strength * 0.9);
        }
      }
      case LONG -> add(bass, at, 3.9 * beat, low(chord[0]), strength * 0.9);
      case OFFBEAT -> {
        for (int e = 1; e < 8; e += 2) {
          add(bass, at + place(e), 0.42 * beat, low(chord[0]), strength);
        }
      }
      case SUB -> {
        add(bass, at, (1.5 + random.nextInt(2)) * beat, low(chord[0]), strength);
        if (random.nextBoolean()) {
          add(bass, at + 2.5 * beat, 1.2 * beat, low(chord[random.nextInt(3)]), strength);
        }
      }
    }
  }

  private void melody(List<Note> to, double at, int[] chord, int from, double energy, double density) {
    int[] scale = minor ? MINOR : MAJOR;
    int eighth = 0;
    int at7 = random.nextInt(5);
    while (eighth < 8) {
      int length = 1 + random.nextInt(3);
      if (random.nextDouble() < density) {
        at7 = Math.clamp(at7 + random.nextInt(5) - 2L, -2, 9);
        int step = random.nextInt(3) == 0 ? chord[random.nextInt(3)] : scale[Math.floorMod(at7, 7)] + 12 * Math.floorDiv(at7, 7);
        add(to, at + place(eighth), 0.46 * length * beat, from + tonic % 7 + step, 88 * energy);
      }
      eighth += length;
    }
  }

  private void drums(double at, int bar, double energy) {
    double strength = 100 * energy;
    boolean fill = bar % 4 == 3;
    switch (style.groove) {
      case NONE -> { }
      case ROCK -> {
        hits(at, 36, strength, 0, 4 + random.nextInt(2));
        hits(at, 38, strength, 2, 6);
        hats(at, 42, strength * 0.6, 1);
        fill(at, fill, strength);
      }
      case FOUR -> {
        hits(at, 36, strength, 0, 2, 4, 6);
        hits(at, 39, strength * 0.8, 2, 6);
        hits(at, 46, strength * 0.6, 1, 3, 5, 7);
        hats(at, 42, strength * 0.45, 1);
      }
      case TRAP -> {
        hits(at, 36, strength, 0, 3, random.nextInt(2) + 5);
        hits(at, 38, strength, 4);
        hits(at, 39, strength * 0.7, 4);
        rolls(at, strength * 0.55);
      }
      case JAZZ -> {
        hits(at, 51, strength * 0.6, 0, 2, 3, 4, 6, 7);
        hits(at, 44, strength * 0.5, 2, 6);
        if (random.nextInt(3) == 0) {
          hits(at, 38, strength * 0.4, 1 + random.nextInt(6));
        }
      }
      case FUNK -> {
        hits(at, 36, strength, 0, 3, 5);
        hits(at, 38, strength, 2, 6);
        hits(at, 38, strength * 0.35, 1, 4, 7);
        hats(at, 42, strength * 0.5, 2);
      }
      case METAL -> {
        for (int s = 0; s < 16; s++) {
          add(drums, at + s * beat / 4, 0.1, 36, strength * 0.9);
        }
        hits(at, 38, strength, 2, 6);
        hits(at, 49, strength * 0.7, 0);
        hats(at, 51, strength * 0.5, 1);
        fill(at, fill, strength);
      }
      case LATIN -> {
        hits(at, 64, strength * 0.8, 0, 3, 4, 7);
        hits(at, 63, strength * 0.7, 1, 5, 6);
        hits(at, 75, strength * 0.6, 0, 3, 6);
        hats(at, 70, strength * 0.5, 1);
      }
      case SHUFFLE -> {
        hits(at, 36, strength, 0, 4);
        hits(at, 38, strength * 0.9, 2, 6);
        hits(at, 51, strength * 0.6, 0, 1, 2, 3, 4, 5, 6, 7);
      }
      case BREAK -> {
        hits(at, 36, strength, 0, 5);
        hits(at, 38, strength, 2, 6);
        hits(at, 38, strength * 0.4, 3, 7);
        hats(at, 42, strength * 0.6, 1);
        hits(at, 51, strength * 0.4, 0, 2, 4, 6);
      }
      case TIMPANI -> {
        if (bar % 2 == 0) {
          hits(at, 43 + random.nextInt(5), strength * 0.7, 0);
        }
        if (fill) {
          hits(at, 49, strength * 0.7, 0);
          for (int s = 0; s < 12; s++) {
            add(drums, at + 3 * beat + s * beat / 12, 0.1, 47, strength * (0.3 + s / 20.0));
          }
        }
      }
      case MARCH -> {
        hits(at, 36, strength * 0.9, 0, 4);
        hits(at, 38, strength * 0.7, 2, 3, 6, 7);
        hits(at, 49, strength * 0.5, 0);
      }
    }
  }

  private void hits(double at, int key, double strength, int... eighths) {
    for (int eighth : eighths) {
      add(drums, at + place(eighth), 0.2, key, strength);
    }
  }

  private void hats(double at, int key, double strength, int perEighth) {
    for (int e = 0; e < 8 * perEighth; e++) {
      double time = perEighth == 1 ? place(e) : e * beat / (2 * perEighth);
      add(drums, at + time, 0.1, key, strength * (e % (2 * perEighth) == 0 ? 1 : 0.7));
    }
  }

  private void rolls(double at, double strength) {
    for (int e = 0; e < 8; e++) {
      int parts = random.nextInt(5) == 0 ? 3 + random.nextInt(3) : 2;
      for (int p = 0; p < parts; p++) {
        add(drums, at + e * beat / 2 + p * beat / 2 / parts, 0.05, 42, strength * (p == 0 ? 1 : 0.75));
      }
    }
  }

  private void fill(double at, boolean wanted, double strength) {
    for (int s = 0; wanted && s < 4; s++) {
      add(drums, at + 3 * beat + s * beat / 4, 0.2, new int[] {50, 47, 45, 43}[s], strength * 0.9);
    }
  }
}
