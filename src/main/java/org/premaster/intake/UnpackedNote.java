package org.premaster.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was unpacked, noted beside it, so that a restarted run need not unpack again and still knows what was refused. One line a fact,
 * its fields parted by tabs, which no taken name and no printable one contains.
 *
 * @param root the delivery's root, relative to the folder of the note
 */
record UnpackedNote(String root, Inventory inventory) {
  private static final String FORMAT = "premaster-unpacked/1";
  private static final String END = "end";
  static final String FILE_NAME = "unpacked.txt";

  /**
   * Writes the note.
   *
   * @param lasting whether to wait until it is on the disk
   */
  void write(Path home, ReceivingLimits limits, boolean lasting) throws IOException {
    StringBuilder text = new StringBuilder();
    line(text, FORMAT, limits.toString());
    line(text, "root", root);
    line(text, "junk", Integer.toString(inventory.junkFiles()));
    for (DeliveredFile file : inventory.files()) {
      line(text, "file", Long.toString(file.bytes()), file.role().name(), file.path());
    }
    for (Refusal refusal : inventory.refusals()) {
      line(text, "refusal", refusal.kind().name(), refusal.entry(), refusal.sentence());
    }
    line(text, END);
    try (FileChannel out = FileChannel.open(home.resolve(FILE_NAME), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      if (lasting) {
        out.force(true);
      }
    }
  }

  /** The note of a folder, where it is whole, was made under the same limits, and every file it names is there in its length. */
  static Optional<UnpackedNote> read(Path home, ReceivingLimits limits) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(home.resolve(FILE_NAME));
    } catch (NoSuchFileException | CharacterCodingException e) {
      return Optional.empty();
    }
    if (lines.size() < 4 || !lines.getFirst().equals(FORMAT + "\t" + limits) || !lines.getLast().equals(END)) {
      return Optional.empty();
    }
    Optional<UnpackedNote> note = parse(lines.subList(1, lines.size() - 1));
    return note.isPresent() && note.get().liesIn(home) ? note : Optional.empty();
  }

  private static Optional<UnpackedNote> parse(List<String> lines) {
    String root = "";
    int junk = 0;
    List<DeliveredFile> files = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    try {
      for (String line : lines) {
        List<String> fields = List.of(line.split("\t", -1));
        switch (fields.getFirst()) {
          case "root" -> root = fields.get(1);
          case "junk" -> junk = Integer.parseInt(fields.get(1));
          case "file" -> files.add(new DeliveredFile(fields.get(3), Long.parseLong(fields.get(1)), FileRole.valueOf(fields.get(2))));
          case "refusal" -> refusals.add(new Refusal(Refusal.Kind.valueOf(fields.get(1)), fields.get(2), fields.get(3)));
          default -> {
            return Optional.empty();
          }
        }
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
    return root.isEmpty() ? Optional.empty() : Optional.of(new UnpackedNote(root, new Inventory(files, junk, refusals)));
  }

  private boolean liesIn(Path home) throws IOException {
    Path folder = home.resolve(root);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    for (DeliveredFile file : inventory.files()) {
      Path path;
      try {
        path = folder.resolve(file.path());
      } catch (InvalidPathException e) {
        return false;
      }
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) != file.bytes()) {
        return false;
      }
    }
    return true;
  }

  private static void line(StringBuilder text, String... fields) {
    text.append(String.join("\t", fields)).append('\n');
  }
}
