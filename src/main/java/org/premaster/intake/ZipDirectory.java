package org.premaster.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.premaster.intake.Refusal.Kind;

/**
 * The directory of a zip, read with bounded memory whatever the archive says of itself.
 *
 * <p>The library that unpacks does not read it, because it keeps every entry before one can be counted, and because it knows neither the
 * archives beyond 4 GiB of macOS nor entries that share bytes.
 *
 * @param files entries in the order of the directory, folders and junk included
 * @param faults what is wrong with the archive as a whole
 * @param usable false where nothing can be taken from it; then there is one fault that says why
 */
record ZipDirectory(List<PackedFile> files, List<Refusal> faults, boolean usable) {
  private static final int RECORD_BYTES = 46;
  private static final int LOCAL_RECORD_BYTES = 30;
  private static final int LOCAL_RECORD = 0x04034b50;
  private static final int LONGEST_RECORD = RECORD_BYTES + 3 * 0xffff;
  private static final int WINDOW = 1 << 18;

  /** A name beyond this is refused anyway; it is cut so that a hundred thousand of them stay small. */
  private static final int LONGEST_NAME = 2048;

  private static final int EXTRA_ZIP64 = 0x0001;
  private static final int EXTRA_UNICODE_PATH = 0x7075;
  private static final int NAME_IS_UTF8 = 1 << 11;
  private static final long ALL_ONES = 0xffff_ffffL;
  private static final long MODULUS_32 = 1L << 32;

  /** Below this length no entry can have lost its upper 32 bits: what does not compress would be as long as 4 GiB. */
  private static final long LEAST_LENGTH_32 = 1L << 30;

  private static final Charset CP437 = Charset.forName("IBM437");

  /**
   * Reads the directory.
   *
   * @param name the archive's, for sentences
   * @throws IOException where the storage fails; a broken archive is a fault in the answer
   */
  static ZipDirectory read(FileChannel archive, String name, ReceivingLimits limits) throws IOException {
    String quoted = "\"" + Refusals.printable(name) + "\"";
    Optional<ZipEnd> found = ZipEnd.find(archive);
    if (found.isEmpty()) {
      return unusable(Kind.DAMAGED, quoted + " " + ForeignArchive.describe(archive));
    }
    ZipEnd end = found.get();
    if (end.split()) {
      return unusable(Kind.DAMAGED, quoted + " is one part of an archive that was split into several. Please send one undivided zip.");
    }
    if (end.end() - end.start() > limits.mostDirectoryBytes()) {
      return tooMany(quoted, limits);
    }
    List<PackedFile> files = new ArrayList<>();
    List<Refusal> faults = new ArrayList<>();
    long position = end.start();
    Window window = new Window(archive);
    while (position < end.end()) {
      ByteBuffer record = window.at(position, (int) Math.min(LONGEST_RECORD, end.end() - position));
      int length = recordLength(record);
      if (length < 0) {
        break;
      }
      if (files.size() == limits.mostEntries()) {
        return tooMany(quoted, limits);
      }
      files.add(entry(record, end));
      position += length;
    }
    long missing = end.zip64() ? end.entries() - files.size() : (end.entries() - files.size()) & 0xffff;
    if (missing != 0) {
      faults.add(
          new Refusal(
              Kind.DAMAGED,
              "",
              quoted + " is damaged: its list of files is not complete, only " + files.size()
                  + " could be read. Please zip and upload it again."));
    }
    long start = end.start();
    return new ZipDirectory(proven(placed(archive, files, end), start), List.copyOf(faults), true);
  }

  /** Where the bytes of an entry begin, or empty where no entry begins at its place. */
  static Optional<Long> dataStart(FileChannel archive, PackedFile file) throws IOException {
    ByteBuffer local = ZipEnd.read(archive, file.offset(), LOCAL_RECORD_BYTES);
    if (local.limit() < LOCAL_RECORD_BYTES || local.getInt(0) != LOCAL_RECORD) {
      return Optional.empty();
    }
    return Optional.of(
        file.offset() + LOCAL_RECORD_BYTES + ZipEnd.unsigned(local.getShort(26)) + ZipEnd.unsigned(local.getShort(28)));
  }

  // one entry

