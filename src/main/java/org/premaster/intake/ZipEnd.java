package org.premaster.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * Where the directory of a zip lies, from the record at the end of the archive (APPNOTE 4.3.14 to 4.3.16).
 *
 * @param start first byte of the directory
 * @param end first byte behind it
 * @param entries how many entries the record speaks of
 * @param zip64 whether the 64-bit record was there
 * @param shift bytes before the archive proper (a self-extracting program), to be added to the offsets of entries
 * @param offset32 true for an archive beyond 4 GiB whose offsets were stored modulo 2^32: Archive Utility of macOS wrote such for years
 * @param split true for one part of several
 */
record ZipEnd(long start, long end, long entries, boolean zip64, long shift, boolean offset32, boolean split) {
  static final int ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;

  private static final int END_BYTES = 22;
  private static final int LOCATOR_64_BYTES = 20;
  private static final int END_64_BYTES = 56;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final long MODULUS_32 = 1L << 32;

  /** The last record in the archive that fits it, or empty where there is none. */
  static Optional<ZipEnd> find(FileChannel archive) throws IOException {
    long length = archive.size();
    int tail = (int) Math.min(length, END_BYTES + LONGEST_COMMENT);
    ByteBuffer bytes = read(archive, length - tail, tail);
    for (int at = bytes.limit() - END_BYTES; at >= 0; at--) {
      if (bytes.getInt(at) == END && at + END_BYTES + unsigned(bytes.getShort(at + 20)) <= bytes.limit()) {
        Optional<ZipEnd> end = at(archive, length - tail + at, bytes.slice(at, END_BYTES).order(ByteOrder.LITTLE_ENDIAN));
        if (end.isPresent()) {
          return end;
        }
      }
    }
    return Optional.empty();
  }

  /** Bytes from a place of the file, fewer at its end, to be read in little-endian order. */
  static ByteBuffer read(FileChannel file, long position, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && file.read(buffer, position + buffer.position()) >= 0) {
      // until the buffer is full or the file ends
    }
    return buffer.flip();
  }

  static int unsigned(short value) {
    return Short.toUnsignedInt(value);
  }

  static long unsigned(int value) {
    return Integer.toUnsignedLong(value);
  }

  private static Optional<ZipEnd> at(FileChannel archive, long position, ByteBuffer record) throws IOException {
    int disk = unsigned(record.getShort(4));
    long entries = unsigned(record.getShort(10));
    long size = unsigned(record.getInt(12));
    long offset = unsigned(record.getInt(16));
    long end = position;
    boolean zip64 = false;
    boolean split = disk != 0 && disk != 0xffff;
    long record64 = position64(archive, position);
    if (record64 >= 0) {
      ByteBuffer bytes = read(archive, record64, END_64_BYTES);
      entries = bytes.getLong(32);
      size = bytes.getLong(40);
      offset = bytes.getLong(48);
      split = bytes.getInt(16) != 0;
      end = record64;
      zip64 = true;
    }
    if (split) {
      return Optional.of(new ZipEnd(end, end, 0, zip64, 0, false, true));
    }
    return placed(archive, end, entries, size, offset, zip64);
  }

  /** Place of the 64-bit record, or -1. Its stated place is off in archives with bytes before them, so the usual place is tried too. */
  private static long position64(FileChannel archive, long position) throws IOException {
    long locator = position - LOCATOR_64_BYTES;
    if (locator < END_64_BYTES) {
      return -1;
    }
    ByteBuffer bytes = read(archive, locator, LOCATOR_64_BYTES);
    if (bytes.limit() < LOCATOR_64_BYTES || bytes.getInt(0) != LOCATOR_64) {
      return -1;
    }
    long stated = bytes.getLong(8);
    for (long place : new long[] {stated, locator - END_64_BYTES}) {
      if (place >= 0 && place <= locator - END_64_BYTES && read(archive, place, 4).getInt(0) == END_64) {
        return place;
      }
    }
    return -1;
  }

  /** The directory ends right before the record or, where something lies between, begins where the record says. */
  private static Optional<ZipEnd> placed(FileChannel archive, long end, long entries, long size, long offset, boolean zip64)
      throws IOException {
    if (size < 0 || offset < 0 || size > end) {
      return Optional.empty();
    }
    long start = end - size;
    if (size == 0 && entries == 0) {
      return Optional.of(new ZipEnd(start, end, 0, zip64, 0, false, false));
    }
    if (isEntry(archive, start, end)) {
      long shift = start - offset;
      boolean offset32 = !zip64 && shift > 0 && shift % MODULUS_32 == 0;
      return Optional.of(new ZipEnd(start, end, entries, zip64, offset32 ? 0 : shift, offset32, false));
    }
    if (offset <= end - size && isEntry(archive, offset, end)) {
      return Optional.of(new ZipEnd(offset, offset + size, entries, zip64, 0, false, false));
    }
    return Optional.empty();
  }

  private static boolean isEntry(FileChannel archive, long position, long end) throws IOException {
    return position <= end - 4 && read(archive, position, 4).getInt(0) == ENTRY;
  }
}
