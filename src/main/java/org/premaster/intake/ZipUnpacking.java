package org.premaster.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.premaster.intake.Refusal.Kind;

/**
 * Unpacks one zip below a folder that holds nothing else. Every name is judged before a path is made of it, links are never made,
 * every length is held to what the archive declared and to the limits, every file is checked by its CRC. What is not as it should be is
 * refused by itself; only a bomb refuses the archive as a whole.
 */
final class ZipUnpacking {
  private static final int BUFFER = 1 << 17;

  /**
   * Smaller files are not forced to the disk one by one, as a hundred thousand of them would take an hour; where a power cut shortened
   * one, its length gives it away when the folder is used again.
   */
  private static final int LEAST_FORCED = 1 << 20;

  private static final long MODULUS_32 = 1L << 32;

  private final Path zip;
  private final String quoted;
  private final Path folder;
  private final ReceivingLimits limits;
  private final boolean lasting;
  private final Refusals refusals = new Refusals();
  private final TakenNames names = new TakenNames();
  private final byte[] buffer = new byte[BUFFER];
  private int junk;

  /** What the archive declares to unpack to, files refused for their ratio included: they make a bomb of it. */
  private long declared;

  /** A file of the archive that is to be unpacked to this path. */
  private record Chosen(String path, PackedFile file) {}

  /**
   * @param zip the archive, only read
   * @param folder absolute, normalized, empty
   * @param lasting whether to wait for each larger file until it is on the disk
   */
  ZipUnpacking(Path zip, Path folder, ReceivingLimits limits, boolean lasting) {
    this.zip = zip;
    this.quoted = "\"" + Refusals.printable(String.valueOf(zip.getFileName())) + "\"";
    this.folder = folder;
    this.limits = limits;
    this.lasting = lasting;
  }

  /**
   * Unpacks.
   *
   * @return what lies below the folder afterwards, with paths from there
   * @throws IOException where the storage fails or has too little room
   */
  Inventory unpack() throws IOException {
    try (FileChannel archive = FileChannel.open(zip, StandardOpenOption.READ)) {
      ZipDirectory directory = ZipDirectory.read(archive, String.valueOf(zip.getFileName()), limits);
      directory.faults().forEach(refusals::add);
      if (!directory.usable()) {
        return new Inventory(List.of(), 0, refusals.sorted());
      }
      List<Chosen> chosen = choose(directory.files());
      long bytes = chosen.stream().mapToLong(c -> c.file().bytes()).reduce(0, (a, b) -> a + Math.min(b, Long.MAX_VALUE - a));
      Optional<Refusal> tooMuch = tooMuch(archive.size(), bytes);
      if (tooMuch.isPresent()) {
        return new Inventory(List.of(), junk, List.of(tooMuch.get()));
      }
      requireRoom(bytes);
      return new Inventory(unpack(archive, chosen), junk, refusals.sorted());
    } catch (AccessDeniedException e) {
      if (zip.toString().equals(e.getFile())) {
        return new Inventory(List.of(), 0, List.of(new Refusal(Kind.NOT_READABLE, "", quoted + " may not be read here.")));
      }
      throw e;
    }
  }

  // before anything is written

  /** Names are taken in the order of the directory, so that of two the first stays; bytes are then read in the order they lie. */
  private List<Chosen> choose(List<PackedFile> files) {
    List<Chosen> chosen = new ArrayList<>();
    for (PackedFile file : files) {
      EntryName name = EntryName.inArchive(file.name(), limits);
      boolean leaves = name.refusal().filter(r -> r.kind() == Kind.PATH_ESCAPES || r.kind() == Kind.ABSOLUTE_PATH).isPresent();
      if (!leaves && (name.marker() || name.junk())) {
        junk += name.folder() || name.marker() ? 0 : 1;
        continue;
      }
      Optional<Refusal> refusal = name.refusal();
      if (refusal.isEmpty() && name.folder()) {
        continue;
      }
      refusal =
          refusal
              .or(() -> kind(name.path(), file))
              .or(name::notOpened)
              .or(() -> size(name.path(), file))
              .or(() -> names.take(name.path()));
      refusal.ifPresentOrElse(refusals::add, () -> chosen.add(new Chosen(name.path(), file)));
    }
    chosen.sort(Comparator.comparingLong(c -> c.file().offset()));
    return chosen;
  }

  private static Optional<Refusal> kind(String path, PackedFile file) {
    if (file.link()) {
      return refuse(
          Kind.SYMBOLIC_LINK,
          path,
          "%s is a link to another place, not a file, and was not followed. Please send the file itself.");
    }
    if (file.special()) {
      return refuse(Kind.SPECIAL_FILE, path, "%s is neither a file nor a folder, and was not taken. Please send audio files.");
    }
    if (file.encrypted()) {
      return refuse(Kind.ENCRYPTED, path, "%s is locked with a password. Please zip the delivery again without one.");
    }
    if (!file.sound() || (file.impossibleLength() && file.knownMethod())) {
      return refuse(
          Kind.DAMAGED,
          path,
          "%s was not unpacked: what the archive says of its length and place cannot be true. Please zip and upload it again.");
    }
    if (!file.knownMethod()) {
      return refuse(
          Kind.DAMAGED,
          path,
          "%s is packed in a way that is not usual for zips (method " + file.method()
              + "). Please zip the delivery again with the usual settings.");
    }
    return Optional.empty();
  }

