package org.premaster.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.premaster.intake.Song;
import org.premaster.jobs.JobDefinition;
import org.premaster.jobs.NightOutcome;
import org.premaster.jobs.NightProgress;
import org.premaster.jobs.NightRun;
import org.premaster.jobs.Workplace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs of the nightly intake inside the test, over folders of its own. */
public final class Night {
  private final Path folder;

  /** How a run ended and how much it decoded. */
  public record Result(NightOutcome outcome, NightProgress.Now progress) {}

  private Night(Path folder) {
    this.folder = folder;
  }

  /** A night below the folder, with a copy of the shipped settings. */
  public static Night in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("input"));
    copy(Path.of("jobs"), folder.resolve("jobs"));
    return new Night(folder);
  }

  public Path input() {
    return folder.resolve("input");
  }

  public Path output() {
    return folder.resolve("output");
  }

  public Path jobs() {
    return folder.resolve("jobs");
  }

  public Result run() throws IOException {
    return with(run -> run.intake(JobDefinition.read(jobs(), "nightly-intake"), Optional.empty(), (client, name, state) -> {}));
  }

  public Result rejudge(String profile) throws IOException {
    return with(run -> run.again(NightRun.REJUDGE, "verify", List.of(), Optional.of(profile), false, false, (client, name, state) -> {}));
  }

  public Result rerun(String delivery, String step, boolean measureAnew) throws IOException {
    return with(run -> run.again(NightRun.RERUN, step, List.of(delivery), Optional.empty(), measureAnew, false, (client, name, state) -> {}));
  }

  /** A decision about the findings of a check at a song, or its withdrawal. */
  public Result decide(String delivery, String check, String song, String by, String reason, boolean withdrawn) throws IOException {
    return with(run -> run.decide(
        delivery, check, Optional.of(song), Optional.empty(), OptionalDouble.empty(), by, reason, withdrawn, (client, name, state) -> {}));
  }

  /** A decision about the one finding of a check at a song that starts at a time. */
  public Result decide(String delivery, String check, String song, double atSeconds, String by, String reason) throws IOException {
    return with(run -> run.decide(
        delivery, check, Optional.of(song), Optional.empty(), OptionalDouble.of(atSeconds), by, reason, false, (client, name, state) -> {}));
  }

  /** A person's choice of a song's treatment, or its withdrawal. */
  public Result confirm(String delivery, String song, Song.Treatment treatment, String by, String reason, boolean withdrawn) throws IOException {
    return with(run -> run.confirm(delivery, song, treatment, by, reason, withdrawn, (client, name, state) -> {}));
  }

  private interface Work {
    NightOutcome on(NightRun run) throws IOException;
  }

  private Result with(Work work) throws IOException {
    Workplace workplace = new Workplace(jobs(), input(), output(), 2);
    try (NightRun run = NightRun.open(workplace).orElseThrow()) {
      NightOutcome outcome = work.on(run);
      return new Result(outcome, run.progress().now());
    }
  }

  /** The delivery's report.json. */
  public JsonNode report(String client, String delivery) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readAllBytes(file(client, delivery, "report.json")));
  }

  public Path file(String client, String delivery, String path) {
    return output().resolve(client).resolve(delivery).resolve(path);
  }

  /** Copies a folder with all below it. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(
          source -> {
            try {
              Path target = to.resolve(from.relativize(source).toString());
              if (Files.isDirectory(source)) {
                Files.createDirectories(target);
              } else {
                Files.copy(source, target);
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
