package org.premaster.audio;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.premaster.audio.AudioFault.Kind;

/**
 * What a WAV file's fmt chunk says about its samples, its contradictions resolved.
 *
 * @param bitDepth significant bits of a sample
 * @param faults contradictions found
 */
record WavFormat(SampleCoding coding, Encoding encoding, int sampleRateHz, int bitDepth, int channels, List<AudioFault> faults) {
  private static final int EXTENSIBLE_BYTES = 40;
  /** Bytes 2 to 15 of the GUIDs whose first two bytes are a format tag. */
  private static final String TAGGED_GUID = "\0\0\0\0\u0010\0\u0080\0\0\u00AA\08\u009Bq";

  WavFormat {
    faults = List.copyOf(faults);
  }

  /** Reads the chunk; at least 16 bytes of it are there. */
  static WavFormat of(PositionalBytes file, Chunk chunk) throws IOException, UnreadableAudioException {
    long at = chunk.start();
    int tag = file.u16(at, LITTLE_ENDIAN);
    int bits = file.u16(at + 14, LITTLE_ENDIAN);
    int significant = bits;
    boolean extensible = tag == WavCoding.EXTENSIBLE;
    if (extensible) {
      if (chunk.present() < EXTENSIBLE_BYTES) {
        throw ReadableShape.refusal(Container.WAV, "its header announces an extended description of the samples and does not"
            + " hold it. Please export it again.");
      }
      if (!file.matches(at + 26, TAGGED_GUID)) {
        throw ReadableShape.refusal(Container.WAV, "its samples are written in a way that its header names by an unknown number."
            + " Please export it again as PCM with 24 bits.");
      }
      tag = file.u16(at + 24, LITTLE_ENDIAN);
      significant = file.u16(at + 18, LITTLE_ENDIAN);
    }
    if (tag != WavCoding.PCM && tag != WavCoding.FLOAT) {
      throw coded(WavCoding.of(tag));
    }
    int channels = file.u16(at + 2, LITTLE_ENDIAN);
    long rate = file.u32(at + 4, LITTLE_ENDIAN);
    ReadableShape.require(Container.WAV, channels, rate, bits);
    return new Contradictions(file, at, bits, channels, (int) rate).resolve(tag == WavCoding.FLOAT, significant);
  }

  private static UnreadableAudioException coded(WavCoding coding) {
    String what = "The WAV file does not hold plain samples but " + coding.name() + ".";
    String ask = coding.lossy()
        ? " Audio coded with loss cannot be mastered well. Please export the mix as PCM from the session, not from this file."
        : " Please export the mix as PCM with 24 bits.";
    return new UnreadableAudioException(Container.WAV, coding.lossy(), what + ask);
  }

  /** Bits, block align and byte rate say the same thing three times; here it is decided whom to believe. */
  private record Contradictions(PositionalBytes file, long at, int bits, int channels, int rate) {

    WavFormat resolve(boolean floating, int significant) throws IOException, UnreadableAudioException {
      int width = (bits + 7) / 8;
      int align = file.u16(at + 12, LITTLE_ENDIAN);
      long byteRate = file.u32(at + 8, LITTLE_ENDIAN);
      List<AudioFault> faults = List.of();
      if (align != width * channels) {
        boolean wider = align % channels == 0 && align / channels > width && align / channels <= (floating ? 8 : 4)
            && byteRate == (long) align * rate;
        width = wider ? align / channels : width;
        faults = List.of(new AudioFault(Kind.LYING_HEADER, String.format(Locale.ROOT,
            "The header contradicts itself: %d-bit samples in %d channel%s do not make the %d bytes a frame that it gives;"
                + " the samples were read as words of %d bits.", bits, channels, channels == 1 ? "" : "s", align, width * 8)));
      }
      if (floating) {
        return floating(width, faults);
      }
      if (width > 4) {
        throw ReadableShape.refusal(Container.WAV, "its header says that a sample has " + bits + " bits, and PCM is read with 8"
            + " to 32. Please export it again with 24 bits.");
      }
      SampleCoding coding = width == 1 ? SampleCoding.U8 : SampleCoding.signed(width, LITTLE_ENDIAN);
      if (significant < 1 || significant > bits) {
        return new WavFormat(coding, Encoding.PCM, rate, bits, channels, with(faults, new AudioFault(Kind.LYING_HEADER,
            "The header says that " + significant + " of a sample's " + bits + " bits are used; all of them were read.")));
      }
      if (significant < 8) {
        ReadableShape.require(Container.WAV, channels, rate, significant);
      }
      return new WavFormat(coding, Encoding.PCM, rate, significant, channels, faults);
    }

    private WavFormat floating(int width, List<AudioFault> faults) throws UnreadableAudioException {
      if (width != 4 && width != 8) {
        throw ReadableShape.refusal(Container.WAV, "its header says that a floating-point sample has " + bits + " bits, and 32"
            + " or 64 are possible. Please export it again.");
      }
      return new WavFormat(SampleCoding.floating(width, LITTLE_ENDIAN), Encoding.FLOAT, rate, width * 8, channels, faults);
    }

    private static List<AudioFault> with(List<AudioFault> faults, AudioFault one) {
      return faults.isEmpty() ? List.of(one) : List.of(faults.getFirst(), one);
    }
  }
}
