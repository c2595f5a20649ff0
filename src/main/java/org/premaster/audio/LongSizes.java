package org.premaster.audio;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lengths that do not fit the 32 bits of a RIFF chunk: what the ds64 chunk of an RF64 or BW64 file holds (EBU Tech 3306, ITU-R
 * BS.2088). A length that is no length (0 or negative for the audio, negative for others) is left out.
 *
 * @param bytes by the id of the chunk
 */
record LongSizes(Map<String, Long> bytes) {
  /** No long length at all. */
  static final LongSizes NONE = new LongSizes(Map.of());

  private static final int DATA_SIZE = 8;
  private static final int TABLE_LENGTH = 24;
  private static final int TABLE = 28;
  private static final int ENTRY = 12;
  private static final int MOST_ENTRIES = 256;

  LongSizes {
    bytes = Map.copyOf(bytes);
  }

  /** Reads the ds64 chunk; one that is cut short gives what it holds. */
  static LongSizes of(PositionalBytes file, Chunk ds64) throws IOException {
    Map<String, Long> sizes = new LinkedHashMap<>();
    if (ds64.present() >= DATA_SIZE + 8) {
      long data = file.u64(ds64.start() + DATA_SIZE, LITTLE_ENDIAN);
      if (data > 0) {
        sizes.put("data", data);
      }
    }
    if (ds64.present() >= TABLE) {
      long there = Math.min(file.u32(ds64.start() + TABLE_LENGTH, LITTLE_ENDIAN), (ds64.present() - TABLE) / ENTRY);
      for (int i = 0; i < Math.min(there, MOST_ENTRIES); i++) {
        long at = ds64.start() + TABLE + (long) i * ENTRY;
        long size = file.u64(at + 4, LITTLE_ENDIAN);
        if (size >= 0) {
          sizes.putIfAbsent(file.id(at), size);
        }
      }
    }
    return new LongSizes(sizes);
  }

  /** The length of a chunk; {@code otherwise} where none is given. */
  long of(String id, long otherwise) {
    return bytes.getOrDefault(id, otherwise);
  }
}
