package org.premaster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.premaster.stems.ProvenSet;

/**
 * What the plain sum of a stem set leaves of the mix, over time and frequency: a heat map, high bands on top.
 *
 * <p>The drawing holds shapes only and stretches to any width; every text stands beside it as HTML.
 *
 * @param svg the drawing; contains numbers of ours only, nothing from outside
 * @param label the same in words, for readers who do not see it
 * @param bands names of the bands, from the top
 * @param ticks times along the axis
 * @param legend one entry a shade, from soft to loud
 */
record StemPicture(String svg, String label, List<SongPicture.Place> bands, List<SongPicture.Place> ticks, List<SongPicture.Place> legend) {
  private static final int ROW = 16;
  private static final int MOST_COLUMNS = 300;

  /** Lowest level of the first shade; each next one begins 10 dB higher. */
  private static final int SOFTEST_DB = -70;

  private static final int SHADES = 8;

  /** @param set one with a residual */
  static StemPicture of(ProvenSet set) {
    int blocks = set.residual().length;
    int bands = set.bandEdgesHz().length;
    int blocksPerColumn = (blocks + MOST_COLUMNS - 1) / MOST_COLUMNS;
    int columns = (blocks + blocksPerColumn - 1) / blocksPerColumn;
    StringBuilder[] shades = new StringBuilder[SHADES];
    for (int shade = 0; shade < SHADES; shade++) {
      shades[shade] = new StringBuilder();
    }
    for (int band = 0; band < bands; band++) {
      int top = (bands - 1 - band) * ROW;
      for (int column = 0; column < columns; ) {
        int shade = shade(loudest(set, column * blocksPerColumn, blocksPerColumn, band));
        int end = column + 1;
        while (end < columns && shade(loudest(set, end * blocksPerColumn, blocksPerColumn, band)) == shade) {
          end++;
        }
        if (shade >= 0) {
          shades[shade].append('M').append(column).append(' ').append(top).append('h').append(end - column).append('v').append(ROW).append('h')
              .append(column - end).append('z');
        }
        column = end;
      }
    }
    StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 ").append(columns).append(' ').append(bands * ROW)
        .append("\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
    for (int shade = 0; shade < SHADES; shade++) {
      if (!shades[shade].isEmpty()) {
        svg.append("<path class=\"heat").append(shade + 1).append("\" d=\"").append(shades[shade]).append("\"/>");
      }
    }
    svg.append("</svg>");
    double seconds = blocks * set.secondsPerBlock();
    return new StemPicture(svg.toString(), label(set, seconds), bandNames(set), SongPicture.ticks(seconds), shadeNames());
  }

  private static int loudest(ProvenSet set, int from, int count, int band) {
    int loudest = ProvenSet.NOTHING_DB;
    for (int block = from; block < Math.min(set.residual().length, from + count); block++) {
      loudest = Math.max(loudest, set.residual()[block][band]);
    }
    return loudest;
  }

  /** 0 to 7, or −1 for what is left white. */
  private static int shade(int db) {
    return db < SOFTEST_DB ? -1 : Math.min(SHADES - 1, (db - SOFTEST_DB) / 10);
  }

  private static String label(ProvenSet set, double seconds) {
    int block = 0;
    int band = 0;
    for (int one = 0; one < set.residual().length; one++) {
      for (int other = 0; other < set.bandEdgesHz().length; other++) {
        if (set.residual()[one][other] > set.residual()[block][band]) {
          block = one;
          band = other;
        }
      }
    }
    int loudest = set.residual()[block][band];
    String start = "What the sum of the stems leaves of the mix, by band over " + Timecode.of(seconds);
    return loudest < SOFTEST_DB
        ? start + ": nothing above " + figure(SOFTEST_DB) + "."
        : start + ": loudest at " + Timecode.of(block * set.secondsPerBlock()) + ", " + range(set, band, band) + ", with " + figure(loudest)
            + " of the mix.";
  }

  /** A level as people read it: {@code −12 dB}. */
  static String figure(int db) {
    return Decimals.figure(OptionalDouble.of(db), 0) + " dB";
  }

  /** A range of bands: {@code 300 to 1,500 Hz}. */
  static String range(ProvenSet set, int first, int last) {
    int low = set.bandEdgesHz()[first];
    boolean open = last == set.bandEdgesHz().length - 1;
    if (low == 0 && open) {
      return "over the whole range";
    }
    if (open) {
      return String.format(Locale.ROOT, "above %,d Hz", low);
    }
    int high = set.bandEdgesHz()[last + 1];
    return low == 0 ? String.format(Locale.ROOT, "below %,d Hz", high) : String.format(Locale.ROOT, "%,d to %,d Hz", low, high);
  }

  private static List<SongPicture.Place> bandNames(ProvenSet set) {
    List<SongPicture.Place> names = new ArrayList<>();
    int bands = set.bandEdgesHz().length;
    for (int band = bands - 1; band >= 0; band--) {
      int at = (bands - 1 - band) * ROW + ROW / 2;
      names.add(new SongPicture.Place(Integer.toString(at), String.format(Locale.ROOT, "%,d Hz", set.bandEdgesHz()[band]), ""));
    }
    return List.copyOf(names);
  }

  private static List<SongPicture.Place> shadeNames() {
    List<SongPicture.Place> legend = new ArrayList<>();
    for (int shade = 0; shade < SHADES; shade++) {
      legend.add(new SongPicture.Place("", figure(SOFTEST_DB + 10 * shade), "heat" + (shade + 1)));
    }
    return List.copyOf(legend);
  }
}
