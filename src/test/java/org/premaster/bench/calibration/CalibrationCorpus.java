package org.premaster.bench.calibration;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.premaster.bench.calibration.Defect.Flawed;

/**
 * Builds the corpus: clean mixes and labelled flaws made from them, with a manifest ({@link Labelled}).
 *
 * <p>Where the material comes from, and its licences, stands at {@link Studio}. Everything else is synthesised here. All choices follow
 * from one seed; the sound files are rendered from the installed versions of the packages, are never part of the project, and may be
 * deleted.
 */
final class CalibrationCorpus {
  private final Path folder;
  private final long seed;
  private final Studio studio;
  private final PrintStream log = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  private CalibrationCorpus(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.seed = seed;
    studio = new Studio();
  }

  /** Arguments: folder, seed, size (a factor, or {@code small}), threads. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> missing = Studio.missingPackages();
    if (!missing.isEmpty()) {
      System.err.println("calibrate: the corpus is played and coded by packages that are not installed here. As root: apt-get install "
          + String.join(" ", missing));
      System.exit(2);
    }
    String size = args[2];
    build(Path.of(args[0]), Long.parseLong(args[1]), Integer.parseInt(args[3]), (half, random) ->
        size.equals("small") ? CorpusPlan.small(random) : CorpusPlan.of(half, Double.parseDouble(size), random));
  }

  /** What a half is to hold. */
  @FunctionalInterface
  interface Plans {
    CorpusPlan of(Half half, SplittableRandom random);
  }

  /** Builds the whole corpus below a folder. */
  static void build(Path folder, long seed, int threads, Plans plans) throws IOException, InterruptedException {
    CalibrationCorpus corpus = new CalibrationCorpus(folder, seed);
    List<Labelled> all = new ArrayList<>();
    for (Half half : Half.values()) {
      all.addAll(corpus.half(half, threads, plans));
      Labelled.write(folder, all);
    }
  }

  private List<Labelled> half(Half half, int threads, Plans plans) throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(mixed(half.ordinal() + 1, 0));
    CorpusPlan plan = plans.of(half, random);
    FlawQuota quota = new FlawQuota(Flaws.of(half), plan, random);
    List<Labelled> all = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<List<Labelled>>> pieces = new ArrayList<>();
      for (int number = 1; number <= plan.pieces().size(); number++) {
        int piece = number;
        pieces.add(workers.submit(() -> piece(half, plan, quota, piece)));
      }
      long begin = System.nanoTime();
      for (int n = 0; n < pieces.size(); n++) {
        all.addAll(await(pieces.get(n), workers));
        if ((n + 1) % 20 == 0 || n + 1 == pieces.size()) {
          double passed = (System.nanoTime() - begin) / 1e9;
          log.printf(
              Locale.ROOT, "calibrate: %s half, %d of %d pieces, %d files, %.0f s%n",
              half.word(), n + 1, pieces.size(), all.size(), passed);
        }
      }
    }
    return all;
  }

  private static List<Labelled> await(Future<List<Labelled>> piece, ExecutorService workers) throws IOException, InterruptedException {
    try {
      return piece.get();
    } catch (ExecutionException e) {
      workers.shutdownNow();
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    }
  }

  /** A seed for a part of the work, unlike those of all other parts. */
  private long mixed(long a, long b) {
    return new SplittableRandom(seed * 0x9E37_79B9_7F4A_7C15L + a * 0xBF58_476D_1CE4_E5B9L + b * 0x94D0_49BB_1331_11EBL).nextLong();
  }

  /** One piece and all files that are made of it. */
  private List<Labelled> piece(Half half, CorpusPlan plan, FlawQuota quota, int number) throws IOException, InterruptedException {
    Trap trap = plan.pieces().get(number - 1);
    long own = mixed(half.ordinal() + 1, number);
    SplittableRandom random = new SplittableRandom(own + 1);
    double seconds = plan.seconds(number, random);
    List<Labelled> made = new ArrayList<>();
    Piece piece;
    List<Integer> dealt;
    try {
      piece = new Session(studio, half, number, trap, own).record(seconds);
      dealt = quota.deal(number, piece, plan.forFlaws(number));
    } catch (IOException | RuntimeException e) {
      quota.skip(number);
      throw e;
    }
    String what = trap == Trap.NONE ? piece.style().word() : trap.word();
    String name = String.format(Locale.ROOT, "%04d-%s", number, what);
    made.add(written(piece, "clean/" + name, Labelled.CLEAN, trap.word(), Flawed.of(piece.print())));
    List<Defect> flaws = Flaws.of(half);
    for (int f : dealt) {
      Defect flaw = flaws.get(f);
      Flawed flawed = flaw.maker().make(piece, new SplittableRandom(mixed(own, f)));
      String strong = flaw.strength().replaceAll("[^A-Za-z0-9.+-]+", "-");
      String file = String.format(Locale.ROOT, "%s/%04d-%s-%d", flaw.kind(), number, strong, f);
      made.add(written(piece, file, flaw.kind(), flaw.strength(), flawed));
    }
    return made;
  }

  private Labelled written(Piece piece, String name, String kind, String strength, Flawed flawed) throws IOException {
    String path = piece.half().word() + "/" + name + flawed.extension();
    String partner = "";
    Files.createDirectories(folder.resolve(path).resolveSibling("."));
    flawed.print().write(folder.resolve(path));
    if (flawed.partner().isPresent()) {
      Print other = flawed.partner().get();
      partner = piece.half().word() + "/" + name + ".partner" + other.extension();
      other.write(folder.resolve(partner));
    }
    return new Labelled(
        path, piece.half(), kind, strength, flawed.channel(), flawed.start(), flawed.end(), partner, piece.trap().continuous(),
        piece.style().word(), piece.source(), piece.renderer(), flawed.encoder(), flawed.print().fileRate(),
        flawed.print().fileBits(), flawed.print().seconds(), piece.seed());
  }
}
