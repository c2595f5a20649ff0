package org.premaster.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.premaster.testkit.WavFile;

class HiddenCodingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "fe7f0180, 1006, DTS", "7ffe8001, 2012, DTS", "ff1f00e8, 4096, DTS", "1fffe800, 4096, DTS", "72f81f4e, 6144, Dolby Digital",
    "f8724e1f, 2048, Dolby Digital"
  })
  void BEAT_03_frames_of_a_surround_coding_written_as_16_bit_samples_are_named(String sync, int distance, String name) throws Exception {
    for (int offset : new int[] {0, 4, 30_002}) {
      UnreadableAudioException refused = Decoded.refused(folder, WavFile.raw(1, 16, 44_100, 2, frames(sync, distance, offset)).bytes());
      assertThat(refused).hasMessageContaining(name);
      assertThat(refused.lossy()).isTrue();
    }
  }

  @Test
  void one_such_word_may_be_chance_and_words_between_samples_are_none() throws Exception {
    byte[] once = noise(200_000);
    System.arraycopy(HexFormat.of().parseHex("fe7f0180"), 0, once, 400, 4);
    Decoded.of(folder, WavFile.raw(1, 16, 44_100, 2, once).bytes()).hasNoFault();
    Decoded.of(folder, WavFile.raw(1, 16, 44_100, 2, frames("72f81f4e", 6_144, 1)).bytes()).hasNoFault();
    Decoded.of(folder, WavFile.raw(1, 24, 44_100, 2, frames("72f81f4e", 6_144, 0)).bytes());
  }

  private static byte[] frames(String sync, int distance, int offset) {
    byte[] data = noise(120_000);
    byte[] word = HexFormat.of().parseHex(sync);
    for (int at = offset; at + 4 < data.length; at += distance) {
      System.arraycopy(word, 0, data, at, 4);
    }
    return data;
  }

  private static byte[] noise(int length) {
    byte[] data = new byte[length];
    new SplittableRandom(9).nextBytes(data);
    return data;
  }
}
