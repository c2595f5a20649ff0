package org.premaster.bench.calibration;

import java.util.List;
import java.util.SplittableRandom;
import org.premaster.bench.calibration.Score.Part;
import org.premaster.bench.calibration.Score.Role;

/** Mixes the parts as an honest engineer does: equaliser, gentle compression, place, room, the noise of a room, and a bus that glues. */
final class Desk {
  private static final double PART_DBFS = -26;

  private final double roomSeconds;
  private final double wet;
  private final double noiseDbfs;
  private final double busThresholdDb;
  private final double busRatio;
  private final double drive;
  private final double bias;
  private final double tilt;
  private final boolean untouched;
  private final SplittableRandom random;

  /**
   * @param style whose room it is
   * @param untouched without equaliser, noise, compression and drive, as programmed music is printed
   */
  Desk(Style style, boolean untouched, SplittableRandom random) {
    this.random = random;
    this.untouched = untouched;
    roomSeconds = style.roomSeconds * (0.75 + 0.5 * random.nextDouble());
    wet = style.wet * (0.7 + 0.6 * random.nextDouble());
    noiseDbfs = untouched || random.nextInt(4) == 0 ? Double.NEGATIVE_INFINITY : -104 + 22 * random.nextDouble();
    busThresholdDb = -19 + 5 * random.nextDouble();
    busRatio = 1.3 + 0.9 * random.nextDouble();
    drive = 0.3 + 0.9 * random.nextDouble();
    bias = random.nextInt(3) == 0 ? 0.1 : 0;
    tilt = 4 * random.nextDouble() - 2;
  }

  /**
   * What stands on the desk before the bus.
   *
   * @param beat everything but the voice
   * @param voice the singer with her room; silence where nobody sings
   */
  record Mixdown(Sound beat, Sound voice) {}

  Mixdown mix(Score score, List<Sound> stems) {
    Sound first = stems.getFirst();
    Sound beat = new Sound(first.rate(), new double[2][first.frames()]);
    Sound beatSend = beat.copy();
    Sound voice = beat.copy();
    Sound voiceSend = beat.copy();
    for (int p = 0; p < stems.size(); p++) {
      Part part = score.parts().get(p);
      Sound channel = channel(part, stems.get(p));
      boolean sung = part.role() == Role.VOCAL;
      double send = part.role() == Role.BASS ? 0.1 : part.role() == Role.DRUMS ? 0.5 : 1;
      add(sung ? voice : beat, channel, 1);
      add(sung ? voiceSend : beatSend, channel, send);
    }
    if (roomSeconds > 0) {
      Room room = new Room(roomSeconds, 0.15 + 0.4 * random.nextDouble(), random);
      add(beat, filtered(room.answer(beatSend)), wet);
      add(voice, filtered(room.answer(voiceSend)), wet);
    }
    if (noiseDbfs > -200) {
      add(beat, Noise.pink(beat.rate(), 2, beat.frames(), noiseDbfs + 12, random), 0.5);
      add(beat, Noise.white(beat.rate(), 2, beat.frames(), noiseDbfs + 6, random), 0.5);
    }
    return new Mixdown(beat, voice);
  }

  /** The mix bus: a tilt, some decibels of slow compression, a bend, and what keeps offsets out of the print. */
  Sound bus(Sound sum) {
    if (untouched) {
      return sum.copy();
    }
    Sound out = sum.copy();
    Biquad.highShelf(3000, tilt, out.rate()).on(out);
    out = Dynamics.driven(Dynamics.compressed(out, busThresholdDb, busRatio, 0.03, 0.25), drive, bias);
    Biquad.highPass(7, 0.7, out.rate()).on(out);
    return out;
  }

  /** The same with its side turned down until the channels agree enough for a mono loudspeaker. */
  static Sound foldable(Sound mix) {
    Sound out = mix;
    while (StereoFaults.correlation(out) < 0.15 && StereoFaults.correlation(out) > -0.999) {
      out = placed(out.copy(), 0, 0.85);
    }
    return out;
  }

  private Sound channel(Part part, Sound stem) {
    Sound channel = stem.copy();
    if (untouched) {
      return channel.gained(PART_DBFS + level(part) - sounding(channel));
    }
    int rate = channel.rate();
    if (part.role() != Role.BASS && part.role() != Role.DRUMS) {
      Biquad.highPass(70 + 90 * random.nextDouble(), 0.7, rate).on(channel);
    }
    Biquad.bell(180 + 300 * random.nextDouble(), 1, 4 * random.nextDouble() - 2.5, rate).on(channel);
    Biquad.bell(1500 + 4000 * random.nextDouble(), 0.9, 5 * random.nextDouble() - 2.5, rate).on(channel);
    channel = channel.gained(PART_DBFS + level(part) - sounding(channel));
    if (part.role() == Role.VOCAL || part.role() == Role.BASS) {
      channel = Dynamics.compressed(channel, PART_DBFS - 2, 2.5, 0.012, 0.15);
    }
    return placed(channel, part.pan(), part.role() == Role.BASS ? 0 : 0.6 + 0.5 * random.nextDouble());
  }

  private double level(Part part) {
    double role = switch (part.role()) {
      case DRUMS -> 2;
      case BASS -> 2;
      case VOCAL -> 2.5;
      case CHORDS, LEAD -> 1;
    };
    return role + part.level() + 3 * random.nextDouble() - 1.5;
  }

  /** RMS of the tenths of a second in which the part plays, in dBFS. */
  private static double sounding(Sound part) {
    int step = part.rate() / 10;
    double sum = 0;
    int count = 0;
    for (int at = 0; at + step <= part.frames(); at += step) {
      double level = part.rmsDbfs(at, at + step);
      if (level > -65) {
        sum += Math.pow(10, level / 10);
        count++;
      }
    }
    return count == 0 ? PART_DBFS : 10 * Math.log10(sum / count);
  }

  private static Sound placed(Sound sound, double pan, double width) {
    double left = Math.cos((pan + 1) * Math.PI / 4) * Math.sqrt(2);
    double right = Math.sin((pan + 1) * Math.PI / 4) * Math.sqrt(2);
    double[][] s = sound.samples();
    for (int i = 0; i < s[0].length; i++) {
      double mid = (s[0][i] + s[1][i]) / 2;
      double side = (s[0][i] - s[1][i]) / 2 * width;
      s[0][i] = left * (mid + side);
      s[1][i] = right * (mid - side);
    }
    return sound;
  }

  private static Sound filtered(Sound room) {
    Biquad.highPass(180, 0.7, room.rate()).on(room);
    return room;
  }

  private static void add(Sound to, Sound what, double gain) {
    for (int c = 0; c < to.channels(); c++) {
      double[] out = to.samples()[c];
      double[] in = what.samples()[c];
      for (int i = 0; i < out.length; i++) {
        out[i] += gain * in[i];
      }
    }
  }
}
