package org.premaster.disc;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.premaster.codes.Ean13;
import org.premaster.codes.Isrc;
import org.premaster.intake.Album;
import org.premaster.intake.Song;

/** The CD-Text of one disc: what its fields say, what could not be carried, and whether it fits a block of packs. */
final class DiscText {
  private static final int MOST_TRACKS = 99;
  private static final int PACK_BYTES = 12;
  /** A block holds 256 packs, 3 of which tell its size. */
  private static final int MOST_PACKS = 253;
  private static final String VARIOUS = "Various Artists";

  private final Album album;
  private final int number;
  private final List<Track> tracks;
  private final String performer;
  private final StringBuilder text = new StringBuilder();
  private final List<CdTextSheet.Uncarried> uncarried = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  /** Bytes of all strings of a field, with their terminators. */
  private final Map<Field, Long> bytes = new EnumMap<>(Field.class);
  private final Map<Field, Boolean> used = new EnumMap<>(Field.class);

  DiscText(Album album, int number, List<Track> tracks) {
    this.album = album;
    this.number = number;
    this.tracks = tracks;
    this.performer = performer(album, tracks);
  }

  /** The disc's part of the sheet. */
  String write(Optional<Ean13> ean) {
    text.append("DISC ").append(number).append('\n');
    field(0, Field.TITLE, album.title());
    field(0, Field.PERFORMER, performer);
    field(0, Field.SONGWRITER, "");
    field(0, Field.COMPOSER, "");
    if (!album.catalogNumber().isEmpty()) {
      field(0, Field.CATALOG_NUMBER, album.catalogNumber());
    }
    line("EAN", ean.map(Ean13::digits).orElse("none"));
    for (int i = 0; i < tracks.size(); i++) {
      track(i + 1, tracks.get(i));
    }
    noteTracks();
    notePacks();
    return text.toString();
  }

  List<CdTextSheet.Uncarried> uncarried() {
    return uncarried;
  }

  List<String> notes() {
    return notes;
  }

  private void track(int track, Track it) {
    text.append("\nTrack ").append(track < 10 ? "0" : "").append(track).append('\n');
    field(track, Field.TITLE, it.song().fullTitle());
    field(track, Field.PERFORMER, it.song().artist().isBlank() ? performer : it.song().artist());
    field(track, Field.SONGWRITER, it.song().songwriter());
    field(track, Field.COMPOSER, it.song().composer());
    line("ISRC", it.isrc().map(Isrc::hyphenated).orElse("none"));
  }

  private void field(int track, Field field, String written) {
    CdText carried = field == Field.CATALOG_NUMBER ? CdText.ascii(written.strip()) : CdText.of(written.strip());
    bytes.merge(field, carried.bytes() + 1L, Long::sum);
    if (carried.text().isEmpty()) {
      noteEmpty(track, field);
    } else {
      used.put(field, true);
      line(field.label(), carried.text());
    }
    carried.replaced().forEach(it -> uncarried.add(new CdTextSheet.Uncarried(number, track, field.words(), it)));
    if (carried.tooLong()) {
      notes.add(place(track) + ": the " + field.words() + " has " + carried.bytes() + " characters; please shorten it to "
          + CdText.USUAL_BYTES + ", the most that players are known to show.");
    }
  }

  private void noteEmpty(int track, Field field) {
    if (field == Field.TITLE) {
      notes.add(place(track) + " has no title. Please name it, because players show an empty line.");
    }
  }

  private void line(String label, String value) {
    text.append("  ").append(label).append(" ".repeat(Math.max(1, 16 - label.length()))).append(value).append('\n');
  }

  private void noteTracks() {
    if (tracks.size() > MOST_TRACKS) {
      notes.add("Disc " + number + " has " + tracks.size() + " tracks, and a CD holds " + MOST_TRACKS
          + ". Please move songs to another disc.");
    }
  }

  /** Each field that is used at all takes packs of its own for the disc and every track. */
  private void notePacks() {
    long packs = used.keySet().stream().mapToLong(field -> Math.ceilDiv(bytes.getOrDefault(field, 0L), PACK_BYTES)).sum();
    if (packs > MOST_PACKS) {
      notes.add("Disc " + number + " needs " + packs + " packs of CD-Text, and a disc holds " + MOST_PACKS
          + ". Please shorten titles or leave out credits.");
    }
  }

  private String place(int track) {
    return "Disc " + number + (track == 0 ? "" : ", track " + track);
  }

  /** The album's artist; without one the artist that all tracks share, or none in particular. */
  private static String performer(Album album, List<Track> tracks) {
    if (!album.artist().isBlank()) {
      return album.artist();
    }
    List<String> artists = tracks.stream().map(it -> it.song().artist().strip()).filter(it -> !it.isEmpty()).distinct().toList();
    return artists.isEmpty() ? "" : artists.size() == 1 ? artists.getFirst() : VARIOUS;
  }

  /** A song with its code. */
  record Track(Song song, Optional<Isrc> isrc) {}

  private enum Field {
    TITLE,
    PERFORMER,
    SONGWRITER,
    COMPOSER,
    CATALOG_NUMBER;

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String label() {
      return name().charAt(0) + words().substring(1);
    }
  }
}
