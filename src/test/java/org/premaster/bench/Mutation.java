package org.premaster.bench;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The kinds of damage. None of them changes the array it is given. */
enum Mutation {
  /** One to eight bits turned over. */
  BITS {
    @Override
    byte[] apply(byte[] file, SplittableRandom random) {
      byte[] result = file.clone();
      for (int i = random.nextInt(1, 9); i > 0; i--) {
        result[place(file, random)] ^= (byte) (1 << random.nextInt(8));
      }
      return result;
    }
  },

  /** A run of equal or of random bytes written over what was there. */
  RUN {
    @Override
    byte[] apply(byte[] file, SplittableRandom random) {
      byte[] result = file.clone();
      int from = place(file, random);
      int to = Math.min(file.length, from + random.nextInt(1, random.nextInt(4) == 0 ? 600 : 9));
      if (random.nextInt(3) == 0) {
        System.arraycopy(noise(random, to - from), 0, result, from, to - from);
      } else {
        Arrays.fill(result, from, to, EDGES[random.nextInt(EDGES.length)]);
      }
      return result;
    }
  },

  /** The length of a part set to an extreme, or off by a little. */
  LENGTH {
    @Override
    byte[] apply(byte[] file, SplittableRandom random) {
      List<Part> parts = Part.of(file).stream().filter(part -> !part.frame()).toList();
      if (parts.isEmpty() || random.nextInt(8) == 0) {
        return FIELD.apply(file, random);
      }
      Part part = parts.get(random.nextInt(parts.size()));
      return written(file, part.lengthAt(), part.lengthWidth(), part.order(), random);
    }
  },

  /** Any number near the beginning or inside the first bytes of a part set to an extreme, or off by a little. */
  FIELD {
    @Override
    byte[] apply(byte[] file, SplittableRandom random) {
      List<Part> parts = Part.of(file);
      int start = parts.isEmpty() || random.nextInt(3) == 0 ? 0 : parts.get(random.nextInt(parts.size())).from();
      int width = 1 << random.nextInt(4);
      int at = Math.min(start + random.nextInt(20) * 2, file.length - width);
      return at < 0 ? file : written(file, at, width, random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, random);
    }
  },

  /** Everything from some byte on is gone. */
  TRUNCATION {
    @Override
    byte[] apply(byte[] file, SplittableRandom random) {
      return Arrays.copyOf(file, random.nextInt(4) == 0 ? boundary(file, random) : place(file, random));
    }
  },

  /** A part twice or many times. */
  DUPLICATION {
    @Override
    byte[] apply(byte[] file, SplittableRandom random) {
      int[] piece = piece(file, random);
      int times = random.nextInt(6) == 0 ? random.nextInt(2, 40) : 1;
      byte[] again = new byte[Math.min((piece[1] - piece[0]) * times, MOST_BYTES)];
      for (int i = 0; i < again.length; i++) {
        again[i] = file[piece[0] + i % (piece[1] - piece[0])];
      }
      return joined(file, random.nextBoolean() ? piece[1] : boundary(file, random), again, 0);
    }
  },

  /** A part, or any piece, is gone and the rest has moved up. */
  DELETION {
    @Override
    byte[] apply(byte[] file, SplittableRandom random) {
      int[] piece = piece(file, random);
      return joined(file, piece[0], new byte[0], piece[1] - piece[0]);
    }
  },

  /** Bytes that belong to nothing, between two parts or anywhere. */
  GARBAGE {
    @Override
    byte[] apply(byte[] file, SplittableRandom random) {
      byte[] garbage = random.nextBoolean() ? new byte[random.nextInt(1, 70)] : noise(random, random.nextInt(1, 700));
      return joined(file, random.nextBoolean() ? boundary(file, random) : place(file, random), garbage, 0);
    }
  },

  /** Damage inside a FLAC frame whose checksums are made to hold again; bits elsewhere. */
  FRAME {
    @Override
    byte[] apply(byte[] file, SplittableRandom random) {
      List<Part> frames = Part.of(file).stream().filter(Part::frame).toList();
      if (frames.isEmpty()) {
        return BITS.apply(file, random);
      }
      Part frame = frames.get(random.nextInt(frames.size()));
      int length = frame.to() - frame.from();
      byte[] result = file.clone();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        int at = frame.from() + 2 + random.nextInt(random.nextBoolean() ? Math.min(24, length - 2) : length - 2);
        result[at] = random.nextBoolean() ? (byte) (result[at] ^ (1 << random.nextInt(8))) : EDGES[random.nextInt(EDGES.length)];
      }
      FlacFrame.seal(result, frame.from(), frame.to());
      return result;
    }
  };

  private static final int MOST_BYTES = 1 << 16;
  private static final byte[] EDGES = {0, (byte) 0xFF, 0x7F, (byte) 0x80, 1, ' '};
  private static final long[] EXTREMES = {
    0, 1, -1, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFEL, 0xFFFF_FFF0L, 0x7FFF, 0x8000, 0xFFFF, Long.MAX_VALUE,
    Long.MIN_VALUE, 8, 23, 24, 33, 64, 255, 256
  };

  /** The damaged file; never empty unless everything was cut away. */
  abstract byte[] apply(byte[] file, SplittableRandom random);

  /** Somewhere in the file, every other time near its beginning or near that of a part. */
  private static int place(byte[] file, SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(Math.min(file.length, 120));
      case 1 -> Math.min(file.length - 1, boundary(file, random) + random.nextInt(24));
      default -> random.nextInt(file.length);
    };
  }

  /** The beginning of a part, or the end of the file. */
  private static int boundary(byte[] file, SplittableRandom random) {
    List<Part> parts = Part.of(file);
    int which = random.nextInt(parts.size() + 1);
    return which == parts.size() ? file.length : parts.get(which).from();
  }

  /** A part, or every other time any piece of the file, as first byte and byte after the last. */
  private static int[] piece(byte[] file, SplittableRandom random) {
    List<Part> parts = Part.of(file);
    if (parts.isEmpty() || random.nextBoolean()) {
      int from = place(file, random);
      return new int[] {from, Math.min(file.length, from + random.nextInt(1, 400))};
    }
    Part part = parts.get(random.nextInt(parts.size()));
    return new int[] {part.from(), part.to()};
  }

  private static byte[] written(byte[] file, int at, int width, ByteOrder order, SplittableRandom random) {
    byte[] result = file.clone();
    long value = 0;
    for (int i = 0; i < width; i++) {
      value |= (file[place(order, at, width, i)] & 0xFFL) << (8 * i);
    }
    value = switch (random.nextInt(4)) {
      case 0 -> value + random.nextInt(-3, 4);
      case 1 -> random.nextBoolean() ? file.length : random.nextLong();
      default -> EXTREMES[random.nextInt(EXTREMES.length)];
    };
    for (int i = 0; i < width; i++) {
      result[place(order, at, width, i)] = (byte) (value >> (8 * i));
    }
    return result;
  }

  /** Where the byte of weight 256ⁱ stands. */
  private static int place(ByteOrder order, int at, int width, int i) {
    return order == ByteOrder.LITTLE_ENDIAN ? at + i : at + width - 1 - i;
  }

  private static byte[] joined(byte[] file, int at, byte[] between, int skipped) {
    byte[] result = new byte[file.length + between.length - skipped];
    System.arraycopy(file, 0, result, 0, at);
    System.arraycopy(between, 0, result, at, between.length);
    System.arraycopy(file, at + skipped, result, at + between.length, file.length - at - skipped);
    return result;
  }

  private static byte[] noise(SplittableRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
