package org.premaster.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.premaster.audio.AudioFault.Kind;

/**
 * What the fmt chunk of a WAV file or one of its relatives says about the samples, its contradictions resolved.
 *
 * @param bitDepth significant bits of a sample
 * @param layout the loudspeaker of each channel
 * @param faults contradictions found
 */
record WavFormat(
    SampleCoding coding, Encoding encoding, int sampleRateHz, int bitDepth, ChannelLayout layout, List<AudioFault> faults) {
  private static final int EXTENSIBLE_BYTES = 40;
  private static final Set<Long> USUAL_RATES = Set.of(32_000L, 44_100L, 48_000L, 88_200L, 96_000L, 176_400L, 192_000L);
  /** Bytes 2 to 15 of the GUIDs whose first two bytes are a format tag. */
  private static final String TAGGED_GUID = "\0\0\0\0\u0010\0\u0080\0\0\u00AA\08\u009Bq";
  /** The same GUID where numbers are big endian: bytes 4 to 15, the tag stands in bytes 2 and 3. */
  private static final String TAGGED_GUID_BIG = "\0\0\0\u0010\u0080\0\0\u00AA\08\u009Bq";

  WavFormat {
    faults = List.copyOf(faults);
  }

  int channels() {
    return layout.speakers().size();
  }

  /** Reads the chunk; at least 16 bytes of it are there. */
  static WavFormat of(PositionalBytes file, Chunk chunk, ByteOrder order, Container container)
      throws IOException, UnreadableAudioException {
    long at = chunk.start();
    int tag = file.u16(at, order);
    int bits = file.u16(at + 14, order);
    int significant = bits;
    long mask = 0;
    if (tag == WavCoding.EXTENSIBLE) {
      if (chunk.present() < EXTENSIBLE_BYTES) {
        throw ReadableShape.refusal(container, "its header announces an extended description of the samples and does not"
            + " hold it. Please export it again.");
      }
      boolean big = order == BIG_ENDIAN && file.matches(at + 28, TAGGED_GUID_BIG);
      if (!big && !file.matches(at + 26, TAGGED_GUID)) {
        throw ReadableShape.refusal(container, "its samples are written in a way that its header names by an unknown number."
            + " Please export it again as PCM with 24 bits.");
      }
      tag = big ? file.u16(at + 26, BIG_ENDIAN) : taggedIn(file, at + 24, order);
      significant = file.u16(at + 18, order);
      mask = file.u32(at + 20, order);
    }
    if (tag != WavCoding.PCM && tag != WavCoding.FLOAT) {
      throw coded(WavCoding.of(tag), container);
    }
    int channels = file.u16(at + 2, order);
    long rate = file.u32(at + 4, order);
    ReadableShape.require(container, channels, rate, bits);
    ChannelLayout layout = ChannelLayout.ofWaveMask(mask, channels);
    return new Contradictions(file, at, order, container, bits, layout, (int) rate).resolve(tag == WavCoding.FLOAT, significant);
  }

  /** A GUID is little endian; in big-endian files some writers turn only the tag at its beginning. */
  private static int taggedIn(PositionalBytes file, long at, ByteOrder order) throws IOException {
    int turned = file.u16(at, order);
    return turned == WavCoding.PCM || turned == WavCoding.FLOAT ? turned : file.u16(at, ByteOrder.LITTLE_ENDIAN);
  }

  private static UnreadableAudioException coded(WavCoding coding, Container container) {
    String what = "The " + container.title() + " file does not hold plain samples but " + coding.name() + ".";
    String ask = coding.lossy()
        ? " Audio coded with loss cannot be mastered well. Please export the mix as PCM from the session, not from this file."
        : " Please export the mix as PCM with 24 bits.";
    return new UnreadableAudioException(container, coding.lossy(), what + ask);
  }

  /** Bits, block align and byte rate say the same thing three times; here it is decided whom to believe. */
  private record Contradictions(
      PositionalBytes file, long at, ByteOrder order, Container container, int bits, ChannelLayout layout, int rate) {

    WavFormat resolve(boolean floating, int significant) throws IOException, UnreadableAudioException {
      int channels = layout.speakers().size();
      int width = (bits + 7) / 8;
      int align = file.u16(at + 12, order);
      long byteRate = file.u32(at + 8, order);
      List<AudioFault> faults = List.of();
      if (align != width * channels) {
        boolean wider = align % channels == 0 && align / channels > width && align / channels <= (floating ? 8 : 4)
            && byteRate == (long) align * rate;
        width = wider ? align / channels : width;
        faults = List.of(new AudioFault(Kind.LYING_HEADER, String.format(Locale.ROOT,
            "The header contradicts itself: %d-bit samples in %d channel%s do not make the %d bytes a frame that it gives;"
                + " the samples were read as words of %d bits.", bits, channels, channels == 1 ? "" : "s", align, width * 8)));
      }
      OptionalLong otherRate = otherRate(align, byteRate);
      if (faults.isEmpty() && otherRate.isPresent()) {
        faults = List.of(new AudioFault(Kind.LYING_HEADER, "The header gives a sample rate of " + rate + " Hz, and its bytes a second are those"
            + " of " + otherRate.getAsLong() + " Hz; the audio was read at " + rate + " Hz. Please check that it plays at the right speed."));
      }
      if (floating) {
        return floating(width, faults);
      }
      if (width > 4) {
        throw ReadableShape.refusal(container, "its header says that a sample has " + bits + " bits, and PCM is read with 8"
            + " to 32. Please export it again with 24 bits.");
      }
      SampleCoding coding = width == 1 ? SampleCoding.U8 : SampleCoding.signed(width, order);
      if (significant < 1 || significant > bits) {
        return new WavFormat(coding, Encoding.PCM, rate, bits, layout, with(faults, new AudioFault(Kind.LYING_HEADER,
            "The header says that " + significant + " of a sample's " + bits + " bits are used; all of them were read.")));
      }
      if (significant < 8) {
        ReadableShape.require(container, channels, rate, significant);
      }
      return new WavFormat(coding, Encoding.PCM, rate, significant, layout, faults);
    }

    /** The rate that the bytes a second give, where it is a usual one and not that of the header; writers put much else there. */
    private OptionalLong otherRate(int align, long byteRate) {
      long other = align > 0 && byteRate % align == 0 ? byteRate / align : 0;
      return other != rate && USUAL_RATES.contains(other) ? OptionalLong.of(other) : OptionalLong.empty();
    }

    private WavFormat floating(int width, List<AudioFault> faults) throws UnreadableAudioException {
      if (width != 4 && width != 8) {
        throw ReadableShape.refusal(container, "its header says that a floating-point sample has " + bits + " bits, and 32"
            + " or 64 are possible. Please export it again.");
      }
      return new WavFormat(SampleCoding.floating(width, order), Encoding.FLOAT, rate, width * 8, layout, faults);
    }

    private static List<AudioFault> with(List<AudioFault> faults, AudioFault one) {
      return faults.isEmpty() ? List.of(one) : List.of(faults.getFirst(), one);
    }
  }
}
