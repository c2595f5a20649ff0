package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.CoderGrid;
import org.premaster.measurement.traces.CoderGrid.Stretch;

/**
 * The second reading of a file in which some coder's grid is suspected: segment by segment, left, right, middle and side together, because
 * coders round the ones or the others. A segment has the grid where one place stands out by itself and does so in other segments too, or
 * where it stands out beyond all doubt; a file that was cut together may have several places.
 */
final class CoderGridLook implements CloserLook {
  private static final double SEGMENT_SECONDS = 5;
  private static final int PIECES = 6;

  /** Height from which on a segment's highest place is clear, if it also stands above the next by the factor. */
  private static final double CLEAR = 4.5;

  private static final double ALONE = 1.25;

  /** Height at which a segment joins others that are clear at the same place. */
  private static final double JOINS = 3.3;

  /** Height over all its segments from which on a place is told. */
  private static final double TOLD = 8;

  /** Places that are kept of a segment. */
  private static final int KEPT = 4;

  private final PcmFormat format;
  private final GridSearch grids;
  private final boolean[] suspects;
  private final Piece piece;
  private final long segmentFrames;
  private final List<List<Segment>> segments = new ArrayList<>();
  private final List<PlaceTally> tallies = new ArrayList<>();
  private final List<int[]> named = new ArrayList<>();
  private final double[] sharpness;
  private long segment;
  private int inSegment;
  private int pieces;

  /** What a grid's places are in a segment: the highest ones, how high, and in how many pieces each was the highest. */
  private record Segment(long index, int pieces, boolean clear, int[] places, double[] heights, int[] named) {}

  CoderGridLook(PcmFormat format, GridSearch grids, boolean[] suspects) {
    this.format = format;
    this.grids = grids;
    this.suspects = suspects.clone();
    sharpness = new double[suspects.length];
    segmentFrames = Math.round(SEGMENT_SECONDS * format.sampleRateHz());
    piece = new Piece(format.channels(), GridSearch.PIECE_BLOCKS, 0, (double) segmentFrames / PIECES);
    for (int g = 0; g < grids.grids(); g++) {
      segments.add(new ArrayList<>());
      tallies.add(new PlaceTally(grids.places(g)));
      named.add(new int[grids.places(g)]);
    }
  }

  @Override
  public void take(MeterBlock block) {
    if (!piece.take(block)) {
      return;
    }
    if (piece.start() / segmentFrames != segment) {
      endSegment();
      segment = piece.start() / segmentFrames;
    }
    grids.begin();
    grids.lay(piece, 1, 0, suspects);
    if (piece.stereo()) {
      grids.lay(piece, 0, 1, suspects);
      grids.lay(piece, 0.5, 0.5, suspects);
      grids.lay(piece, 0.5, -0.5, suspects);
    }
    for (int g = 0; g < suspects.length; g++) {
      if (suspects[g]) {
        double[] standing = grids.standing(piece, g);
        tallies.get(g).add(standing);
        named.get(g)[PlaceTally.highest(standing)]++;
        sharpness[g] += grids.sharpness(g);
      }
    }
    inSegment++;
    pieces++;
  }

  private void endSegment() {
    for (int g = 0; g < suspects.length && inSegment > 0; g++) {
      if (suspects[g]) {
        segments.get(g).add(segment(tallies.get(g), named.get(g)));
        tallies.get(g).clear();
        Arrays.fill(named.get(g), 0);
      }
    }
    inSegment = 0;
  }

  private Segment segment(PlaceTally tally, int[] votes) {
    int[] places = tally.highest(KEPT);
    double[] heights = new double[KEPT];
    int[] counts = new int[KEPT];
    for (int i = 0; i < KEPT; i++) {
      heights[i] = tally.height(places[i]);
      counts[i] = votes[places[i]];
    }
    return new Segment(segment, inSegment, heights[0] >= CLEAR && heights[0] >= ALONE * heights[1], places, heights, counts);
  }

  @Override
  public CoderGrid trace() {
    endSegment();
    Optional<CoderGrid> best = Optional.empty();
    double sharpest = 0;
    for (int g = 0; g < suspects.length; g++) {
      if (suspects[g] && sharpness[g] > sharpest) {
        CoderGrid found = found(g);
        if (found.coder().isPresent()) {
          // Coders with nearly the same window are found by each other's; the right one shows most sharply
          best = Optional.of(found);
          sharpest = sharpness[g];
        }
      }
    }
    return best.orElse(CoderGrid.none(pieces));
  }

  private CoderGrid found(int grid) {
    TreeMap<Long, Integer> traced = new TreeMap<>();
    int agreeing = 0;
    List<Segment> all = segments.get(grid);
    for (int place : all.stream().filter(Segment::clear).mapToInt(one -> one.places()[0]).distinct().sorted().toArray()) {
      double sum = 0;
      int count = 0;
      int votes = 0;
      for (Segment one : all) {
        int i = index(one, place);
        if (i >= 0) {
          sum += one.heights()[i];
          count++;
          votes += one.named()[i];
        }
      }
      if (sum / Math.sqrt(count) >= TOLD) {
        all.stream().filter(one -> index(one, place) >= 0).forEach(one -> traced.put(one.index(), one.pieces()));
        agreeing = Math.max(agreeing, votes);
      }
    }
    if (traced.isEmpty()) {
      return CoderGrid.none(pieces);
    }
    double length = (double) format.frames() / format.sampleRateHz();
    double tracedSeconds = 0;
    for (long index : traced.keySet()) {
      tracedSeconds += Math.min(SEGMENT_SECONDS, length - index * SEGMENT_SECONDS);
    }
    double sounding = all.stream().mapToDouble(one -> Math.min(SEGMENT_SECONDS, length - one.index() * SEGMENT_SECONDS)).sum();
    return new CoderGrid(
        Optional.of(grids.coder(grid)), grids.places(grid), pieces, agreeing, stretches(traced, length), tracedSeconds, sounding);
  }

  private static int index(Segment one, int place) {
    for (int i = 0; i < KEPT; i++) {
      if (one.places()[i] == place && one.heights()[i] >= JOINS) {
        return i;
      }
    }
    return -1;
  }

  private static List<Stretch> stretches(TreeMap<Long, Integer> traced, double length) {
    List<Stretch> stretches = new ArrayList<>();
    for (long index : traced.keySet()) {
      double start = index * SEGMENT_SECONDS;
      double end = Math.min(length, start + SEGMENT_SECONDS);
      if (!stretches.isEmpty() && stretches.getLast().endSeconds() == start) {
        stretches.set(stretches.size() - 1, new Stretch(stretches.getLast().startSeconds(), end));
      } else if (stretches.size() < CoderGrid.MOST) {
        stretches.add(new Stretch(start, end));
      }
    }
    return stretches;
  }
}
