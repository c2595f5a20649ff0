package org.premaster.audio;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.premaster.audio.AudioFault.Kind;

/**
 * An open FLAC file, decoded frame by frame. Where frames are damaged, the next sound one is searched for, and silence takes the
 * place of what is lost, so that times after it stay right.
 */
final class FlacReader implements AudioFile {
  /** A frame with more bytes than this is not decoded. */
  private static final int LONGEST_FRAME = 1 << 21;
  /** Frames that may fail to decode before the rest of the file is given up. */
  private static final int MOST_FAILURES = 4096;
  /** No silence longer than this is put in when the length of the file is unknown. */
  private static final int LONGEST_GAP_SECONDS = 600;
  /** A few bytes can stand for seconds of silence, so that the file's length does not bound the audio's. */
  private static final long LONGEST_SECONDS = 24 * 3600;

  private final FlacStreamInfo info;
  private final PcmFormat promised;
  private final TappedBytes bytes;
  private final FlacFrameDecoder decoder;
  private final FlacMd5 md5;
  private final FlacPosition position;
  private final FlacDamageLog damage = new FlacDamageLog();
  private final List<AudioFault> faults = new ArrayList<>();
  private final int leftShift;

  /** Samples of the current frame that were handed out. */
  private int taken;
  private int pending;
  private long silence;
  /** Frames handed out. */
  private long done;
  /** A sample rate that frames give against the header; 0 where there is none. */
  private int otherRate;
  private boolean tooLong;
  private boolean ended;

  private FlacReader(FlacStreamInfo info, TappedBytes bytes, DigestLane lane) {
    this.info = info;
    this.bytes = bytes;
    promised = new PcmFormat(Container.FLAC, Encoding.PCM, info.sampleRateHz(), info.bits(), info.layout(), info.frames());
    decoder = new FlacFrameDecoder(info.channels(), info.bits(), info.mostBlock());
    md5 = new FlacMd5(info.bits(), lane);
    position = new FlacPosition(info, (long) LONGEST_GAP_SECONDS * info.sampleRateHz(), LONGEST_SECONDS * info.sampleRateHz());
    leftShift = Integer.SIZE - info.bits();
  }

