package org.premaster.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.settings.SettingsException;
import org.premaster.settings.YamlFile;
import org.premaster.settings.YamlMap;

/**
 * Limits and severities of the checks (a file of {@code jobs/profiles/}). What the file does not name keeps its default.
 *
 * @param name for the report
 * @param sha256 digest of the file's bytes, 64 lower-case hex digits; of all defaults written out where there is no file
 * @param purpose what the profile is for; empty string where it does not say
 * @param checks settings of each check that is on, by id
 */
public record Profile(String name, String sha256, String purpose, Map<String, CheckSettings> checks) {
  private static final int MOST_BYTES = 1 << 20;
  private static final String FROM_TO = "checks.%s.%s must be from %s to %s%s, not %s.";

  public Profile {
    checks = Map.copyOf(checks);
  }

  /**
   * Reads a profile strictly.
   *
   * @throws SettingsException for unknown keys, unknown checks and limits out of range, with file and line
   * @throws IOException where the file cannot be read
   */
  public static Profile read(Path yaml) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(yaml)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    YamlMap root = YamlFile.parse(yaml.toString(), bytes);
    String name = root.optionalText("name").filter(text -> !text.isEmpty()).orElseGet(() -> stem(yaml));
    String purpose = root.optionalText("purpose").orElse("");
    Optional<YamlMap> named = root.optionalMap("checks");
    root.noOthers();
    Map<String, CheckSettings> checks = standard();
    if (named.isPresent()) {
      for (String id : named.get().keys()) {
        readCheck(named.get(), id, checks);
      }
    }
    return new Profile(name, sha256(bytes), purpose, checks);
  }

  /** The profile that holds where no file is given. */
  public static Profile defaults() {
    StringBuilder all = new StringBuilder();
    for (CheckManual manual : CheckCatalogue.manual()) {
      all.append(manual.id()).append(' ').append(manual.shippedOn() ? manual.severity().name() : "OFF");
      manual.limits().forEach(limit -> all.append(' ').append(limit.name()).append(' ').append(limit.standard()));
      all.append('\n');
    }
    return new Profile(
        "built-in", sha256(all.toString().getBytes(StandardCharsets.UTF_8)), "Default limits and severities", standard());
  }

  /** Settings of a check; empty where it is off. */
  public Optional<CheckSettings> settings(CheckManual manual) {
    return Optional.ofNullable(checks.get(manual.id()));
  }

  private static Map<String, CheckSettings> standard() {
    Map<String, CheckSettings> checks = new LinkedHashMap<>();
    for (CheckManual manual : CheckCatalogue.manual()) {
      if (manual.shippedOn()) {
        checks.put(manual.id(), CheckSettings.of(manual));
      }
    }
    return checks;
  }

  private static void readCheck(YamlMap named, String id, Map<String, CheckSettings> checks) {
    CheckManual manual = CheckCatalogue.manual().stream()
        .filter(known -> known.id().equals(id))
        .findFirst()
        .orElseThrow(() -> named.wrong(id, unknown(id)));
    Optional<YamlMap> entry = named.optionalMap(id);
    if (entry.isEmpty()) {
      throw named.wrong(id, "checks." + id + " is empty; give it a severity or a limit, or take the line out.");
    }
    CheckSettings settings = CheckSettings.of(manual);
    Optional<String> severity = entry.get().optionalText("severity");
    for (Limit limit : manual.limits()) {
      settings = withLimit(entry.get(), id, limit, settings);
    }
    entry.get().noOthers();
    if (severity.isEmpty()) {
      if (manual.shippedOn()) {
        checks.put(id, settings);
      }
    } else if (off(severity.get())) {
      refuseIfFixed(entry.get(), manual);
      checks.remove(id);
    } else {
      Severity gravest = severity(entry.get(), id, severity.get());
      if (gravest != manual.severity()) {
        refuseIfFixed(entry.get(), manual);
      }
      checks.put(id, settings.with(gravest));
    }
  }

  private static CheckSettings withLimit(YamlMap entry, String id, Limit limit, CheckSettings settings) {
    OptionalDouble value = entry.optionalNumber(limit.name());
    if (value.isEmpty()) {
      return settings;
    }
    if (!limit.allows(value.getAsDouble())) {
      throw entry.wrong(limit.name(), String.format(
          Locale.ROOT, FROM_TO, id, limit.name(), Figures.plain(limit.lowest()), Figures.plain(limit.highest()),
          limit.unit().isEmpty() ? "" : " " + limit.unit(), entry.text(limit.name())));
    }
    return settings.with(limit, value.getAsDouble());
  }

  private static boolean off(String severity) {
    return severity.equalsIgnoreCase("OFF");
  }

  private static Severity severity(YamlMap entry, String id, String written) {
    for (Severity severity : Severity.values()) {
      if (severity.name().equalsIgnoreCase(written)) {
        return severity;
      }
    }
    throw entry.wrong(
        "severity", "checks." + id + ".severity must be BLOCK, WARN, INFO or OFF, not " + Figures.quoted(written) + ".");
  }

  private static void refuseIfFixed(YamlMap entry, CheckManual manual) {
    if (manual.fixed()) {
      throw entry.wrong("severity", "checks." + manual.id() + " always weighs " + manual.severity()
          + ", because a file that cannot be measured cannot be verified; take the line out.");
    }
  }

  private static String unknown(String id) {
    String nearest = CheckCatalogue.manual().getFirst().id();
    for (CheckManual manual : CheckCatalogue.manual()) {
      if (distance(manual.id(), id) < distance(nearest, id)) {
        nearest = manual.id();
      }
    }
    String hint = distance(nearest, id) <= 3 ? "did you mean " + nearest + "?" : "`premaster checks` lists them all.";
    return "unknown check " + Figures.quoted(id) + "; " + hint;
  }

  /** Letters to insert, delete or replace between two ids (Levenshtein); of a long id only the beginning counts. */
  private static int distance(String known, String written) {
    String other = written.substring(0, Math.min(written.length(), 100));
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= known.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (known.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java runtime has SHA-256", e);
    }
  }
}
