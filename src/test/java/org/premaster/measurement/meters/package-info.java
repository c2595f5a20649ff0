/** Each meter against what its signal makes known. */
@NullMarked
package org.premaster.measurement.meters;

import org.jspecify.annotations.NullMarked;
