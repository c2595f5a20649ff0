/** What a compact disc can carry. */
@NullMarked
package org.premaster.disc;

import org.jspecify.annotations.NullMarked;
