package org.premaster.audio;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.premaster.audio.Tags.Name;
import org.premaster.audio.Tags.Source;

/** The Vorbis comments of a FLAC file (RFC 9639, 8.6). */
final class VorbisComments {
  private static final String MASK = "WAVEFORMATEXTENSIBLE_CHANNEL_MASK";
  private static final int MOST_COMMENTS = 1000;
  private static final int MOST_TEXT = 4096;
  private static final int LONGEST_KEY = 64;

  private OptionalLong mask = OptionalLong.empty();

  VorbisComments() {}

  /** The channel mask that the comments give in place of the usual layout (RFC 9639, 8.6.2). */
  OptionalLong mask() {
    return mask;
  }

  /** Reads the block whose body stands from {@code from} to {@code to}. */
  void read(PositionalBytes file, long from, long to, TagNotes notes) throws IOException {
    long vendor = Math.min(file.u32(from, LITTLE_ENDIAN), to - from - 4);
    if (vendor > 0) {
      notes.text(Name.ENCODER, Source.VORBIS_COMMENT, text(file, from + 4, vendor));
    }
    long at = from + 4 + Math.max(0, vendor);
    long count = at + 4 > to ? 0 : file.u32(at, LITTLE_ENDIAN);
    at += 4;
    for (long i = 0; i < Math.min(count, MOST_COMMENTS) && at + 4 <= to; i++) {
      long length = Math.min(file.u32(at, LITTLE_ENDIAN), to - at - 4);
      comment(file, at + 4, length, notes);
      at += 4 + length;
    }
  }

  private void comment(PositionalBytes file, long at, long length, TagNotes notes) throws IOException {
    long equals = file.find("=", at, Math.min(length, LONGEST_KEY));
    if (equals < 0) {
      return;
    }
    String key = text(file, at, equals - at).toUpperCase(Locale.ROOT);
    Name name = name(key);
    if (name != null) {
      notes.text(name, Source.VORBIS_COMMENT, text(file, equals + 1, length - (equals - at) - 1));
    } else if (key.equals(MASK)) {
      mask = mask(text(file, equals + 1, Math.min(LONGEST_KEY, length - (equals - at) - 1)).strip());
    }
  }

  private static OptionalLong mask(String written) {
    boolean hex = written.regionMatches(true, 0, "0x", 0, 2);
    try {
      return OptionalLong.of(Long.parseLong(hex ? written.substring(2) : written, hex ? 16 : 10) & 0xFFFF_FFFFL);
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static String text(PositionalBytes file, long at, long length) throws IOException {
    return new String(file.bytes(at, (int) Math.min(MOST_TEXT, length)), UTF_8);
  }

  private static @Nullable Name name(String key) {
    return switch (key) {
      case "TITLE" -> Name.TITLE;
      case "ARTIST" -> Name.ARTIST;
      case "ALBUM" -> Name.ALBUM;
      case "ISRC" -> Name.ISRC;
      case "TRACKNUMBER" -> Name.TRACK_NUMBER;
      case "DATE" -> Name.DATE;
      case "ENCODER", "ENCODED-BY", "ENCODED_BY", "ENCODEDBY", "ENCODING", "ENCODER_OPTIONS" -> Name.ENCODER;
      case "DESCRIPTION" -> Name.DESCRIPTION;
      case "COMMENT" -> Name.COMMENT;
      default -> null;
    };
  }
}
