package org.premaster.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A damaged file.
 *
 * @param origin the seed it was made of and what was done to it
 * @param bytes the whole file
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Mutant(String origin, byte[] bytes) {
  private static final Mutation[] KINDS = Mutation.values();

  /** The same mutant for the same seeds, campaign and number. */
  static Mutant of(List<Seed> seeds, long campaign, long number) {
    SplittableRandom random = new SplittableRandom(campaign * 0x9E37_79B9_7F4A_7C15L ^ number * 0xD134_2543_DE82_EF95L);
    Seed seed = seeds.get(random.nextInt(seeds.size()));
    byte[] bytes = seed.bytes();
    String spliced = "";
    if (random.nextInt(12) == 0) {
      Seed other = seeds.get(random.nextInt(seeds.size()));
      bytes = spliced(bytes, other.bytes(), random);
      spliced = " + " + other.name();
    }
    Set<Mutation> done = EnumSet.noneOf(Mutation.class);
    for (int left = random.nextInt(1, 5); left > 0 && bytes.length > 0; left--) {
      Mutation kind = seed.name().startsWith("FLAC") && random.nextInt(3) == 0 ? Mutation.FRAME : KINDS[random.nextInt(KINDS.length)];
      bytes = kind.apply(bytes, random);
      done.add(kind);
    }
    return new Mutant(seed.name() + spliced + " " + done.toString().toLowerCase(Locale.ROOT), bytes);
  }

  /** The beginning of one file and the end of another, joined between two parts or anywhere. */
  private static byte[] spliced(byte[] head, byte[] tail, SplittableRandom random) {
    int end = cut(head, random);
    int start = cut(tail, random);
    byte[] result = Arrays.copyOf(head, end + tail.length - start);
    System.arraycopy(tail, start, result, end, tail.length - start);
    return result;
  }

  private static int cut(byte[] file, SplittableRandom random) {
    List<Part> parts = Part.of(file);
    return parts.isEmpty() || random.nextBoolean() ? random.nextInt(1, file.length) : parts.get(random.nextInt(parts.size())).from();
  }
}
