package org.premaster.measurement;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;

/**
 * What {@link FactsOutput} wrote, read value by value. Every method throws an {@link IOException} where the bytes end too early or hold
 * what was never written; nothing is allocated before the bytes for it are known to be there.
 */
public class FactsInput {
  private final DataInputStream data;

  FactsInput(byte[] bytes) {
    data = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /** A count or a code. */
  public final int integer() throws IOException {
    return data.readInt();
  }

  /** A frame or a number of frames. */
  public final long whole() throws IOException {
    return data.readLong();
  }

  /** A yes or no. */
  public final boolean flag() throws IOException {
    int value = data.readUnsignedByte();
    expect(value <= 1, "a yes or no is neither");
    return value == 1;
  }

  /** A double, bit for bit. */
  public final double number() throws IOException {
    return Double.longBitsToDouble(data.readLong());
  }

  /** A double that may be absent. */
  public final OptionalDouble optional() throws IOException {
    return flag() ? OptionalDouble.of(number()) : OptionalDouble.empty();
  }

  /** A constant by its name. */
  public final <E extends Enum<E>> E constant(Class<E> type) throws IOException {
    String name = text();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new IOException("Stored facts are damaged: there is no " + type.getSimpleName() + " of the stored name.");
  }

  /** A text. */
  public final String text() throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets())).toString();
  }

  /** Bytes with their number. */
  public final byte[] octets() throws IOException {
    byte[] octets = new byte[count(1)];
    data.readFully(octets);
    return octets;
  }

  /** The length of a list whose entries take {@code least} bytes or more, 1 or more. */
  public final int count(int least) throws IOException {
    int count = integer();
    expect(count >= 0 && count <= data.available() / least, "a list is longer than they are");
    return count;
  }

  /**
   * Refuses what can have been written by no one.
   *
   * @throws IOException where the condition is false; {@code otherwise} says what is wrong, as half a sentence
   */
  public final void expect(boolean condition, String otherwise) throws IOException {
    if (!condition) {
      throw new IOException("Stored facts are damaged: " + otherwise + ".");
    }
  }

  final void expectEnd() throws IOException {
    expect(data.available() == 0, "there are bytes after their end");
  }
}
