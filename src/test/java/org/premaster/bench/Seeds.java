package org.premaster.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.premaster.testkit.AiffFile;
import org.premaster.testkit.CafFile;
import org.premaster.testkit.FlacFile;
import org.premaster.testkit.FlacFile.Stereo;
import org.premaster.testkit.FlacSubframeWriter;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;
import org.premaster.testkit.Wave64File;

/** The sound files that the campaign damages: small ones, each with something of its own. One more costs one line. */
final class Seeds {
  private static final double[][] STEREO = Tones.sum(Tones.sine(500, 0.4, 44_100, 2, 1_500), Tones.noise(31, 0.02, 2, 1_500));
  private static final double[][] MONO = Tones.noise(32, 0.4, 1, 900);
  private static final double[][] WIDE = Tones.noise(33, 0.1, 2, 700);

  private Seeds() {}

  static List<Seed> wav() {
    return List.of(
        new Seed("WAV 16", WavFile.pcm(16, 44_100, STEREO).chunkFirst("bext", new byte[602]).chunkLast("LIST", info()).bytes()),
        new Seed("WAV 24 extensible", WavFile.pcm(24, 48_000, MONO).extensible(24).chunkBetween("JUNK", new byte[28]).bytes()),
        new Seed("WAV 32 float", WavFile.floating(32, 48_000, MONO).chunkBetween("fact", new byte[4]).bytes()),
        new Seed("WAV 64 float", WavFile.floating(64, 96_000, WIDE).bytes()),
        new Seed("RIFX 16", WavFile.pcm(16, 44_100, WIDE).bigEndian().bytes()),
        new Seed("WAV 8", WavFile.pcm(8, 8_000, MONO).chunkLast("cue ", cue()).chunkLast("smpl", new byte[60]).bytes()),
        new Seed("WAV data first", WavFile.pcm(24, 44_100, MONO).dataFirst().unpadded().chunkLast("id3 ", new byte[33]).bytes()));
  }

  static List<Seed> rf64() {
    return List.of(
        new Seed("RF64", WavFile.pcm(24, 48_000, STEREO).longSizes("RF64", 6L * STEREO[0].length).bytes()),
        new Seed("BW64", WavFile.pcm(16, 48_000, MONO).chunkLast("axml", new byte[50]).longSizes("BW64", 2L * MONO[0].length).bytes()));
  }

  static List<Seed> w64() {
    return List.of(new Seed("W64", Wave64File.of(WavFile.pcm(24, 48_000, STEREO)).chunkLast("LIST", info()).bytes()));
  }

  static List<Seed> aiff() {
    return List.of(
        new Seed("AIFF 24", AiffFile.pcm(24, 44_100, STEREO).chunkLast("MARK", new byte[9]).bytes()),
        new Seed("AIFF 16", AiffFile.pcm(16, 48_000, MONO).soundFirst().soundOffset(16).chunkFirst("NAME", new byte[5]).bytes()),
        new Seed("AIFF-C sowt", AiffFile.compressed("sowt", 16, 44_100, MONO).bytes()),
        new Seed("AIFF-C fl32", AiffFile.compressed("fl32", 32, 96_000, WIDE).chunkFirst("FVER", new byte[4]).bytes()));
  }

  static List<Seed> caf() {
    return List.of(
        new Seed("CAF 24", CafFile.pcm(24, 48_000, true, STEREO).chunkLast("info", ascii("\0\0\0\1title\0a\0")).bytes()),
        new Seed("CAF 32 float", CafFile.floating(32, 96_000, false, MONO).chunkBetween("free", new byte[30]).promisedDataBytes(-1).bytes()));
  }

  static List<Seed> flac() {
    return List.of(
        new Seed("FLAC 16 mid/side", FlacFile.of(16, 44_100, STEREO).stereo(Stereo.MID_SIDE).blockSize(192).metadata(4, tags()).bytes()),
        new Seed("FLAC 24 linear", FlacFile.of(24, 48_000, MONO).subframes(FlacSubframeWriter.linear(6).rice(18, 5).partitions(2).escaped())
            .blockSizes(64, 100, 200).bytes()),
        new Seed("FLAC 32 left/side", FlacFile.of(32, 96_000, WIDE).stereo(Stereo.LEFT_SIDE)
            .subframes(FlacSubframeWriter.fixed(2).rice(29, 5)).blockSize(128).unknownLength().bytes()),
        new Seed("FLAC 8 side/right", FlacFile.of(8, 44_100, STEREO).stereo(Stereo.SIDE_RIGHT).blockSize(256)
            .metadata(3, new byte[54]).metadata(1, new byte[40]).before(id3()).bytes()));
  }

  static List<Seed> all() {
    return List.of(wav(), rf64(), w64(), aiff(), caf(), flac()).stream().flatMap(List::stream).toList();
  }

  private static byte[] info() {
    return ascii("INFOINAM\u0006\0\0\0title\0ISFT\u0004\0\0\0a b\0");
  }

  private static byte[] cue() {
    return ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN).putInt(1).putInt(1).putInt(100).put(ascii("data")).array();
  }

  private static byte[] tags() {
    ByteBuffer body = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
    return body.putInt(4).put(ascii("mine")).putInt(2).putInt(7).put(ascii("TITLE=a")).putInt(8).put(ascii("ISRC=QZA")).array();
  }

  private static byte[] id3() {
    return ByteBuffer.allocate(30).put(ascii("ID3")).put(new byte[] {4, 0, 0, 0, 0, 0, 20}).put(ascii("TIT2\0\0\0\u0004\0\0\0abc")).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
