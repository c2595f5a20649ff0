package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import org.premaster.audio.AudioFault;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** Part of the audio is missing or damaged, or the file contradicts itself. */
public final class WholeFileCheck implements MixCheck {
  /** Faults told one by one; the rest is counted. */
  private static final int MOST = 10;

  public static final CheckManual MANUAL = CheckManual.of(
          "audio.whole", "PREP-11", "Part of the audio is missing or damaged, or the file contradicts itself.")
      .looksAt("lengths in the header against the file, checksums, frames that would not decode")
      .grade(Severity.BLOCK, "audio is missing or damaged")
      .grade(Severity.INFO, "all audio is there, but the header is wrong or other bytes follow it")
      .cannotSee("A file that was cut before its header was written looks whole; mix.tail may notice it. Of a file that broke off, mix.tail and"
          + " mix.room-after are NOT_EXAMINED, and so are mix.silent and mix.too-short where little is left of it.");

  private final CheckSettings settings;

  public WholeFileCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(MixFacts mix) {
    return mix.file().role().measured();
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    List<Finding> findings = new ArrayList<>();
    List<AudioFault> faults = measured.faults();
    for (AudioFault fault : faults.subList(0, Math.min(MOST, faults.size()))) {
      findings.add(finding(fault));
    }
    List<AudioFault> rest = faults.subList(findings.size(), faults.size());
    if (!rest.isEmpty()) {
      Severity gravest = rest.stream().anyMatch(fault -> fault.kind().losesAudio()) ? settings.severity() : settings.atMost(Severity.INFO);
      findings.add(Finding.of(this, gravest, "The file has " + Figures.count(rest.size(), "more fault", "more faults") + " of this kind."));
    }
    return Examination.found(this, findings);
  }

  private Finding finding(AudioFault fault) {
    return fault.kind().losesAudio()
        ? Finding.of(this, settings.severity(), Advice.after(fault.sentence(),
            "Please export the file again, play it to its end, and send it once more; a zip protects it on the way."))
        : Finding.of(this, settings.atMost(Severity.INFO), Advice.after(fault.sentence(),
            "The audio itself could be read; nothing needs to be sent again for this."));
  }
}
