package org.premaster.audio;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Floating-point samples, passed on as they are. */
enum FloatCoding implements SampleCoding {
  F32_LITTLE(4) {
    @Override
    void decode(byte[] from, int at, int stride, double[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = Float.intBitsToFloat((int) LITTLE_32.get(from, at + i * stride));
      }
    }
  },
  F32_BIG(4) {
    @Override
    void decode(byte[] from, int at, int stride, double[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = Float.intBitsToFloat((int) BIG_32.get(from, at + i * stride));
      }
    }
  },
  F64_LITTLE(8) {
    @Override
    void decode(byte[] from, int at, int stride, double[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = Double.longBitsToDouble((long) LITTLE_64.get(from, at + i * stride));
      }
    }
  },
  F64_BIG(8) {
    @Override
    void decode(byte[] from, int at, int stride, double[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = Double.longBitsToDouble((long) BIG_64.get(from, at + i * stride));
      }
    }
  };

  private static final VarHandle LITTLE_32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LITTLE_64 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_64 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final int bytes;

  FloatCoding(int bytes) {
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
   * @param to where the samples go, from {@code toAt} on
   */
  abstract void decode(byte[] from, int at, int stride, double[] to, int toAt, int count);
}
