package org.premaster.bench.calibration;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.premaster.bench.calibration.Score.Part;

/**
 * Who plays: soundfonts, MIDI files and speech of Debian's packages, and our own synthesiser.
 *
 * <p>What the packages are licensed under, of which no sound is ever kept in the project: fluid-soundfont-gm (MIT),
 * musescore-general-soundfont-lossless (MIT), timgm6mb-soundfont (GPL-2), opl3-soundfont (CC-BY-SA-4.0 and GPL-3+), csound-soundfont
 * (LGPL-2.1+); openttd-openmsx (GPL-2), freedoom (BSD-like), planetblupi-music-midi (GPL-3+); espeak-ng (GPL-3+), flite (BSD-like).
 */
final class Studio {
  private static final Path FONTS = Path.of("/usr/share/sounds/sf2");

  /** Programs that must be there, and the packages that bring them. */
  private static final Map<String, String> PROGRAMS = programs();

  /** Elements of GStreamer that must be there, and the packages that bring them. */
  private static final Map<String, String> ELEMENTS =
      Map.of("wavparse", "gstreamer1.0-plugins-good", "voaacenc", "gstreamer1.0-plugins-bad");

  /** Files that must be there, and the packages that bring them. */
  private static final Map<Path, String> FILES = files();

  private final Map<Half, List<Path>> fonts = Map.of(
      Half.TUNING, fonts("FluidR3_GM.sf2", "FluidR3_GM.sf2", "FluidR3_GM.sf2", "OPL-3_FM_128M.sf2"),
      Half.REPORT, fonts("MuseScore_General_Full.sf2", "TimGM6mb.sf2", "MuseScore_General_Full.sf2", "sf_GMbank.sf2"));
  private final Map<Half, List<Tune>> tunes = new LinkedHashMap<>();

  /** A MIDI file of a package. */
  private record Tune(String name, byte[] file, double seconds) {}

  /** Reads the packages' MIDI files. */
  Studio() throws IOException {
    List<Tune> all = new ArrayList<>();
    folder(all, Path.of("/usr/share/games/openttd/baseset/openmsx"), "openmsx ");
    folder(all, Path.of("/usr/share/planetblupi/music"), "planetblupi ");
    lumps(all, Path.of("/usr/share/games/doom/freedoom1.wad"));
    lumps(all, Path.of("/usr/share/games/doom/freedoom2.wad"));
    for (int t = 0; t < all.size(); t++) {
      tunes.computeIfAbsent(t % 5 < 2 ? Half.TUNING : Half.REPORT, half -> new ArrayList<>()).add(all.get(t));
    }
  }

  /** Soundfonts by file name; one that is to play more often is named more often. */
  private static List<Path> fonts(String... names) {
    return Stream.of(names).map(FONTS::resolve).toList();
  }

  private static Map<String, String> programs() {
    Map<String, String> programs = new LinkedHashMap<>();
    programs.put("fluidsynth", "fluidsynth");
    programs.put("sox", "sox");
    programs.put("flac", "flac");
    programs.put("lame", "lame");
    programs.put("ffmpeg", "ffmpeg");
    programs.put("opusenc", "opus-tools");
    programs.put("oggenc", "vorbis-tools");
    programs.put("espeak-ng", "espeak-ng");
    programs.put("flite", "flite");
    programs.put("gst-launch-1.0", "gstreamer1.0-tools");
    return programs;
  }

  private static Map<Path, String> files() {
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(FONTS.resolve("FluidR3_GM.sf2"), "fluid-soundfont-gm");
    files.put(FONTS.resolve("OPL-3_FM_128M.sf2"), "opl3-soundfont");
    files.put(FONTS.resolve("MuseScore_General_Full.sf2"), "musescore-general-soundfont-lossless");
    files.put(FONTS.resolve("TimGM6mb.sf2"), "timgm6mb-soundfont");
    files.put(FONTS.resolve("sf_GMbank.sf2"), "csound-soundfont");
    files.put(Path.of("/usr/share/games/openttd/baseset/openmsx/openmsx.obm"), "openttd-openmsx");
    files.put(Path.of("/usr/share/games/doom/freedoom1.wad"), "freedoom");
    files.put(Path.of("/usr/share/planetblupi/music/music000.mid"), "planetblupi-music-midi");
    return files;
  }

  /** Debian packages that are needed and not installed, each once. */
  static List<String> missingPackages() {
    Stream<String> programs = PROGRAMS.entrySet().stream().filter(entry -> !Program.installed(entry.getKey())).map(Map.Entry::getValue);
    Stream<String> files = FILES.entrySet().stream().filter(entry -> !Files.exists(entry.getKey())).map(Map.Entry::getValue);
    Stream<String> elements = ELEMENTS.entrySet().stream().filter(entry -> !element(entry.getKey())).map(Map.Entry::getValue);
    return Stream.of(programs, files, elements).flatMap(packages -> packages).distinct().toList();
  }

  private static boolean element(String name) {
    try {
      Program.run("gst-inspect-1.0", "--exists", name);
      return true;
    } catch (IOException notThere) {
      return false;
    }
  }

