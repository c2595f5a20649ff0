package org.premaster.bench.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.premaster.bench.calibration.Score.Part;
import org.premaster.bench.calibration.Score.Role;

/** Writes, plays, mixes and prints one piece. The same arguments give the same samples. */
final class Session {
  private static final String[] SENTENCES = {
    "The harbour lay quiet in the morning, and the boats came back one after another with the first light.",
    "Nobody could say who had left the window open, but the papers were all over the floor.",
    "She counted the steps again, forty two, and then she stood before the green door.",
    "In the valley the river turns twice before it reaches the mill.",
    "We had agreed to meet at seven, when the shops close and the lamps are lit.",
    "After the rain the road was empty, and the dog slept under the table of the inn."
  };

  /** How long instruments may ring after the last note. */
  private static final double RING_SECONDS = 5;
  private static final double DAMPED_SECONDS = 2;

  private final Studio studio;
  private final Half half;
  private final int number;
  private final Trap trap;
  private final long seed;
  private final SplittableRandom random;

  Session(Studio studio, Half half, int number, Trap trap, long seed) {
    this.studio = studio;
    this.half = half;
    this.number = number;
    this.trap = trap;
    this.seed = seed;
    random = new SplittableRandom(seed);
  }

  /** About so many seconds of music, and room before and after it. */
  Piece record(double seconds) throws IOException {
    return record(seconds, 0);
  }

  /** The same piece played again by hands that differ; take 0 is the one of {@link #record(double)}. */
  Piece record(double seconds, long take) throws IOException {
    Style style = trap.style(random);
    boolean packaged = trap.packaged() && random.nextInt(100) < 45;
    int rate = rate();
    int bits = bits();
    long notes = random.nextLong();
    double head = 0.6 + 1.6 * random.nextDouble();
    Score score = arranged(packaged ? byHand(studio.excerpt(half, seconds, random), take)
        : Composer.perform(style, notes, notes + take, seconds));
    if (trap == Trap.SPOKEN) {
      return spoken(style, rate, bits, head, seconds);
    }
    Path font = studio.font(half, random);
    double playing = score.seconds() + RING_SECONDS;
    List<Sound> stems = new ArrayList<>();
    for (Sound stem : studio.play(score, font, rate, playing, seed + take)) {
      damp(stem);
      stems.add(stem.slice(-(int) (head * rate), stem.frames() + (int) ((1.5 + style.roomSeconds * 1.1) * rate)));
    }
    Desk desk = new Desk(style, trap.undriven(), random);
    Desk.Mixdown down = desk.mix(score, stems);
    boolean sampled = score.parts().stream().anyMatch(part -> part.voice() instanceof Voice.Sampled);
    String renderer = sampled ? "fluidsynth " + font.getFileName() : "synthesiser";
    return finished(style, score.name(), renderer, desk, down, bits, head, seconds);
  }

  /** What still rings when the players put their instruments down is damped slowly. */
  private static void damp(Sound stem) {
    int frames = (int) (DAMPED_SECONDS * stem.rate());
    for (double[] channel : stem.samples()) {
      for (int i = 0; i < Math.min(frames, channel.length); i++) {
        channel[channel.length - 1 - i] *= 0.5 - 0.5 * Math.cos(Math.PI * i / frames);
      }
    }
  }

  private Piece.Again again(Style style, double seconds) {
    return new Piece.Again() {
      @Override
      public Sound take() throws IOException {
        return new Session(studio, half, number, trap, seed).record(seconds, 1).mix();
      }

      @Override
      public Sound song() throws IOException {
        return new Session(studio, half, number, trap, seed + style.ordinal() + 1).record(seconds).mix();
      }
    };
  }

  private int rate() {
    return switch (trap) {
      case HIGH_RATE_AIR, HIGH_RATE_PLAIN -> random.nextInt(3) == 0 ? 88_200 : 96_000;
      default -> {
        int dice = random.nextInt(100);
        yield dice < 52 ? 44_100 : dice < 84 ? 48_000 : dice < 88 ? 88_200 : 96_000;
      }
    };
  }

  private int bits() {
    int dice = random.nextInt(100);
    return trap == Trap.QUIET_SIXTEEN_BIT ? 16 : dice < 72 ? 24 : dice < 85 ? 32 : 16;
  }

  // Before it is played

  /** The same notes a little earlier or later, softer or stronger; take 0 as they are written. */
  private static Score byHand(Score score, long take) {
    if (take == 0) {
      return score;
    }
    SplittableRandom hand = new SplittableRandom(take);
    List<Part> parts = new ArrayList<>();
    for (Part part : score.parts()) {
      List<Note> notes = new ArrayList<>();
      for (Note note : part.notes()) {
        double at = Math.max(0, note.at() + 0.012 * (hand.nextDouble() + hand.nextDouble() - 1));
        notes.add(new Note(at, note.seconds(), note.key(), Math.clamp(note.velocity() + hand.nextInt(21) - 10L, 10, 127)));
      }
      parts.add(with(part, part.voice(), 0, notes));
    }
    return new Score(score.name(), List.copyOf(parts));
  }

