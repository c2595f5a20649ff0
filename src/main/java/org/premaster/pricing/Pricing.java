package org.premaster.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What an order costs by a rate card (PRC-01 to PRC-04, PRC-10). The rate of an order applies to all of its songs. */
public final class Pricing {
  private final RateCard card;
  private final Order order;
  private final List<Quote.Line> lines = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();

  private Pricing(RateCard card, Order order) {
    this.card = card;
    this.order = order;
  }

  /** The quote for an order; NEEDS_QUOTE where the card has no price for so few songs (GAP-01). */
  public static Quote quote(RateCard card, Order order) {
    return new Pricing(card, order).quote();
  }

  private Quote quote() {
    OptionalLong rate = rate();
    if (rate.isEmpty()) {
      return Quote.needsQuote("There is no set price for an order of " + songs(order.songs())
          + ". The price is agreed in the consultation (GAP-01).");
    }
    chargeSongs(money(rate.getAsLong()));
    chargeStems();
    mentionAlternateMixes();
    sentences.add("ISRC coding, the DDP file for duplication and two rounds of adjustments are included (PRC-04).");
    Optional<Money> vat = vat();
    return Quote.priced(lines, vat, String.join(" ", sentences));
  }

  private OptionalLong rate() {
    if (order.songs() <= 3) {
      return card.singleSongCents();
    }
    return OptionalLong.of(order.songs() <= 6 ? card.fourToSixCents() : card.sevenUpCents());
  }

  private String rateRule() {
    return order.songs() <= 3 ? "GAP-01" : order.songs() <= 6 ? "PRC-01" : "PRC-02";
  }

  /** A complete CD costs the lower of both prices, and the client sees both. */
  private void chargeSongs(Money rate) {
    Money perSong = rate.times(order.songs());
    Money completeCd = money(card.completeCdCents());
    boolean flat = order.completeCd() && completeCd.cents() < perSong.cents();
    if (flat) {
      lines.add(Quote.Line.of("PRC-03", "Mastering of a complete CD, " + songs(order.songs()), 1, completeCd));
    } else {
      lines.add(Quote.Line.of(rateRule(), "Mastering, per song", order.songs(), rate));
    }
    String figure = songs(order.songs()) + " at " + rate + " per song " + (order.songs() == 1 ? "is " : "are ") + perSong
        + " (" + rateRule() + ")";
    if (!order.completeCd()) {
      sentences.add(figure + "; the rate applies to all songs of the order.");
    } else if (flat) {
      sentences.add(figure + ", and a complete CD is " + completeCd + " (PRC-03). The price of the complete CD is charged,"
          + " because it is lower (CON-09).");
    } else {
      sentences.add(figure + ", and a complete CD is " + completeCd + " (PRC-03). The price per song is charged,"
          + " because it is not higher (CON-09).");
    }
  }

  private void chargeStems() {
    if (order.stemSongs() == 0) {
      return;
    }
    Money premium = money(card.stemPremiumCents());
    lines.add(Quote.Line.of("PRC-10", "Mastering from stems, added per song", order.stemSongs(), premium));
    sentences.add(songs(order.stemSongs()) + (order.stemSongs() == 1 ? " is" : " are") + " mastered from stems, which adds " + premium
        + " per song (PRC-10).");
  }

  private void mentionAlternateMixes() {
    if (order.alternateMixes() > 0) {
      sentences.add((order.alternateMixes() == 1 ? "1 alternate mix is" : order.alternateMixes() + " alternate mixes are")
          + " listed and not charged in this quote; whether masters of alternates are wanted is agreed separately (GAP-04).");
    }
  }

  /** Of the whole net amount, rounded once, half a cent up. */
  private Optional<Money> vat() {
    if (card.vatBasisPoints().isEmpty()) {
      return Optional.empty();
    }
    int basisPoints = card.vatBasisPoints().getAsInt();
    Money net = Quote.sum(lines);
    Money vat = money((Math.multiplyExact(net.cents(), (long) basisPoints) + 5_000) / 10_000);
    sentences.add("VAT of " + percent(basisPoints) + " on " + net + " is " + vat + ".");
    return Optional.of(vat);
  }

  private static String percent(int basisPoints) {
    String hundredths = String.format(Locale.ROOT, "%02d", basisPoints % 100).replaceAll("0+$", "");
    return basisPoints / 100 + (hundredths.isEmpty() ? "" : "." + hundredths) + " %";
  }

  private Money money(long cents) {
    return new Money(cents, card.currency());
  }

  private static String songs(int count) {
    return count == 1 ? "1 song" : count + " songs";
  }
}
