package org.premaster.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Builds WAV files, honest and lying ones.
 *
 * <p>Simplest use: {@code WavFile.pcm(24, 48_000, Tones.sine(997, 0.5, 48_000, 2, 48_000)).write(path)}.
 */
public final class WavFile {
  /** WAVE_FORMAT_PCM. */
  public static final int TAG_PCM = 1;
  /** WAVE_FORMAT_IEEE_FLOAT. */
  public static final int TAG_FLOAT = 3;
  /** WAVE_FORMAT_EXTENSIBLE. */
  public static final int TAG_EXTENSIBLE = 0xFFFE;

  private record Chunk(String id, byte[] body, long promised, boolean padded) {}

  private final int bits;
  private final boolean floating;
  private final int channels;
  private final byte[] samples;
  private final List<Chunk> first = new ArrayList<>();
  private final List<Chunk> middle = new ArrayList<>();
  private final List<Chunk> last = new ArrayList<>();
  private int rate;
  private int tag;
  private int declaredChannels;
  private int declaredBits;
  private OptionalInt blockAlign = OptionalInt.empty();
  private OptionalInt validBits = OptionalInt.empty();
  private OptionalLong promisedData = OptionalLong.empty();
  private OptionalLong promisedRiff = OptionalLong.empty();
  private OptionalLong channelMask = OptionalLong.empty();
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
  private String form = "RIFF";
  private boolean dataFirst;
  private boolean padded = true;
  private byte[] after = {};

  private WavFile(int bits, boolean floating, int rate, int channels, byte[] samples) {
    this.bits = bits;
    this.floating = floating;
    this.rate = rate;
    this.channels = channels;
    this.samples = samples;
    tag = floating ? TAG_FLOAT : TAG_PCM;
    declaredChannels = channels;
    declaredBits = bits;
  }

  /** Integer samples of 8 (unsigned), 16, 24 or 32 bits; the audio is rounded to them and held within their range. */
  public static WavFile pcm(int bits, int sampleRateHz, double[][] audio) {
    return new WavFile(bits, false, sampleRateHz, audio.length, pcmBytes(bits, audio));
  }

  /** IEEE floating-point samples of 32 or 64 bits. */
  public static WavFile floating(int bits, int sampleRateHz, double[][] audio) {
    return new WavFile(bits, true, sampleRateHz, audio.length, floatBytes(bits, audio));
  }

  /** Any data bytes under a header that says whatever the other methods make it say. */
  public static WavFile raw(int formatTag, int bits, int sampleRateHz, int channels, byte[] data) {
    return new WavFile(bits, false, sampleRateHz, channels, data.clone()).formatTag(formatTag);
  }

  /** WAVE_FORMAT_EXTENSIBLE that declares {@code valid} significant bits in the container's. */
  public WavFile extensible(int valid) {
    validBits = OptionalInt.of(valid);
    return this;
  }

  /** The loudspeakers of WAVE_FORMAT_EXTENSIBLE, one bit each. */
  public WavFile channelMask(long mask) {
    channelMask = OptionalLong.of(mask);
    return validBits.isPresent() ? this : extensible(bits);
  }

  /** RIFX: all numbers big endian, samples too. */
  public WavFile bigEndian() {
    order = ByteOrder.BIG_ENDIAN;
    return form("RIFX");
  }

  /** RF64 or BW64: the data chunk's own length says nothing, and a ds64 chunk in front of all others gives this one. */
  public WavFile longSizes(String fourLetters, long dataBytes) {
    ByteBuffer body = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
    body.putLong(dataBytes + 100).putLong(dataBytes).putLong(frames()).putInt(0);
    first.addFirst(new Chunk("ds64", body.array(), 28, padded));
    return form(fourLetters).promisedDataBytes(0xFFFF_FFFFL).promisedRiffBytes(0xFFFF_FFFFL);
  }

  public WavFile formatTag(int value) {
    tag = value;
    return this;
  }

  public WavFile sampleRate(int value) {
    rate = value;
    return this;
  }

  public WavFile declaredChannels(int value) {
    declaredChannels = value;
    return this;
  }

  public WavFile declaredBits(int value) {
    declaredBits = value;
    return this;
  }

  public WavFile blockAlign(int value) {
    blockAlign = OptionalInt.of(value);
    return this;
  }

  /** What the data chunk's header says its length is, whatever is there. */
  public WavFile promisedDataBytes(long value) {
    promisedData = OptionalLong.of(value);
    return this;
  }

  /** What the RIFF header says the length is. */
  public WavFile promisedRiffBytes(long value) {
    promisedRiff = OptionalLong.of(value);
    return this;
  }

  /** {@code RF64}, {@code RIFX} or another four letters in place of RIFF. */
  public WavFile form(String fourLetters) {
    form = fourLetters;
    return this;
  }

  /** The data chunk stands before the fmt chunk. */
  public WavFile dataFirst() {
    dataFirst = true;
    return this;
  }

  /** Odd chunks get no pad byte. */
  public WavFile unpadded() {
    padded = false;
    return this;
  }

