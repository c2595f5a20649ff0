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
import org.premaster.measurement.Traces;

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
  private final BlockFeed feed;
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
    this(format, new SampleHistory(format.channels(), lookBack(format.sampleRateHz())), List.of());
  }

  /**
   * @param history holds {@link #lookBack} frames or more, and sees every block first
   * @param further instruments that see every block after the meters
   */
  public MeterBench(PcmFormat format, SampleHistory history, List<? extends Meter> further) {
    this.format = format;
    int channels = format.channels();
    int rate = format.sampleRateHz();
    loudness = new LoudnessMeter(rate, ChannelWeights.of(format.layout()));
    truePeak = new TruePeakMeter(channels);
    level = new LevelMeter(channels);
    clipping = new ClippingMeter(channels);
    edges = new EdgeMeter(rate, channels);
    gaps = new GapMeter(rate, channels, history);
    stereo = channels == 2 ? Optional.of(new StereoMeter(rate)) : Optional.empty();
    slicePeaks = new SlicePeakMeter(rate);
    waveform = new WaveformMeter();
    digest = new PcmDigest(channels);
    music = new MusicMeter(rate);
    List<Meter> always = List.of(history, loudness, truePeak, level, clipping, edges, gaps, slicePeaks, waveform, digest, music);
    meters = Stream.of(always, stereo.stream().toList(), further).<Meter>flatMap(List::stream).toList();
    feed = new BlockFeed(channels, this::pass);
  }

  /** Frames of a history that the meters look back at. */
  public static int lookBack(int sampleRateHz) {
    return GapMeter.reach(sampleRateHz);
  }

  /** Takes the next frames of the file. */
  public void take(PcmBlock next) {
    feed.take(next);
  }

  private void pass(MeterBlock block) {
    for (Meter meter : meters) {
      meter.take(block);
    }
  }

  /** The readings; call once, after the last frame. */
  public Measurements finish(List<AudioFault> faults, Tags tags) {
    feed.finish();
    truePeak.finish(feed.block());
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
        feed.block().nonFinite(),
        tags,
        music.music(),
        Traces.NONE);
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
