package org.premaster.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A small FLAC encoder for fixtures. It compresses little, but writes every kind of subframe, residual and channel assignment on
 * demand, with correct CRC-8, CRC-16 and MD5.
 */
public final class FlacFile {
  /** How the two channels of a stereo frame are written. */
  public enum Stereo {
    INDEPENDENT(1),
    LEFT_SIDE(8),
    SIDE_RIGHT(9),
    MID_SIDE(10);

    private final int code;

    Stereo(int code) {
      this.code = code;
    }
  }

  private record Block(int type, byte[] body) {}

  private final int bits;
  private final int rate;
  private final long[][] codes;
  private final List<Block> metadata = new ArrayList<>();
  private FlacSubframeWriter writer = FlacSubframeWriter.fixed(2);
  private Stereo stereo = Stereo.INDEPENDENT;
  private int[] blockSizes = {1152};
  private boolean variable;
  private boolean lengthKnown = true;
  private long promisedFrames = -1;
  private byte[] digest;
  private byte[] before = {};
  private byte[] after = {};
  private List<Integer> frameStarts = List.of();

  private FlacFile(int bits, int rate, long[][] codes) {
    this.bits = bits;
    this.rate = rate;
    this.codes = codes;
    digest = md5();
  }

  /** Audio rounded to integers of 4 to 32 bits. */
  public static FlacFile of(int bits, int sampleRateHz, double[][] audio) {
    long[][] codes = new long[audio.length][audio[0].length];
    for (int c = 0; c < audio.length; c++) {
      for (int i = 0; i < audio[c].length; i++) {
        codes[c][i] = Tones.code(audio[c][i], bits);
      }
    }
    return new FlacFile(bits, sampleRateHz, codes);
  }

  public FlacFile subframes(FlacSubframeWriter value) {
    writer = value;
    return this;
  }

  public FlacFile stereo(Stereo value) {
    stereo = value;
    return this;
  }

  /** Blocks of one size, the last one shorter. */
  public FlacFile blockSize(int value) {
    blockSizes = new int[] {value};
    return this;
  }

  /** Variable block size: these sizes over and over. */
  public FlacFile blockSizes(int... values) {
    blockSizes = values.clone();
    variable = true;
    return this;
  }

  /** STREAMINFO does not say how many samples there are. */
  public FlacFile unknownLength() {
    lengthKnown = false;
    return this;
  }

  /** What STREAMINFO says the number of samples is. */
  public FlacFile promisedFrames(long value) {
    promisedFrames = value;
    return this;
  }

  /** Another digest than the samples have; sixteen zeros stand for none. */
  public FlacFile md5(byte[] value) {
    digest = value.clone();
    return this;
  }

  /** A metadata block after STREAMINFO. */
  public FlacFile metadata(int type, byte[] body) {
    metadata.add(new Block(type, body));
    return this;
  }

  /** Bytes before fLaC, an ID3 tag for instance. */
  public FlacFile before(byte[] bytes) {
    before = bytes.clone();
    return this;
  }

  public FlacFile trailing(byte[] bytes) {
    after = bytes.clone();
    return this;
  }

  /** The whole file. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(before);
    out.writeBytes(new byte[] {'f', 'L', 'a', 'C'});
    block(out, new Block(0, streamInfo()), metadata.isEmpty());
    for (int i = 0; i < metadata.size(); i++) {
      block(out, metadata.get(i), i == metadata.size() - 1);
    }
    List<Integer> starts = new ArrayList<>();
    int at = 0;
    for (int frame = 0; at < codes[0].length; frame++) {
      int size = Math.min(blockSizes[frame % blockSizes.length], codes[0].length - at);
      starts.add(out.size());
      out.writeBytes(frame(variable ? at : frame, at, size));
      at += size;
    }
    frameStarts = List.copyOf(starts);
    out.writeBytes(after);
    return out.toByteArray();
  }

  /** Where each frame begins in what {@link #bytes()} gave last. */
  public List<Integer> frameStarts() {
    return frameStarts;
  }

