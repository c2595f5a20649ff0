package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.List;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.Trace;

/** All kinds of traces, in the order in which they are stored and told. A new kind is its record and one line here. */
public final class TraceCatalogue {
  public static final List<Kind<?>> KINDS = List.of(
      new Kind<>("wordLength", WordLength.class, WordLength::read),
      new Kind<>("landmarks", Landmarks.class, Landmarks::read),
      new Kind<>("coderGrid", CoderGrid.class, CoderGrid::read),
      new Kind<>("spectralShelf", SpectralShelf.class, SpectralShelf::read),
      new Kind<>("codeLattice", CodeLattice.class, CodeLattice::read),
      new Kind<>("longTermSpectrum", LongTermSpectrum.class, LongTermSpectrum::read),
      new Kind<>("dither", Dither.class, Dither::read),
      new Kind<>("noiseFloor", NoiseFloor.class, NoiseFloor::read),
      new Kind<>("mainsHum", MainsHum.class, MainsHum::read),
      new Kind<>("infrasonic", Infrasonic.class, Infrasonic::read),
      new Kind<>("dcDrift", DcDrift.class, DcDrift::read),
      new Kind<>("head", Head.class, Head::read),
      new Kind<>("tail", Tail.class, Tail::read),
      new Kind<>("heldSamples", HeldSamples.class, HeldSamples::read),
      new Kind<>("repeatedBuffers", RepeatedBuffers.class, RepeatedBuffers::read),
      new Kind<>("levelDrops", LevelDrops.class, LevelDrops::read),
      new Kind<>("clicks", Clicks.class, Clicks::read),
      new Kind<>("pileUp", PileUp.class, PileUp::read),
      new Kind<>("flatTops", FlatTops.class, FlatTops::read),
      new Kind<>("stereoImage", StereoImage.class, StereoImage::read),
      new Kind<>("codecRoundTrip", CodecRoundTrip.class, CodecRoundTrip::read));

  private TraceCatalogue() {}

  /**
   * A kind of trace.
   *
   * @param key its name in the store and in {@code report.json}, in camelCase
   * @param type its record
   * @param read reads what {@link Trace#write} wrote
   */
  public record Kind<T extends Trace>(String key, Class<T> type, Reading<T> read) {}

  /** Reads a trace. */
  @FunctionalInterface
  public interface Reading<T extends Trace> {
    T from(FactsInput in) throws IOException;
  }

  /** The kind of a trace. */
  public static Kind<?> kind(Trace trace) {
    return KINDS.stream().filter(kind -> kind.type().isInstance(trace)).findFirst().orElseThrow();
  }

  /**
   * The kind with this key.
   *
   * @throws IOException where there is none: the facts are damaged or of another version
   */
  public static Kind<?> kind(String key) throws IOException {
    return KINDS.stream()
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IOException("Stored facts are damaged: there is no trace of the stored name."));
  }
}
