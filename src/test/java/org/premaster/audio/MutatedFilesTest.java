package org.premaster.audio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.premaster.testkit.AiffFile;
import org.premaster.testkit.CafFile;
import org.premaster.testkit.FlacFile;
import org.premaster.testkit.FlacFile.Stereo;
import org.premaster.testkit.FlacSubframeWriter;
import org.premaster.testkit.TagBytes;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;
import org.premaster.testkit.Wave64File;

/** Whatever is done to a file's bytes, it is read with faults or refused in a sentence; nothing else escapes, and it ends. */
class MutatedFilesTest {
  private static final int ROUNDS = 6_000;
  /** No fixture has more; damage may lengthen audio by frames that were never there, but not beyond all measure. */
  private static final long MOST_FRAMES = 48_000L * 3_600 * 25;

  @TempDir Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void mutated_files_are_read_with_faults_or_refused_in_a_sentence() throws IOException {
    long seed = Long.getLong("premaster.seed", 20_261_120L);
    List<byte[]> originals = originals();
    int read = 0;
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = mutated(new SplittableRandom(seed + round), originals);
      Path path = Files.write(folder.resolve("mutated.bin"), bytes);
      try {
        readWhole(path, bytes.length);
        read++;
      } catch (UnreadableAudioException e) {
        assertThat(e.sentence()).as("round %d of seed %d", round, seed).endsWith(".");
        refused++;
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("round " + round + " of seed " + seed + " failed", e);
      }
    }
    assertThat(read).as("files that were read in spite of the damage, seed %d", seed).isGreaterThan(ROUNDS / 4);
    assertThat(refused).as("files that were refused, seed %d", seed).isGreaterThan(ROUNDS / 50);
  }

  private static void readWhole(Path path, long size) throws IOException, UnreadableAudioException {
    List<AudioFault> alone = readWhole(path, size, DigestLane.atOnce());
    assertThat(readWhole(path, size, DigestLane.beside())).as("faults with threads beside").isEqualTo(alone);
  }

  private static List<AudioFault> readWhole(Path path, long size, DigestLane besideOrNot) throws IOException, UnreadableAudioException {
    long[] tapped = {0};
    try (DigestLane lane = besideOrNot; AudioFile file = AudioFiles.open(path, (bytes, offset, length) -> tapped[0] += length, lane)) {
      PcmBlock block = new PcmBlock(file.format().channels(), 8_192);
      long frames = 0;
      while (file.read(block) > 0) {
        frames += block.frames();
        if (frames > MOST_FRAMES) {
          throw new AssertionError("no end after " + frames + " frames");
        }
      }
      assertThat(tapped[0]).isEqualTo(size);
      assertThat(file.format().frames()).isEqualTo(frames);
      assertThat(file.tags().texts()).hasSizeLessThanOrEqualTo(Tags.MOST_TEXTS);
      assertThat(file.faults()).allSatisfy(fault -> assertThat(fault.sentence()).endsWith("."));
      return file.faults();
    }
  }

  private static byte[] mutated(SplittableRandom random, List<byte[]> originals) {
    byte[] bytes = originals.get(random.nextInt(originals.size())).clone();
    int headBytes = Math.min(bytes.length, random.nextBoolean() ? 120 : 900);
    switch (random.nextInt(6)) {
      case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(3_000));
      case 2 -> {
        int from = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - from, random.nextInt(400));
        byte[] shorter = new byte[bytes.length - length];
        System.arraycopy(bytes, 0, shorter, 0, from);
        System.arraycopy(bytes, from + length, shorter, from, shorter.length - from);
        bytes = shorter;
      }
      default -> { }
    }
    for (int i = random.nextInt(6); i > 0 && bytes.length > 0; i--) {
      int at = random.nextInt(random.nextBoolean() ? Math.min(headBytes, bytes.length) : bytes.length);
      bytes[at] = switch (random.nextInt(5)) {
        case 0 -> 0;
        case 1 -> (byte) 0xFF;
        case 2 -> (byte) 0x7F;
        case 3 -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
        default -> (byte) random.nextInt();
      };
    }
    return bytes;
  }

  private static List<byte[]> originals() {
    double[][] stereo = Tones.sum(Tones.sine(500, 0.4, 44_100, 2, 1_500), Tones.noise(31, 0.02, 2, 1_500));
    double[][] mono = Tones.noise(32, 0.4, 1, 900);
    List<byte[]> files = new ArrayList<>();
    files.add(WavFile.pcm(16, 44_100, stereo).chunkFirst("bext", new byte[31]).chunkLast("LIST", new byte[20]).bytes());
    files.add(WavFile.pcm(24, 48_000, mono).extensible(24).chunkBetween("JUNK", new byte[28]).bytes());
    files.add(WavFile.floating(32, 48_000, mono).bytes());
    files.add(AiffFile.pcm(24, 44_100, stereo).chunkLast("MARK", new byte[9]).bytes());
    files.add(AiffFile.compressed("sowt", 16, 44_100, mono).bytes());
    files.add(FlacFile.of(16, 44_100, stereo).stereo(Stereo.MID_SIDE).blockSize(192).metadata(4, new byte[40]).bytes());
    files.add(FlacFile.of(24, 48_000, mono).subframes(FlacSubframeWriter.linear(6).rice(18, 5).partitions(2).escaped())
        .blockSizes(64, 100, 200).bytes());
    files.add(FlacFile.of(32, 96_000, Tones.noise(33, 0.1, 2, 700)).stereo(Stereo.LEFT_SIDE)
        .subframes(FlacSubframeWriter.fixed(2).rice(29, 5)).blockSize(128).unknownLength().bytes());
    byte[] info = TagBytes.info("INAM", "Slow Harbour", "IART", "Engines", "ISFT", "LAME");
    byte[] bext = TagBytes.bext("mix", "x", "2026-03-01", "10:00:00", 5, new int[] {-1800, 600, -100, -900, -1200}, "A=PCM,F=48000\r\n");
    byte[] xml = "<BWFXML><PROJECT>x</PROJECT><SPEED><FILE_SAMPLE_RATE>48000</FILE_SAMPLE_RATE></SPEED></BWFXML>".getBytes(UTF_8);
    byte[] id3 = TagBytes.id3(4, TagBytes.frame(4, "TIT2", 1, "Slow"), TagBytes.frame(4, "COMM", 3, "engx\0y"));
    double[][] surround = Tones.noise(34, 0.3, 5, 300);
    files.add(WavFile.pcm(16, 44_100, stereo).longSizes("RF64", 6_000).chunkFirst("bext", bext).chunkLast("LIST", info).bytes());
    files.add(WavFile.pcm(24, 44_100, surround).channelMask(0x37).longSizes("BW64", 4_500).chunkLast("iXML", xml).bytes());
    files.add(WavFile.pcm(16, 44_100, stereo).bigEndian().chunkLast("cue ", TagBytes.cues(5, 9)).bytes());
    files.add(WavFile.pcm(16, 44_100, stereo).chunkFirst("iXML", xml).chunkLast("cue ", TagBytes.cues(5, 9)).chunkLast("id3 ", id3)
        .chunkLast("LIST", TagBytes.label(2, "in")).chunkLast("smpl", TagBytes.loop(1, 4)).bytes());
    files.add(Wave64File.of(WavFile.pcm(24, 48_000, mono)).chunkFirst("bext", bext).chunkLast("LIST", info).bytes());
    files.add(CafFile.pcm(24, 48_000, true, stereo).layoutTag(101).chunkBetween("info", "\0\0\0\1title\0x\0".getBytes(UTF_8)).bytes());
    files.add(CafFile.floating(32, 48_000, false, surround).layoutTag(117).chunkLast("mark", new byte[36]).bytes());
    files.add(AiffFile.pcm(16, 44_100, surround).chunkFirst("CHAN", new byte[40]).chunkLast("ID3 ", id3).chunkLast("NAME", new byte[] {65})
        .bytes());
    files.add(FlacFile.of(16, 48_000, surround).before(id3).metadata(4, TagBytes.vorbis("v", "TITLE=x", "ISRC=y")).bytes());
    return files;
  }
}
