package org.premaster.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Groups the rows of a sheet into albums by album and album artist, whatever their case and spaces. */
final class SheetAlbums {
  private final SheetContent content;
  private final SheetHeader header;
  private final SheetFaults faults;
  private final Map<String, AlbumDraft> drafts = new LinkedHashMap<>();

  private SheetAlbums(SheetContent content, SheetFaults faults) {
    this.content = content;
    this.header = content.header();
    this.faults = faults;
  }

  /** The albums in order of first appearance. */
  static List<AlbumDraft> of(SheetContent content, SheetFaults faults) {
    SheetAlbums albums = new SheetAlbums(content, faults);
    albums.group();
    return List.copyOf(albums.drafts.values());
  }

  private void group() {
    Map<String, Set<String>> artistsOfTitle = artistsOfTitle();
    SongRows songs = new SongRows(header, faults);
    Map<String, Integer> lastPosition = new HashMap<>();
    Optional<String> title = Optional.empty();
    Optional<String> artist = Optional.empty();
    for (SheetContent.Entry entry : content.entries()) {
      RowCells row = new RowCells(entry, header, faults);
      boolean carried = !row.has(SheetColumn.ALBUM);
      if (!carried) {
        artist = row.has(SheetColumn.ALBUM_ARTIST) ? Optional.empty() : artistOf(row, artistsOfTitle);
        title = Optional.of(row.text(SheetColumn.ALBUM));
      } else if (header.has(SheetColumn.ALBUM)) {
        withoutAlbum(row, title);
      }
      if (row.has(SheetColumn.ALBUM_ARTIST)) {
        artist = Optional.of(row.text(SheetColumn.ALBUM_ARTIST));
      }
      String key = DeliveryPath.folded(artist.orElse("")) + "\u001f" + DeliveryPath.folded(title.orElse(""));
      AlbumDraft draft = drafts.computeIfAbsent(key, k -> new AlbumDraft(row.line(), false));
      answer(draft, row, SheetColumn.ALBUM, title);
      answer(draft, row, SheetColumn.ALBUM_ARTIST, artist);
      albumCells(draft, row);
      int disc = songs.disc(row);
      String onDisc = key + "\u001f" + disc;
      Song song = songs.song(row, draft.artist(), disc, lastPosition.getOrDefault(onDisc, 0));
      lastPosition.put(onDisc, song.position());
      draft.add(song);
    }
    songs.report(content.entries().size());
  }

  private Map<String, Set<String>> artistsOfTitle() {
    Map<String, Set<String>> artists = new HashMap<>();
    Set<String> folded = new LinkedHashSet<>();
    for (SheetContent.Entry entry : content.entries()) {
      String title = entry.cells().get(SheetColumn.ALBUM);
      String artist = entry.cells().get(SheetColumn.ALBUM_ARTIST);
      if (title != null && artist != null && folded.add(DeliveryPath.folded(title) + "\u001f" + DeliveryPath.folded(artist))) {
        artists.computeIfAbsent(DeliveryPath.folded(title), t -> new LinkedHashSet<>()).add(artist);
      }
    }
    return artists;
  }

  /** The artist whom other rows name for this row's album. */
  private static Optional<String> artistOf(RowCells row, Map<String, Set<String>> artistsOfTitle) {
    Set<String> artists = artistsOfTitle.getOrDefault(DeliveryPath.folded(row.text(SheetColumn.ALBUM)), Set.of());
    if (artists.size() > 1) {
      row.fault(
          SheetFault.Kind.MISSING_VALUE, SheetColumn.ALBUM_ARTIST,
          "the cell is empty, and several artists have an album of this name. Please name the album artist; until then "
              + SheetFaults.quoted(artists.iterator().next()) + " is taken.");
    }
    return artists.stream().findFirst();
  }

  private static void withoutAlbum(RowCells row, Optional<String> above) {
    row.fault(
        SheetFault.Kind.MISSING_VALUE, SheetColumn.ALBUM,
        "the cell is empty. Please name the album in each row"
            + above.map(title -> "; until then the song counts as part of " + SheetFaults.quoted(title) + ", the album of the row above.")
                .orElse("."));
  }

  private void answer(AlbumDraft draft, RowCells row, SheetColumn column, Optional<String> text) {
    if (text.isPresent() && draft.answer(column).isEmpty()) {
      draft.answer(column, new AlbumDraft.Answer(text.get(), faults, row.line(), RowCells.place(row.line(), header, column)));
    }
  }

  private void albumCells(AlbumDraft draft, RowCells row) {
    for (SheetColumn column : SheetColumn.ALL) {
      if (!column.ofAlbum() || column == SheetColumn.ALBUM || column == SheetColumn.ALBUM_ARTIST || !row.has(column)) {
        continue;
      }
      Optional<AlbumDraft.Answer> first = draft.answer(column);
      if (first.isEmpty()) {
        answer(draft, row, column, Optional.of(row.text(column)));
      } else if (!AlbumDraft.agree(column, first.get().text(), row.text(column))) {
        row.fault(
            SheetFault.Kind.CONTRADICTION, column,
            SheetFaults.quoted(row.text(column)) + " differs from " + SheetFaults.quoted(first.get().text()) + " in row "
                + first.get().line() + " of the same album; the first one is taken. Please write the same in all rows of the album.");
      }
    }
  }

  /** Says which required answers about albums are missing after sheet and consultation: once for a column, or album by album. */
  static void report(List<AlbumDraft> drafts, SheetHeader header, SheetFaults faults) {
    for (SheetColumn column : SheetColumn.ALL) {
      List<AlbumDraft> without = new ArrayList<>();
      for (AlbumDraft draft : drafts) {
        if (draft.unanswered().contains(column)) {
          without.add(draft);
        }
      }
      if (!without.isEmpty() && !header.has(column)) {
        faults.add(
            SheetFault.Kind.MISSING_COLUMN, header.line(), column.key(),
            "Row " + header.line() + ", column " + column.key() + ": this column is missing. " + wanted(column));
      } else if (column != SheetColumn.ALBUM) {
        for (AlbumDraft draft : without) {
          faults.add(
              SheetFault.Kind.MISSING_VALUE, draft.firstLine(), column.key(),
              RowCells.place(draft.firstLine(), header, column) + "no row of the album " + SheetFaults.quoted(draft.title())
                  + " answers this. " + wanted(column));
        }
      }
    }
  }

  private static String wanted(SheetColumn column) {
    return switch (column) {
      case ALBUM -> "Please name the album of each song.";
      case ALBUM_ARTIST -> "Please name the artist of the album.";
      case PURPOSE -> "Please say what the music is for: streaming, cd, vinyl, sync or demo, joined by +.";
      case SESSION_SOFTWARE -> "Please name the software the sessions were made with.";
      case SESSION_RATE -> "Please give the sample rate of the sessions, for instance 44100.";
      default -> "Please give the bit depth of the sessions, for instance 24.";
    };
  }
}
