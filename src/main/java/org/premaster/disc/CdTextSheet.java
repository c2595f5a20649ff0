package org.premaster.disc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.premaster.codes.Ean13;
import org.premaster.codes.Isrc;
import org.premaster.intake.Album;
import org.premaster.intake.Song;

/**
 * What CD-Text will say of an album, disc by disc, for people to check before it is written.
 *
 * @param text the sheet; lines end with a line feed; to be written as UTF-8
 * @param uncarried every character that had to be written otherwise, in order of the sheet
 * @param notes what else a player or a plant would stumble over, as sentences
 */
public record CdTextSheet(String text, List<Uncarried> uncarried, List<String> notes) {

  public CdTextSheet {
    uncarried = List.copyOf(uncarried);
    notes = List.copyOf(notes);
  }

  /**
   * The sheet of an album.
   *
   * @param ean product code; absent where there is none
   * @param isrcs one entry a song, in running order; absent where there is none
   * @throws IllegalArgumentException when there is not one entry a song
   */
  public static CdTextSheet of(Album album, Optional<Ean13> ean, List<Optional<Isrc>> isrcs) {
    if (isrcs.size() != album.songs().size()) {
      throw new IllegalArgumentException(isrcs.size() + " codes for " + album.songs().size() + " songs");
    }
    Map<Integer, List<DiscText.Track>> discs = new LinkedHashMap<>();
    for (int i = 0; i < isrcs.size(); i++) {
      Song song = album.songs().get(i);
      discs.computeIfAbsent(song.disc(), disc -> new ArrayList<>()).add(new DiscText.Track(song, isrcs.get(i)));
    }
    StringBuilder sheet = new StringBuilder("CD-TEXT SHEET\n");
    sheet.append("Characters: ISO-8859-1, one language block\n");
    List<Uncarried> uncarried = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    discs.forEach((number, tracks) -> {
      DiscText disc = new DiscText(album, number, tracks);
      sheet.append('\n').append(disc.write(ean));
      uncarried.addAll(disc.uncarried());
      notes.addAll(disc.notes());
    });
    sheet.append(footer(uncarried, notes));
    return new CdTextSheet(sheet.toString(), uncarried, notes);
  }

  private static String footer(List<Uncarried> uncarried, List<String> notes) {
    StringBuilder footer = new StringBuilder("\nCHARACTERS THAT CD-TEXT CANNOT CARRY\n");
    if (uncarried.isEmpty()) {
      footer.append("None.\n");
    }
    uncarried.forEach(it -> footer.append(it.sentence()).append('\n'));
    if (!notes.isEmpty()) {
      footer.append("\nNOTES\n");
      notes.forEach(note -> footer.append(note).append('\n'));
    }
    return footer.toString();
  }

  /**
   * A character that CD-Text cannot carry, and where it stands.
   *
   * @param disc from 1
   * @param track from 1; 0 for the texts of the disc as a whole
   * @param field title, performer, songwriter, composer or catalog number
   * @param replaced the character and what stands in its place
   */
  public record Uncarried(int disc, int track, String field, CdText.Replaced replaced) {

    /** For instance: {@code Disc 1, track 3, title, character 5: ’ (U+2019) becomes '.} */
    public String sentence() {
      String original = isPrintable(replaced.original().codePointAt(0)) ? replaced.original() + " (" + replaced.codePoint() + ")"
          : replaced.codePoint();
      return "Disc " + disc + ", " + (track == 0 ? "" : "track " + track + ", ") + field + ", character " + (replaced.index() + 1) + ": "
          + original + (replaced.by().isEmpty() ? " is left out." : " becomes " + replacement() + ".");
    }

    private String replacement() {
      return replaced.by().equals(" ") ? "a space" : replaced.by();
    }

    private static boolean isPrintable(int c) {
      return switch (Character.getType(c)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.PRIVATE_USE,
            Character.UNASSIGNED,
            Character.SPACE_SEPARATOR,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR,
            Character.NON_SPACING_MARK,
            Character.ENCLOSING_MARK -> false;
        default -> true;
      };
    }
  }
}
