package org.premaster.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A delivery of the client {@code band} with songs that are to be mastered from stems: {@code Mixes/<title>.wav}, {@code Stems/<title>/} with a
 * rough mix among the stems, and a sheet. Room stands before and behind every file.
 */
public final class StemDelivery {
  private static final Instant DELIVERED = Instant.parse("2026-11-20T01:00:00Z");
  private static final int ROOM = 3 * StemSession.RATE / 5;

  private final String name;
  private String album;
  private final Map<String, StemSession> songs = new LinkedHashMap<>();
  private final Map<String, String> others = new LinkedHashMap<>();
  private String treatment = "stem";
  private String notes = "The bass bleeds into the kick";
  private String roughMix = "";
  private String without = "";
  private boolean stems = true;

  public StemDelivery(String name) {
    this.name = name;
    this.album = name;
  }

  /** The album's title; without this it is called like the delivery. */
  public StemDelivery album(String title) {
    album = title;
    return this;
  }

  public StemDelivery song(String title, StemSession session) {
    songs.put(title, session);
    return this;
  }

  public StemDelivery treatment(String other) {
    treatment = other;
    return this;
  }

  public StemDelivery notes(String other) {
    notes = other;
    return this;
  }

  /** What the sheet says of the rough mix. */
  public StemDelivery roughMix(String path) {
    roughMix = path;
    return this;
  }

  /** This file holds a text instead. */
  public StemDelivery file(String path, String text) {
    others.put(path, text);
    return this;
  }

  /** This file is not there. */
  public StemDelivery without(String path) {
    without = path;
    return this;
  }

  public StemDelivery withoutStems() {
    stems = false;
    return this;
  }

  /** Writes {@code <input>/band/<name>/} with its marker. */
  public void write(Path input) throws IOException {
    Path folder = input.resolve("band").resolve(name);
    Files.createDirectories(folder.resolve("Mixes"));
    StringBuilder sheet = new StringBuilder(
        "album,album_artist,purpose,session_software,session_rate,session_depth,position,title,artist,file,treatment,stem_reason,stems,rough_mix,"
            + "stem_notes\n");
    int position = 0;
    for (Map.Entry<String, StemSession> song : songs.entrySet()) {
      String title = song.getKey();
      StemSession session = song.getValue();
      System.out.println("stem session of seed " + session.seed());
      sheet.append(album).append(",The Band,streaming,Ardour 8,44100,24,").append(++position).append(',').append(title).append(",The Band,Mixes/")
          .append(title).append(".wav,").append(treatment).append(",The lead sinks in the chorus,,").append(roughMix).append(',').append(notes)
          .append('\n');
      print(session.mix(), folder.resolve("Mixes/" + title + ".wav"));
      if (stems) {
        Path set = Files.createDirectories(folder.resolve("Stems").resolve(title));
        for (int k = 0; k < session.names().size(); k++) {
          print(session.stem(k), set.resolve(session.names().get(k)));
        }
        print(session.mix(), set.resolve("rough mix.wav"));
      }
    }
    for (Map.Entry<String, String> other : others.entrySet()) {
      Files.writeString(folder.resolve(other.getKey()), other.getValue(), StandardCharsets.UTF_8);
    }
    if (!without.isEmpty()) {
      Files.delete(folder.resolve(without));
    }
    Files.writeString(folder.resolve("catalog.csv"), sheet, StandardCharsets.UTF_8);
    Files.writeString(folder.resolve(".ready"), "");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : List.copyOf(files.toList())) {
        Files.setLastModifiedTime(path, FileTime.from(DELIVERED));
      }
    }
  }

  /** Writes audio of {@link StemSession} with room before and behind it. */
  public static void print(double[][] audio, Path file) {
    WavFile.pcm(24, StemSession.RATE, Tones.join(Tones.silence(2, ROOM), audio, Tones.silence(2, ROOM))).write(file);
  }
}
