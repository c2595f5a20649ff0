package org.premaster.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.audio.Tags.Marker;
import org.premaster.audio.Tags.Name;
import org.premaster.audio.Tags.Source;
import org.premaster.audio.Tags.Text;
import org.premaster.testkit.AiffFile;
import org.premaster.testkit.CafFile;
import org.premaster.testkit.FlacFile;
import org.premaster.testkit.TagBytes;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;
import org.premaster.testkit.Wave64File;

class TagsTest {
  private static final double[][] AUDIO = Tones.noise(71, 0.5, 2, 400);
  private static final String HISTORY = "A=ANALOGUE,M=stereo,T=Studer A820\r\nA=PCM,F=48000,W=24,M=stereo,T=Lynx\r\n";

  @TempDir Path folder;

  @Test
  void a_file_without_tags_says_nothing() throws Exception {
    assertThat(tags(wav().bytes())).isEqualTo(Tags.NONE);
    assertThat(tags(wav().bytes()).isEmpty()).isTrue();
    assertThat(tags(CafFile.pcm(16, 48_000, true, AUDIO).bytes())).isEqualTo(Tags.NONE);
    assertThat(tags(AiffFile.pcm(16, 48_000, AUDIO).bytes())).isEqualTo(Tags.NONE);
    assertThat(tags(FlacFile.of(16, 48_000, AUDIO).bytes())).isEqualTo(Tags.NONE);
  }

  @Test
  void the_broadcast_chunk_gives_origin_time_history_and_loudness() throws Exception {
    byte[] bext = TagBytes.bext("Slow Harbour, final mix", "Reaper 7", "2026-03-01", "20:15:00", 172_800_001L,
        new int[] {-1832, 614, -103, -1220, 0x7FFF}, HISTORY);
    for (byte[] file : new byte[][] {wav().chunkFirst("bext", bext).bytes(), wav().chunkLast("bext", bext).bytes(),
        wav().longSizes("RF64", 1_600).chunkLast("bext", bext).bytes(), Wave64File.of(wav()).chunkFirst("bext", bext).bytes()}) {
      Tags tags = tags(file);
      assertThat(tags.texts()).containsExactly(
          new Text(Name.DESCRIPTION, Source.BEXT, "Slow Harbour, final mix"), new Text(Name.ORIGINATOR, Source.BEXT, "Reaper 7"),
          new Text(Name.ORIGINATOR_REFERENCE, Source.BEXT, "REF-1"), new Text(Name.DATE, Source.BEXT, "2026-03-01"),
          new Text(Name.TIME, Source.BEXT, "20:15:00"),
          new Text(Name.CODING_HISTORY, Source.BEXT, "A=ANALOGUE,M=stereo,T=Studer A820 / A=PCM,F=48000,W=24,M=stereo,T=Lynx"));
      assertThat(tags.timeReference()).hasValue(172_800_001L);
      Tags.Loudness claimed = tags.loudness().orElseThrow();
      assertThat(claimed.integratedLufs()).hasValue(-18.32);
      assertThat(claimed.loudnessRangeLu()).hasValue(6.14);
      assertThat(claimed.maxTruePeakDbtp()).hasValue(-1.03);
      assertThat(claimed.maxShortTermLufs()).isEmpty();
    }
  }

  @Test
  void a_broadcast_chunk_of_version_1_or_without_values_claims_no_loudness() throws Exception {
    byte[] first = TagBytes.bext("", "x", "", "", 0, new int[0], "");
    byte[] unset = TagBytes.bext("", "x", "", "", 0, new int[] {0, 0, 0, 0, 0}, "");
    assertThat(tags(wav().chunkFirst("bext", first).bytes()).loudness()).isEmpty();
    assertThat(tags(wav().chunkFirst("bext", unset).bytes()).loudness()).isEmpty();
    assertThat(tags(wav().chunkFirst("bext", Arrays.copyOf(first, 300)).bytes()).timeReference()).isEmpty();
  }

