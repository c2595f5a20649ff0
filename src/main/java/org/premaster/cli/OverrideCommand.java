package org.premaster.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.premaster.settings.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** An engineer's word against a finding (VER-03). */
@Command(
    name = "override",
    mixinStandardHelpOptions = true,
    description = {
      "Lets findings of a delivery not count, with a name and a reason, and judges the delivery again.",
      "The findings stay in the report with who decided, when and why. A new print of the mix is judged afresh."
    })
final class OverrideCommand implements Callable<Integer> {
  private static final Pattern TIME = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,5}(?:\\.\\d{1,3})?)");

  @Parameters(arity = "1", paramLabel = "DELIVERY", description = "Name of the delivery, as NAME or CLIENT/NAME.")
  private String delivery = "";

  @Option(names = "--check", required = true, paramLabel = "ID", description = "Check whose findings are meant, for instance mix.clipping.")
  private String check = "";

  @Option(names = "--song", paramLabel = "TITLE", description = "Title of the song, or its place in the running order.")
  private @Nullable String song;

  @Option(names = "--file", paramLabel = "PATH", description = "Path of the file in the delivery.")
  private @Nullable String file;

  @Option(names = "--at", paramLabel = "TIME", description = "Only the finding that starts there, as 1:02.3; default: all of the check.")
  private @Nullable String at;

  @Mixin private DecidedBy decided = new DecidedBy();

  @Option(names = "--withdraw", description = "Takes an earlier decision back: the findings count again.")
  private boolean withdraw;

  @Mixin private Folders folders = new Folders();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    String by = decided.name();
    String reason = decided.reason();
    OptionalDouble seconds = at == null ? OptionalDouble.empty() : OptionalDouble.of(seconds(Objects.requireNonNull(at)));
    return new WatchedRun(folders.workplace(folders.job("nightly-intake")), spec)
        .call((run, told) ->
            run.decide(
                delivery, check, Optional.ofNullable(song), Optional.ofNullable(file), seconds, by, reason, withdraw, told));
  }

  private static double seconds(String time) {
    Matcher parts = TIME.matcher(time);
    if (!parts.matches()) {
      throw new SettingsException("--at", 0, "\"" + time + "\" is no time; write minutes and seconds as 1:02.3.");
    }
    double minutes = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
    return 60 * minutes + Double.parseDouble(parts.group(2));
  }
}
