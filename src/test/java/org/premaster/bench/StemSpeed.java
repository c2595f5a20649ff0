package org.premaster.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.premaster.stems.ProvenSet;
import org.premaster.stems.StemProof;
import org.premaster.stems.StemSet;

/** How fast a set of eight stems and its mix is proved: 4 minutes, 44.1 kHz, 24 bit, all files from the page cache, in one thread. */
final class StemSpeed {
  private static final int RATE = 44_100;
  private static final int SECONDS = 240;
  private static final int STEMS = 8;
  private static final int ROUNDS = 6;

  private StemSpeed() {}

  /**
   * Prints for each round how many times real time the set was proved, by the processor's time, which other programs disturb less.
   *
   * @param args {@code late} to have one stem start late, so that places are looked for and all is read again
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("stem-speed");
    try {
      List<Path> stems = write(folder, args.length > 0 && args[0].equals("late") ? 441 : 0);
      StemSet set = new StemSet(folder.resolve("mix.wav"), stems);
      for (int round = 1; round <= ROUNDS; round++) {
        long start = System.nanoTime();
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ProvenSet proven = StemProof.of(set);
        double seconds = (System.nanoTime() - start) * 1e-9;
        double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) * 1e-9;
        System.out.printf(Locale.ROOT, "round %d: %s in %.2f s, %.2f s of the processor: %.0f x real time of the song, %.0f x of all nine files%n",
            round, proven.nullClass().orElseThrow(), seconds, cpu, SECONDS / cpu, (STEMS + 1) * SECONDS / cpu);
      }
      long heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(StemSpeed::heap).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
      System.out.printf(Locale.ROOT, "highest use of the heap %d MB%n", heap >> 20);
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static boolean heap(MemoryPoolMXBean pool) {
    return pool.getType() == MemoryType.HEAP;
  }

  /** Noise of different colors with notes of different length, summed as integers, so that the mix is exact. */
  private static List<Path> write(Path folder, int late) throws IOException {
    List<Path> paths = new ArrayList<>();
    List<OutputStream> files = new ArrayList<>();
    for (int k = 0; k <= STEMS; k++) {
      Path path = folder.resolve(k < STEMS ? (k + 1) + "_stem.wav" : "mix.wav");
      OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
      out.write(header());
      files.add(out);
      if (k < STEMS) {
        paths.add(path);
      }
    }
    SplittableRandom random = new SplittableRandom(5);
    double[][] state = new double[STEMS][2];
    int[][] delayed = new int[2][Math.max(1, late)];
    for (int i = 0; i < SECONDS * RATE; i++) {
      for (int side = 0; side < 2; side++) {
        int sum = 0;
        for (int k = 0; k < STEMS; k++) {
          double note = Math.max(0, 1 - (double) (i % (RATE / (k + 1))) * (k + 1) / RATE);
          state[k][side] += (0.02 + 0.1 * k) * (random.nextDouble() - 0.5 - state[k][side]);
          int code = (int) (0.1 * note * state[k][side] * 0x7FFFFF);
          sum += code;
          int written = code;
          if (k == 2 && late > 0) {
            written = delayed[side][i % late];
            delayed[side][i % late] = code;
          }
          put(files.get(k), written);
        }
        put(files.get(STEMS), sum);
      }
    }
    for (OutputStream file : files) {
      file.close();
    }
    return paths;
  }

  private static void put(OutputStream out, int code) throws IOException {
    out.write(code);
    out.write(code >> 8);
    out.write(code >> 16);
  }

  private static byte[] header() {
    int bytes = SECONDS * RATE * 6;
    ByteBuffer wav = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 2);
    wav.putInt(RATE).putInt(RATE * 6).putShort((short) 6).putShort((short) 24);
    return wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes).array();
  }
}
