package org.premaster.cli;

import org.premaster.settings.SettingsException;
import picocli.CommandLine.Option;

/** Who decides and why, of a command that writes a decision down (VER-03, DEC-15). */
final class DecidedBy {
  @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides.")
  private String name = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  /** The name. */
  String name() {
    if (name.isBlank()) {
      throw new SettingsException("--by", 0, "a decision needs the name of who decides.");
    }
    return name.strip();
  }

  /** The reason. */
  String reason() {
    if (reason.isBlank()) {
      throw new SettingsException("--reason", 0, "a decision needs a reason.");
    }
    return reason.strip();
  }
}
