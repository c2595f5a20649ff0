package org.premaster.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.premaster.audio.AudioFault.Kind;

/** A file read to its end: its audio as channels × frames, and what was said about it. */
record Decoded(PcmFormat expected, PcmFormat format, double[][] audio, List<AudioFault> faults) {

  /** Reads the whole file in blocks of an odd size, alone and with threads beside, and checks that the tap saw every byte once, in order. */
  static Decoded of(Path path) throws IOException, UnreadableAudioException {
    return of(path, 1021);
  }

  static Decoded of(Path path, int blockFrames) throws IOException, UnreadableAudioException {
    Decoded alone = of(path, blockFrames, DigestLane.atOnce());
    Decoded beside = of(path, blockFrames, DigestLane.beside());
    beside.hasAudio(alone.audio);
    assertThat(beside.faults).as("faults with threads beside").isEqualTo(alone.faults);
    assertThat(beside.format).as("format with threads beside").isEqualTo(alone.format);
    return alone;
  }

  private static Decoded of(Path path, int blockFrames, DigestLane besideOrNot) throws IOException, UnreadableAudioException {
    ByteArrayOutputStream tapped = new ByteArrayOutputStream();
    try (DigestLane lane = besideOrNot; AudioFile file = AudioFiles.open(path, tapped::write, lane)) {
      PcmFormat expected = file.format();
      PcmBlock block = new PcmBlock(expected.channels(), blockFrames);
      double[][] audio = new double[expected.channels()][1 << 16];
      int length = 0;
      while (file.read(block) > 0) {
        for (int c = 0; c < audio.length; c++) {
          if (length + block.frames() > audio[c].length) {
            audio[c] = Arrays.copyOf(audio[c], Math.max(length + block.frames(), 2 * length));
          }
          System.arraycopy(block.channel(c), 0, audio[c], length, block.frames());
        }
        length += block.frames();
      }
      for (int c = 0; c < audio.length; c++) {
        audio[c] = Arrays.copyOf(audio[c], length);
      }
      assertThat(file.read(block)).as("a read after the end").isZero();
      assertThat(tapped.toByteArray()).as("bytes seen by the tap").isEqualTo(Files.readAllBytes(path));
      assertThat(file.format().frames()).as("frames after the end").isEqualTo(length);
      return new Decoded(expected, file.format(), audio, file.faults());
    }
  }

  static Decoded of(Path folder, byte[] bytes) throws IOException, UnreadableAudioException {
    return of(Files.write(folder.resolve("file.bin"), bytes));
  }

  /** The refusal of a file that must not be readable. */
  static UnreadableAudioException refused(Path folder, byte[] bytes) throws IOException {
    Path path = Files.write(folder.resolve("refused.bin"), bytes);
    try (AudioFile file = AudioFiles.open(path, ByteTap.NONE)) {
      throw new AssertionError("was read as " + file.format());
    } catch (UnreadableAudioException e) {
      assertThat(e.container()).isEqualTo(AudioFiles.recognise(path));
      assertThat(e.sentence()).endsWith(".").doesNotContain("!").doesNotContain("null");
      return e;
    }
  }

  Decoded hasAudio(double[][] wanted) {
    assertThat(audio).hasNumberOfRows(wanted.length);
    for (int c = 0; c < wanted.length; c++) {
      assertThat(Arrays.mismatch(audio[c], wanted[c])).as("first sample that differs in channel " + c).isEqualTo(-1);
    }
    return this;
  }

  Decoded hasNoFault() {
    assertThat(faults).isEmpty();
    return this;
  }

  /** Exactly these kinds of fault, in this order. */
  Decoded hasFaults(Kind... kinds) {
    assertThat(faults).extracting(AudioFault::kind).containsExactly(kinds);
    assertThat(faults).allSatisfy(fault -> assertThat(fault.sentence()).endsWith(".").doesNotContain("!"));
    return this;
  }

  String sentence(int index) {
    return faults.get(index).sentence();
  }
}
