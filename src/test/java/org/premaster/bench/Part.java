package org.premaster.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A chunk, a metadata block or a frame of a sound file.
 *
 * @param from its first byte, that of its header
 * @param to the byte after its last
 * @param lengthAt where the number of its bytes stands; −1 for a frame, which has none
 * @param lengthWidth bytes of that number
 * @param order how it is written
 */
record Part(int from, int to, int lengthAt, int lengthWidth, ByteOrder order) {
  private static final int MOST = 500;

  boolean frame() {
    return lengthAt < 0;
  }

  /** The parts of a file as far as its lengths make sense, which in a damaged one may be nowhere. */
  static List<Part> of(byte[] file) {
    String magic = letters(file, 0);
    return switch (magic) {
      case "RIFF", "RF64", "BW64" -> chunks(file, 12, new Shape(4, 4, ByteOrder.LITTLE_ENDIAN, false, 2));
      case "FORM", "RIFX" -> chunks(file, 12, new Shape(4, 4, ByteOrder.BIG_ENDIAN, false, 2));
      case "riff" -> chunks(file, 40, new Shape(16, 8, ByteOrder.LITTLE_ENDIAN, true, 8));
      case "caff" -> chunks(file, 8, new Shape(4, 8, ByteOrder.BIG_ENDIAN, false, 1));
      default -> flac(file, magic.startsWith("ID3") ? 30 : 0);
    };
  }

  /** How the chunks of a container are made; {@code inclusive} where a length counts the header too. */
  private record Shape(int id, int width, ByteOrder order, boolean inclusive, int alignment) {}

  private static List<Part> chunks(byte[] file, int start, Shape shape) {
    List<Part> parts = new ArrayList<>();
    int header = shape.id() + shape.width();
    long at = start;
    while (at + header <= file.length && parts.size() < MOST) {
      int from = (int) at;
      ByteBuffer bytes = ByteBuffer.wrap(file).order(shape.order());
      long length = shape.width() == 4 ? bytes.getInt(from + shape.id()) & 0xFFFF_FFFFL : bytes.getLong(from + shape.id());
      long body = shape.inclusive() ? length - header : length;
      body = body < 0 || body > file.length - at - header ? file.length - at - header : body;
      long to = Math.min(file.length, at + header + (body + shape.alignment() - 1) / shape.alignment() * shape.alignment());
      parts.add(new Part(from, (int) to, from + shape.id(), shape.width(), shape.order()));
      at = to;
    }
    return parts;
  }

  private static List<Part> flac(byte[] file, int start) {
    List<Part> parts = new ArrayList<>();
    int at = start + 4;
    boolean last = !letters(file, start).equals("fLaC");
    while (!last && at + 4 <= file.length && parts.size() < MOST) {
      last = file[at] < 0;
      int length = ((file[at + 1] & 0xFF) << 16) | ((file[at + 2] & 0xFF) << 8) | (file[at + 3] & 0xFF);
      int to = Math.min(file.length, at + 4 + length);
      parts.add(new Part(at, to, at + 1, 3, ByteOrder.BIG_ENDIAN));
      at = to;
    }
    int from = -1;
    for (int i = at; i <= file.length && parts.size() < MOST; i++) {
      if (i == file.length || FlacFrame.startsAt(file, i)) {
        if (from >= 0) {
          parts.add(new Part(from, i, -1, 0, ByteOrder.BIG_ENDIAN));
        }
        from = i;
      }
    }
    return parts;
  }

  private static String letters(byte[] file, int at) {
    return at + 4 > file.length ? "" : new String(file, at, 4, StandardCharsets.ISO_8859_1);
  }
}
