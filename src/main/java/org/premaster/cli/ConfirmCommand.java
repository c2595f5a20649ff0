package org.premaster.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.premaster.intake.Song;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A person's word on stereo or stem (DEC-15). */
@Command(
    name = "confirm",
    mixinStandardHelpOptions = true,
    description = {
      "Decides between stereo and stem mastering for a song, with a name and a reason, and tells and bills the delivery by it.",
      "It stands over the sheet in every later delivery of the song. An invoice that was drawn up already does not change."
    })
final class ConfirmCommand implements Callable<Integer> {
  @Parameters(arity = "1", paramLabel = "DELIVERY", description = "Name of the delivery, as NAME or CLIENT/NAME.")
  private String delivery = "";

  @Option(names = "--song", required = true, paramLabel = "TITLE", description = "Title of the song, or its place in the running order.")
  private String song = "";

  @Option(names = "--treatment", required = true, paramLabel = "TREATMENT", description = "${COMPLETION-CANDIDATES}")
  private Song.@Nullable Treatment treatment;

  @Mixin private DecidedBy decided = new DecidedBy();

  @Option(names = "--withdraw", description = "Takes an earlier decision back: the sheet's order stands again.")
  private boolean withdraw;

  @Mixin private Folders folders = new Folders();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    String by = decided.name();
    String reason = decided.reason();
    Song.Treatment chosen = Objects.requireNonNull(treatment);
    return new WatchedRun(folders.workplace(folders.job("nightly-intake")), spec)
        .call((run, told) -> run.confirm(delivery, song.strip(), chosen, by, reason, withdraw, told));
  }
}
