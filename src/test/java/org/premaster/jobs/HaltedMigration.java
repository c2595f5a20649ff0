package org.premaster.jobs;

import java.nio.file.Path;
import java.util.Locale;

/** A process of its own that prepares a store and ends at a stage as a killed one does: nothing is closed, nothing is said. */
final class HaltedMigration {
  static final int EXIT = 137;

  private HaltedMigration() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    FileStore.Stage last = FileStore.Stage.valueOf(arguments[1].toUpperCase(Locale.ROOT));
    Workplace workplace = new Workplace(folder.resolve("jobs"), folder.resolve("input"), folder.resolve("output"), 1);
    new FileStore(
            workplace,
            stage -> {
              if (stage == last) {
                Runtime.getRuntime().halt(EXIT);
              }
            })
        .prepare();
  }
}
