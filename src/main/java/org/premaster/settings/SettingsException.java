package org.premaster.settings;

/** A settings file that cannot be used; the message names file and line and says what to do. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingsException(String file, int line, String sentence) {
    super(line > 0 ? file + ", line " + line + ": " + sentence : file + ": " + sentence);
  }
}
