package org.premaster.audio;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How one sample's bytes become a double. Integers are taken as left-justified 32-bit numbers and divided by 2³¹, which is the
 * same as dividing by 2<sup>bits−1</sup> and exact for every width.
 */
enum SampleCoding {
  U8(1) {
    @Override
    void decode(byte[] from, int at, int stride, double[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = ((from[at + i * stride] & 0xFF) - 128) * 0x1p-7;
      }
    }
  },
  S8(1) {
    @Override
    void decode(byte[] from, int at, int stride, double[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = from[at + i * stride] * 0x1p-7;
      }
    }
  },
  S16_LITTLE(2) {
    @Override
    void decode(byte[] from, int at, int stride, double[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = (short) LITTLE_16.get(from, at + i * stride) * 0x1p-15;
      }
    }
  },
  S16_BIG(2) {
    @Override
    void decode(byte[] from, int at, int stride, double[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = (short) BIG_16.get(from, at + i * stride) * 0x1p-15;
      }
    }
  },
  /** Loads one byte beyond the sample, which {@link TappedBytes#SLACK} allows. */
  S24_LITTLE(3) {
    @Override
    void decode(byte[] from, int at, int stride, double[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = ((int) LITTLE_32.get(from, at + i * stride) << 8) * 0x1p-31;
      }
    }
  },
  /** Loads one byte beyond the sample, which {@link TappedBytes#SLACK} allows. */
  S24_BIG(3) {
    @Override
    void decode(byte[] from, int at, int stride, double[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = ((int) BIG_32.get(from, at + i * stride) & ~0xFF) * 0x1p-31;
      }
    }
  },
  S32_LITTLE(4) {
    @Override
    void decode(byte[] from, int at, int stride, double[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = (int) LITTLE_32.get(from, at + i * stride) * 0x1p-31;
      }
    }
  },
  S32_BIG(4) {
    @Override
    void decode(byte[] from, int at, int stride, double[] to, int toAt, int count) {
      for (int i = 0; i < count; i++) {
        to[toAt + i] = (int) BIG_32.get(from, at + i * stride) * 0x1p-31;
      }
    }
  },
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

  private static final VarHandle LITTLE_16 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_16 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LITTLE_32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LITTLE_64 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_64 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final int bytes;

  SampleCoding(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes of one sample. */
  int bytes() {
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

  /** Signed integers in words of 1 to 4 bytes. */
  static SampleCoding signed(int bytes, ByteOrder order) {
    boolean little = order == ByteOrder.LITTLE_ENDIAN;
    return switch (bytes) {
      case 1 -> S8;
      case 2 -> little ? S16_LITTLE : S16_BIG;
      case 3 -> little ? S24_LITTLE : S24_BIG;
      case 4 -> little ? S32_LITTLE : S32_BIG;
      default -> throw new IllegalArgumentException("no integer of " + bytes + " bytes");
    };
  }

  /** Floating-point numbers of 4 or 8 bytes. */
  static SampleCoding floating(int bytes, ByteOrder order) {
    boolean little = order == ByteOrder.LITTLE_ENDIAN;
    return switch (bytes) {
      case 4 -> little ? F32_LITTLE : F32_BIG;
      case 8 -> little ? F64_LITTLE : F64_BIG;
      default -> throw new IllegalArgumentException("no floating-point number of " + bytes + " bytes");
    };
  }
}