  private Score arranged(Score score) {
    List<Part> parts = new ArrayList<>();
    double end = score.seconds();
    for (Part part : score.parts()) {
      switch (trap) {
        case DRUM_HITS -> {
          if (part.role() == Role.DRUMS) {
            parts.add(with(part, part.voice(), 0, part.notes().stream().filter(note -> note.at() % 2.3 < 0.8).toList()));
          }
        }
        case HATS -> {
          if (part.role() == Role.DRUMS) {
            parts.add(with(part, part.voice(), 4, part.notes().stream().filter(note -> note.key() > 40).toList()));
          } else if (part.role() == Role.BASS) {
            parts.add(part);
          }
        }
        case SUB_808 -> parts.add(with(part, part.voice(), part.role() == Role.BASS ? 5 : 0, part.notes()));
        case SQUARE_WAVES -> parts.add(with(part, part.role() == Role.DRUMS ? part.voice() : Voice.Patch.NAIVE_SQUARE, 0, part.notes()));
        case BRASS -> parts.add(with(part, part.role() == Role.LEAD || part.role() == Role.CHORDS ? Voice.Patch.BRASS : part.voice(),
            part.role() == Role.LEAD ? 6 : 0, part.notes()));
        case SYNTH_NEAR_MAINS -> parts.add(part.role() == Role.BASS ? drone(part, end) : part);
        case FADE_BY_INSTRUMENTS -> parts.add(with(part, part.voice(), 0, dying(part, end)));
        case QUIET_SIXTEEN_BIT -> parts.add(with(part, part.voice(), 0,
            part.notes().stream().filter(note -> note.at() % 6 < 2.5).toList()));
        case PAUSE -> parts.add(with(part, part.voice(), 0,
            part.notes().stream().filter(note -> note.at() < 0.4 * end || note.at() > 0.72 * end).toList()));
        default -> parts.add(part);
      }
    }
    parts.removeIf(part -> part.notes().isEmpty());
    return parts.isEmpty() ? score : new Score(score.name(), List.copyOf(parts));
  }

  private static Part with(Part part, Voice voice, double moreDb, List<Note> notes) {
    return new Part(part.role(), voice, part.pan(), part.level() + moreDb, notes);
  }

  private Part drone(Part part, double end) {
    int key = new int[] {31, 33, 35}[random.nextInt(3)];
    List<Note> held = new ArrayList<>();
    double each = random.nextBoolean() ? end : 4;
    for (double at = 0; at < end - 0.5; at += each) {
      held.add(new Note(at, Math.min(each * 0.98, end - at), key, 100));
    }
    return with(part, random.nextBoolean() ? Voice.Patch.SINE_BASS : Voice.Patch.SAW_BASS, 4, held);
  }

  /** Players who leave one after another and play ever softer, with no hand on a fader. */
  private List<Note> dying(Part part, double end) {
    double leaves = end * (0.65 + 0.35 * random.nextDouble());
    List<Note> notes = new ArrayList<>();
    for (Note note : part.notes()) {
      double softer = Math.clamp(1.35 - note.at() / end, 0.25, 1);
      if (note.at() < leaves) {
        notes.add(new Note(note.at(), Math.min(note.seconds(), end - note.at()), note.key(), (int) Math.max(15, note.velocity() * softer)));
      }
    }
    return notes;
  }

  // After it is mixed

  private Piece finished(Style style, String source, String renderer, Desk desk, Desk.Mixdown down, int bits, double head, double seconds) {
    Sound raw = desk.bus(down.beat().plus(down.voice()));
    if (trap == Trap.BUS_COMPRESSION) {
      raw = Dynamics.compressed(raw, raw.rmsDbfs() - 9, 4, 0.015, 0.12);
    }
    double level = trap == Trap.PEAK_NORMALISED ? random.nextInt(2) * -0.3 - 0.02
        : trap == Trap.QUIET_CLASSICAL || trap == Trap.QUIET_SIXTEEN_BIT ? -12 - 8 * random.nextDouble() : -3 - 5 * random.nextDouble();
    Sound mix = ended(Desk.foldable(trapped(raw)), head);
    double gain = level - Sound.toDb(mix.peak());
    mix = mix.gained(gain);
    Sound beat = desk.bus(down.beat()).gained(gain).slice(0, mix.frames());
    Sound voice = down.voice().gained(gain).slice(0, mix.frames());
    return new Piece(number, half, trap, style, seed, source, renderer, mix, beat, voice, bits, head, lastSound(mix, -66),
        again(style, seconds));
  }

