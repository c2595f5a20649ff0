package org.premaster.intake;

/** A sheet, or the rest of it, that cannot be read; the message is a sentence for the client. */
final class UnreadableSheetException extends Exception {
  private static final long serialVersionUID = 1L;
  private final int line;

  UnreadableSheetException(int line, String sentence) {
    super(sentence);
    this.line = line;
  }

  /** Row from which nothing could be read; 0 where it is the sheet as a whole. */
  int line() {
    return line;
  }

  String sentence() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
