package org.premaster.stems;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of a stem set, in the order in which they were named.
 *
 * @param mix the rough mix that the stems must sum to (STEM-08)
 * @param stems 1 to {@value #MOST} files, none of them the mix
 */
public record StemSet(Path mix, List<Path> stems) {
  /** Stems that a set may have; beyond, it is a multitrack for mixing (STEM-02). */
  public static final int MOST = 64;

  public StemSet {
    stems = List.copyOf(stems);
    if (stems.isEmpty() || stems.size() > MOST) {
      throw new IllegalArgumentException("a set of " + stems.size() + " stems");
    }
  }

  /** A file's name without its folder. */
  public static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Names of the stems without their folders. */
  public List<String> names() {
    return stems.stream().map(StemSet::name).toList();
  }
}
