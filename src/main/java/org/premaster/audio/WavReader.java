package org.premaster.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.premaster.audio.AudioFault.Kind;

/** Finds the samples of a WAV file and of its relatives that hold more than 4 GiB: RF64, BW64 and Wave64. */
final class WavReader {
  private static final Set<String> KNOWN = Set.of(
      "fmt ", "data", "LIST", "fact", "bext", "cue ", "smpl", "inst", "JUNK", "junk", "PAD ", "FLLR", "PEAK", "iXML", "axml", "aXML",
      "_PMX", "id3 ", "ID3 ", "DISP", "acid", "umid", "chna", "cart", "SAUR", "LGWV", "minf", "elm1", "regn", "ovwf", "levl", "plst",
      "note", "labl", "adtl", "afsp", "qlty", "mext", "strc", "ResU", "CSET", "slnt", "link", "wavl", "Cr8r", "AFAn", "SyLp", "ds64",
      "bxml", "sxml");
  private static final ChunkMap.Anatomy RIFF = new ChunkMap.Anatomy(ByteOrder.LITTLE_ENDIAN, "fmt ", "data", KNOWN);
  private static final ChunkMap.Anatomy RIFX = new ChunkMap.Anatomy(ByteOrder.BIG_ENDIAN, "fmt ", "data", KNOWN);
  private static final int FORMAT_BYTES = 16;
  private static final int WAVE64_STEP = 8;
  private static final long FOUR_GIB = 1L << 32;
  private static final long UNSAID = 0xFFFF_FFFFL;

  private final PositionalBytes file;
  private final Container container;
  private final ChunkMap.Anatomy anatomy;
  private ChunkMap map;
  private final List<AudioFault> faults = new ArrayList<>();

  private WavReader(PositionalBytes file, Container container, long start) throws IOException {
    this.file = file;
    this.container = container;
    anatomy = file.matches(start, "RIFX") ? RIFX : RIFF;
    map = switch (container) {
      case RF64, BW64 -> ChunkMap.of(file, anatomy, start, longSizes(file, start));
      case W64 -> WideChunks.ofWave64(file, start);
      default -> ChunkMap.of(file, anatomy, start);
    };
    faults.addAll(LeadingTag.faults(container, start));
  }

  /** The samples of the file that begins at {@code start}. */
  static PcmLayout layout(PositionalBytes file, Container container, long start) throws IOException, UnreadableAudioException {
    return new WavReader(file, container, start).read(start);
  }

  /** The standard puts ds64 first; it is taken wherever it stands before the audio. */
  private static LongSizes longSizes(PositionalBytes file, long start) throws IOException {
    ChunkMap plain = ChunkMap.of(file, RIFF, start);
    Optional<Chunk> ds64 = plain.first("ds64", 0);
    return ds64.isPresent() ? LongSizes.of(file, ds64.get()) : LongSizes.NONE;
  }

  private PcmLayout read(long start) throws IOException, UnreadableAudioException {
    Chunk description = map.first("fmt ", FORMAT_BYTES).orElseThrow(() -> ReadableShape.refusal(container,
        "the description of its samples (the fmt chunk) is missing. Please export it again."));
    WavFormat format = WavFormat.of(file, description, anatomy.order(), container);
    Chunk data = firstAudio().orElseThrow(() -> ReadableShape.refusal(container,
        "it holds no audio, its data chunk is missing. Please export it again."));
    HiddenCoding.refuse(file, data, format, container);
    faults.addAll(format.faults());
    doubles(description, data);
    PcmLayout layout = layout(format, data, start);
    return layout.with(WavTags.of(file, map, anatomy.order(), start));
  }

  /** The first data chunk; an empty one only where no other is there. */
  private Optional<Chunk> firstAudio() {
    return map.first("data", 1).filter(chunk -> chunk.promised() > 0).or(() -> map.all("data").stream()
        .filter(chunk -> chunk.promised() > 0 && chunk.present() > 0).findFirst()).or(() -> map.first("data", 0));
  }

