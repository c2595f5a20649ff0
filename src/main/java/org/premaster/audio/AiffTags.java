package org.premaster.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.IOException;
import java.util.Optional;
import org.premaster.audio.Tags.Name;
import org.premaster.audio.Tags.Source;

/** What the text chunks, the markers, an iXML chunk and an ID3 tag of an AIFF file say. */
final class AiffTags {
  private static final int MOST_TEXT = 4096;
  private static final int MOST_MARKERS = 4096;

  private AiffTags() {}

  /** All of them, and an ID3 tag in front of the file where it begins at {@code start}. */
  static Tags of(PositionalBytes file, ChunkMap map, long start) throws IOException {
    TagNotes notes = new TagNotes();
    for (Chunk chunk : map.chunks()) {
      switch (chunk.id()) {
        case "NAME" -> text(file, chunk, Name.TITLE, notes);
        case "AUTH" -> text(file, chunk, Name.ARTIST, notes);
        case "ANNO" -> text(file, chunk, Name.COMMENT, notes);
        case "(c) " -> text(file, chunk, Name.NOTE, notes);
        case "MARK" -> markers(file, chunk, notes);
        default -> { }
      }
    }
    Optional<Chunk> xml = map.first("iXML", 1);
    if (xml.isPresent()) {
      Ixml.read(file, xml.get(), notes);
    }
    Optional<Chunk> id3 = map.first("ID3 ", 1);
    if (id3.isPresent()) {
      Id3Frames.read(file, id3.get().start(), id3.get().start() + id3.get().present(), notes);
    }
    Id3Frames.read(file, 0, start, notes);
    return notes.tags();
  }

  private static void text(PositionalBytes file, Chunk chunk, Name name, TagNotes notes) throws IOException {
    notes.text(name, Source.AIFF, TagText.utf8OrWindows(file.bytes(chunk.start(), (int) Math.min(MOST_TEXT, chunk.present()))));
  }

  /** Each has an id, a place, and a label that begins with its length and is padded to a whole number of words. */
  private static void markers(PositionalBytes file, Chunk chunk, TagNotes notes) throws IOException {
    long end = chunk.start() + chunk.present();
    int count = chunk.present() < 2 ? 0 : Math.min(MOST_MARKERS, file.u16(chunk.start(), BIG_ENDIAN));
    long at = chunk.start() + 2;
    for (int i = 0; i < count && at + 7 <= end; i++) {
      int length = file.at(at + 6);
      byte[] label = file.bytes(at + 7, (int) Math.max(0, Math.min(length, end - at - 7)));
      notes.marker(file.u32(at + 2, BIG_ENDIAN), TagText.utf8OrWindows(label), false);
      at += 7 + length + ((length & 1) == 0 ? 1 : 0);
    }
  }
}