  @Test
  void the_info_list_is_read_in_utf_8_or_windows_1252() throws Exception {
    byte[] info = TagBytes.info("INAM", "Für Élise", "IART", "The Quiet Engines", "ISFT", "Lavf60.3.100", "ITCH", "A. Person",
        "ISRC", "AA-6Q7-20-00047", "IPRD", "Lantern Year", "ITRK", "3", "XXXX", "passed over");
    assertThat(tags(wav().chunkLast("LIST", info).bytes()).texts()).containsExactly(
        info(Name.TITLE, "Für Élise"), info(Name.ARTIST, "The Quiet Engines"), info(Name.ENCODER, "Lavf60.3.100"),
        info(Name.ENCODER, "A. Person"), info(Name.ISRC, "AA-6Q7-20-00047"), info(Name.ALBUM, "Lantern Year"),
        info(Name.TRACK_NUMBER, "3"));
    byte[] windows = TagBytes.info("INAM", "F?r ?Elise?");
    windows[13] = (byte) 0xFC;
    windows[16] = (byte) 0x84;
    windows[22] = (byte) 0x94;
    assertThat(tags(wav().chunkLast("LIST", windows).bytes()).texts()).containsExactly(info(Name.TITLE, "Für „Elise”"));
    byte[] supplier = TagBytes.info("ISRC", "Harbour Lane archive");
    assertThat(tags(wav().chunkLast("LIST", supplier).bytes()).texts()).containsExactly(info(Name.COMMENT, "Harbour Lane archive"));
  }

  private static Text info(Name name, String value) {
    return new Text(name, Source.INFO, value);
  }

