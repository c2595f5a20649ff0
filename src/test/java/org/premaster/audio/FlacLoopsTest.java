package org.premaster.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.premaster.audio.FlacSubframe.LEAD;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick loops of the FLAC decoder give what their plain twins give, for any input whatever. */
class FlacLoopsTest {
  private static final int ROUNDS = 300;

  @Test
  void sixteen_bytes_at_a_time_have_the_checksum_of_one_by_one() {
    SplittableRandom random = new SplittableRandom(51);
    byte[] bytes = new byte[700];
    for (int round = 0; round < ROUNDS; round++) {
      random.nextBytes(bytes);
      int from = random.nextInt(40);
      int to = from + random.nextInt(round < 100 ? 40 : 660);
      assertThat(FlacCrc.crc16(bytes, from, to)).as("round %d, from %d to %d", round, from, to).isEqualTo(FlacCrc.crc16(0, bytes, from, to));
    }
    assertThat(FlacCrc.crc16("123456789".getBytes(StandardCharsets.US_ASCII), 0, 9)).isEqualTo(0xFEE8);
  }

  /** Samples and coefficients of any size, also such as no encoder writes: then both wrap alike. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 32})
  void a_loop_for_an_order_predicts_what_the_loop_for_all_predicts(int order) {
    SplittableRandom random = new SplittableRandom(52L + order);
    for (int round = 0; round < ROUNDS; round++) {
      int[] coefficients = new int[FlacPrediction.MOST_ORDER];
      for (int i = 0; i < order; i++) {
        coefficients[i] = random.nextInt(-(1 << 14), 1 << 14);
      }
      int shift = random.nextInt(16);
      int bound = 1 << random.nextInt(1, 31);
      int[] x = random.ints(LEAD + order + random.nextInt(200), -bound, bound).toArray();
      int[] plain = x.clone();
      FlacPrediction.linear(order, coefficients, shift, x, LEAD + order, x.length);
      FlacPrediction.plain(order, coefficients, shift, plain, LEAD + order, plain.length);
      assertThat(Arrays.mismatch(x, plain)).as("round %d, shift %d", round, shift).isEqualTo(-1);
    }
  }

  /** Any bits are Rice codes. With few ones among them there are long ones, with many there are short ones. */
  @ParameterizedTest
  @CsvSource({"0, 1", "0, 30", "1, 3", "4, 2", "9, 40", "14, 2", "15, 200", "20, 8", "26, 4", "27, 2", "28, 5", "29, 8", "30, 2", "30, 40"})
  void a_run_of_residuals_is_read_as_one_by_one(int parameter, int bytesForAOne) {
    SplittableRandom random = new SplittableRandom(53L + 100 * parameter + bytesForAOne);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = bytes(random, random.nextInt(1, 400), bytesForAOne);
      int count = random.nextInt(1, 100);
      int skip = random.nextInt(32);
      int[] run = new int[count];
      int[] single = new int[count];
      String ofRun = read(bytes, skip, bits -> bits.rice(parameter, run, 0, count));
      String ofSingle = read(bytes, skip, bits -> {
        for (int i = 0; i < count; i++) {
          single[i] = bits.rice(parameter);
        }
      });
      assertThat(ofRun).as("round %d", round).isEqualTo(ofSingle);
      if (ofRun.contains("before byte")) {
        assertThat(run).as("round %d", round).isEqualTo(single);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 8", "0, 30, 0", "4, 2, 1", "9, 40, 2", "14, 2, 8", "15, 200, 4", "20, 8, 7", "26, 4, 3", "27, 2, 8", "30, 2, 5", "30, 40, 8"})
  void residuals_made_samples_while_they_are_read_are_those_predicted_afterwards(int parameter, int bytesForAOne, int order) {
    SplittableRandom random = new SplittableRandom(55L + 100 * parameter + bytesForAOne);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = bytes(random, random.nextInt(1, 400), bytesForAOne);
      int[] coefficients = new int[FlacPrediction.MOST_ORDER];
      for (int i = 0; i < order; i++) {
        coefficients[i] = random.nextInt(-(1 << 14), 1 << 14);
      }
      int shift = random.nextInt(16);
      int skip = random.nextInt(32);
      int from = LEAD + random.nextInt(9);
      int[] x = random.ints(from + random.nextInt(100), -(1 << 24), 1 << 24).toArray();
      int[] afterwards = x.clone();
      String ofX = read(bytes, skip, bits -> bits.predicted8(parameter, coefficients, shift, x, from, x.length));
      String ofAfterwards = read(bytes, skip, bits -> {
        for (int i = from; i < afterwards.length; i++) {
          afterwards[i] = bits.rice(parameter);
        }
        FlacPrediction.plain(order, coefficients, shift, afterwards, from, afterwards.length);
      });
      assertThat(ofX).as("round %d", round).isEqualTo(ofAfterwards);
      if (ofX.contains("before byte")) {
        assertThat(x).as("round %d", round).isEqualTo(afterwards);
      }
    }
  }

  /** Random bytes, most of them zero where {@code bytesForAOne} is large. */
  private static byte[] bytes(SplittableRandom random, int length, int bytesForAOne) {
    byte[] bytes = new byte[length + TappedBytes.SLACK];
    for (int i = 0; i < bytes.length; i++) {
      if (random.nextInt(bytesForAOne) == 0) {
        bytes[i] = (byte) random.nextInt();
      }
    }
    return bytes;
  }

  @FunctionalInterface
  private interface Reading {
    void of(FlacBits bits) throws FlacDamage;
  }

  /** Where the reading came to, or what stopped it. */
  private static String read(byte[] bytes, int skip, Reading reading) {
    FlacBits bits = new FlacBits();
    bits.start(bytes, 0, bytes.length - TappedBytes.SLACK);
    try {
      bits.unsigned(skip);
      reading.of(bits);
      return bits.unsigned(1) + " before byte " + bits.nextByte();
    } catch (FlacDamage e) {
      return e.toString();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 15, 16, 17, 4096})
  void stereo_is_interleaved_as_channel_by_channel(int size) {
    SplittableRandom random = new SplittableRandom(54L + size);
    for (int bits : new int[] {9, 16, 17, 24}) {
      int width = (bits + 7) / 8;
      int[] left = random.ints(LEAD + size, -1 << bits - 1, 1 << bits - 1).toArray();
      int[] right = random.ints(LEAD + size, -1 << bits - 1, 1 << bits - 1).toArray();
      byte[] plain = new byte[2 * width * size];
      FlacMd5.write(left, size, width, plain, 0, 2 * width);
      FlacMd5.write(right, size, width, plain, width, 2 * width);
      byte[] quick = new byte[plain.length + FlacMd5.SLACK];
      if (width == 3) {
        FlacMd5.stereo24(left, right, size, quick);
      } else {
        FlacMd5.stereo16(left, right, size, quick);
      }
      assertThat(Arrays.copyOf(quick, plain.length)).isEqualTo(plain);
    }
  }
}
