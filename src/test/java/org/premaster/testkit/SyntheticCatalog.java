package org.premaster.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A label's catalog, synthesised from a seed: deliveries with albums of short songs that differ in every sample, most of them fine, some
 * with the faults that come in every night. The same seed gives the same bytes and the same times.
 */
public final class SyntheticCatalog {
  private static final int RATE = 44_100;
  private static final Instant DELIVERED = Instant.parse("2026-11-20T01:00:00Z");

  private final long seed;
  private final double songSeconds;

  /**
   * @param seed of every sample
   * @param songSeconds music in each song; a second of silence stands before and after it
   */
  public SyntheticCatalog(long seed, double songSeconds) {
    this.seed = seed;
    this.songSeconds = songSeconds;
  }

  /** Writes a catalog for a bench: input, seed, deliveries, albums of each, songs of each, seconds of music in a song. */
  public static void main(String[] args) throws IOException {
    SyntheticCatalog catalog = new SyntheticCatalog(Long.parseLong(args[1]), Double.parseDouble(args[5]));
    for (int delivery = 1; delivery <= Integer.parseInt(args[2]); delivery++) {
      catalog.write(
          Path.of(args[0]), "label", String.format(Locale.ROOT, "delivery-%03d", delivery), Integer.parseInt(args[3]),
          Integer.parseInt(args[4]), false);
    }
  }

  /** Writes {@code <input>/<client>/<delivery>/} with its marker. */
  public void write(Path input, String client, String delivery, int albums, int songsPerAlbum, boolean withFaults) throws IOException {
    Path folder = input.resolve(client).resolve(delivery);
    Files.createDirectories(folder.resolve("Mixes"));
    StringBuilder sheet =
        new StringBuilder("album,album_artist,purpose,session_software,session_rate,session_depth,position,title,artist,file,isrc,songwriter\n");
    int number = 0;
    for (int album = 1; album <= albums; album++) {
      for (int position = 1; position <= songsPerAlbum; position++) {
        String title = "Song " + album + "-" + position;
        String file = String.format(Locale.ROOT, "Mixes/%03d-%02d_The Band_%s.wav", album, position, title);
        int fault = withFaults ? number % 11 : -1;
        sheet.append(
            String.format(
                Locale.ROOT, "Album %d,The Band,streaming+cd,Ardour 8,44100,24,%d,%s,The Band,%s,,A. Writer%n", album, position, title, file));
        if (fault != 7) {
          Files.write(folder.resolve(file), song(delivery.hashCode() * 31L + number, fault));
        }
        number++;
      }
    }
    Files.writeString(folder.resolve("catalog.csv"), sheet.toString().replace("\r\n", "\n"), StandardCharsets.UTF_8);
    Files.writeString(folder.resolve(".ready"), "");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted().toList()) {
        Files.setLastModifiedTime(path, FileTime.from(DELIVERED));
      }
    }
  }

  private byte[] song(long number, int fault) {
    SplittableRandom random = new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L));
    int music = (int) (songSeconds * RATE);
    double base = 80 + random.nextInt(300);
    double[][] audio =
        Tones.sum(
            Tones.sine(base, 0.2, random.nextDouble(), RATE, 2, music),
            Tones.sine(base * 1.5, 0.12, random.nextDouble(), RATE, 2, music),
            Tones.noise(random.nextLong(), 0.1, 2, music));
    double scale = fault == 3 ? 4.0 : 1.0;
    for (double[] channel : audio) {
      for (int i = 0; i < music; i++) {
        double fade = Math.min(1.0, Math.min(i, music - 1 - i) / (0.2 * RATE));
        channel[i] = Math.clamp(channel[i] * fade * scale, -1.0, 1.0 - 1.0 / (1 << 23));
      }
    }
    double[][] padded = Tones.join(Tones.silence(2, RATE), audio, Tones.silence(2, RATE));
    byte[] bytes = WavFile.pcm(fault == 5 ? 16 : 24, RATE, padded).bytes();
    return fault == 9 ? Arrays.copyOf(bytes, bytes.length * 2 / 3) : bytes;
  }
}
