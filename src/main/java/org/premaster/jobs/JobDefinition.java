package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.premaster.settings.SettingsException;
import org.premaster.settings.YamlFile;
import org.premaster.settings.YamlMap;
import org.springframework.scheduling.support.CronExpression;

/**
 * What a job does, when, over which folders and to which limits: one file {@code jobs/<job>.yaml}.
 *
 * @param job name; also the file's
 * @param purpose a sentence
 * @param schedule six-field cron expression for the schedule of {@code serve}; absent: only on command
 * @param profile name of {@code jobs/profiles/<profile>.yaml}
 * @param input folder of the clients' folders
 * @param output folder of the reports
 * @param settle how long a delivery without a marker must rest before it is taken
 */
public record JobDefinition(
    String job, String purpose, Optional<String> schedule, String profile, String input, String output, Duration settle) {

  private static final Pattern SETTLE = Pattern.compile("(\\d{1,6})\\s*(s|m|h)");

  /**
   * @throws SettingsException with file and line where the file is missing or wrong
   * @throws IOException where it cannot be read
   */
  public static JobDefinition read(Path jobs, String name) throws IOException {
    Path file = jobs.resolve(name + ".yaml");
    if (!name.matches("[A-Za-z0-9._-]+") || !Files.isRegularFile(file)) {
      throw new SettingsException(file.toString(), 0, "there is no such job; jobs are the .yaml files of " + jobs + ".");
    }
    YamlMap yaml = YamlFile.read(file);
    JobDefinition definition =
        new JobDefinition(
            yaml.text("job"),
            yaml.optionalText("purpose").orElse(""),
            yaml.optionalText("schedule"),
            yaml.text("profile"),
            yaml.optionalText("input").orElse("input"),
            yaml.optionalText("output").orElse("output"),
            settle(yaml));
    yaml.noOthers();
    if (!definition.job.equals(name)) {
      throw yaml.wrong("job", "the job is called " + definition.job + " but its file " + name + ".yaml; name both alike.");
    }
    if (definition.schedule.isPresent() && !CronExpression.isValidExpression(definition.schedule.get())) {
      throw yaml.wrong("schedule", "schedule must be a cron expression of six fields, not \"" + definition.schedule.get() + "\".");
    }
    return definition;
  }

  private static Duration settle(YamlMap yaml) {
    String text = yaml.optionalText("settle").orElse("10m");
    Matcher matcher = SETTLE.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw yaml.wrong("settle", "settle must be a number with s, m or h, for instance 10m, not \"" + text + "\".");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }
}
