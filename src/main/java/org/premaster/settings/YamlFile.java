package org.premaster.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a YAML file as plain keys and values with their lines. Tags, anchors with cycles, several documents and files over 1 MiB are
 * refused, so that a file from a client is as safe to read as one of the house.
 */
public final class YamlFile {
  private static final int MOST_BYTES = 1 << 20;

  private YamlFile() {}

  /**
   * @throws SettingsException where the file is no mapping in YAML
   * @throws IOException where it cannot be read
   */
  public static YamlMap read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    return parse(file.toString(), bytes);
  }

  /** The same from memory; {@code name} stands for the file in messages. */
  public static YamlMap parse(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new SettingsException(name, 0, "the file is larger than 1 MiB; a settings file is small.");
    }
    try {
      return parse(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new SettingsException(name, 0, "the file is not UTF-8; save it as UTF-8.");
    }
  }

  public static YamlMap parse(String name, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(20);
    options.setAllowDuplicateKeys(false);
    @Nullable Node root;
    try {
      root = new Yaml(options).compose(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new SettingsException(name, line, "this is not valid YAML (" + e.getProblem() + ").");
    } catch (YAMLException e) {
      throw new SettingsException(name, 0, "this is not valid YAML (" + e.getMessage() + ").");
    }
    if (root == null) {
      return YamlMap.empty(name);
    }
    if (!(root instanceof MappingNode mapping)) {
      throw new SettingsException(name, root.getStartMark().getLine() + 1, "expected lines of the form key: value.");
    }
    return YamlMap.of(name, "", mapping);
  }
}
