package org.premaster.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The chunks of formats whose lengths have 64 bits: Sony Wave64 and Apple's CAF. A length that leads nowhere ends the walk. */
final class WideChunks {
  /** What stands for the length of audio that nobody knows yet. */
  static final long OPEN = Long.MAX_VALUE;

  /** Lengths from here on are nobody's: placeholders of recorders. */
  static final long PLACEHOLDER = 1L << 62;

  private static final int MOST_CHUNKS = 4096;
  private static final int WAVE64_FIRST = 40;
  private static final int WAVE64_HEADER = 24;
  private static final long WAVE64_STEP = 8;
  private static final int SEARCH_BYTES = 1 << 20;
  private static final int CAF_FIRST = 8;
  private static final int CAF_HEADER = 12;
  /** Bytes 4 to 15 of the GUIDs whose first four bytes are the letters of a RIFF chunk. */
  private static final String LETTERED_GUID = "\u00F3\u00AC\u00D3\u0011\u008C\u00D1\0\u00C0\u004F\u008E\u00DB\u008A";
  private static final String LIST_GUID = "list\u002F\u0091\u00CF\u0011\u00A5\u00D6\u0028\u00DB\u0004\u00C1\0\0";
  private static final String UNNAMED = "(unnamed)";

  private final PositionalBytes file;
  private final List<Chunk> chunks = new ArrayList<>();

  private WideChunks(PositionalBytes file) {
    this.file = file;
  }

  /** Of a Wave64 file that begins at {@code start}: ids are GUIDs, lengths count their header, chunks begin at multiples of 8. */
  static ChunkMap ofWave64(PositionalBytes file, long start) throws IOException {
    WideChunks walk = new WideChunks(file);
    long at = start + WAVE64_FIRST;
    while (file.has(at, WAVE64_HEADER) && walk.chunks.size() < MOST_CHUNKS) {
      String id = walk.guid(at);
      long written = file.u64(at + 16, LITTLE_ENDIAN);
      long promised = written - WAVE64_HEADER;
      boolean empty = written == WAVE64_HEADER && id.equals("data");
      if (written < WAVE64_HEADER || written >= PLACEHOLDER || empty) {
        if (!id.equals("data")) {
          break;
        }
        promised = OPEN;
      }
      long end = walk.add(id, at + WAVE64_HEADER, promised);
      at = start + aligned(end - start);
    }
    return walk.map(at);
  }

  /**
   * Of a Wave64 file that leaves the length of its audio open: it ends where chunks with known ids begin that stand one behind the other up to
   * the very end of the file, else with the file.
   *
   * @param map the chunks as {@link #ofWave64} found them
   */
  static ChunkMap openWave64(ChunkMap map, Chunk audio, PositionalBytes file, long start) throws IOException {
    WideChunks behind = new WideChunks(file);
    Set<Long> deadEnds = new HashSet<>();
    long at = start + aligned(Math.max(audio.start(), file.size() - SEARCH_BYTES) - start);
    while (file.has(at, WAVE64_HEADER) && !behind.toTheEnd(at, start, deadEnds)) {
      at += WAVE64_STEP;
    }
    long end = behind.chunks.isEmpty() ? file.size() : at;
    List<Chunk> all = new ArrayList<>(map.chunks().stream().filter(chunk -> chunk.start() < audio.start()).toList());
    all.add(new Chunk(audio.id(), audio.start(), audio.promised(), end - audio.start()));
    all.addAll(behind.chunks);
    return new ChunkMap(all, file.size(), false);
  }

  /** Keeps the chunks from here on where the last of them ends with the file; none where something else stands between. */
  private boolean toTheEnd(long from, long start, Set<Long> deadEnds) throws IOException {
    long at = from;
    while (file.has(at, WAVE64_HEADER) && chunks.size() < MOST_CHUNKS && !deadEnds.contains(at)) {
      String id = guid(at);
      long length = file.u64(at + 16, LITTLE_ENDIAN) - WAVE64_HEADER;
      if (id.equals(UNNAMED) || id.equals("data") || length < 0 || !file.has(at + WAVE64_HEADER, length)) {
        break;
      }
      at = start + aligned(add(id, at + WAVE64_HEADER, length) - start);
    }
    if (at < file.size()) {
      chunks.forEach(chunk -> deadEnds.add(chunk.start() - WAVE64_HEADER));
      chunks.clear();
    }
    return !chunks.isEmpty();
  }

  private static long aligned(long offset) {
    return (offset + WAVE64_STEP - 1) & -WAVE64_STEP;
  }

  /** Of a CAF file that begins at {@code start}: a length of −1 for the audio means up to the end of the file. */
  static ChunkMap ofCaf(PositionalBytes file, long start) throws IOException {
    WideChunks walk = new WideChunks(file);
    long at = start + CAF_FIRST;
    while (file.has(at, CAF_HEADER) && walk.chunks.size() < MOST_CHUNKS) {
      String id = file.id(at);
      long promised = file.u64(at + 4, BIG_ENDIAN);
      if (promised < 0 || promised >= PLACEHOLDER) {
        if (!id.equals("data")) {
          break;
        }
        promised = OPEN;
      }
      at = walk.add(id, at + CAF_HEADER, promised);
    }
    return walk.map(at);
  }

  private long add(String id, long start, long promised) {
    long present = Math.min(promised, file.size() - start);
    chunks.add(new Chunk(id, start, promised, present));
    return start + present;
  }

  private ChunkMap map(long end) {
    return new ChunkMap(chunks, Math.min(end, file.size()), false);
  }

  private String guid(long at) throws IOException {
    if (file.matches(at + 4, LETTERED_GUID)) {
      return file.id(at);
    }
    return file.matches(at, LIST_GUID) ? "LIST" : UNNAMED;
  }
}
