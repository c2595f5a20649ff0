package org.premaster.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.premaster.intake.FolderListing.Item;

/**
 * The input folder: {@code input/<client>/<delivery>/} and {@code input/<client>/<delivery>.zip}. Only read.
 *
 * <p>A delivery is taken when it has settled: its marker is there ({@code .ready} in the folder, {@code <name>.zip.ready} beside the
 * zip), or its catalog sheet is there and nothing changed for the settle time. For a zip that its directory can be read stands for the
 * sheet. A zip whose directory cannot be read and that nobody touched for a day is taken too, so that the client hears of it.
 *
 * <p>Names are unique within a client: where a folder and a zip have one name, the zip is the delivery and the folder is reported, as
 * folders appear beside zips when somebody unpacks them to look.
 */
public final class DeliveryInbox {
  private static final String ZIP = ".zip";
  private static final Duration BROKEN_FOR_GOOD = Duration.ofDays(1);

  /** Clocks differ by minutes; a time further ahead than this is no time of arrival. */
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  /** Before this a time is no time of arrival but a clock that was never set. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final int HEAD_AND_TAIL = 1 << 16;

  private final Path input;
  private final Duration settle;
  private final ReceivingLimits limits;

  /**
   * What lies in the input folder.
   *
   * @param settled deliveries to be taken, by the time they were ready, then client, then name
   * @param waiting what has not settled yet, by client and name
   * @param unusable what cannot become a delivery as it is, by client and name
   */
  public record Scan(List<Delivery> settled, List<Waiting> waiting, List<Unusable> unusable) {}

  /**
   * A delivery that has not settled.
   *
   * @param sentence why it waits
   */
  public record Waiting(String client, String name, String sentence) {}

  /**
   * Something that cannot become a delivery.
   *
   * @param client printable name of the client's folder
   * @param name printable; empty where it concerns the client's folder
   * @param sentence what it is and what to do
   */
  public record Unusable(String client, String name, String sentence) {}

  /**
   * @param input the folder that holds one folder per client
   * @param settle how long nothing must have changed
   */
  public DeliveryInbox(Path input, Duration settle) {
    this(input, settle, ReceivingLimits.standard());
  }

  public DeliveryInbox(Path input, Duration settle, ReceivingLimits limits) {
    if (settle.isNegative()) {
      throw new IllegalArgumentException("settle must not be negative");
    }
    this.input = input;
    this.settle = settle;
    this.limits = limits;
  }

  /**
   * Looks at everything below the input folder. Files that lie directly in it (licence texts) and hidden folders are passed over.
   *
   * @param now the time of the scan
   * @throws IOException where the input folder is missing or the storage fails
   */
  public Scan scan(Instant now) throws IOException {
    Looking looking = new Looking(now);
    Set<String> clients = new TreeSet<>();
    for (Map.Entry<String, Path> client : listed(input).entrySet()) {
      String name = client.getKey();
      Path folder = client.getValue();
      if (hidden(name) || !Files.isDirectory(folder)) {
        continue;
      }
      if (Files.isSymbolicLink(folder)) {
        looking.unusable(name, "", "This client's folder is a link to another place and is not followed. Put a real folder here.");
      } else if (unusableName(name)) {
        looking.unusable(name, "", "This client's folder has a name that cannot be used. Rename it.");
      } else if (!clients.add(nfc(name))) {
        looking.unusable(name, "", "There are two client's folders of this name, which differ in how accents are stored. Rename one.");
      } else {
        looking.client(name, folder);
      }
    }
    return looking.scan();
  }

  private static boolean hidden(String name) {
    return name.startsWith(".") || Junk.folder(name) || name.equals("lost+found");
  }

  private static boolean unusableName(String name) {
    return name.isBlank() || name.chars().anyMatch(c -> EntryName.unprintable((char) c));
  }

