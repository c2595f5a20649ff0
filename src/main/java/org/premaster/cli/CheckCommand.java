package org.premaster.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.premaster.jobs.LooseFiles;
import org.premaster.report.FileReport;
import org.premaster.report.ReportJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures files and runs the checks of a profile over them, without a database. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Measures audio files and checks them. Exits 1 where a finding blocks.")
final class CheckCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Audio files.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "One JSON object a line, as in report.json, with findings.")
  private boolean json;

  @Option(names = "--profile", paramLabel = "NAME", description = "Profile of jobs/profiles; default: the built-in limits.")
  private @Nullable String profile;

  @Option(
      names = "--codec-headroom",
      description = "Also codes and decodes each file as streaming services do, with the ffmpeg on the PATH, and tells what would clip.")
  private boolean codecHeadroom;

  @Mixin private JobsFolder settings = new JobsFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    boolean[] blocked = {false};
    FileLines.Header header = new FileLines.Header();
    LooseFiles.checking(settings.threads(), settings.jobs(), Optional.ofNullable(profile), codecHeadroom)
        .run(
            files,
            file -> {
              blocked[0] |= file.blocked();
              if (json) {
                out.println(ReportJson.fileLine(file, true));
              } else {
                header.before(out);
                print(file, out);
              }
              out.flush();
            });
    return blocked[0] ? Premaster.NEEDS_CLIENT : 0;
  }

  private static void print(FileReport file, PrintWriter out) {
    if (FileLines.unreadable(file)) {
      int notRun = file.notExamined().size();
      out.println(FileLines.line(file) + " " + notRun + (notRun == 1 ? " check" : " checks") + " could not run.");
    } else {
      out.println(FileLines.line(file));
      file.lines().forEach(line -> out.println(Columns.printable("         " + line)));
    }
  }
}
