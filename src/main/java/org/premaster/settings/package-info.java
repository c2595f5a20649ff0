/** Strict settings files: unknown keys are errors with file and line. */
@NullMarked
package org.premaster.settings;

import org.jspecify.annotations.NullMarked;
