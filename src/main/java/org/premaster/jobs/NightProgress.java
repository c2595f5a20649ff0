package org.premaster.jobs;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How far the run is; written by the steps, read by whoever shows it. */
@Component
public class NightProgress {
  private volatile String delivery = "";
  private volatile String step = "";
  private final AtomicInteger files = new AtomicInteger();
  private final AtomicInteger filesDone = new AtomicInteger();
  private final AtomicInteger decoded = new AtomicInteger();
  private final AtomicInteger albumsReduced = new AtomicInteger();
  private final AtomicInteger sets = new AtomicInteger();
  private final AtomicInteger setsDone = new AtomicInteger();
  private final AtomicInteger setsProved = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong bytesDone = new AtomicLong();
  private final AtomicLong audioMillis = new AtomicLong();
  private final AtomicLong measuringSince = new AtomicLong();

  /**
   * The state of a moment.
   *
   * @param delivery client and name of the delivery at work; empty between deliveries
   * @param step name of the step at work
   * @param files files on the work lists so far
   * @param filesDone of these, how many are measured
   * @param decoded files decoded in this run; the others were known by content
   * @param albumsReduced albums whose loudness and length were computed in this run; the others stayed as they were
   * @param sets stem sets so far
   * @param setsDone of these, how many are done
   * @param setsProved sets laid over their rough mix in this run; the others were known, or could not be
   * @param bytes bytes on the work lists so far
   * @param bytesDone of these, how many are done
   * @param audioSeconds seconds of audio decoded in this run
   * @param measuringSinceNanos {@link System#nanoTime()} when measuring began; 0 before
   */
  public record Now(
      String delivery, String step, int files, int filesDone, int decoded, int albumsReduced, int sets, int setsDone,
      int setsProved, long bytes, long bytesDone,
      double audioSeconds,
      long measuringSinceNanos) {}

  public Now now() {
    return new Now(
        delivery, step, files.get(), filesDone.get(), decoded.get(), albumsReduced.get(), sets.get(), setsDone.get(),
        setsProved.get(), bytes.get(), bytesDone.get(),
        audioMillis.get() / 1000.0, measuringSince.get());
  }

  void at(String deliveryName, String stepName) {
    delivery = deliveryName;
    step = stepName;
  }

  void expect(int moreFiles, long moreBytes) {
    measuringSince.compareAndSet(0, System.nanoTime());
    files.addAndGet(moreFiles);
    bytes.addAndGet(moreBytes);
  }

  void audio(long frames, int sampleRateHz) {
    audioMillis.addAndGet(frames * 1000 / sampleRateHz);
  }

  void albumReduced() {
    albumsReduced.incrementAndGet();
  }

  void expectSets(int more) {
    sets.addAndGet(more);
  }

  void setDone(boolean wasProved) {
    setsDone.incrementAndGet();
    if (wasProved) {
      setsProved.incrementAndGet();
    }
  }

  void fileDone(long itsBytes, boolean wasDecoded) {
    filesDone.incrementAndGet();
    bytesDone.addAndGet(itsBytes);
    if (wasDecoded) {
      decoded.incrementAndGet();
    }
  }
}
