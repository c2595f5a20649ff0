package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.intake.FileRole;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.likeness.Likeness;
import org.premaster.measurement.likeness.Likeness.Relation;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Kin;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** Another file holds the same mix, though it should be another version or another song. */
public final class SameMixCheck implements KinCheck {
  public static final CheckManual MANUAL = CheckManual.of(
          "mix.same-mix", "CONS-12", "Another file holds the same mix, though it should be another version or another song.")
      .looksAt("files of the client that sound alike, laid over each other: what is left of one when the other is taken from it")
      .grade(Severity.BLOCK, "the other file is the main mix of another song of the delivery")
      .grade(Severity.WARN, "an alternate mix is the mix of its song, or the other file belongs to another song of an earlier delivery")
      .cannotSee("The same mix where landmarks are too few to find it: a few seconds of sound, noise, or a single held tone."
          + " Identical samples in one delivery are told by mix.duplicate-audio.");

  private final CheckSettings settings;

  public SameMixCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Optional<Finding> examine(MixFacts mix, Measurements measured, Kin kin) {
    boolean here = kin.delivery().isEmpty();
    Relation relation = kin.likeness().relation();
    if (relation != Relation.SAME_MIX && (relation != Relation.IDENTICAL_AUDIO || here)) {
      return Optional.empty();
    }
    boolean alternate = mix.file().role() == FileRole.ALTERNATE_MIX;
    if (alternate && kin.sameSong() && here && kin.role() == FileRole.MIX) {
      return Optional.of(found(settings.atMost(Severity.WARN), kin, "This alternate mix is the same as the mix itself, " + kin.place() + ": "
          + difference(kin.likeness()) + ". Please check that the right version was exported and send the alternate mix again."));
    } else if (!kin.sameSong() && kin.role() == FileRole.MIX) {
      boolean song = here && !alternate && mix.song().isPresent() && !kin.song().isEmpty();
      return Optional.of(found(song ? settings.severity() : settings.atMost(Severity.WARN), kin, "This is the same mix as " + kin.place()
          + ", which is another song: " + difference(kin.likeness())
          + ". One of them is probably the wrong export; please check both, and send the right mix."));
    }
    return Optional.empty();
  }

  private Finding found(Severity severity, Kin kin, String message) {
    Finding finding = Finding.of(this, severity, message);
    return kin.likeness().residualDb().isPresent() ? finding.with(kin.likeness().residualDb().getAsDouble(), Likeness.CODED_DB, "dB") : finding;
  }

  /** How two prints of one mix differ: {@code it is 0.6 dB louder and starts 37 ms later}. */
  static String difference(Likeness likeness) {
    if (likeness.relation() == Relation.IDENTICAL_AUDIO) {
      return "every sample is the same";
    }
    List<String> parts = new ArrayList<>();
    if (Math.abs(likeness.gainDb()) >= 0.05) {
      parts.add("is " + Figures.number(Math.abs(likeness.gainDb()), 1) + " dB " + (likeness.gainDb() > 0 ? "louder" : "quieter"));
    }
    if (Math.abs(likeness.offsetSeconds()) >= 0.0005) {
      parts.add("starts " + Figures.length(Math.abs(likeness.offsetSeconds())) + (likeness.offsetSeconds() < 0 ? " later" : " earlier"));
    }
    if (likeness.inverted()) {
      parts.add("has the opposite polarity");
    }
    if (likeness.swapped()) {
      parts.add("has left and right the other way round");
    }
    String left = likeness.residualDb().isPresent()
        ? "what is left when one is taken from the other lies " + Figures.number(-likeness.residualDb().getAsDouble(), 0) + " dB below it"
        : "";
    return parts.isEmpty() ? left : "it " + Figures.list(parts, parts.size()) + "; " + left;
  }
}
