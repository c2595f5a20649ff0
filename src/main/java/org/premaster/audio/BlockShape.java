package org.premaster.audio;

/** The condition that a block must meet to be filled from a file. */
final class BlockShape {
  private BlockShape() {}

  static void require(PcmBlock block, PcmFormat format) {
    if (block.channels() != format.channels() || block.capacity() == 0) {
      throw new IllegalArgumentException("a file of " + format.channels() + " channels cannot fill a block of "
          + block.channels() + " channels and " + block.capacity() + " frames");
    }
  }
}
