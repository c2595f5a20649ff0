package org.premaster.bench.calibration;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What is clean and has fooled detectors. */
enum Trap {
  /** Nothing of the kind: a mix like most. */
  NONE,
  SQUARE_WAVES, CHIPTUNE, SUB_808, DRUM_HITS, HATS, VINYL,
  /** Its highest sample near full scale, by a fader and no limiter. */
  PEAK_NORMALISED,
  /** Nothing above 12 kHz. */
  DARK,
  /** 88.2 or 96 kHz with content above 24 kHz. */
  HIGH_RATE_AIR,
  /** 88.2 or 96 kHz without. */
  HIGH_RATE_PLAIN,
  /** The music stops dead for a beat. */
  STOPS,
  /** A gate closes on the last chord. */
  GATED_ENDING,
  /** Runs into its neighbours on the album. */
  SEGUE,
  /** Applause at both ends, running into its neighbours. */
  LIVE,
  /** One channel. */
  MONO,
  /** The same in both channels. */
  DUAL_MONO,
  WIDE,
  /** Much compression on the bus and no limiter. */
  BUS_COMPRESSION,
  QUIET_CLASSICAL,
  /** A sine or saw held on 49, 55 or 61.7 Hz, near the mains. */
  SYNTH_NEAR_MAINS,
  /** Waveforms that lean to one side. */
  BRASS,
  FADE_BY_INSTRUMENTS, SPOKEN,
  /** Some seconds of digital silence between two movements. */
  PAUSE,
  TAPE_HISS,
  /** Sixteen bits and long pauses at a low level. */
  QUIET_SIXTEEN_BIT,
  /** A stutter of the arrangement: a slice of music repeated on the grid. */
  STUTTER;

  String word() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether an album says that the song runs into its neighbours. */
  boolean continuous() {
    return this == SEGUE || this == LIVE;
  }

  /** Whether the desk leaves everything as it was played. */
  boolean undriven() {
    return this == SQUARE_WAVES || this == CHIPTUNE;
  }

  /** Whether a piece of a package may stand for it. */
  boolean packaged() {
    return switch (this) {
      case NONE, VINYL, PEAK_NORMALISED, DARK, HIGH_RATE_PLAIN, GATED_ENDING, SEGUE, LIVE, MONO, DUAL_MONO, WIDE, BUS_COMPRESSION,
          TAPE_HISS, PAUSE -> true;
      default -> false;
    };
  }

  Style style(SplittableRandom random) {
    List<Style> styles = switch (this) {
      case SQUARE_WAVES, CHIPTUNE -> List.of(Style.CHIPTUNE);
      case SUB_808 -> List.of(Style.HIP_HOP);
      case HATS -> List.of(Style.HIP_HOP, Style.EDM, Style.FUNK, Style.DRUM_AND_BASS);
      case DRUM_HITS -> List.of(Style.ROCK, Style.EDM, Style.HIP_HOP, Style.FUNK, Style.METAL);
      case STOPS, STUTTER -> List.of(Style.EDM, Style.TECHNO, Style.DRUM_AND_BASS, Style.HIP_HOP);
      case QUIET_CLASSICAL -> List.of(Style.STRING_QUARTET, Style.ORCHESTRAL, Style.SOLO_PIANO, Style.CHORAL);
      case SYNTH_NEAR_MAINS -> List.of(Style.TECHNO, Style.SYNTHWAVE, Style.AMBIENT, Style.EDM);
      case BRASS -> List.of(Style.BRASS_BAND, Style.FUNK);
      case HIGH_RATE_AIR -> List.of(Style.EDM, Style.TECHNO, Style.SYNTHWAVE, Style.HIP_HOP);
      case QUIET_SIXTEEN_BIT -> List.of(Style.SOLO_PIANO, Style.AMBIENT, Style.FOLK);
      default -> List.of(Style.values()).stream().filter(style -> style != Style.CHIPTUNE).toList();
    };
    return styles.get(random.nextInt(styles.size()));
  }
}
