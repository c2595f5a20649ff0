/** The batch jobs, and the settings that say what, when and to which limits. */
@NullMarked
package org.premaster.jobs;

import org.jspecify.annotations.NullMarked;
