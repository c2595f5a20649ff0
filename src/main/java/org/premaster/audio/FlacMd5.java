package org.premaster.audio;

import static org.premaster.audio.FlacSubframe.LEAD;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The MD5 that STREAMINFO holds: over all samples, interleaved, little endian, in as many whole bytes as a sample needs. */
final class FlacMd5 {
  private final MessageDigest digest;
  private final int width;
  private byte[] scratch = {};

  FlacMd5(int sampleBits) {
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
    if (scratch.length < length) {
      scratch = new byte[length];
    }
    for (int c = 0; c < channels; c++) {
      write(frame.channel(c), size, c * width, channels * width);
    }
    digest.update(scratch, 0, length);
  }

  private void write(int[] samples, int size, int at, int stride) {
    byte[] out = scratch;
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
    return digest.digest();
  }
}