  /** Writes the file and returns its path. */
  public Path write(Path path) {
    try {
      return Files.write(path, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void block(ByteArrayOutputStream out, Block block, boolean last) {
    out.writeBytes(new BitSink().bits(last ? 1 : 0, 1).bits(block.type(), 7).bits(block.body().length, 24).bytes());
    out.writeBytes(block.body());
  }

  private byte[] streamInfo() {
    int least = blockSizes[0];
    int most = blockSizes[0];
    for (int size : blockSizes) {
      least = Math.min(least, size);
      most = Math.max(most, size);
    }
    long frames = promisedFrames >= 0 ? promisedFrames : lengthKnown ? codes[0].length : 0;
    BitSink info = new BitSink().bits(least, 16).bits(most, 16).bits(0, 24).bits(0, 24);
    info.bits(rate, 20).bits(codes.length - 1, 3).bits(bits - 1, 5).bits(frames, 36);
    for (byte b : digest) {
      info.bits(b, 8);
    }
    return info.bytes();
  }

  private byte[] frame(long number, int at, int size) {
    BitSink sink = new BitSink().bits(0x3FFE, 14).bits(0, 1).bits(variable ? 1 : 0, 1);
    sink.bits(7, 4).bits(0, 4).bits(codes.length == 2 ? stereo.code : codes.length - 1, 4).bits(0, 3).bits(0, 1);
    number(sink, number);
    sink.bits(size - 1, 16);
    sink.bits(crc(sink.bytes(), 8, 0x07), 8);
    for (int c = 0; c < codes.length; c++) {
      boolean side = codes.length == 2 && (stereo == Stereo.MID_SIDE && c == 1 || stereo == Stereo.LEFT_SIDE && c == 1
          || stereo == Stereo.SIDE_RIGHT && c == 0);
      writer.write(sink, channel(c, at, size), side ? bits + 1 : bits);
    }
    sink.align();
    return sink.bits(crc(sink.bytes(), 16, 0x8005), 16).bytes();
  }

  private long[] channel(int c, int at, int size) {
    long[] result = new long[size];
    if (codes.length > 2) {
      System.arraycopy(codes[c], at, result, 0, size);
      return result;
    }
    for (int i = 0; i < size; i++) {
      long left = codes[0][at + i];
      long right = codes[codes.length - 1][at + i];
      boolean mid = stereo == Stereo.MID_SIDE && c == 0;
      boolean side = stereo == Stereo.MID_SIDE && c == 1 || stereo == Stereo.LEFT_SIDE && c == 1 || stereo == Stereo.SIDE_RIGHT && c == 0;
      result[i] = codes.length == 1 ? left : mid ? left + right >> 1 : side ? left - right : c == 0 ? left : right;
    }
    return result;
  }

  private static void number(BitSink sink, long value) {
    if (value < 0x80) {
      sink.bits(value, 8);
      return;
    }
    int more = 1;
    while (value >>> (6 * more + Math.max(0, 6 - more)) != 0) {
      more++;
    }
    sink.bits((1 << more + 1) - 1, more + 1).bits(0, 1).bits(value >>> 6 * more, 6 - more);
    for (int i = more - 1; i >= 0; i--) {
      sink.bits(2, 2).bits(value >>> 6 * i & 63, 6);
    }
  }

  private static int crc(byte[] bytes, int width, int polynomial) {
    int crc = 0;
    for (byte b : bytes) {
      crc ^= (b & 0xFF) << (width - 8);
      for (int i = 0; i < 8; i++) {
        crc = (crc & 1 << width - 1) != 0 ? crc << 1 ^ polynomial : crc << 1;
      }
      crc &= (1 << width) - 1;
    }
    return crc;
  }

  private byte[] md5() {
    try {
      MessageDigest digester = MessageDigest.getInstance("MD5");
      for (int i = 0; i < codes[0].length; i++) {
        for (long[] channel : codes) {
          for (int b = 0; b < (bits + 7) / 8; b++) {
            digester.update((byte) (channel[i] >> 8 * b));
          }
        }
      }
      return digester.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
