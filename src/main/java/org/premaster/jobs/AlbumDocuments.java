package org.premaster.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.pricing.Invoice;

/** Which papers lie in an album's folder. */
final class AlbumDocuments {
  static final String RUNNING_ORDER = "running-order.csv";
  static final String ISRC = "isrc.csv";
  static final String CD_TEXT = "cd-text.txt";

  private AlbumDocuments() {}

  static String invoice(Invoice invoice, String ending) {
    return "invoice-" + invoice.number() + "." + ending;
  }

  /** True for a file name that only this engine gives. */
  static boolean ours(String name) {
    return name.equals(RUNNING_ORDER) || name.equals(ISRC) || name.equals(CD_TEXT) || name.matches("invoice-.+\\.(json|pdf)");
  }

  /** Paths relative to the delivery's report folder, sorted. */
  static List<String> names(String folder, Optional<Invoice> invoice) {
    List<String> names = new ArrayList<>(List.of(CD_TEXT, ISRC, RUNNING_ORDER));
    invoice.ifPresent(
        drawnUp -> {
          names.add(invoice(drawnUp, "json"));
          names.add(invoice(drawnUp, "pdf"));
        });
    return names.stream().map(name -> "albums/" + folder + "/" + name).sorted().toList();
  }
}
