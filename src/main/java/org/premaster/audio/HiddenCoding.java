package org.premaster.audio;

import java.io.IOException;

/**
 * Finds DTS and Dolby Digital that are written as if they were the 16-bit PCM of a WAV file, so that a player with a decoder plays them
 * from a CD: bare DTS frames, and bursts as IEC 61937 wraps them. One such word may be chance; two within the reach of a frame are not.
 */
final class HiddenCoding {
  private static final int LOOKED_AT = 1 << 17;
  private static final int LONGEST_FRAME = 1 << 15;
  /** Sync words of DTS in words of 16 and of 14 bits, little and big endian. */
  private static final String[] DTS = {"\u00FE\u007F\u0001\u0080", "\u007F\u00FE\u0080\u0001", "\u00FF\u001F\0\u00E8", "\u001F\u00FF\u00E8\0"};
  /** Pa and Pb of IEC 61937, little and big endian. */
  private static final String[] BURST = {"\u0072\u00F8\u001F\u004E", "\u00F8\u0072\u004E\u001F"};

  private HiddenCoding() {}

  /** Refuses a file whose samples are such frames. */
  static void refuse(PositionalBytes file, Chunk data, WavFormat format, Container container)
      throws IOException, UnreadableAudioException {
    if (format.coding().bytes() != 2) {
      return;
    }
    long end = data.start() + Math.min(data.present(), LOOKED_AT);
    for (String sync : DTS) {
      if (twice(file, sync, data.start(), end)) {
        throw hidden("DTS", container);
      }
    }
    for (String sync : BURST) {
      if (twice(file, sync, data.start(), end)) {
        throw hidden("Dolby Digital (AC-3), DTS or another coding for surround sound", container);
      }
    }
  }

  private static boolean twice(PositionalBytes file, String sync, long from, long end) throws IOException {
    long first = aligned(file, sync, from, from, end);
    while (first >= 0) {
      long second = aligned(file, sync, from, first + sync.length(), Math.min(end, first + LONGEST_FRAME));
      if (second >= 0) {
        return true;
      }
      first = aligned(file, sync, from, first + sync.length(), end);
    }
    return false;
  }

  /** The first place from {@code at} on, a whole number of words behind {@code from}, where the bytes stand; −1 where they do not. */
  private static long aligned(PositionalBytes file, String sync, long from, long at, long end) throws IOException {
    long found = at;
    while (true) {
      found = file.find(sync, found, end - found);
      if (found < 0 || (found - from) % 2 == 0) {
        return found;
      }
      found++;
    }
  }

  private static UnreadableAudioException hidden(String what, Container container) {
    return new UnreadableAudioException(container, true, "The " + container.title() + " file says that it holds plain samples, but they"
        + " are " + what + ", which sounds like noise where nothing decodes it. Audio coded with loss cannot be mastered well. Please"
        + " export the stereo mix as PCM from the session, not from this file.");
  }
}
