package org.premaster.measurement;

import java.io.IOException;
import java.util.OptionalDouble;

/**
 * What one detector saw in the samples: the trace that a fault, a coder or a chain of processing left there, or that there is none. A fact
 * like any other measurement, without a judgement; checks judge it by a profile's limits.
 *
 * <p>A trace is a record in {@code measurement.traces}, values only, that writes itself here and reads itself by a static method which
 * {@link org.premaster.measurement.traces.TraceCatalogue} names.
 */
public interface Trace {

  /** Writes all components in their order. */
  void write(FactsOutput out) throws IOException;

  /** Tells its values to whoever reads {@code report.json}; the unit stands in the key, as in {@code atSeconds}. */
  void tell(Listing in);

  /** Takes named values; keys are in camelCase. */
  interface Listing {
    /** A number, rounded to so many decimals. */
    void number(String key, double value, int decimals);

    /** A number, or null where it is absent. */
    void number(String key, OptionalDouble value, int decimals);

    void text(String key, String value);

    void truth(String key, boolean value);
  }
}
