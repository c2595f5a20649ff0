package org.premaster.audio;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.premaster.audio.AudioFault.Kind;

/**
 * Finds and decodes the sound frames of a FLAC stream. Where frames are damaged, the next sound one is searched for, and it says how much is
 * missing before it.
 */
final class FlacFrames implements FlacFrameSource {
  /** A frame with more bytes than this is not decoded. */
  private static final int LONGEST_FRAME = 1 << 21;
  /** Frames that may fail to decode before the rest of the file is given up. */
  private static final int MOST_FAILURES = 4096;
  /** No silence longer than this is put in when the length of the file is unknown. */
  private static final int LONGEST_GAP_SECONDS = 600;
  /** A few bytes can stand for seconds of silence, so that the file's length does not bound the audio's. */
  private static final long LONGEST_SECONDS = 24 * 3600;

  private final FlacStreamInfo info;
  private final TappedBytes bytes;
  private final FlacFrameDecoder decoder;
  private final FlacMd5 md5;
  private final FlacPosition position;
  private final FlacDamageLog damage = new FlacDamageLog();
  private final FlacFrame frame;
  /** A sample rate that frames give against the header; 0 where there is none. */
  private int otherRate;
  private boolean tooLong;

  FlacFrames(FlacStreamInfo info, TappedBytes bytes, DigestLane lane) {
    this.info = info;
    this.bytes = bytes;
    decoder = new FlacFrameDecoder(info.channels(), info.bits());
    frame = empty();
    md5 = new FlacMd5(info.bits(), lane);
    position = new FlacPosition(info, (long) LONGEST_GAP_SECONDS * info.sampleRateHz(), LONGEST_SECONDS * info.sampleRateHz());
  }

  /** An empty frame that can take a copy of one of these. */
  FlacFrame empty() {
    return new FlacFrame(info.channels());
  }

  @Override
  public @Nullable FlacFrame next() throws IOException {
    bytes.skipTo(info.audioStart());
    while (bytes.ensure(FlacFrameHeader.LONGEST) > 0) {
      if (position.tooLong()) {
        tooLong = true;
        return null;
      }
      if (decodeHere()) {
        return frame;
      }
      if (position.complete() && !damage.open() || damage.failures() > MOST_FAILURES) {
        return null;
      }
      damage.begin(bytes.position());
      bytes.advance(1);
      seekSync();
    }
    return null;
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
      return decoder.decode(header, bytes.array(), bytes.from(), bytes.from() + available, frame);
    } catch (FlacDamage e) {
      if (e != FlacDamage.OUT_OF_BYTES || bytes.endLoaded() && bytes.to() - bytes.from() == available) {
        throw e;
      }
    }
    available = bytes.ensure(LONGEST_FRAME);
    return decoder.decode(header, bytes.array(), bytes.from(), bytes.from() + available, frame);
  }

  private void accept(FlacFrameHeader header, int length) {
    long gap = position.next(header, damage.open());
    if (gap > 0 || damage.open()) {
      damage.end(position.reached() - header.blockSize() - gap, gap);
    }
    if (otherRate == 0 && header.sampleRateHz() != info.sampleRateHz()) {
      otherRate = header.sampleRateHz();
    }
    md5.update(frame);
    bytes.advance(length);
    frame.setGap(gap);
  }

  @Override
  public void finish(List<AudioFault> faults) throws IOException {
    long audioEnd = damage.open() ? damage.openByte() : bytes.position();
    bytes.drain();
    if (tooLong) {
      faults.add(new AudioFault(Kind.LYING_HEADER, "The file goes on for more than 24 hours; only these were read."));
    } else {
      judgeEnd(bytes.position() - audioEnd, faults);
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
  private void judgeEnd(long stray, List<AudioFault> faults) {
    int rate = info.sampleRateHz();
    long done = position.reached();
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
