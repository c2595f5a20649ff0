package org.premaster.bench.calibration;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.premaster.bench.calibration.Defect.Flawed;

/** Mixes that were coded with loss and decoded again. */
final class LossyCodings {

  /**
   * An encoder with its settings.
   *
   * @param kind {@code mp3}, {@code aac}, {@code opus} or {@code vorbis}
   * @param strength what the table groups by: the bit rate in kbit/s or the quality setting
   * @param suffix of the files that it writes
   * @param name the encoder and its settings, for the manifest
   * @param command the encoder; {@code IN} and {@code OUT} stand for the files
   */
  record Codec(String kind, String strength, String suffix, String name, List<String> command) {

    /** There and back. The decoder takes away what the encoder put before the music, where the file says how much that is. */
    Sound trip(Sound sound) throws IOException {
      Path folder = Files.createTempDirectory("calibration");
      Path in = folder.resolve("in.wav");
      Path out = folder.resolve("out" + suffix);
      try {
        Print.of(sound, 24).write(in);
        Program.run(command.stream()
            .map(word -> word.replaceFirst("^(location=)?IN$", "$1" + in).replaceFirst("^(location=)?OUT$", "$1" + out))
            .toArray(String[]::new));
        int rate = kind.equals("opus") ? 48_000 : sound.rate();
        byte[] raw = Program.run(
            "ffmpeg", "-nostdin", "-v", "error", "-i", out.toString(), "-f", "f32le", "-ac", Integer.toString(sound.channels()),
            "-ar", Integer.toString(rate), "-");
        return floats(raw, rate, sound.channels());
      } finally {
        Files.deleteIfExists(in);
        Files.deleteIfExists(out);
        Files.deleteIfExists(folder);
      }
    }
  }

  private LossyCodings() {}

  private static Codec lame(String strength, String... options) {
    return codec("mp3", strength, ".mp3", "lame", List.of("--quiet"), options, List.of("IN", "OUT"));
  }

  private static Codec ffmpeg(String kind, String strength, String suffix, String... options) {
    return codec(kind, strength, suffix, "ffmpeg", List.of("-nostdin", "-v", "error", "-y", "-i", "IN"), options, List.of("OUT"));
  }

  /** VisualOn's encoder, which only a GStreamer pipeline runs. */
  private static Codec voaac(String kbps) {
    List<String> before = List.of("-q", "filesrc", "location=IN", "!", "wavparse", "!", "audioconvert", "dithering=none", "!");
    List<String> after = List.of("!", "mp4mux", "!", "filesink", "location=OUT");
    return codec("aac", kbps, ".m4a", "gst-launch-1.0", before, new String[] {"voaacenc", "bitrate=" + kbps + "000"}, after);
  }

