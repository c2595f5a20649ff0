package org.premaster.verification.checks;

import java.util.Locale;

/** What to do, said once. */
final class Advice {
  private Advice() {}

  /** The sentence with the advice behind it, or as it is where it asks for something by itself. */
  static String after(String sentence, String advice) {
    return advice.isEmpty() || sentence.toLowerCase(Locale.ROOT).contains("please") ? sentence : sentence + " " + advice;
  }
}
