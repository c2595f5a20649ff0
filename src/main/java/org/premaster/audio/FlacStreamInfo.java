package org.premaster.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a FLAC file says about itself before its first frame (RFC 9639, 8.2).
 *
 * @param leastBlock smallest block size in samples
 * @param mostBlock largest block size in samples
 * @param frames samples per channel in all; 0 where unknown
 * @param md5 digest of the samples; empty where none is stored
 * @param audioStart where the first frame should begin
 * @param layout the loudspeaker of each channel: the usual one, or what a comment gives in its place
 * @param tags what the comments and an ID3 tag in front say
 */
record FlacStreamInfo(
    int leastBlock, int mostBlock, int sampleRateHz, int channels, int bits, long frames, Optional<byte[]> md5, long audioStart,
    ChannelLayout layout, Tags tags) {

  private static final int LENGTH = 34;
  private static final int MOST_BLOCKS = 10_000;
  private static final int STREAM_INFO = 0;
  private static final int COMMENTS = 4;
  private static final int NO_BLOCK = 127;

  /** Walks the metadata blocks from {@code start}, where fLaC stands. */
  static FlacStreamInfo of(PositionalBytes file, long start) throws IOException, UnreadableAudioException {
    long info = -1;
    TagNotes notes = new TagNotes();
    VorbisComments comments = new VorbisComments();
    Id3Frames.read(file, 0, start, notes);
    long at = start + 4;
    boolean last = false;
    for (int i = 0; i < MOST_BLOCKS && !last && file.has(at, 4); i++) {
      int head = file.at(at);
      int type = head & 0x7F;
      long length = file.u32(at, BIG_ENDIAN) & 0xFF_FFFF;
      if (type == NO_BLOCK || !file.has(at + 4, length)) {
        break;
      }
      if (type == STREAM_INFO && info < 0 && length >= LENGTH) {
        info = at + 4;
      }
      if (type == COMMENTS && length >= 8) {
        comments.read(file, at + 4, at + 4 + length, notes);
      }
      last = head >= 0x80;
      at += 4 + length;
    }
    if (info < 0) {
      throw ReadableShape.refusal(Container.FLAC, "the description of its samples (STREAMINFO) is missing or damaged. Please export"
          + " it again.");
    }
    return at(file, info, at, comments.mask(), notes.tags());
  }

  private static FlacStreamInfo at(
      PositionalBytes file, long info, long audioStart, OptionalLong mask, Tags tags) throws IOException, UnreadableAudioException {
    long packed = file.u64(info + 10, BIG_ENDIAN);
    int rate = (int) (packed >>> 44);
    int channels = (int) (packed >>> 41 & 7) + 1;
    int bits = (int) (packed >>> 36 & 31) + 1;
    ReadableShape.require(Container.FLAC, channels, rate, bits);
    byte[] md5 = file.bytes(info + 18, 16);
    boolean stored = false;
    for (byte b : md5) {
      stored |= b != 0;
    }
    return new FlacStreamInfo(file.u16(info, BIG_ENDIAN), file.u16(info + 2, BIG_ENDIAN), rate, channels, bits,
        packed & 0xF_FFFF_FFFFL, stored ? Optional.of(md5) : Optional.empty(), audioStart,
        ChannelLayout.ofWaveMask(mask.orElse(0), channels), tags);
  }
}
