package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.premaster.intake.DeliveredFile;
import org.premaster.intake.FileRole;
import org.premaster.measurement.AlbumLoudness;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.BlockEnergies;
import org.premaster.measurement.Fixity;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.MeasuringPass;
import org.premaster.report.FileReport;
import org.premaster.settings.SettingsException;
import org.premaster.verification.CheckCatalogue;
import org.premaster.verification.CheckManual;
import org.premaster.verification.Examination;
import org.premaster.verification.Grade;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Profile;
import org.premaster.verification.Verdict;

/** Measures and checks audio files that belong to no delivery; needs no database. */
public final class LooseFiles {
  private final int threads;
  private final Fixity fixity;
  private final Optional<CheckCatalogue> checks;
  private final boolean codecTrial;

  private LooseFiles(int threads, Fixity fixity, Optional<CheckCatalogue> checks, boolean codecTrial) {
    this.threads = threads;
    this.fixity = fixity;
    this.checks = checks;
    this.codecTrial = codecTrial;
  }

  /**
   * @param sha256 whether the files' digests are wanted too
   */
  public static LooseFiles measuring(int threads, boolean sha256) {
    return new LooseFiles(threads, new Fixity(sha256, processorFree(threads)), Optional.empty(), false);
  }

  /** Whether files measured side by side leave a processor free for work beside them. */
  private static boolean processorFree(int threads) {
    return threads < Runtime.getRuntime().availableProcessors();
  }

  /**
   * Checks by a profile of the jobs folder, or by the built-in one where no name is given.
   *
   * @param codecTrial whether each file is also coded and decoded as services do, with the ffmpeg on the PATH
   * @throws SettingsException where there is none
   */
  public static LooseFiles checking(int threads, Path jobs, Optional<String> profile, boolean codecTrial) throws IOException {
    if (codecTrial && !CodecTrial.possible()) {
      throw new SettingsException("--codec-headroom", 0, "needs ffmpeg, and there is none on the PATH; install it, or leave the option out.");
    }
    Profile chosen = profile.isPresent() ? Profiles.read(jobs, profile.get()) : Profile.defaults();
    return new LooseFiles(threads, new Fixity(true, processorFree(threads)), Optional.of(CheckCatalogue.of(chosen)), codecTrial);
  }

  /** The manual of all checks, one text a check. */
  public static List<String> manual() {
    return CheckCatalogue.manual().stream().map(LooseFiles::text).toList();
  }

  private static String text(CheckManual check) {
    StringBuilder text = new StringBuilder(check.id() + "  (" + check.rule() + ")\n  " + check.condition() + "\n");
    text.append("  Looks at: ").append(check.looksAt()).append('\n');
    for (Grade grade : check.grades()) {
      text.append("  ").append(grade.severity()).append(": ").append(grade.when()).append('\n');
    }
    for (Limit limit : check.limits()) {
      text.append(
          String.format(
              Locale.ROOT, "  %s = %s%s  (%s to %s): %s%n", limit.name(), number(limit.standard()),
              limit.unit().isEmpty() ? "" : " " + limit.unit(), number(limit.lowest()), number(limit.highest()), limit.meaning()));
    }
    text.append("  Cannot see: ").append(check.cannotSee()).append('\n');
    text.append(check.fixed() ? "  No profile can weaken it and nobody overrule it: a file that cannot be measured cannot be verified.\n" : "");
    return text.append(check.shippedOn() ? "" : "  Off unless a profile asks for it.\n").toString();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
  }

  /** Hears of each file in the order they were named. */
  @FunctionalInterface
  public interface Listener {
    void file(FileReport report) throws IOException;
  }

  /**
   * Measures the files side by side and tells of them in order.
   *
   * @return the pooled loudness of all files that could be read (BS.1770-5 gating over all their blocks at once)
   * @throws SettingsException where one of the files is not there; then none is measured
   * @throws IOException where the storage fails
   */
  public OptionalDouble run(List<Path> files, Listener listener) throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        String otherwise = Files.isDirectory(file) ? ", only a folder of that name; please name the files in it." : ".";
        throw new SettingsException("FILE", 0, "there is no file " + file + otherwise);
      }
    }
    List<BlockEnergies> energies = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      Deque<Future<FileReport>> ahead = new ArrayDeque<>();
      int next = 0;
      while (next < files.size() || !ahead.isEmpty()) {
        while (next < files.size() && ahead.size() < threads * 2) {
          Path file = files.get(next++);
          ahead.add(workers.submit(() -> examine(file)));
        }
        FileReport report = await(ahead.remove());
        report.audio().flatMap(AudioFacts::measurements).ifPresent(facts -> energies.add(facts.energies()));
        listener.file(report);
      }
    }
    return AlbumLoudness.integratedLufs(energies);
  }

  private FileReport examine(Path path) throws IOException {
    AudioFacts facts = tried(path, pass().measure(path, (frames, rate) -> {}));
    DeliveredFile file = new DeliveredFile(path.toString().replace('\\', '/'), facts.bytes(), FileRole.MIX);
    List<Examination> examinations =
        checks
            .map(catalogue -> catalogue.examine(new MixFacts(Optional.empty(), Optional.empty(), file, facts, List.of(), List.of(), Optional.empty())))
            .orElse(List.of());
    return new FileReport(
        file,
        Optional.of(facts),
        Verdict.of(JudgementStore.findings(examinations)),
        JudgementStore.findings(examinations),
        JudgementStore.notExamined(examinations));
  }

  /** The same with what came back from the codecs, where that is wanted. */
  private AudioFacts tried(Path path, AudioFacts facts) throws IOException {
    if (!codecTrial || facts.measurements().isEmpty()) {
      return facts;
    }
    Measurements measured = facts.measurements().get();
    return CodecTrial.of(path, measured.format())
        .map(trip -> AudioFacts.of(facts.sha256(), facts.bytes(), measured.with(measured.traces().and(trip))))
        .orElse(facts);
  }

  /** Detectors look only where checks will ask for what they see. */
  private MeasuringPass pass() {
    return checks.isPresent() ? MeasuringPass.examining(fixity) : MeasuringPass.measuring(fixity);
  }

  private static FileReport await(Future<FileReport> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