  /** Opens the file whose fLaC stands at {@code start}. */
  static FlacReader open(PositionalBytes file, long start, TappedBytes bytes, DigestLane lane)
      throws IOException, UnreadableAudioException {
    FlacStreamInfo info = FlacStreamInfo.of(file, start);
    if (!file.has(info.audioStart(), 1)) {
      throw ReadableShape.refusal(Container.FLAC, info.frames() == 0 ? "it holds a header and no audio. Please export it again."
          : "its header promises " + LengthFault.length(info.frames(), info.sampleRateHz())
              + " of audio, and none of it is in the file. Please send the whole file again.");
    }
    FlacReader reader = new FlacReader(info, bytes, lane);
    reader.faults.addAll(LeadingTag.faults(Container.FLAC, start));
    return reader;
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
      } else if (pending > 0) {
        filled += samples(block, filled);
      } else if (!nextFrame()) {
        break;
      }
    }
    block.setCoded(filled);
    done += filled;
    if (filled == 0 && !ended) {
      finish();
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

  private int samples(PcmBlock block, int at) {
    int count = Math.min(pending, block.capacity() - at);
    for (int c = 0; c < block.channels(); c++) {
      copy(decoder.channel(c), FlacSubframe.LEAD + taken, block.codes(c), at, count);
    }
    taken += count;
    pending -= count;
    return count;
  }

  private void copy(int[] from, int fromAt, int[] to, int toAt, int count) {
    int shift = leftShift;
    for (int i = 0; i < count; i++) {
      to[toAt + i] = from[fromAt + i] << shift;
    }
  }

  /** Decodes the next sound frame; false where none follows. */
  private boolean nextFrame() throws IOException {
    bytes.skipTo(info.audioStart());
    while (bytes.ensure(FlacFrameHeader.LONGEST) > 0) {
      if (position.tooLong()) {
        tooLong = true;
        return false;
      }
      if (decodeHere()) {
        return true;
      }
      if (position.complete() && !damage.open() || damage.failures() > MOST_FAILURES) {
        return false;
      }
      damage.begin(bytes.position());
      bytes.advance(1);
      seekSync();
    }
    return false;
  }

  /** Goes to the next two bytes that may begin a frame, or to the end. */
  private void seekSync() throws IOException {
    int available = bytes.ensure(FlacFrameHeader.LONGEST);
    while (available > 1) {
      byte[] array = bytes.array();
      int at = bytes.from();
      int last = at + available - 1;
      while (at < last && !FlacFrameHeader.sync(array[at], array[at + 1])) {
        at++;
      }
      bytes.advance(at - bytes.from());
      if (at < last) {
        return;
      }
      available = bytes.ensure(FlacFrameHeader.LONGEST);
    }
    bytes.advance(available);
  }

  private boolean decodeHere() throws IOException {
    boolean headed = false;
    try {
      FlacFrameHeader header = FlacFrameHeader.read(bytes.array(), bytes.from(), bytes.to());
      if (!decoder.fits(header)) {
        return false;
      }
      headed = true;
      int end = decode(header);
      accept(header, end - bytes.from());
      return true;
    } catch (FlacDamage e) {
      if (headed || e == FlacDamage.OUT_OF_BYTES) {
        damage.failed(e == FlacDamage.OUT_OF_BYTES && bytes.endLoaded());
      }
      return false;
    }
  }

  /** Decodes with as many bytes at hand as such a frame should need, and again with many more where it was none of these. */
  private int decode(FlacFrameHeader header) throws IOException, FlacDamage {
    int available = bytes.ensure(decoder.bound(header));
    try {
      return decoder.decode(header, bytes.array(), bytes.from(), bytes.from() + available);
    } catch (FlacDamage e) {
      if (e != FlacDamage.OUT_OF_BYTES || bytes.endLoaded() && bytes.to() - bytes.from() == available) {
        throw e;
      }
    }
    available = bytes.ensure(LONGEST_FRAME);
    return decoder.decode(header, bytes.array(), bytes.from(), bytes.from() + available);
  }

  private void accept(FlacFrameHeader header, int length) {
    long gap = position.next(header, damage.open());
    if (gap > 0 || damage.open()) {
      damage.end(position.reached() - header.blockSize() - gap, gap);
    }
    if (otherRate == 0 && header.sampleRateHz() != info.sampleRateHz()) {
      otherRate = header.sampleRateHz();
    }
    md5.update(decoder, info.channels());
    bytes.advance(length);
    silence = gap;
    taken = 0;
    pending = header.blockSize();
  }

  private void finish() throws IOException {
    long audioEnd = damage.open() ? damage.openByte() : bytes.position();
    bytes.drain();
    ended = true;
    if (tooLong) {
      faults.add(new AudioFault(Kind.LYING_HEADER, "The file goes on for more than 24 hours; only these were read."));
    } else {
      judgeEnd(bytes.position() - audioEnd);
    }
    faults.addAll(0, damage.faults(info.sampleRateHz()));
    if (otherRate != 0) {
      faults.add(new AudioFault(Kind.LYING_HEADER, "The header gives a sample rate of " + info.sampleRateHz() + " Hz, and parts of"
          + " the audio give " + otherRate + " Hz; the header was believed. Please export the file again."));
    }
    boolean lost = tooLong || damage.lossy() || faults.stream().anyMatch(fault -> fault.kind() == Kind.TRUNCATED);
    if (!lost && info.md5().isPresent() && !MessageDigest.isEqual(info.md5().get(), md5.finish())) {
      faults.add(new AudioFault(Kind.CHECKSUM_MISMATCH, "The file's own checksum (MD5) does not match its audio: something changed"
          + " after it was made. Please export it again from the session."));
    }
  }

  /** Tells a file that was cut from one whose end is damaged and from one that something was appended to. */
  private void judgeEnd(long stray) {
    int rate = info.sampleRateHz();
    long missing = Math.max(0, info.frames() - done);
    boolean unknown = info.frames() == 0;
    if (bytes.shrunk()) {
      faults.add(LengthFault.shrunk(Math.max(done, info.frames()), done, rate));
    } else if (damage.open() && !damage.cut() && (missing > 0 || unknown && damage.headed())) {
      damage.endOfFile(done, missing);
    } else if (missing > 0) {
      faults.add(LengthFault.truncated(info.frames(), done, rate));
    } else if (damage.open() && damage.cut()) {
      faults.add(LengthFault.cutFrame(done, rate));
    } else if (stray > 0) {
      faults.add(LengthFault.trailing(stray));
    }
    if (!unknown && info.frames() < done) {
      faults.add(new AudioFault(Kind.LYING_HEADER, "The header promises " + LengthFault.length(info.frames(), rate)
          + " of audio, and the file holds " + LengthFault.length(done, rate) + "; all of it was read."));
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
