package org.premaster.album;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.Container;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.Tags;
import org.premaster.measurement.BlockEnergies;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Music;
import org.premaster.measurement.PeakToShortTerm;
import org.premaster.measurement.Traces;
import org.premaster.measurement.Waveform;

/** Measurements of a mix of which only length and loudness matter. */
final class MixLength {
  private MixLength() {}

  static Optional<Measurements> missing() {
    return Optional.empty();
  }

  static Optional<Measurements> seconds(double seconds) {
    return of(Math.round(seconds * 44_100), 44_100, OptionalDouble.empty(), Music.none());
  }

  static Optional<Measurements> frames(long frames, int rate) {
    return of(frames, rate, OptionalDouble.empty(), Music.none());
  }

  static Optional<Measurements> playing(Music music) {
    return of(44_100L * 180, 44_100, OptionalDouble.empty(), music);
  }

  static Optional<Measurements> lufs(double lufs) {
    return of(44_100L * 180, 44_100, OptionalDouble.of(lufs), Music.none());
  }

  private static Optional<Measurements> of(long frames, int rate, OptionalDouble lufs, Music music) {
    OptionalDouble none = OptionalDouble.empty();
    return Optional.of(new Measurements(
        new PcmFormat(Container.WAV, Encoding.PCM, rate, 24, 2, frames),
        List.of(),
        "0".repeat(32),
        new Measurements.Loudness(lufs, none, none, none, none, none),
        new Measurements.Peaks(none, none, none, -1, none, none),
        new Measurements.Clipping(0, 0, 0, none, List.of()),
        new Measurements.Edges(0, 0, none, none, 0, 0),
        List.of(),
        List.of(),
        new Measurements.Stereo(none, 0, false, none, none, none, none),
        PeakToShortTerm.none(),
        new Waveform(1, new byte[0], new byte[0]),
        new BlockEnergies(rate, new double[0]),
        0,
        Tags.NONE,
        music,
        Traces.NONE));
  }
}
