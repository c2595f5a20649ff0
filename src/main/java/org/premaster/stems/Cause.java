package org.premaster.stems;

import java.util.Optional;
import java.util.OptionalDouble;

/** Why a set is not its mix, or what else is wrong with it, as far as the files tell. One class a cause; how much it weighs is for checks to say. */
public sealed interface Cause
    permits AbsentPassageCause,
        BusCompressorCause,
        BusLimiterCause,
        ContainedCause,
        DamageCause,
        DriftCause,
        ExtraCause,
        GainCause,
        LengthCause,
        MissingElementCause,
        MissingReturnCause,
        MixEqualizerCause,
        ModulationCause,
        OffsetCause,
        PanCause,
        PolarityCause,
        SidesCause,
        SilentPassageCause,
        SilentStemCause,
        TwinCause,
        UnprovableCause,
        WidenerCause {
  /**
   * A stretch of time.
   *
   * @param from in seconds from the beginning
   * @param to in seconds, not before {@code from}
   */
  record Span(double from, double to) {}

  /** One or two sentences for the client: which file, where, by how much, and what to do. */
  String sentence();

  /** Where to listen; empty where it is so throughout. */
  default Optional<Span> span() {
    return Optional.empty();
  }

  /** How much, in {@link #unit()}. */
  default OptionalDouble value() {
    return OptionalDouble.empty();
  }

  /** Unit of the value; empty string where there is none. */
  default String unit() {
    return "";
  }
}
