package org.premaster.verification.checks;

import java.util.List;
import java.util.Set;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The same audio was sent again although it was to be printed anew. */
public final class ResubmittedUnchangedCheck implements Catalogued<MixFacts> {
  /** Findings that another sheet or another neighbor settles without a new print. */
  private static final Set<String> SETTLED_ELSEWHERE =
      Set.of(SampleRateCheck.MANUAL.id(), BitDepthCheck.MANUAL.id(), DuplicateAudioCheck.MANUAL.id());

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.resubmitted-unchanged", "VER-05", "The same audio was sent again although it was to be printed anew.")
      .looksAt("the digest of the decoded samples, of this attempt and of the one before, and what was found then")
      .grade(Severity.BLOCK, "the audio is the same, and the attempt before had a blocking finding about the audio itself")
      .grade(Severity.INFO, "the audio is the same, and what blocked before was a matter of the sheet or of another file")
      .cannotSee("A new print that is different but no better; its findings remain and are listed as such.");

  private final CheckSettings settings;

  public ResubmittedUnchangedCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(MixFacts mix) {
    return mix.file().role().measured() && mix.earlier().isPresent();
  }

  @Override
  public Examination examine(MixFacts mix) {
    MixFacts.Earlier earlier = mix.earlier().orElseThrow();
    List<Finding> blocking = earlier.findings().stream().filter(finding -> finding.severity() == Severity.BLOCK).toList();
    if (blocking.isEmpty() || !same(mix, earlier)) {
      return Examination.passed(this);
    }
    boolean intrinsic = blocking.stream().anyMatch(finding -> !SETTLED_ELSEWHERE.contains(finding.check()));
    String found = "This is the same audio, sample for sample, as in delivery " + Figures.quoted(earlier.delivery());
    return Examination.found(this, List.of(intrinsic
        ? Finding.of(this, settings.severity(), found + ", so what was reported then is not fixed. "
            + "Please print the mix again from the session, and check the date of the file before you send it.")
        : Finding.of(this, settings.atMost(Severity.INFO), found + ".")));
  }

  private static boolean same(MixFacts mix, MixFacts.Earlier earlier) {
    boolean bothMeasured = mix.audio().measurements().isPresent() && earlier.audio().measurements().isPresent();
    return bothMeasured
        ? mix.audio().measurements().get().pcmDigest().equals(earlier.audio().measurements().get().pcmDigest())
        : mix.audio().sha256().equals(earlier.audio().sha256());
  }
}
