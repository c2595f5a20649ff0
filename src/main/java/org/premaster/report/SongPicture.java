package org.premaster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Waveform;
import org.premaster.verification.Finding;

/**
 * Waveform and short-term loudness of one song on one time axis, with the places where to listen.
 *
 * <p>The drawing holds shapes only and stretches to any width; every text stands beside it as HTML, so that it stays readable on a
 * phone. Heights are pixels, horizontal places are percent of the song's length.
 *
 * @param svg the drawing; contains numbers of ours only, nothing from outside
 * @param label the same in words, for readers who do not see it
 * @param marks numbers of findings at their times
 * @param ticks times along the axis
 * @param levels lines of the loudness scale
 * @param integrated loudness of the whole song, one level or none
 */
record SongPicture(String svg, String label, List<Place> marks, List<Place> ticks, List<Place> levels, List<Place> integrated) {

  /**
   * @param at percent from the left, or pixels from the top for levels
   * @param text what stands there
   * @param kind block, warn or info for marks, else empty
   */
  record Place(String at, String text, String kind) {}

  /** One finding with a time. */
  record Marked(int number, Finding finding) {}

  private static final int WIDTH = 1000;
  private static final int WAVE_HEIGHT = 104;
  private static final int CURVE_TOP = 116;
  private static final int HEIGHT = 192;
  private static final double LOUDEST_LUFS = -4;
  private static final double QUIETEST_LUFS = -42;
  private static final int COLUMNS = 500;
  private static final double[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600};
  private static final int MOST_TICKS = 7;
  /** Marks nearer than this many percent share one label. */
  private static final double LABEL_WIDTH = 4.5;

