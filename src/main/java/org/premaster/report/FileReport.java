package org.premaster.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.AudioFault;
import org.premaster.intake.DeliveredFile;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.Unreadable;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Verdict;

/**
 * One audio file as judged.
 *
 * @param file the file
 * @param audio what the meters found; absent where the file was not measured (references)
 * @param verdict of its findings
 * @param findings in the order of the check catalogue
 * @param notExamined checks that could not run
 */
public record FileReport(
    DeliveredFile file,
    Optional<AudioFacts> audio,
    Verdict verdict,
    List<Finding> findings,
    List<Examination> notExamined) {

  /**
   * The figures of a readable file that one line shows.
   *
   * @param tpBs1770Dbtp true peak by the standard's own table
   * @param psrMinimumLu peak to short-term ratio of the densest three seconds
   * @param dualMonoLufs loudness of a mono file through both loudspeakers; absent for all others
   * @param layout {@code mono}, {@code stereo}, {@code 5.1}
   * @param seconds length of what is there
   */
  public record Figures(
      OptionalDouble integratedLufs,
      OptionalDouble loudnessRangeLu,
      OptionalDouble truePeakDbtp,
      OptionalDouble tpBs1770Dbtp,
      OptionalDouble samplePeakDbfs,
      OptionalDouble plrLu,
      OptionalDouble psrMinimumLu,
      OptionalDouble dualMonoLufs,
      String layout,
      double seconds) {}

  /** The figures; absent where the file could not be read. */
  public Optional<Figures> figures() {
    return audio
        .flatMap(AudioFacts::measurements)
        .map(
            facts ->
                new Figures(
                    facts.loudness().integratedLufs(),
                    facts.loudness().loudnessRangeLu(),
                    facts.peaks().truePeakDbtp(),
                    facts.peaks().tpBs1770Dbtp(),
                    facts.peaks().samplePeakDbfs(),
                    facts.plrLu(),
                    facts.psr().minimumLu(),
                    FileJson.dualMono(facts),
                    FileJson.layout(facts.format()),
                    facts.format().durationSeconds()));
  }

  /** Why the file could not be read; empty string where it could. */
  public String unreadableBecause() {
    return audio.flatMap(AudioFacts::unreadable).map(Unreadable::sentence).orElse("");
  }

  /** What was wrong with the file though it could be read, a sentence each. */
  public List<String> faults() {
    return audio.flatMap(AudioFacts::measurements).map(facts -> facts.faults().stream().map(AudioFault::sentence).toList()).orElse(List.of());
  }

  /** True where audio is missing or damaged, so that the figures are those of what is left. */
  public boolean losesAudio() {
    return audio.flatMap(AudioFacts::measurements).filter(facts -> facts.faults().stream().anyMatch(fault -> fault.kind().losesAudio()))
        .isPresent();
  }

  /** True where a finding blocks. */
  public boolean blocked() {
    return verdict == Verdict.ISSUES;
  }

  /** Findings, a line each, and checks that could not run, a line for each reason. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      lines.add(finding.severity() + " " + finding.message() + " (" + finding.check() + ", " + finding.rule() + ")");
    }
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (Examination examination : notExamined) {
      reasons.computeIfAbsent(examination.notExaminedBecause().orElse(""), none -> new ArrayList<>()).add(examination.check());
    }
    reasons.forEach((reason, checks) -> lines.add("NOT_EXAMINED " + reason + " (" + String.join(", ", checks) + ")"));
    return lines;
  }
}
