package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.traces.CoderGrid;

/**
 * Looks for the grid of blocks that a lossy coder leaves. Of the first reading a few pieces are examined, spread over the file: of all
 * places at which a coder's blocks can have begun, does the same one stand out in several pieces, of all or of some in a row? Then the
 * second reading looks closer.
 *
 * <p>Piece by piece the difference of the channels takes turns with the left one, because it is coded more coarsely, and holds the music
 * without the voice where a voice was mixed on top.
 */
final class CoderGridDetector implements Detector {
  private static final int PIECES = 16;

  /** Seconds from one piece to the next, at most. */
  private static final double FARTHEST = 20;

  /** Height over all pieces from which on a place is suspect. Of clean files one in a hundred has one as high by chance. */
  private static final double SUSPECT = 4.8;

  /** Pieces in a row that are also taken together by themselves, for a part of the file, and the height that is suspect in them. */
  private static final int ROW = 4;

  private static final double SUSPECT_IN_ROW = 5.8;

  /** A difference of the channels below this is none: −80 dBFS RMS. */
  private static final double SIDE = 1e-4;

  private final PcmFormat format;
  private final Piece piece;
  private final List<PlaceTally> tallies = new ArrayList<>();
  private final List<PlaceTally> rows = new ArrayList<>();
  private final boolean[] suspects;
  private final GridSearch grids;
  private final boolean[] wanted;
  private int pieces;

  CoderGridDetector(PcmFormat format) {
    this.format = format;
    double distance = Math.min(FARTHEST * format.sampleRateHz(), format.frames() / (double) PIECES);
    piece = new Piece(format.channels(), GridSearch.PIECE_BLOCKS, distance / 2, distance);
    grids = new GridSearch(format);
    for (int g = 0; g < grids.grids(); g++) {
      tallies.add(new PlaceTally(grids.places(g)));
      rows.add(new PlaceTally(grids.places(g)));
    }
    suspects = new boolean[grids.grids()];
    wanted = new boolean[grids.grids()];
    Arrays.fill(wanted, true);
  }

  @Override
  public void take(MeterBlock block) {
    if (grids.grids() == 0 || !piece.take(block)) {
      return;
    }
    grids.begin();
    if (piece.stereo() && pieces % 2 == 0 && piece.side() > SIDE) {
      grids.lay(piece, 0.5, -0.5, wanted);
    } else {
      grids.lay(piece, 1, 0, wanted);
    }
    for (int g = 0; g < tallies.size(); g++) {
      double[] standing = grids.standing(piece, g);
      tallies.get(g).add(standing);
      rows.get(g).add(standing);
    }
    pieces++;
    if (pieces % ROW == 0) {
      endRow();
    }
  }

  private void endRow() {
    for (int g = 0; g < suspects.length; g++) {
      PlaceTally row = rows.get(g);
      suspects[g] |= row.height(row.highest()) >= SUSPECT_IN_ROW;
      row.clear();
    }
  }

  @Override
  public Optional<CoderGrid> trace(Measurements measured) {
    return pieces == 0 ? Optional.empty() : Optional.of(CoderGrid.none(pieces));
  }

  @Override
  public Optional<CloserLook> closerLook(Measurements measured) {
    boolean any = false;
    for (int g = 0; g < suspects.length; g++) {
      PlaceTally tally = tallies.get(g);
      suspects[g] |= tally.height(tally.highest()) >= SUSPECT;
      any |= suspects[g];
    }
    return any ? Optional.of(new CoderGridLook(format, grids, suspects)) : Optional.empty();
  }
}
