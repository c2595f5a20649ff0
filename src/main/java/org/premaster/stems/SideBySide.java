package org.premaster.stems;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Work on the files of a set by several threads; every piece of it stands alone, so that no result depends on how many there are. */
final class SideBySide implements Closeable {
  private final Optional<ExecutorService> others;
  private final int threads;

  /** Work on one file. */
  @FunctionalInterface
  interface Work {
    void on(int file) throws IOException;
  }

  /** @param threads that work, the caller's among them; 1 or more */
  SideBySide(int threads) {
    this.threads = threads;
    others = threads > 1 ? Optional.of(Executors.newFixedThreadPool(threads - 1)) : Optional.empty();
  }

  /** Does the work for files 0 to {@code count} − 1 and returns when all of it is done. */
  void each(int count, Work work) throws IOException {
    if (others.isEmpty()) {
      for (int file = 0; file < count; file++) {
        work.on(file);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    Callable<Boolean> taking = () -> {
      for (int file = next.getAndIncrement(); file < count; file = next.getAndIncrement()) {
        work.on(file);
      }
      return true;
    };
    List<Future<Boolean>> taken = new ArrayList<>();
    for (int other = 1; other < Math.min(threads, count); other++) {
      taken.add(others.get().submit(taking));
    }
    try {
      taking.call();
      for (Future<Boolean> one : taken) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw unwrapped(e.getCause() instanceof Exception cause ? cause : e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (Exception e) {
      throw unwrapped(e);
    }
  }

  private static IOException unwrapped(Exception fault) {
    if (fault instanceof RuntimeException own) {
      throw own;
    }
    return fault instanceof IOException storage ? storage : new IOException(fault);
  }

  @Override
  public void close() {
    others.ifPresent(ExecutorService::shutdownNow);
  }
}
