package org.premaster.pricing;

/**
 * What an invoice says besides its number, date, lines and sums: who bills whom, on which terms, and for which album. Frozen when the
 * invoice is drawn up; settings that change later change no invoice.
 *
 * @param issuer with the terms of payment
 * @param client who is billed
 * @param albumTitle as the client wrote it then
 * @param albumArtist as the client wrote it then
 * @param catalogNumber empty string where none
 */
public record Particulars(Party issuer, Party client, String albumTitle, String albumArtist, String catalogNumber) {

  /** Control characters that a ledger cannot keep become spaces. */
  public Particulars {
    issuer = kept(issuer);
    client = kept(client);
    albumTitle = kept(albumTitle);
    albumArtist = kept(albumArtist);
    catalogNumber = kept(catalogNumber);
  }

  private static Party kept(Party party) {
    return new Party(
        kept(party.name()),
        party.address().stream().map(line -> kept(line).replace('\n', ' ')).filter(line -> !line.isBlank()).toList(),
        kept(party.vatId()),
        kept(party.email()),
        kept(party.paymentTerms()));
  }

  private static String kept(String text) {
    return text.replace('\0', ' ');
  }
}
