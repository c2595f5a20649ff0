/** Letters that leave at least once and never double. */
@NullMarked
package org.premaster.outbox;

import org.jspecify.annotations.NullMarked;
