package org.premaster.stems;

import java.nio.file.Path;

/** The set cannot be laid over its mix; the message is a sentence for the client that names the file. */
public final class UnprovableSetException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String rule;
  private final String sentence;

  /**
   * @param file the file at fault
   * @param rule rule of the trade, for instance {@code STEM-06}
   * @param sentence what was found and what to do
   */
  public UnprovableSetException(Path file, String rule, String sentence) {
    super(sentence);
    this.file = file.toString();
    this.rule = rule;
    this.sentence = sentence;
  }

  /** Path of the file at fault. */
  public String file() {
    return file;
  }

  /** What was found and what to do, for the client; the same as the message. */
  public String sentence() {
    return sentence;
  }

  /** Rule of the trade that is broken. */
  public String rule() {
    return rule;
  }
}
