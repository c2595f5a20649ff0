package org.premaster.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a delivery folder. Links are listed, never followed.
 *
 * @param items all but folders, junk and markers, sorted by path
 * @param junkFiles files of operating systems
 * @param folderTimes when each folder was last changed, in milliseconds of the epoch
 * @param complete false where there is more than the limits allow; the items are then none
 */
record FolderListing(List<Item> items, int junkFiles, List<Long> folderTimes, boolean complete) {

  /** What an item is. */
  enum Kind {
    FILE,
    LINK,
    SPECIAL,
    /** A folder that may not be listed, or a file in one that may not be entered. */
    CLOSED,
    /** A folder deeper than the limits allow, not looked into. */
    DEEP_FOLDER
  }

  /**
   * One file, or what stands in its place.
   *
   * @param name its judged path from the folder listed
   * @param raw the path as the file system spells it
   * @param modified in milliseconds of the epoch
   */
  record Item(EntryName name, String raw, Path real, Kind kind, long bytes, long modified) {}

  /**
   * Lists a folder.
   *
   * @throws AccessDeniedException where the folder itself may not be listed
   */
  static FolderListing of(Path folder, ReceivingLimits limits) throws IOException {
    Walk walk = new Walk(folder, limits);
    Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), limits.deepestFolders(), walk);
    // A name in NFC comes before the same name in another form, as it is the one that is found first when it is resolved.
    walk.items.sort(
        Comparator.comparing((Item i) -> i.name().path()).thenComparing(i -> !i.raw().equals(i.name().path())).thenComparing(Item::raw));
    boolean complete = walk.entries <= limits.mostEntries();
    return new FolderListing(complete ? List.copyOf(walk.items) : List.of(), walk.junk, List.copyOf(walk.folderTimes), complete);
  }

  /** True where a catalog sheet lies at the top or one folder below. */
  boolean hasSheet() {
    return items.stream()
        .anyMatch(i -> i.kind() == Kind.FILE && FileRole.isSheetName(i.name().name()) && i.name().parts().size() <= 2);
  }

  boolean hasUnfinishedTransfer() {
    return items.stream().anyMatch(i -> i.kind() == Kind.FILE && Junk.unfinished(i.name().name()));
  }

  /** When the newest file was changed, of those not later than the horizon. */
  OptionalLong newestFile(long horizon) {
    return items.stream().mapToLong(Item::modified).filter(t -> t <= horizon).max();
  }

  /** When a file was changed, or one came, went or was renamed. */
  OptionalLong newestChange(long horizon) {
    return LongStream.concat(
            items.stream().mapToLong(Item::modified), folderTimes.stream().mapToLong(Long::longValue))
        .filter(t -> t <= horizon)
        .max();
  }

  private static final class Walk implements FileVisitor<Path> {
    private final Path folder;
    private final ReceivingLimits limits;
    private final List<Item> items = new ArrayList<>();
    private final List<Long> folderTimes = new ArrayList<>();
    private int junk;
    private int entries;

    Walk(Path folder, ReceivingLimits limits) {
      this.folder = folder;
      this.limits = limits;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      if (dir.equals(folder) || !name(dir).junk()) {
        folderTimes.add(attributes.lastModifiedTime().toMillis());
      }
      return visited();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      EntryName name = name(file);
      if (name.marker() || name.junk()) {
        junk += name.marker() || attributes.isDirectory() ? 0 : 1;
        return visited();
      }
      Kind kind =
          attributes.isSymbolicLink()
              ? Kind.LINK
              : attributes.isDirectory() ? Kind.DEEP_FOLDER : attributes.isRegularFile() ? Kind.FILE : Kind.SPECIAL;
      add(file, name, kind, attributes.size(), attributes.lastModifiedTime().toMillis());
      return visited();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
      if (file.equals(folder)) {
        throw fault;
      }
      if (fault instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      if (!(fault instanceof AccessDeniedException)) {
        throw fault;
      }
      EntryName name = name(file);
      if (!name.junk()) {
        add(file, name, Kind.CLOSED, 0, 0);
      }
      return visited();
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException fault) throws IOException {
      if (fault != null && !(fault instanceof NoSuchFileException)) {
        throw fault;
      }
      return FileVisitResult.CONTINUE;
    }

    private FileVisitResult visited() {
      return ++entries > limits.mostEntries() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private void add(Path file, EntryName name, Kind kind, long bytes, long modified) {
      items.add(new Item(name, raw(file), file, kind, bytes, modified));
    }

    private EntryName name(Path file) {
      return EntryName.inFolder(raw(file), limits);
    }

    private String raw(Path file) {
      List<String> parts = new ArrayList<>();
      folder.relativize(file).forEach(part -> parts.add(part.toString()));
      return String.join("/", parts);
    }
  }
}
