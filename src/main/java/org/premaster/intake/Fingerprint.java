package org.premaster.intake;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Identity of what a delivery contains: the same files under the same paths give the same fingerprint, whether they came as a folder or
 * a zip, when, and under which client's name.
 */
public final class Fingerprint {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private Fingerprint() {}

  /**
   * @param digests SHA-256 (64 lower-case hex digits) by path of each file
   * @return 64 lower-case hex digits; the order of the map does not matter
   * @throws IllegalArgumentException where a digest has another shape
   */
  public static String of(Map<String, String> digests) {
    FieldDigest all = new FieldDigest();
    new TreeMap<>(digests)
        .forEach(
            (path, digest) -> {
              if (!DIGEST.matcher(digest).matches()) {
                throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + digest);
              }
              all.add(path).add(digest);
            });
    return all.hex();
  }
}
