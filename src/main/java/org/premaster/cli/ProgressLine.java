package org.premaster.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.premaster.jobs.NightProgress;

/** One line of progress: rewritten in place on a terminal, now and then elsewhere. */
final class ProgressLine {
  private static final int ELSEWHERE_EVERY = 15;

  private final PrintWriter err;
  private final boolean terminal = System.console() != null && System.console().isTerminal();
  private int ticks;
  private String last = "";

  ProgressLine(PrintWriter err) {
    this.err = err;
  }

  void show(NightProgress.Now now) {
    if (now.delivery().isEmpty()) {
      return;
    }
    String text = text(now);
    if (terminal) {
      err.print("\r\u001b[K" + text);
      err.flush();
    } else if (ticks++ % ELSEWHERE_EVERY == 0 && !text.equals(last)) {
      err.println(text);
      err.flush();
    }
    last = text;
  }

  void end(NightProgress.Now now) {
    if (terminal) {
      err.print("\r\u001b[K");
    }
    if (!now.delivery().isEmpty()) {
      err.println(
          String.format(
              Locale.ROOT, "%,d files, %,d decoded (%s of audio)%s%s", now.filesDone(), now.decoded(), hours(now.audioSeconds()),
              speed(now), now.sets() == 0 ? "" : String.format(Locale.ROOT, "; %,d stem %s, %,d proved", now.setsDone(), now.setsDone() == 1 ? "set" : "sets", now.setsProved())));
    }
    err.flush();
  }

  private static String text(NightProgress.Now now) {
    return String.format(
        Locale.ROOT,
        "%s  %s  %,d/%,d files  %s of audio%s%s%s",
        now.delivery(),
        now.step(),
        now.filesDone(),
        now.files(),
        hours(now.audioSeconds()),
        speed(now),
        left(now),
        now.sets() == 0 ? "" : String.format(Locale.ROOT, "  %,d/%,d stem sets", now.setsDone(), now.sets()));
  }

  private static double elapsed(NightProgress.Now now) {
    return now.measuringSinceNanos() == 0 ? 0 : (System.nanoTime() - now.measuringSinceNanos()) / 1e9;
  }

  private static String speed(NightProgress.Now now) {
    double elapsed = elapsed(now);
    return elapsed < 0.2 || now.audioSeconds() == 0 ? "" : String.format(Locale.ROOT, "  %,.0f x real time", now.audioSeconds() / elapsed);
  }

  /** Time left for the work lists that are known by now. */
  private static String left(NightProgress.Now now) {
    double elapsed = elapsed(now);
    if (elapsed < 2 || now.bytesDone() == 0 || now.bytesDone() >= now.bytes()) {
      return "";
    }
    long seconds = Math.round(elapsed * (now.bytes() - now.bytesDone()) / now.bytesDone());
    return String.format(Locale.ROOT, "  %d:%02d left", seconds / 60, seconds % 60);
  }

  private static String hours(double seconds) {
    long whole = Math.round(seconds);
    return whole >= 3600
        ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }
}
