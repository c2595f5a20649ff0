package org.premaster.audio;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a file is by its bytes.
 *
 * @param container the kind of file
 * @param lossy true where the audio inside is coded with loss
 * @param sentence why it is not read, for the client; empty where a reader should try
 * @param start where the content begins, after tags in front of it
 */
record Recognition(Container container, boolean lossy, String sentence, long start) {
  private static final String WAVE64 = "riff\u002E\u0091\u00CF\u0011";
  private static final String ASF = "\u0030\u0026\u00B2\u0075\u008E\u0066\u00CF\u0011";
  private static final String ASF_AUDIO = "@\u009Ei\u00F8M[\u00CF\u0011\u00A8\u00FD\0\u0080_\\D+";
  private static final int WMA_LOSSLESS = 0x0163;
  private static final int JUNK_BEFORE_MPEG = 1 << 16;
  private static final int JUNK_BEHIND_LYING_TAG = 1 << 20;
  private static final int LEAST_CODED = 16;
  private static final int ID3_HEADER = 10;
  private static final int CAF_CODING = 28;

  /** Looks at the first bytes, and at a few more where the kind of coding is cheap to tell. */
  static Recognition of(PositionalBytes file) throws IOException {
    if (file.size() == 0) {
      return new Recognition(Container.EMPTY, false, "The file is empty. Please send it again.", 0);
    }
    long start = Id3.end(file);
    if (start > 0) {
      return tagged(file, start);
    }
    Recognition found = uncompressed(file, 0);
    found = found != null ? found : coded(file, 0);
    found = found != null ? found : notAudio(file);
    if (found != null) {
      return found;
    }
    Recognition mpeg = MpegAudio.at(file, 0);
    mpeg = mpeg != null ? mpeg : MpegAudio.after(file, 0, JUNK_BEFORE_MPEG);
    return mpeg != null ? mpeg : KnownSignature.unknown(file);
  }

  /** True where the container has a reader. */
  boolean readable() {
    return sentence.isEmpty();
  }

  static Recognition readable(Container container, long start) {
    return new Recognition(container, false, "", start);
  }

  /** Audio coded with loss; {@code what} comes with its article. */
  static Recognition lossy(Container container, String what) {
    return new Recognition(container, true, "This is " + what + ". Coding with loss has taken away what mastering needs; please"
        + " export the mix as WAV, AIFF or FLAC from the session, not from this file.", 0);
  }

  /** Audio coded without loss, or with none that is known, in a way that is not read. */
  static Recognition unread(Container container, String what) {
    return new Recognition(container, false, "This is " + what + ", which is not read. Please send the mix as WAV, AIFF or FLAC.", 0);
  }

  /** No audio at all. */
  static Recognition other(Container container, String what) {
    return new Recognition(container, false, "This is " + what + " and no audio file. Please send the mix as WAV, AIFF or FLAC.", 0);
  }

  private static Recognition tagged(PositionalBytes file, long start) throws IOException {
    Recognition behind = uncompressed(file, start);
    if (behind == null) {
      boolean lying = start == file.size();
      behind = uncompressed(file, lying ? contentIn(file, ID3_HEADER, JUNK_BEHIND_LYING_TAG) : firstByte(file, start));
    }
    behind = behind != null ? behind : tagCarrier(file, start);
    if (behind != null) {
      return behind;
    }
    Recognition mpeg = MpegAudio.after(file, start, JUNK_BEFORE_MPEG);
    return mpeg != null ? mpeg : lossy(Container.MP3, "an MP3 file by its ID3 tag, though no audio was found in it");
  }

  /** Codings beside MP3 that carry ID3 tags in front. */
  private static @Nullable Recognition tagCarrier(PositionalBytes file, long start) throws IOException {
    return switch (file.id(start)) {
      case "MAC " -> unread(Container.APE, "a Monkey's Audio file");
      case "wvpk", "OggS", "DSD " -> coded(file, start);
      default -> file.size() - start >= LEAST_CODED ? KnownSignature.of(file, start) : null;
    };
  }

  /** Zero bytes that some writers leave behind a tag are passed over. */
  private static long firstByte(PositionalBytes file, long from) throws IOException {
    long at = from;
    while (at < from + JUNK_BEFORE_MPEG && file.at(at) == 0) {
      at++;
    }
    return at;
  }

  /** Where a file that is read begins within the next bytes, behind a tag whose length leads beyond the end; the end where none does. */
  private static long contentIn(PositionalBytes file, long from, long within) throws IOException {
    for (long at = from; at < Math.min(from + within, file.size()); at++) {
      int letter = file.at(at);
      boolean wave = letter == 'R' && (file.matches(at, "RIFF") || file.matches(at, "RF64")) && file.matches(at + 8, "WAVE");
      boolean aiff = letter == 'F' && file.matches(at, "FORM") && file.matches(at + 8, "AIF");
      boolean flac = letter == 'f' && file.matches(at, "fLaC") && file.matches(at + 5, "\0\0\"");
      if (wave || aiff || flac) {
        return at;
      }
    }
    return file.size();
  }

