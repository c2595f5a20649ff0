package org.premaster.audio;

import java.io.Closeable;
import java.util.concurrent.locks.LockSupport;

/** A thread that works beside the one that started it, and is gone when {@link #close} returns. */
final class SideThread implements Closeable {
  private final Thread thread;

  /** Starts the work, which must end by itself once it sees that it is no longer wanted. */
  SideThread(String name, Runnable work) {
    thread = Thread.ofPlatform().daemon().name(name).start(work);
  }

  /** False once the work has ended; then all it wrote is seen. */
  boolean alive() {
    return thread.isAlive();
  }

  /** Ends a reading from the storage that is under way or comes next. */
  void interrupt() {
    thread.interrupt();
  }

  /** Waits for the end of the work, and for nothing less. */
  @Override
  public void close() {
    LockSupport.unpark(thread);
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
