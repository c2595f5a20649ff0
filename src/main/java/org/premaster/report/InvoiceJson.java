package org.premaster.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.premaster.pricing.Invoice;
import org.premaster.pricing.Money;
import org.premaster.pricing.Particulars;
import org.premaster.pricing.Party;
import org.premaster.pricing.Quote;

/** An invoice for machines, format {@value #FORMAT}; amounts in integer cents. */
public final class InvoiceJson {
  /** Value of the key {@code format}. */
  public static final String FORMAT = "premaster-invoice/1";

  private InvoiceJson() {}

  /** The document as UTF-8. */
  public static byte[] bytes(Particulars particulars, Invoice invoice) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    try {
      JsonPen.document(out, pen -> pen.object(root -> {
        root.text("format", FORMAT);
        root.text("number", invoice.number());
        root.text("issuedOn", invoice.issuedOn().toString());
        party(root, "issuer", particulars.issuer());
        party(root, "client", particulars.client());
        root.object("album", of -> {
          of.text("title", particulars.albumTitle());
          of.text("artist", particulars.albumArtist());
          of.textOrNull("catalogNumber", particulars.catalogNumber());
        });
        amounts(root, Optional.of(invoice.quote()));
        root.text("explanation", invoice.quote().explanation());
        root.textOrNull("paymentTerms", particulars.issuer().paymentTerms());
      }));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }

  /** {@code currency}, {@code netCents}, {@code vatCents}, {@code totalCents} and {@code lines}. */
  static void amounts(JsonPen of, Optional<Quote> quote) {
    Optional<Money> total = quote.flatMap(Quote::total);
    of.textOrNull("currency", total.map(Money::currency));
    ReportJson.cents(of, "netCents", quote.flatMap(Quote::net));
    ReportJson.cents(of, "vatCents", quote.flatMap(Quote::vat));
    ReportJson.cents(of, "totalCents", total);
    List<Quote.Line> lines = quote.map(Quote::lines).orElse(List.of());
    of.array("lines", in -> lines.forEach(line -> in.object(one -> {
      one.text("rule", line.rule());
      one.text("text", line.text());
      one.number("quantity", line.quantity());
      one.number("unitCents", line.unit().cents());
      one.number("totalCents", line.total().cents());
    })));
  }

  private static void party(JsonPen root, String name, Party party) {
    root.object(name, of -> {
      of.text("name", party.name());
      of.texts("address", party.address());
      of.textOrNull("vatId", party.vatId());
      of.textOrNull("email", party.email());
    });
  }
}
