/** Money, rate cards, quotes, and the ledger of invoices. */
@NullMarked
package org.premaster.pricing;

import org.jspecify.annotations.NullMarked;
