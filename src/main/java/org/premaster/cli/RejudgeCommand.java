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
import picocli.CommandLine.Spec;

/** Verdicts again from stored facts. */
@Command(
    name = "rejudge",
    mixinStandardHelpOptions = true,
    description = "Judges every delivery again from stored facts, without reading audio, and writes its reports again.")
final class RejudgeCommand implements Callable<Integer> {
  @Option(names = "--profile", paramLabel = "NAME", description = "Profile to judge by; default: the one each delivery was last judged by.")
  private @Nullable String profile;

  @Option(names = "--delivery", paramLabel = "NAME", description = "Only this delivery, as NAME or CLIENT/NAME.")
  private @Nullable String delivery;

  @Mixin private Folders folders = new Folders();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    List<String> names = delivery == null ? List.of() : List.of(delivery);
    return new WatchedRun(folders.workplace(folders.job("nightly-intake")), spec)
        .call((run, told) -> run.again(NightRun.REJUDGE, "verify", names, Optional.ofNullable(profile), false, false, told));
  }
}
