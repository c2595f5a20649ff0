/** The instruments of the one pass: each sees every frame once, in order, and none keeps more than a bounded piece of the file. */
@NullMarked
package org.premaster.measurement.meters;

import org.jspecify.annotations.NullMarked;
