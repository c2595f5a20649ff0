/** Detectors: instruments that look for traces in the samples, all in the pass that measures, some again in suspects. */
@NullMarked
package org.premaster.measurement.detectors;

import org.jspecify.annotations.NullMarked;