  /** A chunk before fmt. */
  public WavFile chunkFirst(String id, byte[] body) {
    first.add(new Chunk(id, body, body.length, padded));
    return this;
  }

  /** A chunk between fmt and data (whichever comes first). */
  public WavFile chunkBetween(String id, byte[] body) {
    middle.add(new Chunk(id, body, body.length, padded));
    return this;
  }

  /** A chunk after the last of fmt and data. */
  public WavFile chunkLast(String id, byte[] body) {
    last.add(new Chunk(id, body, body.length, padded));
    return this;
  }

  /** A chunk at the end whose header promises another length than it has. */
  public WavFile lyingChunkLast(String id, byte[] body, long promised) {
    last.add(new Chunk(id, body, promised, padded));
    return this;
  }

  /** Bytes after everything that belong to no chunk. */
  public WavFile trailing(byte[] bytes) {
    after = bytes.clone();
    return this;
  }

  /** The fmt chunk's body, to be placed a second time. */
  public byte[] formatBody() {
    ByteBuffer body = ByteBuffer.allocate(validBits.isPresent() ? 40 : 16).order(order);
    int align = blockAlign.orElse(declaredChannels * ((declaredBits + 7) / 8));
    body.putShort((short) (validBits.isPresent() ? TAG_EXTENSIBLE : tag)).putShort((short) declaredChannels).putInt(rate);
    body.putInt((int) ((long) rate * align)).putShort((short) align).putShort((short) declaredBits);
    if (validBits.isPresent()) {
      body.putShort((short) 22).putShort((short) validBits.getAsInt()).putInt((int) channelMask.orElse(channels == 1 ? 4 : 3));
      if (order == ByteOrder.BIG_ENDIAN) {
        body.putInt(tag).putShort((short) 0).putShort((short) 0x10);
      } else {
        body.putShort((short) tag).putShort((short) 0).putShort((short) 0).putShort((short) 0x10);
      }
      body.put(new byte[] {(byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71});
    }
    return body.array();
  }

  /** The sample bytes as they stand in the data chunk. */
  public byte[] dataBody() {
    return samples.clone();
  }

  /** Number of frames in the data. */
  public int frames() {
    return samples.length / (channels * (bits / 8));
  }

  /** True where samples are floating point. */
  public boolean isFloating() {
    return floating;
  }

  /** The whole file. */
  public byte[] bytes() {
    byte[] format = formatBody();
    Chunk formatChunk = new Chunk("fmt ", format, format.length, padded);
    Chunk dataChunk = new Chunk("data", ordered(), promisedData.orElse(samples.length), padded);
    List<Chunk> chunks = new ArrayList<>(first);
    chunks.add(dataFirst ? dataChunk : formatChunk);
    chunks.addAll(middle);
    chunks.add(dataFirst ? formatChunk : dataChunk);
    chunks.addAll(last);
    int length = 12 + after.length;
    for (Chunk chunk : chunks) {
      length += 8 + chunk.body().length + padOf(chunk);
    }
    ByteBuffer file = ByteBuffer.allocate(length).order(order);
    file.put(form.getBytes(StandardCharsets.US_ASCII)).putInt((int) promisedRiff.orElse(length - after.length - 8L));
    file.put("WAVE".getBytes(StandardCharsets.US_ASCII));
    for (Chunk chunk : chunks) {
      file.put(chunk.id().getBytes(StandardCharsets.US_ASCII)).putInt((int) chunk.promised()).put(chunk.body());
      file.position(file.position() + padOf(chunk));
    }
    return file.put(after).array();
  }

  /** Writes the file and returns its path. */
  public Path write(Path path) {
    try {
      return Files.write(path, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] ordered() {
    if (order == ByteOrder.LITTLE_ENDIAN) {
      return samples;
    }
    int width = bits / 8;
    byte[] turned = new byte[samples.length];
    for (int i = 0; i < samples.length; i++) {
      turned[i] = samples[i - i % width + width - 1 - i % width];
    }
    return turned;
  }

  private static int padOf(Chunk chunk) {
    return chunk.padded() ? chunk.body().length & 1 : 0;
  }

  private static byte[] pcmBytes(int bits, double[][] audio) {
    int width = bits / 8;
    byte[] data = new byte[Math.multiplyExact(audio[0].length, audio.length * width)];
    int at = 0;
    for (int i = 0; i < audio[0].length; i++) {
      for (double[] channel : audio) {
        long code = Tones.code(channel[i], bits) + (bits == 8 ? 128 : 0);
        for (int b = 0; b < width; b++) {
          data[at++] = (byte) (code >> (8 * b));
        }
      }
    }
    return data;
  }

  private static byte[] floatBytes(int bits, double[][] audio) {
    ByteBuffer data = ByteBuffer.allocate(audio[0].length * audio.length * (bits / 8)).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < audio[0].length; i++) {
      for (double[] channel : audio) {
        if (bits == 32) {
          data.putFloat((float) channel[i]);
        } else {
          data.putDouble(channel[i]);
        }
      }
    }
    return data.array();
  }
}
