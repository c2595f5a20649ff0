package org.premaster.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Makes songs of rows, as well as each row allows, and keeps which required cells were empty. */
final class SongRows {
  private static final String YES_OR_NO = "Please write yes or no.";
  private static final String A_PATH =
      "Please write the path within the delivery, for instance Mixes/01_Artist_Title.wav; it may not leave the delivery.";

  private final SheetHeader header;
  private final SheetFaults faults;
  private final Map<SheetColumn, List<Integer>> missing = new EnumMap<>(SheetColumn.class);

  SongRows(SheetHeader header, SheetFaults faults) {
    this.header = header;
    this.faults = faults;
  }

  /**
   * @param albumArtist stands in where the row names no artist
   * @param before position of the row before it on the same disc of the album; 0 where it is the first
   */
  Song song(RowCells row, String albumArtist, int disc, int before) {
    String file = path(row, SheetColumn.FILE);
    return new Song(
        row.line(),
        disc,
        position(row).orElse(before + 1),
        title(row, file),
        row.text(SheetColumn.VERSION),
        required(row, SheetColumn.ARTIST).orElse(albumArtist),
        file,
        row.text(SheetColumn.ISRC),
        row.text(SheetColumn.SONGWRITER),
        row.text(SheetColumn.COMPOSER),
        row.read(
                SheetColumn.PRIORITY, CellValue::priority,
                "Please write lead_single, single, sync, video, radio, album_track or demo.")
            .orElse(CellValue.ALBUM_TRACK),
        row.read(SheetColumn.TREATMENT, CellValue::treatment, "Please write stereo or stem.").orElse(Song.Treatment.STEREO),
        row.text(SheetColumn.STEM_REASON),
        path(row, SheetColumn.STEMS),
        path(row, SheetColumn.ROUGH_MIX),
        row.text(SheetColumn.STEM_NOTES),
        row.read(SheetColumn.MIX_FINAL, CellValue::flag, YES_OR_NO),
        row.read(SheetColumn.MIX_ENGINEER_AVAILABLE, CellValue::flag, YES_OR_NO),
        row.read(SheetColumn.SELF_MIXED, CellValue::flag, YES_OR_NO),
        streams(row),
        gap(row),
        row.read(SheetColumn.CONTINUOUS_WITH_NEXT, CellValue::flag, YES_OR_NO).orElse(false),
        CellValue.references(row.text(SheetColumn.REFERENCES)),
        row.text(SheetColumn.NOTES),
        row.text(SheetColumn.LICENCE_TIER));
  }

  int disc(RowCells row) {
    return row.read(SheetColumn.DISC, text -> boxed(CellValue.disc(text)), "Please write the number of the disc, for instance 1.")
        .orElse(1);
  }

  private OptionalInt position(RowCells row) {
    if (!row.has(SheetColumn.POSITION)) {
      missing(row, SheetColumn.POSITION);
      return OptionalInt.empty();
    }
    Optional<Integer> position =
        row.read(
            SheetColumn.POSITION, text -> boxed(CellValue.position(text)),
            "Please write the song's number in the running order, for instance 3; until then the order of the rows is taken.");
    return position.isPresent() ? OptionalInt.of(position.get()) : OptionalInt.empty();
  }

  private String title(RowCells row, String file) {
    Optional<String> title = required(row, SheetColumn.TITLE);
    if (title.isPresent()) {
      return title.get();
    }
    List<String> parts = AudioName.of(DeliveryPath.name(file)).parts();
    return parts.isEmpty() ? "Untitled" : parts.getLast();
  }

  private Optional<String> required(RowCells row, SheetColumn column) {
    if (!row.has(column)) {
      missing(row, column);
      return Optional.empty();
    }
    return Optional.of(row.text(column));
  }

  /** A path of the sheet; empty string where there is none or it may not be followed. */
  private String path(RowCells row, SheetColumn column) {
    if (column == SheetColumn.FILE && !row.has(column)) {
      missing(row, column);
    }
    return row.read(column, DeliveryPath::of, A_PATH).orElse("");
  }

  private static OptionalLong streams(RowCells row) {
    Optional<Long> streams =
        row.read(
            SheetColumn.EXPECTED_EXTRA_STREAMS,
            text -> {
              OptionalLong count = CellValue.count(text);
              return count.isPresent() ? Optional.of(count.getAsLong()) : Optional.empty();
            },
            "Please write a whole number, for instance 120000.");
    return streams.isPresent() ? OptionalLong.of(streams.get()) : OptionalLong.empty();
  }

  private static Optional<BigDecimal> gap(RowCells row) {
    return row.read(SheetColumn.GAP_BEFORE, CellValue::seconds, "Please write the pause before the song in seconds, for instance 2.5.");
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private void missing(RowCells row, SheetColumn column) {
    missing.computeIfAbsent(column, c -> new ArrayList<>()).add(row.line());
  }

  /** Says which required cells were empty: once for a whole column, else row by row (CONS-09). */
  void report(int rows) {
    missing.forEach(
        (column, lines) -> {
          if (!header.has(column)) {
            faults.add(
                SheetFault.Kind.MISSING_COLUMN, header.line(), column.key(),
                "Row " + header.line() + ", column " + column.key() + ": this column is missing. " + wanted(column));
          } else if (lines.size() == rows && rows > 1) {
            faults.add(
                SheetFault.Kind.MISSING_VALUE, header.line(), column.key(),
                RowCells.place(header.line(), header, column) + "the cells of this column are empty in all " + rows + " rows. "
                    + wanted(column));
          } else {
            for (int line : lines) {
              faults.add(
                  SheetFault.Kind.MISSING_VALUE, line, column.key(),
                  RowCells.place(line, header, column) + "the cell is empty. " + wanted(column));
            }
          }
        });
  }

  private static String wanted(SheetColumn column) {
    return switch (column) {
      case POSITION -> "Please give each song its number in the running order; until then the order of the rows is taken.";
      case TITLE -> "Please give each song its title as it is to appear; until then it is taken from the file's name.";
      case ARTIST -> "Please name each song's artist; until then the album artist is taken.";
      default -> "Please name each song's main mix by its path in the delivery; until then it is looked for by number and title.";
    };
  }
}
