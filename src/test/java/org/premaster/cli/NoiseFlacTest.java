package org.premaster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.audio.AudioFile;
import org.premaster.audio.AudioFiles;
import org.premaster.audio.ByteTap;
import org.premaster.audio.PcmBlock;

class NoiseFlacTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {16, 24})
  void what_the_decoder_is_warmed_up_with_is_a_sound_file(int bits) throws Exception {
    Path file = Files.write(folder.resolve("noise.flac"), NoiseFlac.of(bits));
    try (AudioFile audio = AudioFiles.open(file, ByteTap.NONE)) {
      assertThat(audio.format().bitDepth()).isEqualTo(bits);
      PcmBlock block = new PcmBlock(2, 4096);
      long frames = 0;
      while (audio.read(block) > 0) {
        assertThat(block.channel(1)).as("frame %d on", frames).doesNotContain(1.0, -1.0);
        frames += block.frames();
      }
      assertThat(frames).isEqualTo(127 * 4096);
      assertThat(audio.faults()).isEmpty();
    }
  }
}
