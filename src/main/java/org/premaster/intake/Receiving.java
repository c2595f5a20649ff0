package org.premaster.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.premaster.intake.FolderListing.Item;
import org.premaster.intake.Refusal.Kind;

/**
 * Takes deliveries: a folder is inventoried where it lies, a zip is unpacked below the scratch folder. Nothing of the client's is ever
 * changed, moved or deleted. What cannot be taken safely becomes a {@link Refusal}; only a failing or full storage is an exception.
 *
 * <p>Unpacking can be killed at any moment: it works in a temporary folder that gets its name when all is there, a folder left behind is
 * removed by the next try, and a complete one is used again without unpacking.
 */
public final class Receiving {
  private static final String FILES = "files";
  private static final int READABLE_KEY = 40;

  private final ReceivingLimits limits;
  private final Predicate<Path> readable;
  private final boolean lasting;

  /**
   * A delivery that was taken.
   *
   * @param root the folder against which {@link DeliveredFile#path} stands. Where everything lies in one folder together with the sheet,
   *     that folder is the root
   * @param inventory what was taken, sorted by path, and what was not
   */
  public record Received(Path root, Inventory inventory) {

    /**
     * The file on disk. Use this instead of joining the path to the root: paths are in Unicode NFC while macOS and its copies spell
     * names in NFD.
     *
     * @throws NoSuchFileException where it is no longer there, or no longer a file (a link is not followed)
     */
    public Path resolve(DeliveredFile file) throws IOException {
      return find(root, List.of(file.path().split("/"))).orElseThrow(() -> new NoSuchFileException(file.path()));
    }

    private static Optional<Path> find(Path folder, List<String> parts) throws IOException {
      for (Path candidate : spelled(folder, parts.getFirst())) {
        if (parts.size() == 1 && Files.isRegularFile(candidate, LinkOption.NOFOLLOW_LINKS)) {
          return Optional.of(candidate);
        }
        if (parts.size() > 1 && Files.isDirectory(candidate, LinkOption.NOFOLLOW_LINKS)) {
          Optional<Path> found = find(candidate, parts.subList(1, parts.size()));
          if (found.isPresent()) {
            return found;
          }
        }
      }
      return Optional.empty();
    }

    /** The entry of exactly this name, or else all that differ from it in Unicode form only. */
    private static List<Path> spelled(Path folder, String name) throws IOException {
      try {
        Path exact = folder.resolve(name);
        if (Files.exists(exact, LinkOption.NOFOLLOW_LINKS)) {
          return List.of(exact);
        }
      } catch (InvalidPathException e) {
        // The locale cannot spell it; the listing can.
      }
      try (Stream<Path> entries = Files.list(folder)) {
        return entries
            .filter(e -> Normalizer.normalize(String.valueOf(e.getFileName()), Normalizer.Form.NFC).equals(name))
            .sorted()
            .toList();
      }
    }
  }

  public Receiving() {
    this(ReceivingLimits.standard());
  }

  public Receiving(ReceivingLimits limits) {
    this(limits, Files::isReadable, true);
  }

  /**
   * @param readable whether a file may be opened, which the system answers; root may open everything
   * @param lasting whether unpacked files are forced to the disk, so that a power cut leaves no folder that only seems complete
   */
  Receiving(ReceivingLimits limits, Predicate<Path> readable, boolean lasting) {
    this.limits = limits;
    this.readable = readable;
    this.lasting = lasting;
  }

  /**
   * Takes a delivery. The same delivery and scratch folder give the same answer, however often it is asked.
   *
   * @param scratch where archives are unpacked; made where missing. Two processes must not take one delivery at a time
   * @throws IOException where the storage fails, is full, or the delivery is gone
   */
  public Received receive(Delivery delivery, Path scratch) throws IOException {
    if (Files.isSymbolicLink(delivery.source())) {
      return refused(
          delivery.source(),
          Kind.SYMBOLIC_LINK,
          "The delivery is a link to another place and was not followed. Please deliver the folder or the zip itself.");
    }
    return switch (delivery.form()) {
      case FOLDER -> inventory(delivery.source());
      case ZIP -> unpacked(delivery, scratch);
    };
  }

  /** Removes what was unpacked of a delivery, once it is no longer needed; of the client's own files nothing. */
  public void discard(Delivery delivery, Path scratch) throws IOException {
    ScratchFolder.delete(home(delivery, scratch));
    ScratchFolder.delete(unfinished(delivery, scratch));
  }

  // folders

  private Received inventory(Path source) throws IOException {
    FolderListing listing;
    try {
      listing = FolderListing.of(source, limits);
    } catch (AccessDeniedException e) {
      return refused(source, Kind.NOT_READABLE, "The delivery's folder may not be read here. Please send it again.");
    }
    if (!listing.complete()) {
      return refused(
          source,
          Kind.TOO_MANY_ENTRIES,
          String.format(
              Locale.ROOT,
              "The delivery holds more than the %,d files that one may have, so nothing was taken. Please divide it into several"
                  + " deliveries.",
              limits.mostEntries()));
    }
    Refusals refusals = new Refusals();
    TakenNames names = new TakenNames();
    List<Item> taken = new ArrayList<>();
    for (Item item : listing.items()) {
      refusal(item).or(() -> names.take(item.name().path())).ifPresentOrElse(refusals::add, () -> taken.add(item));
    }
    List<DeliveredFile> files =
        taken.stream().map(i -> new DeliveredFile(i.name().path(), i.bytes(), FileRole.byPlace(i.name().path()))).toList();
    Path root = source;
    Optional<String> top = topFolder(files);
    if (top.isPresent()) {
      root = source.resolve(source.relativize(taken.getFirst().real()).getName(0));
      files = below(top.get(), files);
    }
    return new Received(root, new Inventory(files, listing.junkFiles(), refusals.sorted()));
  }

