package org.premaster.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.premaster.jobs.LooseStems;
import org.premaster.report.ReportJson;
import org.premaster.report.StemReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves a stem set against its rough mix, without a database. */
@Command(
    name = "stems",
    mixinStandardHelpOptions = true,
    description = "Sums stems and holds them against their rough mix: which stem is wrong, where, by how much, and what to do. Exits 1 where the"
        + " stems are not the mix.")
final class StemsCommand implements Callable<Integer> {
  @Option(names = "--mix", required = true, paramLabel = "ROUGH", description = "The rough mix that the stems must sum to.")
  private Path mix = Path.of("");

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The stems, two or more.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "One JSON object on one line, with the residual by band and second.")
  private boolean json;

  @Option(names = "--html", paramLabel = "FILE", description = "Also writes the picture, the findings and the stems as one page.")
  private @Nullable Path html;

  @Option(names = "--profile", paramLabel = "NAME", description = "Profile of jobs/profiles; default: the built-in limits and severities.")
  private @Nullable String profile;

  @Mixin private JobsFolder settings = new JobsFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (html != null) {
      LooseStems.requirePlace(html);
    }
    StemReport report = LooseStems.prove(mix, files, settings.jobs(), Optional.ofNullable(profile), settings.threads());
    if (html != null) {
      LooseStems.writePage(report, html);
    }
    if (json) {
      out.println(ReportJson.stemLine(report));
    } else {
      print(report, out);
    }
    out.flush();
    return report.passes() ? 0 : Premaster.NEEDS_CLIENT;
  }

  private static void print(StemReport report, PrintWriter out) {
    String residual = report.residualDb().isPresent()
        ? String.format(Locale.ROOT, ", residual %.1f dB", report.residualDb().getAsDouble())
        : "";
    out.println(Columns.printable(report.className() + "  " + report.mix() + residual));
    report.lines().forEach(line -> out.println(Columns.printable("  " + line)));
    if (!report.rows().isEmpty()) {
      Columns table = new Columns("rrll", List.of("level dB", "samples late", "polarity", "stem"));
      report.rows().forEach(row -> table.row(List.of(row.level(), row.offset(), row.polarity(), row.file())));
      table.print(out);
    }
    report.picture().forEach(out::println);
  }
}
