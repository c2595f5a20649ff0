package org.premaster.bench.calibration;

import java.util.List;
import java.util.Map;
import org.premaster.verification.Finding;

/**
 * What the checks said of one file.
 *
 * @param findings of all checks that ran
 * @param examined ids of the checks that the file concerns
 * @param notExamined ids of those among them that could not run
 * @param measuringNanos processor time of measuring alone; 0 for files with flaws, of which it is not taken
 * @param examiningNanos processor time of measuring with all detectors and second readings
 * @param checkNanos processor time of each check, by id
 */
record Judged(
    Labelled file, List<Finding> findings, List<String> examined, List<String> notExamined, long measuringNanos,
    long examiningNanos, Map<String, Long> checkNanos) {}
