package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.premaster.album.DeliveryTargets;
import org.premaster.report.FileReport;
import org.premaster.report.LevelFacts;
import org.premaster.report.ReportJson;
import org.premaster.settings.SettingsException;

/** A file in full: all its levels, and what services will do with it as it is. */
public final class PlaybackForecast {
  private final DeliveryTargets targets;

  private PlaybackForecast(DeliveryTargets targets) {
    this.targets = targets;
  }

  /**
   * By the {@code targets.yaml} of a jobs folder, or by the shipped one where it has none.
   *
   * @throws SettingsException for unknown keys and wrong values, with file and line
   * @throws IOException where the file cannot be read
   */
  public static PlaybackForecast of(Path jobs) throws IOException {
    return new PlaybackForecast(TargetsFile.read(jobs));
  }

  /** One object on one line, as {@code measure --json} prints it, with {@code playback}. */
  public String json(FileReport file) {
    return ReportJson.measurementLine(file, targets);
  }

  /** The same for a terminal; no lines where the file could not be read. */
  public List<String> lines(FileReport file) {
    return LevelFacts.lines(file, targets);
  }
}
