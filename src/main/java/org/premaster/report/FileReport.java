package org.premaster.report;

import java.util.List;
import java.util.Optional;
import org.premaster.intake.DeliveredFile;
import org.premaster.measurement.AudioFacts;
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
    List<Examination> notExamined) {}
