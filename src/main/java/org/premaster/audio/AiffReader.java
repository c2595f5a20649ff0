package org.premaster.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.premaster.audio.AudioFault.Kind;

/** Finds the samples of an AIFF or AIFF-C file. */
final class AiffReader {
  private static final ChunkMap.Anatomy IFF = new ChunkMap.Anatomy(BIG_ENDIAN, "COMM", "SSND", Set.of(
      "COMM", "SSND", "FVER", "MARK", "INST", "MIDI", "AESD", "APPL", "COMT", "NAME", "AUTH", "(c) ", "ANNO", "ID3 ", "CHAN", "FLLR",
      "PEAK", "iXML", "SAXL", "basc", "trns", "cate", "bext", "LGWV", "PAD ", "JUNK"));
  private static final int COMMON_BYTES = 18;
  private static final int SOUND_HEADER = 8;

  private final PositionalBytes file;
  private final Container container;
  private final long start;
  private final List<AudioFault> faults = new ArrayList<>();

  private AiffReader(PositionalBytes file, Container container, long start) {
    this.file = file;
    this.container = container;
    this.start = start;
    faults.addAll(LeadingTag.faults(container, start));
  }

  /** The samples of the file that begins at {@code start}. */
  static PcmLayout layout(PositionalBytes file, Container container, long start) throws IOException, UnreadableAudioException {
    return new AiffReader(file, container, start).read();
  }

  private PcmLayout read() throws IOException, UnreadableAudioException {
    ChunkMap map = ChunkMap.of(file, IFF, start);
    Chunk common = map.first("COMM", COMMON_BYTES).orElseThrow(() -> ReadableShape.refusal(container,
        "the description of its samples (the COMM chunk) is missing. Please export it again."));
    Chunk sound = map.first("SSND", SOUND_HEADER)
        .or(() -> map.first("SSND", 0).filter(chunk -> file.has(chunk.start(), SOUND_HEADER)))
        .orElseThrow(() -> ReadableShape.refusal(container, "it holds no audio, its SSND chunk is missing. Please export it again."));
    if (map.all("SSND").size() > 1 || map.all("COMM").size() > 1) {
      faults.add(new AudioFault(Kind.LYING_HEADER, "The file describes or holds its audio more than once; only the first was read."
          + " Please export it again in one piece."));
    }
    long at = common.start();
    int channels = file.u16(at, BIG_ENDIAN);
    int bits = file.u16(at + 6, BIG_ENDIAN);
    String type = container == Container.AIFC && common.present() >= COMMON_BYTES + 4 ? file.id(at + COMMON_BYTES) : "NONE";
    double rate = ExtendedFloat.at(file, at + 8);
    ReadableShape.require(container, channels, rate, isFloat(type) ? 32 : bits);
    SampleCoding coding = coding(type, bits);
    Encoding encoding = isFloat(type) ? Encoding.FLOAT : Encoding.PCM;
    int depth = encoding == Encoding.FLOAT ? coding.bytes() * 8 : Math.min(bits, coding.bytes() * 8);
    if (rate != Math.rint(rate)) {
      faults.add(new AudioFault(Kind.LYING_HEADER, String.format(Locale.ROOT,
          "The header gives a sample rate of %.3f Hz; it was taken as %d Hz.", rate, Math.round(rate))));
    }
    ChannelLayout layout = CoreAudioLayout.of(file, map.first("CHAN", 1), channels);
    PcmFormat shape = new PcmFormat(container, encoding, (int) Math.round(rate), depth, layout, file.u32(at + 2, BIG_ENDIAN));
    return layout(map, sound, shape, coding);
  }

  private PcmLayout layout(ChunkMap map, Chunk sound, PcmFormat shape, SampleCoding coding)
      throws IOException, UnreadableAudioException {
    int frameBytes = coding.bytes() * shape.channels();
    long promisedFrames = shape.frames();
    boolean open = sound.cutShort() ? sound.promised() >= 0x7FFF_F000L
        : sound.promised() <= SOUND_HEADER && !map.cleanAfter(sound, IFF, file.size());
    long offset = file.u32(sound.start(), BIG_ENDIAN);
    ChunkMap whole = open ? map.open(sound, file, IFF) : map;
    long present = (open ? whole.first("SSND", SOUND_HEADER).map(Chunk::present).orElse(0L) : sound.present()) - SOUND_HEADER;
    if (offset > present) {
      faults.add(new AudioFault(Kind.LYING_HEADER, "The header places the first sample behind the end of the audio; it was read"
          + " from its beginning."));
      offset = 0;
    }
    present -= offset;
    long frames = present / frameBytes;
    if (frames <= 0) {
      throw ReadableShape.refusal(container, promisedFrames == 0 ? "it holds a header and no audio. Please export it again."
          : "its header promises " + LengthFault.length(promisedFrames, shape.sampleRateHz())
              + " of audio, and none of it is in the file. Please send the whole file again.");
    }
    frames = compared(promisedFrames, frames, present, sound, open, shape.sampleRateHz(), frameBytes);
    if (!open) {
      faults.addAll(map.faults(sound, file.size()));
    }
    return new PcmLayout(shape.withFrames(frames), coding, sound.start() + SOUND_HEADER + offset, faults,
        AiffTags.of(file, whole, start));
  }

