package org.premaster.bench;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A target per reader for {@code bench/fuzz}, guided by coverage; without it each target sees its seeds only. The letters by which a
 * container is recognised are put back into every input, so that the fuzzer does not leave its reader.
 */
class ReadersFuzzTest {
  private static Path file = Path.of("");

  @BeforeAll
  static void makeRoom() throws IOException {
    file = Files.createTempFile("fuzzed", ".bin");
  }

  @AfterAll
  static void leaveNothing() throws IOException {
    Files.delete(file);
  }

  static Stream<Arguments> wavSeeds() {
    return arguments(Seeds.wav());
  }

  static Stream<Arguments> rf64Seeds() {
    return arguments(Seeds.rf64());
  }

  static Stream<Arguments> w64Seeds() {
    return arguments(Seeds.w64());
  }

  static Stream<Arguments> aiffSeeds() {
    return arguments(Seeds.aiff());
  }

  static Stream<Arguments> cafSeeds() {
    return arguments(Seeds.caf());
  }

  static Stream<Arguments> flacSeeds() {
    return arguments(Seeds.flac());
  }

  static Stream<Arguments> otherSeeds() {
    return arguments(Seeds.others());
  }

  /** What a file is, before any reader sees it, and tags in front of it: nothing is put back, so that the fuzzer may make any kind. */
  @MethodSource("otherSeeds")
  @FuzzTest
  void any(byte[] input) throws IOException {
    new HostileFile(file).examine(input);
  }

  @MethodSource("wavSeeds")
  @FuzzTest
  void wav(byte[] input) throws IOException {
    examine(input, input.length > 3 && input[3] == 'X' ? "RIFX" : "RIFF", "WAVE");
  }

  @MethodSource("rf64Seeds")
  @FuzzTest
  void rf64(byte[] input) throws IOException {
    examine(input, input.length > 0 && input[0] == 'B' ? "BW64" : "RF64", "WAVE");
  }

  @MethodSource("w64Seeds")
  @FuzzTest
  void w64(byte[] input) throws IOException {
    examine(input, "riff", "");
  }

  @MethodSource("aiffSeeds")
  @FuzzTest
  void aiff(byte[] input) throws IOException {
    examine(input, "FORM", input.length > 11 && input[11] == 'C' ? "AIFC" : "AIFF");
  }

  @MethodSource("cafSeeds")
  @FuzzTest
  void caf(byte[] input) throws IOException {
    examine(input, "caff", "");
  }

  /** Checksums of frames hold, so that what is behind them is reached. */
  @MethodSource("flacSeeds")
  @FuzzTest
  void flac(byte[] input) throws IOException {
    byte[] bytes = input.clone();
    put(bytes, 0, "fLaC");
    List<Integer> starts = FlacFrame.syncCodes(bytes);
    for (int i = 0; i < starts.size(); i++) {
      FlacFrame.seal(bytes, starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : bytes.length);
    }
    new HostileFile(file).examine(bytes);
  }

  private static void examine(byte[] input, String form, String type) throws IOException {
    byte[] bytes = input.clone();
    put(bytes, 0, form);
    put(bytes, 8, type);
    new HostileFile(file).examine(bytes);
  }

  private static void put(byte[] bytes, int at, String letters) {
    byte[] ascii = letters.getBytes(StandardCharsets.US_ASCII);
    if (at + ascii.length <= bytes.length) {
      System.arraycopy(ascii, 0, bytes, at, ascii.length);
    }
  }

  private static Stream<Arguments> arguments(List<Seed> seeds) {
    return seeds.stream().map(seed -> Arguments.of((Object) seed.bytes()));
  }
}
