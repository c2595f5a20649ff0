package org.premaster.measurement.meters;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.premaster.audio.AudioFault;
import org.premaster.audio.PcmBlock;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.Tags;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Measurements.Peaks;

/**
 * All meters of a pass over one file. The frames may come in pieces of any size: the readings are the same, bit for bit.
 *
 * <p>Memory is bounded but for {@link org.premaster.measurement.BlockEnergies} and the peaks of the same slices, which take 160 bytes for a
 * second of audio.
 */
public final class MeterBench {
  /** Frames that the meters take at once: a reader's block of just so many is measured where it stands, all others are copied. */
  public static final int FRAMES = MeterBlock.FRAMES;

  private final PcmFormat format;
  private final MeterBlock block;
  private final LoudnessMeter loudness;
  private final TruePeakMeter truePeak;
  private final LevelMeter level;
  private final ClippingMeter clipping;
  private final EdgeMeter edges;
  private final GapMeter gaps;
  private final Optional<StereoMeter> stereo;
  private final SlicePeakMeter slicePeaks;
  private final WaveformMeter waveform;
  private final PcmDigest digest;
  private final MusicMeter music;
  private final List<Meter> meters;

  /** Meters for a file of this shape. */
  public MeterBench(PcmFormat format) {
    this.format = format;
    int channels = format.channels();
    int rate = format.sampleRateHz();
    block = new MeterBlock(channels);
    loudness = new LoudnessMeter(rate, ChannelWeights.of(format.layout()));
    truePeak = new TruePeakMeter(channels);
    level = new LevelMeter(channels);
    clipping = new ClippingMeter(channels);
    edges = new EdgeMeter(rate, channels);
    gaps = new GapMeter(rate, channels);
    stereo = channels == 2 ? Optional.of(new StereoMeter(rate)) : Optional.empty();
    slicePeaks = new SlicePeakMeter(rate);
    waveform = new WaveformMeter();
    digest = new PcmDigest(channels);
    music = new MusicMeter(rate);
    List<Meter> always = List.of(loudness, truePeak, level, clipping, edges, gaps, slicePeaks, waveform, digest, music);
    meters = Stream.concat(always.stream(), stereo.stream()).toList();
  }

  /** Takes the next frames of the file. */
  public void take(PcmBlock next) {
    int from = 0;
    if (block.borrow(next)) {
      flush();
      return;
    }
    while (from < next.frames()) {
      from += block.append(next, from);
      if (block.full()) {
        flush();
      }
    }
  }

  private void flush() {
    block.seal();
    for (Meter meter : meters) {
      meter.take(block);
    }
    block.advance();
  }

  /** The readings; call once, after the last frame. */
  public Measurements finish(List<AudioFault> faults, Tags tags) {
    if (block.frames() > 0) {
      flush();
    }
    truePeak.finish(block);
    return new Measurements(
        format.withFrames(level.frames()),
        List.copyOf(faults),
        digest.hex(),
        loudness.loudness(),
        peaks(),
        clipping.clipping(),
        edges.edges(),
        gaps.gaps(),
        level.channels(),
        stereo.map(StereoMeter::stereo).orElseGet(StereoMeter::none),
        slicePeaks.ratio(loudness.energies()),
        waveform.waveform(),
        loudness.energies(),
        block.nonFinite(),
        tags,
        music.music());
  }

  private Peaks peaks() {
    double rate = format.sampleRateHz();
    if (level.peak() == 0) {
      return new Peaks(
          OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), -1, OptionalDouble.empty(), OptionalDouble.empty());
    }
    double position = Math.clamp(truePeak.position(), 0.0, level.frames() - 1.0);
    return new Peaks(
        Dbfs.amplitude(truePeak.peak()),
        Dbfs.amplitude(truePeak.tablePeak()),
        OptionalDouble.of(position / rate),
        truePeak.channel(),
        Dbfs.amplitude(level.peak()),
        OptionalDouble.of(level.peakFrame() / rate));
  }
}