  private static void folder(List<Tune> to, Path folder, String of) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".mid")).sorted(Comparator.naturalOrder()).toList()) {
        tune(to, of + file.getFileName(), Files.readAllBytes(file));
      }
    }
  }

  /** The MIDI files among the lumps of a game's archive: a directory of offset, length and name at its end. */
  private static void lumps(List<Tune> to, Path archive) throws IOException {
    ByteBuffer wad = ByteBuffer.wrap(Files.readAllBytes(archive)).order(ByteOrder.LITTLE_ENDIAN);
    int count = wad.getInt(4);
    int directory = wad.getInt(8);
    for (int n = 0; n < count; n++) {
      int offset = wad.getInt(directory + 16 * n);
      int length = wad.getInt(directory + 16 * n + 4);
      if (length > 1000 && wad.get(offset) == 'M' && wad.get(offset + 1) == 'T' && wad.get(offset + 2) == 'h') {
        byte[] name = new byte[8];
        wad.get(directory + 16 * n + 8, name);
        byte[] file = new byte[length];
        wad.get(offset, file);
        tune(to, archive.getFileName() + " " + new String(name, StandardCharsets.US_ASCII).replace("\0", ""), file);
      }
    }
  }

  private static void tune(List<Tune> to, String name, byte[] file) throws IOException {
    double seconds = MidiFile.seconds(file);
    if (seconds > 15) {
      to.add(new Tune(name, file, seconds));
    }
  }

  /** An excerpt of a packaged piece, in another key. */
  Score excerpt(Half half, double seconds, SplittableRandom random) throws IOException {
    List<Tune> some = tunes.getOrDefault(half, List.of());
    while (true) {
      Tune tune = some.get(random.nextInt(some.size()));
      double from = Math.max(0, tune.seconds() - seconds) * random.nextDouble();
      Score score = MidiFile.read(tune.name(), tune.file(), from, seconds, random.nextInt(9) - 4);
      int notes = score.parts().stream().mapToInt(part -> part.notes().size()).sum();
      if (notes > 3 * seconds && score.seconds() > 0.7 * seconds) {
        return score;
      }
    }
  }

  Path font(Half half, SplittableRandom random) {
    List<Path> some = fonts.getOrDefault(half, List.of());
    return some.get(random.nextInt(some.size()));
  }

  /** Every part of the score by itself, {@code seconds} long, in the order of the parts. */
  List<Sound> play(Score score, Path font, int rate, double seconds, long seed) throws IOException {
    List<Part> sampled = score.parts().stream().filter(part -> part.voice() instanceof Voice.Sampled).toList();
    List<Sound> played = sampled.isEmpty() ? List.of() : fluidsynth(sampled, font, rate, seconds);
    List<Sound> stems = new ArrayList<>();
    int next = 0;
    for (Part part : score.parts()) {
      stems.add(part.voice() instanceof Voice.Sampled ? played.get(next++)
          : new Synthesiser(rate, seed + stems.size()).play(part, seconds));
    }
    return stems;
  }

  private static List<Sound> fluidsynth(List<Part> parts, Path font, int rate, double seconds) throws IOException {
    Path midi = Files.createTempFile("calibration", ".mid");
    Path raw = Files.createTempFile("calibration", ".raw");
    try {
      Files.write(midi, MidiFile.oneAfterAnother(parts, seconds));
      Program.run(
          "fluidsynth", "-n", "-i", "-q", "-R", "0", "-C", "0", "-g", "0.4", "-r", Integer.toString(rate), "-O", "float", "-T", "raw",
          "-o", "synth.cpu-cores=1", "-o", "synth.dynamic-sample-loading=1", "-F", raw.toString(), font.toString(), midi.toString());
      ByteBuffer floats = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN);
      List<Sound> stems = new ArrayList<>();
      for (int p = 0; p < parts.size(); p++) {
        Sound stem = Sound.silence(rate, 2, seconds);
        int from = (int) Math.round(p * seconds * rate);
        for (int i = 0; i < stem.frames() && 8 * (from + i) + 8 <= floats.limit(); i++) {
          stem.samples()[0][i] = floats.getFloat(8 * (from + i));
          stem.samples()[1][i] = floats.getFloat(8 * (from + i) + 4);
        }
        stems.add(stem);
      }
      return stems;
    } finally {
      Files.deleteIfExists(midi);
      Files.deleteIfExists(raw);
    }
  }

  /** A voice that reads a text, in one channel. */
  static Sound speech(Half half, String text, int rate, SplittableRandom random) throws IOException {
    Path wav = Files.createTempFile("calibration", ".wav");
    try {
      if (half == Half.TUNING) {
        String voice = List.of("en-gb", "en-us+f3", "en-us+m3", "en-gb-scotland").get(random.nextInt(4));
        Program.run("espeak-ng", "-v", voice, "-s", Integer.toString(135 + random.nextInt(40)), "-w", wav.toString(), text);
      } else {
        Program.run("flite", "-voice", List.of("slt", "rms", "awb", "kal16").get(random.nextInt(4)), "-t", text, "-o", wav.toString());
      }
      byte[] raw = Program.run("sox", wav.toString(), "-t", "f32", "-c", "1", "-", "rate", "-v", Integer.toString(rate));
      ByteBuffer floats = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
      double[] samples = new double[raw.length / 4];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = floats.getFloat(4 * i);
      }
      return new Sound(rate, new double[][] {samples});
    } finally {
      Files.deleteIfExists(wav);
    }
  }
}
