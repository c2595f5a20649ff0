package org.premaster.measurement;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;

/** Where facts write themselves, value by value; {@link FactsInput} reads them back in the same order. */
public class FactsOutput {
  private final DataOutputStream data;

  FactsOutput(ByteArrayOutputStream bytes) {
    data = new DataOutputStream(bytes);
  }

  /** A count, a code, the length of a list. */
  public final void integer(int value) throws IOException {
    data.writeInt(value);
  }

  /** A frame or a number of frames. */
  public final void whole(long value) throws IOException {
    data.writeLong(value);
  }

  /** A yes or no. */
  public final void flag(boolean value) throws IOException {
    data.writeBoolean(value);
  }

  /** A double, bit for bit. */
  public final void number(double value) throws IOException {
    data.writeLong(Double.doubleToRawLongBits(value));
  }

  /** A double that may be absent. */
  public final void optional(OptionalDouble value) throws IOException {
    flag(value.isPresent());
    if (value.isPresent()) {
      number(value.getAsDouble());
    }
  }

  /** The name of an enum's constant. */
  public final void constant(Enum<?> value) throws IOException {
    text(value.name());
  }

  /** A text, as UTF-8. */
  public final void text(String text) throws IOException {
    octets(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes with their number. */
  public final void octets(byte[] octets) throws IOException {
    integer(octets.length);
    data.write(octets);
  }
}
