package org.premaster.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.premaster.testkit.AiffFile;
import org.premaster.testkit.FlacFile;
import org.premaster.testkit.FlacFile.Stereo;
import org.premaster.testkit.FlacSubframeWriter;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;

/** The sound files that the campaign damages: small ones, each with something of its own. One more costs one line. */
final class Seeds {
  private static final double[][] STEREO = Tones.sum(Tones.sine(500, 0.4, 44_100, 2, 1_500), Tones.noise(31, 0.02, 2, 1_500));
  private static final double[][] MONO = Tones.noise(32, 0.4, 1, 900);
  private static final double[][] WIDE = Tones.noise(33, 0.1, 2, 700);
  private static final long UNSET = 0xFFFF_FFFFL;

  private Seeds() {}

  static List<Seed> wav() {
    return List.of(
        new Seed("WAV 16", WavFile.pcm(16, 44_100, STEREO).chunkFirst("bext", new byte[602]).chunkLast("LIST", info()).bytes()),
        new Seed("WAV 24 extensible", WavFile.pcm(24, 48_000, MONO).extensible(24).chunkBetween("JUNK", new byte[28]).bytes()),
        new Seed("WAV 32 float", WavFile.floating(32, 48_000, MONO).chunkBetween("fact", new byte[4]).bytes()),
        new Seed("WAV 64 float", WavFile.floating(64, 96_000, WIDE).bytes()),
        new Seed("WAV 8", WavFile.pcm(8, 8_000, MONO).chunkLast("cue ", cue()).chunkLast("smpl", new byte[60]).bytes()),
        new Seed("WAV data first", WavFile.pcm(24, 44_100, MONO).dataFirst().unpadded().chunkLast("id3 ", new byte[33]).bytes()));
  }

  static List<Seed> rf64() {
    return List.of(
        new Seed("RF64", sixtyFour("RF64", WavFile.pcm(24, 48_000, STEREO))),
        new Seed("BW64", sixtyFour("BW64", WavFile.pcm(16, 48_000, MONO).chunkLast("axml", new byte[50]))));
  }

  static List<Seed> w64() {
    return List.of(new Seed("W64", wave64(WavFile.pcm(24, 48_000, STEREO))));
  }

  static List<Seed> aiff() {
    return List.of(
        new Seed("AIFF 24", AiffFile.pcm(24, 44_100, STEREO).chunkLast("MARK", new byte[9]).bytes()),
        new Seed("AIFF 16", AiffFile.pcm(16, 48_000, MONO).soundFirst().soundOffset(16).chunkFirst("NAME", new byte[5]).bytes()),
        new Seed("AIFF-C sowt", AiffFile.compressed("sowt", 16, 44_100, MONO).bytes()),
        new Seed("AIFF-C fl32", AiffFile.compressed("fl32", 32, 96_000, WIDE).chunkFirst("FVER", new byte[4]).bytes()));
  }

  static List<Seed> caf() {
    return List.of(new Seed("CAF", caff(WavFile.pcm(24, 48_000, STEREO))));
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

  /** EBU Tech 3306: the 32-bit lengths are unset, and the true ones stand in a ds64 chunk of 28 bytes. */
  private static byte[] sixtyFour(String form, WavFile wav) {
    byte[] data = wav.dataBody();
    wav.form(form).promisedDataBytes(UNSET).promisedRiffBytes(UNSET).chunkFirst("ds64", new byte[28]);
    byte[] file = wav.bytes();
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(20).putLong(file.length - 8L).putLong(data.length).putLong(wav.frames());
    return file;
  }

  private static byte[] wave64(WavFile wav) {
    String wave = "F3ACD3118CD100C04F8EDB8A";
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    chunks.writeBytes(ascii("wave"));
    chunks.writeBytes(HexFormat.of().parseHex(wave));
    for (String id : List.of("fmt ", "data")) {
      byte[] body = "fmt ".equals(id) ? wav.formatBody() : wav.dataBody();
      chunks.writeBytes(ascii(id));
      chunks.writeBytes(HexFormat.of().parseHex(wave));
      chunks.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(24L + body.length).array());
      chunks.writeBytes(body);
      chunks.writeBytes(new byte[-body.length & 7]);
    }
    ByteBuffer file = ByteBuffer.allocate(24 + chunks.size()).order(ByteOrder.LITTLE_ENDIAN).put(ascii("riff"));
    return file.put(HexFormat.of().parseHex("2E91CF11A5D628DB04C10000")).putLong(file.capacity()).put(chunks.toByteArray()).array();
  }

  /** Little-endian integers, as flag 2 of the description says. */
  private static byte[] caff(WavFile wav) {
    byte[] data = wav.dataBody();
    ByteBuffer file = ByteBuffer.allocate(8 + 12 + 32 + 12 + 4 + data.length);
    file.put(ascii("caff")).putShort((short) 1).putShort((short) 0).put(ascii("desc")).putLong(32).putDouble(48_000);
    file.put(ascii("lpcm")).putInt(2).putInt(data.length / wav.frames()).putInt(1).putInt(2).putInt(24);
    return file.put(ascii("data")).putLong(4L + data.length).putInt(0).put(data).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
