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
    long overflow = 0;
    for (int i = from; i < to; i++) {
      if (load > last) {
        throw FlacDamage.OUT_OF_BYTES;
      }
      bits |= (long) BIG.get(array, load) >>> have;
      load += (63 - have) >>> 3;
      have |= REFILLED;
      int quotient = Long.numberOfLeadingZeros(bits);
      int used = quotient + 1 + parameter;
      if (used > REFILLED) {
        next = load;
        window = bits;
        count = have;
        out[i] = longRice(parameter);
        load = next;
        bits = window;
        have = count;
        continue;
      }
      int low = (int) (bits << quotient << 1 >>> 1 >>> (63 - parameter));
      long folded = (long) quotient << parameter;
      overflow |= folded;
      int value = (int) folded | low;
      out[i] = value >>> 1 ^ -(value & 1);
      bits <<= used;
      have -= used;
    }
    next = load;
    window = bits;
    count = have;
    if (overflow >>> 32 != 0) {
      throw FlacDamage.CONTRADICTION;
    }
  }

  private int longRice(int parameter) throws FlacDamage {
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
