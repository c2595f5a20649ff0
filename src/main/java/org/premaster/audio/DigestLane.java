package org.premaster.audio;

import java.io.Closeable;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where digests are computed while a file is read: at once, or by a thread of its own beside the reading, where a processor is free for it.
 * A lane serves one reading thread. Bytes given to it must not change until {@link #release} of their array returns.
 */
public abstract sealed class DigestLane implements Closeable {

  /** A lane that digests before {@link #update} returns. */
  public static DigestLane atOnce() {
    return new AtOnce();
  }

  /** A lane with its own thread, which {@link #close} ends. */
  public static DigestLane beside() {
    return new Beside();
  }

  /** Lets the digest have these bytes, after all that it was given before. */
  public abstract void update(MessageDigest digest, byte[] bytes, int offset, int length);

  /** Waits until no digest needs the array any more. */
  public abstract void release(byte[] bytes);

  /** Waits until every digest has had all its bytes, and is the caller's again. */
  public abstract void finish();

  @Override
  public abstract void close();

  private static final class AtOnce extends DigestLane {
    @Override
    public void update(MessageDigest digest, byte[] bytes, int offset, int length) {
      digest.update(bytes, offset, length);
    }

    @Override
    public void release(byte[] bytes) {}

    @Override
    public void finish() {}

    @Override
    public void close() {}
  }

  private static final class Beside extends DigestLane {
    /** Pieces that may wait; the readers' buffers are few, so that it is never reached by much. */
    private static final int MOST_WAITING = 64;

    private record Piece(MessageDigest digest, byte[] bytes, int offset, int length) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Piece> waiting = new ArrayDeque<>();
    private final Thread thread;
    private boolean closed;

    Beside() {
      thread = Thread.ofPlatform().daemon().name("digests").start(this::work);
    }

    @Override
    public void update(MessageDigest digest, byte[] bytes, int offset, int length) {
      lock.lock();
      try {
        while (waiting.size() >= MOST_WAITING) {
          changed.awaitUninterruptibly();
        }
        waiting.add(new Piece(digest, bytes, offset, length));
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    /** The piece at the head of the queue is the one being digested; it leaves the queue when it is done. */
    private void work() {
      Piece piece = next();
      while (piece != null) {
        piece.digest.update(piece.bytes, piece.offset, piece.length);
        lock.lock();
        try {
          waiting.remove();
          changed.signalAll();
        } finally {
          lock.unlock();
        }
        piece = next();
      }
    }

    private @Nullable Piece next() {
      lock.lock();
      try {
        while (waiting.isEmpty() && !closed) {
          changed.awaitUninterruptibly();
        }
        return closed ? null : waiting.peek();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void release(byte[] bytes) {
      lock.lock();
      try {
        while (waiting.stream().anyMatch(piece -> piece.bytes == bytes)) {
          changed.awaitUninterruptibly();
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void finish() {
      lock.lock();
      try {
        while (!waiting.isEmpty()) {
          changed.awaitUninterruptibly();
        }
      } finally {
        lock.unlock();
      }
    }

    /** Drops what waits and returns when the thread is done with the piece it has. */
    @Override
    public void close() {
      lock.lock();
      try {
        closed = true;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
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
}
