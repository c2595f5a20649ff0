package org.premaster.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The chunks of a RIFF or IFF file in the order in which they stand, found in spite of lengths that lie and pad bytes that are
 * missing. The number of chunks and of bytes looked at is bounded.
 *
 * @param chunks the chunks found
 * @param end where the last of them ends; bytes from there on belong to none
 * @param repaired true where a chunk's length led nowhere and a needed chunk was found by searching
 */
record ChunkMap(List<Chunk> chunks, long end, boolean repaired) {
  private static final int MOST_CHUNKS = 4096;
  private static final int MOST_SEARCHES = 8;
  private static final int SEARCH_BYTES = 1 << 20;
  private static final int FIRST_CHUNK = 12;

  /**
   * What a kind of file is made of.
   *
   * @param order how its lengths are written
   * @param format the chunk that describes the samples
   * @param audio the chunk that holds them
   * @param known ids of chunks that are usual in it
   */
  record Kind(ByteOrder order, String format, String audio, Set<String> known) {}

  ChunkMap {
    chunks = List.copyOf(chunks);
  }

  static ChunkMap of(PositionalBytes file, Kind kind) throws IOException {
    return new Walk(file, kind).go();
  }

  /** All chunks with this id. */
  List<Chunk> all(String id) {
    return chunks.stream().filter(chunk -> chunk.id().equals(id)).toList();
  }

  /** The first chunk with this id and at least so many bytes of body. */
  Optional<Chunk> first(String id, long leastBytes) {
    return chunks.stream().filter(chunk -> chunk.id().equals(id) && chunk.present() >= leastBytes).findFirst();
  }

  /** True where nothing but complete, known chunks follows the given one up to the end of the file. */
  boolean cleanAfter(Chunk chunk, Kind kind, long fileSize) {
    return end >= fileSize
        && chunks.stream().filter(c -> c.start() > chunk.start()).allMatch(c -> !c.cutShort() && kind.known().contains(c.id()));
  }

  /** One walk from the first chunk to the end. */
  private static final class Walk {
    private final PositionalBytes file;
    private final Kind kind;
    private final List<Chunk> chunks = new ArrayList<>();
    private final Set<String> missing = new HashSet<>();
    private int searches;

    Walk(PositionalBytes file, Kind kind) {
      this.file = file;
      this.kind = kind;
      missing.add(kind.format());
      missing.add(kind.audio());
    }

    ChunkMap go() throws IOException {
      long at = FIRST_CHUNK;
      while (file.has(at, 8) && chunks.size() < MOST_CHUNKS) {
        String id = file.id(at);
        long start = at + 8;
        long promised = file.u32(at + 4, kind.order());
        long present = Math.min(promised, file.size() - start);
        boolean lost = !plausible(id);
        if (lost || present < promised && !id.equals(kind.audio())) {
          long found = search(lost ? at + 1 : start);
          if (found >= 0) {
            at = found;
            continue;
          }
          if (lost) {
            break;
          }
        }
        chunks.add(new Chunk(id, start, promised, present));
        missing.remove(id);
        at = next(start + present, (promised & 1) != 0);
      }
      return new ChunkMap(chunks, Math.min(at, file.size()), searches > 0 && missing.isEmpty());
    }

    /** Where the next chunk begins: writers forget the pad byte after an odd length, and some write no zero there. */
    private long next(long end, boolean odd) throws IOException {
      if (!odd || kind.known().contains(file.id(end))) {
        return end;
      }
      if (kind.known().contains(file.id(end + 1)) || file.at(end) <= 0) {
        return end + 1;
      }
      return plausible(file.id(end)) ? end : end + 1;
    }

    private long search(long from) throws IOException {
      if (missing.isEmpty() || ++searches > MOST_SEARCHES) {
        return -1;
      }
      long end = Math.min(from + SEARCH_BYTES, file.size() - 8);
      for (long at = from; at <= end; at++) {
        int letter = file.at(at);
        if ((letter == kind.format().charAt(0) || letter == kind.audio().charAt(0)) && missing.contains(file.id(at))) {
          long promised = file.u32(at + 4, kind.order());
          if (file.matches(at, kind.audio()) || promised >= 16 && promised <= 4096) {
            return at;
          }
        }
      }
      return -1;
    }

    private static boolean plausible(String id) {
      return id.length() == 4 && id.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
    }
  }
}
