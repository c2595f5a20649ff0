package org.premaster.codes;

import java.util.Optional;

/** Reads what clients write as an ISRC: {@code ISRC: aa-6q7-20-00047} and the like. Nothing is ever guessed, corrected or cut off. */
final class IsrcSpelling {
  private static final int LENGTH = 12;
  private static final int PREFIX = 5;
  private static final String LABEL = "ISRC";
  private static final String ASK = "Please check the code with whoever assigned it.";

  private IsrcSpelling() {}

  /** The 12 characters of the code, or empty where it is no ISRC. */
  static Optional<String> normalise(String written) {
    String bare = bare(written);
    return isCode(bare) ? Optional.of(bare) : Optional.empty();
  }

  /** Why it is no ISRC, for the client; empty where it is one. */
  static String whyNot(String written) {
    String bare = bare(written);
    if (isCode(bare)) {
      return "";
    }
    if (bare.isEmpty()) {
      return "No ISRC is given.";
    }
    return Written.quoted(written) + " is no ISRC: " + reason(bare);
  }

  static boolean isCode(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      boolean fits = i < 2 ? isLetter(c) : i < PREFIX ? isLetter(c) || isDigit(c) : isDigit(c);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** A code may itself begin with ISRC (prefix IS-RC1), so the word goes only where what is there is no code already. */
  private static String bare(String written) {
    String text = Written.withoutSeparators(written);
    if (isCode(text) || !text.startsWith(LABEL)) {
      return text;
    }
    String rest = text.substring(LABEL.length());
    return rest.startsWith(":") || rest.startsWith("\uff1a") ? rest.substring(1) : rest;
  }

  private static String reason(String bare) {
    Optional<String> foreign = bare.codePoints()
        .filter(c -> !isLetter(c) && !isDigit(c))
        .mapToObj(c -> "it holds the character " + Written.named(c)
            + "; an ISRC has only the letters A to Z and the digits 0 to 9. Please type it again as plain text.")
        .findFirst();
    if (foreign.isPresent()) {
      return foreign.get();
    }
    if (bare.length() != LENGTH) {
      return "it has " + bare.length() + (bare.length() == 1 ? " letter or digit" : " letters and digits")
          + ", and an ISRC has 12. Please send the complete code as it was assigned.";
    }
    return reasonAtPosition(bare);
  }

  private static String reasonAtPosition(String bare) {
    for (int i = 0; i < 2; i++) {
      if (isDigit(bare.charAt(i))) {
        return "it starts with \"" + bare.substring(0, 2) + "\", and an ISRC starts with two letters. " + ASK;
      }
    }
    for (int i = PREFIX; i < LENGTH; i++) {
      char c = bare.charAt(i);
      if (isLetter(c)) {
        return "character " + (i + 1) + " is the letter " + c + ", where only a digit can stand." + hint(c);
      }
    }
    throw new IllegalStateException("an ISRC after all: " + bare);
  }

  private static String hint(char letter) {
    return switch (letter) {
      case 'O' -> " Please check whether a zero is meant.";
      case 'I' -> " Please check whether the digit one is meant.";
      default -> " " + ASK;
    };
  }

  private static boolean isLetter(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
