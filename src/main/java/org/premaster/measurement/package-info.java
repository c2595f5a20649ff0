/** Facts taken from the samples in one pass: loudness, peaks, edges, gaps, clipping; and what can be pooled from them. */
@NullMarked
package org.premaster.measurement;

import org.jspecify.annotations.NullMarked;
