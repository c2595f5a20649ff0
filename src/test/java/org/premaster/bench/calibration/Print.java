package org.premaster.bench.calibration;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.premaster.testkit.WavFile;

/** The samples of one file to write. */
sealed interface Print {

  /** How an export comes to its word length. */
  enum Rounding {
    /** To the nearest code. */
    NEAREST,
    /** Triangular dither of two codes before the rounding. */
    TPDF,
    /** The same with the error fed back, so that the noise rises above 10 kHz. */
    SHAPED
  }

  /**
   * Integers.
   *
   * @param bits word length of the file
   * @param codes channels × frames, of that word length
   */
  record Integers(int rate, int bits, int[][] codes) implements Print {
    /** The same with another rate in the header. */
    Integers labelled(int otherRate) {
      return new Integers(otherRate, bits, codes);
    }

    Sound sound() {
      double[][] samples = new double[codes.length][];
      double scale = Math.scalb(1.0, 1 - bits);
      for (int c = 0; c < codes.length; c++) {
        samples[c] = java.util.Arrays.stream(codes[c]).mapToDouble(code -> code * scale).toArray();
      }
      return new Sound(rate, samples);
    }

    /** The same codes with zeros below, as a file of a longer word length holds them. */
    Integers padded(int longer) {
      int[][] out = new int[codes.length][];
      for (int c = 0; c < codes.length; c++) {
        out[c] = java.util.Arrays.stream(codes[c]).map(code -> code << (longer - bits)).toArray();
      }
      return new Integers(rate, longer, out);
    }
  }

  /** 32-bit floating point. */
  record Floats(Sound sound) implements Print {}

  /** The sound in a file of this word length; 32 is floating point. */
  static Print of(Sound sound, int bits) {
    return bits == 32 ? new Floats(sound) : integers(sound, bits, Rounding.NEAREST, new SplittableRandom(0));
  }

  static Integers integers(Sound sound, int bits, Rounding rounding, SplittableRandom random) {
    double scale = Math.scalb(1.0, bits - 1);
    int[][] codes = new int[sound.channels()][sound.frames()];
    for (int c = 0; c < codes.length; c++) {
      double e1 = 0;
      double e2 = 0;
      for (int i = 0; i < codes[c].length; i++) {
        double wanted = sound.samples()[c][i] * scale + (rounding == Rounding.SHAPED ? -1.6 * e1 + 0.7 * e2 : 0);
        double dither = rounding == Rounding.NEAREST ? 0 : random.nextDouble() + random.nextDouble() - 1;
        double code = Math.clamp(Math.rint(wanted + dither), -scale, scale - 1);
        e2 = e1;
        e1 = Math.clamp(code - wanted, -4, 4);
        codes[c][i] = (int) code;
      }
    }
    return new Integers(sound.rate(), bits, codes);
  }

  default int fileRate() {
    return switch (this) {
      case Integers some -> some.rate();
      case Floats some -> some.sound().rate();
    };
  }

  default int fileBits() {
    return switch (this) {
      case Integers some -> some.bits();
      case Floats some -> 32;
    };
  }

  default double seconds() {
    return switch (this) {
      case Integers some -> (double) some.codes()[0].length / some.rate();
      case Floats some -> some.sound().seconds();
    };
  }

  /** {@code .flac} where the samples fit into FLAC, which saves room; {@code .wav} otherwise. */
  default String extension() {
    return this instanceof Integers ? ".flac" : ".wav";
  }

  /** Writes the file in the container that its extension names. */
  default void write(Path file) throws IOException {
    switch (this) {
      case Floats some -> WavFile.floating(32, some.sound().rate(), some.sound().samples()).write(file);
      case Integers some when file.toString().endsWith(".wav") -> WavFile.pcm(some.bits(), some.rate(), some.sound().samples()).write(file);
      case Integers some -> flac(some, file);
    }
  }

  private static void flac(Integers some, Path file) throws IOException {
    Program.feed(
        bytes(some), "flac", "--silent", "--force", "-4", "--no-padding", "--no-seektable", "--force-raw-format", "--endian=little",
        "--sign=signed",
        "--channels=" + some.codes().length, "--bps=" + some.bits(), "--sample-rate=" + some.rate(), "-o", file.toString(), "-");
  }

  private static byte[] bytes(Integers some) {
    int width = some.bits() / 8;
    int frames = some.codes()[0].length;
    ByteBuffer raw = ByteBuffer.allocate(width * frames * some.codes().length).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < frames; i++) {
      for (int[] channel : some.codes()) {
        for (int b = 0; b < width; b++) {
          raw.put((byte) (channel[i] >> 8 * b));
        }
      }
    }
    return raw.array();
  }
}
