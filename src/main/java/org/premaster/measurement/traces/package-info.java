/** Traces as values: one record a kind, written and read by itself. */
@NullMarked
package org.premaster.measurement.traces;

import org.jspecify.annotations.NullMarked;
