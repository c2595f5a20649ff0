package org.premaster.bench.calibration;

import java.util.SplittableRandom;
import org.premaster.bench.calibration.Score.Part;
import org.premaster.bench.calibration.Voice.Patch;

/**
 * Plays parts of a score at any sample rate with content up to half of it: subtractive, FM and plucked-string voices, a singer of formants,
 * drums of a machine. The same seed gives the same samples.
 */
final class Synthesiser {
  private static final double[][] VOWELS = {{730, 1090, 2440, 3400}, {270, 2290, 3010, 3700}, {570, 840, 2410, 3300},
      {530, 1840, 2480, 3500}, {300, 870, 2240, 3100}};
  private static final double[] VOWEL_GAINS = {1, 0.55, 0.25, 0.12};

  private final int rate;
  private final SplittableRandom random;
  private double[] left = {};
  private double[] right = {};

  Synthesiser(int rate, long seed) {
    this.rate = rate;
    random = new SplittableRandom(seed);
  }

  /** The part in stereo, centred, {@code seconds} long. */
  Sound play(Part part, double seconds) {
    Sound sound = Sound.silence(rate, 2, seconds);
    left = sound.samples()[0];
    right = sound.samples()[1];
    if (part.voice() instanceof Patch patch) {
      for (Note note : part.notes()) {
        int from = (int) Math.round(note.at() * rate);
        if (from < left.length) {
          play(patch, note, from);
        }
      }
    }
    return sound;
  }

  private void play(Patch patch, Note note, int from) {
    double level = 0.25 * Math.pow(note.velocity() / 127.0, 1.6);
    switch (patch) {
      case SAW_BASS -> subtractive(note, from, level * 1.3, new double[] {-3, 3}, 0.1, 6, 0.25, 0.004, 0.08, 1);
      case SQUARE_LEAD -> square(note, from, level * 0.7);
      case SUPERSAW -> subtractive(note, from, level * 0.5, new double[] {-17, -9, -3, 3, 10, 18}, 1, 14, 0.6, 0.008, 0.15, 0.9);
      case PAD -> subtractive(note, from, level * 0.5, new double[] {-8, 0, 7}, 1, 3, 0.9, 0.35, 0.9, 0.8);
      case FM_BELL -> fm(note, from, level, 3.51, 2.2, 1.6);
      case FM_PIANO -> fm(note, from, level, 1.0, 1.1, 0.9);
      case PLUCK -> pluck(note, from, level * 1.6, 0.45, false);
      case DISTORTED -> pluck(note, from, level * 1.2, 0.3, true);
      case ORGAN -> organ(note, from, level * 0.5);
      case SUB_808 -> sub(note, from, level * 2.2);
      case SINE_BASS -> sine(note, from, level * 1.8);
      case CHIP_PULSE -> chip(note, from, level * 0.6, new double[] {0.125, 0.25, 0.5}[note.key() % 3]);
      case NAIVE_SQUARE -> chip(note, from, level * 0.8, 0.5);
      case CHIP_TRIANGLE -> chipTriangle(note, from, level * 0.9);
      case SINGER -> voice(note, from, level * 1.4, 1);
      case CHOIR -> choir(note, from, level * 0.7);
      case BOWED -> bowed(note, from, level * 0.6);
      case BRASS -> brass(note, from, level * 0.9);
      case DRUM_MACHINE -> drum(note, from, level * 2.4);
      case CHIP_DRUMS -> chipDrum(note, from, level * 1.2);
    }
  }

  // Oscillators

  private double phase() {
    return random.nextDouble();
  }

  private double noise() {
    return 2 * random.nextDouble() - 1;
  }

  /** What makes a step of a saw or a square band-limited: the residue around phase 0. */
  private static double polyBlep(double phase, double step) {
    if (phase < step) {
      double t = phase / step;
      return t + t - t * t - 1;
    }
    if (phase > 1 - step) {
      double t = (phase - 1) / step;
      return t * t + t + t + 1;
    }
    return 0;
  }

  private static double saw(double phase, double step) {
    return 2 * phase - 1 - polyBlep(phase, step);
  }

  private static double pulse(double phase, double step, double width) {
    double moved = phase + 1 - width;
    return saw(phase, step) - saw(moved >= 1 ? moved - 1 : moved, step);
  }

  private int end(int from, double seconds) {
    return (int) Math.min(left.length, from + (long) (seconds * rate));
  }

