package org.premaster.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.premaster.audio.Container;
import org.premaster.bench.HostileFile.Examined;
import org.premaster.bench.HostileFile.Outcome;

/**
 * Many damaged files, each measured under the promise of {@link HostileFile}, with a bound on the time and the memory that one may take.
 * What fails is named by the campaign's seed and the number of the mutant, which make it again.
 */
final class MutationCampaign {
  /** Seconds after which a mutant counts as hanging. */
  static final int MOST_SECONDS = 10;

  /** Bytes that measuring one mutant may allocate on its thread; a sound file takes about one million. */
  static final long MOST_ALLOCATED = 8L << 20;

  /** What detectors may take beside: tables, histories and the second reading of a suspect, whatever the file's length. */
  static final long MOST_ALLOCATED_BY_DETECTORS = 64L << 20;

  private static final int MOST_FAILURES = 50;
  private static final int SHOWN = 20;

  private final List<Seed> seeds;
  private final long campaign;
  private final Map<Container, Map<Outcome, Integer>> tally = new TreeMap<>();
  private final Map<Long, String> failures = new LinkedHashMap<>();
  private long mostAllocated;

  /**
   * @param seeds what the mutants are made of
   * @param campaign seed of every choice
   */
  MutationCampaign(List<Seed> seeds, long campaign) {
    this.seeds = seeds;
    this.campaign = campaign;
  }

  /** A piece of work of one thread: which mutant it is at, and since when. */
  private record At(Thread thread, long number, long sinceNanos) {}

  /**
   * Runs mutants 0 to {@code count} − 1, side by side in the folder; ends early after {@value #MOST_FAILURES} failures or one that hangs.
   *
   * @return the failures by number of the mutant, none where all kept the promise
   */
  Map<Long, String> run(long count, int threads, Path folder) throws InterruptedException {
    AtomicLong next = new AtomicLong();
    AtomicReferenceArray<@Nullable At> now = new AtomicReferenceArray<>(threads);
    CountDownLatch done = new CountDownLatch(threads);
    for (int t = 0; t < threads; t++) {
      int slot = t;
      Thread.ofPlatform().daemon().name("mutants-" + t).start(() -> {
        try {
          work(new HostileFile(folder.resolve("mutant-" + slot + ".bin")), next, count, now, slot);
        } finally {
          done.countDown();
        }
      });
    }
    boolean hangs = false;
    while (!hangs && !done.await(200, TimeUnit.MILLISECONDS)) {
      for (int t = 0; t < threads; t++) {
        At at = now.get(t);
        if (at != null && System.nanoTime() - at.sinceNanos() > TimeUnit.SECONDS.toNanos(MOST_SECONDS)) {
          failed(at.number(), "hangs since " + MOST_SECONDS + " seconds" + stack(at.thread().getStackTrace()));
          hangs = true;
        }
      }
    }
    return failures();
  }

  private void work(HostileFile file, AtomicLong next, long count, AtomicReferenceArray<@Nullable At> now, int slot) {
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long number = next.getAndIncrement();
    while (number < count && failures().size() < MOST_FAILURES) {
      Mutant mutant = Mutant.of(seeds, campaign, number);
      now.set(slot, new At(Thread.currentThread(), number, System.nanoTime()));
      long before = memory.getCurrentThreadAllocatedBytes();
      try {
        count(file.examine(mutant.bytes()));
        long allocated = memory.getCurrentThreadAllocatedBytes() - before;
        allocated(allocated);
        if (allocated > MOST_ALLOCATED) {
          failed(number, "took " + allocated + " bytes of memory");
        }
        long measured = memory.getCurrentThreadAllocatedBytes();
        file.detect();
        long detecting = memory.getCurrentThreadAllocatedBytes() - measured;
        if (detecting > MOST_ALLOCATED + MOST_ALLOCATED_BY_DETECTORS) {
          failed(number, "took " + detecting + " bytes of memory for its detectors");
        }
      } catch (IOException | RuntimeException | Error e) {
        failed(number, e + stack(e.getStackTrace()));
      }
      now.set(slot, null);
      number = next.getAndIncrement();
    }
  }

