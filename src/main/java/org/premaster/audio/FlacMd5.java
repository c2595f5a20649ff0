package org.premaster.audio;

import static org.premaster.audio.FlacSubframe.LEAD;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The MD5 that STREAMINFO holds: over all samples, interleaved, little endian, in as many whole bytes as a sample needs. */
final class FlacMd5 {
  private static final int BUFFERS = 16;
  /** Bytes that may be written behind the last sample. */
  static final int SLACK = 2;
  private static final VarHandle LITTLE_32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LITTLE_64 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final MessageDigest digest;
  private final int width;
  private final DigestLane lane;
  private final byte[][] buffers = new byte[BUFFERS][0];
  private int current;

  FlacMd5(int sampleBits, DigestLane lane) {
    this.lane = lane;
    width = (sampleBits + 7) / 8;
    try {
      digest = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has MD5", e);
    }
  }

  void update(FlacFrame frame) {
    int channels = frame.channels();
    int size = frame.blockSize();
    int length = size * channels * width;
    current = (current + 1) % BUFFERS;
    lane.release(buffers[current]);
    if (buffers[current].length < length + SLACK) {
      buffers[current] = new byte[length + SLACK];
    }
    byte[] out = buffers[current];
    if (channels == 2 && width == 3) {
      stereo24(frame.channel(0), frame.channel(1), size, out);
    } else if (channels == 2 && width == 2) {
      stereo16(frame.channel(0), frame.channel(1), size, out);
    } else {
      for (int c = 0; c < channels; c++) {
        write(frame.channel(c), size, width, out, c * width, channels * width);
      }
    }
    lane.update(digest, out, 0, length);
  }

  /** Both channels of a frame at once; each store reaches two bytes into the next. */
  static void stereo24(int[] left, int[] right, int size, byte[] out) {
    for (int i = 0; i < size; i++) {
      LITTLE_64.set(out, 6 * i, left[LEAD + i] & 0xFF_FFFFL | (long) right[LEAD + i] << 24);
    }
  }

  static void stereo16(int[] left, int[] right, int size, byte[] out) {
    for (int i = 0; i < size; i++) {
      LITTLE_32.set(out, 4 * i, left[LEAD + i] & 0xFFFF | right[LEAD + i] << 16);
    }
  }

  /** One channel of any width, from {@code at} on, with {@code stride} bytes from one sample to the next. */
  static void write(int[] samples, int size, int width, byte[] out, int at, int stride) {
    for (int i = 0, o = at; i < size; i++, o += stride) {
      int sample = samples[LEAD + i];
      for (int b = 0; b < width; b++) {
        out[o + b] = (byte) (sample >> 8 * b);
      }
    }
  }

  /** The digest of everything; nothing may follow. */
  byte[] finish() {
    lane.finish();
    return digest.digest();
  }
}