  /** The number of frames to read, after comparing the count of the COMM chunk with the length of the SSND chunk. */
  private long compared(long promised, long there, long present, Chunk sound, boolean open, int rate, int frameBytes)
      throws IOException {
    if (promised == 0 || open && promised > there) {
      faults.add(LengthFault.open(there, rate));
    } else if (promised > there && sound.cutShort()) {
      faults.add(LengthFault.truncated(promised, there, rate));
    } else if (promised != there) {
      long padding = file.u32(sound.start() + 4, BIG_ENDIAN);
      if (promised < there && (there - promised) * frameBytes < padding) {
        return promised;
      }
      faults.add(new AudioFault(Kind.LYING_HEADER, "The header counts " + promised + " samples, and the file holds " + there + " ("
          + LengthFault.length(there, rate) + "); all of them were read. Please check that the end of the song is there."));
    }
    if (present % frameBytes != 0) {
      faults.add(LengthFault.partialFrame(present % frameBytes));
    }
    return there;
  }

  private static boolean isFloat(String type) {
    return switch (type) {
      case "fl32", "FL32", "fl64", "FL64" -> true;
      default -> false;
    };
  }

  private SampleCoding coding(String type, int bits) throws UnreadableAudioException {
    int width = (bits + 7) / 8;
    return switch (type) {
      case "NONE", "twos" -> SampleCoding.signed(checked(width, bits), BIG_ENDIAN);
      case "sowt" -> SampleCoding.signed(checked(width, bits), LITTLE_ENDIAN);
      case "raw " -> raw(bits);
      case "in24" -> SampleCoding.signed(3, BIG_ENDIAN);
      case "in32" -> SampleCoding.signed(4, BIG_ENDIAN);
      case "42ni" -> SampleCoding.signed(3, LITTLE_ENDIAN);
      case "23ni" -> SampleCoding.signed(4, LITTLE_ENDIAN);
      case "fl32", "FL32" -> SampleCoding.floating(4, ByteOrder.BIG_ENDIAN);
      case "fl64", "FL64" -> SampleCoding.floating(8, ByteOrder.BIG_ENDIAN);
      default -> throw coded(type);
    };
  }

  private int checked(int width, int bits) throws UnreadableAudioException {
    if (width > 4) {
      throw ReadableShape.refusal(container, "its header says that a sample has " + bits + " bits, and 8 to 32 are read."
          + " Please export it again with 24 bits.");
    }
    return width;
  }

  private SampleCoding raw(int bits) throws UnreadableAudioException {
    if (bits != 8) {
      throw ReadableShape.refusal(container, "its samples are unsigned numbers of " + bits + " bits, which no program should write."
          + " Please export it again with 24 bits.");
    }
    return SampleCoding.U8;
  }

  private static UnreadableAudioException coded(String type) {
    String name = switch (type) {
      case "ulaw", "ULAW" -> "µ-law";
      case "alaw", "ALAW" -> "A-law";
      case "ima4" -> "IMA ADPCM";
      case "MAC3", "MAC6" -> "MACE";
      case "ACE2", "ACE8" -> "ACE";
      case "GSM " -> "GSM 6.10";
      case "G722", "G726", "G728" -> type.replace("G", "G.");
      case "QDMC", "QDM2" -> "QDesign Music";
      case "Qclp" -> "QCELP";
      case ".mp3" -> "MP3";
      case "aac ", "mp4a" -> "AAC";
      default -> "";
    };
    boolean lossy = !name.isEmpty();
    String what = lossy ? name : "an unknown coding (type \"" + printable(type) + "\")";
    return new UnreadableAudioException(Container.AIFC, lossy, "The AIFF-C file does not hold plain samples but " + what + "."
        + (lossy ? " Audio coded with loss cannot be mastered well. Please export the mix as PCM from the session, not from this file."
            : " Please export the mix as PCM with 24 bits."));
  }

  private static String printable(String type) {
    return type.chars().map(c -> c >= 0x20 && c < 0x7F ? c : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
