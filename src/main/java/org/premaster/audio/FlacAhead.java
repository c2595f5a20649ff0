package org.premaster.audio;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Frames that a thread of its own decodes while those before them are used: a few at most, so that memory stays bounded. They are the same
 * frames, and whatever ends the decoding early ends the reading at the same frame with the same exception.
 *
 * <p>Like the digests' threads, neither wakes the other: who has nothing to do looks again a little later.
 */
final class FlacAhead implements FlacFrameSource {
  private static final int FRAMES = 8;
  private static final long WAIT_NANOS = 20_000;

  private final FlacFrames frames;
  private final FlacFrame[] ring = new FlacFrame[FRAMES];
  private @Nullable SideThread decoding;
  private volatile long decoded;
  /** Frames handed out before the present one. */
  private volatile long used;
  private volatile boolean closed;
  private long taken;
  /** What ended the decoding before its time; to be read when the thread has ended. */
  private @Nullable Throwable failure;

  FlacAhead(FlacFrames frames) {
    this.frames = frames;
    for (int i = 0; i < FRAMES; i++) {
      ring[i] = frames.frame();
    }
  }

  private void work() {
    try {
      while (!closed) {
        if (decoded - used == FRAMES) {
          LockSupport.parkNanos(WAIT_NANOS);
        } else if (frames.next(ring[(int) (decoded % FRAMES)])) {
          decoded = decoded + 1;
        } else {
          return;
        }
      }
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
  }

  @Override
  public @Nullable FlacFrame next() throws IOException {
    if (decoding == null) {
      decoding = new SideThread("flac", this::work);
    }
    used = taken;
    if (Thread.currentThread().isInterrupted()) {
      decoding.interrupt();
    }
    while (decoded == taken) {
      if (!decoding.alive() && decoded == taken) {
        rethrow();
        return null;
      }
      LockSupport.parkNanos(WAIT_NANOS);
    }
    return ring[(int) (taken++ % FRAMES)];
  }

  private void rethrow() throws IOException {
    switch (failure) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> { }
    }
  }

  @Override
  public void finish(List<AudioFault> faults) throws IOException {
    frames.finish(faults);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    if (decoding != null) {
      decoding.close();
    }
    frames.close();
  }
}
