package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.report.StemPage;
import org.premaster.report.StemReport;
import org.premaster.report.WholeFile;
import org.premaster.settings.SettingsException;
import org.premaster.stems.StemProof;
import org.premaster.stems.StemSet;
import org.premaster.verification.CheckCatalogue;
import org.premaster.verification.Examination;
import org.premaster.verification.Profile;
import org.premaster.verification.StemFacts;

/** Proves a stem set that belongs to no delivery; needs no database. */
public final class LooseStems {
  private LooseStems() {}

  /**
   * Proves that the stems sum to the rough mix, and judges what was found.
   *
   * @param jobs the folder of the settings
   * @param profile name of a profile of that folder; absent: the built-in one
   * @param threads files read side by side, of no consequence for the result
   * @throws SettingsException where a file or the profile is not there, there are too few or too many files, or one is named twice
   * @throws IOException where the storage fails; a file that is no audio is a finding
   */
  public static StemReport prove(Path mix, List<Path> stems, Path jobs, Optional<String> profile, int threads) throws IOException {
    CheckCatalogue checks = CheckCatalogue.of(profile.isPresent() ? Profiles.read(jobs, profile.get()) : Profile.defaults());
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
    StemSet set = new StemSet(mix, stems);
    StemFacts facts = StemFacts.loose(set, StemProof.of(set, threads));
    List<Examination> examinations = checks.examine(facts);
    return new StemReport(facts, JudgementStore.findings(examinations), JudgementStore.notExamined(examinations));
  }

  /**
   * Says so before any file is read where no page can be written there.
   *
   * @throws SettingsException where the folder is missing, or the file is one itself
   */
  public static void requirePlace(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
      throw new SettingsException("--html", 0, file + " cannot be written; please name a file in a folder that is there.");
    }
  }

  /** Writes the report as one page, whole or not at all. */
  public static void writePage(StemReport report, Path file) throws IOException {
    WholeFile.write(file.toAbsolutePath(), out -> StemPage.write(report, Engine.version(), out));
  }

  private static void requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      String otherwise = Files.isDirectory(file) ? ", only a folder of that name; please name the files in it." : ".";
      throw new SettingsException("FILE", 0, "there is no file " + file + otherwise);
    }
  }
}
