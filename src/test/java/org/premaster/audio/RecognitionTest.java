package org.premaster.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.audio.AudioFault.Kind;
import org.premaster.testkit.AiffFile;
import org.premaster.testkit.CafFile;
import org.premaster.testkit.FlacFile;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;
import org.premaster.testkit.Wave64File;

/** Whatever a file is called, it is named by its bytes, and audio coded with loss is told from the rest (BEAT-03). */
class RecognitionTest {
  @TempDir Path folder;

  @Test
  void the_readable_kinds() throws Exception {
    double[][] audio = Tones.silence(1, 10);
    assertThat(recognised(WavFile.pcm(16, 44_100, audio).bytes())).isEqualTo(Container.WAV);
    assertThat(recognised(AiffFile.pcm(16, 44_100, audio).bytes())).isEqualTo(Container.AIFF);
    assertThat(recognised(AiffFile.compressed("sowt", 16, 44_100, audio).bytes())).isEqualTo(Container.AIFC);
    assertThat(recognised(FlacFile.of(16, 44_100, audio).bytes())).isEqualTo(Container.FLAC);
    assertThat(recognised(FlacFile.of(16, 44_100, audio).before(id3(77)).bytes())).isEqualTo(Container.FLAC);
    assertThat(Arrays.stream(Container.values()).filter(Container::readable))
        .containsExactlyInAnyOrder(Container.WAV, Container.RF64, Container.BW64, Container.W64, Container.AIFF, Container.AIFC,
            Container.CAF, Container.FLAC);
  }

  @Test
  void mp3_with_and_without_tags_and_after_junk() throws Exception {
    refused(mpeg(0xFB, 0x90, 417, 5), Container.MP3, true, "MP3");
    refused(join(id3(2_000), mpeg(0xFB, 0x90, 417, 5)), Container.MP3, true, "MP3");
    refused(join(id3(20), id3(30), new byte[1_000], mpeg(0xFB, 0x90, 417, 5)), Container.MP3, true, "MP3");
    refused(join(new byte[700], mpeg(0xFB, 0x90, 417, 5)), Container.MP3, true, "MP3");
    refused(mpeg(0xF3, 0x90, 261, 4), Container.MP3, true, "MP3");
    refused(mpeg(0xFD, 0xA4, 576, 4), Container.MP3, true, "layer II");
    refused(id3(50), Container.MP3, true, "ID3");
    refused(Arrays.copyOf(mpeg(0xFB, 0x90, 417, 1), 417), Container.MP3, true, "MP3");
  }

  @Test
  void pcm_behind_an_id3_tag_is_read_and_the_tag_said() throws Exception {
    double[][] audio = Tones.rounded(Tones.noise(7, 0.5, 1, 500), 16);
    for (byte[] content : List.of(
        WavFile.pcm(16, 44_100, audio).bytes(), WavFile.pcm(16, 44_100, audio).longSizes("RF64", 1_000).bytes(),
        Wave64File.of(WavFile.pcm(16, 44_100, audio)).bytes(), CafFile.pcm(16, 44_100, false, audio).bytes(),
        AiffFile.pcm(16, 44_100, audio).bytes(), AiffFile.compressed("sowt", 16, 44_100, audio).bytes(),
        FlacFile.of(16, 44_100, audio).bytes())) {
      Decoded read = Decoded.of(folder, join(id3(20), content)).hasAudio(audio).hasFaults(Kind.LEADING_TAG);
      assertThat(read.sentence(0)).startsWith("An ID3 tag of 30 bytes stands in front of the " + read.format().container().title());
      Decoded.of(folder, join(id3(20), id3(9), new byte[40], content)).hasAudio(audio).hasFaults(Kind.LEADING_TAG);
    }
  }

