package org.premaster.bench.calibration;

import static org.premaster.bench.calibration.Voice.Patch.BOWED;
import static org.premaster.bench.calibration.Voice.Patch.BRASS;
import static org.premaster.bench.calibration.Voice.Patch.CHIP_DRUMS;
import static org.premaster.bench.calibration.Voice.Patch.CHIP_PULSE;
import static org.premaster.bench.calibration.Voice.Patch.CHIP_TRIANGLE;
import static org.premaster.bench.calibration.Voice.Patch.CHOIR;
import static org.premaster.bench.calibration.Voice.Patch.DISTORTED;
import static org.premaster.bench.calibration.Voice.Patch.DRUM_MACHINE;
import static org.premaster.bench.calibration.Voice.Patch.FM_BELL;
import static org.premaster.bench.calibration.Voice.Patch.FM_PIANO;
import static org.premaster.bench.calibration.Voice.Patch.ORGAN;
import static org.premaster.bench.calibration.Voice.Patch.PAD;
import static org.premaster.bench.calibration.Voice.Patch.PLUCK;
import static org.premaster.bench.calibration.Voice.Patch.SAW_BASS;
import static org.premaster.bench.calibration.Voice.Patch.SINE_BASS;
import static org.premaster.bench.calibration.Voice.Patch.SQUARE_LEAD;
import static org.premaster.bench.calibration.Voice.Patch.SUB_808;
import static org.premaster.bench.calibration.Voice.Patch.SUPERSAW;
import static org.premaster.bench.calibration.Voice.gm;
import static org.premaster.bench.calibration.Voice.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a kind of music is played and mixed. Voices are programs of General MIDI (0 to 127), kits, or patches of our own. */
enum Style {
  ROCK(96, 150, 0, Groove.ROCK, Low.EIGHTHS, Comping.STRUM, 0.5, 1.1, 0.10, kits(0, 16), v(gm(33), gm(34)), v(gm(29), gm(27), gm(25)),
      v(gm(30), gm(29), gm(18))),
  POP(88, 126, 0, Groove.ROCK, Low.SYNCOPATED, Comping.BLOCK, 0.9, 1.3, 0.12, kits(0, 8), v(gm(33), SAW_BASS), v(gm(0), gm(4), gm(25), PAD),
      v(gm(80), FM_BELL, gm(11))),
  JAZZ_TRIO(110, 210, 0.62, Groove.JAZZ, Low.WALKING, Comping.STABS, 0.1, 1.0, 0.08, kits(40, 0), v(gm(32)), v(gm(0), gm(26)),
      v(gm(0), gm(65), gm(56))),
  STRING_QUARTET(60, 100, 0, Groove.NONE, Low.LONG, Comping.VOICES, 0, 1.9, 0.25, kits(0), v(gm(42), BOWED), v(gm(41), gm(48), BOWED),
      v(gm(40), BOWED)),
  SOLO_PIANO(54, 120, 0, Groove.NONE, Low.LONG, Comping.ARPEGGIO, 0, 1.8, 0.20, kits(0), v(gm(0)), v(gm(0)), v(gm(0))),
  CHORAL(56, 84, 0, Groove.NONE, Low.LONG, Comping.VOICES, 0, 3.2, 0.35, kits(0), v(gm(52), CHOIR), v(gm(52), CHOIR, gm(53)),
      v(CHOIR, gm(52))),
  EDM(120, 132, 0, Groove.FOUR, Low.OFFBEAT, Comping.STABS, 0.35, 1.4, 0.12, v(DRUM_MACHINE), v(SAW_BASS), v(SUPERSAW),
      v(SUPERSAW, SQUARE_LEAD, FM_BELL)),
  TECHNO(124, 138, 0, Groove.FOUR, Low.OFFBEAT, Comping.STABS, 0, 1.8, 0.15, v(DRUM_MACHINE), v(SINE_BASS, SAW_BASS), v(PAD, FM_BELL),
      v(SQUARE_LEAD)),
  HIP_HOP(68, 96, 0, Groove.TRAP, Low.SUB, Comping.ARPEGGIO, 0.9, 1.2, 0.10, v(DRUM_MACHINE), v(SUB_808), v(FM_PIANO, gm(11), PLUCK, PAD),
      v(FM_BELL, PLUCK)),
  LO_FI(68, 88, 0.57, Groove.ROCK, Low.LONG, Comping.BLOCK, 0.1, 1.0, 0.10, v(kit(0), DRUM_MACHINE), v(gm(32), SINE_BASS),
      v(gm(4), FM_PIANO), v(gm(24), gm(4), gm(11))),
  AMBIENT(50, 76, 0, Groove.NONE, Low.LONG, Comping.PAD, 0, 5.5, 0.45, kits(0), v(PAD, SINE_BASS), v(PAD, gm(89), gm(95)),
      v(FM_BELL, gm(8), PLUCK)),
  FUNK(92, 116, 0.52, Groove.FUNK, Low.SYNCOPATED, Comping.STABS, 0.5, 0.8, 0.07, kits(0), v(gm(36), gm(33)), v(gm(28), gm(7), gm(4)),
      v(gm(61), gm(65), BRASS)),
  METAL(120, 190, 0, Groove.METAL, Low.EIGHTHS, Comping.POWER, 0.5, 0.9, 0.06, kits(16, 0), v(gm(34)), v(DISTORTED, gm(30)),
      v(gm(30), DISTORTED)),
  FOLK(84, 132, 0, Groove.NONE, Low.LONG, Comping.STRUM, 0.9, 1.2, 0.12, kits(0), v(gm(32)), v(gm(25), gm(24), PLUCK),
      v(gm(110), gm(73), gm(105), gm(22))),
  ORCHESTRAL(66, 120, 0, Groove.TIMPANI, Low.LONG, Comping.VOICES, 0, 2.3, 0.28, kits(48), v(gm(43), gm(58)), v(gm(48), gm(60), gm(49)),
      v(gm(73), gm(56), gm(68))),
  CHIPTUNE(120, 160, 0, Groove.ROCK, Low.EIGHTHS, Comping.ARPEGGIO, 0, 0, 0, v(CHIP_DRUMS), v(CHIP_TRIANGLE), v(CHIP_PULSE), v(CHIP_PULSE)),
  REGGAE(66, 84, 0.55, Groove.ROCK, Low.SYNCOPATED, Comping.OFFBEAT, 0.6, 1.5, 0.14, kits(0), v(gm(33)), v(gm(27), gm(16), ORGAN),
      v(gm(66), gm(57), gm(22))),
  LATIN(96, 130, 0, Groove.LATIN, Low.SYNCOPATED, Comping.OFFBEAT, 0.3, 1.2, 0.12, kits(0), v(gm(32), gm(33)), v(gm(0), gm(24)),
      v(gm(56), gm(73), gm(12))),
  BLUES(70, 120, 0.64, Groove.SHUFFLE, Low.WALKING, Comping.STRUM, 0.6, 1.0, 0.09, kits(0), v(gm(33)), v(gm(26), gm(16), gm(0)),
      v(gm(27), gm(22), gm(29))),
  COUNTRY(96, 140, 0, Groove.ROCK, Low.EIGHTHS, Comping.STRUM, 0.8, 1.0, 0.09, kits(0), v(gm(32), gm(33)), v(gm(25), gm(105)),
      v(gm(110), gm(27), gm(105))),
  DRUM_AND_BASS(166, 178, 0, Groove.BREAK, Low.LONG, Comping.PAD, 0.2, 1.6, 0.14, v(kit(0), DRUM_MACHINE), v(SAW_BASS, SINE_BASS),
      v(PAD, gm(4)), v(FM_BELL, SQUARE_LEAD)),
  BRASS_BAND(84, 126, 0, Groove.MARCH, Low.OFFBEAT, Comping.VOICES, 0, 1.6, 0.18, kits(0, 48), v(gm(58), BRASS), v(gm(60), gm(57), BRASS),
      v(gm(56), BRASS)),
  SYNTHWAVE(84, 118, 0, Groove.ROCK, Low.EIGHTHS, Comping.PAD, 0.3, 1.9, 0.20, v(DRUM_MACHINE), v(SAW_BASS), v(PAD, SUPERSAW),
      v(SQUARE_LEAD, FM_BELL)),
  ORGAN_BAROQUE(60, 104, 0, Groove.NONE, Low.LONG, Comping.VOICES, 0, 3.4, 0.30, kits(0), v(gm(19), ORGAN), v(gm(19), gm(6), ORGAN),
      v(gm(19), gm(6), ORGAN)),
  SINGER_SONGWRITER(66, 110, 0, Groove.NONE, Low.LONG, Comping.ARPEGGIO, 1, 1.3, 0.14, kits(0), v(gm(32)), v(gm(25), gm(24), gm(0), PLUCK),
      v(gm(42), gm(73))),
  PERCUSSION(100, 140, 0, Groove.LATIN, Low.NONE, Comping.ARPEGGIO, 0, 1.2, 0.14, kits(0), v(gm(32)), v(gm(12), gm(11), gm(114)),
      v(gm(12), gm(108)));

