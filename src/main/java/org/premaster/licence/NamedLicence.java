package org.premaster.licence;

import java.util.Optional;

/**
 * The licence of a beat as a sheet names it, and what is known of it.
 *
 * @param written as in the sheet; empty string where it names none
 * @param catalogue the producer's price list; absent where no file of the house has it
 * @param tier its tier; present only with a catalogue
 * @param unknownBecause why the tier is not known, a sentence; empty string where it is, or where none is named
 */
public record NamedLicence(String written, Optional<LicenceCatalogue> catalogue, Optional<LicenceTier> tier, String unknownBecause) {
  /** The song names no licence. */
  public static final NamedLicence NONE = new NamedLicence("", Optional.empty(), Optional.empty(), "");

  static NamedLicence unknown(String written, Optional<LicenceCatalogue> catalogue, String because) {
    return new NamedLicence(written, catalogue, Optional.empty(), because);
  }

  static NamedLicence of(String written, LicenceCatalogue catalogue, LicenceTier tier) {
    return new NamedLicence(written, Optional.of(catalogue), Optional.of(tier), "");
  }

  /** Whom to ask: the producer's name, or {@code the producer}. */
  public String producer() {
    return catalogue.map(LicenceCatalogue::producer).orElse("the producer");
  }
}
