package org.premaster.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** An album while sheet and consultation are being read: the answers as written and where each stands. */
final class AlbumDraft {
  /** Stands for a title where nobody gave one. */
  static final String UNKNOWN = "Unknown album";

  private static final String A_BUDGET = "Please write an amount, for instance 4000 or 4,000.00.";

  /**
   * An answer as written.
   *
   * @param faults takes what is wrong with it
   * @param line where it stands
   * @param place the beginning of a sentence about it
   */
  record Answer(String text, SheetFaults faults, int line, String place) {}

  private final int firstLine;
  private final boolean provisional;
  private final Map<SheetColumn, Answer> answers = new EnumMap<>(SheetColumn.class);
  private final List<Song> songs = new ArrayList<>();
  private OptionalInt expectedSongs = OptionalInt.empty();
  private String fallbackTitle = UNKNOWN;
  private String fallbackArtist = "";

  AlbumDraft(int firstLine, boolean provisional) {
    this.firstLine = firstLine;
    this.provisional = provisional;
  }

  /** What to call the album where no answer says so. */
  void called(String title, String artist) {
    fallbackTitle = title.isEmpty() ? UNKNOWN : title;
    fallbackArtist = artist;
  }

  int firstLine() {
    return firstLine;
  }

  String title() {
    return text(SheetColumn.ALBUM).isEmpty() ? fallbackTitle : text(SheetColumn.ALBUM);
  }

  String artist() {
    return text(SheetColumn.ALBUM_ARTIST).isEmpty() ? fallbackArtist : text(SheetColumn.ALBUM_ARTIST);
  }

  Optional<Answer> answer(SheetColumn column) {
    return Optional.ofNullable(answers.get(column));
  }

  /** Sets an answer over an earlier one. */
  void answer(SheetColumn column, Answer answer) {
    answers.put(column, answer);
  }

  void expects(int count) {
    expectedSongs = OptionalInt.of(count);
  }

  void add(Song song) {
    songs.add(song);
  }

  private String text(SheetColumn column) {
    Answer answer = answers.get(column);
    return answer == null ? "" : answer.text();
  }

  /** The required columns of the album that nobody answered, in order. */
  List<SheetColumn> unanswered() {
    return SheetColumn.ALL.stream()
        .filter(column -> column.ofAlbum() && column.required() && text(column).isEmpty())
        .toList();
  }

  /** Understands all answers; each that cannot be understood is a fault and counts as missing (CONS-09). */
  Album build() {
    Set<SheetColumn> missing = EnumSet.noneOf(SheetColumn.class);
    missing.addAll(unanswered());
    Set<Album.Purpose> purposes = purposes();
    Optional<Integer> rate =
        read(SheetColumn.SESSION_RATE, t -> boxed(CellValue.rate(t)),
            "Please write the session's sample rate, for instance 44100 or 44.1 kHz.");
    Optional<Integer> depth =
        read(SheetColumn.SESSION_DEPTH, t -> boxed(CellValue.depth(t)), "Please write the session's bit depth, for instance 24 or 32f.");
    if (purposes.isEmpty()) {
      missing.add(SheetColumn.PURPOSE);
    }
    if (rate.isEmpty()) {
      missing.add(SheetColumn.SESSION_RATE);
    }
    if (depth.isEmpty()) {
      missing.add(SheetColumn.SESSION_DEPTH);
    }
    songs.sort(Comparator.comparingInt(Song::disc).thenComparingInt(Song::position).thenComparingInt(Song::row));
    return new Album(
        title(),
        artist(),
        text(SheetColumn.CATALOG_NUMBER),
        text(SheetColumn.UPC),
        purposes,
        read(SheetColumn.COMPLETE_CD, CellValue::flag, "Please write yes or no.").orElse(false),
        text(SheetColumn.GENRE),
        text(SheetColumn.STYLE),
        text(SheetColumn.SESSION_SOFTWARE),
        rate.isPresent() ? OptionalInt.of(rate.get()) : OptionalInt.empty(),
        depth.isPresent() ? OptionalInt.of(depth.get()) : OptionalInt.empty(),
        budget(SheetColumn.RELEASE_BUDGET),
        budget(SheetColumn.PROMOTION_BUDGET),
        expectedSongs,
        provisional,
        missing.stream().sorted().map(SheetColumn::key).toList(),
        List.copyOf(songs));
  }

  private Set<Album.Purpose> purposes() {
    Set<Album.Purpose> purposes = EnumSet.noneOf(Album.Purpose.class);
    Answer answer = answers.get(SheetColumn.PURPOSE);
    if (answer != null) {
      for (String part : CellValue.joined(answer.text())) {
        Optional<Album.Purpose> purpose = CellValue.purpose(part);
        if (purpose.isEmpty()) {
          bad(SheetColumn.PURPOSE, answer, part, "Please write streaming, cd, vinyl, sync or demo, joined by +.");
        }
        purpose.ifPresent(purposes::add);
      }
    }
    return Collections.unmodifiableSet(purposes);
  }

  private OptionalLong budget(SheetColumn column) {
    Optional<Long> cents =
        read(
            column,
            text -> {
              OptionalLong amount = CellValue.cents(text);
              return amount.isPresent() ? Optional.of(amount.getAsLong()) : Optional.empty();
            },
            A_BUDGET);
    return cents.isPresent() ? OptionalLong.of(cents.get()) : OptionalLong.empty();
  }

  private <T> Optional<T> read(SheetColumn column, Function<String, Optional<T>> reading, String expected) {
    Answer answer = answers.get(column);
    if (answer == null || answer.text().isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = reading.apply(answer.text());
    if (value.isEmpty()) {
      bad(column, answer, answer.text(), expected);
    }
    return value;
  }

  private static void bad(SheetColumn column, Answer answer, String text, String expected) {
    answer.faults()
        .add(
            SheetFault.Kind.BAD_VALUE, answer.line(), column.key(),
            answer.place() + "we cannot read " + SheetFaults.quoted(text) + " here. " + expected);
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  /** Two answers that mean the same, however they are written. */
  static boolean agree(SheetColumn column, String one, String other) {
    return one.equals(other) || normal(column, one).equals(normal(column, other));
  }

  private static String normal(SheetColumn column, String text) {
    String number =
        switch (column) {
          case SESSION_RATE -> CellValue.rate(text).toString();
          case SESSION_DEPTH -> CellValue.depth(text).toString();
          case RELEASE_BUDGET, PROMOTION_BUDGET -> CellValue.cents(text).toString();
          case COMPLETE_CD -> CellValue.flag(text).toString();
          case PURPOSE -> CellValue.joined(text).stream().map(SheetMappings::folded).sorted().toList().toString();
          default -> "";
        };
    return number.isEmpty() || number.endsWith(".empty") ? DeliveryPath.folded(text) : number;
  }
}
