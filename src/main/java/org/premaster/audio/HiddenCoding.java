package org.premaster.audio;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds DTS and Dolby Digital that are written as if they were the 16-bit PCM of a WAV file, so that a player with a decoder plays them
 * from a CD: bare DTS frames, and bursts as IEC 61937 wraps them. One such word may be chance; two within the reach of a frame are not.
 */
final class HiddenCoding {
  private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final int LOOKED_AT = 1 << 17;
  private static final int LONGEST_FRAME = 1 << 15;
  private static final int BURST = 4;
  /** Sync words of DTS in words of 16 and of 14 bits, then Pa and Pb of IEC 61937; each little and big endian. */
  private static final int[] SYNC = {0xFE7F_0180, 0x7FFE_8001, 0xFF1F_00E8, 0x1FFF_E800, 0x72F8_1F4E, 0xF872_4E1F};

  private HiddenCoding() {}

  /** Refuses a file whose samples are such frames. */
  static void refuse(PositionalBytes file, Chunk data, WavFormat format, Container container)
      throws IOException, UnreadableAudioException {
    if (format.coding().bytes() != 2) {
      return;
    }
    byte[] bytes = file.bytes(data.start(), (int) Math.min(data.present(), LOOKED_AT));
    int[] last = new int[SYNC.length];
    for (int at = 0; at + Integer.BYTES <= bytes.length; at += 2) {
      int word = (int) BIG.get(bytes, at);
      for (int i = 0; i < SYNC.length; i++) {
        if (word == SYNC[i]) {
          if (last[i] > 0 && at + 1 - last[i] <= LONGEST_FRAME) {
            throw hidden(i < BURST ? "DTS" : "Dolby Digital (AC-3), DTS or another coding for surround sound", container);
          }
          last[i] = at + 1;
        }
      }
    }
  }

  private static UnreadableAudioException hidden(String what, Container container) {
    return new UnreadableAudioException(container, true, "The " + container.title() + " file says that it holds plain samples, but they"
        + " are " + what + ", which sounds like noise where nothing decodes it. Audio coded with loss cannot be mastered well. Please"
        + " export the stereo mix as PCM from the session, not from this file.");
  }
}