  /** A gain that rises, holds, and falls after the note is let go. */
  private double envelope(int i, double seconds, double attack, double release) {
    double t = (double) i / rate;
    double up = Math.min(1, t / attack);
    return t < seconds ? up : up * Math.max(0, 1 - (t - seconds) / release);
  }

  // Voices

  private void subtractive(
      Note note, int from, double level, double[] cents, double width, double opening, double closing, double attack, double release,
          double sustain) {
    double[] steps = new double[cents.length];
    double[] phases = new double[cents.length];
    for (int n = 0; n < cents.length; n++) {
      steps[n] = note.hertz() * Math.pow(2, cents[n] / 1200) / rate;
      phases[n] = phase();
    }
    double lowLeft = 0;
    double bandLeft = 0;
    double lowRight = 0;
    double bandRight = 0;
    int end = end(from, note.seconds() + release);
    for (int i = from; i < end; i++) {
      double l = 0;
      double r = 0;
      for (int n = 0; n < cents.length; n++) {
        double x = saw(phases[n], steps[n]);
        double side = width * (n % 2 == 0 ? 0.7 : -0.7);
        l += x * (1 - side);
        r += x * (1 + side);
        phases[n] += steps[n];
        phases[n] -= phases[n] >= 1 ? 1 : 0;
      }
      double t = (double) (i - from) / rate;
      double cutoff = Math.min(0.3 * rate, note.hertz() * (2 + opening * Math.exp(-t / closing)) + 60 * note.velocity());
      double f = 2 * Math.sin(Math.PI * Math.min(0.16, cutoff / rate));
      lowLeft += f * bandLeft;
      bandLeft += f * (l - lowLeft - 0.9 * bandLeft);
      lowRight += f * bandRight;
      bandRight += f * (r - lowRight - 0.9 * bandRight);
      double gain = level / cents.length * envelope(i - from, note.seconds(), attack, release) * (sustain
          + (1 - sustain) * Math.exp(-t / 0.2));
      left[i] += gain * lowLeft;
      right[i] += gain * lowRight;
    }
  }

  private void square(Note note, int from, double level) {
    double phase = phase();
    int end = end(from, note.seconds() + 0.08);
    for (int i = from; i < end; i++) {
      double t = (double) (i - from) / rate;
      double step = note.hertz() * (1 + 0.004 * Math.sin(2 * Math.PI * 5.3 * t) * Math.min(1, t / 0.4)) / rate;
      both(i, level * envelope(i - from, note.seconds(), 0.005, 0.08) * pulse(phase, step, 0.3 + 0.15 * Math.sin(2 * Math.PI * 0.7 * t)));
      phase += step;
      phase -= phase >= 1 ? 1 : 0;
    }
  }

  private void fm(Note note, int from, double level, double ratio, double index, double decay) {
    double turn = 2 * Math.PI * note.hertz() / rate;
    int end = end(from, Math.max(note.seconds(), 0.2) + 1.2);
    double bright = index * (0.4 + note.velocity() / 127.0);
    for (int i = from; i < end; i++) {
      double t = (double) (i - from) / rate;
      double fade = Math.exp(-t / decay) * envelope(i - from, Math.max(note.seconds(), 0.2), 0.002, 1.2);
      double modulator = bright * Math.exp(-t / (0.4 * decay)) * Math.sin(turn * ratio * (i - from));
      double x = Math.sin(turn * (i - from) + modulator);
      left[i] += level * fade * x;
      right[i] += level * fade * Math.sin(turn * 1.0006 * (i - from) + modulator);
    }
  }

  /** A plucked string (a delay line that feeds itself through a mean of two samples), dry or through an overdriven amplifier. */
  private void pluck(Note note, int from, double level, double brightness, boolean distorted) {
    double period = rate / note.hertz();
    int length = Math.max(2, (int) period);
    double fraction = period - length;
    double[] line = new double[length + 1];
    double soft = 0;
    for (int n = 0; n <= length; n++) {
      soft += brightness * (noise() - soft);
      line[n] = soft;
    }
    double loss = Math.pow(0.001, 1 / (note.hertz() * (distorted ? 5.0 : 3.2)));
    int at = 0;
    double before = 0;
    double cabinet = 0;
    double cabinet2 = 0;
    int end = end(from, note.seconds() + (distorted ? 0.05 : 0.25));
    for (int i = from; i < end; i++) {
      int next = at + 1 > length ? 0 : at + 1;
      double x = line[at] * (1 - fraction) + line[next] * fraction;
      line[at] = loss * (0.5 * x + 0.5 * before);
      before = x;
      at = next;
      double out = x;
      if (distorted) {
        double pushed = Math.tanh(9 * x + 0.3) - Math.tanh(0.3);
        double pole = 1 - Math.exp(-2 * Math.PI * 4800 / rate);
        cabinet += pole * (pushed - cabinet);
        cabinet2 += pole * (cabinet - cabinet2);
        out = 0.5 * cabinet2;
      }
      both(i, level * out * envelope(i - from, note.seconds(), 0.001, distorted ? 0.05 : 0.25));
    }
  }

