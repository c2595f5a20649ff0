package org.premaster.jobs;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.premaster.intake.Album;
import org.premaster.intake.FileRole;
import org.premaster.intake.Song;
import org.premaster.pricing.Invoice;
import org.premaster.pricing.InvoiceLedger;
import org.premaster.pricing.Money;
import org.premaster.pricing.Order;
import org.premaster.pricing.Particulars;
import org.premaster.pricing.Pricing;
import org.premaster.pricing.Quote;
import org.premaster.treatment.MasteringDecision;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.springframework.stereotype.Component;

/**
 * Prices an album once its consultation is complete, and draws up its one invoice where there is a price, the client is known, and nothing
 * contradicts the order (WF-03).
 */
@Component
class InvoiceStep {
  private final DeliveryStore deliveries;
  private final AlbumStore albums;
  private final InvoiceLedger ledger;
  private final ClientFiles clients;
  private final House house;
  private final JudgementStore judgements;

  InvoiceStep(
      DeliveryStore deliveries, AlbumStore albums, JudgementStore judgements, InvoiceLedger ledger, ClientFiles clients, House house) {
    this.deliveries = deliveries;
    this.albums = albums;
    this.judgements = judgements;
    this.ledger = ledger;
    this.clients = clients;
    this.house = house;
  }

  void run(long albumId) throws IOException {
    AlbumStore.StoredAlbum stored = albums.find(albumId);
    Album album = stored.album();
    if (!album.consultationComplete() || album.songs().isEmpty()) {
      albums.priced(albumId, Optional.empty());
      judgements.keep(stored.delivery(), JudgementStore.price(stored.number()), List.of());
      return;
    }
    int stems = (int) stored.songs().stream().filter(song -> taken(song) == Song.Treatment.STEM).count();
    int alternates = deliveries.count(stored.delivery(), stored.number(), FileRole.ALTERNATE_MIX);
    Order order = new Order(album.songs().size(), stems, album.completeCd(), alternates);
    ClientFile client = clients.of(stored.client());
    Quote quote = Pricing.quote(client.rates(), order);
    albums.priced(albumId, Optional.of(quote));
    Optional<Invoice> known = ledger.of(stored.order());
    boolean settled = !judgements.blocks(stored.delivery(), stored.number());
    if (known.isEmpty() && quote.status() == Quote.Status.PRICED && settled && client.onFile()) {
      LocalDate on = deliveries.find(stored.delivery()).delivery().receivedAt().atZone(ZoneOffset.UTC).toLocalDate();
      ledger.drawUp(house.invoiceSeries() + "-" + on.getYear(), stored.order(), on, quote, particulars(house, client, album));
    }
    judgements.keep(stored.delivery(), JudgementStore.price(stored.number()), toSay(stored, known, quote, client));
  }

  /** What a person decided, else what the sheet orders; an advice alone is never billed (PRC-10, DEC-15). */
  private static Song.Treatment taken(AlbumStore.StoredSong song) {
    return song.treatment().map(MasteringDecision::taken).orElse(song.song().treatment());
  }

  /** What an invoice of the album says by the settings of today. */
  static Particulars particulars(House house, ClientFile client, Album album) {
    return new Particulars(house.party(), client.party(), album.title(), album.artist(), album.catalogNumber());
  }

  private static List<Examination> toSay(
      AlbumStore.StoredAlbum stored, Optional<Invoice> known, Quote quote, ClientFile client) {
    if (known.isPresent() && !known.get().quote().total().equals(quote.total())) {
      return List.of(
          told(
              "album.order-changed",
              "PRC-09",
              "The order is not the one that invoice " + known.get().number() + " bills: it stands at "
                  + known.get().quote().total().map(Money::toString).orElse("") + ", and today's order comes to "
                  + quote.total().map(Money::toString).orElse("a price on consultation") + ". The difference is agreed separately."));
    }
    if (known.isEmpty() && !client.onFile()) {
      return List.of(
          told(
              "album.no-client-file",
              "WF-03",
              "No invoice was drawn up: the house has no file jobs/clients/" + stored.client() + ".yaml with this client's address and rates."));
    }
    return List.of();
  }

  private static Examination told(String id, String rule, String message) {
    Finding finding =
        new Finding(
            id, rule, Severity.INFO, message, OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), OptionalDouble.empty(), "", OptionalDouble.empty(), Optional.empty());
    return new Examination(id, rule, List.of(finding), Optional.empty());
  }
}
