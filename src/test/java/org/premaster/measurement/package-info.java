/** Measurement against the published cases, then against its own edges. */
@NullMarked
package org.premaster.measurement;

import org.jspecify.annotations.NullMarked;
