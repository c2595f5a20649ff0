package org.premaster.stems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Memory for products does not depend on the length of a song. */
class GramTrackTest {

  @Test
  void a_long_song_has_longer_moments_and_loses_nothing() {
    GramTrack track = new GramTrack(3, 0);
    double told = 0;
    for (int piece = 0; piece < 1_000; piece++) {
      track.nextPiece()[GramTrack.pair(0, 2)] += piece;
      track.peaks(piece, 1);
      track.slot(piece % GramTrack.SLOTS, 1, 0, 0);
      told += piece;
    }

    assertThat(track.moments()).isLessThanOrEqualTo(48);
    assertThat(track.piecesPerMoment()).isEqualTo(32);
    double[] sums = new double[track.pairs()];
    track.add(0, track.moments(), 0, sums);
    assertThat(sums[GramTrack.pair(0, 2)]).isEqualTo(told);
    double slots = 0;
    for (int moment = 0; moment < track.moments(); moment++) {
      for (int slot = 0; slot < GramTrack.SLOTS; slot++) {
        slots += track.slot(moment, slot, 0);
      }
    }
    assertThat(slots).isEqualTo(1_000);
    assertThat(track.mixPeak(track.moments() - 1)).isEqualTo(999);
  }

  @Test
  void a_pair_has_one_place_whatever_comes_first() {
    assertThat(GramTrack.pair(1, 4)).isEqualTo(GramTrack.pair(4, 1)).isNotEqualTo(GramTrack.pair(2, 4));
  }
}
