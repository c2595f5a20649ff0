package org.premaster.jobs;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.premaster.intake.Album;
import org.premaster.intake.FileRole;
import org.premaster.intake.Song;
import org.premaster.pricing.InvoiceLedger;
import org.premaster.pricing.Order;
import org.premaster.pricing.Pricing;
import org.premaster.pricing.Quote;
import org.springframework.stereotype.Component;

/** Prices an album once its consultation is complete, and draws up its one invoice where there is a price (WF-03). */
@Component
class InvoiceStep {
  private final DeliveryStore deliveries;
  private final AlbumStore albums;
  private final InvoiceLedger ledger;
  private final ClientFiles clients;
  private final House house;

  InvoiceStep(DeliveryStore deliveries, AlbumStore albums, InvoiceLedger ledger, ClientFiles clients, House house) {
    this.deliveries = deliveries;
    this.albums = albums;
    this.ledger = ledger;
    this.clients = clients;
    this.house = house;
  }

  void run(long albumId) throws IOException {
    AlbumStore.StoredAlbum stored = albums.find(albumId);
    Album album = stored.album();
    if (!album.consultationComplete() || album.songs().isEmpty()) {
      albums.priced(albumId, Optional.empty());
      return;
    }
    int stems = (int) album.songs().stream().filter(song -> song.treatment() == Song.Treatment.STEM).count();
    int alternates = deliveries.count(stored.delivery(), stored.number(), FileRole.ALTERNATE_MIX);
    Order order = new Order(album.songs().size(), stems, album.completeCd(), alternates);
    Quote quote = Pricing.quote(clients.of(stored.client()).rates(), order);
    albums.priced(albumId, Optional.of(quote));
    if (quote.status() == Quote.Status.PRICED) {
      LocalDate on = deliveries.find(stored.delivery()).delivery().receivedAt().atZone(ZoneOffset.UTC).toLocalDate();
      ledger.drawUp(house.invoiceSeries() + "-" + on.getYear(), stored.order(), on, quote);
    }
  }
}
