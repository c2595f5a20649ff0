package org.premaster.audio;

/** The file is no audio that this engine reads; the message is a sentence for the client. */
public final class UnreadableAudioException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Container container;
  private final boolean lossy;
  private final String sentence;

  /**
   * @param container what the file is by its bytes
   * @param lossy true where the audio inside is coded with loss (MP3, AAC, an MP3 inside a WAV …), BEAT-03
   * @param sentence what was found, for the client
   */
  public UnreadableAudioException(Container container, boolean lossy, String sentence) {
    super(sentence);
    this.container = container;
    this.lossy = lossy;
    this.sentence = sentence;
  }

  /** What was found and what to do, for the client; the same as the message. */
  public String sentence() {
    return sentence;
  }

  public Container container() {
    return container;
  }

  public boolean lossy() {
    return lossy;
  }
}
