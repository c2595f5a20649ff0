package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * What came back when the file was coded and decoded again as streaming services do. No detector sees this in the samples: it is tried out
 * by a coder that is installed, where somebody asks for it.
 *
 * @param coded one entry a codec that was there and did its work, in the order of {@link Codec}
 */
public record CodecRoundTrip(List<Coded> coded) implements Trace {

  /** What services send music with. */
  public enum Codec {
    /** Apple Music and the upper grade of others. */
    AAC_256("AAC", 256),
    /** Videos, browsers, telephones that save data. */
    AAC_128("AAC", 128),
    /** Videos and browsers again. */
    OPUS_128("Opus", 128);

    private final String title;
    private final int kilobits;

    Codec(String title, int kilobits) {
      this.title = title;
      this.kilobits = kilobits;
    }

    /** kbit/s. */
    public int kilobits() {
      return kilobits;
    }

    /** {@code AAC at 256 kbit/s}. */
    public String words() {
      return title + " at " + kilobits + " kbit/s";
    }
  }

  /**
   * One way there and back.
   *
   * @param codec the codec
   * @param truePeakDbtp true peak of what was decoded, before anything is cut off; absent for silence
   * @param overs decoded samples beyond full scale, in all channels
   */
  public record Coded(Codec codec, OptionalDouble truePeakDbtp, long overs) {}

  /** The one that came back highest; absent where all is silent. */
  public Optional<Coded> highest() {
    return coded.stream()
        .filter(one -> one.truePeakDbtp().isPresent())
        .max(Comparator.comparingDouble(one -> one.truePeakDbtp().getAsDouble()));
  }

  static CodecRoundTrip read(FactsInput in) throws IOException {
    List<Coded> coded = new ArrayList<>();
    for (int left = in.count(13); left > 0; left--) {
      coded.add(new Coded(in.constant(Codec.class), in.optional(), in.whole()));
    }
    return new CodecRoundTrip(List.copyOf(coded));
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.integer(coded.size());
    for (Coded one : coded) {
      out.constant(one.codec());
      out.optional(one.truePeakDbtp());
      out.whole(one.overs());
    }
  }

  @Override
  public void tell(Listing in) {
    for (Coded one : coded) {
      String key = one.codec().title.toLowerCase(Locale.ROOT) + one.codec().kilobits;
      in.number(key + "TruePeakDbtp", one.truePeakDbtp(), 2);
      in.number(key + "Overs", one.overs(), 0);
    }
  }
}
