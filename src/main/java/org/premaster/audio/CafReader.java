package org.premaster.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.premaster.audio.AudioFault.Kind;

/** Finds the samples of a Core Audio Format file that holds linear PCM. */
final class CafReader {
  private static final int DESCRIPTION = 32;
  private static final int EDIT_COUNT = 4;
  private static final int FLOATING = 1;
  private static final int LITTLE = 2;

  private final PositionalBytes file;
  private final ChunkMap map;
  private final List<AudioFault> faults = new ArrayList<>();

  private CafReader(PositionalBytes file, long start) throws IOException {
    this.file = file;
    map = WideChunks.ofCaf(file, start);
    faults.addAll(LeadingTag.faults(Container.CAF, start));
  }

  /** The samples of the file that begins at {@code start}. */
  static PcmLayout layout(PositionalBytes file, long start) throws IOException, UnreadableAudioException {
    return new CafReader(file, start).read();
  }

  private PcmLayout read() throws IOException, UnreadableAudioException {
    Chunk description = map.first("desc", DESCRIPTION).orElseThrow(() -> refusal(
        "the description of its samples (the desc chunk) is missing. Please export it again."));
    Chunk audio = map.first("data", EDIT_COUNT + 1).or(() -> map.first("data", 0)).orElseThrow(() -> refusal(
        "it holds no audio, its data chunk is missing. Please export it again."));
    long at = description.start();
    double rate = Double.longBitsToDouble(file.u64(at, BIG_ENDIAN));
    long flags = file.u32(at + 12, BIG_ENDIAN);
    long packet = file.u32(at + 16, BIG_ENDIAN);
    long perPacket = file.u32(at + 20, BIG_ENDIAN);
    long channels = file.u32(at + 24, BIG_ENDIAN);
    long bits = file.u32(at + 28, BIG_ENDIAN);
    boolean floating = (flags & FLOATING) != 0;
    if (!file.matches(at + 8, "lpcm")) {
      throw refusal("the description of its samples is not where it should be. Please export it again.");
    }
    ReadableShape.require(Container.CAF, channels, rate, (int) Math.min(bits, 1024));
    SampleCoding coding = coding((int) channels, bits, packet, perPacket, floating, (flags & LITTLE) != 0 ? LITTLE_ENDIAN : BIG_ENDIAN);
    if (rate != Math.rint(rate)) {
      faults.add(new AudioFault(Kind.LYING_HEADER, String.format(Locale.ROOT,
          "The header gives a sample rate of %.3f Hz; it was taken as %d Hz.", rate, Math.round(rate))));
    }
    int depth = floating ? coding.bytes() * 8 : (int) bits;
    ChannelLayout layout = CoreAudioLayout.of(file, map.first("chan", 1), (int) channels);
    PcmFormat shape = new PcmFormat(Container.CAF, floating ? Encoding.FLOAT : Encoding.PCM, (int) Math.round(rate), depth, layout, 0);
    return layout(audio, shape, coding);
  }

  /** Words may be wider than the bits in them, which stand at their upper end. */
  private SampleCoding coding(int channels, long bits, long packet, long perPacket, boolean floating, ByteOrder order)
      throws UnreadableAudioException {
    long width = (bits + 7) / 8;
    if (packet != width * channels || perPacket != 1) {
      long most = floating ? 8 : 4;
      boolean wider = perPacket == 1 && packet % channels == 0 && packet / channels > width && packet / channels <= most;
      width = wider ? packet / channels : width;
      if (!wider) {
        faults.add(new AudioFault(Kind.LYING_HEADER, String.format(Locale.ROOT,
            "The header contradicts itself: %d-bit samples in %d channels do not make packets of %d bytes with %d frames; the samples"
                + " were read as words of %d bits.", bits, channels, packet, perPacket, width * 8)));
      }
    }
    if (floating) {
      if (width != 4 && width != 8) {
        throw refusal("its header says that a floating-point sample has " + bits + " bits, and 32 or 64 are possible. Please export it"
            + " again.");
      }
      return SampleCoding.floating((int) width, order);
    }
    if (width > 4) {
      throw refusal("its header says that a sample has " + bits + " bits, and PCM is read with 8 to 32. Please export it again with 24"
          + " bits.");
    }
    return SampleCoding.signed((int) width, order);
  }

  private PcmLayout layout(Chunk audio, PcmFormat shape, SampleCoding coding) throws IOException, UnreadableAudioException {
    int frameBytes = coding.bytes() * shape.channels();
    int rate = shape.sampleRateHz();
    boolean open = audio.promised() == WideChunks.OPEN;
    long length = Math.max(0, audio.present() - EDIT_COUNT);
    long frames = length / frameBytes;
    long promised = (audio.promised() - EDIT_COUNT) / frameBytes;
    if (frames == 0) {
      throw refusal(open || promised <= 0 ? "it holds a header and no audio. Please export it again."
          : "its header promises " + LengthFault.length(promised, rate)
              + " of audio, and none of it is in the file. Please send the whole file again.");
    }
    if (open) {
      faults.add(LengthFault.open(frames, rate));
    } else if (audio.cutShort()) {
      faults.add(LengthFault.truncated(promised, frames, rate));
    }
    if (length % frameBytes != 0) {
      faults.add(LengthFault.partialFrame(length % frameBytes));
    }
    if (map.all("data").size() > 1) {
      faults.add(new AudioFault(Kind.LYING_HEADER, "The file holds its audio more than once; only the first was read. Please export it"
          + " again in one piece."));
    }
    faults.addAll(map.faults(audio, file.size()));
    return new PcmLayout(shape.withFrames(frames), coding, audio.start() + EDIT_COUNT, faults, CafTags.of(file, map));
  }

  private static UnreadableAudioException refusal(String what) {
    return ReadableShape.refusal(Container.CAF, what);
  }
}
