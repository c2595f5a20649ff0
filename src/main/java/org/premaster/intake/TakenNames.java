package org.premaster.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.premaster.intake.Refusal.Kind;

/** The names of a delivery so far, so that no file meets another, or a folder, on any disk. */
final class TakenNames {
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();

  /** Takes the path, or says why it cannot be: what came first stays. */
  Optional<Refusal> take(String path) {
    String folded = EntryName.folded(path);
    if (files.containsKey(folded)) {
      String first = files.getOrDefault(folded, "");
      return Optional.of(
          first.equals(path)
              ? refusal(path, "There is more than one file named " + quoted(path) + ".")
              : refusal(path, quoted(path) + " and " + quoted(first) + " differ only in capital letters or in how accents are stored."));
    }
    if (folders.containsKey(folded)) {
      return Optional.of(refusal(path, quoted(path) + " is also the name of a folder, that of " + quoted(within(folded)) + "."));
    }
    for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
      String file = files.getOrDefault(folded.substring(0, slash), "");
      if (!file.isEmpty()) {
        return Optional.of(refusal(path, quoted(path) + " lies in a folder that has the name of a file, " + quoted(file) + "."));
      }
    }
    files.put(folded, path);
    for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
      folders.putIfAbsent(folded.substring(0, slash), path);
    }
    return Optional.empty();
  }

  private String within(String folder) {
    return folders.getOrDefault(folder, "");
  }

  private static Refusal refusal(String path, String found) {
    return new Refusal(
        Kind.DUPLICATE_NAME,
        Refusals.printable(path),
        found + " Only the first was taken; please give each file its own name and send it again.");
  }

  private static String quoted(String path) {
    return "\"" + Refusals.printable(path) + "\"";
  }
}
