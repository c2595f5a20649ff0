package org.premaster.audio;

import java.io.Closeable;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where digests are computed while a file is read: at once, or by a thread of its own beside the reading, where a processor is free for it.
 * A lane serves one thread at a time. Bytes given to it must not change until {@link #release} of their array returns.
 */
public abstract sealed class DigestLane implements Closeable {

  /** A lane that digests before {@link #update} returns. */
  public static DigestLane atOnce() {
    return new AtOnce();
  }

  /** A lane with its own thread from its first bytes on, which {@link #close} ends. */
  public static DigestLane beside() {
    return new Beside();
  }

  /** Lets the digest have these bytes, after all that it was given before. */
  public abstract void update(MessageDigest digest, byte[] bytes, int offset, int length);

  /** Waits until no digest needs the array any more. */
  public abstract void release(byte[] bytes);

  /** Waits until every digest has had all its bytes, and is the caller's again. */
  public abstract void finish();

  /** Whether a processor is free for work beside the reading. */
  abstract boolean isBeside();

  /** Drops what waits and returns when the lane's thread is done with the piece it has. */
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
    boolean isBeside() {
      return false;
    }

    @Override
    public void close() {}
  }

  /**
   * Pieces in a ring that one thread fills and the other empties. Neither wakes the other, which would cost the reader more than it saves:
   * who has nothing to do looks again a little later.
   */
  private static final class Beside extends DigestLane {
    private static final int MOST_WAITING = 64;
    /** Long enough that each wake finds some pieces: waking costs more than looking. */
    private static final long IDLE_NANOS = 300_000;
    private static final long WAIT_NANOS = 100_000;

    private record Piece(MessageDigest digest, byte[] bytes, int offset, int length) {}

    private final AtomicReferenceArray<@Nullable Piece> ring = new AtomicReferenceArray<>(MOST_WAITING);
    private @Nullable SideThread thread;
    private long given;
    private volatile long done;
    private volatile boolean closed;

    @Override
    public void update(MessageDigest digest, byte[] bytes, int offset, int length) {
      if (thread == null) {
        thread = new SideThread("digests", this::work);
      }
      awaitDone(given - MOST_WAITING + 1);
      ring.setRelease((int) (given % MOST_WAITING), new Piece(digest, bytes, offset, length));
      given++;
    }

    private void work() {
      while (!closed) {
        int place = (int) (done % MOST_WAITING);
        Piece piece = ring.getAcquire(place);
        if (piece == null) {
          LockSupport.parkNanos(IDLE_NANOS);
        } else {
          piece.digest.update(piece.bytes, piece.offset, piece.length);
          ring.setRelease(place, null);
          done = done + 1;
        }
      }
    }

    @Override
    public void release(byte[] bytes) {
      for (long piece = given - 1; piece >= done; piece--) {
        Piece waiting = ring.getAcquire((int) (piece % MOST_WAITING));
        if (waiting != null && waiting.bytes == bytes) {
          awaitDone(piece + 1);
        }
      }
    }

    @Override
    public void finish() {
      awaitDone(given);
    }

    private void awaitDone(long pieces) {
      while (done < pieces) {
        if (thread == null || !thread.alive()) {
          throw new IllegalStateException("the thread of the digests has ended before its work was done");
        }
        LockSupport.parkNanos(WAIT_NANOS);
      }
    }

    @Override
    boolean isBeside() {
      return true;
    }

    @Override
    public void close() {
      closed = true;
      if (thread != null) {
        thread.close();
      }
    }
  }
}
