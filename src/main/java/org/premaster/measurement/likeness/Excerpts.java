package org.premaster.measurement.likeness;

import java.io.IOException;
import java.nio.file.Path;
import org.premaster.audio.AudioFile;
import org.premaster.audio.AudioFiles;
import org.premaster.audio.ByteTap;
import org.premaster.audio.PcmBlock;
import org.premaster.audio.UnreadableAudioException;

/** Passages of a file as samples; what would lie before its start or behind its end is silence. */
final class Excerpts {
  private static final int BLOCK = 4096;
  private static final ByteTap NO_DIGEST = (bytes, offset, length) -> {};

  private Excerpts() {}

  /**
   * Reads the file once, up to the last passage.
   *
   * @param starts first frame of each passage, in any order
   * @param frames length of each
   * @param summed whether the channels are added up to one
   * @return passages × channels × frames; finite values only
   */
  static double[][][] of(Path file, long[] starts, int frames, boolean summed) throws IOException, UnreadableAudioException {
    try (AudioFile audio = AudioFiles.open(file, NO_DIGEST)) {
      int channels = audio.format().channels();
      double[][][] passages = new double[starts.length][summed ? 1 : channels][frames];
      long last = 0;
      for (long start : starts) {
        last = Math.max(last, start + frames);
      }
      PcmBlock block = new PcmBlock(channels, BLOCK);
      long at = 0;
      while (at < last && audio.read(block) > 0) {
        for (int p = 0; p < starts.length; p++) {
          copy(block, at, starts[p], passages[p]);
        }
        at += block.frames();
      }
      return passages;
    }
  }

  private static void copy(PcmBlock block, long at, long start, double[][] passage) {
    int from = (int) Math.clamp(start - at, 0, block.frames());
    int to = (int) Math.clamp(start + passage[0].length - at, 0, block.frames());
    for (int c = 0; c < block.channels(); c++) {
      double[] samples = block.channel(c);
      double[] kept = passage[Math.min(c, passage.length - 1)];
      for (int i = from; i < to; i++) {
        kept[(int) (at + i - start)] += Math.abs(samples[i]) <= Float.MAX_VALUE ? samples[i] : 0;
      }
    }
  }
}