  /** Length of the record, or -1 where none begins here or it is cut off. */
  private static int recordLength(ByteBuffer record) {
    if (record.limit() < RECORD_BYTES || record.getInt(0) != ZipEnd.ENTRY) {
      return -1;
    }
    int length =
        RECORD_BYTES
            + ZipEnd.unsigned(record.getShort(28))
            + ZipEnd.unsigned(record.getShort(30))
            + ZipEnd.unsigned(record.getShort(32));
    return length <= record.limit() ? length : -1;
  }

  private static PackedFile entry(ByteBuffer record, ZipEnd end) {
    int flags = ZipEnd.unsigned(record.getShort(8));
    byte[] name = new byte[ZipEnd.unsigned(record.getShort(28))];
    record.get(RECORD_BYTES, name);
    Map<Integer, ByteBuffer> extras =
        extras(record.slice(RECORD_BYTES + name.length, ZipEnd.unsigned(record.getShort(30))).order(ByteOrder.LITTLE_ENDIAN));
    ByteBuffer wide = extras.getOrDefault(EXTRA_ZIP64, ByteBuffer.allocate(0));
    long bytes = wide(ZipEnd.unsigned(record.getInt(24)), wide);
    long packed = wide(ZipEnd.unsigned(record.getInt(20)), wide);
    long offset = wide(ZipEnd.unsigned(record.getInt(42)), wide);
    boolean sound = bytes >= 0 && packed >= 0 && offset >= 0 && offset <= Long.MAX_VALUE / 2;
    boolean length32 = !end.zip64() && packed >= LEAST_LENGTH_32 && bytes < packed - packed / 1000;
    return new PackedFile(
        name(name, flags, extras.getOrDefault(EXTRA_UNICODE_PATH, ByteBuffer.allocate(0))),
        flags,
        ZipEnd.unsigned(record.getShort(10)),
        ZipEnd.unsigned(record.getInt(16)),
        Math.max(0, packed),
        Math.max(0, length32 ? bytes + MODULUS_32 : bytes),
        sound ? offset : 0,
        record.getInt(38) >>> 16,
        length32,
        sound);
  }

