package org.premaster.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.premaster.stems.ProvenSet;

/** The passages in which the sum of the stems differs audibly from the mix, to be listened to in a player. */
final class StemTimes {
  /** From here on a second's residual is told: what a close sum may leave nowhere (§4.3). */
  private static final int AUDIBLE_DB = -30;

  /** What is softer than the loudest by more is left to the picture, so that a wrong level throughout does not hide a mute. */
  private static final int BELOW_LOUDEST_DB = 15;

  /** Seconds below that which do not end a passage. */
  private static final int LULL = 1;

  private static final int MOST = 12;

  private StemTimes() {}

  /**
   * A passage.
   *
   * @param from first block
   * @param to behind the last block
   */
  private record Passage(int from, int to, int firstBand, int lastBand, int loudestDb) {}

  /** One line a passage, {@code 1:02.0 to 1:18.0, 300 to 1,500 Hz, up to −12 dB}; of many the loudest ones, in the order of time. */
  static List<String> of(ProvenSet set) {
    List<Passage> passages = passages(set);
    List<Passage> told = passages.stream()
        .sorted(Comparator.comparingInt(Passage::loudestDb).reversed().thenComparingInt(Passage::from))
        .limit(MOST)
        .sorted(Comparator.comparingInt(Passage::from))
        .toList();
    List<String> lines = new ArrayList<>();
    for (Passage passage : told) {
      String when = Timecode.span(OptionalDouble.of(passage.from() * set.secondsPerBlock()), OptionalDouble.of(end(set, passage.to())));
      lines.add(when + ", " + StemPicture.range(set, passage.firstBand(), passage.lastBand()) + ", up to " + StemPicture.figure(passage.loudestDb()));
    }
    if (passages.size() > told.size()) {
      lines.add("and " + Words.count(passages.size() - told.size(), "softer passage"));
    }
    return List.copyOf(lines);
  }

  /** The last block ends with the song; it may hold half a block more. */
  private static double end(ProvenSet set, int block) {
    double length = set.stems().stream().flatMap(stem -> stem.format().stream()).mapToDouble(format -> format.durationSeconds()).max().orElse(0);
    double end = block * set.secondsPerBlock();
    return block == set.residual().length ? Math.clamp(length, end - set.secondsPerBlock(), end + set.secondsPerBlock() / 2) : end;
  }

  private static List<Passage> passages(ProvenSet set) {
    List<Passage> passages = new ArrayList<>();
    int loudest = ProvenSet.NOTHING_DB;
    for (int block = 0; block < set.residual().length; block++) {
      loudest = Math.max(loudest, loudest(set, block));
    }
    int told = Math.max(AUDIBLE_DB, loudest - BELOW_LOUDEST_DB);
    int from = -1;
    int last = -1;
    for (int block = 0; block < set.residual().length; block++) {
      if (loudest(set, block) >= told) {
        from = from < 0 ? block : from;
        last = block;
      } else if (from >= 0 && block - last > LULL) {
        passages.add(passage(set, from, last + 1, told));
        from = -1;
      }
    }
    if (from >= 0) {
      passages.add(passage(set, from, last + 1, told));
    }
    return passages;
  }

  private static int loudest(ProvenSet set, int block) {
    int loudest = ProvenSet.NOTHING_DB;
    for (int level : set.residual()[block]) {
      loudest = Math.max(loudest, level);
    }
    return loudest;
  }

  private static Passage passage(ProvenSet set, int from, int to, int told) {
    int first = set.bandEdgesHz().length;
    int last = 0;
    int loudest = ProvenSet.NOTHING_DB;
    for (int block = from; block < to; block++) {
      for (int band = 0; band < set.bandEdgesHz().length; band++) {
        if (set.residual()[block][band] >= told) {
          first = Math.min(first, band);
          last = Math.max(last, band);
        }
        loudest = Math.max(loudest, set.residual()[block][band]);
      }
    }
    return new Passage(from, to, first, last, loudest);
  }
}
