/** What arrived: deliveries, safe unpacking, the catalog sheet, the consultation, and how sheet and files agree. */
@NullMarked
package org.premaster.intake;

import org.jspecify.annotations.NullMarked;
