package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.WordLength;
import org.premaster.measurement.traces.WordLength.Stretch;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** A stretch of the mix uses fewer bits than the rest. */
public final class PaddedStretchCheck implements TraceCheck<WordLength> {
  static final Limit UNUSED = new Limit("fewer_bits", 5, 1, 31, "bit", "bits that the rest uses, up to the 24th, and the stretch never");

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.padded-stretch", "PREP-04", "A stretch of the mix uses fewer bits than the rest.")
      .looksAt("the lowest bit that is ever set in each ten seconds that sound")
      .grade(Severity.WARN, "ten seconds or more use fewer_bits or more less than the file as a whole")
      .limits(UNUSED)
      .cannotSee("Stretches shorter than ten seconds, and material of fewer bits under anything else, a fader included.");

  /** Stretches told in the sentence. */
  private static final int MOST = 3;

  /** Bits that matter: below them no converter reaches. */
  private static final int AUDIBLE_BITS = 24;

  private final CheckSettings settings;

  public PaddedStretchCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Class<WordLength> looksFor() {
    return WordLength.class;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, WordLength seen) {
    if (seen.bits() == 0 && !seen.finer()) {
      return Examination.notExamined(this, Silence.NOTHING_SOUNDS);
    }
    int whole = seen.finer() ? AUDIBLE_BITS : Math.min(AUDIBLE_BITS, seen.bits());
    List<Stretch> padded = seen.narrower().stream().filter(stretch -> whole - stretch.bits() >= settings.limit(UNUSED)).toList();
    if (padded.isEmpty()) {
      return Examination.passed(this);
    }
    List<String> places = padded.stream()
        .map(stretch -> Figures.time(stretch.startSeconds()) + " to " + Figures.time(stretch.endSeconds()) + " (" + stretch.bits() + " bits)")
        .toList();
    Stretch first = padded.getFirst();
    return Examination.found(this, List.of(
        Finding.of(this, settings.severity(),
                "Part of the mix uses only the upper bits of its " + measured.format().bitDepth() + ": " + Figures.list(places, MOST)
                    + ". It seems to come from a file of fewer bits, without having gone through the mix. Please make sure that nothing but the"
                    + " mix itself was laid there.")
            .with(first.bits(), whole, "bit")
            .at(first.startSeconds(), first.endSeconds())));
  }
}
