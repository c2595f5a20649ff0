package org.premaster.measurement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.premaster.measurement.traces.TraceCatalogue;
import org.premaster.measurement.traces.TraceCatalogue.Kind;

/**
 * The traces that detectors saw in a file, at most one of a kind. A kind that is not here was not looked for, because the pass was for
 * measuring only, or could not be.
 *
 * @param all in the order of {@link TraceCatalogue#KINDS}
 */
public record Traces(List<Trace> all) {
  /** Of a pass that looked for nothing. */
  public static final Traces NONE = new Traces(List.of());

  /** The traces in the catalogue's order, however they are given; throws IllegalArgumentException for two of one kind. */
  public Traces {
    List<Trace> sorted = new ArrayList<>();
    for (Kind<?> kind : TraceCatalogue.KINDS) {
      for (Trace trace : all) {
        if (kind.type().isInstance(trace)) {
          sorted.add(trace);
        }
      }
    }
    if (sorted.size() != all.size() || sorted.stream().map(Trace::getClass).distinct().count() != all.size()) {
      throw new IllegalArgumentException("traces are catalogued, one of a kind");
    }
    all = List.copyOf(sorted);
  }

  /** The trace of this kind, where it was looked for. */
  public <T extends Trace> Optional<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** These and one more. */
  public Traces and(Trace more) {
    return new Traces(Stream.concat(all.stream(), Stream.of(more)).toList());
  }

  void write(FactsOutput out) throws IOException {
    out.integer(all.size());
    for (Trace trace : all) {
      out.text(TraceCatalogue.kind(trace).key());
      trace.write(out);
    }
  }

  static Traces read(FactsInput in) throws IOException {
    List<Trace> all = new ArrayList<>();
    for (int left = in.count(4); left > 0; left--) {
      all.add(TraceCatalogue.kind(in.text()).read().from(in));
    }
    try {
      return new Traces(all);
    } catch (IllegalArgumentException e) {
      throw new IOException("Stored facts are damaged: two traces of one kind.", e);
    }
  }
}
