package org.premaster.jobs;

/** This engine's own version, as its jar states it. */
public final class Engine {
  private Engine() {}

  /** For instance {@code 0.1.0}; {@code development} where the classes do not come from a jar. */
  public static String version() {
    String version = Engine.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
