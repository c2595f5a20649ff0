package org.premaster.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Builds Core Audio Format files of linear PCM, honest and lying ones. */
public final class CafFile {
  private record Chunk(String id, byte[] body) {}

  private final double rate;
  private final int bits;
  private final int channels;
  private final boolean floating;
  private final boolean little;
  private final byte[] samples;
  private final List<Chunk> between = new ArrayList<>();
  private final List<Chunk> last = new ArrayList<>();
  private String coding = "lpcm";
  private int packetBytes;
  private OptionalLong promisedData = OptionalLong.empty();

  private CafFile(double rate, int bits, boolean floating, boolean little, double[][] audio) {
    this.rate = rate;
    this.bits = bits;
    this.channels = audio.length;
    this.floating = floating;
    this.little = little;
    samples = words(bits, floating, little, audio);
    packetBytes = channels * ((bits + 7) / 8);
  }

  /** Integers of 8 to 32 bits, left-justified in whole bytes. */
  public static CafFile pcm(int bits, double sampleRateHz, boolean littleEndian, double[][] audio) {
    return new CafFile(sampleRateHz, bits, false, littleEndian, audio);
  }

  /** Floating-point numbers of 32 or 64 bits. */
  public static CafFile floating(int bits, double sampleRateHz, boolean littleEndian, double[][] audio) {
    return new CafFile(sampleRateHz, bits, true, littleEndian, audio);
  }

  /** Another coding than lpcm, whatever the samples are. */
  public CafFile coding(String fourLetters) {
    coding = fourLetters;
    return this;
  }

  public CafFile packetBytes(int value) {
    packetBytes = value;
    return this;
  }

  /** What the data chunk's header says its length is, with the edit count; −1 for unknown. */
  public CafFile promisedDataBytes(long value) {
    promisedData = OptionalLong.of(value);
    return this;
  }

  /** A chunk between desc and data. */
  public CafFile chunkBetween(String id, byte[] body) {
    between.add(new Chunk(id, body));
    return this;
  }

  public CafFile chunkLast(String id, byte[] body) {
    last.add(new Chunk(id, body));
    return this;
  }

  /** A layout tag of Core Audio, its number in the upper 16 bits. */
  public CafFile layoutTag(int number) {
    return chunkBetween("chan", ByteBuffer.allocate(12).putInt(number << 16 | channels).array());
  }

  /** The whole file. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(8).put(ascii("caff")).putShort((short) 1).putShort((short) 0).array());
    ByteBuffer description = ByteBuffer.allocate(32).putDouble(rate).put(ascii(coding)).putInt((floating ? 1 : 0) | (little ? 2 : 0));
    put(out, "desc", description.putInt(packetBytes).putInt(1).putInt(channels).putInt(bits).array(), 32);
    between.forEach(chunk -> put(out, chunk.id(), chunk.body(), chunk.body().length));
    byte[] data = ByteBuffer.allocate(4 + samples.length).putInt(1).put(samples).array();
    put(out, "data", data, promisedData.orElse(data.length));
    last.forEach(chunk -> put(out, chunk.id(), chunk.body(), chunk.body().length));
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, String id, byte[] body, long promised) {
    out.writeBytes(ByteBuffer.allocate(12).put(ascii(id)).putLong(promised).array());
    out.writeBytes(body);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] words(int bits, boolean floating, boolean little, double[][] audio) {
    int width = (bits + 7) / 8;
    ByteBuffer data = ByteBuffer.allocate(audio[0].length * audio.length * width);
    data.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    for (int i = 0; i < audio[0].length; i++) {
      for (double[] channel : audio) {
        if (floating && bits == 32) {
          data.putFloat((float) channel[i]);
        } else if (floating) {
          data.putDouble(channel[i]);
        } else {
          long code = Tones.code(channel[i], bits) << (width * 8 - bits);
          for (int b = 0; b < width; b++) {
            data.put((byte) (code >> 8 * (little ? b : width - 1 - b)));
          }
        }
      }
    }
    return data.array();
  }
}
