package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.premaster.pricing.Invoice;
import org.premaster.pricing.Money;
import org.premaster.pricing.Particulars;
import org.premaster.pricing.Party;
import org.premaster.pricing.Quote;
import org.premaster.testkit.Reports;

class InvoicePdfTest {
  private static byte[] pdf() {
    return InvoicePdf.render(Reports.particulars(), Reports.invoice());
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void the_page_names_both_parties_number_date_lines_vat_total_and_terms() throws IOException {
    assertThat(text(pdf())).contains("Northlight Mastering", "Harbour Lane Records, Łukasz Żółć & Søn", "Göteborg", "VAT ID SE556677889901",
        "PM-2026-00001", "20 November 2026", "Lantern Year", "The Quiet Engines", "Catalog number HLR-041",
        "Mastering, order of 7 or more songs", "490.00", "Net", "790.00", "VAT 25 %", "197.50", "Total (USD)", "987.50",
        "Payable within 14 days", "Page 1 of 1");
  }

  @Test
  void the_page_is_one_a4_sheet_with_its_fonts_inside() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
      assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
      PDResources resources = document.getPage(0).getResources();
      for (COSName name : resources.getFontNames()) {
        assertThat(resources.getFont(name).isEmbedded()).isTrue();
        assertThat(resources.getFont(name).getName()).contains("LiberationSans");
      }
      assertThat(document.getDocumentInformation().getCreationDate().toInstant()).hasToString("2026-11-20T00:00:00Z");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Invoice PM-2026-00001");
    }
  }

  @Test
  void the_same_invoice_gives_the_same_bytes_in_another_locale_and_time_zone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.US);
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      byte[] one = pdf();
      byte[] oneJson = InvoiceJson.bytes(Reports.particulars(), Reports.invoice());
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));

      assertThat(pdf()).isEqualTo(one);
      assertThat(InvoiceJson.bytes(Reports.particulars(), Reports.invoice())).isEqualTo(oneJson);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void an_invoice_without_vat_shows_the_total_only() throws IOException {
    Quote quote = Reports.quote();
    Invoice plain = new Invoice("A-1", "o", LocalDate.of(2026, 1, 2),
        new Quote(Quote.Status.PRICED, quote.lines(), quote.net(), Optional.empty(), quote.net(), quote.explanation()));

    assertThat(text(InvoicePdf.render(Reports.particulars(), plain)))
        .contains("Total (USD)", "790.00", "2 January 2026").doesNotContain("VAT 25", "Net");
  }

  @Test
  void hostile_names_stay_text_and_long_invoices_run_over_several_pages() throws IOException {
    List<Quote.Line> lines = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      lines.add(new Quote.Line("PRC-10", Reports.HOSTILE + "x".repeat(200), 1, new Money(100, "USD"), new Money(100, "USD")));
    }
    Optional<Money> sum = Optional.of(new Money(12_000, "USD"));
    Invoice invoice = new Invoice("A-2", "o", LocalDate.of(2026, 1, 2),
        new Quote(Quote.Status.PRICED, lines, sum, Optional.empty(), sum, Reports.HOSTILE));
    Party client = new Party(Reports.HOSTILE, List.of(Reports.HOSTILE), "", "", "");

    byte[] pdf = InvoicePdf.render(new Particulars(Reports.house(), client, Reports.HOSTILE, Reports.HOSTILE, Reports.HOSTILE), invoice);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      assertThat(new PDFTextStripper().getText(document)).contains("<script>alert(1)</script>", "120.00");
    }
  }

  @Test
  void the_json_names_amounts_in_cents() {
    String json = new String(InvoiceJson.bytes(Reports.particulars(), Reports.invoice()),
        StandardCharsets.UTF_8);

    assertThat(json).contains("\"format\" : \"premaster-invoice/1\"", "\"number\" : \"PM-2026-00001\"", "\"netCents\" : 79000",
        "\"vatCents\" : 19750", "\"totalCents\" : 98750", "\"unitCents\" : 7000").endsWith("}\n");
  }

  @Test
  void the_vat_rate_is_the_shortest_that_gives_the_tax() {
    assertThat(VatRate.of(new Money(79_000, "USD"), new Money(19_750, "USD"))).isEqualTo(" 25 %");
    assertThat(VatRate.of(new Money(49_000, "USD"), new Money(4_043, "USD"))).isEqualTo(" 8.25 %");
    assertThat(VatRate.of(new Money(10_000, "USD"), new Money(0, "USD"))).isEqualTo(" 0 %");
    assertThat(VatRate.of(new Money(0, "USD"), new Money(0, "USD"))).isEmpty();
  }
}
