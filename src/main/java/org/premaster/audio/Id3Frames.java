package org.premaster.audio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.premaster.audio.Tags.Name;
import org.premaster.audio.Tags.Source;

/** The text frames of an ID3v2 tag of version 2.2, 2.3 or 2.4. */
final class Id3Frames {
  private static final int HEADER = 10;
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_FRAMES = 1000;
  private static final int MOST_TEXT = 8192;
  private static final int MOST_TAGS = 16;

  private final byte[] bytes;
  private final int version;
  private final TagNotes notes;

  private Id3Frames(byte[] bytes, int version, TagNotes notes) {
    this.bytes = bytes;
    this.version = version;
    this.notes = notes;
  }

  /** Reads the tags that stand one behind the other from {@code from} on, not beyond {@code to}. */
  static void read(PositionalBytes file, long from, long to, TagNotes notes) throws IOException {
    long at = from;
    for (int i = 0; i < MOST_TAGS && to - at > HEADER && file.matches(at, "ID3"); i++) {
      int flags = file.at(at + 5);
      long length = Math.min(Id3.length(file, at), to - at - HEADER);
      int version = file.at(at + 3);
      if (version >= 2 && version <= 4) {
        byte[] body = file.bytes(at + HEADER, (int) Math.min(MOST_BYTES, length));
        boolean unsynchronised = (flags & 0x80) != 0;
        Id3Frames frames = new Id3Frames(unsynchronised ? synchronised(body) : body, version, notes);
        frames.read(version > 2 && (flags & 0x40) != 0);
      }
      at += HEADER + length + ((flags & 0x10) != 0 ? HEADER : 0);
    }
  }

  private void read(boolean extended) {
    int idBytes = version == 2 ? 3 : 4;
    int headBytes = version == 2 ? 6 : 10;
    long at = extended ? extendedHeader() : 0;
    for (int i = 0; i < MOST_FRAMES && at + headBytes < bytes.length && bytes[(int) at] != 0; i++) {
      int start = (int) at;
      long size = version == 2 ? number(start + 3, 3, 8) : number(start + 4, 4, version == 4 ? 7 : 8);
      int from = start + headBytes;
      int to = (int) Math.min(from + size, bytes.length);
      String id = new String(bytes, start, idBytes, ISO_8859_1);
      boolean plain = version == 2 || (bytes[start + 9] & (version == 4 ? 0x0C : 0xC0)) == 0;
      Name name = name(id);
      if (plain && name != null && to > from) {
        boolean lengthFirst = version == 4 && (bytes[start + 9] & 1) != 0;
        text(name, lengthFirst ? Math.min(to, from + 4) : from, to);
      }
      at = from + size;
    }
  }

  private long extendedHeader() {
    if (bytes.length < 4) {
      return 0;
    }
    return version == 4 ? number(0, 4, 7) : 4 + number(0, 4, 8);
  }

  /** A big-endian number with so many bits a byte. */
  private long number(int at, int count, int bits) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = (value << bits) | (bytes[at + i] & ((1 << bits) - 1));
    }
    return value;
  }

  private void text(Name name, int from, int to) {
    if (from >= to) {
      return;
    }
    int coding = bytes[from];
    int start = from + 1;
    int end = Math.min(to, start + MOST_TEXT);
    if (name == Name.COMMENT) {
      start = Math.min(end, start + 3);
    }
    String text = switch (coding) {
      case 1, 2 -> TagText.utf16(bytes, start, end);
      case 3 -> new String(bytes, start, end - start, UTF_8);
      default -> new String(bytes, start, end - start, ISO_8859_1);
    };
    if (name == Name.COMMENT) {
      int described = text.indexOf('\0');
      text = described < 0 ? text : text.substring(described + 1);
    }
    for (String value : text.split("\0", 0)) {
      notes.text(name, Source.ID3, value);
    }
  }

  /** Takes out the zero bytes that were put behind 0xFF so that nothing looks like MPEG audio. */
  private static byte[] synchronised(byte[] body) {
    byte[] result = new byte[body.length];
    int length = 0;
    for (int i = 0; i < body.length; i++) {
      result[length++] = body[i];
      if (body[i] == (byte) 0xFF && i + 1 < body.length && body[i + 1] == 0) {
        i++;
      }
    }
    return Arrays.copyOf(result, length);
  }

  private static @Nullable Name name(String id) {
    return switch (id) {
      case "TIT2", "TT2" -> Name.TITLE;
      case "TPE1", "TP1" -> Name.ARTIST;
      case "TALB", "TAL" -> Name.ALBUM;
      case "TSRC", "TRC" -> Name.ISRC;
      case "TRCK", "TRK" -> Name.TRACK_NUMBER;
      case "TDRC", "TDRL", "TYER", "TYE" -> Name.DATE;
      case "TSSE", "TSS", "TENC", "TEN" -> Name.ENCODER;
      case "COMM", "COM" -> Name.COMMENT;
      default -> null;
    };
  }
}
