package org.premaster.audio;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Frames that a thread of its own decodes while those before them are used: a few at most, so that memory stays bounded. They are the same
 * frames, and whatever ends the decoding early ends the reading at the same frame with the same exception.
 *
 * <p>Like the digests' threads, neither wakes the other: who has nothing to do looks again when there are some frames to do, as every wake
 * costs both threads more than a frame does. A frame is decoded where only one processor sees it and copied from there in one go: sample by
 * sample, each line of memory that the other processor still holds would stop the decoding.
 */
final class FlacAhead implements FlacFrameSource {
  private static final int FRAMES = 16;
  /** About the time that a few frames of 4096 stereo samples take. */
  private static final long WAIT_NANOS = 300_000;

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
      ring[i] = frames.empty();
    }
  }

  private void work() {
    try {
      FlacFrame frame = frames.next();
      while (frame != null && !closed) {
        if (decoded - used == FRAMES) {
          LockSupport.parkNanos(WAIT_NANOS);
        } else {
          ring[(int) (decoded % FRAMES)].copy(frame);
          decoded = decoded + 1;
          frame = frames.next();
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
