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
import org.premaster.testkit.TagBytes;
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
        new Seed("WAV with all notes", WavFile.pcm(16, 48_000, MONO)
            .chunkFirst("bext", TagBytes.bext("Song", "Desk", "2026-11-20", "10:00:00", 77, new int[] {-1832, 614, -103, -1500, -1700}, "A=PCM,F=48000"))
            .chunkLast("iXML", ixml()).chunkLast("id3 ", TagBytes.id3(4, TagBytes.frame(4, "TIT2", 1, "Song"), TagBytes.frame(4, "TSRC", 3, "AA6Q72000047")))
            .chunkLast("cue ", TagBytes.cues(10, 20)).chunkLast("LIST", TagBytes.label(1, "Intro")).chunkLast("smpl", TagBytes.loop(5, 300)).bytes()),
        new Seed("WAV data first", WavFile.pcm(24, 44_100, MONO).dataFirst().unpadded().chunkLast("id3 ", new byte[33]).bytes()));
  }

  static List<Seed> rf64() {
    return List.of(
        new Seed("RF64", WavFile.pcm(24, 48_000, STEREO).longSizes("RF64", 6L * STEREO[0].length).bytes()),
        new Seed("BW64", WavFile.pcm(16, 48_000, MONO).chunkLast("axml", new byte[50]).longSizes("BW64", 2L * MONO[0].length).bytes()));
  }

  static List<Seed> w64() {
    return List.of(
        new Seed("W64", Wave64File.of(WavFile.pcm(24, 48_000, STEREO)).chunkLast("LIST", info()).bytes()),
        new Seed("W64 32 float", Wave64File.of(WavFile.floating(32, 96_000, MONO)).chunkFirst("bext", new byte[603]).chunkLast("iXML", ixml()).bytes()));
  }

  static List<Seed> aiff() {
    return List.of(
        new Seed("AIFF 24", AiffFile.pcm(24, 44_100, STEREO).chunkLast("MARK", new byte[9]).bytes()),
        new Seed("AIFF 16", AiffFile.pcm(16, 48_000, MONO).soundFirst().soundOffset(16).chunkFirst("NAME", new byte[5]).bytes()),
        new Seed("AIFF with all notes", AiffFile.pcm(16, 44_100, MONO).chunkFirst("AUTH", ascii("Engines")).chunkLast("MARK", marks())
            .chunkLast("iXML", ixml()).chunkLast("ID3 ", TagBytes.id3(3, TagBytes.frame(3, "TIT2", 1, "Song"))).bytes()),
        new Seed("AIFF-C sowt", AiffFile.compressed("sowt", 16, 44_100, MONO).bytes()),
        new Seed("AIFF-C fl32", AiffFile.compressed("fl32", 32, 96_000, WIDE).chunkFirst("FVER", new byte[4]).bytes()));
  }

  static List<Seed> caf() {
    return List.of(
        new Seed("CAF 24", CafFile.pcm(24, 48_000, true, STEREO).chunkLast("info", ascii("\0\0\0\1title\0a\0")).bytes()),
        new Seed("CAF with all notes", CafFile.pcm(16, 44_100, false, MONO).chunkBetween("chan", new byte[12]).chunkLast("strg", strings())
            .chunkLast("mark", ByteBuffer.allocate(36).putInt(0).putInt(1).putInt(0).putDouble(77).putInt(5).array()).chunkLast("iXML", ixml())
            .bytes()),
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

  /** Files of kinds that are recognised and not read, whose headers and tags are looked at all the same. */
  static List<Seed> others() {
    byte[] description = box("moov", box("trak", box("stsd", ByteBuffer.allocate(44).putLong(1).putInt(36).put(ascii("alac")).array())));
    return List.of(
        new Seed("MP3", ByteBuffer.allocate(30 + 2 * 417).put(id3()).putInt(0xFFFB_9064).putInt(30 + 417, 0xFFFB_9064).array()),
        new Seed("AAC", ByteBuffer.allocate(400).putLong(0xFFF1_5080_1900_0000L).putLong(200, 0xFFF1_5080_1900_0000L).array()),
        new Seed("M4A", ByteBuffer.allocate(24 + description.length).put(box("ftyp", ascii("M4A mp42\0\0\0\0isom"))).put(description).array()),
        new Seed("Opus", ByteBuffer.allocate(80).put(ascii("OggS\0\u0002")).position(26).put((byte) 1).put((byte) 30).put(ascii("OpusHead")).array()),
        new Seed("WavPack", ByteBuffer.allocate(64).put(ascii("wvpk")).array()),
        new Seed("DSF", ByteBuffer.allocate(64).put(ascii("DSD \u001C")).array()),
        new Seed("CAF ALAC", CafFile.pcm(16, 44_100, false, MONO).coding("alac").bytes()),
        new Seed("text", ascii("The mix will follow tomorrow.\r\n")));
  }

  static List<Seed> all() {
    return List.of(wav(), rf64(), w64(), aiff(), caf(), flac()).stream().flatMap(List::stream).toList();
  }

  private static byte[] info() {
    return ascii("INFOINAM\u0006\0\0\0title\0ISFT\u0004\0\0\0a b\0");
  }

  private static byte[] ixml() {
    return ascii("<?xml version=\"1.0\"?><BWFXML><PROJECT>Year</PROJECT><SPEED><TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO>9"
        + "</TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO><TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI>0</TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI></SPEED></BWFXML>");
  }

  private static byte[] marks() {
    return ByteBuffer.allocate(14).putShort((short) 1).putShort((short) 1).putInt(100).put((byte) 5).put(ascii("Verse")).array();
  }

  private static byte[] strings() {
    return ByteBuffer.allocate(23).putInt(1).putInt(5).putLong(0).put(ascii("Chorus\0")).array();
  }

  private static byte[] box(String type, byte[] body) {
    return ByteBuffer.allocate(8 + body.length).putInt(8 + body.length).put(ascii(type)).put(body).array();
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