  @Test
  void ixml_is_read_without_entities_and_document_types() throws Exception {
    String xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <BWFXML><IXML_VERSION>1.61</IXML_VERSION><PROJECT>Lantern &amp; Year</PROJECT><SCENE>12</SCENE><TAKE>3</TAKE><TAPE>R1</TAPE>
        <NOTE><![CDATA[keep]]></NOTE><SPEED><FILE_SAMPLE_RATE>96000</FILE_SAMPLE_RATE></SPEED><OTHER><TAKE>9</TAKE></OTHER></BWFXML>
        """;
    byte[] padded = Arrays.copyOf(xml.getBytes(StandardCharsets.UTF_8), xml.length() + 41);
    assertThat(tags(wav().chunkLast("iXML", padded).bytes()).texts()).extracting(Text::value)
        .containsExactly("Lantern & Year", "12", "3", "R1", "keep", "96000");

    byte[] wide = ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><BWFXML><TAPE>夜</TAPE></BWFXML>").getBytes(StandardCharsets.UTF_16LE);
    assertThat(tags(wav().chunkLast("iXML", wide).bytes()).texts()).extracting(Text::value).containsExactly("夜");
    byte[] latin = "<BWFXML><TAPE>\u00DCber</TAPE></BWFXML>".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(tags(wav().chunkLast("iXML", latin).bytes()).texts()).extracting(Text::value).containsExactly("\u00DCber");

    String hostile = "<!DOCTYPE BWFXML [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY l \"lol\">]><BWFXML><PROJECT>&x;&l;</PROJECT></BWFXML>";
    assertThat(tags(wav().chunkLast("iXML", hostile.getBytes(StandardCharsets.UTF_8)).bytes()).texts()).isEmpty();
    String broken = "<BWFXML><PROJECT>kept</PROJECT><SCENE>cut";
    assertThat(tags(wav().chunkLast("iXML", broken.getBytes(StandardCharsets.UTF_8)).bytes()).texts()).extracting(Text::value)
        .containsExactly("kept");
    String deep = "<a>".repeat(20_000);
    assertThat(tags(wav().chunkLast("iXML", deep.getBytes(StandardCharsets.UTF_8)).bytes()).texts()).isEmpty();
  }

  @Test
  void ixml_may_stand_in_any_file_that_is_made_of_chunks() throws Exception {
    byte[] xml = "<BWFXML><PROJECT>Lantern Year</PROJECT><TAKE>3</TAKE></BWFXML>".getBytes(StandardCharsets.UTF_8);
    for (byte[] file : List.of(
        wav().chunkFirst("iXML", xml).bytes(), wav().longSizes("RF64", 4L * AUDIO[0].length).chunkLast("iXML", xml).bytes(),
        Wave64File.of(wav()).chunkLast("iXML", xml).bytes(), AiffFile.pcm(16, 48_000, AUDIO).chunkLast("iXML", xml).bytes(),
        CafFile.pcm(16, 48_000, true, AUDIO).chunkLast("iXML", xml).bytes(), CafFile.pcm(16, 48_000, true, AUDIO).chunkBetween("iXML", xml).bytes())) {
      assertThat(tags(file).texts()).containsExactly(
          new Text(Name.PROJECT, Source.IXML, "Lantern Year"), new Text(Name.TAKE, Source.IXML, "3"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SPEED, TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO, TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI", "BEXT, BWF_TIME_REFERENCE_LOW, BWF_TIME_REFERENCE_HIGH"
  })
  void the_time_of_the_first_sample_is_read_from_ixml_where_no_broadcast_chunk_says_it(String group, String low, String high) throws Exception {
    String xml = "<BWFXML><%1$s><%2$s> 4294967295 </%2$s><%3$s>1</%3$s></%1$s></BWFXML>".formatted(group, low, high);
    assertThat(tags(CafFile.pcm(16, 48_000, true, AUDIO).chunkLast("iXML", xml.getBytes(StandardCharsets.UTF_8)).bytes()).timeReference())
        .hasValue((2L << 32) - 1);
    byte[] bext = TagBytes.bext("", "x", "", "", 77, new int[0], "");
    assertThat(tags(wav().chunkFirst("bext", bext).chunkLast("iXML", xml.getBytes(StandardCharsets.UTF_8)).bytes()).timeReference()).hasValue(77);
    for (String odd : List.of("-5", "4294967296", "99999999999999999999", "1.5", "")) {
      String lying = xml.replace("4294967295", odd);
      assertThat(tags(wav().chunkLast("iXML", lying.getBytes(StandardCharsets.UTF_8)).bytes()).timeReference()).isEmpty();
    }
  }

  @Test
  void broken_ixml_is_passed_over_in_silence() throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      for (String broken : List.of("\u00FF\u00FE<\u00D8", "\u00C3<", "<a>\u0001</a>", "<BWFXML><PROJECT>", "<?xml version=\"9\" encoding=\"no-such\"?><a/>",
          "<a:b/>", "<BWFXML>&x;</BWFXML>", "")) {
        assertThat(tags(wav().chunkLast("iXML", broken.getBytes(StandardCharsets.ISO_8859_1)).bytes()).texts()).isEmpty();
      }
    } finally {
      System.setErr(before);
    }
    assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void chunks_of_gibibytes_are_looked_at_without_being_loaded() throws Exception {
    byte[] head = wav().bytes();
    for (String id : List.of("LIST", "iXML", "id3 ", "bext", "cue ", "smpl")) {
      Path path = folder.resolve("huge.wav");
      try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
        file.setLength(0);
        file.write(head);
        file.write(ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).put(id.getBytes(StandardCharsets.US_ASCII)).putInt(0x7000_0000)
            .put((id.equals("LIST") ? "INFO" : "ID3\u0003").getBytes(StandardCharsets.US_ASCII)).array());
        file.setLength(head.length + 8 + 0x7000_0000L);
      }
      try (AudioFile file = AudioFiles.open(path, ByteTap.NONE)) {
        assertThat(file.faults()).isEmpty();
        assertThat(file.format().frames()).isEqualTo(400);
        assertThat(file.tags().texts()).hasSizeLessThan(2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void id3_is_read_in_all_its_encodings_wherever_it_stands(int encoding) throws Exception {
    String title = encoding == 0 ? "Für Élise" : "Für Élise 夜 🎵";
    for (int version : new int[] {3, 4}) {
      byte[] id3 = TagBytes.id3(version, TagBytes.frame(version, "APIC", 0, "x".repeat(300)), TagBytes.frame(version, "TIT2", encoding, title),
          TagBytes.frame(version, "TPE1", encoding, "The Quiet Engines"), TagBytes.frame(version, "TSRC", encoding, "AA6Q72000047"),
          TagBytes.frame(version, "TSSE", encoding, "LAME 3.100"), new byte[30]);
      Text[] wanted = {
          new Text(Name.TITLE, Source.ID3, title), new Text(Name.ARTIST, Source.ID3, "The Quiet Engines"),
          new Text(Name.ISRC, Source.ID3, "AA6Q72000047"), new Text(Name.ENCODER, Source.ID3, "LAME 3.100")};
      assertThat(tags(wav().chunkLast("id3 ", id3).bytes()).texts()).containsExactly(wanted);
      assertThat(tags(AiffFile.pcm(16, 48_000, AUDIO).chunkLast("ID3 ", id3).bytes()).texts()).containsExactly(wanted);
      assertThat(tags(FlacFile.of(16, 48_000, AUDIO).before(id3).bytes()).texts()).containsExactly(wanted);
    }
  }

  @Test
  void vorbis_comments_are_read_and_may_give_the_channel_mask() throws Exception {
    byte[] comments = TagBytes.vorbis("reference libFLAC 1.4.2", "title=Halfway Light", "ARTIST=The Quiet Engines", "Isrc=AA6Q72000047",
        "noequals", "WAVEFORMATEXTENSIBLE_CHANNEL_MASK=0x60f", "ENCODER=x", "COMMENT=" + "long ".repeat(4_000));
    byte[] file = FlacFile.of(16, 48_000, Tones.silence(6, 300)).metadata(4, comments).bytes();
    assertThat(tags(file).texts()).extracting(Text::name).containsExactly(
        Name.ENCODER, Name.TITLE, Name.ARTIST, Name.ISRC, Name.ENCODER, Name.COMMENT);
    assertThat(tags(file).texts().getLast().value()).hasSizeBetween(990, Text.LONGEST);
    try (AudioFile audio = AudioFiles.open(folder.resolve("tagged.bin"), ByteTap.NONE)) {
      assertThat(audio.format().layout()).isEqualTo(ChannelLayout.ofWaveMask(0x60F, 6));
    }
  }

  @Test
  void aiff_and_caf_texts_and_markers_are_read() throws Exception {
    ByteBuffer marks = ByteBuffer.allocate(2 + 6 + 6 + 6 + 4).putShort((short) 2);
    marks.putShort((short) 1).putInt(100).put((byte) 5).put("Verse".getBytes(StandardCharsets.US_ASCII));
    marks.putShort((short) 2).putInt(50).put((byte) 2).put("In".getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
    Tags aiff = tags(AiffFile.pcm(16, 48_000, AUDIO).chunkFirst("NAME", "Halfway Light".getBytes(StandardCharsets.UTF_8))
        .chunkFirst("AUTH", "Engines".getBytes(StandardCharsets.UTF_8)).chunkLast("ANNO", "made by X".getBytes(StandardCharsets.UTF_8))
        .chunkLast("MARK", marks.array()).bytes());
    assertThat(aiff.texts()).containsExactly(
        new Text(Name.TITLE, Source.AIFF, "Halfway Light"), new Text(Name.ARTIST, Source.AIFF, "Engines"),
        new Text(Name.COMMENT, Source.AIFF, "made by X"));
    assertThat(aiff.first()).containsExactly(new Marker(50, "In", false), new Marker(100, "Verse", false));

    byte[] words = "\0title\0Halfway Light\0artist\0Engines\0encoding application\0Logic\0"
        .getBytes(StandardCharsets.UTF_8);
    byte[] info = ByteBuffer.allocate(3 + words.length).put(new byte[3]).put(words).array();
    info[3] = 3;
    byte[] mark = ByteBuffer.allocate(8 + 28).putInt(0).putInt(1).putInt(0).putDouble(77).putInt(5).array();
    byte[] strings = ByteBuffer.allocate(4 + 12 + 7).putInt(1).putInt(5).putLong(0).put("Chorus".getBytes(StandardCharsets.US_ASCII)).array();
    Tags caf = tags(CafFile.pcm(16, 48_000, true, AUDIO).chunkBetween("info", info).chunkLast("mark", mark).chunkLast("strg", strings).bytes());
    assertThat(caf.texts()).extracting(Text::value).containsExactly("Halfway Light", "Engines", "Logic");
    assertThat(caf.first()).containsExactly(new Marker(77, "Chorus", false));
  }

  @Test
  void cue_points_and_loops_are_counted_and_the_first_named() throws Exception {
    int[] frames = new int[50];
    Arrays.setAll(frames, i -> 1_000 - 10 * i);
    Tags tags = tags(wav().chunkLast("cue ", TagBytes.cues(frames)).chunkLast("LIST", TagBytes.label(50, "Intro"))
        .chunkLast("smpl", TagBytes.loop(5, 300)).bytes());
    assertThat(tags.markers()).isEqualTo(51);
    assertThat(tags.first()).hasSize(Marker.MOST).startsWith(new Marker(5, "", true), new Marker(510, "Intro", false));
  }

  @Test
  void texts_are_cleaned_of_what_a_terminal_or_a_page_could_trip_over() throws Exception {
    byte[] info = TagBytes.info("INAM", "a\u001B[31mb\u202Ec\u0007 \t d\r\n\r\ne\u2028f", "IART", " \u0001 ");
    assertThat(tags(wav().chunkLast("LIST", info).bytes()).texts()).containsExactly(info(Name.TITLE, "a [31mb c d / e / f"));
  }

  @Test
  void no_file_makes_more_of_itself_than_the_bounds() throws Exception {
    String[] many = new String[6_000];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = "ICMT";
      many[i + 1] = "comment " + i + " and so on ".repeat(i % 7 == 0 ? 300 : 1);
    }
    Tags tags = tags(wav().chunkLast("LIST", TagBytes.info(many)).bytes());
    assertThat(tags.texts()).hasSizeLessThanOrEqualTo(Tags.MOST_TEXTS).isNotEmpty();
    assertThat(tags.texts().stream().mapToInt(text -> text.value().length()).sum()).isLessThanOrEqualTo(20_000);
    assertThat(tags.texts()).allSatisfy(text -> assertThat(text.value()).hasSizeLessThanOrEqualTo(Text.LONGEST));
  }

  @Test
  void lengths_in_tags_that_lie_do_no_harm() throws Exception {
    byte[] info = TagBytes.info("INAM", "Halfway Light", "IART", "Engines");
    ByteBuffer.wrap(info).order(ByteOrder.LITTLE_ENDIAN).putInt(8, -1);
    assertThat(tags(wav().chunkLast("LIST", info).bytes()).any(Name.TITLE)).isPresent();
    byte[] comments = TagBytes.vorbis("x", "TITLE=y");
    for (int at : new int[] {0, 5, 9}) {
      byte[] lying = comments.clone();
      lying[at + 3] = (byte) 0xFF;
      assertThat(tags(FlacFile.of(16, 48_000, AUDIO).metadata(4, lying).bytes()).texts()).hasSizeLessThan(3);
    }
    byte[] cues = TagBytes.cues(1, 2);
    cues[3] = (byte) 0xFF;
    assertThat(tags(wav().chunkLast("cue ", cues).bytes()).markers()).isEqualTo(2);
    byte[] id3 = TagBytes.id3(3, TagBytes.frame(3, "TIT2", 3, "Light"));
    id3[10 + 4] = (byte) 0x7F;
    assertThat(tags(wav().chunkLast("id3 ", id3).bytes()).any(Name.TITLE)).hasValueSatisfying(t -> assertThat(t.value()).isEqualTo("Light"));
  }

  private static WavFile wav() {
    return WavFile.pcm(16, 48_000, AUDIO);
  }

  private Tags tags(byte[] bytes) throws IOException, UnreadableAudioException {
    try (AudioFile file = AudioFiles.open(Files.write(folder.resolve("tagged.bin"), bytes), ByteTap.NONE)) {
      return file.tags();
    }
  }
}
