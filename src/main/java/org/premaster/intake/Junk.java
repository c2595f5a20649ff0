package org.premaster.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Files that operating systems, network disks and office programs leave behind. They are passed over and counted; the marker that says a
 * delivery is complete is passed over too, but is no junk.
 */
final class Junk {
  /** The file that says a delivery folder is complete. */
  static final String MARKER = ".ready";

  private static final Set<String> FOLDERS =
      Set.of(
          "__macosx",
          ".appledouble",
          ".documentrevisions-v100",
          ".fseventsd",
          ".spotlight-v100",
          ".temporaryitems",
          ".trashes",
          "@eadir",
          "$recycle.bin",
          "system volume information");

  /** The carriage return is part of the name under which macOS keeps a folder's picture. */
  private static final Set<String> FILES = Set.of(".ds_store", ".localized", "desktop.ini", "ehthumbs.db", "icon\r", "thumbs.db");

  private static final List<String> UNFINISHED = List.of(".crdownload", ".filepart", ".part", ".partial");

  private Junk() {}

  /** True where the file, or a folder it lies in, belongs to an operating system. */
  static boolean file(List<String> parts) {
    for (int i = 0; i < parts.size() - 1; i++) {
      if (folder(parts.get(i))) {
        return true;
      }
    }
    String name = parts.getLast().toLowerCase(Locale.ROOT);
    return FILES.contains(name)
        || folder(name)
        || name.startsWith("._")
        || name.startsWith("~$")
        || (name.startsWith(".~lock.") && name.endsWith("#"));
  }

  static boolean folder(String name) {
    return FOLDERS.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean marker(List<String> parts) {
    return parts.getLast().equals(MARKER);
  }

  /** True for names that browsers and transfer programs give to a file that is still on its way. */
  static boolean unfinished(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return UNFINISHED.stream().anyMatch(lower::endsWith);
  }
}
