package org.premaster.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A project of the client as sheet and consultation describe it (CONS-01 to CONS-08): single, EP, album or complete CD.
 *
 * @param title as written
 * @param artist album artist as written
 * @param catalogNumber empty string where none
 * @param upc as written, not yet validated; empty string where none
 * @param purposes what it is for (CONS-07)
 * @param completeCd PRC-03
 * @param genre empty string where none
 * @param style CONS-06; empty string where none
 * @param sessionSoftware CONS-01; empty string where unanswered
 * @param sessionRateHz CONS-02; absent where unanswered
 * @param sessionDepth CONS-02; bits; absent where unanswered
 * @param releaseBudgetCents absent where unanswered
 * @param promotionBudgetCents absent where unanswered
 * @param expectedSongs CONS-03: the number of songs that the consultation states; absent where it states none
 * @param provisional true where no sheet came and the order is taken from file names
 * @param missingAnswers required answers that are not there, as column names in the order of design §4 (CONS-09)
 * @param songs in running order: disc, position, row
 */
public record Album(
    String title,
    String artist,
    String catalogNumber,
    String upc,
    Set<Purpose> purposes,
    boolean completeCd,
    String genre,
    String style,
    String sessionSoftware,
    OptionalInt sessionRateHz,
    OptionalInt sessionDepth,
    OptionalLong releaseBudgetCents,
    OptionalLong promotionBudgetCents,
    OptionalInt expectedSongs,
    boolean provisional,
    List<String> missingAnswers,
    List<Song> songs) {

  public Album {
    purposes = purposes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(purposes));
    missingAnswers = List.copyOf(missingAnswers);
    songs = List.copyOf(songs);
  }

  /** The same album with other songs. */
  public Album withSongs(List<Song> others) {
    return new Album(
        title, artist, catalogNumber, upc, purposes, completeCd, genre, style, sessionSoftware, sessionRateHz, sessionDepth,
        releaseBudgetCents, promotionBudgetCents, expectedSongs, provisional, missingAnswers, others);
  }

  /** The same album with what an earlier delivery of it said where this one says nothing: an answer given once need not be given again. */
  public Album filledFrom(Album earlier) {
    Set<Purpose> whatFor = purposes.isEmpty() ? earlier.purposes : purposes;
    String software = sessionSoftware.isEmpty() ? earlier.sessionSoftware : sessionSoftware;
    OptionalInt rate = sessionRateHz.isEmpty() ? earlier.sessionRateHz : sessionRateHz;
    OptionalInt depth = sessionDepth.isEmpty() ? earlier.sessionDepth : sessionDepth;
    List<String> missing = new ArrayList<>(missingAnswers);
    missing.removeIf(
        column ->
            switch (column) {
              case "purpose" -> !whatFor.isEmpty();
              case "session_software" -> !software.isEmpty();
              case "session_rate" -> rate.isPresent();
              case "session_depth" -> depth.isPresent();
              default -> false;
            });
    return new Album(
        title, artist, catalogNumber.isEmpty() ? earlier.catalogNumber : catalogNumber, upc.isEmpty() ? earlier.upc : upc, whatFor,
        completeCd || earlier.completeCd, genre.isEmpty() ? earlier.genre : genre, style.isEmpty() ? earlier.style : style, software, rate,
        depth, releaseBudgetCents.isEmpty() ? earlier.releaseBudgetCents : releaseBudgetCents,
        promotionBudgetCents.isEmpty() ? earlier.promotionBudgetCents : promotionBudgetCents,
        expectedSongs.isEmpty() ? earlier.expectedSongs : expectedSongs, provisional, missing, songs);
  }

  /** True where every required answer of the consultation is there (CONS-09, WF-02). */
  public boolean consultationComplete() {
    return missingAnswers.isEmpty() && !provisional;
  }

  /** How listeners get the music. */
  public enum Purpose {
    STREAMING,
    CD,
    VINYL,
    SYNC,
    DEMO
  }

  /** Identity of the album within its client across deliveries: artist and title, case-folded, spaces folded. */
  public String key() {
    return (artist + "\u001f" + title).strip().toLowerCase(Locale.ROOT).replaceAll("[ \\t\\u00a0]+", " ");
  }
}
