package org.premaster.audio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open FLAC file. Silence takes the place of what is lost, so that times after it stay right. */
final class FlacReader implements AudioFile {
  private final FlacStreamInfo info;
  private final PcmFormat promised;
  private final FlacFrameSource frames;
  private final List<AudioFault> faults;
  private final int leftShift;

  /** The frame whose samples are handed out. */
  private @Nullable FlacFrame frame;
  private int taken;
  private long silence;
  /** Frames of audio handed out. */
  private long done;
  private boolean ended;

  private FlacReader(FlacStreamInfo info, FlacFrameSource frames, List<AudioFault> faults) {
    this.info = info;
    this.frames = frames;
    this.faults = new ArrayList<>(faults);
    promised = new PcmFormat(Container.FLAC, Encoding.PCM, info.sampleRateHz(), info.bits(), info.layout(), info.frames());
    leftShift = Integer.SIZE - info.bits();
  }

  /** Opens the file whose fLaC stands at {@code start}; where the lane has a thread of its own, so has the decoding. */
  static FlacReader open(PositionalBytes file, long start, TappedBytes bytes, DigestLane lane)
      throws IOException, UnreadableAudioException {
    FlacStreamInfo info = FlacStreamInfo.of(file, start);
    if (!file.has(info.audioStart(), 1)) {
      throw ReadableShape.refusal(Container.FLAC, info.frames() == 0 ? "it holds a header and no audio. Please export it again."
          : "its header promises " + LengthFault.length(info.frames(), info.sampleRateHz())
              + " of audio, and none of it is in the file. Please send the whole file again.");
    }
    FlacFrames frames = new FlacFrames(info, bytes, lane);
    return new FlacReader(info, lane.isBeside() ? new FlacAhead(frames) : frames, LeadingTag.faults(Container.FLAC, start));
  }

  @Override
  public PcmFormat format() {
    return ended ? promised.withFrames(done) : promised;
  }

  @Override
  public List<AudioFault> faults() {
    return List.copyOf(faults);
  }

  @Override
  public Tags tags() {
    return info.tags();
  }

  @Override
  public int read(PcmBlock block) throws IOException {
    BlockShape.require(block, promised);
    int filled = 0;
    while (filled < block.capacity() && !ended) {
      if (silence > 0) {
        filled += silence(block, filled);
      } else if (frame != null && taken < frame.blockSize()) {
        filled += samples(frame, block, filled);
      } else {
        frame = frames.next();
        if (frame == null) {
          break;
        }
        silence = frame.gap();
        taken = 0;
      }
    }
    block.setCoded(filled);
    done += filled;
    if (filled == 0 && !ended) {
      frames.finish(faults);
      ended = true;
    }
    return filled;
  }

  private int silence(PcmBlock block, int at) {
    int count = (int) Math.min(silence, block.capacity() - at);
    for (int c = 0; c < block.channels(); c++) {
      Arrays.fill(block.codes(c), at, at + count, 0);
    }
    silence -= count;
    return count;
  }

  private int samples(FlacFrame from, PcmBlock block, int at) {
    int count = Math.min(from.blockSize() - taken, block.capacity() - at);
    for (int c = 0; c < block.channels(); c++) {
      copy(from.channel(c), FlacSubframe.LEAD + taken, block.codes(c), at, count);
    }
    taken += count;
    return count;
  }

  private void copy(int[] from, int fromAt, int[] to, int toAt, int count) {
    int shift = leftShift;
    for (int i = 0; i < count; i++) {
      to[toAt + i] = from[fromAt + i] << shift;
    }
  }

  @Override
  public void close() throws IOException {
    frames.close();
  }
}
