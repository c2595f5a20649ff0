package org.premaster.measurement;

import java.io.IOException;
import org.premaster.audio.AudioFile;
import org.premaster.audio.PcmBlock;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.UnreadableAudioException;
import org.premaster.measurement.meters.MeterBench;

/** Reads an audio file once and takes every fact from it that checks, albums and reports will ask for. */
public final class MeasuringPass {
  /** Version of the meters; part of every stored fact's key. */
  public static final String METER_VERSION = "1";

  /** No song is longer; a small FLAC file can claim to be, and would fill the memory with energies. */
  static final int LONGEST_HOURS = 24;

  private static final int READ_FRAMES = 4096;

  /** The core of the pass, for any source of frames. */
  Measurements measure(AudioFile file, Progress progress) throws IOException, UnreadableAudioException {
    PcmFormat format = file.format();
    int rate = format.sampleRateHz();
    long longest = LONGEST_HOURS * 3600L * rate;
    MeterBench meters = new MeterBench(format);
    PcmBlock block = new PcmBlock(format.channels(), READ_FRAMES);
    long frames = 0;
    long told = 0;
    while (file.read(block) > 0) {
      frames += block.frames();
      if (frames > longest) {
        throw new UnreadableAudioException(format.container(), false,
            "The file decodes to more than " + LONGEST_HOURS + " hours of audio, which is longer than we measure. Please send it in shorter parts.");
      }
      meters.take(block);
      if (frames - told >= rate) {
        progress.frames(frames - told, rate);
        told = frames;
      }
    }
    if (frames > told) {
      progress.frames(frames - told, rate);
    }
    return meters.finish(file.faults());
  }
}
