package org.premaster.audio;

import java.util.List;

/**
 * Where the samples of an uncompressed file are and how they are written.
 *
 * @param format the shape, with the frames that are in the file
 * @param coding how a sample is written
 * @param start first byte of the first frame
 * @param faults what the structure shows to be wrong
 * @param tags what the file says about itself
 */
record PcmLayout(PcmFormat format, SampleCoding coding, long start, List<AudioFault> faults, Tags tags) {
  PcmLayout {
    faults = List.copyOf(faults);
  }

  /** Bytes of one frame. */
  int frameBytes() {
    return coding.bytes() * format.channels();
  }

  /** The same with what the file says about itself. */
  PcmLayout with(Tags said) {
    return new PcmLayout(format, coding, start, faults, said);
  }
}
