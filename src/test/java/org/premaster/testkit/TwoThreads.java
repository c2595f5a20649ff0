package org.premaster.testkit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs two pieces of work at the same time. */
public final class TwoThreads {
  private TwoThreads() {}

  /** Starts both together and returns both results; fails where one fails or both wait for each other. */
  public static <T> List<T> run(Callable<T> one, Callable<T> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<T> first = threads.submit(() -> afterBarrier(start, one));
      Future<T> second = threads.submit(() -> afterBarrier(start, other));
      return List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
    }
  }

  private static <T> T afterBarrier(CyclicBarrier start, Callable<T> work) throws Exception {
    start.await(60, TimeUnit.SECONDS);
    return work.call();
  }
}
