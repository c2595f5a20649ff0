package org.premaster.intake;

/**
 * How much a delivery may ask for. Nothing that a client writes into an archive is believed beyond these.
 *
 * @param mostEntries files and folders of one delivery, those of operating systems included
 * @param mostTotalBytes all files of an archive together, unpacked
 * @param mostFileBytes one file, unpacked
 * @param mostRatio unpacked bytes per packed byte, of one entry and of the archive as a whole, beyond the allowances
 * @param entryAllowanceBytes what one entry may unpack to whatever its ratio. A silent stem of ten minutes packs a thousand to one and is
 *     no bomb, so this is generous; the disk is guarded by the archive's allowance
 * @param archiveAllowanceBytes what the archive as a whole may unpack to whatever its ratio
 * @param deepestFolders parts of a path, the file's name included
 * @param longestPath characters of a path
 * @param spareBytes what must stay free where archives are unpacked
 */
public record ReceivingLimits(
    int mostEntries,
    long mostTotalBytes,
    long mostFileBytes,
    int mostRatio,
    long entryAllowanceBytes,
    long archiveAllowanceBytes,
    int deepestFolders,
    int longestPath,
    long spareBytes) {
  private static final long MEBI = 1L << 20;
  private static final long GIBI = 1L << 30;

  /** Length of a path part that every usual file system can store, in bytes of UTF-8. */
  static final int LONGEST_PART_BYTES = 255;

  public ReceivingLimits {
    if (mostEntries < 1
        || mostTotalBytes < 1
        || mostFileBytes < 1
        || mostRatio < 1
        || entryAllowanceBytes < 0
        || archiveAllowanceBytes < 0
        || deepestFolders < 1
        || longestPath < 1
        || spareBytes < 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /**
   * 100,000 entries, 500 GiB in all, 200 GiB a file, 200:1 beyond 512 MiB of an entry and 50 MiB of the archive, 20 parts and 400
   * characters a path, 1 GiB kept free.
   */
  public static ReceivingLimits standard() {
    return new ReceivingLimits(100_000, 500 * GIBI, 200 * GIBI, 200, 512 * MEBI, 50 * MEBI, 20, 400, GIBI);
  }

  /** The most that an entry of so many packed bytes may unpack to before it counts as a bomb. */
  long mostUnpackedEntry(long packedBytes) {
    return saturated(entryAllowanceBytes, packedBytes);
  }

  /** The most that an archive of this length may unpack to before it counts as a bomb. */
  long mostUnpackedArchive(long archiveBytes) {
    return saturated(archiveAllowanceBytes, archiveBytes);
  }

  /** Largest directory of an archive that is read at all: 512 bytes an entry, four times what usual entries take. */
  long mostDirectoryBytes() {
    return Math.max(MEBI, mostEntries * 512L);
  }

  private long saturated(long allowance, long packedBytes) {
    long most = packedBytes > Long.MAX_VALUE / mostRatio ? Long.MAX_VALUE : packedBytes * mostRatio;
    return most > Long.MAX_VALUE - allowance ? Long.MAX_VALUE : most + allowance;
  }
}
