package org.premaster.stems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Something sounds in the mix that no stem holds.
 *
 * @param when where
 * @param throughout true where that is most of the song
 * @param firstBand lowest band in which it is heard, of {@link Bands}
 * @param lastBand highest band
 * @param db its level against the mix there, below 0
 */
public record MissingElementCause(Span when, boolean throughout, int firstBand, int lastBand, double db) implements Cause {
  /** Share of what is missing that a band must hold, at equal weight of the bands, to be named. */
  private static final double NAMED = 0.1;

  private static final double MOST_OF_THE_SONG = 0.7;
  private static final int MOST_TOLD = 5;

  static List<Cause> in(Evidence evidence, Course course, Passages passages) {
    List<Passages.Passage> unknown = passages.unknown();
    int moments = 0;
    for (Passages.Passage one : unknown) {
      moments += one.to() - one.from();
    }
    if (unknown.isEmpty()) {
      return List.of();
    }
    if (moments > MOST_OF_THE_SONG * course.moments() || unknown.size() > MOST_TOLD) {
      return List.of(of(evidence, course, unknown, true));
    }
    List<Cause> found = new ArrayList<>();
    for (Passages.Passage one : unknown) {
      found.add(of(evidence, course, List.of(one), false));
    }
    return found;
  }

  private static MissingElementCause of(Evidence evidence, Course course, List<Passages.Passage> where, boolean throughout) {
    double[] bands = new double[Bands.COUNT];
    double left = 0;
    double mix = 0;
    for (Passages.Passage one : where) {
      for (int moment = one.from(); moment < one.to(); moment++) {
        left += course.left(moment);
        mix += course.mix(moment);
        for (int band = 0; band < Bands.COUNT; band++) {
          bands[band] += course.left(moment, band);
        }
      }
    }
    int first = Bands.COUNT;
    int last = 0;
    for (int band = 0; band < Bands.COUNT; band++) {
      if (bands[band] >= NAMED * left) {
        first = Math.min(first, band);
        last = band;
      }
    }
    Span when = new Span(evidence.sum().seconds(where.getFirst().from()), evidence.sum().seconds(where.getLast().to()));
    return new MissingElementCause(when, throughout, Math.min(first, last), last, mix > 0 ? 10 * Math.log10(left / mix) : 0);
  }

  @Override
  public String sentence() {
    return "Something " + Wording.range(firstBand, lastBand) + " sounds in the mix " + (throughout ? "throughout" : Wording.span(when))
        + " that no stem holds; please look for a track, a send or an effects return that went into no stem.";
  }

  @Override
  public Optional<Span> span() {
    return Optional.of(when);
  }

  @Override
  public OptionalDouble value() {
    return OptionalDouble.of(db);
  }

  @Override
  public String unit() {
    return "dB";
  }
}
