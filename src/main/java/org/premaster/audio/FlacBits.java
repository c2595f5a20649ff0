package org.premaster.audio;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bits of one FLAC frame, most significant first. Up to {@link TappedBytes#SLACK} bytes behind the end may be loaded; using
 * them is {@link FlacDamage#OUT_OF_BYTES}.
 */
final class FlacBits {
  private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  /** Bits that are certain to be at hand after a refill. */
  private static final int REFILLED = 56;
  /** Two codes of so many bits are there after one refill. */
  private static final int HALF = REFILLED / 2;
  /** No code of so many bits stands for a number of more than 32. */
  private static final int LONGEST_QUICK_CODE = 32;
  /** The reader may have loaded so far behind the end before it is certain that it used what is not there. */
  private static final int LOADED_AHEAD = 8;

  private byte[] bytes = new byte[TappedBytes.SLACK];
  private int next;
  private int end;
  /** The next {@link #count} bits, left-justified; below them stand bits that the next refill brings again. */
  private long window;
  private int count;

  /** Starts at the byte {@code from} of an array that goes on for the slack behind {@code end}. */
  void start(byte[] array, int from, int endOfBytes) {
    bytes = array;
    next = from;
    end = endOfBytes;
    window = 0;
    count = 0;
  }

  /** The next 0 to 32 bits as an unsigned number. */
  int unsigned(int length) throws FlacDamage {
    refill();
    int value = (int) (window >>> 1 >>> (63 - length));
    drop(length);
    return value;
  }

  /** The next 1 to 33 bits as a two's complement number. */
  long signed(int length) throws FlacDamage {
    refill();
    long value = window >> (64 - length);
    drop(length);
    return value;
  }

  /** Zero bits up to the next one bit, which is consumed too. */
  int unary() throws FlacDamage {
    int zeros = 0;
    while (true) {
      refill();
      int run = Long.numberOfLeadingZeros(window);
      if (run < count) {
        drop(run);
        drop(1);
        return zeros + run;
      }
      zeros += count;
      drop(count);
    }
  }

  /** Rice-coded residuals with a parameter of 0 to 30 (RFC 9639, 9.2.7.2), into {@code out} from {@code from} up to {@code to}. */
  void rice(int parameter, int[] out, int from, int to) throws FlacDamage {
    byte[] array = bytes;
    int last = end + LOADED_AHEAD;
    int load = next;
    long bits = window;
    int have = count;
    for (int i = from; i < to; i++) {
      if (load > last) {
        throw FlacDamage.OUT_OF_BYTES;
      }
      bits |= (long) BIG.get(array, load) >>> have;
      load += (63 - have) >>> 3;
      have |= REFILLED;
      int quotient = Long.numberOfLeadingZeros(bits);
      int used = quotient + 1 + parameter;
      if (used > LONGEST_QUICK_CODE) {
        next = load;
        window = bits;
        count = have;
        out[i] = rice(parameter);
        load = next;
        bits = window;
        have = count;
        continue;
      }
      // The bits of the code are the one that ends the quotient and the rest
      int folded = (quotient - 1 << parameter) + (int) (bits >>> -used);
      out[i] = folded >>> 1 ^ -(folded & 1);
      bits <<= used;
      have -= used;
    }
    next = load;
    window = bits;
    count = have;
  }

  /**
   * Residuals as {@link #rice} reads them, each made a sample at once by the eight samples before it, as {@link FlacPrediction#linear} does.
   * Reading waits for the code before and predicting for the sample before: side by side they take little longer than one of them, and two
   * codes come with one load.
   *
   * @param c coefficients, the nearest sample's first, with zeros up to 8
   * @param x where the samples go; those before {@code from} are there
   * @param from {@link FlacPrediction#MOST_ORDER} or more
   */
  void predicted8(int parameter, int[] c, int shift, int[] x, int from, int to) throws FlacDamage {
    byte[] array = bytes;
    int limit = end + LOADED_AHEAD;
    int load = next;
    long bits = window;
    int have = count;
    long c1 = c[0];
    long c2 = c[1];
    long c3 = c[2];
    long c4 = c[3];
    long c5 = c[4];
    long c6 = c[5];
    long c7 = c[6];
    long c8 = c[7];
    int i = Math.max(from, FlacPrediction.MOST_ORDER);
    int last = x[i - 1];
    int beforeLast = x[i - 2];
    for (; i < to - 1; i += 2) {
      if (load > limit) {
        throw FlacDamage.OUT_OF_BYTES;
      }
      bits |= (long) BIG.get(array, load) >>> have;
      load += (63 - have) >>> 3;
      have |= REFILLED;
      int quotient = Long.numberOfLeadingZeros(bits);
      int used = quotient + 1 + parameter;
      long behind = bits << used;
      int quotient2 = Long.numberOfLeadingZeros(behind);
      int used2 = quotient2 + 1 + parameter;
      int one;
      int two;
      if (used > HALF || used2 > HALF) {
        next = load;
        window = bits;
        count = have;
        one = rice(parameter);
        two = rice(parameter);
        load = next;
        bits = window;
        have = count;
      } else {
        int folded = (quotient - 1 << parameter) + (int) (bits >>> -used);
        one = folded >>> 1 ^ -(folded & 1);
        folded = (quotient2 - 1 << parameter) + (int) (behind >>> -used2);
        two = folded >>> 1 ^ -(folded & 1);
        bits = behind << used2;
        have -= used + used2;
      }
      // The two samples that each one waits for most stay out of memory, and its residual joins the sum before these do
      long sum = ((long) one << shift) + c8 * x[i - 8] + c7 * x[i - 7] + c6 * x[i - 6] + c5 * x[i - 5]
          + c4 * x[i - 4] + c3 * x[i - 3] + c2 * beforeLast;
      beforeLast = (int) (sum + c1 * last >> shift);
      x[i] = beforeLast;
      sum = ((long) two << shift) + c8 * x[i - 7] + c7 * x[i - 6] + c6 * x[i - 5] + c5 * x[i - 4]
          + c4 * x[i - 3] + c3 * x[i - 2] + c2 * last;
      last = (int) (sum + c1 * beforeLast >> shift);
      x[i + 1] = last;
    }
    next = load;
    window = bits;
    count = have;
    if (i < to) {
      x[i] = rice(parameter);
      FlacPrediction.linear(8, c, shift, x, i, to);
    }
  }

  /** One residual, of any length. */
  int rice(int parameter) throws FlacDamage {
    long folded = ((long) unary() << parameter) | unsigned(parameter) & 0xFFFF_FFFFL;
    if (folded >>> 32 != 0) {
      throw FlacDamage.CONTRADICTION;
    }
    int value = (int) folded;
    return value >>> 1 ^ -(value & 1);
  }

  /** Steps over what is left of the current byte and returns the index of the next one. */
  int nextByte() throws FlacDamage {
    drop(count & 7);
    int index = next - (count >>> 3);
    if (index > end) {
      throw FlacDamage.OUT_OF_BYTES;
    }
    return index;
  }

  private void refill() throws FlacDamage {
    if (next > end + LOADED_AHEAD) {
      throw FlacDamage.OUT_OF_BYTES;
    }
    window |= (long) BIG.get(bytes, next) >>> count;
    next += (63 - count) >>> 3;
    count |= REFILLED;
  }

  private void drop(int length) {
    window <<= length;
    count -= length;
  }
}
