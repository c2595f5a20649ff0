package org.premaster.intake;

/**
 * One entry as the directory of a zip describes it (APPNOTE 4.3.12); nothing of it is proven.
 *
 * @param name as written, before it is judged
 * @param flags general purpose bits
 * @param method how it is packed
 * @param crc CRC-32 of the unpacked bytes
 * @param packedBytes length in the archive; 0 or more
 * @param bytes length unpacked; 0 or more
 * @param offset where its local header begins, from the start of the archive
 * @param unixMode file type and permissions of Unix, 0 where there are none
 * @param length32 true where the lengths were stored modulo 2^32, so that {@code bytes} is the least it can be
 * @param sound false where its lengths or place cannot be true, or where its bytes run into those of another entry
 */
record PackedFile(
    String name,
    int flags,
    int method,
    long crc,
    long packedBytes,
    long bytes,
    long offset,
    int unixMode,
    boolean length32,
    boolean sound) {
  static final int STORED = 0;
  static final int DEFLATED = 8;
  static final int DEFLATED_64 = 9;
  static final int BZIP2 = 12;
  private static final int AES = 99;

  /** Most that one byte of DEFLATE can become: a match of 258 bytes in two bits. */
  private static final long MOST_DEFLATE_RATIO = 1032;

  private static final int ENCRYPTED = 1;
  private static final int STRONGLY_ENCRYPTED = 1 << 6;
  private static final int DIRECTORY_ENCRYPTED = 1 << 13;

  private static final int FILE_TYPE = 0xf000;
  private static final int REGULAR = 0x8000;
  private static final int SYMBOLIC_LINK = 0xa000;
  private static final int FOLDER = 0x4000;

  boolean encrypted() {
    return (flags & (ENCRYPTED | STRONGLY_ENCRYPTED | DIRECTORY_ENCRYPTED)) != 0 || method == AES;
  }

  boolean link() {
    return (unixMode & FILE_TYPE) == SYMBOLIC_LINK;
  }

  /** A device, pipe or socket. */
  boolean special() {
    int type = unixMode & FILE_TYPE;
    return type != 0 && type != REGULAR && type != FOLDER && type != SYMBOLIC_LINK;
  }

  boolean knownMethod() {
    return method == STORED || method == DEFLATED || method == DEFLATED_64 || method == BZIP2;
  }

  /** True where this many bytes cannot come out of so few: the directory lies, and the entry is no bomb but damaged. */
  boolean impossibleLength() {
    return switch (method) {
      case STORED -> bytes != packedBytes;
      case DEFLATED -> bytes / MOST_DEFLATE_RATIO > packedBytes;
      default -> false;
    };
  }

  PackedFile unsound() {
    return new PackedFile(name, flags, method, crc, packedBytes, bytes, offset, unixMode, length32, false);
  }
}
