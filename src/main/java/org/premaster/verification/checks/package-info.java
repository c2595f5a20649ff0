/** One check a file. */
@NullMarked
package org.premaster.verification.checks;

import org.jspecify.annotations.NullMarked;
