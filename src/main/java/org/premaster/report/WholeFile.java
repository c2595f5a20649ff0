package org.premaster.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;

/** Writes files that appear whole or not at all: temporary name in the same folder, fsync, rename. */
public final class WholeFile {
  private WholeFile() {}

  /** Something that writes a file's bytes. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes the content to the path, replacing what is there; the folders above are made. */
  public static void write(Path path, Content content) throws IOException {
    Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file has a folder");
    Files.createDirectories(folder);
    Path temporary = folder.resolve("." + path.getFileName() + ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    } catch (IOException notOnThisSystem) {
      // Some file systems cannot sync a folder; the rename itself stays atomic.
    }
  }

  public static void write(Path path, byte[] bytes) throws IOException {
    if (Files.isRegularFile(path) && Files.size(path) == bytes.length && Arrays.equals(Files.readAllBytes(path), bytes)) {
      return;
    }
    write(path, out -> out.write(bytes));
  }

  /** UTF-8 without BOM. */
  public static void write(Path path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
