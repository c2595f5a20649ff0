package org.premaster.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.premaster.audio.ByteTap;
import org.premaster.audio.DigestLane;

/** Length and, unless it is omitted, SHA-256 of a file's bytes, taken while they are read. */
final class ContentDigest implements ByteTap {
  private static final int BUFFER = 1 << 16;

  private final MessageDigest sha256;
  private final DigestLane lane;
  private final boolean omitted;
  private long bytes;

  ContentDigest(DigestLane lane, boolean omitted) {
    this.lane = lane;
    this.omitted = omitted;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void accept(byte[] next, int offset, int length) {
    if (!omitted) {
      lane.update(sha256, next, offset, length);
    }
    bytes += length;
  }

  @Override
  public void release(byte[] bytes) {
    lane.release(bytes);
  }

  /** Takes all that the stream has. */
  void readAll(InputStream stream) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int read = stream.read(buffer);
    while (read >= 0) {
      accept(buffer, 0, read);
      release(buffer);
      read = stream.read(buffer);
    }
  }

  long bytes() {
    return bytes;
  }

  /** The digest as 64 lower-case hex digits, empty where it is omitted; ends it. */
  String hex() {
    if (omitted) {
      return "";
    }
    lane.finish();
    return HexFormat.of().formatHex(sha256.digest());
  }
}
