package org.premaster.measurement.meters;

import org.premaster.audio.PcmBlock;

/** Makes the fixed blocks that meters work on from whatever pieces a reader delivers. */
public final class BlockFeed {
  private final MeterBlock block;
  private final Meter meter;

  /** Feeds a meter that sees every block of a file of so many channels. */
  public BlockFeed(int channels, Meter meter) {
    block = new MeterBlock(channels);
    this.meter = meter;
  }

  /** Takes the next frames of the file. */
  public void take(PcmBlock next) {
    if (block.borrow(next)) {
      flush();
      return;
    }
    int from = 0;
    while (from < next.frames()) {
      from += block.append(next, from);
      if (block.full()) {
        flush();
      }
    }
  }

  /** Hands over what is left of the file; call once, after the last frame. */
  public void finish() {
    if (block.frames() > 0) {
      flush();
    }
  }

  private void flush() {
    block.seal();
    meter.take(block);
    block.advance();
  }

  /** The block as it stands; empty after {@link #finish}. */
  MeterBlock block() {
    return block;
  }
}
