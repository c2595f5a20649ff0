package org.premaster.measurement.traces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.measurement.FactsInput;
import org.premaster.measurement.FactsOutput;
import org.premaster.measurement.Trace;

/**
 * The spectrum of a file over its whole length, and what in it speaks for a source of a lower sample rate.
 *
 * @param bandsDb mean power of bands of half a semitone in dBFS, 0 for a full-scale sine: band i reaches from {@code 200 × 2^(i/24)} Hz to
 *     where band i + 1 begins; up to {@link #BANDS} of them, fewer where half the sample rate is below 20 kHz
 * @param edgeHz highest frequency with content above the rounding noise of the file's word length
 * @param source the likeliest lower rate; absent where the file's own is none that a source is converted up to
 */
public record LongTermSpectrum(List<Double> bandsDb, double edgeHz, Optional<Source> source) implements Trace {
  /** Bands of a file that reaches to 20 kHz. */
  public static final int BANDS = 160;

  /** Bands of an octave. */
  public static final int PER_OCTAVE = 24;

  /** Where the lowest band begins, in Hz. */
  public static final double LOWEST_HZ = 200;

  /**
   * What speaks for a source of a lower rate.
   *
   * @param rateHz its sample rate
   * @param wallDb how far the spectrum falls within 8 % of half that rate, just below it, and never rises again; 0 or less where it does not
   * @param wallHz the foot of that fall
   * @param emptyAbove whether above the foot there is nothing but the rounding noise of the file's word length
   * @param mirrored whether the content above half that rate is the image of what lies below, as a plain interpolation leaves it
   */
  public record Source(int rateHz, double wallDb, double wallHz, boolean emptyAbove, boolean mirrored) {}

  public LongTermSpectrum {
    bandsDb = List.copyOf(bandsDb);
  }

  static LongTermSpectrum read(FactsInput in) throws IOException {
    List<Double> bands = new ArrayList<>();
    for (int left = in.count(Double.BYTES); left > 0; left--) {
      bands.add(in.number());
    }
    double edge = in.number();
    Optional<Source> source = in.flag()
        ? Optional.of(new Source(in.integer(), in.number(), in.number(), in.flag(), in.flag()))
        : Optional.empty();
    return new LongTermSpectrum(bands, edge, source);
  }

  @Override
  public void write(FactsOutput out) throws IOException {
    out.integer(bandsDb.size());
    for (double band : bandsDb) {
      out.number(band);
    }
    out.number(edgeHz);
    out.flag(source.isPresent());
    if (source.isPresent()) {
      out.integer(source.get().rateHz());
      out.number(source.get().wallDb());
      out.number(source.get().wallHz());
      out.flag(source.get().emptyAbove());
      out.flag(source.get().mirrored());
    }
  }

  @Override
  public void tell(Listing in) {
    in.number("contentUpToHz", edgeHz, 0);
    source.ifPresent(from -> {
      in.number("sourceRateHz", from.rateHz(), 0);
      in.number("wallDb", from.wallDb(), 1);
      in.number("wallHz", from.wallHz(), 0);
      in.truth("emptyAbove", from.emptyAbove());
      in.truth("mirrored", from.mirrored());
    });
  }
}
