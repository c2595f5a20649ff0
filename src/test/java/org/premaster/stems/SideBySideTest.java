package org.premaster.stems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideBySideTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 40})
  void every_file_is_worked_on_once(int threads) throws IOException {
    AtomicIntegerArray times = new AtomicIntegerArray(9);

    try (SideBySide readers = new SideBySide(threads)) {
      for (int round = 0; round < 100; round++) {
        readers.each(9, times::incrementAndGet);
      }
    }

    for (int file = 0; file < 9; file++) {
      assertThat(times.get(file)).isEqualTo(100);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void a_storage_that_fails_comes_out_as_it_went_in(int threads) throws IOException {
    IOException fault = new IOException("the disk is gone");

    try (SideBySide readers = new SideBySide(threads)) {
      assertThatThrownBy(() -> readers.each(9, file -> {
        if (file == 7) {
          throw fault;
        }
      })).isSameAs(fault);
      assertThatThrownBy(() -> readers.each(9, file -> {
        throw new IllegalStateException("a mistake");
      })).isInstanceOf(IllegalStateException.class);
    }
  }
}