  private void organ(Note note, int from, double level) {
    double[] drawbars = {0.5, 1, 1.5, 2, 3, 4, 6, 8};
    double[] pulled = {0.7, 1, 0.5, 0.8, 0.35, 0.4, 0.15, 0.25};
    int end = end(from, note.seconds() + 0.06);
    for (int n = 0; n < drawbars.length && note.hertz() * drawbars[n] < 0.45 * rate; n++) {
      double turn = 2 * Math.PI * note.hertz() * drawbars[n] / rate;
      double start = 2 * Math.PI * phase();
      for (int i = from; i < end; i++) {
        double t = (double) i / rate;
        double x = level * pulled[n] * 0.5 * envelope(i - from, note.seconds(), 0.006, 0.06) * Math.sin(turn * (i - from) + start);
        double turning = Math.sin(2 * Math.PI * 6.1 * t);
        left[i] += x * (1 + 0.25 * turning);
        right[i] += x * (1 - 0.25 * turning);
      }
    }
  }

  private void sub(Note note, int from, double level) {
    double phase = 0;
    double length = Math.max(0.3, note.seconds());
    int end = end(from, length + 0.12);
    for (int i = from; i < end; i++) {
      double t = (double) (i - from) / rate;
      phase += note.hertz() * (1 + 1.8 * Math.exp(-t / 0.018)) / rate;
      double x = Math.tanh(1.5 * Math.sin(2 * Math.PI * phase)) * Math.exp(-t / 1.4) * envelope(i - from, length, 0.002, 0.12);
      both(i, level * 0.55 * x);
    }
  }

  private void sine(Note note, int from, double level) {
    double turn = 2 * Math.PI * note.hertz() / rate;
    int end = end(from, note.seconds() + 0.05);
    for (int i = from; i < end; i++) {
      both(i, level * 0.5 * Math.sin(turn * (i - from)) * envelope(i - from, note.seconds(), 0.008, 0.05));
    }
  }

  /** A pulse wave whose edges fall on samples, as the chips of game consoles made it: true plateaus. */
  private void chip(Note note, int from, double level, double width) {
    double step = note.hertz() / rate;
    double phase = 0;
    int end = end(from, Math.ceil(note.seconds() * note.hertz()) / note.hertz());
    double stepped = level;
    for (int i = from; i < end; i++) {
      if ((i - from) % (rate / 60) == 0) {
        stepped = level * Math.max(0, 1 - (double) (i - from) / (rate * 1.2));
      }
      both(i, 2 * stepped * (phase < width ? 1 - width : -width));
      phase += step;
      phase -= phase >= 1 ? 1 : 0;
    }
  }

  private void chipTriangle(Note note, int from, double level) {
    double step = note.hertz() / rate;
    double phase = 0;
    int end = end(from, note.seconds());
    for (int i = from; i < end; i++) {
      int sixteenth = (int) (phase * 32);
      both(i, level * ((sixteenth < 16 ? sixteenth : 31 - sixteenth) / 7.5 - 1));
      phase += step;
      phase -= phase >= 1 ? 1 : 0;
    }
  }

  private void chipDrum(Note note, int from, double level) {
    boolean kick = note.key() <= 36;
    int end = end(from, kick ? 0.12 : note.key() <= 40 ? 0.15 : 0.05);
    int hold = kick ? 1 : note.key() <= 40 ? 6 : 2;
    double held = 0;
    double phase = 0;
    for (int i = from; i < end; i++) {
      double t = (double) (i - from) / rate;
      double fade = Math.max(0, 1 - (double) (i - from) / (end - from));
      phase += (60 + 200 * Math.exp(-t / 0.02)) / rate;
      held = (i - from) % hold == 0 ? noise() > 0 ? 1 : -1 : held;
      both(i, level * 0.4 * fade * (kick ? phase % 1 < 0.5 ? 1 : -1 : held));
    }
  }

