package org.premaster.jobs;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.premaster.licence.LicenceCatalogues;
import org.premaster.licence.NamedLicence;
import org.springframework.stereotype.Component;

/** The price lists of {@code jobs/licences}, read once a run. */
@Component
class Licences {
  private final Workplace workplace;
  private @Nullable LicenceCatalogues read;

  Licences(Workplace workplace) {
    this.workplace = workplace;
  }

  synchronized NamedLicence named(String written) throws IOException {
    LicenceCatalogues known = read;
    if (known == null) {
      known = LicenceCatalogues.read(workplace.jobs());
      read = known;
    }
    return known.named(written);
  }
}