  private synchronized void count(Examined examined) {
    tally.computeIfAbsent(examined.container(), container -> new EnumMap<>(Outcome.class)).merge(examined.outcome(), 1, Integer::sum);
  }

  private synchronized void allocated(long bytes) {
    mostAllocated = Math.max(mostAllocated, bytes);
  }

  private synchronized void failed(long number, String how) {
    failures.put(number, Mutant.of(seeds, campaign, number).origin() + ": " + how);
  }

  private synchronized Map<Long, String> failures() {
    return new TreeMap<>(failures);
  }

  /** How many mutants ended so, whatever container their facts name. */
  synchronized int count(Outcome outcome) {
    return tally.values().stream().mapToInt(outcomes -> outcomes.getOrDefault(outcome, 0)).sum();
  }

  /** How many mutants of a container ended so. */
  synchronized int count(Container container, Outcome outcome) {
    return tally.getOrDefault(container, Map.of()).getOrDefault(outcome, 0);
  }

  /** The outcomes by what the facts say the file is, a line each. */
  synchronized String table() {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-16s %10s %12s %10s%n", "", "measured", "with faults", "refused"));
    tally.forEach((container, outcomes) ->
        text.append(String.format(
            Locale.ROOT, "%-16s %10d %12d %10d%n", container.title(), outcomes.getOrDefault(Outcome.MEASURED, 0),
            outcomes.getOrDefault(Outcome.MEASURED_WITH_FAULTS, 0), outcomes.getOrDefault(Outcome.REFUSED, 0))));
    return text.append(String.format(
        Locale.ROOT, "%-16s %10d %12d %10d%n", "all", count(Outcome.MEASURED), count(Outcome.MEASURED_WITH_FAULTS), count(Outcome.REFUSED)))
        .append(String.format(Locale.ROOT, "most memory taken by one: %.1f MB%n", mostAllocated / 1e6)).toString();
  }

  private static String stack(StackTraceElement... frames) {
    List<String> lines = new ArrayList<>();
    Arrays.stream(frames).limit(8).forEach(frame -> lines.add("\n      at " + frame));
    return String.join("", lines);
  }

  /**
   * Runs a campaign: how many mutants, seed, threads; or makes and measures one again: {@code only}, seed, number, file to keep it in.
   * Ends with 1 where a mutant failed.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(args[0].equals("only") ? again(args) : campaign(args));
  }

  private static int campaign(String... args) throws IOException, InterruptedException {
    long seed = Long.parseLong(args[1]);
    MutationCampaign campaign = new MutationCampaign(Seeds.all(), seed);
    System.out.println(args[0] + " mutants of " + Seeds.all().size() + " seeds, campaign " + seed);
    Path folder = Files.createTempDirectory("mutants");
    Map<Long, String> failures;
    try {
      failures = campaign.run(Long.parseLong(args[0]), Integer.parseInt(args[2]), folder);
    } finally {
      for (int t = 0; t < Integer.parseInt(args[2]); t++) {
        Files.deleteIfExists(folder.resolve("mutant-" + t + ".bin"));
      }
      Files.delete(folder);
    }
    System.out.print(campaign.table());
    failures.entrySet().stream().limit(SHOWN).forEach(failure ->
        System.out.println("FAILED --seed " + seed + " --only " + failure.getKey() + ": " + failure.getValue()));
    System.out.println(failures.isEmpty() ? "All kept the promise." : failures.size() + " failed.");
    return failures.isEmpty() ? 0 : 1;
  }

  private static int again(String... args) throws IOException {
    Mutant mutant = Mutant.of(Seeds.all(), Long.parseLong(args[1]), Long.parseLong(args[2]));
    System.out.println(mutant.origin() + ", " + mutant.bytes().length + " bytes, kept in " + args[3]);
    try {
      System.out.println(new HostileFile(Path.of(args[3])).examine(mutant.bytes()));
      return 0;
    } catch (RuntimeException | AssertionError e) {
      e.printStackTrace();
      return 1;
    }
  }
}
