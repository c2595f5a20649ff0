package org.premaster.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.premaster.audio.AudioFault.Kind;

/** Finds the samples of a RIFF/WAVE file. */
final class WavReader {
  private static final ChunkMap.Anatomy RIFF = new ChunkMap.Anatomy(ByteOrder.LITTLE_ENDIAN, "fmt ", "data", Set.of(
      "fmt ", "data", "LIST", "fact", "bext", "cue ", "smpl", "inst", "JUNK", "junk", "PAD ", "FLLR", "PEAK", "iXML", "axml", "aXML",
      "_PMX", "id3 ", "ID3 ", "DISP", "acid", "umid", "chna", "cart", "SAUR", "LGWV", "minf", "elm1", "regn", "ovwf", "levl", "plst",
      "note", "labl", "adtl", "afsp", "qlty", "mext", "strc", "ResU", "CSET", "slnt", "link", "wavl", "Cr8r", "AFAn", "SyLp"));
  private static final int FORMAT_BYTES = 16;
  private static final long FOUR_GIB = 1L << 32;

  private final PositionalBytes file;
  private final List<AudioFault> faults = new ArrayList<>();

  private WavReader(PositionalBytes file) {
    this.file = file;
  }

  static PcmLayout layout(PositionalBytes file) throws IOException, UnreadableAudioException {
    return new WavReader(file).read();
  }

  private PcmLayout read() throws IOException, UnreadableAudioException {
    ChunkMap map = ChunkMap.of(file, RIFF);
    Chunk description = map.first("fmt ", FORMAT_BYTES).orElseThrow(() -> ReadableShape.refusal(Container.WAV,
        "the description of its samples (the fmt chunk) is missing. Please export it again."));
    WavFormat format = WavFormat.of(file, description);
    Chunk data = firstAudio(map).orElseThrow(() -> ReadableShape.refusal(Container.WAV,
        "it holds no audio, its data chunk is missing. Please export it again."));
    faults.addAll(format.faults());
    doubles(map, description, data);
    return layout(map, format, data);
  }

  /** The first data chunk; an empty one only where no other is there. */
  private static Optional<Chunk> firstAudio(ChunkMap map) {
    return map.first("data", 1).filter(chunk -> chunk.promised() > 0).or(() -> map.all("data").stream()
        .filter(chunk -> chunk.promised() > 0 && chunk.present() > 0).findFirst()).or(() -> map.first("data", 0));
  }

  private PcmLayout layout(ChunkMap map, WavFormat format, Chunk data) throws UnreadableAudioException {
    int frameBytes = format.coding().bytes() * format.channels();
    int rate = format.sampleRateHz();
    long toTheEnd = file.size() - data.start();
    long length = data.present();
    boolean open = data.cutShort() ? placeholder(data.promised())
        : data.promised() == 0 && !map.cleanAfter(data, RIFF, file.size());
    if (open) {
      length = toTheEnd;
    } else if (toTheEnd - length >= FOUR_GIB) {
      length += (toTheEnd - length) / FOUR_GIB * FOUR_GIB;
      faults.add(new AudioFault(Kind.LYING_HEADER, "The audio is longer than a WAV header can say (4 GiB); it was read up to "
          + LengthFault.length(length / frameBytes, rate) + "."));
    }
    long frames = length / frameBytes;
    if (frames == 0) {
      throw ReadableShape.refusal(Container.WAV, data.promised() == 0 || open
          ? "it holds a header and no audio. Please export it again."
          : "its header promises " + LengthFault.length(data.promised() / frameBytes, rate)
              + " of audio, and none of it is in the file. Please send the whole file again.");
    }
    if (open) {
      faults.add(LengthFault.open(frames, rate));
    } else if (data.cutShort()) {
      faults.add(LengthFault.truncated(data.promised() / frameBytes, frames, rate));
    }
    if (length % frameBytes != 0) {
      faults.add(LengthFault.partialFrame(length % frameBytes));
    }
    if (!open && length == data.present()) {
      faults.addAll(map.faults(data, file.size()));
    }
    PcmFormat shape = new PcmFormat(Container.WAV, format.encoding(), rate, format.bitDepth(), format.channels(), frames);
    return new PcmLayout(shape, format.coding(), data.start(), faults);
  }

  private void doubles(ChunkMap map, Chunk description, Chunk data) throws IOException {
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
  private static boolean placeholder(long promised) {
    return promised == 0 || promised >= 0xFFFF_F000L || promised >= 0x7FFF_F000L && promised <= 0x8000_0000L;
  }
}
