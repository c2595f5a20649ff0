package org.premaster.verification.checks;

import java.util.List;
import java.util.OptionalInt;
import org.premaster.audio.PcmFormat;
import org.premaster.intake.Album;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.WordLength;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The file has more bits a sample than its audio uses. */
public final class PaddedDepthCheck implements TraceCheck<WordLength> {
  static final Limit UNUSED = new Limit(
      "unused_bits", 5, 1, 31, "bit", "so many bits that are never set are padding; old converters of 20 bits leave four of 24");
  static final Limit NOTED = new Limit("noted_bits", 2, 1, 31, "bit", "so many bits that are never set are worth a note");

  public static final CheckManual MANUAL = CheckManual.of("mix.padded-depth", "PREP-04", "The file has more bits a sample than its audio uses.")
      .looksAt("the lowest bit that is ever set in any sample, and session_depth of sheet or consultation")
      .grade(Severity.BLOCK, "unused_bits or more are padding, and what is left is less than the session's depth")
      .grade(Severity.WARN, "the same where the session is no deeper than what is left, or its depth is not known")
      .grade(Severity.INFO, "noted_bits or more are never set, as old converters of 20 bits leave them")
      .limits(UNUSED, NOTED)
      .cannotSee("Fewer bits that were dithered, faded or changed in level after they were padded.");

  private final CheckSettings settings;

  public PaddedDepthCheck(CheckSettings settings) {
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
    if (seen.bits() == 0) {
      return Examination.notExamined(this, Silence.NOTHING_SOUNDS);
    }
    PcmFormat format = measured.format();
    int declared = Math.min(format.bitDepth(), Integer.SIZE);
    int unused = declared - seen.bits();
    if (seen.finer() || unused < Math.min(settings.limit(NOTED), settings.limit(UNUSED))) {
      return Examination.passed(this);
    }
    OptionalInt session = mix.album().map(Album::sessionDepth).orElse(OptionalInt.empty());
    String padded = "The file has " + format.bitDepth() + " bits, but its audio uses only the upper " + seen.bits()
        + "; the rest is always zero.";
    if (unused < settings.limit(UNUSED)) {
      return found(settings.atMost(Severity.INFO), seen, declared, padded + " Old converters of 20 bits leave this; if none was used,"
          + " please look for what shortens the samples on the way.");
    }
    if (session.isPresent() && session.getAsInt() > seen.bits()) {
      return found(settings.severity(), seen, declared, padded + " The session has " + session.getAsInt()
          + " bits, so something on the way cut it down. Please print the mix again straight from the session at 24 bits or more,"
          + " not from a bounced or converted file.");
    }
    return found(settings.atMost(Severity.WARN), seen, declared, padded + " A file converted from " + seen.bits()
        + " bits gains nothing. Please print the mix from its session at 24 bits or more, if there is one.");
  }

  private Examination found(Severity severity, WordLength seen, int declared, String message) {
    return Examination.found(this, List.of(Finding.of(this, severity, message).with(seen.bits(), declared, "bit")));
  }
}
