package org.premaster.audio;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** First bytes of files that are no audio, or audio that hardly anyone sends. */
record KnownSignature(String bytes, Container container, Answer answer, String what) {
  private static final int BLANK_LOOK = 4096;

  private enum Answer {
    LOSSY,
    UNREAD,
    OTHER
  }

  private static final List<KnownSignature> ALL = List.of(
      other("MThd", Container.MIDI, "a MIDI file"),
      other("\u00030010111100101011", Container.UNKNOWN, "a Pro Tools session"),
      other("#EXTM3U", Container.TEXT, "a playlist"),
      other("FLhd", Container.UNKNOWN, "an FL Studio project"),
      other("PK\u0003\u0004", Container.ZIP, "a ZIP archive"),
      other("PK\u0005\u0006", Container.ZIP, "an empty ZIP archive"),
      other("%PDF", Container.PDF, "a PDF document"),
      other("\u00EF\u00BB\u00BF%PDF", Container.PDF, "a PDF document"),
      other("Rar!\u001A\u0007", Container.UNKNOWN, "a RAR archive"),
      other("7z\u00BC\u00AF\u0027\u001C", Container.UNKNOWN, "a 7-Zip archive"),
      other("\u001F\u008B", Container.UNKNOWN, "a gzip archive or an Ableton Live set"),
      other("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", Container.UNKNOWN, "an old Office document"),
      other("\u00FF\u00D8\u00FF", Container.UNKNOWN, "a JPEG picture"),
      other("\u0089PNG\r\n", Container.UNKNOWN, "a PNG picture"),
      other("GIF8", Container.UNKNOWN, "a GIF picture"),
      unread("\u001AE\u00DF\u00A3", "a Matroska or WebM file"),
      other("bplist", Container.UNKNOWN, "a property list of macOS"),
      other("\0\u0005\u0016\u0007", Container.UNKNOWN, "a companion file of macOS (its name usually begins with ._)"),
      other("\0\u0005\u0016\0", Container.UNKNOWN, "a companion file of macOS"),
      unread(".snd", "a Sun/NeXT audio (AU) file"),
      unread("OFR ", "an OptimFROG file"),
      unread("TTA1", "a True Audio (TTA) file"),
      unread("TTA2", "a True Audio (TTA) file"),
      unread("ajkg", "a Shorten file"),
      unread("tBaK", "a TAK file"),
      unread("NIST_1A", "a NIST Sphere file"),
      unread("Creative Voice File", "a Creative Voice file"),
      unread(".RMF", "a RealMedia file"),
      unread(".ra\u00FD", "a RealAudio file"),
      lossy("#!AMR", "an AMR speech recording"),
      lossy("ADIF", "an AAC file"),
      lossy("\u000Bw", "a Dolby AC-3 file"),
      lossy("w\u000B", "a Dolby AC-3 file"),
      lossy("\u007F\u00FE\u0080\u0001", "a DTS file"),
      lossy("\u00FE\u007F\u0001\u0080", "a DTS file"),
      lossy("\u001F\u00FF\u00E8\0", "a DTS file"),
      lossy("\u00FF\u001F\0\u00E8", "a DTS file"),
      lossy("DTSHDHDR", "a DTS-HD file"),
      lossy("MP+", "a Musepack file"),
      lossy("MPCK", "a Musepack file"));

  /** What begins at {@code start}. */
  static @Nullable Recognition of(PositionalBytes file, long start) throws IOException {
    for (KnownSignature known : ALL) {
      if (file.matches(start, known.bytes)) {
        return switch (known.answer) {
          case LOSSY -> Recognition.lossy(known.container, known.what);
          case UNREAD -> Recognition.unread(known.container, known.what);
          case OTHER -> Recognition.other(known.container, known.what);
        };
      }
    }
    return null;
  }

  /** Nothing known. */
  static Recognition unknown(PositionalBytes file) throws IOException {
    boolean blank = true;
    for (int i = 0; i < BLANK_LOOK && blank && file.has(i, 1); i++) {
      blank = file.at(i) == 0;
    }
    return new Recognition(Container.UNKNOWN, false, blank
        ? "The file holds nothing but zeros where its header should be; it was probably not copied completely. Please send it again."
        : "The file is of no kind that is known here. Please send the mix as WAV, AIFF or FLAC.", 0);
  }

  private static KnownSignature other(String bytes, Container container, String what) {
    return new KnownSignature(bytes, container, Answer.OTHER, what);
  }

  private static KnownSignature unread(String bytes, String what) {
    return new KnownSignature(bytes, Container.UNKNOWN, Answer.UNREAD, what);
  }

  private static KnownSignature lossy(String bytes, String what) {
    return new KnownSignature(bytes, Container.UNKNOWN, Answer.LOSSY, what);
  }
}
