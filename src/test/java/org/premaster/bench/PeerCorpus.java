package org.premaster.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.premaster.testkit.WavFile;

/** Writes the sound files on which {@code bench/measure-against-peers} compares Premaster with its peers. */
final class PeerCorpus {
  private static final int RATE = 44_100;
  private static final int LONG_RATE = 96_000;
  private static final int LONG_PIECE_SECONDS = 30;
  private static final double PUSH_DB = 12;

  private PeerCorpus() {}

  /**
   * {@code songs FOLDER FILES SECONDS} writes {@code music/NN.wav} and, pushed into a limiter, {@code limited/NN.wav}: 24 bits, 44.1 kHz.
   * {@code hours FILE HOURS} writes one RF64 file of 24 bits and 96 kHz, half a minute of music over and over.
   */
  public static void main(String[] args) throws IOException {
    if (args[0].equals("songs")) {
      songs(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    } else {
      hours(Path.of(args[1]), Integer.parseInt(args[2]));
    }
  }

  private static void songs(Path folder, int files, int seconds) throws IOException {
    Files.createDirectories(folder.resolve("music"));
    Files.createDirectories(folder.resolve("limited"));
    for (int file = 1; file <= files; file++) {
      String name = String.format(Locale.ROOT, "%02d.wav", file);
      double[][] song = SyntheticMusic.song(file, RATE, seconds * RATE);
      WavFile.pcm(24, RATE, song).write(folder.resolve("music").resolve(name));
      WavFile.pcm(24, RATE, Limiter.pushed(song, PUSH_DB, RATE)).write(folder.resolve("limited").resolve(name));
    }
  }

  private static void hours(Path file, int hours) throws IOException {
    byte[] piece = WavFile.pcm(24, LONG_RATE, SyntheticMusic.song(99, LONG_RATE, LONG_PIECE_SECONDS * LONG_RATE)).dataBody();
    long pieces = hours * 3600L / LONG_PIECE_SECONDS;
    long data = pieces * piece.length;
    ByteBuffer head = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
    head.put(ascii("RF64")).putInt(-1).put(ascii("WAVEds64")).putInt(28).putLong(72 + data).putLong(data).putLong(data / 6).putInt(0);
    head.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 2).putInt(LONG_RATE).putInt(LONG_RATE * 6);
    head.putShort((short) 6).putShort((short) 24).put(ascii("data")).putInt(-1);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(head.array());
      for (long i = 0; i < pieces; i++) {
        out.write(piece);
      }
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
