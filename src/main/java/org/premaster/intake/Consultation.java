package org.premaster.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.premaster.settings.SettingsException;
import org.premaster.settings.YamlFile;
import org.premaster.settings.YamlMap;

/**
 * {@code consultation.yaml}: answers per album that go over the sheet's (CONS-01 to CONS-08).
 *
 * <pre>{@code
 * albums:
 *   - album: Lantern Year               # as in the sheet; may be left out where the sheet has one album
 *     album_artist: The Quiet Engines   # may be left out where the title is enough
 *     purpose: streaming+cd             # or a list: [streaming, cd]
 *     session_software: Ardour 8
 *     session_rate: 44.1 kHz
 *     session_depth: 24
 *     genre: instrumental rock
 *     style: warm and wide
 *     complete_cd: no
 *     songs: 5                          # how many there are (CONS-03)
 *     catalog_number: HLR-014
 *     upc: 4006381333931
 *     release_budget: 4000
 *     promotion_budget: 2500
 * }</pre>
 *
 * <p>All keys are optional. Values are written as in the sheet. A key that nobody knows, a value that cannot be understood, an album
 * that is not in the sheet or stands twice, and a file that is no YAML are faults of the client's, never errors.
 */
final class Consultation {
  private static final int MOST_SONGS = 100_000;
  private static final int MOST_BYTES = 1 << 20;
  private static final Set<SheetColumn> NAMING = Set.of(SheetColumn.ALBUM, SheetColumn.ALBUM_ARTIST);
  private static final Pattern LINE = Pattern.compile("^, line ([0-9]{1,9}): (.*)", Pattern.DOTALL);

  private final SheetFaults faults;
  private final List<AlbumDraft> drafts;
  private final Map<String, List<AlbumDraft>> byTitle = new HashMap<>();
  private final Map<String, AlbumDraft> byKey = new HashMap<>();
  private final Set<AlbumDraft> answered = new LinkedHashSet<>();

  private Consultation(List<AlbumDraft> drafts, SheetFaults faults) {
    this.drafts = drafts;
    this.faults = faults;
    for (AlbumDraft draft : drafts) {
      String title = DeliveryPath.folded(draft.title());
      byTitle.computeIfAbsent(title, t -> new ArrayList<>()).add(draft);
      byKey.putIfAbsent(title + "\u001f" + DeliveryPath.folded(draft.artist()), draft);
    }
  }

