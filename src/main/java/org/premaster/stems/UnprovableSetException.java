package org.premaster.stems;

import java.nio.file.Path;

/** The set cannot be laid over its mix; the message is a sentence for the client that names the file. */
public final class UnprovableSetException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String sentence;

  /**
   * @param file the file at fault
   * @param sentence what was found and what to do
   */
  public UnprovableSetException(Path file, String sentence) {
    super(sentence);
    this.file = StemSet.name(file);
    this.sentence = sentence;
  }

  /** Name of the file at fault, without its folder. */
  public String file() {
    return file;
  }

  /** What was found and what to do, for the client; the same as the message. */
  public String sentence() {
    return sentence;
  }
}