  private static @Nullable Recognition uncompressed(PositionalBytes file, long start) throws IOException {
    return switch (file.id(start)) {
      case "RIFF", "RIFX" -> riff(file.id(start + 8), start);
      case "FORM" -> form(file.id(start + 8), start);
      case "fLaC" -> readable(Container.FLAC, start);
      case "RF64" -> readable(Container.RF64, start);
      case "BW64" -> readable(Container.BW64, start);
      case "riff" -> file.matches(start, WAVE64) ? readable(Container.W64, start) : null;
      case "caff" -> caf(file.id(start + CAF_CODING), start);
      default -> null;
    };
  }

  private static Recognition riff(String form, long start) {
    return switch (form) {
      case "WAVE" -> readable(Container.WAV, start);
      case "RMID" -> other(Container.MIDI, "a MIDI file");
      case "AVI " -> other(Container.UNKNOWN, "an AVI video");
      case "NUND" -> other(Container.UNKNOWN, "a Cubase or Nuendo project");
      case "WEBP" -> other(Container.UNKNOWN, "a WebP picture");
      default -> other(Container.UNKNOWN, "a RIFF file of another kind than WAV");
    };
  }

  private static Recognition form(String form, long start) {
    return switch (form) {
      case "AIFF" -> readable(Container.AIFF, start);
      case "AIFC" -> readable(Container.AIFC, start);
      case "8SVX" -> unread(Container.UNKNOWN, "an Amiga 8SVX file");
      default -> other(Container.UNKNOWN, "an IFF file of another kind than AIFF");
    };
  }

  private static Recognition caf(String coding, long start) {
    return switch (coding) {
      case "lpcm" -> readable(Container.CAF, start);
      case "aac ", "aach", "aacl", "aace", "aacp" -> lossy(Container.CAF, "a CAF file with AAC audio");
      case ".mp1", ".mp2", ".mp3" -> lossy(Container.CAF, "a CAF file with MPEG audio");
      case "ima4", "ulaw", "alaw", "MAC3", "MAC6", "opus", "ac-3", "ec-3" -> lossy(Container.CAF, "a CAF file with coded audio");
      case "alac" -> unread(Container.CAF, "a CAF file with Apple Lossless audio");
      case "flac" -> unread(Container.CAF, "a CAF file with FLAC audio");
      default -> unread(Container.CAF, "a CAF file whose header does not say that it holds plain samples");
    };
  }

  private static @Nullable Recognition coded(PositionalBytes file, long start) throws IOException {
    if (file.matches(start, "OggS")) {
      return ogg(file, start);
    }
    if (file.matches(start, ASF)) {
      return asf(file);
    }
    if (file.matches(start, "wvpk")) {
      boolean hybrid = (file.u32(start + 24, LITTLE_ENDIAN) & 8) != 0;
      return hybrid ? lossy(Container.WAVPACK, "a hybrid WavPack file, whose audio alone is coded with loss")
          : unread(Container.WAVPACK, "a WavPack file");
    }
    if (file.matches(start, "MAC ")) {
      return unread(Container.APE, "a Monkey's Audio file");
    }
    if (file.matches(start, "DSD ")) {
      return unread(Container.DSD, "a DSF file with DSD (one-bit) audio");
    }
    if (file.matches(start, "FRM8")) {
      return unread(Container.DSD, "a DFF file with DSD (one-bit) audio");
    }
    return start == 0 ? Mp4Boxes.recognise(file) : null;
  }

  private static Recognition ogg(PositionalBytes file, long start) throws IOException {
    long packet = start + 27 + Math.max(0, file.at(start + 26));
    if (file.matches(packet, "\u0001vorbis")) {
      return lossy(Container.OGG, "an Ogg Vorbis file");
    }
    if (file.matches(packet, "OpusHead")) {
      return lossy(Container.OGG, "an Opus file");
    }
    if (file.matches(packet, "Speex   ")) {
      return lossy(Container.OGG, "a Speex file");
    }
    if (file.matches(packet, "\u007FFLAC")) {
      return unread(Container.OGG, "FLAC audio inside an Ogg file");
    }
    return unread(Container.OGG, "an Ogg file");
  }

  private static Recognition asf(PositionalBytes file) throws IOException {
    long audio = file.find(ASF_AUDIO, 0, 1 << 16);
    int tag = audio < 0 ? 0 : file.u16(audio + 54, LITTLE_ENDIAN);
    return tag == WMA_LOSSLESS ? unread(Container.WMA, "a Windows Media Audio Lossless file")
        : lossy(Container.WMA, "a Windows Media Audio (WMA) file");
  }

  private static @Nullable Recognition notAudio(PositionalBytes file) throws IOException {
    Recognition known = KnownSignature.of(file, 0);
    return known != null ? known : PlainText.recognise(file);
  }
}
