package org.premaster.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A delivery in a folder for tests: files are put there, and the inventory lists them with plain roles. */
final class Arrived {
  private final Path root;
  private final List<DeliveredFile> files = new ArrayList<>();
  private SheetMappings mappings = SheetMappings.own();

  Arrived(Path root) {
    this.root = root;
  }

  Arrived mapped(SheetMappings by) {
    mappings = by;
    return this;
  }

  Arrived with(String path, byte[] content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    files.removeIf(other -> other.path().equals(path));
    files.add(new DeliveredFile(path, content.length, FileRole.OTHER));
    return this;
  }

  Arrived with(String path, String content) throws IOException {
    return with(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Files of which only the names matter. */
  Arrived files(String... paths) {
    for (String path : paths) {
      files.add(new DeliveredFile(path, 1, FileRole.OTHER));
    }
    return this;
  }

  Inventory inventory() {
    return new Inventory(files.stream().sorted(Comparator.comparing(DeliveredFile::path)).toList(), 0, List.of());
  }

  Catalogue catalogue() throws IOException {
    return new CatalogueReader(mappings).read(inventory(), file -> root.resolve(file.path()));
  }

  Reconciliation reconciled() throws IOException {
    return Reconciler.reconcile(catalogue(), inventory());
  }

  /** Faults as kind, row, column. */
  List<String> faults() throws IOException {
    return catalogue().faults().stream().map(f -> f.kind() + " " + f.row() + " " + f.column()).toList();
  }
}
