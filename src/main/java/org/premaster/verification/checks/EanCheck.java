package org.premaster.verification.checks;

import java.util.List;
import org.premaster.codes.Ean13;
import org.premaster.verification.AlbumFacts;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** The album's product code is no valid UPC or EAN, or none for sale everywhere. */
public final class EanCheck implements Catalogued<AlbumFacts> {
  public static final CheckManual MANUAL = CheckManual.of(
          "codes.ean", "CONS-12", "The album's product code is no valid UPC or EAN, or none for sale everywhere.")
      .looksAt("the column upc: its digits and its check digit")
      .grade(Severity.WARN, "it is written, but it is not valid")
      .grade(Severity.INFO, "it is valid, but from a range for use inside one shop")
      .cannotSee("A valid code that belongs to another product.");

  private final CheckSettings settings;

  public EanCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(AlbumFacts facts) {
    return !facts.album().upc().isBlank();
  }

  @Override
  public Examination examine(AlbumFacts facts) {
    Ean13.Reading reading = Ean13.read(facts.album().upc());
    if (reading.sentence().isEmpty()) {
      return Examination.passed(this);
    }
    Severity weight = reading.code().isPresent() ? settings.atMost(Severity.INFO) : settings.severity();
    return Examination.found(this, List.of(Finding.of(this, weight, reading.sentence())));
  }
}
