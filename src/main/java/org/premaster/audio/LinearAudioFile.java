package org.premaster.audio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An open file of uncompressed samples. */
final class LinearAudioFile implements AudioFile {
  private final PcmLayout layout;
  private final TappedBytes bytes;
  private final List<AudioFault> faults;
  private long done;
  private boolean ended;

  LinearAudioFile(PcmLayout layout, TappedBytes bytes) {
    this.layout = layout;
    this.bytes = bytes;
    faults = new ArrayList<>(layout.faults());
  }

  @Override
  public PcmFormat format() {
    return ended ? layout.format().withFrames(done) : layout.format();
  }

  @Override
  public int read(PcmBlock block) throws IOException {
    BlockShape.require(block, layout.format());
    int filled = ended ? 0 : fill(block);
    if (layout.coding() instanceof IntegerCoding) {
      block.setCoded(filled);
    } else {
      block.setFrames(filled);
    }
    if (filled == 0 && !ended) {
      finish();
    }
    return filled;
  }

  private int fill(PcmBlock block) throws IOException {
    bytes.skipTo(layout.start());
    int frameBytes = layout.frameBytes();
    int filled = 0;
    while (filled < block.capacity() && done < layout.format().frames()) {
      int available = bytes.ensure(frameBytes) / frameBytes;
      if (available == 0) {
        break;
      }
      int count = (int) Math.min(Math.min(available, block.capacity() - filled), layout.format().frames() - done);
      decode(block, filled, count);
      bytes.advance(count * frameBytes);
      filled += count;
      done += count;
    }
    return filled;
  }

  private void decode(PcmBlock block, int filled, int count) {
    int frameBytes = layout.frameBytes();
    if (layout.coding() instanceof IntegerCoding coding && block.channels() == 2 && frameBytes == 2 * coding.bytes()) {
      coding.decodePair(bytes.array(), bytes.from(), block.codes(0), block.codes(1), filled, count);
      return;
    }
    for (int c = 0; c < block.channels(); c++) {
      int at = bytes.from() + c * layout.coding().bytes();
      if (layout.coding() instanceof IntegerCoding coding) {
        coding.decode(bytes.array(), at, frameBytes, block.codes(c), filled, count);
      } else if (layout.coding() instanceof FloatCoding coding) {
        coding.decode(bytes.array(), at, frameBytes, block.channel(c), filled, count);
      }
    }
  }

  private void finish() throws IOException {
    bytes.drain();
    ended = true;
    if (done < layout.format().frames()) {
      faults.add(LengthFault.shrunk(layout.format().frames(), done, layout.format().sampleRateHz()));
    }
  }

  @Override
  public List<AudioFault> faults() {
    return List.copyOf(faults);
  }

  @Override
  public Tags tags() {
    return layout.tags();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
