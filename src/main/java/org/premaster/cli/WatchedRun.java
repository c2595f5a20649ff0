package org.premaster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.premaster.jobs.NightOutcome;
import org.premaster.jobs.NightProgress;
import org.premaster.jobs.NightRun;
import org.premaster.jobs.RunStatus;
import org.premaster.jobs.Workplace;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A run with what surrounds it: the lock, progress on the terminal and in the status file, a clean stop on SIGTERM or Ctrl-C, and the
 * summary at the end.
 */
final class WatchedRun {
  private static final int TELL_EVERY_SECONDS = 1;

  private final Workplace workplace;
  private final PrintWriter out;
  private final PrintWriter err;
  private final long startedAt = Instant.now().getEpochSecond();
  private final Map<String, String> states = new LinkedHashMap<>();

  WatchedRun(Workplace workplace, @Nullable CommandSpec spec) {
    this.workplace = workplace;
    this.out = Objects.requireNonNull(spec).commandLine().getOut();
    this.err = spec.commandLine().getErr();
  }

  /** What the run does; hears of each delivery it begins. */
  @FunctionalInterface
  interface Work {
    NightOutcome on(NightRun run, NightRun.Told told) throws IOException;
  }

  int call(Work work) throws Exception {
    Optional<NightRun> opened = NightRun.open(workplace);
    if (opened.isEmpty()) {
      err.println("premaster: a run is on already over " + workplace.output() + " or its database; `premaster status` shows it.");
      return Premaster.ALREADY_RUNNING;
    }
    NightRun run = opened.get();
    CountDownLatch done = new CountDownLatch(1);
    AtomicInteger exitCode = new AtomicInteger(Premaster.INFRASTRUCTURE);
    Thread stopper = new Thread(() -> stop(run, done, exitCode), "stop");
    Runtime.getRuntime().addShutdownHook(stopper);
    try {
      NightOutcome outcome = watched(run, work);
      tell(run, outcome.stopped() ? "STOPPED" : "FINISHED", RunStatus.lines(outcome));
      run.close();
      Summary.print(outcome, workplace, out);
      exitCode.set(outcome.exitCode());
    } finally {
      done.countDown();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(stopper);
    } catch (IllegalStateException shuttingDown) {
      // The stopper is at work already and ends the process with the exit code set above.
    }
    return exitCode.get();
  }

  /** On SIGTERM: ask, wait for the commit that is under way, and end with the run's own exit code instead of the signal's. */
  private void stop(NightRun run, CountDownLatch done, AtomicInteger exitCode) {
    if (done.getCount() > 0) {
      err.println("premaster: stopping at the next file; run again to continue.");
      err.flush();
      run.stop();
      try {
        done.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      out.flush();
      err.flush();
      Runtime.getRuntime().halt(exitCode.get());
    }
  }

  private NightOutcome watched(NightRun run, Work work) throws IOException, InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    ProgressLine line = new ProgressLine(err);
    Thread watcher =
        Thread.ofPlatform()
            .daemon()
            .name("watch")
            .start(
                () -> {
                  try {
                    do {
                      line.show(run.progress().now());
                      tell(run, "RUNNING", lines());
                    } while (!over.await(TELL_EVERY_SECONDS, TimeUnit.SECONDS));
                  } catch (InterruptedException | IOException e) {
                    err.println("premaster: the status file cannot be written: " + e.getMessage());
                  }
                });
    try {
      return work.on(run, this::heard);
    } finally {
      over.countDown();
      watcher.join();
      line.end(run.progress().now());
    }
  }

  private void heard(String client, String delivery, String state) {
    synchronized (states) {
      states.put(client + "/" + delivery, state);
    }
  }

  private List<RunStatus.Line> lines() {
    synchronized (states) {
      List<RunStatus.Line> lines = new ArrayList<>();
      states.forEach((name, state) -> lines.add(new RunStatus.Line(name, state, "")));
      return lines;
    }
  }

  private void tell(NightRun run, String state, List<RunStatus.Line> lines) throws IOException {
    NightProgress.Now now = run.progress().now();
    new RunStatus(
            state, startedAt, Instant.now().getEpochSecond(), now.delivery(), now.step(), now.files(), now.filesDone(), now.audioSeconds(),
            lines)
        .write(workplace);
  }
}
