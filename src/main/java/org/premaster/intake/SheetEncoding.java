package org.premaster.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the text of a sheet is encoded: UTF-8 or UTF-16 by its byte order mark, UTF-8 where all of it is valid UTF-8, else Windows-1252.
 *
 * @param charset the encoding
 * @param markBytes length of the byte order mark
 * @param guessed true where Windows-1252 was taken because the bytes are no UTF-8
 */
record SheetEncoding(Charset charset, int markBytes, boolean guessed) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static SheetEncoding of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(4);
    }
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return validUtf8(file) ? new SheetEncoding(StandardCharsets.UTF_8, 3, false) : new SheetEncoding(WINDOWS, 3, true);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return new SheetEncoding(StandardCharsets.UTF_16LE, 2, false);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return new SheetEncoding(StandardCharsets.UTF_16BE, 2, false);
    }
    return validUtf8(file) ? new SheetEncoding(StandardCharsets.UTF_8, 0, false) : new SheetEncoding(WINDOWS, 0, true);
  }

  /** The text after the mark. Bytes that stand for no character become U+FFFD. */
  Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(markBytes);
      CharsetDecoder decoder =
          charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
      return new BufferedReader(new InputStreamReader(in, decoder), 1 << 16);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static boolean startsWith(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean validUtf8(Path file) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer text = CharBuffer.allocate(1 << 16);
    try (InputStream in = Files.newInputStream(file)) {
      boolean last = false;
      while (!last) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        last = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0));
        bytes.flip();
        text.clear();
        CoderResult result = decoder.decode(bytes, text, last);
        if (result.isError()) {
          return false;
        }
        bytes.compact();
      }
    }
    return true;
  }
}
