package org.premaster.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an audio file says: {@code 01_Artist_Title.wav}, {@code 01 - Title}, {@code 1. Title}, {@code 1-03 Title}, {@code
 * Title}.
 *
 * @param disc the number before a place, as in {@code 2-03}
 * @param number the place at the front; absent where there is none
 * @param parts what follows, parted at {@code _} and at hyphens between spaces; may be empty
 */
record AudioName(OptionalInt disc, OptionalInt number, List<String> parts) {
  private static final Set<String> ENDINGS =
      Set.of(
          "wav", "wave", "bwf", "rf64", "bw64", "w64", "aif", "aiff", "aifc", "caf", "flac", "mp3", "mp2", "m4a", "mp4", "aac", "alac",
          "ogg", "oga", "opus", "wma", "ape", "wv", "tta", "dsf", "dff", "sd2", "au", "snd");
  private static final int LONGEST = 255;
  private static final Pattern NUMBER =
      Pattern.compile("^(?:([0-9]{1,2})-(?=[0-9]{2,3}(?:[^0-9]|$)))?([0-9]{1,3})(?:[\\s._)\\-]+(.*))?$", Pattern.DOTALL);
  private static final Pattern PARTING = Pattern.compile("_+|\\s+[-–—]+\\s+|\\s*[–—]\\s*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
  private static final int MOST_WORDS = 24;

  static boolean isAudio(String path) {
    int dot = path.lastIndexOf('.');
    return dot >= 0 && path.length() - dot <= 6 && ENDINGS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** A path or name without the ending of an audio file. */
  static String stem(String path) {
    return isAudio(path) ? path.substring(0, path.lastIndexOf('.')) : path;
  }

  static AudioName of(String fileName) {
    String stem = stem(fileName).strip();
    Matcher m = NUMBER.matcher(stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem);
    if (!m.matches()) {
      return new AudioName(OptionalInt.empty(), OptionalInt.empty(), parted(stem));
    }
    OptionalInt disc = m.group(1) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(m.group(1)));
    String rest = m.group(3) == null ? "" : m.group(3);
    return new AudioName(disc, OptionalInt.of(Integer.parseInt(m.group(2))), parted(rest));
  }

  private static List<String> parted(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : PARTING.split(text.length() > LONGEST ? text.substring(0, LONGEST) : text, MOST_WORDS)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return List.copyOf(parts);
  }

  /** The words of a text, lower case, without accents and punctuation; at most {@value #MOST_WORDS}, the last one takes the rest. */
  static List<String> words(String text) {
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String plain = MARKS.matcher(Normalizer.normalize(APOSTROPHES.matcher(bounded).replaceAll(""), Normalizer.Form.NFKD)).replaceAll("");
    List<String> words = new ArrayList<>();
    for (String word : NO_WORD.split(plain.toLowerCase(Locale.ROOT), MOST_WORDS)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** Words joined by one space: how titles are compared. Empty where a text has no letters or digits. */
  static String key(String text) {
    return String.join(" ", words(text));
  }

  /** What the file could be the mix of: each run of parts up to the end, as keys, longest first. */
  List<String> titleKeys() {
    List<String> keys = new ArrayList<>();
    for (int from = 0; from < parts.size(); from++) {
      String key = key(String.join(" ", parts.subList(from, parts.size())));
      if (!key.isEmpty() && !keys.contains(key)) {
        keys.add(key);
      }
    }
    return keys;
  }
}
