package org.premaster.pricing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger of invoices in the database, on HSQLDB and PostgreSQL.
 *
 * <p>Every writer first takes the ledger's one lock row and keeps it until its transaction ends, so that a number that falls with its
 * transaction is given to the next invoice and leaves no gap.
 */
public final class JdbcInvoiceLedger implements InvoiceLedger {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  private JdbcInvoiceLedger(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * The ledger in a database that has the migration {@code V2__ledgers} and {@code V3__invoice_particulars}.
   *
   * @param transactions of the same data source; a running transaction is joined, else one is begun for each call
   */
  public static InvoiceLedger on(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new JdbcInvoiceLedger(jdbc, new TransactionTemplate(transactions));
  }

  @Override
  public Invoice drawUp(String series, String order, LocalDate on, Quote quote, Particulars particulars) {
    Invoice.requireDrawable(series, order, quote);
    Optional<Invoice> known = of(order);
    return known.isPresent() ? known.get() : transaction.execute(status -> drawUpUnderLock(series, order, on, quote, particulars));
  }

  @Override
  public Optional<Invoice> of(String order) {
    return head(order).map(this::invoice);
  }

  private Optional<Head> head(String order) {
    return jdbc.sql("""
        select series, running, order_key, issued_on, currency, net_cents, vat_cents, total_cents, explanation
        from invoice where order_sha256 = :sha256""")
        .param("sha256", sha256(order))
        .query((row, number) -> Head.of(row))
        .optional();
  }

  @Override
  public Particulars particulars(Invoice invoice, Particulars asOfNow) {
    Optional<Particulars> kept = kept(invoice);
    return kept.isPresent()
        ? kept.get()
        : transaction.execute(
            status -> {
              lock();
              return kept(invoice).orElseGet(() -> addLate(invoice, asOfNow));
            });
  }

  private Particulars addLate(Invoice invoice, Particulars asOfNow) {
    Head head = head(invoice.order()).orElseThrow(() -> new IllegalArgumentException("no invoice of this ledger: " + invoice.number()));
    keep(head.series(), head.running(), asOfNow);
    return asOfNow;
  }

  private Optional<Particulars> kept(Invoice invoice) {
    return jdbc.sql("select p.* from invoice_particulars p join invoice i on i.series = p.series and i.running = p.running"
            + " where i.order_sha256 = :sha256")
        .param("sha256", sha256(invoice.order()))
        .query((row, number) -> particulars(row))
        .optional();
  }

  private static Particulars particulars(ResultSet row) throws SQLException {
    Party issuer =
        new Party(
            row.getString("issuer_name"), lines(row.getString("issuer_address")), row.getString("issuer_vat_id"),
            row.getString("issuer_email"), row.getString("payment_terms"));
    Party client =
        new Party(
            row.getString("client_name"), lines(row.getString("client_address")), row.getString("client_vat_id"),
            row.getString("client_email"), "");
    return new Particulars(
        issuer, client, row.getString("album_title"), row.getString("album_artist"), row.getString("catalog_number"));
  }

  private static List<String> lines(String address) {
    return address.isEmpty() ? List.of() : List.of(address.split("\n"));
  }

  private void keep(String series, int running, Particulars particulars) {
    Party issuer = particulars.issuer();
    Party client = particulars.client();
    jdbc.sql("insert into invoice_particulars (series, running, issuer_name, issuer_address, issuer_vat_id, issuer_email, payment_terms,"
            + " client_name, client_address, client_vat_id, client_email, album_title, album_artist, catalog_number)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            series, running, issuer.name(), String.join("\n", issuer.address()), issuer.vatId(), issuer.email(), issuer.paymentTerms(),
            client.name(), String.join("\n", client.address()), client.vatId(), client.email(), particulars.albumTitle(),
            particulars.albumArtist(), particulars.catalogNumber())
        .update();
  }

  private Invoice drawUpUnderLock(String series, String order, LocalDate on, Quote quote, Particulars particulars) {
    lock();
    Optional<Invoice> known = of(order);
    if (known.isPresent()) {
      return known.get();
    }
    int running = lastOf(series) + 1;
    insert(series, running, order, on, quote);
    keep(series, running, particulars);
    return new Invoice(Invoice.number(series, running), order, on, quote);
  }

  /** An update, not {@code select for update}: it waits in both databases, and fails where an old snapshot would read stale numbers. */
  private void lock() {
    if (jdbc.sql("update ledger_lock set turns = turns + 1 where ledger = 'invoice'").update() != 1) {
      throw new IllegalStateException("the lock row of the invoice ledger is gone from table ledger_lock");
    }
  }

  private int lastOf(String series) {
    return jdbc.sql("select running from invoice where series = :series order by running desc fetch first 1 row only")
        .param("series", series)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private void insert(String series, int running, String order, LocalDate on, Quote quote) {
    Money total = quote.total().orElseThrow();
    jdbc.sql("""
        insert into invoice (series, running, order_sha256, order_key, issued_on, currency, net_cents, vat_cents, total_cents, explanation)
        values (:series, :running, :sha256, :order, :on, :currency, :net, :vat, :total, :explanation)""")
        .param("series", series)
        .param("running", running)
        .param("sha256", sha256(order))
        .param("order", order)
        .param("on", on)
        .param("currency", total.currency())
        .param("net", quote.net().orElseThrow().cents())
        .param("vat", quote.vat().map(Money::cents).orElse(null))
        .param("total", total.cents())
        .param("explanation", quote.explanation())
        .update();
    for (int i = 0; i < quote.lines().size(); i++) {
      insertLine(series, running, i + 1, quote.lines().get(i));
    }
  }

  private void insertLine(String series, int running, int number, Quote.Line line) {
    jdbc.sql("""
        insert into invoice_line (series, running, line_number, rule_id, line_text, quantity, unit_cents)
        values (:series, :running, :number, :rule, :text, :quantity, :unit)""")
        .param("series", series)
        .param("running", running)
        .param("number", number)
        .param("rule", line.rule())
        .param("text", line.text())
        .param("quantity", line.quantity())
        .param("unit", line.unit().cents())
        .update();
  }

  private Invoice invoice(Head head) {
    Quote quote = new Quote(
        Quote.Status.PRICED,
        lines(head.series(), head.running(), head.net().currency()),
        Optional.of(head.net()),
        head.vat(),
        Optional.of(head.total()),
        head.explanation());
    return new Invoice(Invoice.number(head.series(), head.running()), head.order(), head.issuedOn(), quote);
  }

  private List<Quote.Line> lines(String series, int running, String currency) {
    return jdbc.sql("""
        select rule_id, line_text, quantity, unit_cents from invoice_line
        where series = :series and running = :running order by line_number""")
        .param("series", series)
        .param("running", running)
        .query((row, number) -> Quote.Line.of(
            row.getString("rule_id"),
            row.getString("line_text"),
            row.getInt("quantity"),
            new Money(row.getLong("unit_cents"), currency)))
        .list();
  }

  private static String sha256(String key) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }

  /** A row of the table of invoices, without its lines. */
  private record Head(
      String series,
      int running,
      String order,
      LocalDate issuedOn,
      Money net,
      Optional<Money> vat,
      Money total,
      String explanation) {

    static Head of(ResultSet row) throws SQLException {
      String currency = row.getString("currency");
      long vatCents = row.getLong("vat_cents");
      Optional<Money> vat = row.wasNull() ? Optional.empty() : Optional.of(new Money(vatCents, currency));
      return new Head(
          row.getString("series"),
          row.getInt("running"),
          row.getString("order_key"),
          row.getObject("issued_on", LocalDate.class),
          new Money(row.getLong("net_cents"), currency),
          vat,
          new Money(row.getLong("total_cents"), currency),
          row.getString("explanation"));
    }
  }
}
