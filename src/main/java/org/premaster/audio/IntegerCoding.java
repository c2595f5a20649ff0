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
  },
  S16_BIG(2) {
    @Override
    void decode(byte[] from, int at, int stride, int[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = (short) BIG_16.get(from, at + i * stride) << 16;
      }
    }
  },
  /** Loads one byte beyond the sample, which {@link TappedBytes#SLACK} allows. */
  S24_LITTLE(3) {
    @Override
    void decode(byte[] from, int at, int stride, int[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = (int) LITTLE_32.get(from, at + i * stride) << 8;
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
}