  private Optional<Refusal> size(String path, PackedFile file) {
    if (file.bytes() > limits.mostUnpackedEntry(file.packedBytes())) {
      declared += Math.min(file.bytes(), Long.MAX_VALUE - declared);
      return refuse(
          Kind.RATIO,
          path,
          "%s would unpack to more than " + limits.mostRatio() + " times its size (" + Refusals.size(file.bytes()) + " from "
              + Refusals.size(file.packedBytes())
              + "), as no recording does, and was not unpacked. If it is truly silent, please send it as FLAC.");
    }
    if (file.bytes() > limits.mostFileBytes()) {
      return refuse(
          Kind.TOO_LARGE,
          path,
          "%s has " + Refusals.size(file.bytes()) + "; at most " + Refusals.size(limits.mostFileBytes()) + " are taken in one file.");
    }
    declared += Math.min(file.bytes(), Long.MAX_VALUE - declared);
    return Optional.empty();
  }

  /** What refuses the archive as a whole, before anything is written. */
  private Optional<Refusal> tooMuch(long archiveBytes, long chosenBytes) {
    if (declared > limits.mostUnpackedArchive(archiveBytes)) {
      return Optional.of(
          new Refusal(
              Kind.RATIO,
              "",
              quoted + " would unpack to more than " + limits.mostRatio() + " times its size (" + Refusals.size(declared) + " from "
                  + Refusals.size(archiveBytes)
                  + "), as no recordings do, so nothing was unpacked. Please check its files and zip them again."));
    }
    if (chosenBytes > limits.mostTotalBytes()) {
      return Optional.of(
          new Refusal(
              Kind.TOO_LARGE,
              "",
              quoted + " would unpack to " + Refusals.size(chosenBytes) + "; at most " + Refusals.size(limits.mostTotalBytes())
                  + " are taken, so nothing was unpacked. Please divide it into several deliveries."));
    }
    return Optional.empty();
  }

  private void requireRoom(long needed) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (needed > free - limits.spareBytes()) {
      throw new IOException(
          "No room to unpack " + quoted + ": it needs " + Refusals.size(needed) + ", " + Refusals.size(free) + " are free below " + folder
              + ", and " + Refusals.size(limits.spareBytes()) + " of them are kept free. Make room and run again.");
    }
  }

  // unpacking

  private List<DeliveredFile> unpack(FileChannel archive, List<Chosen> chosen) throws IOException {
    List<DeliveredFile> files = new ArrayList<>();
    for (Chosen one : chosen) {
      Path target = target(one.path());
      Optional<Refusal> refusal;
      try {
        Files.createDirectories(parent(target));
        refusal = unpack(archive, one, target);
      } catch (FileAlreadyExistsException e) {
        refusal =
            refuse(
                Kind.DUPLICATE_NAME,
                one.path(),
                "%s meets another file of the same name here. Please give each file its own name.");
      }
      if (refusal.isPresent()) {
        refusals.add(refusal.get());
      } else {
        files.add(new DeliveredFile(one.path(), Files.size(target), FileRole.byPlace(one.path())));
      }
    }
    files.sort(Comparator.comparing(DeliveredFile::path));
    return files;
  }

  private Optional<Refusal> unpack(FileChannel archive, Chosen one, Path target) throws IOException {
    PackedFile file = one.file();
    Optional<Long> start = ZipDirectory.dataStart(archive, file);
    if (start.isEmpty()) {
      return refuse(Kind.DAMAGED, one.path(), "%s is not where the archive says it is. Please zip and upload it again.");
    }
    Optional<Refusal> refusal;
    try (FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        PackedStream in = new PackedStream(archive, start.get(), file.packedBytes(), file.method())) {
      refusal = copy(in, out, one);
      if (lasting && refusal.isEmpty() && file.bytes() >= LEAST_FORCED) {
        out.force(true);
      }
    } catch (PackedStream.Damaged e) {
      refusal = refuse(Kind.DAMAGED, one.path(), "%s is damaged in the archive and cannot be unpacked. Please zip and upload it again.");
    }
    if (refusal.isPresent()) {
      Files.delete(target);
    }
    return refusal;
  }

  private Optional<Refusal> copy(PackedStream in, FileChannel out, Chosen one) throws IOException, PackedStream.Damaged {
    PackedFile file = one.file();
    long most = file.length32() ? Math.min(limits.mostFileBytes(), limits.mostUnpackedEntry(file.packedBytes())) : file.bytes();
    CRC32 crc = new CRC32();
    long written = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (written + read > most) {
        return refuse(
            Kind.TOO_LARGE,
            one.path(),
            "%s holds more than the " + Refusals.size(file.bytes())
                + " that the archive says, so it was not unpacked. Please zip it again.");
      }
      crc.update(buffer, 0, read);
      ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      written += read;
    }
    boolean complete = file.length32() ? (written - file.bytes()) % MODULUS_32 == 0 : written == file.bytes();
    if (!complete || crc.getValue() != file.crc()) {
      return refuse(
          Kind.DAMAGED,
          one.path(),
          "%s is damaged in the archive: " + (complete ? "its checksum is wrong" : "its end is missing")
              + ". Please zip and upload it again.");
    }
    return Optional.empty();
  }

  private Path target(String path) throws IOException {
    try {
      Path target = folder.resolve(path).normalize();
      if (!target.startsWith(folder) || target.equals(folder)) {
        throw new IOException("A judged name leads out of " + folder + ": " + Refusals.printable(path));
      }
      return target;
    } catch (InvalidPathException e) {
      throw new IOException(
          "This system's locale cannot write the name " + Refusals.printable(path)
              + "; start with a UTF-8 locale such as LC_ALL=C.UTF-8.", e);
    }
  }

  private Path parent(Path target) {
    Path parent = target.getParent();
    return parent == null ? folder : parent;
  }

  /** @param sentence with {@code %s} in the place of the quoted name */
  private static Optional<Refusal> refuse(Kind kind, String path, String sentence) {
    String printable = Refusals.printable(path);
    return Optional.of(new Refusal(kind, printable, sentence.replace("%s", "\"" + printable + "\"")));
  }
}
