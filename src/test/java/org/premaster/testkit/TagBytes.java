package org.premaster.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** The bodies of chunks and blocks in which files say things about themselves. */
public final class TagBytes {
  private TagBytes() {}

  /** A bext chunk of version 2 with loudness in hundredths and a coding history. */
  public static byte[] bext(String description, String originator, String date, String time, long timeReference, int[] loudness,
      String history) {
    ByteBuffer body = ByteBuffer.allocate(602 + history.length()).order(ByteOrder.LITTLE_ENDIAN);
    body.put(description.getBytes(ISO_8859_1)).position(256).put(originator.getBytes(ISO_8859_1)).position(288).put("REF-1".getBytes(ISO_8859_1));
    body.position(320).put(date.getBytes(ISO_8859_1)).position(330).put(time.getBytes(ISO_8859_1)).position(338).putLong(timeReference);
    body.putShort((short) (loudness.length > 0 ? 2 : 1)).position(412);
    for (int value : loudness) {
      body.putShort((short) value);
    }
    return body.position(602).put(history.getBytes(ISO_8859_1)).array();
  }

  /** A LIST chunk of type INFO: ids and texts in turn, each ended by a zero byte and padded to an even length. */
  public static byte[] info(String... idsAndTexts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("INFO".getBytes(ISO_8859_1));
    for (int i = 0; i < idsAndTexts.length; i += 2) {
      entry(out, idsAndTexts[i], (idsAndTexts[i + 1] + "\0").getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  /** A LIST chunk of type adtl with one label of a cue point. */
  public static byte[] label(int cue, String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("adtl".getBytes(ISO_8859_1));
    byte[] letters = (text + "\0").getBytes(UTF_8);
    entry(out, "labl", ByteBuffer.allocate(4 + letters.length).order(ByteOrder.LITTLE_ENDIAN).putInt(cue).put(letters).array());
    return out.toByteArray();
  }

  /** A cue chunk with points at these frames, numbered from 1. */
  public static byte[] cues(int... frames) {
    ByteBuffer body = ByteBuffer.allocate(4 + 24 * frames.length).order(ByteOrder.LITTLE_ENDIAN).putInt(frames.length);
    for (int i = 0; i < frames.length; i++) {
      body.putInt(i + 1).putInt(frames[i]).put("data".getBytes(ISO_8859_1)).putInt(0).putInt(0).putInt(frames[i]);
    }
    return body.array();
  }

  /** A smpl chunk with one loop. */
  public static byte[] loop(int from, int to) {
    ByteBuffer body = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1).position(36);
    return body.putInt(9).putInt(0).putInt(from).putInt(to).putInt(0).putInt(0).array();
  }

  /** One ID3v2 frame of version 3 or 4 in the text encoding 0 to 3. */
  public static byte[] frame(int version, String id, int encoding, String text) {
    byte[] letters = switch (encoding) {
      case 1 -> ("\uFEFF" + text).getBytes(UTF_16LE);
      case 2 -> text.getBytes(UTF_16BE);
      case 3 -> text.getBytes(UTF_8);
      default -> text.getBytes(ISO_8859_1);
    };
    ByteBuffer frame = ByteBuffer.allocate(11 + letters.length).put(id.getBytes(ISO_8859_1));
    frame.putInt(version == 4 ? synchsafe(letters.length + 1) : letters.length + 1).putShort((short) 0).put((byte) encoding);
    return frame.put(letters).array();
  }

  /** An ID3v2 tag around frames. */
  public static byte[] id3(int version, byte[]... frames) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    List.of(frames).forEach(body::writeBytes);
    ByteBuffer tag = ByteBuffer.allocate(10 + body.size()).put("ID3".getBytes(ISO_8859_1)).put((byte) version).put((byte) 0).put((byte) 0);
    return tag.putInt(synchsafe(body.size())).put(body.toByteArray()).array();
  }

  /** A block of Vorbis comments. */
  public static byte[] vorbis(String vendor, String... comments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    counted(out, vendor);
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(comments.length).array());
    for (String comment : comments) {
      counted(out, comment);
    }
    return out.toByteArray();
  }

  private static int synchsafe(int value) {
    return (value & 0x7F) | (value & 0x3F80) << 1 | (value & 0x1F_C000) << 2;
  }

  private static void counted(ByteArrayOutputStream out, String text) {
    byte[] letters = text.getBytes(UTF_8);
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(letters.length).array());
    out.writeBytes(letters);
  }

  private static void entry(ByteArrayOutputStream out, String id, byte[] body) {
    out.writeBytes(id.getBytes(ISO_8859_1));
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(body.length).array());
    out.writeBytes(body);
    out.writeBytes(new byte[body.length & 1]);
  }
}
