package org.premaster.bench.calibration;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.premaster.intake.Album;
import org.premaster.intake.DeliveredFile;
import org.premaster.intake.FileRole;
import org.premaster.intake.Song;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.Fixity;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.MeasuringPass;
import org.premaster.measurement.likeness.Likeness;
import org.premaster.measurement.likeness.Recording;
import org.premaster.testkit.AlbumBuilder;
import org.premaster.testkit.Facts;
import org.premaster.verification.CheckCatalogue;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Kin;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Profile;

/** Runs the checks of one file over the corpus as the program does, each by itself so that its cost shows. */
final class CalibrationRun {
  /** Flaws that show against another print of the same song. */
  private static final Set<String> BETWEEN_PRINTS = Set.of("swapped", "wrong-rate", "master-of-mix", "resubmitted");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path corpus;
  private final Map<String, CheckCatalogue> checks = new LinkedHashMap<>();
  private final Album album;

  /**
   * @param only ids of the checks to run; empty for all that ship
   */
  CalibrationRun(Path corpus, List<String> only) {
    this.corpus = corpus;
    for (CheckManual manual : CheckCatalogue.manual()) {
      if (only.isEmpty() ? manual.shippedOn() : only.contains(manual.id())) {
        checks.put(manual.id(), CheckCatalogue.of(new Profile("calibration", "", "", Map.of(manual.id(), CheckSettings.of(manual)))));
      }
    }
    album = neighbours().album();
  }

  /** Three songs that run into one another; a continuous file is the one in the middle. */
  private static AlbumBuilder neighbours() {
    return Facts.album("Live").unknownSession().with(
        Facts.song("Before").at(1).continuousWithNext(), Facts.song("Here").at(2).continuousWithNext(), Facts.song("After").at(3));
  }

  /** Judges the files side by side; the result is in their order. */
  List<Judged> judge(List<Labelled> files, int threads) throws IOException, InterruptedException {
    List<Judged> judged = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<Judged>> ahead = new ArrayList<>();
      for (Labelled file : files) {
        ahead.add(workers.submit(() -> judge(file)));
      }
      for (Future<Judged> one : ahead) {
        judged.add(await(one, workers));
      }
    }
    return judged;
  }

  private static Judged await(Future<Judged> one, ExecutorService workers) throws IOException, InterruptedException {
    try {
      return one.get();
    } catch (ExecutionException e) {
      workers.shutdownNow();
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Judged judge(Labelled file) throws IOException {
    long before = THREADS.getCurrentThreadCpuTime();
    AudioFacts facts = measured(file.path());
    long examining = THREADS.getCurrentThreadCpuTime() - before;
    long measuring = file.clean() ? measuringNanos(file.path()) : 0;
    MixFacts mix = facts(file, facts);
    List<Finding> findings = new ArrayList<>();
    List<String> examined = new ArrayList<>();
    List<String> notExamined = new ArrayList<>();
    Map<String, Long> nanos = new LinkedHashMap<>();
    checks.forEach((id, catalogue) -> {
      long start = THREADS.getCurrentThreadCpuTime();
      for (Examination one : catalogue.examine(mix)) {
        findings.addAll(one.findings());
        examined.add(id);
        if (one.notExaminedBecause().isPresent()) {
          notExamined.add(id);
        }
      }
      nanos.put(id, THREADS.getCurrentThreadCpuTime() - start);
    });
    return new Judged(file, List.copyOf(findings), List.copyOf(examined), List.copyOf(notExamined), measuring, examining, nanos);
  }

  private AudioFacts measured(String path) throws IOException {
    return MeasuringPass.examining(Fixity.OMITTED).measure(corpus.resolve(path), (frames, rate) -> {});
  }

  private long measuringNanos(String path) throws IOException {
    long before = THREADS.getCurrentThreadCpuTime();
    MeasuringPass.measuring(Fixity.OMITTED).measure(corpus.resolve(path), (frames, rate) -> {});
    return THREADS.getCurrentThreadCpuTime() - before;
  }

  /** What is known of a file besides its audio: its place on an album, and the file that it is to be compared with. */
  private MixFacts facts(Labelled file, AudioFacts facts) throws IOException {
    List<String> same = List.of();
    List<Kin> kin = List.of();
    Optional<MixFacts.Earlier> earlier = Optional.empty();
    if (!file.partner().isEmpty()) {
      AudioFacts other = measured(file.partner());
      if (digest(facts).isPresent() && digest(facts).equals(digest(other))) {
        same = List.of(file.partner());
      }
      kin = kin(file, facts, other);
      if (file.kind().equals("resubmitted")) {
        earlier = Optional.of(new MixFacts.Earlier("earlier", other, List.of()));
      }
    }
    Song song = album.songs().get(1);
    boolean onAlbum = file.continuous() || !kin.isEmpty();
    return new MixFacts(
        onAlbum ? Optional.of(album) : Optional.empty(), onAlbum ? Optional.of(song) : Optional.empty(),
        new DeliveredFile(file.path(), facts.bytes(), FileRole.MIX), facts, same, kin, earlier);
  }

  /** The partner as another print of the same song where the flaw is one between prints, else as the mix of another song. */
  private List<Kin> kin(Labelled file, AudioFacts facts, AudioFacts other) throws IOException {
    if (facts.measurements().isEmpty() || other.measurements().isEmpty()) {
      return List.of();
    }
    Recording first = new Recording(facts.measurements().get(), Optional.of(corpus.resolve(file.path())));
    Recording second = new Recording(other.measurements().get(), Optional.of(corpus.resolve(file.partner())));
    boolean sameSong = BETWEEN_PRINTS.contains(file.kind());
    return Likeness.of(first, second).stream()
        .map(likeness -> new Kin("", file.partner(), FileRole.MIX, "Other", sameSong, other.measurements().get().plrLu(), likeness))
        .toList();
  }

  private static Optional<String> digest(AudioFacts facts) {
    return facts.measurements().map(Measurements::pcmDigest);
  }
}
