package org.premaster.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.premaster.jobs.NightRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Repeats a step, or the failures, of a finished delivery. */
@Command(
    name = "rerun",
    mixinStandardHelpOptions = true,
    description = "Repeats a finished delivery from a step on. Numbers, codes and letters that were given stay as they are.")
final class RerunCommand implements Callable<Integer> {
  /** Steps that can be repeated, in their order. */
  enum Step {
    RECEIVE,
    CATALOGUE,
    MEASURE,
    STEMS,
    COMPARE,
    VERIFY,
    ALBUM,
    ADVISE,
    CODES,
    INVOICE,
    REPORT,
    LETTERS;

    String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Parameters(arity = "1", paramLabel = "DELIVERY", description = "Name of the delivery, as NAME or CLIENT/NAME.")
  private String delivery = "";

  @Option(
      names = "--step",
      paramLabel = "STEP",
      description = {
        "First step to repeat: ${COMPLETION-CANDIDATES}; default: VERIFY, or MEASURE with --failed.",
        "MEASURE reads the files again."
      })
  private @Nullable Step step;

  @Option(names = "--failed", description = "Measure again only the files that could not be read or were not whole.")
  private boolean failed;

  @Mixin private Folders folders = new Folders();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Step first = step != null ? step : failed ? Step.MEASURE : Step.VERIFY;
    boolean measureAnew = failed || first == Step.MEASURE;
    return new WatchedRun(folders.workplace(folders.job("nightly-intake")), spec)
        .call(
            (run, told) ->
                NightRun.found(
                    run.again(NightRun.RERUN, first.id(), List.of(delivery), Optional.empty(), measureAnew, failed, told), delivery));
  }
}