  /** A sung note: a glottal pulse with vibrato, four formants and breath. */
  private void voice(Note note, int from, double level, double vibrato) {
    double[] vowel = VOWELS[random.nextInt(VOWELS.length)];
    double[] vowel2 = VOWELS[random.nextInt(VOWELS.length)];
    double length = Math.max(0.15, note.seconds());
    int frames = end(from, length + 0.12) - from;
    double[] source = new double[Math.max(0, frames)];
    double phase = phase();
    double drift = 0;
    double soft = 0;
    double scoop = 0.6 + 0.6 * random.nextDouble();
    for (int i = 0; i < frames; i++) {
      double t = (double) i / rate;
      drift += 0.0004 * noise() - 0.0005 * drift;
      double cents = vibrato * 28 * Math.sin(2 * Math.PI * 5.4 * t + phase) * Math.min(1, t / 0.5) - 100 * scoop * Math.exp(-t / 0.05)
          + 300 * drift;
      double step = note.hertz() * Math.pow(2, cents / 1200) / rate;
      phase += step;
      phase -= phase >= 1 ? 1 : 0;
      soft += 0.35 * (saw(phase, step) - soft);
      source[i] = soft + 0.05 * noise() * (0.3 + phase);
    }
    double[] out = new double[frames];
    for (int f = 0; f < 4; f++) {
      double[] band = source.clone();
      double mean = t(vowel[f], vowel2[f]);
      Biquad.bandPass(mean, 4 + 3 * f, rate).on(band);
      for (int i = 0; i < frames; i++) {
        out[i] += 2.5 * VOWEL_GAINS[f] * band[i];
      }
    }
    double consonant = random.nextInt(3) == 0 ? 0.5 : 0.05;
    double hiss = 0;
    for (int i = 0; i < frames; i++) {
      double t = (double) i / rate;
      double white = noise();
      double s = consonant * Math.exp(-Math.pow((t - 0.03) / 0.025, 2)) * (white - hiss);
      hiss = white;
      both(from + i, level * (out[i] * envelope(i, length, 0.035, 0.12) + 0.12 * s + 0.004 * white * envelope(i, length, 0.02, 0.12)));
    }
  }

  private static double t(double a, double b) {
    return 0.65 * a + 0.35 * b;
  }

  private void choir(Note note, int from, double level) {
    for (int singer = 0; singer < 3; singer++) {
      int late = from + random.nextInt(Math.max(1, rate / 25));
      if (late < left.length) {
        voice(note, late, level * (0.5 + 0.3 * random.nextDouble()), 0.7);
      }
    }
  }

  private void bowed(Note note, int from, double level) {
    double phase = phase();
    double low = 0;
    double release = 0.18;
    int end = end(from, note.seconds() + release);
    double bow = 0;
    for (int i = from; i < end; i++) {
      double t = (double) (i - from) / rate;
      double step = note.hertz() * (1 + 0.0035 * Math.sin(2 * Math.PI * 5.1 * t) * Math.min(1, t / 0.6)) / rate;
      phase += step;
      phase -= phase >= 1 ? 1 : 0;
      bow += 0.2 * (noise() - bow);
      double swell = 0.75 + 0.25 * Math.sin(Math.PI * Math.min(1, t / Math.max(0.2, note.seconds())));
      double pole = 1 - Math.exp(-2 * Math.PI * Math.min(0.2 * rate, 1200 + 5 * note.hertz() * swell) / rate);
      low += pole * (saw(phase, step) + 0.12 * bow - low);
      both(i, level * swell * low * envelope(i - from, note.seconds(), 0.09, release));
    }
  }

  /** Pulses to one side, as a trumpet's waveform stands: the peaks are asymmetric, the mean is not. */
  private void brass(Note note, int from, double level) {
    double phase = phase();
    int end = end(from, note.seconds() + 0.1);
    double mean = 0;
    for (int i = from; i < end; i++) {
      double t = (double) (i - from) / rate;
      double bright = 2 + 7 * note.velocity() / 127.0 * Math.min(1, t / 0.06);
      double step = note.hertz() * (1 + 0.003 * Math.sin(2 * Math.PI * 5.6 * t) * Math.min(1, t / 0.7)) / rate;
      phase += step;
      phase -= phase >= 1 ? 1 : 0;
      double x = Math.exp(bright * (Math.cos(2 * Math.PI * phase) - 1)) + 0.01 * noise();
      mean += 8.0 / rate * (x - mean);
      both(i, level * (x - mean) * envelope(i - from, note.seconds(), 0.03, 0.1));
    }
  }

