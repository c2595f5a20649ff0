package org.premaster.verification;

import java.util.List;
import java.util.Map;
import org.premaster.intake.Catalogue;
import org.premaster.intake.Delivery;
import org.premaster.intake.Inventory;
import org.premaster.intake.Reconciliation;

/**
 * A delivery as a whole: what arrived, what the sheet says, and how both agree.
 *
 * @param delivery the upload
 * @param inventory what it holds and what was refused
 * @param catalogue what the client says it holds
 * @param reconciliation how both agree
 * @param isrcElsewhere for each normalised ISRC of this delivery's sheet that other recordings of the catalog bear: where, as
 *     "album: title", sorted
 */
public record DeliveryFacts(
    Delivery delivery,
    Inventory inventory,
    Catalogue catalogue,
    Reconciliation reconciliation,
    Map<String, List<String>> isrcElsewhere) {

  /** True where nothing was taken because the delivery itself was refused: what it holds is not known. */
  public boolean refusedAsAWhole() {
    return inventory.files().isEmpty() && !inventory.refusals().isEmpty();
  }
}
