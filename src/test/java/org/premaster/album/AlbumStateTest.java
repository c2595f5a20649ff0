package org.premaster.album;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AlbumStateTest {

  @Test
  void WF_06_one_of_ten_songs_with_issues_locks_the_other_nine() {
    AlbumState state = AlbumState.of(true, 0, 1);

    assertThat(state).isEqualTo(AlbumState.VERIFYING);
    assertThat(state.gate()).isEqualTo(Gate.LOCKED);
  }

  @Test
  void WF_07_the_reprint_of_the_last_song_with_issues_opens_the_gate() {
    AlbumState state = AlbumState.of(true, 0, 0);

    assertThat(state).isEqualTo(AlbumState.VERIFIED_ALL);
    assertThat(state.gate()).isEqualTo(Gate.OPEN);
  }

  @Test
  void PREP_09_missing_mixes_are_waited_for_whatever_else_there_is() {
    assertThat(AlbumState.of(true, 1, 0)).isEqualTo(AlbumState.AWAITING_MIXES);
    assertThat(AlbumState.of(true, 3, 2)).isEqualTo(AlbumState.AWAITING_MIXES);
    assertThat(AlbumState.AWAITING_MIXES.gate()).isEqualTo(Gate.LOCKED);
  }

  @Test
  void WF_02_nothing_starts_before_the_consultation_is_complete() {
    assertThat(AlbumState.of(false, 0, 0)).isEqualTo(AlbumState.CONSULT_SCHEDULED);
    assertThat(AlbumState.of(false, 2, 2).gate()).isEqualTo(Gate.LOCKED);
  }

  @Test
  void counts_below_zero_are_refused() {
    assertThatThrownBy(() -> AlbumState.of(true, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AlbumState.of(true, 0, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
