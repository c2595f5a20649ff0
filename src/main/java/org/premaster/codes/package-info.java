/** ISRC and EAN, and the ledger that issues them. */
@NullMarked
package org.premaster.codes;

import org.jspecify.annotations.NullMarked;
