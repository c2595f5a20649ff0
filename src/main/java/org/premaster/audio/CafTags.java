package org.premaster.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.premaster.audio.Tags.Name;
import org.premaster.audio.Tags.Source;

/** What the info, strg, mark and iXML chunks of a CAF file say. */
final class CafTags {
  private static final int MOST_ENTRIES = 1000;
  private static final int MOST_TEXT = 4096;
  private static final int MARKERS = 8;
  private static final int MARKER = 28;
  private static final int STRING = 12;

  private final PositionalBytes file;
  private final TagNotes notes = new TagNotes();

  private CafTags(PositionalBytes file) {
    this.file = file;
  }

  static Tags of(PositionalBytes file, ChunkMap map) throws IOException {
    CafTags tags = new CafTags(file);
    Optional<Chunk> info = map.first("info", 4);
    if (info.isPresent()) {
      tags.info(info.get());
    }
    Optional<Chunk> xml = map.first("iXML", 1);
    if (xml.isPresent()) {
      Ixml.read(file, xml.get(), tags.notes);
    }
    Optional<Chunk> strings = map.first("strg", 4);
    Map<Long, String> labels = strings.isPresent() ? tags.strings(strings.get()) : Map.of();
    Optional<Chunk> markers = map.first("mark", MARKERS);
    if (markers.isPresent()) {
      tags.markers(markers.get(), labels);
    }
    return tags.notes.tags();
  }

  /** Pairs of keys and values, each ended by a zero byte. */
  private void info(Chunk chunk) throws IOException {
    long count = file.u32(chunk.start(), BIG_ENDIAN);
    long end = chunk.start() + chunk.present();
    long at = chunk.start() + 4;
    for (long i = 0; i < Math.min(count, MOST_ENTRIES) && at < end; i++) {
      byte[] key = terminated(at, end);
      long value = at + key.length + 1;
      byte[] text = terminated(value, end);
      Name name = name(new String(key, UTF_8).toLowerCase(Locale.ROOT));
      if (name != null) {
        notes.text(name, Source.CAF, TagText.utf8OrWindows(text));
      }
      if (key.length == MOST_TEXT || text.length == MOST_TEXT) {
        return;
      }
      at = value + text.length + 1;
    }
  }

  /** Ids with the place of their text, counted from behind the table. */
  private Map<Long, String> strings(Chunk chunk) throws IOException {
    long end = chunk.start() + chunk.present();
    long count = Math.min(file.u32(chunk.start(), BIG_ENDIAN), (chunk.present() - 4) / STRING);
    long texts = chunk.start() + 4 + count * STRING;
    Map<Long, String> labels = new HashMap<>();
    for (long i = 0; i < Math.min(count, MOST_ENTRIES); i++) {
      long at = chunk.start() + 4 + i * STRING;
      long offset = file.u64(at + 4, BIG_ENDIAN);
      if (offset >= 0 && offset < end - texts) {
        labels.putIfAbsent(file.u32(at, BIG_ENDIAN), TagText.utf8OrWindows(terminated(texts + offset, end)));
      }
    }
    return labels;
  }

  private void markers(Chunk chunk, Map<Long, String> labels) throws IOException {
    long count = Math.min(file.u32(chunk.start() + 4, BIG_ENDIAN), (chunk.present() - MARKERS) / MARKER);
    for (long i = 0; i < Math.min(count, MOST_ENTRIES); i++) {
      long at = chunk.start() + MARKERS + i * MARKER;
      double frame = Double.longBitsToDouble(file.u64(at + 4, BIG_ENDIAN));
      if (frame >= 0 && frame < 1L << 52) {
        notes.marker((long) frame, labels.getOrDefault(file.u32(at + 12, BIG_ENDIAN), ""), false);
      }
    }
  }

  private byte[] terminated(long from, long end) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (long at = from; at < end && bytes.size() < MOST_TEXT && file.at(at) > 0; at++) {
      bytes.write(file.at(at));
    }
    return bytes.toByteArray();
  }

  private static @Nullable Name name(String key) {
    return switch (key) {
      case "title", "name" -> Name.TITLE;
      case "artist" -> Name.ARTIST;
      case "album" -> Name.ALBUM;
      case "isrc" -> Name.ISRC;
      case "track number" -> Name.TRACK_NUMBER;
      case "recorded date", "year" -> Name.DATE;
      case "encoding application", "source encoder", "encoder" -> Name.ENCODER;
      case "comments" -> Name.COMMENT;
      default -> null;
    };
  }
}
