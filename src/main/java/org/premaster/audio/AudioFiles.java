package org.premaster.audio;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens audio files and says what any file is by its bytes. */
public final class AudioFiles {
  private AudioFiles() {}

  /**
   * Opens a WAV, RF64, BW64, Wave64, AIFF, AIFF-C, CAF or FLAC file for one sequential pass. One to eight channels, 8 to 192 kHz,
   * are read; a file that holds no frame of audio is refused.
   *
   * @param path the file; its name plays no part
   * @param tap sees every byte of the file once, in order, while it is read
   * @return the open file, which the caller closes
   * @throws UnreadableAudioException when the file is nothing that is read, with a sentence that names what it is
   * @throws IOException when the storage fails
   */
  public static AudioFile open(Path path, ByteTap tap) throws IOException, UnreadableAudioException {
    return open(path, tap, DigestLane.atOnce());
  }

  /**
   * Opens a file as {@link #open(Path, ByteTap)} does.
   *
   * @param lane where the file's own checksum is computed (FLAC); the caller closes it after the file. A lane beside the reading lets FLAC be
   *     decoded by a thread of its own too: then that is the thread the tap hears from, and the caller's again once all is read
   */
  public static AudioFile open(Path path, ByteTap tap, DigestLane lane) throws IOException, UnreadableAudioException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    boolean opened = false;
    try {
      PositionalBytes file = new PositionalBytes(channel);
      AudioFile audio = open(file, new TappedBytes(channel, file.size(), tap), lane);
      opened = true;
      return audio;
    } finally {
      if (!opened) {
        channel.close();
      }
    }
  }

  /**
   * What the file is by its bytes, whatever its name says. A container that is readable in general may still hold audio that is
   * not, which only {@link #open} finds.
   */
  public static Container recognise(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return Recognition.of(new PositionalBytes(channel)).container();
    }
  }

  private static AudioFile open(PositionalBytes file, TappedBytes bytes, DigestLane lane)
      throws IOException, UnreadableAudioException {
    Recognition recognition = Recognition.of(file);
    if (!recognition.readable()) {
      throw new UnreadableAudioException(recognition.container(), recognition.lossy(), recognition.sentence());
    }
    return switch (recognition.container()) {
      case WAV, RF64, BW64, W64 -> new LinearAudioFile(WavReader.layout(file, recognition.container(), recognition.start()), bytes);
      case AIFF, AIFC -> new LinearAudioFile(AiffReader.layout(file, recognition.container(), recognition.start()), bytes);
      case CAF -> new LinearAudioFile(CafReader.layout(file, recognition.start()), bytes);
      case FLAC -> FlacReader.open(file, recognition.start(), bytes, lane);
      default -> throw new IllegalStateException("no reader for " + recognition.container());
    };
  }
}
