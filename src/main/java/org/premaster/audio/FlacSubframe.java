package org.premaster.audio;

import java.util.Arrays;

/** Decodes one channel of a FLAC frame (RFC 9639, 9.2). */
final class FlacSubframe {
  /** Index of the first sample in a channel's array; prediction looks at the places before it. */
  static final int LEAD = FlacPrediction.MOST_ORDER;

  private static final int CONSTANT = 0;
  private static final int VERBATIM = 1;
  private static final int FIXED = 8;
  private static final int LINEAR = 32;
  private static final int INVALID_PRECISION = 16;
  private static final int[][] FIXED_COEFFICIENTS = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};

  private final FlacBits bits;
  private final int[] coefficients = new int[FlacPrediction.MOST_ORDER];
  private int shift;

  FlacSubframe(FlacBits bits) {
    this.bits = bits;
  }

  /** Samples of up to 32 bits into {@code x[LEAD …]}. */
  void decode(int sampleBits, int blockSize, int[] x) throws FlacDamage {
    int type = type();
    int wasted = wasted();
    int width = checkedWidth(sampleBits - wasted);
    int end = LEAD + blockSize;
    if (type == CONSTANT) {
      Arrays.fill(x, LEAD, end, (int) bits.signed(width));
    } else if (type == VERBATIM) {
      for (int i = LEAD; i < end; i++) {
        x[i] = (int) bits.signed(width);
      }
    } else {
      int order = order(type, blockSize);
      for (int i = LEAD; i < LEAD + order; i++) {
        x[i] = (int) bits.signed(width);
      }
      predictor(type, order);
      residual(order, blockSize, x, true);
    }
    if (wasted > 0) {
      for (int i = LEAD; i < end; i++) {
        x[i] <<= wasted;
      }
    }
  }

  /** Samples of 33 bits into {@code x[LEAD …]}; {@code residuals} is scratch space of the same length. */
  void decodeWide(int sampleBits, int blockSize, long[] x, int[] residuals) throws FlacDamage {
    int type = type();
    int wasted = wasted();
    int width = checkedWidth(sampleBits - wasted);
    int end = LEAD + blockSize;
    if (type == CONSTANT) {
      Arrays.fill(x, LEAD, end, bits.signed(width));
    } else if (type == VERBATIM) {
      for (int i = LEAD; i < end; i++) {
        x[i] = bits.signed(width);
      }
    } else {
      int order = order(type, blockSize);
      for (int i = LEAD; i < LEAD + order; i++) {
        x[i] = bits.signed(width);
      }
      predictor(type, order);
      residual(order, blockSize, residuals, false);
      for (int i = LEAD + order; i < end; i++) {
        x[i] = residuals[i];
      }
      FlacPrediction.wide(order, coefficients, shift, x, LEAD + order, end);
    }
    for (int i = LEAD; i < end; i++) {
      x[i] <<= wasted;
    }
  }

  private int type() throws FlacDamage {
    int head = bits.unsigned(7);
    boolean known = head == CONSTANT || head == VERBATIM || head >= FIXED && head <= FIXED + 4 || head >= LINEAR;
    if (!known || head > 63) {
      throw FlacDamage.CONTRADICTION;
    }
    return head;
  }

  private int wasted() throws FlacDamage {
    return bits.unsigned(1) == 0 ? 0 : bits.unary() + 1;
  }

  private static int checkedWidth(int width) throws FlacDamage {
    if (width < 1) {
      throw FlacDamage.CONTRADICTION;
    }
    return width;
  }

  private static int order(int type, int blockSize) throws FlacDamage {
    int order = type >= LINEAR ? type - LINEAR + 1 : type - FIXED;
    if (order > blockSize) {
      throw FlacDamage.CONTRADICTION;
    }
    return order;
  }

  /** What samples are predicted by: the coefficients that follow, or the fixed ones of an order. */
  private void predictor(int type, int order) throws FlacDamage {
    Arrays.fill(coefficients, 0);
    if (type < LINEAR) {
      System.arraycopy(FIXED_COEFFICIENTS[order], 0, coefficients, 0, order);
      shift = 0;
      return;
    }
    int precision = bits.unsigned(4) + 1;
    shift = (int) bits.signed(5);
    if (precision == INVALID_PRECISION || shift < 0) {
      throw FlacDamage.CONTRADICTION;
    }
    for (int i = 0; i < order; i++) {
      coefficients[i] = (int) bits.signed(precision);
    }
  }

  /** The coded residual, both Rice methods, with escaped partitions of plain numbers; made samples on the way where {@code predicted}. */
  private void residual(int order, int blockSize, int[] x, boolean predicted) throws FlacDamage {
    int method = bits.unsigned(2);
    int partitionOrder = bits.unsigned(4);
    int size = blockSize >>> partitionOrder;
    if (method > 1 || size << partitionOrder != blockSize || size < order) {
      throw FlacDamage.CONTRADICTION;
    }
    int parameterBits = method == 0 ? 4 : 5;
    int escape = (1 << parameterBits) - 1;
    int at = LEAD + order;
    for (int partition = 1; partition <= 1 << partitionOrder; partition++) {
      int end = LEAD + partition * size;
      int parameter = bits.unsigned(parameterBits);
      if (predicted && order <= 8 && parameter < escape) {
        bits.predicted8(parameter, coefficients, shift, x, at, end);
      } else {
        if (parameter < escape) {
          bits.rice(parameter, x, at, end);
        } else {
          plain(x, at, end);
        }
        if (predicted) {
          FlacPrediction.linear(order, coefficients, shift, x, at, end);
        }
      }
      at = end;
    }
  }

  private void plain(int[] x, int from, int to) throws FlacDamage {
    int width = bits.unsigned(5);
    for (int i = from; i < to; i++) {
      x[i] = width == 0 ? 0 : (int) bits.signed(width);
    }
  }
}