  /**
   * Reads a consultation and sets its answers over those of the sheet.
   *
   * @param name the file's name for messages
   * @throws IOException where the storage fails
   */
  static void apply(Path file, String name, List<AlbumDraft> drafts, SheetFaults faults) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    try {
      new Consultation(drafts, faults).read(YamlFile.parse(name, bytes));
    } catch (SettingsException e) {
      unreadable(name, e, faults);
    }
  }

  private static void unreadable(String name, SettingsException e, SheetFaults faults) {
    String message = String.valueOf(e.getMessage());
    Matcher m = LINE.matcher(message.startsWith(name) ? message.substring(name.length()) : message);
    int line = m.matches() ? Integer.parseInt(m.group(1)) : 0;
    String problem = m.matches() ? m.group(2) : message;
    faults.add(
        SheetFault.Kind.UNREADABLE, line, "",
        name + (line > 0 ? ", line " + line : "") + ": the answers from here on could not be read. "
            + SheetFaults.quoted(problem) + " Please mend the file or put the answers into the sheet.");
  }

  private void read(YamlMap root) {
    List<YamlMap> entries = root.maps("albums");
    for (String key : root.keys()) {
      if (!key.equals("albums")) {
        unknown(root, key);
      }
    }
    for (YamlMap entry : entries) {
      try {
        answers(entry);
      } catch (SettingsException e) {
        unreadable(root.file(), e, faults);
      }
    }
  }

  private void answers(YamlMap entry) {
    Optional<AlbumDraft> found = album(entry);
    for (String key : entry.keys()) {
      Optional<SheetColumn> column =
          SheetColumn.ALL.stream().filter(c -> c.ofAlbum() && c.key().equals(SheetMappings.folded(key))).findFirst();
      if (column.isEmpty() && !key.equals("songs")) {
        unknown(entry, key);
      } else if (found.isPresent() && column.isPresent()) {
        answer(found.get(), entry, key, column.get());
      } else if (found.isPresent()) {
        expected(found.get(), entry);
      }
    }
  }

  private void answer(AlbumDraft draft, YamlMap entry, String key, SheetColumn column) {
    String text = String.join("+", entry.texts(key)).strip();
    boolean named = NAMING.contains(column) && draft.answer(column).isPresent();
    if (!text.isEmpty() && !named) {
      String bounded = text.length() > SheetRow.LONGEST_CELL ? text.substring(0, SheetRow.LONGEST_CELL) : text;
      draft.answer(column, new AlbumDraft.Answer(bounded, faults, entry.line(key), place(entry, key)));
    }
  }

  private void expected(AlbumDraft draft, YamlMap entry) {
    String text = entry.optionalText("songs").orElse("");
    OptionalLong count = CellValue.count(text);
    if (count.isPresent() && count.getAsLong() >= 1 && count.getAsLong() <= MOST_SONGS) {
      draft.expects((int) count.getAsLong());
    } else if (!text.isEmpty()) {
      faults.add(
          SheetFault.Kind.BAD_VALUE, entry.line("songs"), "songs",
          place(entry, "songs") + "we cannot read " + SheetFaults.quoted(text) + " here. Please write the number of songs.");
    }
  }

  private Optional<AlbumDraft> album(YamlMap entry) {
    String title = DeliveryPath.folded(entry.optionalText("album").orElse(""));
    String artist = DeliveryPath.folded(entry.optionalText("album_artist").orElse(""));
    Optional<AlbumDraft> draft = find(title, artist);
    int line = entry.keys().stream().mapToInt(entry::line).min().orElse(0);
    if (draft.isEmpty()) {
      boolean several = byTitle.getOrDefault(title, List.of()).size() > 1 || title.isEmpty();
      faults.add(
          several ? SheetFault.Kind.MISSING_VALUE : SheetFault.Kind.BAD_VALUE,
          line, artist.isEmpty() && several && !title.isEmpty() ? "album_artist" : "album",
          entry.file() + ", line " + line + ": "
              + (several
                  ? "it is not clear which album these answers are for. Please give album and album_artist."
                  : "the sheet has no album " + SheetFaults.quoted(entry.optionalText("album").orElse(""))
                      + (artist.isEmpty() ? "" : " by " + SheetFaults.quoted(entry.optionalText("album_artist").orElse("")))
                      + ". Please write both as in the sheet; these answers were not used."));
    } else if (!answered.add(draft.get())) {
      faults.add(
          SheetFault.Kind.CONTRADICTION, line, "album",
          entry.file() + ", line " + line + ": the album " + SheetFaults.quoted(draft.get().title())
              + " stands twice in the consultation; only the first answers were used.");
      return Optional.empty();
    }
    return draft;
  }

  private Optional<AlbumDraft> find(String title, String artist) {
    List<AlbumDraft> named = byTitle.getOrDefault(title, List.of());
    AlbumDraft exact = byKey.get(title + "\u001f" + artist);
    if (exact != null) {
      return Optional.of(exact);
    }
    if (named.size() == 1 && (artist.isEmpty() || named.getFirst().answer(SheetColumn.ALBUM_ARTIST).isEmpty())) {
      return Optional.of(named.getFirst());
    }
    boolean untitled = drafts.size() == 1 && drafts.getFirst().answer(SheetColumn.ALBUM).isEmpty();
    return (title.isEmpty() && drafts.size() == 1) || untitled ? Optional.of(drafts.getFirst()) : Optional.empty();
  }

  private void unknown(YamlMap map, String key) {
    faults.add(
        SheetFault.Kind.UNKNOWN_COLUMN, map.line(key), key,
        map.file() + ", line " + map.line(key) + ": we do not know " + SheetFaults.quoted(key) + ", so it was not read.");
  }

  private static String place(YamlMap entry, String key) {
    return entry.file() + ", line " + entry.line(key) + ", " + key + ": ";
  }
}