  /** Cuts what is left of the silence after the last sound to the room that an engineer leaves. */
  private Sound ended(Sound mix, double head) {
    if (trap.continuous()) {
      return mix;
    }
    double floor = Math.max(-72, Sound.toDb(mix.peak()) - 72);
    double room = trap == Trap.GATED_ENDING ? 1.2 : 0.8 + 1.4 * random.nextDouble();
    int end = Math.min(mix.frames(), (int) ((lastSound(mix, floor) + room) * mix.rate()));
    if (trap == Trap.VINYL) {
      return mix;
    }
    return mix.slice(0, Math.max(end, (int) ((head + 2) * mix.rate())));
  }

  private static double lastSound(Sound mix, double dbfs) {
    double above = Sound.fromDb(dbfs);
    int last = 0;
    for (double[] channel : mix.samples()) {
      for (int i = mix.frames() - 1; i > last; i--) {
        if (Math.abs(channel[i]) > above) {
          last = i;
        }
      }
    }
    return (double) last / mix.rate();
  }

  private Sound trapped(Sound mix) {
    int rate = mix.rate();
    switch (trap) {
      case DARK -> {
        double corner = 5000 + 3500 * random.nextDouble();
        for (double q : new double[] {0.51, 0.6, 0.9, 2.56}) {
          Biquad.lowPass(corner, q, rate).on(mix);
        }
      }
      case HIGH_RATE_PLAIN -> {
        double corner = 15_000 + 5000 * random.nextDouble();
        Biquad.lowPass(corner, 0.54, rate).on(mix);
        Biquad.lowPass(corner, 1.31, rate).on(mix);
      }
      case HIGH_RATE_AIR -> Biquad.highShelf(12_000, 4, rate).on(mix);
      default -> { }
    }
    return switch (trap) {
      case VINYL -> worn(mix);
      case STOPS -> stopped(mix);
      case STUTTER -> stuttered(mix);
      case GATED_ENDING -> gated(mix);
      case PAUSE -> paused(mix);
      case SEGUE -> mix.slice((int) (4.0 * rate), Math.max(8 * rate, mix.frames() - 7 * rate));
      case LIVE -> live(mix);
      case MONO -> mix.mono();
      case DUAL_MONO -> new Sound(rate, new double[][] {mix.mono().samples()[0], mix.mono().samples()[0].clone()});
      case WIDE -> wide(mix);
      case TAPE_HISS -> mix.peakingAt(-5).plus(hiss(rate, mix.frames()));
      default -> mix;
    };
  }

  private Sound worn(Sound mix) {
    Biquad.lowPass(13_000, 0.7, mix.rate()).on(mix);
    Sound noise = Noise.vinyl(mix.rate(), mix.frames(), random);
    int fade = mix.rate() / 4;
    for (double[] channel : noise.samples()) {
      for (int i = 0; i < fade; i++) {
        channel[i] *= (double) i / fade;
        channel[channel.length - 1 - i] *= (double) i / fade;
      }
    }
    return mix.peakingAt(-5).plus(noise);
  }

  private Sound hiss(int rate, int frames) {
    Sound hiss = Noise.white(rate, 2, frames, -73 + 5 * random.nextDouble(), random);
    Biquad.highShelf(4000, 3, rate).on(hiss);
    return hiss;
  }

  private Sound live(Sound mix) {
    int rate = mix.rate();
    Sound hall = mix.peakingAt(-5).slice(-2 * rate, mix.frames() + 3 * rate);
    Sound before = Noise.applause(rate, 5 * rate, -30, random);
    Sound after = Noise.applause(rate, 7 * rate, -27, random);
    Sound crowd = Noise.pink(rate, 2, hall.frames(), -56, random);
    for (int c = 0; c < 2; c++) {
      for (int i = 0; i < before.frames() && i < hall.frames(); i++) {
        crowd.samples()[c][i] += before.samples()[c][i] * Math.clamp(2 - i / (2.5 * rate), 0, 1);
      }
      int from = hall.frames() - after.frames();
      for (int i = Math.max(0, -from); i < after.frames(); i++) {
        crowd.samples()[c][from + i] += after.samples()[c][i] * Math.clamp(i / (2.0 * rate), 0, 1);
      }
    }
    return hall.plus(crowd);
  }

  /** Beats of nothing, with edges of 1 to 4 ms as an editor draws them. */
  private Sound stopped(Sound mix) {
    int rate = mix.rate();
    for (int n = 0; n < 3; n++) {
      int from = (int) (mix.frames() * (0.3 + 0.2 * n + 0.1 * random.nextDouble()));
      int length = (int) (rate * (0.12 + 0.9 * random.nextDouble()));
      int edge = (int) (rate * (0.001 + 0.003 * random.nextDouble()));
      for (double[] channel : mix.samples()) {
        for (int i = from; i < Math.min(channel.length, from + length); i++) {
          double gain = Math.max(Math.clamp(1 - (double) (i - from) / edge, 0, 1),
              Math.clamp(1 - (double) (from + length - i) / edge, 0, 1));
          channel[i] *= gain;
        }
      }
    }
    return mix;
  }

