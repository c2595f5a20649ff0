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

  /** Looks at the first bytes, and at a few more where the kind of coding is cheap to tell. */
  static Recognition of(PositionalBytes file) throws IOException {
    if (file.size() == 0) {
      return new Recognition(Container.EMPTY, false, "The file is empty. Please send it again.", 0);
    }
    long start = Id3.end(file);
    if (start > 0) {
      return tagged(file, start);
    }
    Recognition found = uncompressed(file);
    found = found != null ? found : coded(file);
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
    if (file.matches(start, "fLaC")) {
      return readable(Container.FLAC, start);
    }
    if (file.matches(start, "RIFF") && file.matches(start + 8, "WAVE")) {
      return unread(Container.WAV, "a WAV file with an ID3 tag in front of it");
    }
    if (file.matches(start, "FORM")) {
      return unread(Container.AIFF, "an AIFF file with an ID3 tag in front of it");
    }
    Recognition mpeg = MpegAudio.after(file, start, JUNK_BEFORE_MPEG);
    return mpeg != null ? mpeg : lossy(Container.MP3, "an MP3 file by its ID3 tag, though no audio was found in it");
  }

  private static @Nullable Recognition uncompressed(PositionalBytes file) throws IOException {
    if (file.matches(0, "RIFF")) {
      return riff(file.id(8));
    }
    if (file.matches(0, "FORM")) {
      return form(file.id(8));
    }
    if (file.matches(0, "fLaC")) {
      return readable(Container.FLAC, 0);
    }
    if (file.matches(0, "RIFX")) {
      return unread(Container.WAV, "a WAV file with its bytes in the reverse order (RIFX)");
    }
    if (file.matches(0, "RF64") || file.matches(0, "BW64")) {
      return unread(Container.RF64, (file.matches(0, "RF64") ? "an RF64" : "a BW64") + " file, the kind of WAV for more than 4 GiB");
    }
    if (file.matches(0, WAVE64)) {
      return unread(Container.W64, "a Wave64 file");
    }
    return file.matches(0, "caff") ? caf(file.id(28)) : null;
  }

  private static Recognition riff(String form) {
    return switch (form) {
      case "WAVE" -> readable(Container.WAV, 0);
      case "RMID" -> other(Container.MIDI, "a MIDI file");
      case "AVI " -> other(Container.UNKNOWN, "an AVI video");
      case "WEBP" -> other(Container.UNKNOWN, "a WebP picture");
      default -> other(Container.UNKNOWN, "a RIFF file of another kind than WAV");
    };
  }

  private static Recognition form(String form) {
    return switch (form) {
      case "AIFF" -> readable(Container.AIFF, 0);
      case "AIFC" -> readable(Container.AIFC, 0);
      case "8SVX" -> unread(Container.UNKNOWN, "an Amiga 8SVX file");
      default -> other(Container.UNKNOWN, "an IFF file of another kind than AIFF");
    };
  }

  private static Recognition caf(String coding) {
    return switch (coding) {
      case "aac ", "aach", "aacl", "aace", "aacp" -> lossy(Container.CAF, "a CAF file with AAC audio");
      case ".mp1", ".mp2", ".mp3" -> lossy(Container.CAF, "a CAF file with MPEG audio");
      case "ima4", "ulaw", "alaw", "MAC3", "MAC6", "opus", "ac-3", "ec-3" -> lossy(Container.CAF, "a CAF file with coded audio");
      case "alac" -> unread(Container.CAF, "a CAF file with Apple Lossless audio");
      default -> unread(Container.CAF, "a CAF file");
    };
  }

  private static @Nullable Recognition coded(PositionalBytes file) throws IOException {
    if (file.matches(0, "OggS")) {
      return ogg(file);
    }
    if (file.matches(0, ASF)) {
      return asf(file);
    }
    if (file.matches(0, "wvpk")) {
      boolean hybrid = (file.u32(24, LITTLE_ENDIAN) & 8) != 0;
      return hybrid ? lossy(Container.WAVPACK, "a hybrid WavPack file, whose audio alone is coded with loss")
          : unread(Container.WAVPACK, "a WavPack file");
    }
    if (file.matches(0, "MAC ")) {
      return unread(Container.APE, "a Monkey's Audio file");
    }
    if (file.matches(0, "DSD ") || file.matches(0, "FRM8")) {
      return unread(Container.DSD, "a DSD file (one-bit audio)");
    }
    return Mp4Boxes.recognise(file);
  }

  private static Recognition ogg(PositionalBytes file) throws IOException {
    long packet = 27 + Math.max(0, file.at(26));
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
    Recognition known = KnownSignature.of(file);
    return known != null ? known : PlainText.recognise(file);
  }
}
