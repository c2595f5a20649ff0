package org.premaster.jobs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time over one output folder. The operating system holds the lock and drops it when the process dies, however it dies;
 * whoever has it knows that every execution left in the database as running has no owner any more.
 */
final class RunLock implements Closeable {
  private final FileChannel channel;
  private final FileLock lock;

  private RunLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the lock, or returns empty where another process has it. */
  static Optional<RunLock> take(Workplace workplace) throws IOException {
    Files.createDirectories(workplace.inner());
    FileChannel channel =
        FileChannel.open(file(workplace), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      @Nullable FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new RunLock(channel, lock));
      }
    } catch (OverlappingFileLockException heldInThisProcess) {
      // Answered below like a lock that another process holds.
    }
    channel.close();
    return Optional.empty();
  }

  /** True where a run is on now. */
  static boolean held(Workplace workplace) throws IOException {
    if (!Files.exists(file(workplace))) {
      return false;
    }
    Optional<RunLock> mine = take(workplace);
    if (mine.isPresent()) {
      mine.get().close();
      return false;
    }
    return true;
  }

  private static Path file(Workplace workplace) {
    return workplace.inner().resolve("run.lock");
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
