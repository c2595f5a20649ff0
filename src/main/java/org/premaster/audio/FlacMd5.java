package org.premaster.audio;

import static org.premaster.audio.FlacSubframe.LEAD;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The MD5 that STREAMINFO holds: over all samples, interleaved, little endian, in as many whole bytes as a sample needs. */
final class FlacMd5 {
  private static final int BUFFERS = 4;

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

  void update(FlacFrameDecoder frame, int channels) {
    int size = frame.blockSize();
    int length = size * channels * width;
    current = (current + 1) % BUFFERS;
    lane.release(buffers[current]);
    if (buffers[current].length < length) {
      buffers[current] = new byte[length];
    }
    byte[] out = buffers[current];
    for (int c = 0; c < channels; c++) {
      write(frame.channel(c), size, out, c * width, channels * width);
    }
    lane.update(digest, out, 0, length);
  }

  private void write(int[] samples, int size, byte[] out, int at, int stride) {
    switch (width) {
      case 2 -> {
        for (int i = 0, o = at; i < size; i++, o += stride) {
          int sample = samples[LEAD + i];
          out[o] = (byte) sample;
          out[o + 1] = (byte) (sample >> 8);
        }
      }
      case 3 -> {
        for (int i = 0, o = at; i < size; i++, o += stride) {
          int sample = samples[LEAD + i];
          out[o] = (byte) sample;
          out[o + 1] = (byte) (sample >> 8);
          out[o + 2] = (byte) (sample >> 16);
        }
      }
      default -> {
        for (int i = 0, o = at; i < size; i++, o += stride) {
          int sample = samples[LEAD + i];
          for (int b = 0; b < width; b++) {
            out[o + b] = (byte) (sample >> 8 * b);
          }
        }
      }
    }
  }

  /** The digest of everything; nothing may follow. */
  byte[] finish() {
    lane.finish();
    return digest.digest();
  }
}
