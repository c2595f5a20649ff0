package org.premaster.report;

import java.util.ArrayList;
import java.util.List;
import org.premaster.album.Gate;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.Verdict;

/**
 * The first thing a reader wants: what may start, what waits and why, which songs to send again. Bounded, however large the delivery.
 *
 * @param sentence the answer
 * @param kind ok, warn or block
 * @param open albums that may start
 * @param moreOpen how many more there are
 * @param waiting albums that wait
 * @param moreWaiting how many more there are
 * @param again songs to send again
 * @param moreAgain how many more there are
 */
record AnswerView(
    String sentence, String kind, List<Item> open, int moreOpen, List<Item> waiting, int moreWaiting, List<Again> again,
    int moreAgain) {
  /** Albums that are listed by name. */
  static final int MOST_ALBUMS = 60;
  /** Songs that are listed by name. */
  static final int MOST_SONGS = 500;
  private static final int MOST_REASONS = 2;

  /** One album and what is to be said of it. */
  record Item(String href, String title, String artist, String detail) {}

  /** One song that must come again. */
  record Again(String href, String album, String number, String title, String verdict, List<String> reasons) {}

  /** Reads all albums once. */
  static AnswerView of(DeliveryReport report) {
    Listing listing = new Listing();
    for (AlbumReport album : report.albums()) {
      listing.add(album);
    }
    Totals totals = report.totals();
    return new AnswerView(sentence(totals), totals.albums() > 0 && totals.albumsOpen() == totals.albums() && totals.blocks() == 0 ? "ok"
        : totals.albumsOpen() > 0 ? "warn" : "block",
        List.copyOf(listing.open), listing.moreOpen, List.copyOf(listing.waiting), listing.moreWaiting, List.copyOf(listing.again),
        listing.moreAgain);
  }

  static String sentence(Totals totals) {
    if (totals.albums() == 0) {
      return totals.blocks() > 0 ? "Nothing of this delivery could be taken." : "This delivery holds no album.";
    }
    int waiting = totals.albums() - totals.albumsOpen();
    if (waiting == 0 && totals.blocks() > 0) {
      return "Mastering may start" + (totals.albums() == 1 ? "" : " on all " + Words.grouped(totals.albums()) + " albums")
          + "; other files of the delivery need the client.";
    }
    if (waiting == 0) {
      return totals.albums() == 1 ? "Mastering may start." : "Mastering may start on all " + Words.grouped(totals.albums()) + " albums.";
    }
    if (totals.albumsOpen() == 0) {
      return totals.albums() == 1
          ? "Mastering may not start yet: the album waits for the client."
          : "Mastering may not start yet: all " + Words.grouped(totals.albums()) + " albums wait for the client.";
    }
    return "Mastering may start on " + Words.grouped(totals.albumsOpen()) + " of " + Words.grouped(totals.albums()) + " albums; "
        + Words.grouped(waiting) + (waiting == 1 ? " waits" : " wait") + " for the client.";
  }

  /** Why an album waits: {@code 2 mixes to print again, 1 stem set to print again, 1 mix missing, 4 answers missing}. */
  static String waitsFor(AlbumReport album) {
    List<String> parts = new ArrayList<>();
    long sets = album.songs().stream().filter(AnswerView::onlyStemsBlock).count();
    long issues = album.songs().stream().filter(song -> song.verdict() == Verdict.ISSUES).count() - sets;
    long missing = album.songs().stream().filter(song -> song.verdict() == Verdict.MISSING).count();
    int answers = album.album().missingAnswers().size();
    if (issues > 0) {
      parts.add(Words.count(issues, "mix", "mixes") + " to print again");
    }
    if (sets > 0) {
      parts.add(Words.count(sets, "stem set") + " to print again");
    }
    if (missing > 0) {
      parts.add(Words.count(missing, "mix", "mixes") + " missing");
    }
    if (answers > 0) {
      parts.add(Words.count(answers, "answer") + " missing");
    }
    return parts.isEmpty() ? Words.state(album.state()) : String.join(", ", parts);
  }

  private static boolean onlyStemsBlock(SongReport song) {
    boolean ofMix = song.findings().stream().anyMatch(finding -> finding.severity() == Severity.BLOCK)
        || song.mix().filter(FileReport::blocked).isPresent();
    return song.verdict() == Verdict.ISSUES && !ofMix && !Verdict.of(song.stemSet().findings()).verified();
  }

  /** Messages of the findings that block the song, those of its alternates and stems included. */
  static List<String> reasons(SongReport song) {
    List<String> reasons = blocking(song);
    if (!reasons.isEmpty()) {
      return reasons;
    }
    return List.of(song.verdict() == Verdict.MISSING
        ? "No mix arrived for this song."
        : "The mix could not be verified.");
  }

  private static List<String> blocking(SongReport song) {
    return SongView.told(song).stream()
        .filter(told -> told.finding().severity() == Severity.BLOCK)
        .map(SongView.Told::sentence)
        .distinct()
        .toList();
  }

  /** The message, with the time in front where it does not say it itself. */
  static String withPlace(Finding finding) {
    String message = Printable.line(finding.message());
    String where = Words.where(finding);
    boolean said = finding.startSeconds().isEmpty() || message.contains(Timecode.of(finding.startSeconds().getAsDouble()));
    return said || where.isEmpty() ? message : (where.contains(" to ") ? "From " : "At ") + where + ": " + message;
  }

  /** Gathers the lists while the albums pass by. */
  private static final class Listing {
    private final List<Item> open = new ArrayList<>();
    private final List<Item> waiting = new ArrayList<>();
    private final List<Again> again = new ArrayList<>();
    private int moreOpen;
    private int moreWaiting;
    private int moreAgain;

    void add(AlbumReport album) {
      if (album.state().gate() == Gate.OPEN) {
        if (open.size() < MOST_ALBUMS) {
          open.add(item(album, Words.count(album.songs().size(), "song") + ", " + Timecode.length(album.summary().durationSeconds())));
        } else {
          moreOpen++;
        }
      } else if (waiting.size() < MOST_ALBUMS) {
        waiting.add(item(album, waitsFor(album)));
      } else {
        moreWaiting++;
      }
      for (int i = 0; i < album.songs().size(); i++) {
        SongReport song = album.songs().get(i);
        if (song.verdict().verified() && blocking(song).isEmpty()) {
          continue;
        }
        if (again.size() < MOST_SONGS) {
          again.add(again(album, song, i));
        } else {
          moreAgain++;
        }
      }
    }

    private static Item item(AlbumReport album, String detail) {
      return new Item("#" + AlbumView.anchor(album), Printable.brief(AlbumView.title(album), 120),
          Printable.brief(album.album().artist(), 120), detail);
    }

    private static Again again(AlbumReport album, SongReport song, int index) {
      List<String> reasons = reasons(song);
      List<String> shown = new ArrayList<>(reasons.stream().limit(MOST_REASONS).map(text -> Printable.brief(text, 400)).toList());
      if (reasons.size() > MOST_REASONS) {
        shown.add("And " + Words.count(reasons.size() - MOST_REASONS, "more finding") + ".");
      }
      return new Again("#" + SongView.anchor(album.number(), index), Printable.brief(AlbumView.title(album), 120),
          SongView.number(song.song(), album), Printable.brief(song.song().fullTitle(), 160),
          song.verdict().verified() ? "Other files" : Words.verdict(song.verdict()), shown);
    }
  }
}
