package org.premaster.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.premaster.settings.SettingsException;
import org.premaster.settings.YamlFile;
import org.premaster.settings.YamlMap;

/**
 * How houses name the columns of a catalog sheet: all files of {@code jobs/sheets}. Each file has {@code purpose} (free text), {@code
 * columns} (own column name → one header or a list of headers of that house) and {@code ignored} (headers that are known and not read).
 * The own names of design §4 are always known; the headers of {@code default.yaml} are known to every house; what a house's file says
 * of a header goes before both. For a given sheet the one file is used that recognises most of its headers, the first by name on ties.
 * Headers are compared without case, and spaces, hyphens and underscores are equal.
 */
public final class SheetMappings {
  private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\ufeff_\\-]+");
  private static final Pattern EDGES = Pattern.compile("^_+|[_*:]+$");

  /** The column that {@link FailedRows} adds; known and not read, so that its sheet can be sent again as it is. */
  static final String WHY = "why";

  private final List<House> houses;

  private SheetMappings(List<House> houses) {
    this.houses = houses;
  }

  /** Only the own names of design §4. */
  static SheetMappings own() {
    return new SheetMappings(List.of(House.own()));
  }

  /**
   * Reads all {@code *.yaml} of a folder; a folder that is not there stands for none.
   *
   * @throws SettingsException where a file is wrong, naming file and line
   * @throws IOException where a file cannot be read
   */
  public static SheetMappings load(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        entries.filter(SheetMappings::isYaml).sorted().forEach(files::add);
      }
    }
    House base = House.own();
    for (Path file : files) {
      if (file.endsWith("default.yaml")) {
        base = base.with(YamlFile.read(file));
      }
    }
    List<House> houses = new ArrayList<>(List.of(base));
    for (Path file : files) {
      if (!file.endsWith("default.yaml")) {
        houses.add(base.with(YamlFile.read(file)));
      }
    }
    return new SheetMappings(List.copyOf(houses));
  }

  private static boolean isYaml(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
  }

  /** The row read as a header by the house that recognises most of it; absent where none recognises any. */
  Optional<SheetHeader> header(SheetRow row) {
    Optional<SheetHeader> best = Optional.empty();
    for (House house : houses) {
      SheetHeader header = house.read(row);
      int known = best.map(b -> b.places().size()).orElse(0);
      if (header.places().size() > known) {
        best = Optional.of(header);
      }
    }
    return best;
  }

  /** A header as it is compared: {@code " Track-Title *"} is {@code track_title}. */
  static String folded(String header) {
    String gaps = GAPS.matcher(header.toLowerCase(Locale.ROOT)).replaceAll("_");
    return EDGES.matcher(gaps).replaceAll("");
  }

  /** Headers of one house, with the own names below them. */
  private record House(Map<String, SheetColumn> columns, Set<String> ignored) {

    static House own() {
      Map<String, SheetColumn> columns = new HashMap<>();
      for (SheetColumn column : SheetColumn.ALL) {
        columns.put(column.key(), column);
      }
      return new House(columns, Set.of(WHY));
    }

    House with(YamlMap file) {
      file.optionalText("purpose");
      Map<String, SheetColumn> named = new HashMap<>();
      Optional<YamlMap> own = file.optionalMap("columns");
      if (own.isPresent()) {
        for (SheetColumn column : SheetColumn.ALL) {
          for (String header : own.get().texts(column.key())) {
            SheetColumn other = named.putIfAbsent(headerOf(own.get(), column.key(), header), column);
            if (other != null && other != column) {
              throw own.get().wrong(column.key(), "the header \"" + header + "\" already stands for " + other.key() + ".");
            }
          }
        }
        own.get().noOthers();
      }
      Set<String> unread = new HashSet<>(ignored);
      for (String header : file.texts("ignored")) {
        String name = headerOf(file, "ignored", header);
        if (named.containsKey(name)) {
          throw file.wrong("ignored", "the header \"" + header + "\" cannot be a column and ignored.");
        }
        unread.add(name);
      }
      file.noOthers();
      Map<String, SheetColumn> all = new HashMap<>(columns);
      all.putAll(named);
      unread.removeAll(named.keySet());
      unread.forEach(all::remove);
      return new House(all, unread);
    }

    private static String headerOf(YamlMap map, String key, String header) {
      String name = folded(header);
      if (name.isEmpty() || name.equals(WHY)) {
        throw map.wrong(key, "\"" + header + "\" cannot be a header here.");
      }
      return name;
    }

    SheetHeader read(SheetRow row) {
      Map<SheetColumn, Integer> places = new EnumMap<>(SheetColumn.class);
      List<Integer> doubles = new ArrayList<>();
      List<Integer> unknown = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        String name = folded(row.cells().get(i));
        SheetColumn column = columns.get(name);
        if (column != null && places.putIfAbsent(column, i) != null) {
          doubles.add(i);
        } else if (column == null && !name.isEmpty() && !ignored.contains(name)) {
          unknown.add(i);
        }
      }
      return new SheetHeader(row.line(), row.cells(), places, doubles, unknown);
    }
  }
}
