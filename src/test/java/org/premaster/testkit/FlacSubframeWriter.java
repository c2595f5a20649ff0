package org.premaster.testkit;

/** Writes one channel of a FLAC frame in one of the format's ways; a constant channel must be constant. */
public final class FlacSubframeWriter {
  private enum Kind {
    CONSTANT,
    VERBATIM,
    FIXED,
    LINEAR
  }

  private static final int[][] FIXED = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};
  private static final int SHIFT = 6;

  private final Kind kind;
  private final int order;
  private int parameter = 4;
  private int parameterBits = 4;
  private int partitionOrder;
  private boolean escaped;
  private boolean wasted;

  private FlacSubframeWriter(Kind kind, int order) {
    this.kind = kind;
    this.order = order;
  }

  public static FlacSubframeWriter constant() {
    return new FlacSubframeWriter(Kind.CONSTANT, 0);
  }

  public static FlacSubframeWriter verbatim() {
    return new FlacSubframeWriter(Kind.VERBATIM, 0);
  }

  /** Fixed prediction of order 0 to 4. */
  public static FlacSubframeWriter fixed(int order) {
    return new FlacSubframeWriter(Kind.FIXED, order);
  }

  /** Linear prediction of order 1 to 32, with coefficients of no merit. */
  public static FlacSubframeWriter linear(int order) {
    return new FlacSubframeWriter(Kind.LINEAR, order);
  }

  /** Rice coding with this parameter, written in 4 bits (parameters to 14) or 5 (to 30). */
  public FlacSubframeWriter rice(int value, int bits) {
    parameter = value;
    parameterBits = bits;
    return this;
  }

  /** 2^order partitions, which must divide the block size; every other one is escaped where {@link #escaped()} is asked for. */
  public FlacSubframeWriter partitions(int order2) {
    partitionOrder = order2;
    return this;
  }

  /** Residuals written as plain numbers. */
  public FlacSubframeWriter escaped() {
    escaped = true;
    return this;
  }

  /** Low zero bits that all samples share are left out. */
  public FlacSubframeWriter wasted() {
    wasted = true;
    return this;
  }

  void write(BitSink sink, long[] samples, int sampleBits) {
    int zeros = wasted ? sharedZeros(samples) : 0;
    long[] x = new long[samples.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = samples[i] >> zeros;
    }
    int width = sampleBits - zeros;
    int used = Math.min(order, samples.length);
    int type = switch (kind) {
      case CONSTANT -> 0;
      case VERBATIM -> 1;
      case FIXED -> 8 + used;
      case LINEAR -> 32 + used - 1;
    };
    sink.bits(type, 7).bits(zeros > 0 ? 1 : 0, 1);
    if (zeros > 0) {
      sink.unary(zeros - 1L);
    }
    switch (kind) {
      case CONSTANT -> sink.bits(x[0], width);
      case VERBATIM -> {
        for (long sample : x) {
          sink.bits(sample, width);
        }
      }
      case FIXED -> predicted(sink, x, width, FIXED[used], 0);
      case LINEAR -> predicted(sink, x, width, coefficients(used), SHIFT);
    }
  }

  private static int[] coefficients(int order) {
    int[] c = new int[order];
    for (int i = 0; i < order; i++) {
      c[i] = (i % 2 == 0 ? 40 : -20) / (i + 1) + (i % 3 - 1);
    }
    return c;
  }

  private void predicted(BitSink sink, long[] x, int width, int[] c, int shift) {
    for (int i = 0; i < c.length; i++) {
      sink.bits(x[i], width);
    }
    if (kind == Kind.LINEAR) {
      sink.bits(8 - 1, 4).bits(shift, 5);
      for (int coefficient : c) {
        sink.bits(coefficient, 8);
      }
    }
    long[] residual = new long[x.length];
    for (int i = c.length; i < x.length; i++) {
      long sum = 0;
      for (int j = 0; j < c.length; j++) {
        sum += c[j] * x[i - 1 - j];
      }
      residual[i] = x[i] - (sum >> shift);
    }
    residual(sink, residual, c.length);
  }

  private void residual(BitSink sink, long[] residual, int from) {
    int parts = residual.length % (1 << partitionOrder) == 0 && residual.length >> partitionOrder >= from ? partitionOrder : 0;
    sink.bits(parameterBits - 4L, 2).bits(parts, 4);
    int size = residual.length >> parts;
    int at = from;
    for (int p = 0; p < 1 << parts; p++) {
      if (escaped && p % 2 == 0) {
        plain(sink, residual, at, (p + 1) * size);
      } else {
        sink.bits(parameter, parameterBits);
        for (int i = at; i < (p + 1) * size; i++) {
          long folded = residual[i] << 1 ^ residual[i] >> 63;
          sink.unary(folded >>> parameter).bits(folded, parameter);
        }
      }
      at = (p + 1) * size;
    }
  }

  private void plain(BitSink sink, long[] residual, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      long folded = residual[i] << 1 ^ residual[i] >> 63;
      width = Math.max(width, 64 - Long.numberOfLeadingZeros(folded));
    }
    sink.bits((1 << parameterBits) - 1, parameterBits).bits(width, 5);
    for (int i = from; i < to; i++) {
      sink.bits(residual[i], width);
    }
  }

  private static int sharedZeros(long[] samples) {
    long any = 0;
    for (long sample : samples) {
      any |= sample;
    }
    return any == 0 ? 0 : Long.numberOfTrailingZeros(any);
  }
}