  private static Codec codec(
      String kind, String strength, String suffix, String program, List<String> before, String[] options, List<String> after) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(before);
    command.addAll(List.of(options));
    command.addAll(after);
    return new Codec(kind, strength, suffix, program + " " + String.join(" ", options), List.copyOf(command));
  }

  private static List<Codec> codecs(Half half) {
    List<Codec> codecs = new ArrayList<>();
    for (String kbps : List.of("96", "128", "160", "192", "224", "256", "320")) {
      codecs.add(lame(kbps, "-b", kbps));
      if (half == Half.REPORT) {
        codecs.add(ffmpeg("mp3", kbps, ".mp3", "-c:a", "libmp3lame", "-b:a", kbps + "k", "-joint_stereo", "0"));
        codecs.add(ffmpeg("mp3", kbps, ".mp3", "-c:a", "libmp3lame", "-b:a", kbps + "k", "-cutoff", "20000", "-compression_level", "2"));
        codecs.add(ffmpeg("mp3", kbps, ".mp3", "-c:a", "libshine", "-b:a", kbps + "k"));
      } else {
        codecs.add(lame(kbps, "-b", kbps, "-m", "s", "-q", "5"));
      }
    }
    for (String quality : List.of("V0", "V2", "V5")) {
      codecs.add(lame(quality, "-" + quality));
    }
    codecs.add(lame("320", "-b", "320", "--lowpass", "-1"));
    for (String kbps : List.of("96", "128", "160", "192", "256", "320")) {
      codecs.add(ffmpeg("aac", kbps, ".m4a", "-c:a", "aac", "-b:a", kbps + "k"));
      codecs.add(half == Half.REPORT
          ? ffmpeg("aac", kbps, ".m4a", "-c:a", "aac", "-b:a", kbps + "k", "-aac_coder", "fast", "-aac_pns", "0")
          : ffmpeg("aac", kbps, ".m4a", "-c:a", "aac", "-b:a", kbps + "k", "-cutoff", "20000"));
      if (half == Half.REPORT) {
        codecs.add(voaac(kbps));
      }
    }
    for (String kbps : List.of("96", "128", "192", "256")) {
      codecs.add(half == Half.REPORT
          ? codec("opus", kbps, ".opus", "opusenc", List.of("--quiet"), new String[] {"--bitrate", kbps}, List.of("IN", "OUT"))
          : ffmpeg("opus", kbps, ".opus", "-c:a", "libopus", "-b:a", kbps + "k"));
    }
    for (String quality : List.of("3", "5", "7", "9")) {
      codecs.add(half == Half.REPORT
          ? ffmpeg("vorbis", "q" + quality, ".ogg", "-c:a", "libvorbis", "-q:a", quality)
          : codec("vorbis", "q" + quality, ".ogg", "oggenc", List.of("-Q"), new String[] {"-q", quality}, List.of("-o", "OUT", "IN")));
    }
    return codecs;
  }

  static List<Defect> defects(Half half) {
    List<Defect> defects = new ArrayList<>();
    Predicate<Piece> suits = piece -> piece.ordinary() && piece.rate() <= 48_000;
    for (Codec codec : codecs(half)) {
      double weight = codec.strength().equals("320") || codec.kind().equals("aac") ? 1 : 0.8;
      defects.add(Defect.of(codec.kind(), codec.strength(), suits, (piece, random) ->
          plain(piece, codec, random)).weighing(half == Half.REPORT ? 0.55 * weight : 0.7 * weight));
    }
    for (Codec codec : List.of(lame("128", "-b", "128"), lame("192", "-b", "192"), lame("256", "-b", "256"), lame("320", "-b", "320"),
        ffmpeg("aac", "128", ".m4a", "-c:a", "aac", "-b:a", "128k"), ffmpeg("aac", "192", ".m4a", "-c:a", "aac", "-b:a", "192k"),
            ffmpeg("aac", "256", ".m4a", "-c:a", "aac", "-b:a", "256k"))) {
      String kind = codec.kind();
      String strength = codec.strength();
      defects.add(Defect.of(kind + "-gain", strength, suits, (piece, random) ->
          changed(codec, codec.trip(piece.mix()).gained(-7 * random.nextDouble()), random)).weighing(0.8));
      defects.add(Defect.of(kind + "-trim", strength, suits, (piece, random) -> trimmed(piece, codec, random)).weighing(0.8));
      defects.add(Defect.of(kind + "-resampled", strength, suits, (piece, random) -> resampled(piece, codec, random)).weighing(0.8));
      defects.add(Defect.of(kind + "-beat", strength, piece -> suits.test(piece) && piece.sung(), (piece, random) ->
          beat(piece, codec, random, true)).weighing(0.8));
      defects.add(Defect.of(kind + "-part", strength, suits, (piece, random) -> beat(piece, codec, random, false)).weighing(0.6));
    }
    return defects;
  }

  private static int bits(SplittableRandom random) {
    return random.nextInt(5) < 3 ? 16 : 24;
  }

  private static Flawed changed(Codec codec, Sound sound, SplittableRandom random) {
    double peak = sound.peak();
    return Flawed.of(Print.of(peak > 0.999 ? sound.peakingAt(-0.1) : sound, bits(random))).by(codec.name());
  }

  private static Flawed plain(Piece piece, Codec codec, SplittableRandom random) throws IOException {
    return changed(codec, codec.trip(piece.mix()), random);
  }

  /** Begins somewhere else on the coder's grid. */
  private static Flawed trimmed(Piece piece, Codec codec, SplittableRandom random) throws IOException {
    Sound decoded = codec.trip(piece.mix());
    int odd = 1 + 2 * random.nextInt(600);
    return changed(codec, random.nextBoolean() ? decoded.slice(odd, decoded.frames()) : decoded.slice(-odd, decoded.frames()), random);
  }

  private static Flawed resampled(Piece piece, Codec codec, SplittableRandom random) throws IOException {
    int other = piece.rate() == 44_100 ? 48_000 : 44_100;
    return changed(codec, Resamplings.sox(codec.trip(piece.mix()), other, "-v"), random);
  }

  /** A coded beat under a clean voice, or a coded part of the music; the times are the coded part's. */
  private static Flawed beat(Piece piece, Codec codec, SplittableRandom random, boolean voiceStaysClean) throws IOException {
    Sound clean = voiceStaysClean ? piece.beat() : piece.mix();
    Sound coded = codec.trip(clean);
    double music = piece.musicEnd() - piece.musicStart();
    boolean throughout = voiceStaysClean && random.nextBoolean();
    double from = throughout ? 0 : piece.musicStart() + music * (0.05 + 0.3 * random.nextDouble());
    double to = throughout ? clean.seconds() : Math.min(clean.seconds(), from + Math.max(6, music * (0.3 + 0.3 * random.nextDouble())));
    Sound out = clean.copy();
    int fade = clean.rate() / 100;
    for (int c = 0; c < out.channels(); c++) {
      for (int i = clean.frame(from); i < Math.min(coded.frames(), clean.frame(to)); i++) {
        double share = throughout ? 1 : Math.clamp(Math.min(i - clean.frame(from), clean.frame(to) - i) / (double) fade, 0, 1);
        out.samples()[c][i] += share * (coded.samples()[c][i] - out.samples()[c][i]);
      }
    }
    return changed(codec, voiceStaysClean ? out.plus(piece.voice()) : out, random).at(from, to);
  }

  static Sound floats(byte[] raw, int rate, int channels) {
    ByteBuffer floats = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    double[][] samples = new double[channels][raw.length / 4 / channels];
    for (int i = 0; i < samples[0].length; i++) {
      for (int c = 0; c < channels; c++) {
        samples[c][i] = floats.getFloat(4 * (i * channels + c));
      }
    }
    return new Sound(rate, samples);
  }
}