  /** Entries of a folder by their names; the same names come in the same order on every system. */
  private static Map<String, Path> listed(Path folder) throws IOException {
    Map<String, Path> entries = new TreeMap<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entry -> entries.put(String.valueOf(entry.getFileName()), entry));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return entries;
  }

  /** One look at everything. */
  private final class Looking {
    private final Instant now;
    private final long horizon;
    private final List<Delivery> settled = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Unusable> unusable = new ArrayList<>();

    Looking(Instant now) {
      this.now = now;
      this.horizon = now.plus(CLOCKS_DIFFER).toEpochMilli();
    }

    Scan scan() {
      settled.sort(Comparator.comparing(Delivery::receivedAt).thenComparing(Delivery::client).thenComparing(Delivery::name));
      waiting.sort(Comparator.comparing(Waiting::client).thenComparing(Waiting::name));
      unusable.sort(Comparator.comparing(Unusable::client).thenComparing(Unusable::name).thenComparing(Unusable::sentence));
      return new Scan(List.copyOf(settled), List.copyOf(waiting), List.copyOf(unusable));
    }

    void client(String rawName, Path folder) throws IOException {
      String client = nfc(rawName);
      Map<String, Path> entries;
      try {
        entries = listed(folder);
      } catch (AccessDeniedException e) {
        unusable(client, "", "This client's folder may not be read. Give the account that runs the intake the right to read it.");
        return;
      } catch (NoSuchFileException e) {
        return;
      }
      List<String> loose = new ArrayList<>();
      Map<String, String> names = new TreeMap<>();
      for (boolean zips : new boolean[] {true, false}) {
        for (Map.Entry<String, Path> entry : entries.entrySet()) {
          String raw = entry.getKey();
          boolean directory = Files.isDirectory(entry.getValue());
          boolean zip = !directory && raw.toLowerCase(Locale.ROOT).endsWith(ZIP);
          if (hidden(raw) || zip != zips) {
            continue;
          }
          if (!zip && !directory) {
            looseFile(client, raw, loose);
            continue;
          }
          String name = nfc(zip ? raw.substring(0, raw.length() - ZIP.length()) : raw);
          if (mayBe(client, name, raw, entry.getValue(), names)) {
            delivery(client, name, entry.getValue(), zip, Optional.ofNullable(entries.get(raw + Junk.MARKER)));
          }
        }
      }
      if (!loose.isEmpty()) {
        unusable(
            client,
            "",
            loose.size() + (loose.size() == 1 ? " file lies" : " files lie") + " loose in the client's folder, such as \""
                + Refusals.printable(loose.getFirst()) + "\". Put what belongs to one delivery into a folder or a zip of its own.");
      }
    }

    private void delivery(String client, String name, Path source, boolean zip, Optional<Path> marker) throws IOException {
      try {
        if (zip) {
          zip(client, name, source, marker);
        } else {
          folder(client, name, source);
        }
      } catch (AccessDeniedException e) {
        unusable(client, name, "This delivery may not be read. Give the account that runs the intake the right to read it.");
      } catch (NoSuchFileException e) {
        waiting.add(new Waiting(client, name, "It went away while it was looked at."));
      }
    }

    void unusable(String client, String name, String sentence) {
      unusable.add(new Unusable(Refusals.printable(client), Refusals.printable(name), sentence));
    }

    /** Audio, sheets and archives beside the deliveries were surely meant to be one; other files there are the client's own affair. */
    private void looseFile(String client, String raw, List<String> loose) {
      EntryName name = EntryName.inFolder(raw, limits);
      FileRole role = FileRole.byPlace(raw);
      if (Junk.unfinished(raw)) {
        waiting.add(new Waiting(client, Refusals.printable(raw), "It is still being uploaded."));
      } else if (!name.junk() && (role != FileRole.OTHER || name.notOpened().isPresent())) {
        loose.add(raw);
      }
    }

    private boolean mayBe(String client, String name, String raw, Path source, Map<String, String> names) {
      if (Files.isSymbolicLink(source)) {
        unusable(client, name, "This is a link to another place and is not followed. Put the folder or the zip itself here.");
        return false;
      }
      if (unusableName(name)) {
        unusable(client, raw, "This delivery has a name that cannot be used. Rename it.");
        return false;
      }
      String first = names.putIfAbsent(name, raw);
      if (first != null) {
        unusable(
            client,
            name,
            "There is also \"" + Refusals.printable(first) + "\", which is taken as the delivery of this name; \"" + Refusals.printable(raw)
                + "\" is not looked at. Rename one of them if both are deliveries.");
        return false;
      }
      return true;
    }

    // folders

    private void folder(String client, String name, Path folder) throws IOException {
      FolderListing listing = FolderListing.of(folder, limits);
      Optional<BasicFileAttributes> marker = regular(folder.resolve(Junk.MARKER));
      long newest = listing.newestChange(horizon).orElse(0);
      if (marker.isEmpty() && listing.complete()) {
        Optional<String> waits =
            !listing.hasSheet()
                ? Optional.of("There is no catalog sheet in it yet (catalog.csv or catalog.xlsx), and no file named .ready.")
                : listing.hasUnfinishedTransfer() ? Optional.of("A file in it is still being uploaded.") : unsettled(newest);
        if (waits.isPresent()) {
          waiting.add(new Waiting(client, name, waits.get()));
          return;
        }
      }
      long ready = marker.map(m -> m.lastModifiedTime().toMillis()).orElse(listing.newestFile(horizon).orElse(newest));
      settled.add(new Delivery(client, name, folder, Delivery.Form.FOLDER, arrival(listing), received(ready)));
    }

    /** The time of arrival to the second; a time that cannot be one is replaced by that of the scan. */
    private Instant received(long millis) {
      Instant stated = Instant.ofEpochMilli(millis);
      boolean possible = stated.isAfter(EARLIEST) && millis <= horizon;
      return (possible ? stated : now).truncatedTo(ChronoUnit.SECONDS);
    }

    // zips

    private void zip(String client, String name, Path zip, Optional<Path> markerFile) throws IOException {
      Optional<BasicFileAttributes> found = regular(zip);
      if (found.isEmpty()) {
        unusable(client, name, "This is neither a file nor a folder. Put a zip here.");
        return;
      }
      BasicFileAttributes attributes = found.get();
      Optional<BasicFileAttributes> marker = markerFile.isPresent() ? regular(markerFile.get()) : Optional.empty();
      long modified = attributes.lastModifiedTime().toMillis();
      long changed = modified <= horizon ? modified : 0;
      try (FileChannel archive = FileChannel.open(zip, StandardOpenOption.READ)) {
        ZipDirectory directory = ZipDirectory.read(archive, String.valueOf(zip.getFileName()), limits);
        boolean whole = directory.usable() && directory.faults().isEmpty();
        if (marker.isEmpty()) {
          boolean broken = !whole && now.toEpochMilli() - changed < BROKEN_FOR_GOOD.toMillis();
          Optional<String> waits =
              broken ? Optional.of("The archive is not complete yet; it is still being uploaded, or damaged.") : unsettled(changed);
          if (waits.isPresent()) {
            waiting.add(new Waiting(client, name, waits.get()));
            return;
          }
        }
        long ready = marker.map(m -> m.lastModifiedTime().toMillis()).orElse(modified);
        String arrival = directory.usable() ? arrival(directory, archive.size()) : arrival(archive, modified);
        settled.add(new Delivery(client, name, zip, Delivery.Form.ZIP, arrival, received(ready)));
      }
    }

    private Optional<String> unsettled(long changed) {
      if (Instant.ofEpochMilli(changed).plus(settle).isAfter(now)) {
        return Optional.of(
            "It was last changed at " + received(changed) + "; it is taken when nothing has changed for " + words(settle) + ".");
      }
      return Optional.empty();
    }
  }

  // identity

  private static String arrival(FolderListing listing) {
    FieldDigest digest = new FieldDigest().add("folder");
    if (!listing.complete()) {
      return digest.add("too many").add(listing.folderTimes().getFirst()).hex();
    }
    for (Item item : listing.items()) {
      digest.add(item.raw()).add(item.kind().name()).add(item.bytes()).add(item.modified());
    }
    return digest.hex();
  }

  private static String arrival(ZipDirectory directory, long length) {
    FieldDigest digest = new FieldDigest().add("zip").add(length);
    directory.files().stream()
        .sorted(Comparator.comparing(PackedFile::name).thenComparing(PackedFile::offset))
        .forEach(file -> digest.add(file.name()).add(file.bytes()).add(file.crc()));
    return digest.hex();
  }

  private static String arrival(FileChannel file, long modified) throws IOException {
    long length = file.size();
    FieldDigest digest = new FieldDigest().add("no zip").add(length).add(modified);
    for (long from : new long[] {0, Math.max(0, length - HEAD_AND_TAIL)}) {
      ByteBuffer bytes = ZipEnd.read(file, from, HEAD_AND_TAIL);
      byte[] read = new byte[bytes.remaining()];
      bytes.get(read);
      digest.add(read);
    }
    return digest.hex();
  }

  private static Optional<BasicFileAttributes> regular(Path file) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile() ? Optional.of(attributes) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static String nfc(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }


  private static String words(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds % 60 != 0 || seconds == 0) {
      return seconds + (seconds == 1 ? " second" : " seconds");
    }
    return seconds / 60 + (seconds == 60 ? " minute" : " minutes");
  }
}
