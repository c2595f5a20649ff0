package org.premaster.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.premaster.pricing.Invoice;
import org.premaster.pricing.Money;
import org.premaster.pricing.Particulars;
import org.premaster.pricing.Party;
import org.premaster.pricing.Quote;

/**
 * An invoice as it is sent: A4, one column of lines, fonts inside the file. It bears its issue date as its only date and a document
 * id made from its number, so that the same invoice always gives the same bytes.
 */
public final class InvoicePdf {
  private static final String FAMILY = "Liberation Sans";

  // The library would tell of its progress on the terminal.
  static {
    XRLog.setLoggingEnabled(false);
  }

  private InvoicePdf() {}

  /** The document's bytes. The letters of Latin, Greek and Cyrillic print as they are; what the font lacks prints as a replacement. */
  public static byte[] render(Particulars particulars, Invoice invoice) {
    try {
      ByteArrayOutputStream page = new ByteArrayOutputStream(8192);
      Pages.render("invoice", variables(particulars, invoice), page);
      return pdf(page.toString(StandardCharsets.UTF_8), invoice, particulars.issuer());
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static byte[] pdf(String page, Invoice invoice, Party house) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    // Tagged for screen readers, and no font of the machine is looked at.
    builder.usePdfUaAccessibility(true);
    builder.withHtmlContent(page, "");
    builder.useUriResolver((base, uri) -> null);
    builder.useFont(font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
    builder.withProducer("Premaster");
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    builder.toStream(out);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      PDDocument document = renderer.createPDFKeepOpen();
      describe(document, invoice, house);
      document.save(out, CompressParameters.NO_COMPRESSION);
    }
    return out.toByteArray();
  }

  private static void describe(PDDocument document, Invoice invoice, Party house) {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle("Invoice " + Printable.line(invoice.number()));
    information.setAuthor(Printable.line(house.name()));
    information.setProducer("Premaster");
    information.setCreationDate(midnight(invoice.issuedOn()));
    information.setModificationDate(midnight(invoice.issuedOn()));
    document.setDocumentId((long) Objects.hash(invoice.number(), invoice.order()));
  }

  private static Calendar midnight(LocalDate day) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.clear();
    calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    return calendar;
  }

  private static FSSupplier<InputStream> font(String weight) {
    String resource = "liberation/LiberationSans-" + weight + ".ttf";
    return () -> Objects.requireNonNull(InvoicePdf.class.getClassLoader().getResourceAsStream(resource), resource);
  }

  /** Who is named at the head of the page, with the lines below the name. */
  private record Head(String name, List<String> lines) {}

  private static Map<String, Object> variables(Particulars particulars, Invoice invoice) {
    Quote quote = invoice.quote();
    Money total = quote.total().orElseThrow(() -> new IllegalArgumentException("an invoice has a total: " + invoice.number()));
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("pdfCss", Pages.text("report/invoice.css"));
    variables.put("title", "Invoice " + Printable.line(invoice.number()));
    variables.put("house", head(particulars.issuer()));
    variables.put("client", head(particulars.client()));
    variables.put("number", Printable.line(invoice.number()));
    variables.put("issued", Timecode.day(invoice.issuedOn()));
    variables.put("album", Printable.line(particulars.albumTitle()));
    variables.put("reference", reference(particulars));
    variables.put("currency", Printable.line(total.currency()));
    variables.put("lines", quote.lines().stream().map(line -> new AlbumView.PriceLine(Printable.line(line.text()),
        Printable.line(line.rule()), Words.grouped(line.quantity()), Words.figures(line.unit()), Words.figures(line.total()))).toList());
    variables.put("sums", sums(quote));
    variables.put("total", Words.figures(total));
    variables.put("explanation", Printable.line(quote.explanation()));
    variables.put("terms", Printable.line(particulars.issuer().paymentTerms()));
    return variables;
  }

  private static Head head(Party party) {
    List<String> lines = new ArrayList<>(party.address().stream().map(Printable::line).toList());
    if (!party.vatId().isEmpty()) {
      lines.add("VAT ID " + Printable.line(party.vatId()));
    }
    if (!party.email().isEmpty()) {
      lines.add(Printable.line(party.email()));
    }
    return new Head(Printable.line(party.name()), lines);
  }

  private static List<String> reference(Particulars particulars) {
    List<String> lines = new ArrayList<>();
    lines.add("by " + Printable.line(particulars.albumArtist()));
    if (!particulars.catalogNumber().isEmpty()) {
      lines.add("Catalog number " + Printable.line(particulars.catalogNumber()));
    }
    return lines;
  }

  private static List<AlbumView.Fact> sums(Quote quote) {
    List<AlbumView.Fact> sums = new ArrayList<>();
    if (quote.vat().isPresent() && quote.net().isPresent()) {
      sums.add(new AlbumView.Fact("Net", Words.figures(quote.net().get())));
      sums.add(new AlbumView.Fact("VAT" + VatRate.of(quote.net().get(), quote.vat().get()), Words.figures(quote.vat().get())));
    }
    return sums;
  }
}
