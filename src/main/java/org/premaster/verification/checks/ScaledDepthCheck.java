package org.premaster.verification.checks;

import java.util.List;
import java.util.stream.IntStream;
import org.premaster.audio.Encoding;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.CodeLattice;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The samples stand on a coarser grid than the file's own, that of fewer bits changed in level without dither. */
public final class ScaledDepthCheck implements TraceCheck<CodeLattice> {
  static final Limit COARSER = new Limit(
      "coarser_than_bits", 20.5, 8, 24, "bit", "a grid of fewer bits than this is worth a question; finer ones are below all noise");
  static final Limit SHARE = new Limit("least_share", 0.5, 0.2, 1, "", "share of the samples that stand on the grid");

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.scaled-depth", "PREP-04",
          "The samples stand on a coarser grid than the file's own, that of fewer bits changed in level without dither.")
      .looksAt("how often each value near zero occurs: even distances between the values that do")
      .grade(Severity.WARN, "the grid is coarser than coarser_than_bits and than the file's own")
      .grade(Severity.INFO, "a floating-point file stands on the grid of 24 bits or less")
      .limits(COARSER, SHARE)
      .cannotSee("Fewer bits that went through more than one constant gain: a fade, an equalizer, a second track. Bits that were only padded are"
          + " mix.padded-depth. Audio lowered by its own depth's steps leaves no holes and is not found.");

  /** Word lengths that audio comes in. */
  private static final int[] USUAL = {8, 12, 16, 20, 24};

  /** Nearer to a whole number of bits than this, in decibels, is plain padding. */
  private static final double PADDED_DB = 0.02;

  /** Gain up to which a word length may be the one that was changed; of any grid between the usual ones at least one is as near. */
  private static final double LIKELY_DB = 15;

  /** A grid coarser by this much than the file's own, in bits. */
  private static final double COARSER_BITS = 0.12;

  private final CheckSettings settings;

  public ScaledDepthCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Class<CodeLattice> looksFor() {
    return CodeLattice.class;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, CodeLattice seen) {
    if (Silence.digital(measured)) {
      return Examination.notExamined(this, Silence.NOTHING_SOUNDS);
    }
    if (seen.step().isEmpty() || seen.share() < settings.limit(SHARE)) {
      return Examination.passed(this);
    }
    double bits = 1 - StrictMath.log(seen.step().getAsDouble()) / StrictMath.log(2);
    boolean floating = measured.format().encoding() == Encoding.FLOAT;
    int own = floating ? 25 : Math.min(24, measured.format().bitDepth());
    if (Math.abs(decibels(bits - Math.rint(bits))) < PADDED_DB || bits > own - COARSER_BITS) {
      return Examination.passed(this);
    }
    boolean coarse = bits < settings.limit(COARSER);
    if (!coarse && !floating) {
      return Examination.passed(this);
    }
    List<Integer> sources = sources(bits);
    String grid = "The samples stand on the grid of "
        + String.join(", or of ", sources.stream().map(source -> source + " bits that were " + changed(decibels(source - bits))).toList()) + " without dither. ";
    Severity severity = coarse ? settings.severity() : settings.atMost(Severity.INFO);
    return Examination.found(this, List.of(
        Finding.of(this, severity, grid + (coarse
                ? "The file's " + measured.format().bitDepth() + " bits hold no more than that. Please print the mix from its session at 24 bits or"
                    + " more, without a conversion before it."
                : "As floating point it holds no more than that; nothing needs to be done if the session has "
                    + String.join(" or ", sources.stream().map(String::valueOf).toList()) + " bits."))
            .with(bits, coarse ? settings.limit(COARSER) : own, "bit")
            .sure(seen.share())));
  }

  /** The word lengths that may be meant: between two of them both gains are likely, and the grid does not tell which. */
  private static List<Integer> sources(double bits) {
    return IntStream.of(USUAL).filter(usual -> Math.abs(decibels(usual - bits)) <= LIKELY_DB || (usual == USUAL[0] && bits < usual)).boxed().toList();
  }

  private static String changed(double gain) {
    return (gain < 0 ? "lowered" : "raised") + " by " + Figures.number(Math.abs(gain), 1) + " dB";
  }

  private static double decibels(double bits) {
    return bits * 20 * StrictMath.log10(2);
  }
}
