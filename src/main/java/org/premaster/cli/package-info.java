/** The commands. */
@NullMarked
package org.premaster.cli;

import org.jspecify.annotations.NullMarked;
