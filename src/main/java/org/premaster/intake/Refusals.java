package org.premaster.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.premaster.intake.Refusal.Kind;

/** Gathers refusals. Of each kind only the first hundred are kept one by one, so that a hostile archive cannot fill the report. */
final class Refusals {
  private static final int MOST_OF_A_KIND = 100;
  private static final int LONGEST_NAME = 120;

  private final List<Refusal> kept = new ArrayList<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  void add(Refusal refusal) {
    if (counts.merge(refusal.kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
      kept.add(refusal);
    }
  }

  /** All of them by entry, what concerns the delivery as a whole first. */
  List<Refusal> sorted() {
    List<Refusal> all = new ArrayList<>(kept);
    counts.forEach(
        (kind, count) -> {
          if (count > MOST_OF_A_KIND) {
            all.add(
                new Refusal(
                    kind,
                    "",
                    String.format(
                        Locale.ROOT,
                        "%,d files were not taken for one and the same reason (%s); only the first %d are listed.",
                        count,
                        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        MOST_OF_A_KIND)));
          }
        });
    all.sort(Comparator.comparing(Refusal::entry).thenComparing(Refusal::kind).thenComparing(Refusal::sentence));
    return List.copyOf(all);
  }

  /**
   * A name from outside as it may stand in a report: control and direction characters written as {@code \\u000a}, long names cut in
   * the middle.
   */
  static String printable(String raw) {
    StringBuilder text = new StringBuilder();
    int most = LONGEST_NAME + 1;
    String cut = raw.length() <= most ? raw : raw.substring(0, LONGEST_NAME / 2) + "…" + raw.substring(raw.length() - LONGEST_NAME / 2);
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              ? i + 1 < cut.length() && Character.isLowSurrogate(cut.charAt(i + 1))
              : !Character.isLowSurrogate(c) || (i > 0 && Character.isHighSurrogate(cut.charAt(i - 1)));
      if (!paired || EntryName.unprintable(c)) {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** A number of bytes for people: {@code 10.7 GB}. */
  static String size(long bytes) {
    String[] units = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};
    double value = bytes;
    int unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    return unit == 0 ? bytes + (bytes == 1 ? " byte" : " bytes") : String.format(Locale.ROOT, "%.1f %s", value, units[unit]);
  }
}
