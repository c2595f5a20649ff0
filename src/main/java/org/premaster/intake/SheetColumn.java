package org.premaster.intake;

import java.util.List;
import java.util.Locale;

/** A column of the catalog sheet (design §4), in the order of the design. */
enum SheetColumn {
  ALBUM(Of.ALBUM, true),
  ALBUM_ARTIST(Of.ALBUM, true),
  CATALOG_NUMBER(Of.ALBUM, false),
  UPC(Of.ALBUM, false),
  PURPOSE(Of.ALBUM, true),
  COMPLETE_CD(Of.ALBUM, false),
  GENRE(Of.ALBUM, false),
  STYLE(Of.ALBUM, false),
  SESSION_SOFTWARE(Of.ALBUM, true),
  SESSION_RATE(Of.ALBUM, true),
  SESSION_DEPTH(Of.ALBUM, true),
  RELEASE_BUDGET(Of.ALBUM, false),
  PROMOTION_BUDGET(Of.ALBUM, false),
  DISC(Of.SONG, false),
  POSITION(Of.SONG, true),
  TITLE(Of.SONG, true),
  VERSION(Of.SONG, false),
  ARTIST(Of.SONG, true),
  FILE(Of.SONG, true),
  ISRC(Of.SONG, false),
  SONGWRITER(Of.SONG, false),
  COMPOSER(Of.SONG, false),
  PRIORITY(Of.SONG, false),
  TREATMENT(Of.SONG, false),
  STEM_REASON(Of.SONG, false),
  STEMS(Of.SONG, false),
  ROUGH_MIX(Of.SONG, false),
  STEM_NOTES(Of.SONG, false),
  MIX_FINAL(Of.SONG, false),
  MIX_ENGINEER_AVAILABLE(Of.SONG, false),
  SELF_MIXED(Of.SONG, false),
  EXPECTED_EXTRA_STREAMS(Of.SONG, false),
  GAP_BEFORE(Of.SONG, false),
  CONTINUOUS_WITH_NEXT(Of.SONG, false),
  REFERENCES(Of.SONG, false),
  NOTES(Of.SONG, false),
  LICENCE_TIER(Of.SONG, false);

  /** What a column describes. */
  enum Of {
    ALBUM,
    SONG
  }

  /** All columns, in order. */
  static final List<SheetColumn> ALL = List.of(values());

  private final Of of;
  private final boolean required;

  SheetColumn(Of of, boolean required) {
    this.of = of;
    this.required = required;
  }

  /** The column's own name, for instance {@code session_rate}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean ofAlbum() {
    return of == Of.ALBUM;
  }

  boolean required() {
    return required;
  }
}
