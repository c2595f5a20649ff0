package org.premaster.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises text and HTML: no control characters, and not more letters beyond ASCII than any language has. */
final class PlainText {
  private static final int LOOK = 4096;

  private PlainText() {}

  static @Nullable Recognition recognise(PositionalBytes file) throws IOException {
    byte[] bytes = file.bytes(0, LOOK);
    String text = wide(file) ? utf16(bytes, file.at(0) == 0xFE) : new String(bytes, StandardCharsets.UTF_8);
    if (!readsAsText(text)) {
      return null;
    }
    String head = text.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
    if (head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<head") || head.startsWith("<body")) {
      return Recognition.other(Container.HTML, "an HTML page");
    }
    return head.startsWith("%pdf") ? Recognition.other(Container.PDF, "a PDF document")
        : Recognition.other(Container.TEXT, "a text file");
  }

  private static boolean wide(PositionalBytes file) throws IOException {
    return file.matches(0, "\u00FF\u00FE") || file.matches(0, "\u00FE\u00FF");
  }

  private static String utf16(byte[] bytes, boolean big) {
    return new String(bytes, 0, bytes.length & ~1, big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private static boolean readsAsText(String text) {
    int strange = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A && c != 0x1B || c == 0x7F) {
        return false;
      }
      if (c == '\uFFFD' || c >= 0xE000 && c < 0xF900) {
        strange++;
      }
    }
    return strange * 8 <= text.length();
  }
}