  /** Extra fields by their number, the first of each. */
  private static Map<Integer, ByteBuffer> extras(ByteBuffer extra) {
    Map<Integer, ByteBuffer> fields = new TreeMap<>();
    while (extra.remaining() >= 4) {
      int id = ZipEnd.unsigned(extra.getShort());
      int length = ZipEnd.unsigned(extra.getShort());
      if (length > extra.remaining()) {
        break;
      }
      fields.putIfAbsent(id, extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN));
      extra.position(extra.position() + length);
    }
    return fields;
  }

  /** A field of 32 bits, or the next of 64 where it is all ones; -1 where that is missing or beyond 63 bits. */
  private static long wide(long field, ByteBuffer wide) {
    if (field != ALL_ONES) {
      return field;
    }
    return wide.remaining() < 8 ? -1 : Math.max(-1, wide.getLong());
  }

  /**
   * UTF-8 where the entry says so, where an extra field holds it, or where the bytes can be nothing else, as macOS writes it without
   * saying so; otherwise code page 437, the format's own.
   */
  private static String name(byte[] raw, int flags, ByteBuffer unicodePath) {
    if ((flags & NAME_IS_UTF8) == 0 && unicodePath.remaining() > 5 && unicodePath.get(0) == 1) {
      CRC32 crc = new CRC32();
      crc.update(raw);
      if (crc.getValue() == ZipEnd.unsigned(unicodePath.getInt(1))) {
        byte[] utf8 = new byte[unicodePath.remaining() - 5];
        unicodePath.get(5, utf8);
        return decoded(utf8);
      }
    }
    return decoded(raw);
  }

  private static String decoded(byte[] raw) {
    String name;
    try {
      name = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      name = new String(raw, CP437);
    }
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  // all entries together

  /** Entries with their true offsets: shifted where bytes lie before the archive, continued where 32 bits ran over. */
  private static List<PackedFile> placed(FileChannel archive, List<PackedFile> files, ZipEnd end) throws IOException {
    if (files.isEmpty()) {
      return files;
    }
    PackedFile first = files.getFirst();
    boolean shifted = end.shift() != 0 && dataStart(archive, moved(first, end.shift())).isPresent();
    if (!shifted && !end.offset32()) {
      return files;
    }
    List<PackedFile> placed = new ArrayList<>(files.size());
    long over = 0;
    long previous = -1;
    for (PackedFile file : files) {
      if (end.offset32()) {
        over = over(archive, file, over, previous, end.start());
        previous = file.offset() + over;
      }
      placed.add(moved(file, shifted ? end.shift() : over));
    }
    return end.offset32() ? lengthened(placed, end.start()) : placed;
  }

  /** How much the offset of an entry ran over: entries follow each other, and one begins with its record. */
  private static long over(FileChannel archive, PackedFile file, long over, long previous, long directory) throws IOException {
    long most = directory - LOCAL_RECORD_BYTES - file.offset();
    for (long by = over; by <= most; by += MODULUS_32) {
      if (file.offset() + by > previous && dataStart(archive, moved(file, by)).isPresent()) {
        return by;
      }
    }
    return over;
  }

  private static PackedFile moved(PackedFile file, long by) {
    long offset = file.offset() + by;
    return new PackedFile(
        file.name(), file.flags(), file.method(), file.crc(), file.packedBytes(), file.bytes(), Math.max(0, offset), file.unixMode(),
        file.length32(), file.sound() && offset >= 0);
  }

  /** Packed lengths beyond 4 GiB of an archive that stores 32 bits: as many times 4 GiB more as fit before the next entry. */
  private static List<PackedFile> lengthened(List<PackedFile> files, long directory) {
    List<PackedFile> all = new ArrayList<>(files.size());
    for (int i = 0; i < files.size(); i++) {
      PackedFile file = files.get(i);
      long next = i + 1 < files.size() ? files.get(i + 1).offset() : directory;
      long lost = Math.max(0, next - file.offset() - LOCAL_RECORD_BYTES - file.packedBytes()) / MODULUS_32 * MODULUS_32;
      long packed = file.packedBytes() + lost;
      long bytes = file.bytes();
      if (lost > 0) {
        bytes += Math.max(0, packed - packed / 1000 - bytes + MODULUS_32 - 1) / MODULUS_32 * MODULUS_32;
      }
      all.add(
          new PackedFile(
              file.name(), file.flags(), file.method(), file.crc(), packed, bytes, file.offset(), file.unixMode(),
              file.length32() || lost > 0, file.sound()));
    }
    return all;
  }

  /**
   * Marks entries whose bytes run into those of the next one or into the directory, and entries that begin where another does: so are
   * archives built that unpack to millions of times their size.
   */
  private static List<PackedFile> proven(List<PackedFile> files, long directory) {
    TreeMap<Long, Integer> firstAt = new TreeMap<>();
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).sound()) {
        firstAt.putIfAbsent(files.get(i).offset(), i);
      }
    }
    List<PackedFile> proven = new ArrayList<>(files.size());
    for (int i = 0; i < files.size(); i++) {
      PackedFile file = files.get(i);
      Long next = firstAt.higherKey(file.offset());
      long room = (next == null ? directory : Math.min(next, directory)) - file.offset() - LOCAL_RECORD_BYTES;
      boolean own = file.sound() && firstAt.getOrDefault(file.offset(), -1) == i && file.packedBytes() <= room;
      proven.add(own ? file : file.unsound());
    }
    return List.copyOf(proven);
  }

  private static ZipDirectory tooMany(String quoted, ReceivingLimits limits) {
    return unusable(
        Kind.TOO_MANY_ENTRIES,
        String.format(
            Locale.ROOT,
            "%s holds more than the %,d files that one delivery may have, so nothing was unpacked. Please divide it into several"
                + " deliveries.",
            quoted,
            limits.mostEntries()));
  }

  private static ZipDirectory unusable(Kind kind, String sentence) {
    return new ZipDirectory(List.of(), List.of(new Refusal(kind, "", sentence)), false);
  }

  /** A part of the file in memory, moved forward as it is read. */
  private static final class Window {
    private final FileChannel file;
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private long start;

    Window(FileChannel file) {
      this.file = file;
    }

    ByteBuffer at(long position, int length) throws IOException {
      if (position < start || position + length > start + bytes.limit()) {
        bytes = ZipEnd.read(file, position, WINDOW);
        start = position;
      }
      int from = (int) (position - start);
      return bytes.slice(from, Math.min(length, bytes.limit() - from)).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
