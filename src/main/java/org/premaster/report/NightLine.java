package org.premaster.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.premaster.album.Gate;

/**
 * One delivery in the house's morning digest.
 *
 * @param client name of the client's folder
 * @param clientName name of the client for people
 * @param delivery name of the delivery
 * @param report path of its report.html relative to the output folder, with {@code /}; absent where there is no report
 * @param totals absent where it was not examined to the end
 * @param mayStart titles of the albums whose gate is open, the first {@value #MOST_TITLES} of them
 * @param failed why it could not be worked through (infrastructure), with what to do; absent where it was
 * @param waiting why it was not taken yet, for instance because it is still arriving; absent where it was
 */
public record NightLine(
    String client, String clientName, String delivery, Optional<String> report, Optional<Totals> totals, List<String> mayStart,
    Optional<String> failed, Optional<String> waiting) {
  /** Titles kept of a delivery; its totals say how many there are. */
  public static final int MOST_TITLES = 12;

  public NightLine {
    mayStart = List.copyOf(mayStart);
    if (totals.isEmpty() && failed.isEmpty() && waiting.isEmpty()) {
      throw new IllegalArgumentException("a delivery was examined, failed or waits: " + client + "/" + delivery);
    }
  }

  /** How a delivery stands, in the order in which the house wants to read it. */
  public enum Standing {
    /** Could not be worked through; the house must act. */
    FAILED,
    /** Examined; something needs the client. */
    NEEDS_CLIENT,
    /** Examined; every album may start. */
    READY,
    /** Not taken yet. */
    WAITING
  }

  /** What {@code report} says; its report lies at {@code <client>/<delivery>/report.html}. Reads the albums once. */
  public static NightLine of(DeliveryReport report) {
    List<String> open = new ArrayList<>();
    for (AlbumReport album : report.albums()) {
      if (open.size() < MOST_TITLES && album.state().gate() == Gate.OPEN) {
        open.add(AlbumView.title(album));
      }
    }
    return new NightLine(report.client(), report.clientName(), report.delivery(),
        Optional.of(report.client() + "/" + report.delivery() + "/report.html"), Optional.of(report.totals()), open, Optional.empty(),
        Optional.empty());
  }

  /** A delivery whose job failed; it is taken up again by the next run. */
  public static NightLine failed(String client, String clientName, String delivery, String sentence) {
    return new NightLine(client, clientName, delivery, Optional.empty(), Optional.empty(), List.of(), Optional.of(sentence),
        Optional.empty());
  }

  /** A delivery that was not taken yet. */
  public static NightLine waiting(String client, String clientName, String delivery, String sentence) {
    return new NightLine(client, clientName, delivery, Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
        Optional.of(sentence));
  }

  public Standing standing() {
    if (failed.isPresent()) {
      return Standing.FAILED;
    }
    if (totals.isEmpty()) {
      return Standing.WAITING;
    }
    Totals sums = totals.get();
    return sums.albums() > 0 && sums.albums() == sums.albumsOpen() && sums.blocks() == 0 ? Standing.READY : Standing.NEEDS_CLIENT;
  }

  /** The state in words: {@code 1 of 3 albums may start; 3 mixes to print again, 2 missing}. */
  public String words() {
    if (totals.isEmpty() || failed.isPresent()) {
      return failed.or(() -> waiting).map(Printable::line).orElse("");
    }
    Totals sums = totals.get();
    if (sums.albums() == 0) {
      return AnswerView.sentence(sums);
    }
    List<String> parts = new ArrayList<>();
    parts.add(Words.grouped(sums.albumsOpen()) + " of " + Words.count(sums.albums(), "album") + " may start");
    List<String> again = new ArrayList<>();
    if (sums.issues() > 0) {
      again.add(Words.count(sums.issues(), "mix", "mixes") + " to print again");
    }
    if (sums.missing() > 0) {
      again.add(Words.count(sums.missing(), "mix", "mixes") + " missing");
    }
    if (!again.isEmpty()) {
      parts.add(String.join(", ", again));
    }
    return String.join("; ", parts);
  }

  /** Titles that may start, with how many more there are; empty string where there is none. */
  String startable() {
    if (mayStart.isEmpty()) {
      return "";
    }
    int more = totals.map(Totals::albumsOpen).orElse(mayStart.size()) - mayStart.size();
    String titles = String.join(", ", mayStart.stream().map(title -> Printable.brief(title, 100)).toList());
    return more > 0 ? titles + " and " + Words.grouped(more) + " more" : titles;
  }

  /** Failures first, then what needs a client, then what may start, then what waits; within these by client and delivery. */
  static List<NightLine> sorted(List<NightLine> lines) {
    return lines.stream()
        .sorted(Comparator.comparing(NightLine::standing).thenComparing(NightLine::client).thenComparing(NightLine::delivery))
        .toList();
  }

  /** The night in one sentence. */
  static String sentence(List<NightLine> lines) {
    long failed = count(lines, Standing.FAILED);
    long client = count(lines, Standing.NEEDS_CLIENT);
    long ready = count(lines, Standing.READY);
    long waiting = count(lines, Standing.WAITING);
    List<String> parts = new ArrayList<>();
    if (failed > 0) {
      parts.add(Words.count(failed, "delivery", "deliveries") + " could not be worked through");
    }
    if (client > 0) {
      parts.add(Words.count(client, "delivery needs its client", "deliveries need their clients"));
    }
    if (ready > 0) {
      parts.add(Words.count(ready, "delivery", "deliveries") + " may start whole");
    }
    if (waiting > 0) {
      parts.add(Words.count(waiting, "delivery waits", "deliveries wait") + " to settle");
    }
    return parts.isEmpty() ? "No delivery." : Words.and(parts) + ".";
  }

  /** The night in a few words, for a subject line. */
  static String summary(List<NightLine> lines) {
    List<String> parts = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      long many = count(lines, standing);
      if (many > 0) {
        parts.add(Words.grouped(many) + switch (standing) {
          case FAILED -> " failed";
          case NEEDS_CLIENT -> many == 1 ? " needs the client" : " need the client";
          case READY -> " may start";
          case WAITING -> many == 1 ? " waits" : " wait";
        });
      }
    }
    return parts.isEmpty() ? "no delivery" : String.join(", ", parts);
  }

  private static long count(List<NightLine> lines, Standing standing) {
    return lines.stream().filter(line -> line.standing() == standing).count();
  }
}
