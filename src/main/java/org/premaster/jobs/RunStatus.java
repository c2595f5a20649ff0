package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.report.WholeFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run tells of itself while it is on: a small file beside the database, so that {@code status} needs no database.
 *
 * @param state RUNNING, FINISHED or STOPPED
 * @param startedAtSeconds seconds since 1970 UTC
 * @param updatedAtSeconds likewise
 * @param delivery client and name of the delivery at work; empty between deliveries
 * @param step step at work
 * @param files files on the work lists so far
 * @param filesDone files done
 * @param audioSeconds audio decoded so far
 * @param deliveries one entry a delivery of this run, in order
 */
public record RunStatus(
    String state,
    long startedAtSeconds,
    long updatedAtSeconds,
    String delivery,
    String step,
    int files,
    int filesDone,
    double audioSeconds,
    List<Line> deliveries) {

  /**
   * @param name client and name
   * @param state WAITING, RUNNING, INTERRUPTED, EXAMINED, UNCHANGED, STOPPED or FAILED
   * @param sentence why; empty where there is nothing to say
   */
  public record Line(String name, String state, String sentence) {}

  private static Path file(Workplace workplace) {
    return workplace.inner().resolve("status.json");
  }

  /** Writes the file whole; a reader never sees half of it. */
  public void write(Workplace workplace) throws IOException {
    WholeFile.write(file(workplace), JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
  }

  /**
   * What the last run said; absent where there was none. A run that died says DIED, and INTERRUPTED of the delivery that it was at.
   */
  public static Optional<RunStatus> read(Workplace workplace) throws IOException {
    if (!Files.isRegularFile(file(workplace))) {
      return Optional.empty();
    }
    RunStatus status = JsonMapper.builder().build().readValue(Files.readAllBytes(file(workplace)), RunStatus.class);
    boolean died = status.state.equals("RUNNING") && !RunLock.held(workplace);
    return Optional.of(died ? status.died() : status);
  }

  private RunStatus died() {
    List<Line> told =
        deliveries.stream()
            .map(line -> line.state().equals("RUNNING") ? new Line(line.name(), "INTERRUPTED", "The next run continues it.") : line)
            .toList();
    return new RunStatus("DIED", startedAtSeconds, updatedAtSeconds, delivery, step, files, filesDone, audioSeconds, told);
  }

  /** The status at the end of a run. */
  public static List<Line> lines(NightOutcome outcome) {
    List<Line> lines = new ArrayList<>();
    outcome.lines().forEach(line -> lines.add(new Line(line.client() + "/" + line.delivery(), line.fate().name(), line.sentence())));
    return lines;
  }
}
