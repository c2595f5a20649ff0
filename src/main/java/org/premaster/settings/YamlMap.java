package org.premaster.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The keys of one mapping, in the file's order. A reader asks for the keys it knows and then calls {@link #noOthers()}, which refuses
 * the rest with file and line. Values are read as they are written, so {@code no} and {@code 007} stay what a person typed until a
 * typed getter reads them.
 */
public final class YamlMap {
  private final String file;
  private final String path;
  private final Map<String, Node> values;
  private final Map<String, Integer> lines;
  private final Set<String> asked = new LinkedHashSet<>();

  private YamlMap(String file, String path, Map<String, Node> values, Map<String, Integer> lines) {
    this.file = file;
    this.path = path;
    this.values = values;
    this.lines = lines;
  }

  static YamlMap empty(String file) {
    return new YamlMap(file, "", Map.of(), Map.of());
  }

  static YamlMap of(String file, String path, MappingNode mapping) {
    Map<String, Node> values = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      int line = tuple.getKeyNode().getStartMark().getLine() + 1;
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new SettingsException(file, line, "a key must be a plain word.");
      }
      if (values.put(key.getValue(), tuple.getValueNode()) != null) {
        throw new SettingsException(file, line, "the key " + path + key.getValue() + " stands twice.");
      }
      lines.put(key.getValue(), line);
    }
    return new YamlMap(file, path, values, lines);
  }

  /** Name of the file, for messages. */
  public String file() {
    return file;
  }

  /** The keys in the file's order. */
  public Set<String> keys() {
    return new LinkedHashSet<>(values.keySet());
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Line of the key, from 1; 0 where it is not there. */
  public int line(String key) {
    return lines.getOrDefault(key, 0);
  }

  /** An error at the key's line. */
  public SettingsException wrong(String key, String sentence) {
    return new SettingsException(file, line(key), sentence);
  }

  public String text(String key) {
    return optionalText(key).orElseThrow(() -> missing(key));
  }

  /** The value as written; absent where the key is not there or has no value. */
  public Optional<String> optionalText(String key) {
    asked.add(key);
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return Optional.empty();
    }
    if (!(node instanceof ScalarNode scalar)) {
      throw wrong(key, path + key + " must be a single value.");
    }
    return Optional.of(scalar.getValue().strip());
  }

  /** Whole numbers from −2³¹ to 2³¹−1. */
  public OptionalInt optionalInt(String key) {
    OptionalLong value = optionalWhole(key);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    long number = value.getAsLong();
    if (number != (int) number) {
      throw wrong(key, path + key + " is out of range: " + number + ".");
    }
    return OptionalInt.of((int) number);
  }

  public OptionalLong optionalWhole(String key) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text.get().replace("_", "")));
    } catch (NumberFormatException e) {
      throw wrong(key, path + key + " must be a whole number, not \"" + text.get() + "\".");
    }
  }

  public OptionalDouble optionalNumber(String key) {
    Optional<BigDecimal> value = optionalDecimal(key);
    return value.isPresent() ? OptionalDouble.of(value.get().doubleValue()) : OptionalDouble.empty();
  }

  public Optional<BigDecimal> optionalDecimal(String key) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (text.get().length() > 40) {
        throw new NumberFormatException("too long");
      }
      return Optional.of(new BigDecimal(text.get()));
    } catch (NumberFormatException e) {
      throw wrong(key, path + key + " must be a number, not \"" + text.get() + "\".");
    }
  }

  /** {@code yes}, {@code no}, {@code true} or {@code false}. */
  public Optional<Boolean> optionalFlag(String key) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (text.get()) {
      case "yes", "true", "Yes", "True" -> Optional.of(true);
      case "no", "false", "No", "False" -> Optional.of(false);
      default -> throw wrong(key, path + key + " must be yes or no, not \"" + text.get() + "\".");
    };
  }

  /** A list of single values, or one value standing for a list of one; empty where the key is not there. */
  public List<String> texts(String key) {
    asked.add(key);
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return List.of();
    }
    if (node instanceof ScalarNode scalar) {
      return List.of(scalar.getValue().strip());
    }
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (!(item instanceof ScalarNode scalar)) {
          throw new SettingsException(file, item.getStartMark().getLine() + 1, path + key + " must be a list of single values.");
        }
        texts.add(scalar.getValue().strip());
      }
      return List.copyOf(texts);
    }
    throw wrong(key, path + key + " must be a list.");
  }

  /** A list of mappings; empty where the key is not there. */
  public List<YamlMap> maps(String key) {
    asked.add(key);
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong(key, path + key + " must be a list.");
    }
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      if (!(item instanceof MappingNode mapping)) {
        throw new SettingsException(file, item.getStartMark().getLine() + 1, "each entry of " + path + key + " must have keys.");
      }
      maps.add(of(file, path + key + ".", mapping));
    }
    return List.copyOf(maps);
  }

  public YamlMap map(String key) {
    return optionalMap(key).orElseThrow(() -> missing(key));
  }

  public Optional<YamlMap> optionalMap(String key) {
    asked.add(key);
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return Optional.empty();
    }
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(key, path + key + " must have keys below it.");
    }
    return Optional.of(of(file, path + key + ".", mapping));
  }

  /**
   * Refuses keys that nobody asked for.
   *
   * @throws SettingsException naming the first unknown key, its line and the known keys
   */
  public void noOthers() {
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        throw wrong(key, "unknown key " + path + key + "; known here are " + String.join(", ", asked) + ".");
      }
    }
  }

  private SettingsException missing(String key) {
    return new SettingsException(file, 0, path + key + " is missing.");
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }
}
