package org.premaster.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds a delivery folder, and remembers everything about one to prove that it was not touched. */
public final class DeliveryFolder {
  private final Path root;

  public DeliveryFolder(Path root) {
    this.root = root;
    make(root);
  }

  public Path root() {
    return root;
  }

  public DeliveryFolder file(String path, byte[] content) {
    try {
      Path file = root.resolve(path);
      Path parent = file.getParent();
      if (parent != null) {
        make(parent);
      }
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public DeliveryFolder file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public DeliveryFolder link(String path, Path target) {
    try {
      Files.createSymbolicLink(root.resolve(path), target);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives this time to every file and folder that is there. */
  public DeliveryFolder changedAt(Instant time) {
    each(path -> Files.setLastModifiedTime(path, FileTime.from(time)));
    return this;
  }

  /** Everything below a folder: kind, time, length and content of each, to be compared with a later one. */
  public static Map<String, String> snapshot(Path folder) {
    Map<String, String> all = new TreeMap<>();
    new DeliveryFolder(folder)
        .each(
            path -> {
              BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
              String content = attributes.isRegularFile() ? Integer.toString(Arrays.hashCode(Files.readAllBytes(path))) : "";
              all.put(
                  folder.relativize(path).toString(),
                  attributes.isSymbolicLink() + " " + attributes.lastModifiedTime() + " " + attributes.size() + " " + content);
            });
    return all;
  }

  private interface Act {
    void on(Path path) throws IOException;
  }

  /** Every file, then the folder it lies in, so that a folder's time is set last. */
  private void each(Act act) {
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
              act.on(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException fault) throws IOException {
              act.on(dir);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
