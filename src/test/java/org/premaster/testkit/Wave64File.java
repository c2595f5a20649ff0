package org.premaster.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/** Builds Sony Wave64 files: GUIDs for ids, 64-bit lengths that count their own header, chunks at multiples of 8. */
public final class Wave64File {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] RIFF = HEX.parseHex("726966662e91cf11a5d628db04c10000");
  private static final byte[] LETTERED = HEX.parseHex("f3acd3118cd100c04f8edb8a");

  private record Chunk(byte[] guid, byte[] body, long promised) {}

  private final WavFile content;
  private final List<Chunk> last = new ArrayList<>();
  private final List<Chunk> first = new ArrayList<>();
  private OptionalLong promisedData = OptionalLong.empty();

  private Wave64File(WavFile content) {
    this.content = content;
  }

  /** The samples and the fmt chunk of a WAV file. */
  public static Wave64File of(WavFile content) {
    return new Wave64File(content);
  }

  /** What the length in the data chunk's header is, header included. */
  public Wave64File promisedDataBytes(long value) {
    promisedData = OptionalLong.of(value);
    return this;
  }

  public Wave64File chunkFirst(String letters, byte[] body) {
    first.add(new Chunk(guid(letters), body, body.length + 24L));
    return this;
  }

  public Wave64File chunkLast(String letters, byte[] body) {
    last.add(new Chunk(guid(letters), body, body.length + 24L));
    return this;
  }

  /** The whole file. */
  public byte[] bytes() {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    first.forEach(chunk -> put(chunks, chunk));
    byte[] format = content.formatBody();
    put(chunks, new Chunk(guid("fmt "), format, format.length + 24L));
    byte[] data = content.dataBody();
    put(chunks, new Chunk(guid("data"), data, promisedData.orElse(data.length + 24L)));
    last.forEach(chunk -> put(chunks, chunk));
    ByteBuffer file = ByteBuffer.allocate(40 + chunks.size()).order(ByteOrder.LITTLE_ENDIAN);
    return file.put(RIFF).putLong(40L + chunks.size()).put(guid("wave")).put(chunks.toByteArray()).array();
  }

  private static byte[] guid(String letters) {
    if (letters.equals("LIST")) {
      return HEX.parseHex("6c6973742f91cf11a5d628db04c10000");
    }
    return ByteBuffer.allocate(16).put(letters.getBytes(StandardCharsets.US_ASCII)).put(LETTERED).array();
  }

  private static void put(ByteArrayOutputStream out, Chunk chunk) {
    out.writeBytes(ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).put(chunk.guid()).putLong(chunk.promised()).array());
    out.writeBytes(chunk.body());
    out.writeBytes(new byte[-chunk.body().length & 7]);
  }
}
