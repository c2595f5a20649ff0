package org.premaster.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.assertj.core.api.AbstractDoubleAssert;

/** Asserts on a reading that must be there. */
public final class Reading {
  private Reading() {}

  public static AbstractDoubleAssert<?> assertReading(OptionalDouble reading) {
    assertThat(reading).isPresent();
    return assertThat(reading.getAsDouble());
  }
}
