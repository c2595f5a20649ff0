package org.premaster.testkit;

import java.util.List;
import java.util.OptionalDouble;
import org.premaster.album.DeliveryTarget;
import org.premaster.album.DeliveryTarget.AlbumMode;
import org.premaster.album.DeliveryTarget.Confidence;
import org.premaster.album.DeliveryTarget.RaisesQuiet;
import org.premaster.album.DeliveryTargets;

/** Delivery targets of invented services. */
public final class Targets {
  private Targets() {}

  /** One of each kind. */
  public static DeliveryTargets few() {
    return of(
        target("one", AlbumMode.POOLED_BLOCKS, -14, RaisesQuiet.LIMITED),
        target("two", AlbumMode.LOUDEST_TRACK, -14, RaisesQuiet.NO),
        target("three", AlbumMode.NONE, -16, RaisesQuiet.YES),
        target("four", AlbumMode.NONE, -15, RaisesQuiet.UNCLEAR),
        target("none", AlbumMode.NONE, Double.NaN, RaisesQuiet.NO));
  }

  public static DeliveryTargets of(DeliveryTarget... targets) {
    return new DeliveryTargets("2026-11-20", "ef".repeat(32), List.of(targets));
  }

  /** A target with a ceiling of −1 dBTP, and −2 above −14 LUFS; NaN for a service that levels nothing. */
  public static DeliveryTarget target(String id, AlbumMode mode, double lufs, RaisesQuiet raises) {
    OptionalDouble level = Double.isNaN(lufs) ? OptionalDouble.empty() : OptionalDouble.of(lufs);
    return new DeliveryTarget(
        id, "Service " + id, mode, level, mode == AlbumMode.NONE ? OptionalDouble.empty() : level, raises, -1, 0, OptionalDouble.of(-1),
        OptionalDouble.of(-2), OptionalDouble.of(-14), true, List.of(), List.of(), "2026-11", "made up", Confidence.SECONDARY);
  }
}
