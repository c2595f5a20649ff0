package org.premaster.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.testkit.FlacFile;
import org.premaster.testkit.FlacSubframeWriter;
import org.premaster.testkit.Tones;

/** FLAC decoded by a thread of its own; that the audio and the faults are the same, {@link Decoded} checks for every file of every test. */
class FlacAheadTest {
  private static final int FRAMES = 400_000;
  private static final int BLOCK = 1_000;

  @TempDir Path folder;
  private Path song = Path.of("");

  @BeforeEach
  void aSongIsThere() {
    song = FlacFile.of(16, 44_100, Tones.noise(91, 0.9, 2, FRAMES)).subframes(FlacSubframeWriter.verbatim()).blockSize(BLOCK)
        .write(folder.resolve("song.flac"));
  }

  /** A tap that fails stands for all that may happen in the thread: a storage, a digest or a decoder that fails. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 200_000, 1_000_000, 1_500_000})
  void whatever_ends_the_decoding_reaches_the_reader_at_the_same_frame_as_the_same_exception(long soundBytes) throws Exception {
    for (Throwable failure : new Throwable[] {
      new IndexOutOfBoundsException("seven"), new IllegalStateException("eight"), new OutOfMemoryError("nine"), new AssertionError("ten")}) {
      long alone = framesBefore(failure, soundBytes, DigestLane.atOnce());
      assertThat(framesBefore(failure, soundBytes, DigestLane.beside())).isEqualTo(alone);
    }
  }

  private long framesBefore(Throwable failure, long soundBytes, DigestLane besideOrNot) throws Exception {
    AtomicLong seen = new AtomicLong();
    ByteTap tap = (bytes, offset, length) -> {
      if (seen.addAndGet(length) > soundBytes) {
        FlacAheadTest.<RuntimeException>raise(failure);
      }
    };
    AtomicLong frames = new AtomicLong();
    try (DigestLane lane = besideOrNot; AudioFile file = AudioFiles.open(song, tap, lane)) {
      PcmBlock block = new PcmBlock(2, 100);
      assertThatThrownBy(() -> {
        while (file.read(block) > 0) {
          frames.addAndGet(block.frames());
        }
      }).isSameAs(failure);
    }
    assertThat(threads()).isZero();
    return frames.get();
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void raise(Throwable failure) throws E {
    throw (E) failure;
  }

  @Test
  void a_reader_that_is_interrupted_gets_the_exception_of_its_storage_as_it_would_alone() throws Exception {
    for (DigestLane besideOrNot : new DigestLane[] {DigestLane.atOnce(), DigestLane.beside()}) {
      try (DigestLane lane = besideOrNot; AudioFile file = AudioFiles.open(song, ByteTap.NONE, lane)) {
        PcmBlock block = new PcmBlock(2, 100);
        file.read(block);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> readOn(file, block)).isInstanceOf(ClosedByInterruptException.class);
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }
      assertThat(threads()).isZero();
    }
  }

  private static void readOn(AudioFile file, PcmBlock block) throws IOException {
    while (file.read(block) > 0) {
      assertThat(block.frames()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000})
  void closing_before_the_end_leaves_no_thread(int blocks) throws Exception {
    try (DigestLane lane = DigestLane.beside(); AudioFile file = AudioFiles.open(song, ByteTap.NONE, lane)) {
      PcmBlock block = new PcmBlock(2, 100);
      for (int i = 0; i < blocks; i++) {
        assertThat(file.read(block)).isEqualTo(100);
      }
      assertThat(threads()).isEqualTo(blocks == 0 ? 0 : 1);
    }
    assertThat(threads()).isZero();
  }

  @Test
  void a_reader_that_takes_its_time_is_waited_for() throws Exception {
    AtomicLong tapped = new AtomicLong();
    ByteTap tap = (bytes, offset, length) -> tapped.addAndGet(length);
    try (DigestLane lane = DigestLane.beside(); AudioFile file = AudioFiles.open(song, tap, lane)) {
      PcmBlock block = new PcmBlock(2, 100);
      file.read(block);
      Thread.sleep(200);
      assertThat(tapped.get()).as("bytes read ahead of the first frame").isPositive().isLessThan(FRAMES);
      long frames = block.frames();
      while (file.read(block) > 0) {
        frames += block.frames();
      }
      assertThat(frames).isEqualTo(FRAMES);
      assertThat(file.read(block)).isZero();
      assertThat(file.faults()).isEmpty();
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream().filter(thread -> "flac".equals(thread.getName())).count();
  }
}
