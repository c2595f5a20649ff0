package org.premaster.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestLaneTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 100})
  void a_lane_beside_gives_the_digests_of_one_at_once_though_its_arrays_are_reused(int arrays) throws Exception {
    long seed = 20_261_120 + arrays;
    SplittableRandom random = new SplittableRandom(seed);
    MessageDigest expected = MessageDigest.getInstance("SHA-256");
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    MessageDigest expectedOther = MessageDigest.getInstance("MD5");
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    byte[][] buffers = new byte[arrays][20_000];
    try (DigestLane lane = DigestLane.beside()) {
      for (int i = 0; i < 2_000; i++) {
        byte[] buffer = buffers[i % arrays];
        lane.release(buffer);
        random.nextBytes(buffer);
        int offset = random.nextInt(100);
        int length = random.nextInt(buffer.length - offset + 1);
        MessageDigest to = i % 7 == 0 ? md5 : sha256;
        lane.update(to, buffer, offset, length);
        (i % 7 == 0 ? expectedOther : expected).update(buffer, offset, length);
      }
      lane.finish();
      assertThat(sha256.digest()).as("seed %d", seed).isEqualTo(expected.digest());
      assertThat(md5.digest()).as("seed %d", seed).isEqualTo(expectedOther.digest());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 50})
  void closing_ends_the_thread_whatever_still_waits(int pieces) throws Exception {
    byte[] much = new byte[1 << 20];
    Arrays.fill(much, (byte) 7);
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    long before = digestThreads();
    DigestLane lane = DigestLane.beside();
    for (int i = 0; i < pieces; i++) {
      lane.update(sha256, much, 0, much.length);
    }
    lane.close();
    assertThat(digestThreads()).isEqualTo(before);
  }

  private static long digestThreads() {
    return Thread.getAllStackTraces().keySet().stream().filter(thread -> "digests".equals(thread.getName())).count();
  }
}
