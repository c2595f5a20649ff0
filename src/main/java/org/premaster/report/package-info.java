/** What people and machines read in the morning. */
@NullMarked
package org.premaster.report;

import org.jspecify.annotations.NullMarked;
