package org.premaster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.premaster.jobs.Workplace;
import org.premaster.settings.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Albums, verdicts and findings of a delivery on the terminal. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows albums, verdicts and findings of a delivery, from its last report.")
final class ShowCommand implements Callable<Integer> {
  @Parameters(arity = "1", paramLabel = "DELIVERY", description = "Name of the delivery, as NAME or CLIENT/NAME.")
  private String delivery = "";

  @Mixin private Folders folders = new Folders();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Workplace workplace = folders.workplace(folders.job("nightly-intake"));
    List<Path> reports = reports(workplace.output(), delivery);
    if (reports.isEmpty()) {
      throw new SettingsException(
          "DELIVERY", 0,
          "there is no report of " + delivery + " in " + workplace.output() + "; `premaster status` lists the deliveries.");
    }
    if (reports.size() > 1) {
      throw new SettingsException("DELIVERY", 0, "several clients have a delivery " + delivery + "; name it as CLIENT/" + delivery + ".");
    }
    JsonNode report = JsonMapper.builder().build().readTree(Files.readAllBytes(reports.getFirst()));
    print(report, out);
    out.println("Report: " + reports.getFirst().resolveSibling("report.html"));
    return report.path("totals").path("albumsOpen").asInt() == report.path("totals").path("albums").asInt()
            && report.path("totals").path("blocks").asInt() == 0
        ? 0
        : Premaster.NEEDS_CLIENT;
  }

  private static List<Path> reports(Path output, String name) throws IOException {
    List<Path> found = new ArrayList<>();
    if (name.contains("..") || name.startsWith("/") || !Files.isDirectory(output)) {
      return found;
    }
    if (name.contains("/")) {
      Path report = output.resolve(name).resolve("report.json");
      return Files.isRegularFile(report) ? List.of(report) : List.of();
    }
    try (DirectoryStream<Path> clients = Files.newDirectoryStream(output, Files::isDirectory)) {
      for (Path client : clients) {
        Path report = client.resolve(name).resolve("report.json");
        if (Files.isRegularFile(report)) {
          found.add(report);
        }
      }
    }
    return found;
  }

  private static void print(JsonNode report, PrintWriter out) {
    findings(report.path("delivery").path("findings"), "", out);
    for (JsonNode album : report.path("albums")) {
      String artist = album.path("artist").asString("");
      out.println(
          Columns.printable(
              (artist.isEmpty() ? "" : artist + ": ") + album.path("title").asString("") + "  [" + album.path("gate").asString("") + ", "
                  + album.path("state").asString("") + "]"));
      findings(album.path("findings"), "  ", out);
      Columns table = new Columns("rlrrrl", List.of("", "song", "LUFS", "dBTP", "min", "verdict"));
      for (JsonNode song : album.path("songs")) {
        JsonNode measurements = song.path("measurements");
        table.row(
            List.of(
                song.path("position").asString(""),
                song.path("title").asString(""),
                number(measurements.path("integratedLufs")),
                number(measurements.path("truePeakDbtp")),
                length(song.path("format")),
                song.path("verdict").asString("")));
      }
      table.print(out);
      for (JsonNode song : album.path("songs")) {
        List<JsonNode> others = new ArrayList<>();
        others.addAll(song.path("alternates").valueStream().filter(file -> !file.path("findings").isEmpty()).toList());
        others.addAll(song.path("stems").path("files").valueStream().filter(file -> !file.path("findings").isEmpty()).toList());
        String treatment = treatment(song.path("treatment"));
        if (!song.path("findings").isEmpty() || !others.isEmpty() || !treatment.isEmpty()) {
          out.println(Columns.printable("  " + song.path("position").asString("") + " " + song.path("title").asString("")));
          if (!treatment.isEmpty()) {
            out.println(Columns.printable("    " + treatment));
          }
          findings(song.path("findings"), "    ", out);
        }
        for (JsonNode file : others) {
          out.println(Columns.printable("    " + file.path("file").asString("")));
          findings(file.path("findings"), "      ", out);
        }
      }
      out.println();
    }
    for (JsonNode file : report.path("unassigned")) {
      out.println(Columns.printable("No song claims " + file.path("file").asString("")));
      findings(file.path("findings"), "  ", out);
    }
  }

  /** One line on stereo or stem; empty string where stereo is ordered, advised and not decided by anybody. */
  private static String treatment(JsonNode treatment) {
    String advised = treatment.path("recommendation").asString("");
    String requested = treatment.path("requested").asString("");
    JsonNode confirmed = treatment.path("confirmed");
    if (advised.isEmpty() || (advised.equals("STEREO") && requested.equals("stereo") && !confirmed.isObject())) {
      return "";
    }
    String decided = confirmed.isObject() ? ", decided " + confirmed.path("treatment").asString("") + " by " + confirmed.path("by").asString("") : "";
    return "Treatment: ordered " + requested + ", advised " + advised + decided + "; break-even "
        + String.format(Locale.ROOT, "%,d", treatment.path("money").path("breakEvenStreamsShown").asLong(0)) + " extra streams. "
        + treatment.path("reasons").path(0).path("sentence").asString("");
  }

  private static void findings(JsonNode findings, String indent, PrintWriter out) {
    for (JsonNode finding : findings) {
      String severity = String.format(Locale.ROOT, "%-5s", finding.path("severity").asString(""));
      String origin = finding.path("check").asString("") + ", " + finding.path("rule").asString("");
      out.println(Columns.printable(indent + severity + " " + finding.path("message").asString("") + " (" + origin + ")"));
      JsonNode overruled = finding.path("overruled");
      if (overruled.isObject()) {
        out.println(
            Columns.printable(
                indent + "      Overruled by " + overruled.path("by").asString("") + " at " + overruled.path("at").asString("") + " (was "
                    + overruled.path("was").asString("") + "): " + overruled.path("reason").asString("")));
      }
    }
  }

  private static String number(JsonNode value) {
    return value.isNumber() ? String.format(Locale.ROOT, "%.1f", value.asDouble()) : "-";
  }

  private static String length(JsonNode format) {
    if (!format.path("frames").isNumber() || format.path("sampleRateHz").asInt(0) <= 0) {
      return "-";
    }
    long seconds = Math.round(format.path("frames").asDouble() / format.path("sampleRateHz").asInt());
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }
}
