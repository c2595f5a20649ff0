package org.premaster.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.premaster.audio.Tags.Name;
import org.premaster.audio.Tags.Source;

/** What the chunks of a WAV file or one of its relatives say: bext, LIST, iXML, ID3, cue and smpl. */
final class WavTags {
  private static final int DESCRIPTION = 256;
  private static final int TIME_REFERENCE = 338;
  private static final int VERSION = 346;
  private static final int LOUDNESS = 412;
  private static final int HISTORY = 602;
  private static final int MOST_HISTORY = 16_384;
  private static final int LOUDNESS_UNSET = 0x7FFF;
  private static final int MOST_LISTS = 16;
  private static final int MOST_ENTRIES = 4096;
  private static final int MOST_TEXT = 4096;
  private static final int CUE = 24;
  private static final int SAMPLER = 36;
  private static final int LOOP = 24;

  private final PositionalBytes file;
  private final ByteOrder order;
  private final TagNotes notes = new TagNotes();
  private final Map<Long, String> labels = new HashMap<>();

  private WavTags(PositionalBytes file, ByteOrder order) {
    this.file = file;
    this.order = order;
  }

  /** All that the chunks of the file say, and an ID3 tag in front of it where it begins at {@code start}. */
  static Tags of(PositionalBytes file, ChunkMap map, ByteOrder order, long start) throws IOException {
    WavTags tags = new WavTags(file, order);
    Optional<Chunk> bext = map.first("bext", DESCRIPTION);
    if (bext.isPresent()) {
      tags.bext(bext.get());
    }
    for (Chunk list : map.all("LIST").stream().limit(MOST_LISTS).toList()) {
      tags.list(list);
    }
    Optional<Chunk> xml = map.first("iXML", 1);
    if (xml.isPresent()) {
      Ixml.read(file, xml.get(), tags.notes);
    }
    Optional<Chunk> id3 = map.first("id3 ", 1).or(() -> map.first("ID3 ", 1));
    if (id3.isPresent()) {
      Id3Frames.read(file, id3.get().start(), id3.get().start() + id3.get().present(), tags.notes);
    }
    Id3Frames.read(file, 0, start, tags.notes);
    Optional<Chunk> cues = map.first("cue ", 4);
    if (cues.isPresent()) {
      tags.cues(cues.get());
    }
    Optional<Chunk> sampler = map.first("smpl", SAMPLER);
    if (sampler.isPresent()) {
      tags.loops(sampler.get());
    }
    return tags.notes.tags();
  }

  /** EBU Tech 3285. */
  private void bext(Chunk chunk) throws IOException {
    field(chunk, Name.DESCRIPTION, 0, DESCRIPTION);
    field(chunk, Name.ORIGINATOR, 256, 32);
    field(chunk, Name.ORIGINATOR_REFERENCE, 288, 32);
    field(chunk, Name.DATE, 320, 10);
    field(chunk, Name.TIME, 330, 8);
    if (chunk.present() >= VERSION + 2) {
      long low = file.u32(chunk.start() + TIME_REFERENCE, order);
      long high = file.u32(chunk.start() + TIME_REFERENCE + 4, order);
      notes.timeReference(high << 32 | low);
      if (file.u16(chunk.start() + VERSION, order) >= 2 && chunk.present() >= LOUDNESS + 10) {
        loudness(chunk.start() + LOUDNESS);
      }
    }
    if (chunk.present() > HISTORY) {
      field(chunk, Name.CODING_HISTORY, HISTORY, (int) Math.min(MOST_HISTORY, chunk.present() - HISTORY));
    }
  }

  private void field(Chunk chunk, Name name, int offset, int length) throws IOException {
    if (chunk.present() > offset) {
      byte[] bytes = file.bytes(chunk.start() + offset, (int) Math.min(length, chunk.present() - offset));
      notes.text(name, Source.BEXT, TagText.utf8OrWindows(bytes));
    }
  }

  /** Five numbers in hundredths; all zero where a writer knew the version and not the loudness. */
  private void loudness(long at) throws IOException {
    boolean set = false;
    OptionalDouble[] values = new OptionalDouble[5];
    for (int i = 0; i < values.length; i++) {
      int written = (short) file.u16(at + 2L * i, order);
      set |= written != 0 && written != LOUDNESS_UNSET;
      values[i] = written == LOUDNESS_UNSET ? OptionalDouble.empty() : OptionalDouble.of(written / 100.0);
    }
    if (set) {
      notes.loudness(new Tags.Loudness(values[0], values[1], values[2], values[3], values[4]));
    }
  }

  private void list(Chunk chunk) throws IOException {
    boolean info = file.matches(chunk.start(), "INFO");
    if (!info && !file.matches(chunk.start(), "adtl")) {
      return;
    }
    long end = chunk.start() + chunk.present();
    long at = chunk.start() + 4;
    for (int i = 0; i < MOST_ENTRIES && at + 8 <= end; i++) {
      long length = Math.min(file.u32(at + 4, order), end - at - 8);
      if (info) {
        info(file.id(at), at + 8, length);
      } else if (file.matches(at, "labl") && length > 4) {
        labels.putIfAbsent(file.u32(at + 8, order), text(at + 12, length - 4));
      }
      at += 8 + length;
      // Writers pad odd texts, or forget it; ids begin with a letter.
      if ((length & 1) != 0 && file.at(at) <= ' ') {
        at++;
      }
    }
  }

  private void info(String id, long at, long length) throws IOException {
    @Nullable Name name = switch (id) {
      case "INAM" -> Name.TITLE;
      case "IART" -> Name.ARTIST;
      case "IPRD" -> Name.ALBUM;
      case "ISRC" -> isrc(at, length);
      case "ITRK", "IPRT", "TRCK" -> Name.TRACK_NUMBER;
      case "ICRD" -> Name.DATE;
      case "ICMT" -> Name.COMMENT;
      case "ISBJ" -> Name.DESCRIPTION;
      case "ISFT", "ITCH", "IENC" -> Name.ENCODER;
      default -> null;
    };
    if (name != null) {
      notes.text(name, Source.INFO, text(at, length));
    }
  }

  /** INFO's ISRC is the supplier of the source by the standard, and an ISRC where the writer meant the code. */
  private Name isrc(long at, long length) throws IOException {
    String letters = text(at, length).replaceAll("[^A-Za-z0-9]", "");
    return letters.length() == 12 || letters.length() == 16 && letters.startsWith("ISRC") ? Name.ISRC : Name.COMMENT;
  }

  private String text(long at, long length) throws IOException {
    return TagText.utf8OrWindows(file.bytes(at, (int) Math.min(MOST_TEXT, length)));
  }

  private void cues(Chunk chunk) throws IOException {
    long count = Math.min(file.u32(chunk.start(), order), (chunk.present() - 4) / CUE);
    for (long i = 0; i < Math.min(count, MOST_ENTRIES); i++) {
      long at = chunk.start() + 4 + i * CUE;
      notes.marker(file.u32(at + 20, order), labels.getOrDefault(file.u32(at, order), ""), false);
    }
  }

  private void loops(Chunk chunk) throws IOException {
    long count = Math.min(file.u32(chunk.start() + 28, order), (chunk.present() - SAMPLER) / LOOP);
    for (long i = 0; i < Math.min(count, MOST_ENTRIES); i++) {
      long at = chunk.start() + SAMPLER + i * LOOP;
      notes.marker(file.u32(at + 8, order), labels.getOrDefault(file.u32(at, order), ""), true);
    }
  }
}
