package org.premaster.measurement.meters;

/** An instrument that sees every block of a file once and in order; its own accessors give the reading after the last. */
public interface Meter {
  void take(MeterBlock block);
}
