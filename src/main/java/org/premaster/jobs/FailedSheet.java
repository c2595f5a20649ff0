package org.premaster.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.premaster.intake.Delivery;
import org.premaster.intake.FailedRows;
import org.premaster.intake.SheetMappings;
import org.premaster.report.DeliveryReport;
import org.premaster.report.ReportFolder;
import org.springframework.stereotype.Component;

/** The client's own sheet with only the rows to send again: {@value #NAME} beside the report and with the letter. */
@Component
class FailedSheet {
  static final String NAME = "failed.csv";

  private final Workplace workplace;
  private final DeliveryStore deliveries;

  FailedSheet(Workplace workplace, DeliveryStore deliveries) {
    this.workplace = workplace;
    this.deliveries = deliveries;
  }

  /** Its bytes; absent where no row is to be sent again or no sheet came. */
  Optional<byte[]> of(long id, DeliveryReport report) throws IOException {
    SortedMap<Integer, String> rows = ReportFolder.failedRows(report);
    Optional<String> sheet = deliveries.catalogue(id).sheet();
    if (rows.isEmpty() || sheet.isEmpty()) {
      return Optional.empty();
    }
    Delivery delivery = deliveries.find(id).delivery();
    Path kept = CatalogueStep.sheet(workplace, delivery, sheet.get());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FailedRows.write(kept, SheetMappings.load(workplace.jobs().resolve("sheets")), rows, out);
    return out.size() == 0 ? Optional.empty() : Optional.of(out.toByteArray());
  }
}
