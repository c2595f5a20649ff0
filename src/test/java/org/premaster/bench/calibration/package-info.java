/**
 * The bench on which the checks are calibrated: music that resembles unmastered mixes, labelled defects made from it, and the table of what
 * the checks found.
 */
@NullMarked
package org.premaster.bench.calibration;

import org.jspecify.annotations.NullMarked;
