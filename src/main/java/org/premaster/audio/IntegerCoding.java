package org.premaster.audio;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Integer samples, which become left-justified 32-bit codes: exact for every width. */
enum IntegerCoding implements SampleCoding {
  U8(1) {
    @Override
    void decode(byte[] from, int at, int stride, int[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = (from[at + i * stride] & 0xFF) - 128 << 24;
      }
    }
  },
  S8(1) {
    @Override
    void decode(byte[] from, int at, int stride, int[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = from[at + i * stride] << 24;
      }
    }
  },
  S16_LITTLE(2) {
    @Override
    void decode(byte[] from, int at, int stride, int[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = (short) LITTLE_16.get(from, at + i * stride) << 16;
      }
    }

    @Override
    void decodePair(byte[] from, int at, int[] left, int[] right, int toAt, int count) {
      int place = at;
      for (int i = toAt; i < toAt + count; i++) {
        int frame = (int) LITTLE_32.get(from, place);
        left[i] = frame << 16;
        right[i] = frame & ~0xFFFF;
        place += 4;
      }
    }
  },
  S16_BIG(2) {
    @Override
    void decode(byte[] from, int at, int stride, int[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = (short) BIG_16.get(from, at + i * stride) << 16;
      }
    }
  },
  /** Loads one byte beyond the sample, two beyond the frame, which {@link TappedBytes#SLACK} allows. */
  S24_LITTLE(3) {
    @Override
    void decode(byte[] from, int at, int stride, int[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = (int) LITTLE_32.get(from, at + i * stride) << 8;
      }
    }

    @Override
    void decodePair(byte[] from, int at, int[] left, int[] right, int toAt, int count) {
      int place = at;
      for (int i = toAt; i < toAt + count; i++) {
        long frame = (long) LITTLE_64.get(from, place);
        left[i] = (int) frame << 8;
        right[i] = (int) (frame >>> 16) & ~0xFF;
        place += 6;
      }
    }
  },
  /** Loads one byte beyond the sample, which {@link TappedBytes#SLACK} allows. */
  S24_BIG(3) {
    @Override
    void decode(byte[] from, int at, int stride, int[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = (int) BIG_32.get(from, at + i * stride) & ~0xFF;
      }
    }
  },
  S32_LITTLE(4) {
    @Override
    void decode(byte[] from, int at, int stride, int[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = (int) LITTLE_32.get(from, at + i * stride);
      }
    }
  },
  S32_BIG(4) {
    @Override
    void decode(byte[] from, int at, int stride, int[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = (int) BIG_32.get(from, at + i * stride);
      }
    }
  };

  private static final VarHandle LITTLE_16 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_16 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LITTLE_32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LITTLE_64 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final int bytes;

  IntegerCoding(int bytes) {
    this.bytes = bytes;
  }

  @Override
  public int bytes() {
    return bytes;
  }

  /**
   * Decodes one channel.
   *
   * @param from the interleaved bytes
   * @param at the channel's first sample in them
   * @param stride bytes from one frame to the next
   * @param to where the codes go, from {@code toAt} on
   */
  abstract void decode(byte[] from, int at, int stride, int[] to, int toAt, int count);

  /** Decodes both channels of stereo frames that stand close together; quicker than one by one where overridden. */
  void decodePair(byte[] from, int at, int[] left, int[] right, int toAt, int count) {
    decode(from, at, 2 * bytes, left, toAt, count);
    decode(from, at + bytes, 2 * bytes, right, toAt, count);
  }
}
