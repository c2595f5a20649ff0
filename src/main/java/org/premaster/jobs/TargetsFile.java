package org.premaster.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.premaster.album.DeliveryTarget;
import org.premaster.album.DeliveryTargets;
import org.premaster.settings.SettingsException;
import org.premaster.settings.YamlFile;
import org.premaster.settings.YamlMap;

/** {@code jobs/targets.yaml}: at what level services play music. */
final class TargetsFile {
  private static final String NAME = "targets.yaml";
  private static final int MOST_BYTES = 1 << 20;
  private static final double CUSTOMARY_ROOM_DBTP = -1;

  private TargetsFile() {}

  /**
   * The targets of the jobs folder; the shipped ones where it has none.
   *
   * @throws SettingsException for unknown keys and wrong values, with file and line
   * @throws IOException where the file cannot be read
   */
  static DeliveryTargets read(Path jobs) throws IOException {
    Path file = jobs.resolve(NAME);
    if (Files.isRegularFile(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        return parse(file.toString(), in.readNBytes(MOST_BYTES + 1));
      }
    }
    try (InputStream in = Objects.requireNonNull(TargetsFile.class.getResourceAsStream("/" + NAME))) {
      return parse(NAME, in.readAllBytes());
    }
  }

  static DeliveryTargets parse(String name, byte[] bytes) {
    YamlMap root = YamlFile.parse(name, bytes);
    String version = root.text("version");
    List<DeliveryTarget> targets = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (YamlMap each : root.maps("targets")) {
      DeliveryTarget target = target(each);
      if (ids.contains(target.id())) {
        throw each.wrong("id", "the target " + target.id() + " stands twice.");
      }
      ids.add(target.id());
      targets.add(target);
    }
    root.noOthers();
    if (targets.size() > DeliveryTargets.MOST) {
      throw root.wrong("targets", "there can be " + DeliveryTargets.MOST + " targets at most, not " + targets.size() + ".");
    }
    return new DeliveryTargets(version, Sha256.of(bytes), targets);
  }

  private static DeliveryTarget target(YamlMap yaml) {
    String id = yaml.text("id");
    if (!id.matches("[a-z0-9-]{1,40}")) {
      throw yaml.wrong("id", "targets.id takes small letters, digits and hyphens, at most 40.");
    }
    String asOf = yaml.text("asOf");
    if (!asOf.matches("[0-9]{4}(-[0-9]{2}){0,2}")) {
      throw yaml.wrong("asOf", "targets.asOf is a year, a month or a day, for instance 2026-11, not \"" + asOf + "\".");
    }
    String name = yaml.text("name");
    DeliveryTarget.AlbumMode albumMode = constant(yaml, "albumMode", DeliveryTarget.AlbumMode.class);
    OptionalDouble trackTarget = level(yaml, "trackTarget");
    OptionalDouble albumTarget = level(yaml, "albumTarget");
    if ((albumMode == DeliveryTarget.AlbumMode.NONE) != albumTarget.isEmpty()) {
      throw yaml.wrong("albumMode", "targets.albumTarget stands where albumMode is not NONE, and only there.");
    }
    OptionalDouble ifLoud = level(yaml, "tpCeilingIfLoud");
    OptionalDouble loudThreshold = level(yaml, "loudThreshold");
    if (ifLoud.isPresent() != loudThreshold.isPresent()) {
      throw yaml.wrong(ifLoud.isPresent() ? "tpCeilingIfLoud" : "loudThreshold", "tpCeilingIfLoud and loudThreshold go together.");
    }
    DeliveryTarget target =
        new DeliveryTarget(
            id, name, albumMode, trackTarget, albumTarget,
            constant(yaml, "raisesQuiet", DeliveryTarget.RaisesQuiet.class),
            level(yaml, "raisesUpTo").orElse(CUSTOMARY_ROOM_DBTP), tolerance(yaml), level(yaml, "tpCeiling"), ifLoud, loudThreshold,
            yaml.optionalFlag("codecCheck").orElse(false),
            whole(yaml, "sampleRates", 8_000, 768_000), whole(yaml, "bitDepths", 8, 64),
            asOf, yaml.text("source"), constant(yaml, "confidence", DeliveryTarget.Confidence.class));
    yaml.noOthers();
    return target;
  }

  private static OptionalDouble level(YamlMap yaml, String key) {
    OptionalDouble level = yaml.optionalNumber(key);
    if (level.isPresent() && !(level.getAsDouble() >= -70 && level.getAsDouble() <= 6)) {
      throw yaml.wrong(key, "targets." + key + " must be from -70 to 6.");
    }
    return level;
  }

  private static double tolerance(YamlMap yaml) {
    double tolerance = yaml.optionalNumber("tolerance").orElse(0);
    if (!(tolerance >= 0 && tolerance <= 10)) {
      throw yaml.wrong("tolerance", "targets.tolerance must be from 0 to 10.");
    }
    return tolerance;
  }

  private static List<Integer> whole(YamlMap yaml, String key, int least, int most) {
    List<Integer> numbers = new ArrayList<>();
    for (String text : yaml.texts(key)) {
      if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
        throw yaml.wrong(key, "targets." + key + " takes whole numbers from " + least + " to " + most + ", not \"" + text + "\".");
      }
      numbers.add(Integer.parseInt(text));
    }
    return numbers;
  }

  private static <E extends Enum<E>> E constant(YamlMap yaml, String key, Class<E> type) {
    String text = yaml.text(key).toUpperCase(Locale.ROOT);
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
      known.add(constant.name());
    }
    throw yaml.wrong(key, "targets." + key + " must be one of " + String.join(", ", known) + ".");
  }
}
