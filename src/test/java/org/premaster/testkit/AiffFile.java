package org.premaster.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Builds AIFF and AIFF-C files, honest and lying ones. */
public final class AiffFile {
  private record Chunk(String id, byte[] body) {}

  private final String type;
  private final int bits;
  private final double rate;
  private final int channels;
  private final byte[] samples;
  private final List<Chunk> first = new ArrayList<>();
  private final List<Chunk> last = new ArrayList<>();
  private OptionalLong promisedFrames = OptionalLong.empty();
  private OptionalLong promisedSound = OptionalLong.empty();
  private int offset;
  private boolean soundFirst;
  private byte[] after = {};

  private AiffFile(String type, int bits, double rate, int channels, byte[] samples) {
    this.type = type;
    this.bits = bits;
    this.rate = rate;
    this.channels = channels;
    this.samples = samples;
  }

  /** Plain AIFF with big-endian integers of 1 to 32 bits. */
  public static AiffFile pcm(int bits, double sampleRateHz, double[][] audio) {
    return new AiffFile("", bits, sampleRateHz, audio.length, integers(bits, audio, false));
  }

  /** AIFF-C of a compression type: NONE, twos, sowt, in24, in32, 42ni, 23ni, fl32, FL32, fl64, FL64, or any other four letters. */
  public static AiffFile compressed(String type, int bits, double sampleRateHz, double[][] audio) {
    byte[] data = switch (type) {
      case "sowt" -> integers(bits, audio, true);
      case "42ni" -> integers(24, audio, true);
      case "23ni" -> integers(32, audio, true);
      case "in24" -> integers(24, audio, false);
      case "in32" -> integers(32, audio, false);
      case "fl32", "FL32" -> floats(4, audio);
      case "fl64", "FL64" -> floats(8, audio);
      default -> integers(bits, audio, false);
    };
    return new AiffFile(type, bits, sampleRateHz, audio.length, data);
  }

  /** What the COMM chunk says the number of frames is. */
  public AiffFile promisedFrames(long value) {
    promisedFrames = OptionalLong.of(value);
    return this;
  }

  /** What the SSND chunk's header says its length is. */
  public AiffFile promisedSoundBytes(long value) {
    promisedSound = OptionalLong.of(value);
    return this;
  }

  /** Bytes between the SSND header and the first sample. */
  public AiffFile soundOffset(int value) {
    offset = value;
    return this;
  }

  /** SSND stands before COMM. */
  public AiffFile soundFirst() {
    soundFirst = true;
    return this;
  }

  public AiffFile chunkFirst(String id, byte[] body) {
    first.add(new Chunk(id, body));
    return this;
  }

  public AiffFile chunkLast(String id, byte[] body) {
    last.add(new Chunk(id, body));
    return this;
  }

  /** Bytes after everything that belong to no chunk. */
  public AiffFile trailing(byte[] bytes) {
    after = bytes.clone();
    return this;
  }

  /** The whole file. */
  public byte[] bytes() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    first.forEach(chunk -> put(body, chunk.id(), chunk.body(), chunk.body().length));
    if (!soundFirst) {
      put(body, "COMM", common(), common().length);
    }
    byte[] sound = ByteBuffer.allocate(8 + offset + samples.length).putInt(offset).putInt(0).position(8 + offset).put(samples).array();
    put(body, "SSND", sound, promisedSound.orElse(sound.length));
    if (soundFirst) {
      put(body, "COMM", common(), common().length);
    }
    last.forEach(chunk -> put(body, chunk.id(), chunk.body(), chunk.body().length));
    ByteBuffer file = ByteBuffer.allocate(12 + body.size() + after.length);
    file.put("FORM".getBytes(StandardCharsets.US_ASCII)).putInt(4 + body.size());
    file.put((type.isEmpty() ? "AIFF" : "AIFC").getBytes(StandardCharsets.US_ASCII));
    return file.put(body.toByteArray()).put(after).array();
  }

  /** Writes the file and returns its path. */
  public Path write(Path path) {
    try {
      return Files.write(path, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] common() {
    ByteBuffer body = ByteBuffer.allocate(type.isEmpty() ? 18 : 24);
    int frames = samples.length / Math.max(1, channels * wordBytes());
    body.putShort((short) channels).putInt((int) promisedFrames.orElse(frames)).putShort((short) bits).put(extended(rate));
    if (!type.isEmpty()) {
      body.put(type.getBytes(StandardCharsets.ISO_8859_1)).put((byte) 0).put((byte) 0);
    }
    return body.array();
  }

  private int wordBytes() {
    return switch (type) {
      case "in24", "42ni" -> 3;
      case "in32", "23ni", "fl32", "FL32" -> 4;
      case "fl64", "FL64" -> 8;
      default -> (bits + 7) / 8;
    };
  }

  /** An 80-bit extended number. */
  public static byte[] extended(double value) {
    int exponent = Math.getExponent(value);
    long mantissa = (long) Math.scalb(value, 52 - exponent) << 11;
    return ByteBuffer.allocate(10).putShort((short) (exponent + 16383)).putLong(mantissa).array();
  }

  private static void put(ByteArrayOutputStream out, String id, byte[] body, long promised) {
    out.writeBytes(id.getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) promised).array());
    out.writeBytes(body);
    if ((body.length & 1) != 0) {
      out.write(0);
    }
  }

  /** Integers left-justified in whole bytes. */
  private static byte[] integers(int bits, double[][] audio, boolean little) {
    int width = (bits + 7) / 8;
    byte[] data = new byte[audio[0].length * audio.length * width];
    int at = 0;
    for (int i = 0; i < audio[0].length; i++) {
      for (double[] channel : audio) {
        long code = Tones.code(channel[i], bits) << (width * 8 - bits);
        for (int b = 0; b < width; b++) {
          data[at++] = (byte) (code >> 8 * (little ? b : width - 1 - b));
        }
      }
    }
    return data;
  }

  private static byte[] floats(int width, double[][] audio) {
    ByteBuffer data = ByteBuffer.allocate(audio[0].length * audio.length * width);
    for (int i = 0; i < audio[0].length; i++) {
      for (double[] channel : audio) {
        if (width == 4) {
          data.putFloat((float) channel[i]);
        } else {
          data.putDouble(channel[i]);
        }
      }
    }
    return data.array();
  }
}
