package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.premaster.report.StemReport;
import org.premaster.settings.SettingsException;
import org.premaster.stems.StemProof;
import org.premaster.stems.StemSet;

/** Proves a stem set that belongs to no delivery; needs no database. */
public final class LooseStems {
  private LooseStems() {}

  /**
   * Proves that the stems sum to the rough mix.
   *
   * @throws SettingsException where a file is not there, there are too few or too many, or one is named twice
   * @throws IOException where the storage fails; a file that is no audio is a finding
   */
  public static StemReport prove(Path mix, List<Path> stems) throws IOException {
    requireFile(mix);
    for (Path stem : stems) {
      requireFile(stem);
    }
    if (stems.size() < 2) {
      throw new SettingsException("FILE", 0, stems.getFirst() + " is the only stem; a set has at least two, which together make the rough mix.");
    }
    if (stems.size() > StemSet.MOST) {
      throw new SettingsException("FILE", 0,
          stems.size() + " stems are more than the " + StemSet.MOST + " that a set may have; please join them to groups.");
    }
    List<Path> earlier = new ArrayList<>();
    for (Path stem : stems) {
      if (Files.isSameFile(stem, mix)) {
        throw new SettingsException("FILE", 0, stem + " is the rough mix itself; please name only stems behind it.");
      }
      for (Path other : earlier) {
        if (Files.isSameFile(stem, other)) {
          throw new SettingsException("FILE", 0, stem + " is named twice; please name each stem once.");
        }
      }
      earlier.add(stem);
    }
    return new StemReport(StemProof.of(new StemSet(mix, stems)));
  }

  private static void requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      String otherwise = Files.isDirectory(file) ? ", only a folder of that name; please name the files in it." : ".";
      throw new SettingsException("FILE", 0, "there is no file " + file + otherwise);
    }
  }
}