  // Drums of a machine, on the keys of General MIDI

  private void drum(Note note, int from, double level) {
    switch (note.key()) {
      case 35, 36 -> kick(from, level);
      case 37, 39 -> clap(from, level * 0.5);
      case 38, 40 -> snare(from, level * 0.6);
      case 42, 44 -> metal(from, level * 0.16, 0.035);
      case 46 -> metal(from, level * 0.16, 0.22);
      case 49, 55, 57 -> metal(from, level * 0.3, 0.9);
      case 51, 53, 59 -> metal(from, level * 0.14, 0.5);
      case 41, 43, 45, 47, 48, 50 -> tom(from, level * 0.6, 70 + 9 * (note.key() - 40));
      default -> metal(from, level * 0.1, 0.05);
    }
  }

  private void kick(int from, double level) {
    double phase = 0;
    int end = end(from, 0.9);
    for (int i = from; i < end; i++) {
      double t = (double) (i - from) / rate;
      phase += (47 + 130 * Math.exp(-t / 0.022)) / rate;
      both(i, level * (Math.exp(-t / 0.1) * Math.sin(2 * Math.PI * phase) + 0.1 * noise() * Math.exp(-t / 0.002)) * Math.min(1,
          t / 0.0005));
    }
  }

  private void tom(int from, double level, double hertz) {
    double phase = 0;
    int end = end(from, 1.2);
    for (int i = from; i < end; i++) {
      double t = (double) (i - from) / rate;
      phase += hertz * (1 + 0.6 * Math.exp(-t / 0.03)) / rate;
      both(i, level * Math.exp(-t / 0.13) * Math.sin(2 * Math.PI * phase) * Math.min(1, t / 0.001));
    }
  }

  private void snare(int from, double level) {
    int end = end(from, 0.65);
    double last = 0;
    for (int i = from; i < end; i++) {
      double t = (double) (i - from) / rate;
      double white = noise();
      double tone = 0.6 * Math.sin(2 * Math.PI * 188 * t) * Math.exp(-t / 0.04);
      double buzz = (white - 0.6 * last) * Math.exp(-t / 0.07) * 0.6;
      last = white;
      left[i] += level * (tone + buzz);
      right[i] += level * (tone + 0.8 * buzz + 0.2 * noise() * Math.exp(-t / 0.07));
    }
  }

  private void clap(int from, double level) {
    double[] part = new double[Math.max(0, end(from, 0.5) - from)];
    for (int i = 0; i < part.length; i++) {
      double t = (double) i / rate;
      double hands = t < 0.03 ? Math.exp(-(t % 0.01) / 0.003) : Math.exp(-(t - 0.03) / 0.05);
      part[i] = noise() * hands;
    }
    Biquad.bandPass(1400, 0.9, rate).on(part);
    for (int i = 0; i < part.length; i++) {
      both(from + i, 1.6 * level * part[i]);
    }
  }

  /** Cymbals and hats: noise and six beating squares above some kilohertz, to the top of the band. */
  private void metal(int from, double level, double decay) {
    double[] part = new double[Math.max(0, end(from, 9 * decay) - from)];
    double[] steps = {205.3, 304.4, 369.6, 522.7, 540, 800};
    for (int i = 0; i < part.length; i++) {
      double t = (double) i / rate;
      double sum = 0;
      for (double hertz : steps) {
        sum += Math.sin(2 * Math.PI * hertz * 6.7 * t) > 0 ? 0.12 : -0.12;
      }
      part[i] = (noise() + sum) * Math.exp(-t / decay) * Math.min(1, t / 0.0003);
    }
    Biquad.highPass(5200, 0.8, rate).on(part);
    Biquad.lowPass(0.42 * rate, 0.7, rate).on(part);
    double side = 0.15 * noise();
    for (int i = 0; i < part.length; i++) {
      left[from + i] += 2 * level * part[i] * (1 + side);
      right[from + i] += 2 * level * part[i] * (1 - side);
    }
  }

  private void both(int i, double x) {
    left[i] += x;
    right[i] += x;
  }
}
