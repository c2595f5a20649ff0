package org.premaster.intake;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths as sheets and folders write them. */
final class DeliveryPath {
  private static final int LONGEST = 1_024;
  private static final Pattern ABSOLUTE = Pattern.compile("(?:/|~|[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]*://).*", Pattern.DOTALL);
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2007]+");
  private static final Pattern AROUND_SLASH = Pattern.compile(" ?/ ?");

  private DeliveryPath() {}

  /**
   * A path of the sheet with {@code /} between its parts, in NFC, without {@code .}, {@code ..} and double slashes.
   *
   * @return absent where it is absolute, leaves the delivery, or cannot be a path at all
   */
  static Optional<String> of(String cell) {
    String text = Normalizer.normalize(cell.strip(), Normalizer.Form.NFC).replace('\\', '/');
    if (text.isEmpty() || text.length() > LONGEST || ABSOLUTE.matcher(text).matches()) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String raw : text.split("/", -1)) {
      String part = raw.strip();
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        if (part.chars().anyMatch(Character::isISOControl)) {
          return Optional.empty();
        }
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
  }

  /** The path as it is compared where case, Unicode form and runs of spaces shall not matter. */
  static String folded(String path) {
    String nfc = Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String spaced = SPACES.matcher(Normalizer.normalize(nfc, Normalizer.Form.NFC)).replaceAll(" ").strip();
    return AROUND_SLASH.matcher(spaced).replaceAll("/");
  }

  /** The folder of a path, without slash at its end; empty string for the root. */
  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** The last part of a path. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A path below a folder; the path itself below the root. */
  static String below(String folder, String path) {
    return folder.isEmpty() ? path : folder + "/" + path;
  }
}