  /** What the drums do. */
  enum Groove { NONE, ROCK, FOUR, TRAP, JAZZ, FUNK, METAL, LATIN, SHUFFLE, BREAK, TIMPANI, MARCH }

  /** What the bass does. */
  enum Low { NONE, EIGHTHS, SYNCOPATED, WALKING, LONG, OFFBEAT, SUB }

  /** What the chords do. */
  enum Comping { STRUM, BLOCK, STABS, VOICES, ARPEGGIO, PAD, POWER, OFFBEAT }

  final double slowest;
  final double fastest;
  /** Place of the second eighth within a beat; 0 for straight. */
  final double swing;
  final Groove groove;
  final Low low;
  final Comping comping;
  /** How often somebody sings, 0 to 1. */
  final double sung;
  /** Seconds of the room's reverberation; 0 for none. */
  final double roomSeconds;
  /** Share of the room in the mix. */
  final double wet;
  final List<Voice> drums;
  final List<Voice> basses;
  final List<Voice> chords;
  final List<Voice> leads;

  Style(
      double slowest, double fastest, double swing, Groove groove, Low low, Comping comping, double sung, double roomSeconds, double wet,
      List<Voice> drums, List<Voice> basses, List<Voice> chords, List<Voice> leads) {
    this.slowest = slowest;
    this.fastest = fastest;
    this.swing = swing;
    this.groove = groove;
    this.low = low;
    this.comping = comping;
    this.sung = sung;
    this.roomSeconds = roomSeconds;
    this.wet = wet;
    this.drums = drums;
    this.basses = basses;
    this.chords = chords;
    this.leads = leads;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<Voice> v(Voice... voices) {
    return List.of(voices);
  }

  private static List<Voice> kits(int... programs) {
    return Arrays.stream(programs).mapToObj(Voice::kit).toList();
  }
}
