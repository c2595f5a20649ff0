package org.premaster.bench.calibration;

import java.util.List;
import java.util.Map;
import org.premaster.verification.Finding;

/**
 * What the checks said of one file.
 *
 * @param findings of all checks that ran
 * @param notExamined ids of the checks that could not run
 * @param measuringNanos processor time of the measuring pass
 * @param checkNanos processor time of each check, by id
 */
record Judged(Labelled file, List<Finding> findings, List<String> notExamined, long measuringNanos, Map<String, Long> checkNanos) {}