  private PcmLayout layout(WavFormat format, Chunk data, long start) throws IOException, UnreadableAudioException {
    int frameBytes = format.coding().bytes() * format.channels();
    int rate = format.sampleRateHz();
    long toTheEnd = file.size() - data.start();
    long length = data.present();
    boolean open = data.cutShort() ? placeholder(data.promised())
        : data.promised() == 0 && !map.cleanAfter(data, anatomy, file.size());
    if (open) {
      map = container == Container.W64 ? WideChunks.openWave64(map, data, file, start) : map.open(data, file, anatomy);
      length = map.first("data", 1).map(Chunk::present).orElse(0L);
    } else if (container == Container.WAV && toTheEnd - length >= FOUR_GIB) {
      length += (toTheEnd - length) / FOUR_GIB * FOUR_GIB;
      faults.add(new AudioFault(Kind.LYING_HEADER, "The audio is longer than a WAV header can say (4 GiB); it was read up to "
          + LengthFault.length(length / frameBytes, rate) + "."));
    }
    long frames = length / frameBytes;
    if (frames == 0) {
      throw ReadableShape.refusal(container, data.promised() == 0 || open
          ? "it holds a header and no audio. Please export it again."
          : "its header promises " + LengthFault.length(data.promised() / frameBytes, rate)
              + " of audio, and none of it is in the file. Please send the whole file again.");
    }
    if (open) {
      faults.add(LengthFault.open(frames, rate));
    } else if (data.cutShort()) {
      faults.add(LengthFault.truncated(data.promised() / frameBytes, frames, rate));
    }
    if (length % frameBytes != 0 && !countedPadding(data.start() + length - length % frameBytes, length % frameBytes)) {
      faults.add(LengthFault.partialFrame(length % frameBytes));
    }
    if (!open && length == data.present()) {
      faults.addAll(map.faults(data, file.size()));
    }
    PcmFormat shape = new PcmFormat(container, format.encoding(), rate, format.bitDepth(), format.layout(), frames);
    return new PcmLayout(shape, format.coding(), data.start(), faults, Tags.NONE);
  }

  /** Some writers of Wave64 count the zero bytes up to the next multiple of 8 as audio. */
  private boolean countedPadding(long from, long length) throws IOException {
    boolean zero = container == Container.W64 && length < WAVE64_STEP;
    for (long at = from; zero && at < from + length; at++) {
      zero = file.at(at) == 0;
    }
    return zero;
  }

  private void doubles(Chunk description, Chunk data) throws IOException {
    List<Chunk> holders = map.all("data").stream().filter(chunk -> chunk.present() > 0).toList();
    if (holders.size() > 1) {
      faults.add(new AudioFault(Kind.LYING_HEADER, "The file holds " + holders.size() + " audio chunks; only the first was read, as"
          + " most programs do. Please export it again in one piece."));
    }
    byte[] believed = file.bytes(description.start(), FORMAT_BYTES);
    for (Chunk other : map.all("fmt ")) {
      if (other.start() != description.start() && !Arrays.equals(believed, file.bytes(other.start(), FORMAT_BYTES))) {
        faults.add(new AudioFault(Kind.LYING_HEADER, "The file describes its samples twice and differently; the "
            + (other.start() > description.start() ? "first" : "complete") + " description was used."));
        return;
      }
    }
  }

  /** Lengths that recorders and pipes write while they do not know the real one. */
  private boolean placeholder(long promised) {
    return switch (container) {
      case W64 -> promised >= WideChunks.PLACEHOLDER;
      case RF64, BW64 -> promised == 0 || promised == UNSAID || promised >= WideChunks.PLACEHOLDER;
      default -> promised == 0 || promised >= 0xFFFF_F000L || promised >= 0x7FFF_F000L && promised <= 0x8000_0000L;
    };
  }
}
