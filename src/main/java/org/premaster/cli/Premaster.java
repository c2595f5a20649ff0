package org.premaster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.premaster.jobs.Engine;
import org.premaster.settings.SettingsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command line: one class a command, exit codes of design §3. */
@Command(
    name = "premaster",
    mixinStandardHelpOptions = true,
    versionProvider = Premaster.Version.class,
    description = "Batch engine for catalog mastering intake: measures and verifies every file, album by album.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      StatusCommand.class,
      ShowCommand.class,
      RerunCommand.class,
      RejudgeCommand.class,
      OverrideCommand.class,
      ConfirmCommand.class,
      MeasureCommand.class,
      CheckCommand.class,
      StemsCommand.class,
      ChecksCommand.class,
      WarmUpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all verified",
      "1:finished, but something needs the client",
      "2:wrong usage or configuration",
      "3:infrastructure failure or stopped; run again to continue",
      "4:a run is on already"
    })
public final class Premaster {
  static final int NEEDS_CLIENT = 1;
  static final int WRONG_USAGE = 2;
  static final int INFRASTRUCTURE = 3;
  static final int ALREADY_RUNNING = 4;

  private Premaster() {}

  public static void main(String[] args) {
    Optional<Measuring> measuring =
        args.length > 1 && "measure".equals(args[0]) ? Measuring.plainly(Arrays.asList(args).subList(1, args.length)) : Optional.empty();
    int code = measuring.isPresent() ? measure(measuring.get()) : run(args);
    if (code != 0 || measuring.isEmpty()) {
      System.exit(code);
    }
    // A measurement leaves no thread behind, and an exit by command takes the JDK longer than to come to its end
  }

  private static int measure(Measuring measuring) {
    try {
      return measuring.run(new PrintWriter(System.out, true));
    } catch (Exception e) {
      return explain(e, new PrintWriter(System.err, true));
    }
  }

  /** Runs one command and returns its exit code. */
  static int run(String... args) {
    CommandLine line = new CommandLine(new Premaster());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((exception, command, result) -> explain(exception, command.getErr()));
    line.setParameterExceptionHandler(Premaster::explainUsage);
    return line.execute(args);
  }

  private static int explainUsage(ParameterException exception, String[] args) {
    PrintWriter err = exception.getCommandLine().getErr();
    err.println("premaster: " + exception.getMessage());
    err.println("Try: " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return WRONG_USAGE;
  }

  private static int explain(Exception exception, PrintWriter err) {
    if (exception instanceof SettingsException) {
      err.println("premaster: " + exception.getMessage());
      return WRONG_USAGE;
    }
    Throwable cause = exception;
    while (cause.getCause() != null && !(cause instanceof IOException)) {
      cause = cause.getCause();
    }
    String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    boolean expected = exception instanceof IOException || exception instanceof UncheckedIOException;
    err.println("premaster: " + (expected ? message : cause.getClass().getSimpleName() + ": " + message));
    err.println("Nothing is lost: mend this (room on the disk, rights, the database) and run again.");
    if (System.getenv("PREMASTER_DEBUG") != null) {
      exception.printStackTrace(err);
    }
    return INFRASTRUCTURE;
  }

  /** Prints the version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"premaster " + Engine.version()};
    }
  }
}
