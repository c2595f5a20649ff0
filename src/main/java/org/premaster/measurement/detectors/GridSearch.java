package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.Coder;

/** The grids that coders can have left in audio of some rate, laid over one piece after the other. */
final class GridSearch {
  /** Blocks of the pieces that grids are laid over. */
  static final int PIECE_BLOCKS = 5;

  /** Vorbis changes between blocks of two lengths and moves its long blocks by multiples of this. */
  private static final int VORBIS_PLACES = 128;

  private static final int MP3_MOST_HZ = 48_000;
  private static final int OPUS_HZ = 48_000;
  private static final int LEAST_HZ = 16_000;

  /** Pieces begin in blocks of 1024 frames; each is read from another frame on, so that nothing of our own recurs at a grid's distance. */
  private static final int SHIFT = 389;

  private static final int MOST_SHIFT = 797;

  private final List<Grid> grids = new ArrayList<>();
  private final List<CoderTransform> transforms = new ArrayList<>();
  private final double[] samples = new double[PIECE_BLOCKS * MeterBlock.FRAMES];
  private final int bits;
  private final double[] sharpness;
  private int shift;

  /** One coder's grid. */
  private record Grid(Coder coder, int places, CoderTransform transform, int window, Hollowness hollowness) {}

  GridSearch(PcmFormat format) {
    int sampleRateHz = format.sampleRateHz();
    bits = format.encoding() == Encoding.PCM ? format.bitDepth() : Integer.SIZE;
    if (sampleRateHz >= LEAST_HZ && sampleRateHz <= MP3_MOST_HZ) {
      add(new HybridTransform());
    }
    if (sampleRateHz >= LEAST_HZ) {
      add(LappedTransform.ofTwoThousand());
    }
    if (sampleRateHz == OPUS_HZ) {
      add(LappedTransform.ofOpus());
    }
    sharpness = new double[grids.size()];
  }

  private void add(CoderTransform transform) {
    transforms.add(transform);
    for (int window = 0; window < transform.coders().size(); window++) {
      Coder coder = transform.coders().get(window);
      int places = coder == Coder.VORBIS ? VORBIS_PLACES : transform.period();
      grids.add(new Grid(coder, places, transform, window, new Hollowness(transform.period(), bits)));
    }
  }

  /** Grids that are looked for; 0 for a rate at which there are none. */
  int grids() {
    return grids.size();
  }

  /** Whose grid it is. */
  Coder coder(int grid) {
    return grids.get(grid).coder();
  }

  /** Places of the grid: frames after which it repeats. */
  int places(int grid) {
    return grids.get(grid).places();
  }

  /** Begins with another piece. */
  void begin() {
    shift = (shift + SHIFT) % MOST_SHIFT;
    for (Grid grid : grids) {
      grid.hollowness().clear();
    }
  }

  /** Lays the wanted grids over one mix of the piece's channels; several mixes of one piece are taken together. */
  void lay(Piece piece, double left, double right, boolean[] wanted) {
    piece.mix(left, right, samples);
    for (CoderTransform transform : transforms) {
      boolean taken = false;
      for (int g = 0; g < grids.size(); g++) {
        Grid grid = grids.get(g);
        if (grid.transform() == transform && wanted[g]) {
          if (!taken) {
            transform.take(samples, shift);
            taken = true;
          }
          transform.read(grid.window(), grid.hollowness());
        }
      }
    }
  }

  /**
   * How far each place of a grid stands out in the piece.
   *
   * @return by the number of frames from the begin of the file, modulo {@link #places}
   */
  double[] standing(Piece piece, int grid) {
    Grid one = grids.get(grid);
    double[] standing = one.hollowness().standing();
    sharpness[grid] = standing[PlaceTally.highest(standing)];
    long first = piece.start() + shift + one.transform().lead();
    double[] byPlace = new double[one.places()];
    Arrays.fill(byPlace, Double.NEGATIVE_INFINITY);
    for (int o = 0; o < standing.length; o++) {
      int place = (int) ((first + o) % byPlace.length);
      byPlace[place] = Math.max(byPlace[place], standing[o]);
    }
    if (byPlace.length < standing.length) {
      standardize(byPlace);
    }
    return byPlace;
  }

  /** How far the highest place of a grid stood out when it was last told; the more the better the coder's window is met. */
  double sharpness(int grid) {
    return sharpness[grid];
  }

  /** The highest of several values stands out by itself; what counts is how far it does so beside the highest of other places. */
  private static void standardize(double[] standing) {
    double mean = Arrays.stream(standing).sum() / standing.length;
    double spread = 0;
    for (int i = 0; i < standing.length; i++) {
      standing[i] -= mean;
      spread += Math.abs(standing[i]);
    }
    double deviation = Hollowness.NORMAL * spread / standing.length;
    for (int i = 0; i < standing.length && deviation > 0; i++) {
      standing[i] /= deviation;
    }
  }
}
