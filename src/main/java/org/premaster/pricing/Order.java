package org.premaster.pricing;

/**
 * What an album orders.
 *
 * @param songs how many songs are mastered, at least 1
 * @param stemSongs how many of them from stems, 0 to {@code songs}
 * @param completeCd true where the album is ordered as a complete CD (PRC-03)
 * @param alternateMixes alternate mixes that came along, 0 or more; listed, and without a price of their own (GAP-04)
 */
public record Order(int songs, int stemSongs, boolean completeCd, int alternateMixes) {

  /** @throws IllegalArgumentException where the counts cannot be */
  public Order {
    if (songs < 1 || stemSongs < 0 || stemSongs > songs || alternateMixes < 0) {
      throw new IllegalArgumentException(
          "no order: %d songs, %d of them from stems, %d alternate mixes".formatted(songs, stemSongs, alternateMixes));
    }
  }
}
