/** What two recordings have in common: found by their landmarks, proved by aligning them and taking one from the other. */
@NullMarked
package org.premaster.measurement.likeness;

import org.jspecify.annotations.NullMarked;