  @Test
  void an_id3_tag_that_says_it_is_longer_than_the_file_hides_no_pcm() throws Exception {
    double[][] audio = Tones.rounded(Tones.noise(8, 0.5, 2, 500), 16);
    byte[] tag = id3(3_000);
    tag[6] = 0x7F;
    for (byte[] content : List.of(
        WavFile.pcm(16, 44_100, audio).bytes(), AiffFile.pcm(16, 44_100, audio).bytes(), FlacFile.of(16, 44_100, audio).bytes())) {
      Decoded.of(folder, join(tag, content)).hasAudio(audio).hasFaults(Kind.LEADING_TAG);
    }
  }

  @Test
  void aac_in_adts_frames() throws Exception {
    byte[] frame = new byte[200];
    System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xF1, 0x50, (byte) 0x80, 25, 0, 0}, 0, frame, 0, 7);
    refused(join(frame, frame, frame), Container.ADTS, true, "AAC");
    refused(join(id3(60), frame, frame, frame), Container.ADTS, true, "AAC");
  }

  @ParameterizedTest
  @CsvSource({
    "mp4a, true, AAC", "alac, false, Apple Lossless", "Opus, true, Opus", "fLaC, false, FLAC", "ec-3, true, Dolby", "avc1, false, MP4"
  })
  void mp4_tells_its_coding_wherever_the_description_stands(String coding, boolean lossy, String named) throws Exception {
    byte[] type = box("ftyp", ascii("M4A \0\0\0\0M4A mp42"));
    byte[] table = box("stsd", join(new byte[] {0, 0, 0, 0, 0, 0, 0, 1}, box(coding, new byte[28])));
    byte[] description = box("moov", box("trak", box("mdia", box("minf", box("stbl", table)))));
    refused(join(type, description, box("mdat", new byte[5_000])), Container.MP4, lossy, named);
    refused(join(type, box("free", new byte[40]), box("mdat", new byte[5_000]), description), Container.MP4, lossy, named);
    refused(join(box("wide", new byte[0]), box("mdat", new byte[50]), description), Container.MP4, lossy, named);
    refused(join(type, new byte[] {0x7F, 0, 0, 0, 'm', 'd', 'a', 't'}), Container.MP4, false, "MP4");
  }

  @Test
  void ogg_tells_its_coding() throws Exception {
    refused(ogg("\u0001vorbis"), Container.OGG, true, "Vorbis");
    refused(ogg("OpusHead"), Container.OGG, true, "Opus");
    refused(ogg("\u007FFLAC"), Container.OGG, false, "FLAC audio inside an Ogg");
    refused(ogg("Speex   "), Container.OGG, true, "Speex");
    refused(ogg("whatever"), Container.OGG, false, "Ogg");
  }

  @Test
  void windows_media() throws Exception {
    byte[] head = {0x30, 0x26, (byte) 0xB2, 0x75, (byte) 0x8E, 0x66, (byte) 0xCF, 0x11};
    byte[] audio = {
      0x40, (byte) 0x9E, 0x69, (byte) 0xF8, 0x4D, 0x5B, (byte) 0xCF, 0x11, (byte) 0xA8, (byte) 0xFD, 0, (byte) 0x80, 0x5F, 0x5C, 0x44, 0x2B
    };
    refused(join(head, new byte[100]), Container.WMA, true, "WMA");
    refused(join(head, new byte[100], audio, new byte[38], new byte[] {0x61, 1}, new byte[9]), Container.WMA, true, "WMA");
    refused(join(head, new byte[100], audio, new byte[38], new byte[] {0x63, 1}, new byte[9]), Container.WMA, false, "Lossless");
  }

  @Test
  void other_audio() throws Exception {
    byte[] wavpack = Arrays.copyOf(ascii("wvpk"), 64);
    refused(wavpack, Container.WAVPACK, false, "WavPack");
    wavpack[24] = 8;
    refused(wavpack, Container.WAVPACK, true, "hybrid WavPack");
    refused(Arrays.copyOf(ascii("MAC \u0096\u000F"), 90), Container.APE, false, "Monkey's Audio");
    refused(Arrays.copyOf(ascii("DSD \u001C"), 90), Container.DSD, false, "DSF file with DSD");
    refused(Arrays.copyOf(ascii("FRM8\0\0\0\0\0\0\0\u0060DSD "), 90), Container.DSD, false, "DFF file with DSD");
    refused(Arrays.copyOf(ascii("riff.\u0091\u00CF\u0011\u00A5\u00D6\u0028\u00DB"), 99), Container.W64, false, "Wave64");
    refused(Arrays.copyOf(ascii("caff\0\u0001\0\0desc\0\0\0\0\0\0\0\u0020@\u00E5\u0088\0\0\0\0\0lpcm"), 90), Container.CAF, false, "CAF");
    refused(Arrays.copyOf(ascii("caff\0\u0001\0\0desc\0\0\0\0\0\0\0\u0020@\u00E5\u0088\0\0\0\0\0what"), 90), Container.CAF, false,
        "does not say that it holds plain samples");
    refused(Arrays.copyOf(ascii("caff\0\u0001\0\0desc\0\0\0\0\0\0\0\u0020@\u00E5\u0088\0\0\0\0\0aac "), 90), Container.CAF, true, "AAC");
    refused(Arrays.copyOf(ascii("caff\0\u0001\0\0desc\0\0\0\0\0\0\0\u0020@\u00E5\u0088\0\0\0\0\0alac"), 90), Container.CAF, false,
        "Apple Lossless");
    refused(ascii(".snd\0\0\0\u0018\0\0\0\0"), Container.UNKNOWN, false, "AU");
    refused(ascii("\u001AE\u00DF\u00A3\u0001\0"), Container.UNKNOWN, false, "Matroska or WebM file, which is not read");
    refused(ascii("MThd\0\0\0\u0006\0\u0001"), Container.MIDI, false, "MIDI");
  }

  @ParameterizedTest
  @CsvSource({
    "TTA1, UNKNOWN, false, True Audio", "MP+, UNKNOWN, true, Musepack", "MPCK, UNKNOWN, true, Musepack", "'OFR ', UNKNOWN, false, OptimFROG",
    "ajkg, UNKNOWN, false, Shorten", "'MAC ', APE, false, Monkey", "#!AMR-WB, UNKNOWN, true, AMR", "'\u000Bw', UNKNOWN, true, AC-3",
    "'\u00FE\u007F\u0001\u0080', UNKNOWN, true, DTS", "'\u007F\u00FE\u0080\u0001', UNKNOWN, true, DTS", "DTSHDHDR, UNKNOWN, true, DTS-HD",
    "'\u00030010111100101011', UNKNOWN, false, Pro Tools session", "FLhd, UNKNOWN, false, FL Studio", "'Rar!\u001A\u0007', UNKNOWN, false, RAR",
    "RIFF\0\0\0\0NUND, UNKNOWN, false, Cubase"
  })
  void other_kinds_of_file_are_named_by_their_first_bytes(String start, Container container, boolean lossy, String named) throws Exception {
    refused(Arrays.copyOf(ascii(start), 200), container, lossy, named);
  }

  @Test
  void codings_that_carry_an_id3_tag_in_front_are_not_taken_for_mp3() throws Exception {
    refused(join(id3(30), ascii("TTA1"), new byte[90]), Container.UNKNOWN, false, "True Audio");
    refused(join(id3(30), ascii("MPCK"), new byte[90]), Container.UNKNOWN, true, "Musepack");
    refused(join(id3(30), ascii("MAC "), new byte[90]), Container.APE, false, "Monkey");
    refused(join(id3(30), ascii("wvpk"), new byte[90]), Container.WAVPACK, false, "WavPack");
    refused(join(id3(30), ogg("OpusHead")), Container.OGG, true, "Opus");
  }

  @Test
  void what_is_no_audio() throws Exception {
    refused(new byte[0], Container.EMPTY, false, "empty");
    refused(ascii("PK\u0003\u0004\u0014\0\0\0"), Container.ZIP, false, "ZIP");
    refused(ascii("7z\u00BC\u00AF'\u001C\0\u0004"), Container.UNKNOWN, false, "7-Zip");
    refused(ascii("%PDF-1.7\n%\u00E2\u00E3"), Container.PDF, false, "PDF");
    refused(ascii("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF"), Container.UNKNOWN, false, "JPEG");
    refused(ascii("\0\u0005\u0016\u0007\0\u0002\0\0Mac OS X"), Container.UNKNOWN, false, "macOS");
    refused(ascii("  \r\n<!DOCTYPE HTML><html><body>404 Not found"), Container.HTML, false, "HTML");
    refused("\uFEFF<html lang=\"de\">".getBytes(StandardCharsets.UTF_8), Container.HTML, false, "HTML");
    refused(ascii("The mix will follow tomorrow.\r\n"), Container.TEXT, false, "text");
    refused("Das Lied hei\u00DFt \u00BB\u00DCber\u00AB".getBytes(StandardCharsets.UTF_8), Container.TEXT, false, "text");
    refused("Das Lied hei\u00DFt so, und das ist gut".getBytes(StandardCharsets.ISO_8859_1), Container.TEXT, false, "text");
    refused("\uFEFFnotes".getBytes(StandardCharsets.UTF_16LE), Container.TEXT, false, "text");
    refused(new byte[5_000], Container.UNKNOWN, false, "zeros");
    byte[] noise = new byte[5_000];
    new SplittableRandom(40).nextBytes(noise);
    refused(noise, Container.UNKNOWN, false, "no kind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RIFF", "FORM", "ID3", "OggS", "caff", "wvpk", "\u00FF", "\u00FF\u00FB", "f", "RIFF\0\0\0\0AVI "})
  void a_beginning_without_an_end_is_named_without_error(String start) throws Exception {
    assertThat(Decoded.refused(folder, ascii(start)).sentence()).isNotEmpty();
  }

  @Test
  void mp3_lengths_in_tags_that_lie_do_no_harm() throws Exception {
    byte[] tag = id3(10);
    tag[6] = tag[7] = tag[8] = tag[9] = 0x7F;
    refused(tag, Container.MP3, true, "ID3");
  }

  private void refused(byte[] bytes, Container container, boolean lossy, String named) throws Exception {
    UnreadableAudioException refused = Decoded.refused(folder, bytes);
    assertThat(refused.sentence()).contains(named);
    assertThat(refused.container()).as(named).isEqualTo(container);
    assertThat(refused.lossy()).as(named).isEqualTo(lossy);
  }

  private Container recognised(byte[] bytes) throws Exception {
    return AudioFiles.recognise(Files.write(folder.resolve("any.name"), bytes));
  }

  private static byte[] mpeg(int second, int third, int length, int frames) {
    byte[] result = new byte[length * frames];
    for (int i = 0; i < frames; i++) {
      System.arraycopy(new byte[] {(byte) 0xFF, (byte) second, (byte) third, 0x40, 1, 2, 3}, 0, result, i * length, 7);
    }
    return result;
  }

  private static byte[] id3(int length) {
    byte[] tag = new byte[10 + length];
    System.arraycopy(new byte[] {'I', 'D', '3', 3, 0, 0, 0, 0, (byte) (length >> 7), (byte) (length & 0x7F)}, 0, tag, 0, 10);
    return tag;
  }

  private static byte[] ogg(String packet) {
    byte[] page = Arrays.copyOf(ascii("OggS\0\u0002"), 28);
    page[26] = 1;
    page[27] = 30;
    return join(page, ascii(packet), new byte[40]);
  }

  private static byte[] box(String type, byte[] body) {
    return ByteBuffer.allocate(8 + body.length).order(ByteOrder.BIG_ENDIAN).putInt(8 + body.length).put(ascii(type)).put(body).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
