package org.premaster.measurement.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.premaster.audio.PcmBlock;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Trace;
import org.premaster.measurement.Traces;
import org.premaster.measurement.meters.BlockFeed;
import org.premaster.measurement.meters.Meter;
import org.premaster.measurement.meters.MeterBench;
import org.premaster.measurement.meters.MeterBlock;
import org.premaster.measurement.meters.SampleHistory;

/**
 * All detectors of a pass over one file, and the closer looks at it where some of them suspect it. A new detector is its class and one
 * line here. Memory is bounded, whatever the file's length.
 */
public final class DetectorBench {
  /** The last frames, kept once for all meters and detectors that look back. */
  private final SampleHistory history;

  private final List<Detector> detectors;

  // The first reading's traces and the second reading; one of a detector, or absent
  private final List<Optional<? extends Trace>> seen = new ArrayList<>();
  private final List<Optional<CloserLook>> looks = new ArrayList<>();
  private final BlockFeed again;

  /** Detectors for a file of this shape. */
  public DetectorBench(PcmFormat format) {
    int rate = format.sampleRateHz();
    history = new SampleHistory(format.channels(), Math.max(MeterBench.lookBack(rate), reach(rate) + 2 * MeterBlock.FRAMES));
    detectors = List.of(
        new WordLengthDetector(format),
        new LandmarkDetector(format),
        new CoderGridDetector(format),
        new SpectralShelfDetector(format),
        new CodeLatticeDetector(format),
        new LongTermSpectrumDetector(format),
        new DitherDetector(format),
        new NoiseFloorDetector(format),
        new MainsHumDetector(format),
        new InfrasonicDetector(format),
        new DcDriftDetector(format),
        new HeadDetector(format),
        new TailDetector(format, history),
        new HeldSampleDetector(format, history),
        new RepeatedBufferDetector(format, history),
        new LevelDropDetector(format, history),
        new ClickDetector(format, history),
        new PileUpDetector(format),
        new FlatTopDetector(format),
        new StereoImageDetector(format));
    again = new BlockFeed(format.channels(), block -> {
      for (Optional<CloserLook> look : looks) {
        look.ifPresent(one -> one.take(block));
      }
    });
  }

  private static int reach(int rate) {
    return IntStream.of(TailDetector.reach(rate), RepeatedBufferDetector.reach(), LevelDropDetector.reach(rate), ClickDetector.reach())
        .max().getAsInt();
  }

  /** The frames that the detectors look back at; sees every block before they do. */
  public SampleHistory history() {
    return history;
  }

  /** The instruments that the measuring pass feeds beside its own. */
  public List<? extends Meter> meters() {
    return detectors;
  }

  /**
   * Ends the first reading; call once, after the last block.
   *
   * @return whether the file is to be read again, through {@link #takeAgain}
   */
  public boolean suspects(Measurements measured) {
    for (Detector detector : detectors) {
      seen.add(detector.trace(measured));
      looks.add(detector.closerLook(measured));
    }
    return looks.stream().anyMatch(Optional::isPresent);
  }

  /** Takes the next frames of the second reading. */
  public void takeAgain(PcmBlock next) {
    again.take(next);
  }

  /** What was seen; call once, at the very end. */
  public Traces traces() {
    again.finish();
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < detectors.size(); i++) {
      if (looks.get(i).isPresent()) {
        traces.add(looks.get(i).get().trace());
      } else {
        seen.get(i).ifPresent(traces::add);
      }
    }
    return new Traces(traces);
  }
}
