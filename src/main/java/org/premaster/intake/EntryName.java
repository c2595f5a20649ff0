package org.premaster.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.premaster.intake.Refusal.Kind;

/**
 * The name of an entry of a delivery, judged before anything is done with it.
 *
 * <p>Device names of Windows ({@code aux}, {@code con}) are taken: a stem called {@code Aux.wav} is usual, and nothing here opens files by
 * such a name.
 *
 * @param path parts joined by {@code /}, in Unicode NFC, empty and {@code .} parts left out; safe to use only where not refused
 * @param folder true where the name ends as that of a folder
 * @param refusal why it cannot be taken, or empty
 */
record EntryName(String path, boolean folder, Optional<Refusal> refusal) {
  private static final Set<String> ARCHIVES =
      Set.of(
          "7z", "ace", "arj", "bz2", "cab", "gz", "lha", "lz", "lzh", "rar", "sit", "sitx", "tar", "tbz", "tbz2", "tgz", "txz", "xz", "zip",
          "zipx", "zst");

  /** A name in an archive: backslashes part folders, as some zippers of Windows write them. */
  static EntryName inArchive(String raw, ReceivingLimits limits) {
    return judge(raw, Normalizer.normalize(raw, Normalizer.Form.NFC).replace('\\', '/'), limits);
  }

  /** A path of a file system, relative, with {@code /} between its parts. */
  static EntryName inFolder(String raw, ReceivingLimits limits) {
    return judge(raw, Normalizer.normalize(raw, Normalizer.Form.NFC), limits);
  }

  List<String> parts() {
    return List.of(path.split("/"));
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Entries of an operating system, whatever else is wrong with their names; a macOS name even contains a control character. */
  boolean junk() {
    return !path.isEmpty() && Junk.file(parts());
  }

  boolean marker() {
    return !path.isEmpty() && Junk.marker(parts());
  }

  /** The refusal of a file that is not opened because of what its name says it is: an archive, or an unfinished transfer. */
  Optional<Refusal> notOpened() {
    String name = name();
    String quoted = "\"" + Refusals.printable(path) + "\"";
    if (ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) && name.contains(".")) {
      return refuse(
          Kind.NESTING,
          path,
          quoted + " is an archive inside the delivery and was not opened. Please send its files themselves, in their folders.");
    }
    if (Junk.unfinished(name)) {
      return refuse(Kind.NOT_READABLE, path, quoted + " is an unfinished transfer. Please upload the complete file.");
    }
    return Optional.empty();
  }

  /** Two names that would meet on a disk that does not tell capital letters apart fold to the same text. */
  static String folded(String path) {
    StringBuilder folded = new StringBuilder(path.length());
    path.codePoints().map(c -> Character.toLowerCase(Character.toUpperCase(c))).forEach(folded::appendCodePoint);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /** Control characters, line separators, direction overrides and code points that no XML can carry. */
  static boolean unprintable(char c) {
    return Character.isISOControl(c)
        || c == '\u2028'
        || c == '\u2029'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c >= '\ufffe';
  }

  private static EntryName judge(String raw, String name, ReceivingLimits limits) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/")) {
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return new EntryName(String.join("/", parts), name.endsWith("/"), refusal(raw, name, parts, limits));
  }

  private static Optional<Refusal> refusal(String raw, String name, List<String> parts, ReceivingLimits limits) {
    String quoted = "\"" + Refusals.printable(raw) + "\"";
    if (parts.contains("..")) {
      return refuse(
          Kind.PATH_ESCAPES,
          raw,
          "The name " + quoted + " leads out of the delivery, so the file was not taken. Please zip the delivery's own folder again.");
    }
    if (name.startsWith("/") || (name.length() > 1 && name.charAt(1) == ':' && asciiLetter(name.charAt(0)))) {
      return refuse(
          Kind.ABSOLUTE_PATH,
          raw,
          quoted + " names a place on a computer instead of a place in the delivery, so the file was not taken. Please zip the delivery's"
              + " own folder again.");
    }
    if (parts.isEmpty()) {
      return refuse(Kind.UNUSABLE_NAME, raw, "A file without a name was not taken. Please name it and send it again.");
    }
    if (name.chars().anyMatch(c -> unprintable((char) c))) {
      return refuse(
          Kind.UNUSABLE_NAME, raw, "The name " + quoted + " contains control characters. Please rename the file and send it again.");
    }
    if (parts.size() > limits.deepestFolders()) {
      return refuse(
          Kind.NESTING,
          raw,
          quoted + " lies " + parts.size() + " folders deep; at most " + limits.deepestFolders()
              + " are taken. Please send it in fewer folders.");
    }
    boolean longPart = parts.stream().anyMatch(p -> p.getBytes(StandardCharsets.UTF_8).length > ReceivingLimits.LONGEST_PART_BYTES);
    if (longPart || name.length() > limits.longestPath()) {
      return refuse(Kind.UNUSABLE_NAME, raw, "The name " + quoted + " is too long. Please shorten it and send the file again.");
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refuse(Kind kind, String raw, String sentence) {
    return Optional.of(new Refusal(kind, Refusals.printable(raw), sentence));
  }

  private static boolean asciiLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