  static SongPicture of(Measurements measured, List<Marked> marked) {
    double seconds = measured.format().durationSeconds();
    StringBuilder svg = new StringBuilder(12_000);
    svg.append("<svg viewBox=\"0 0 ").append(WIDTH).append(' ').append(HEIGHT)
        .append("\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
    List<Place> levels = new ArrayList<>();
    for (int lufs = -10; lufs >= -40; lufs -= 10) {
      line(svg, "grid", level(lufs));
      levels.add(new Place(Integer.toString(level(lufs)), "\u2212" + -lufs, ""));
    }
    for (Marked mark : marked) {
      band(svg, mark.finding(), seconds);
    }
    waveform(svg, measured);
    curve(svg, measured, seconds);
    List<Place> integrated = new ArrayList<>();
    OptionalDouble lufs = measured.loudness().integratedLufs();
    if (lufs.isPresent() && Double.isFinite(lufs.getAsDouble())) {
      line(svg, "whole", level(lufs.getAsDouble()));
      integrated.add(new Place(Integer.toString(level(lufs.getAsDouble())), Decimals.figure(lufs, 1) + " LUFS", ""));
    }
    svg.append("</svg>");
    return new SongPicture(
        svg.toString(), label(measured, marked), marks(marked, seconds), ticks(seconds), List.copyOf(levels), List.copyOf(integrated));
  }

  private static String label(Measurements measured, List<Marked> marked) {
    StringBuilder label = new StringBuilder("Waveform and short-term loudness over ")
        .append(Timecode.of(measured.format().durationSeconds()));
    if (!marked.isEmpty()) {
      label.append(", marked at ").append(Words.and(
          marked.stream().map(mark -> Timecode.span(mark.finding().startSeconds(), mark.finding().endSeconds())).distinct().toList()));
    }
    return label.append('.').toString();
  }

  // Shapes

  private static void waveform(StringBuilder svg, Measurements measured) {
    Waveform waveform = measured.waveform();
    int buckets = Math.min(waveform.low().length, waveform.high().length);
    long frames = measured.format().frames();
    if (buckets == 0 || frames <= 0) {
      return;
    }
    int columns = Math.min(buckets, COLUMNS);
    int[] x = new int[columns + 1];
    int[] top = new int[columns];
    int[] bottom = new int[columns];
    for (int column = 0; column < columns; column++) {
      int from = (int) ((long) column * buckets / columns);
      int until = (int) ((long) (column + 1) * buckets / columns);
      int low = 127;
      int high = -127;
      for (int i = from; i < until; i++) {
        low = Math.min(low, waveform.low()[i]);
        high = Math.max(high, waveform.high()[i]);
      }
      x[column] = across((double) from * waveform.framesPerBucket() / frames);
      top[column] = amplitude(Math.max(high, low));
      bottom[column] = amplitude(Math.min(high, low));
    }
    x[columns] = across((double) buckets * waveform.framesPerBucket() / frames);
    svg.append("<path class=\"wave\" d=\"M").append(x[0]).append(' ').append(top[0]);
    for (int column = 0; column < columns; column++) {
      svg.append('V').append(top[column]).append('H').append(x[column + 1]);
    }
    for (int column = columns - 1; column >= 0; column--) {
      svg.append('V').append(bottom[column] + 1).append('H').append(x[column]);
    }
    svg.append("Z\"/>");
  }

  /** Short-term loudness, each window drawn at its middle; no curve under 3 s. */
  private static void curve(StringBuilder svg, Measurements measured, double seconds) {
    double[] loudness = LoudnessCurve.shortTerm(measured.energies(), COLUMNS / 2);
    if (loudness.length == 0 || seconds <= 0) {
      return;
    }
    svg.append("<path class=\"curve\" d=\"");
    for (int i = 0; i < loudness.length; i++) {
      double at = LoudnessCurve.middleSeconds(measured.energies(), COLUMNS / 2, i);
      svg.append(i == 0 ? 'M' : 'L').append(across(at / seconds)).append(' ').append(level(loudness[i]));
    }
    svg.append("\"/>");
  }

  private static void band(StringBuilder svg, Finding finding, double seconds) {
    double start = finding.startSeconds().orElse(0);
    int from = across(start / seconds);
    int until = across(finding.endSeconds().orElse(start) / seconds);
    int width = Math.max(3, until - from);
    svg.append("<rect class=\"mark ").append(kind(finding)).append("\" x=\"").append(Math.min(from, WIDTH - width))
        .append("\" y=\"0\" width=\"").append(width).append("\" height=\"").append(HEIGHT).append("\"/>");
  }

  private static void line(StringBuilder svg, String kind, int y) {
    svg.append("<path class=\"").append(kind).append("\" d=\"M0 ").append(y).append('H').append(WIDTH).append("\"/>");
  }

  private static int across(double share) {
    return Double.isNaN(share) ? 0 : Math.clamp(Math.round(share * WIDTH), 0, WIDTH);
  }

  private static int amplitude(int value) {
    return (int) Math.round(WAVE_HEIGHT / 2.0 - value / 127.0 * (WAVE_HEIGHT / 2.0 - 1));
  }

  private static int level(double lufs) {
    double bounded = Math.clamp(lufs, QUIETEST_LUFS, LOUDEST_LUFS);
    return (int) Math.round(CURVE_TOP + (LOUDEST_LUFS - bounded) / (LOUDEST_LUFS - QUIETEST_LUFS) * (HEIGHT - CURVE_TOP));
  }

  // Texts beside the shapes

  private static List<Place> marks(List<Marked> marked, double seconds) {
    List<Marked> byTime = new ArrayList<>(marked);
    byTime.sort((a, b) -> Double.compare(a.finding().startSeconds().orElse(0), b.finding().startSeconds().orElse(0)));
    List<Place> places = new ArrayList<>();
    List<Marked> together = new ArrayList<>();
    double first = 0;
    for (Marked mark : byTime) {
      double at = across(mark.finding().startSeconds().orElse(0) / seconds) * 100.0 / WIDTH;
      if (!together.isEmpty() && at - first > LABEL_WIDTH) {
        places.add(label(together, first));
        together.clear();
      }
      if (together.isEmpty()) {
        first = at;
      }
      together.add(mark);
    }
    if (!together.isEmpty()) {
      places.add(label(together, first));
    }
    return List.copyOf(places);
  }

  private static Place label(List<Marked> together, double at) {
    Finding worst = together.stream().map(Marked::finding).min((a, b) -> a.severity().compareTo(b.severity())).orElseThrow();
    List<Integer> numbers = together.stream().map(Marked::number).sorted().toList();
    boolean row = numbers.getLast() - numbers.getFirst() == numbers.size() - 1 && numbers.size() > 2;
    String text = row
        ? numbers.getFirst() + "\u2013" + numbers.getLast()
        : String.join(", ", numbers.stream().limit(4).map(String::valueOf).toList()) + (numbers.size() > 4 ? " \u2026" : "");
    return new Place(Decimals.plain(OptionalDouble.of(at), 1), text, kind(worst));
  }

  /** Times along an axis of so many seconds. */
  static List<Place> ticks(double seconds) {
    double step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0 && seconds / STEPS[i] <= MOST_TICKS; i--) {
      step = STEPS[i];
    }
    List<Place> ticks = new ArrayList<>();
    for (int i = 0; i * step <= seconds * 0.93 && i <= 2 * MOST_TICKS; i++) {
      ticks.add(new Place(Decimals.plain(OptionalDouble.of(i * step / seconds * 100), 2), Timecode.length(i * step), ""));
    }
    return List.copyOf(ticks);
  }

  static String kind(Finding finding) {
    return switch (finding.severity()) {
      case BLOCK -> "block";
      case WARN -> "warn";
      case INFO -> "info";
    };
  }
}
