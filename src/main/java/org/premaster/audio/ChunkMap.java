package org.premaster.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.premaster.audio.AudioFault.Kind;

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
  private static final int HEADER = 8;
  private static final long ELSEWHERE = 0xFFFF_FFFFL;

  /**
   * What a kind of file is made of.
   *
   * @param order how its lengths are written
   * @param format the chunk that describes the samples
   * @param audio the chunk that holds them
   * @param known ids of chunks that are usual in it
   */
  record Anatomy(ByteOrder order, String format, String audio, Set<String> known) {}

  ChunkMap {
    chunks = List.copyOf(chunks);
  }

  /** The chunks of the file that begins at {@code start}. */
  static ChunkMap of(PositionalBytes file, Anatomy anatomy, long start) throws IOException {
    return of(file, anatomy, start, LongSizes.NONE);
  }

  /** The same, where a length of 0xFFFFFFFF stands for one that is written elsewhere. */
  static ChunkMap of(PositionalBytes file, Anatomy anatomy, long start, LongSizes sizes) throws IOException {
    return new Walk(file, anatomy, sizes).go(start + FIRST_CHUNK);
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
  boolean cleanAfter(Chunk chunk, Anatomy anatomy, long fileSize) {
    return end >= fileSize
        && chunks.stream().filter(c -> c.start() > chunk.start()).allMatch(c -> !c.cutShort() && anatomy.known().contains(c.id()));
  }

  /** What is wrong with the chunks as a whole: some found only by searching, one cut short after the audio, bytes in none. */
  List<AudioFault> faults(Chunk audio, long fileSize) {
    List<AudioFault> faults = new ArrayList<>();
    if (repaired) {
      faults.add(new AudioFault(Kind.LYING_HEADER, "A length in the file's header leads nowhere; the audio was found by searching"
          + " for it. Please export the file again."));
    }
    if (fileSize - end > 1) {
      faults.add(LengthFault.trailing(fileSize - end));
    }
    chunks.stream().filter(chunk -> chunk.cutShort() && chunk.start() > audio.start()).findFirst().ifPresent(chunk ->
        faults.add(new AudioFault(Kind.LYING_HEADER, "The audio is whole, but the file ends in the middle of its \""
            + chunk.id().replaceAll("[^ -~]", "?") + "\" chunk, which comes after the audio.")));
    return faults;
  }

  /**
   * The same for a file that leaves the length of its audio open: it ends where known chunks begin that stand one behind the other up to the
   * very end of the file, else with the file. What a walk took for chunks in the midst of the audio is left out.
   */
  ChunkMap open(Chunk audio, PositionalBytes file, Anatomy anatomy) throws IOException {
    List<Chunk> tail = List.of();
    Set<Long> deadEnds = new HashSet<>();
    for (long at = Math.max(audio.start(), file.size() - SEARCH_BYTES); tail.isEmpty() && at < file.size(); at++) {
      tail = toTheEnd(at, file, anatomy, deadEnds);
    }
    long end = tail.isEmpty() ? file.size() : tail.getFirst().start() - HEADER;
    List<Chunk> all = new ArrayList<>(chunks.stream().filter(chunk -> chunk.start() < audio.start()).toList());
    all.add(new Chunk(audio.id(), audio.start(), audio.promised(), end - audio.start()));
    all.addAll(tail);
    return new ChunkMap(all, file.size(), repaired);
  }

  /**
   * The known chunks from here on where the last of them ends with the file; none where something else stands between.
   *
   * @param deadEnds places from which chunks lead elsewhere; those met on the way are added
   */
  private static List<Chunk> toTheEnd(long from, PositionalBytes file, Anatomy anatomy, Set<Long> deadEnds) throws IOException {
    List<Chunk> tail = new ArrayList<>();
    long at = from;
    while (file.has(at, HEADER) && tail.size() < MOST_CHUNKS && !deadEnds.contains(at) && letters(file, at)) {
      String id = file.id(at);
      long length = file.u32(at + 4, anatomy.order());
      if (!anatomy.known().contains(id) || id.equals(anatomy.audio()) || !file.has(at + HEADER, length)) {
        break;
      }
      tail.add(new Chunk(id, at + HEADER, length, length));
      at += HEADER + length;
      boolean padded = (length & 1) != 0 && at < file.size() && !anatomy.known().contains(file.id(at));
      at += padded ? 1 : 0;
    }
    if (at == file.size()) {
      return tail;
    }
    tail.forEach(chunk -> deadEnds.add(chunk.start() - HEADER));
    return List.of();
  }

  /** Whether a known id may stand here: each begins with three printable characters, which few places in audio do. */
  private static boolean letters(PositionalBytes file, long at) throws IOException {
    for (int i = 0; i < 3; i++) {
      if (file.at(at + i) <= 0x20 || file.at(at + i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** One walk from the first chunk to the end. */
  private static final class Walk {
    private final PositionalBytes file;
    private final Anatomy anatomy;
    private final LongSizes sizes;
    private final List<Chunk> chunks = new ArrayList<>();
    private final Set<String> missing = new HashSet<>();
    private int searches;

    Walk(PositionalBytes file, Anatomy anatomy, LongSizes sizes) {
      this.file = file;
      this.anatomy = anatomy;
      this.sizes = sizes;
      missing.add(anatomy.format());
      missing.add(anatomy.audio());
    }

    ChunkMap go(long first) throws IOException {
      long at = first;
      while (file.has(at, 8) && chunks.size() < MOST_CHUNKS) {
        String id = file.id(at);
        long start = at + 8;
        long written = file.u32(at + 4, anatomy.order());
        long promised = written == ELSEWHERE ? sizes.of(id, written) : written;
        long present = Math.min(promised, file.size() - start);
        boolean lost = !plausible(id);
        if (lost || present < promised && !id.equals(anatomy.audio())) {
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
      if (!odd || anatomy.known().contains(file.id(end))) {
        return end;
      }
      if (anatomy.known().contains(file.id(end + 1)) || file.at(end) <= 0) {
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
        if ((letter == anatomy.format().charAt(0) || letter == anatomy.audio().charAt(0)) && missing.contains(file.id(at))) {
          long promised = file.u32(at + 4, anatomy.order());
          if (file.matches(at, anatomy.audio()) || promised >= 16 && promised <= 4096) {
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