  /** A sixteenth repeated two to six times, each with a short fade at both ends. */
  private Sound stuttered(Sound mix) {
    int rate = mix.rate();
    for (int n = 0; n < 2; n++) {
      int from = (int) (mix.frames() * (0.35 + 0.3 * n));
      int length = (int) (rate * (0.06 + 0.07 * random.nextDouble()));
      int edge = rate / 500;
      int times = 2 + random.nextInt(5);
      for (double[] channel : mix.samples()) {
        double[] slice = java.util.Arrays.copyOfRange(channel, from, from + length);
        for (int i = 0; i < length; i++) {
          slice[i] *= Math.min(1, Math.min((double) i / edge, (double) (length - i) / edge));
        }
        for (int k = 0; k < times && from + (k + 1) * length < channel.length; k++) {
          System.arraycopy(slice, 0, channel, from + k * length, length);
        }
      }
    }
    return mix;
  }

  private Sound gated(Sound mix) {
    int rate = mix.rate();
    int from = (int) ((lastSound(mix, -40 + Sound.toDb(mix.peak())) - 0.2) * rate);
    int release = (int) (rate * (0.008 + 0.05 * random.nextDouble()));
    for (double[] channel : mix.samples()) {
      for (int i = Math.max(0, from); i < channel.length; i++) {
        double t = Math.clamp(1 - (double) (i - from) / release, 0, 1);
        channel[i] *= t * t;
      }
    }
    return mix;
  }

  private Sound paused(Sound mix) {
    int rate = mix.rate();
    int seam = mix.frames() * 2 / 3;
    int from = seam;
    for (int at = mix.frames() / 3; at < seam; at += rate / 20) {
      if (mix.rmsDbfs(at, at + rate / 20) < -75 + Sound.toDb(mix.peak())) {
        from = Math.min(from, at);
      }
    }
    for (double[] channel : mix.samples()) {
      int fade = rate / 4;
      for (int i = Math.max(0, from - fade); i < seam - rate / 2; i++) {
        channel[i] *= Math.clamp(1 - (double) (i - from + fade) / fade, 0, 1);
      }
    }
    return mix;
  }

  private Sound wide(Sound mix) {
    Sound out = mix.copy();
    double width = 1.6 + 0.8 * random.nextDouble();
    double[] side = new double[mix.frames()];
    for (int i = 0; i < side.length; i++) {
      side[i] = (mix.samples()[0][i] - mix.samples()[1][i]) / 2;
    }
    Biquad.highPass(140, 0.7, mix.rate()).on(side);
    for (int i = 0; i < side.length; i++) {
      double mid = (mix.samples()[0][i] + mix.samples()[1][i]) / 2;
      out.samples()[0][i] = mid + width * side[i];
      out.samples()[1][i] = mid - width * side[i];
    }
    return out;
  }

  private Piece spoken(Style style, int rate, int bits, double head, double seconds) throws IOException {
    List<double[]> spoken = new ArrayList<>();
    int frames = 0;
    for (int n = 0; frames < seconds * rate; n++) {
      Sound sentence = Studio.speech(half, SENTENCES[(random.nextInt(SENTENCES.length) + n) % SENTENCES.length], rate, random);
      Sound some = sentence.slice(-(int) (rate * 0.2), sentence.frames() + (int) (rate * (0.2 + 0.6 * random.nextDouble())));
      spoken.add(some.samples()[0]);
      frames += some.frames();
    }
    Sound dry = new Sound(rate, new double[2][frames + (int) ((head + 2) * rate)]);
    int at = (int) (head * rate);
    for (double[] some : spoken) {
      for (int c = 0; c < 2; c++) {
        System.arraycopy(some, 0, dry.samples()[c], at, some.length);
      }
      at += some.length;
    }
    Biquad.highPass(80, 0.7, rate).on(dry);
    Sound mix = dry.plus(new Room(0.4, 0.5, random).answer(dry).gained(-22)).peakingAt(-4 - 4 * random.nextDouble());
    mix = mix.plus(Noise.pink(rate, 2, mix.frames(), -74 - 8 * random.nextDouble(), random));
    Sound silent = new Sound(rate, new double[2][mix.frames()]);
    String reader = half == Half.TUNING ? "espeak-ng" : "flite";
    return new Piece(number, half, trap, style, seed, "spoken word", reader, mix, mix, silent, bits, head, lastSound(mix, -66),
        again(style, seconds));
  }
}
