package org.premaster.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.premaster.jobs.LooseFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The manual of all checks, from the check classes themselves. */
@Command(
    name = "checks",
    mixinStandardHelpOptions = true,
    description = "Prints the manual of all checks: condition, rule, severity, limits.")
final class ChecksCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    LooseFiles.manual().forEach(out::println);
    out.flush();
    return 0;
  }
}