  private Optional<Refusal> refusal(Item item) {
    String name = Refusals.printable(item.name().path());
    String quoted = "\"" + name + "\"";
    Optional<Refusal> byKind =
        switch (item.kind()) {
          case FILE -> Optional.empty();
          case LINK ->
              refuse(
                  Kind.SYMBOLIC_LINK,
                  name,
                  quoted + " is a link to another place, not a file, and was not followed. Please send the file itself.");
          case SPECIAL ->
              refuse(Kind.SPECIAL_FILE, name, quoted + " is neither a file nor a folder, and was not taken. Please send audio files.");
          case CLOSED -> refuse(Kind.NOT_READABLE, name, quoted + " may not be read here. Please send it again.");
          case DEEP_FOLDER ->
              refuse(
                  Kind.NESTING,
                  name,
                  "The folder " + quoted + " lies more than " + limits.deepestFolders()
                      + " folders deep and was not looked into. Please send its"
                      + " files in fewer folders.");
        };
    return byKind.or(item.name()::refusal).or(item.name()::notOpened).or(() -> size(item, name)).or(() -> access(item, name));
  }

  private Optional<Refusal> size(Item item, String name) {
    return item.bytes() <= limits.mostFileBytes()
        ? Optional.empty()
        : refuse(
            Kind.TOO_LARGE,
            name,
            "\"" + name + "\" has " + Refusals.size(item.bytes()) + "; at most " + Refusals.size(limits.mostFileBytes())
                + " are taken in one file.");
  }

  private Optional<Refusal> access(Item item, String name) {
    return readable.test(item.real())
        ? Optional.empty()
        : refuse(Kind.NOT_READABLE, name, "\"" + name + "\" may not be read here. Please send it again.");
  }

  private static Optional<Refusal> refuse(Kind kind, String entry, String sentence) {
    return Optional.of(new Refusal(kind, entry, sentence));
  }

  private static Received refused(Path root, Kind kind, String sentence) {
    return new Received(root, new Inventory(List.of(), 0, List.of(new Refusal(kind, "", sentence))));
  }

  // zips

  private Received unpacked(Delivery delivery, Path scratch) throws IOException {
    Path home = home(delivery, scratch);
    Optional<UnpackedNote> earlier = UnpackedNote.read(home, limits);
    if (earlier.isPresent()) {
      return new Received(home.resolve(earlier.get().root()), earlier.get().inventory());
    }
    Path unfinished = unfinished(delivery, scratch);
    ScratchFolder.delete(home);
    ScratchFolder.delete(unfinished);
    Path folder = unfinished.resolve(FILES);
    Files.createDirectories(folder);
    Inventory all = new ZipUnpacking(delivery.source(), folder, limits, lasting).unpack();
    Optional<String> top = topFolder(all.files());
    UnpackedNote note =
        new UnpackedNote(
            FILES + top.map(t -> "/" + t).orElse(""),
            new Inventory(top.map(t -> below(t, all.files())).orElse(all.files()), all.junkFiles(), all.refusals()));
    note.write(unfinished, limits, lasting);
    Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    if (lasting) {
      force(scratch);
    }
    return new Received(home.resolve(note.root()), note.inventory());
  }

  /** The folder of a delivery's unpacked files: its name to be read by people, and a digest that tells it from every other. */
  private static Path home(Delivery delivery, Path scratch) {
    String readable = delivery.name().replaceAll("[^A-Za-z0-9_-]+", "-");
    String digest = new FieldDigest().add(delivery.client()).add(delivery.name()).add(delivery.arrival()).hex();
    return scratch
        .toAbsolutePath()
        .normalize()
        .resolve(readable.substring(0, Math.min(READABLE_KEY, readable.length())) + "-" + digest.substring(0, 24));
  }

  private static Path unfinished(Delivery delivery, Path scratch) {
    Path home = home(delivery, scratch);
    return home.resolveSibling(home.getFileName() + ".part");
  }

  /** The one folder in which everything lies together with a sheet, or empty. */
  private static Optional<String> topFolder(List<DeliveredFile> files) {
    if (files.isEmpty() || !files.getFirst().path().contains("/")) {
      return Optional.empty();
    }
    String top = files.getFirst().path().substring(0, files.getFirst().path().indexOf('/') + 1);
    boolean all = files.stream().allMatch(f -> f.path().startsWith(top));
    boolean sheet = files.stream().map(f -> f.path().substring(Math.min(top.length(), f.path().length()))).anyMatch(FileRole::isSheetName);
    return all && sheet ? Optional.of(top.substring(0, top.length() - 1)) : Optional.empty();
  }

  private static List<DeliveredFile> below(String top, List<DeliveredFile> files) {
    List<DeliveredFile> below = new ArrayList<>();
    for (DeliveredFile file : files) {
      String path = file.path().substring(top.length() + 1);
      below.add(new DeliveredFile(path, file.bytes(), FileRole.byPlace(path)));
    }
    return List.copyOf(below);
  }

  /** Makes a rename lasting, on systems that can open a folder for it; elsewhere it is theirs to keep. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders.
    }
  }
}
