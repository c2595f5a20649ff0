package org.premaster.pricing;

import java.util.List;

/**
 * Who issues or receives an invoice.
 *
 * @param name as printed
 * @param address lines below the name, in order
 * @param vatId empty string where none
 * @param email empty string where none
 * @param paymentTerms for the issuer: a sentence on how and until when to pay; empty string otherwise
 */
public record Party(String name, List<String> address, String vatId, String email, String paymentTerms) {

  /** @throws IllegalArgumentException where the name is blank */
  public Party {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a party to an invoice has a name");
    }
    address = List.copyOf(address);
  }
}
