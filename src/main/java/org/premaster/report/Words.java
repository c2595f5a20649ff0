package org.premaster.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.premaster.album.AlbumState;
import org.premaster.measurement.Music;
import org.premaster.pricing.Money;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;
import org.premaster.verification.Verdict;

/** The trade's terms as people read them. */
final class Words {
  private Words() {}

  static String verdict(Verdict verdict) {
    return switch (verdict) {
      case VERIFIED -> "Verified";
      case VERIFIED_WITH_NOTES -> "Verified with notes";
      case ISSUES -> "Issues";
      case MISSING -> "Missing";
    };
  }

  static String severity(Severity severity) {
    return switch (severity) {
      case BLOCK -> "Block";
      case WARN -> "Warning";
      case INFO -> "Note";
    };
  }

  static String state(AlbumState state) {
    return switch (state) {
      case CONSULT_SCHEDULED -> "answers of the consultation are missing";
      case AWAITING_MIXES -> "mixes are missing";
      case VERIFYING -> "not every mix is verified";
      case VERIFIED_ALL -> "mastering may start";
    };
  }

  /** {@code Estimated: 117.3 BPM, Eb minor, first onset 0.52 s}; what is not clear is left out, and the empty string where nothing is. */
  static String music(Music music) {
    List<String> parts = new ArrayList<>();
    music.tempoBpm().ifPresent(bpm -> parts.add(Decimals.trimmed(bpm, 1) + " BPM"));
    music.key().ifPresent(parts::add);
    music.firstOnsetSeconds().ifPresent(at -> parts.add("first onset " + Decimals.trimmed(at, 2) + " s"));
    return parts.isEmpty() ? "" : "Estimated: " + String.join(", ", parts);
  }

  /** {@code 1 song}, {@code 12 songs}; every noun here takes an s, save the given plural. */
  static String count(long number, String one) {
    return number == 1 ? "1 " + one : grouped(number) + " " + one + "s";
  }

  static String count(long number, String one, String many) {
    return number == 1 ? "1 " + one : grouped(number) + " " + many;
  }

  /** {@code 10,000}. */
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code a, b and c}. */
  static String and(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  /** {@code session_rate} as {@code session rate}. */
  static String column(String name) {
    return Printable.line(name).replace('_', ' ');
  }

  /** The figures of an amount without its currency: {@code 1,480.00}. */
  static String figures(Money money) {
    return money.toString().substring(money.currency().length() + 1);
  }

  /** BLOCK before WARN before INFO, otherwise in the order of the check catalogue. */
  static List<Finding> worstFirst(List<Finding> findings) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(Comparator.comparing(Finding::severity));
    return sorted;
  }

  /** {@code 1:02.3 to 1:04.0, left}; empty string for the file as a whole. */
  static String where(Finding finding) {
    List<String> parts = new ArrayList<>();
    String span = Timecode.span(finding.startSeconds(), finding.endSeconds());
    if (!span.isEmpty()) {
      parts.add(span);
    }
    if (finding.channel().isPresent()) {
      parts.add(FileJson.channel(finding.channel().getAsInt()));
    }
    parts.removeIf(String::isEmpty);
    return String.join(", ", parts);
  }

  /** {@code −0.1 dBFS, limit −2 dBFS, 97 % sure}; empty where the finding has neither value nor confidence. */
  static Optional<String> evidence(Finding finding) {
    Optional<String> sure = finding.confidence().isPresent()
        ? Optional.of(Decimals.trimmed(100 * finding.confidence().getAsDouble(), 0) + " % sure")
        : Optional.empty();
    Optional<String> held = held(finding);
    return held.isPresent() && sure.isPresent() ? Optional.of(held.get() + ", " + sure.get()) : held.or(() -> sure);
  }

  /**
   * {@code Overruled by A. Engineer on 27 November 2026, 04:05 UTC (was Block): it is meant to sound like this}; empty where the finding
   * stands.
   */
  static Optional<String> overruled(Finding finding) {
    return finding.overruled().map(one -> "Overruled by " + Printable.line(one.by()) + " on " + Timecode.minute(one.at()) + " (was "
        + severity(one.was()) + "): " + Printable.line(one.reason()));
  }

  private static Optional<String> held(Finding finding) {
    if (finding.value().isEmpty()) {
      return Optional.empty();
    }
    String measured = figure(finding.value().getAsDouble(), finding.unit());
    return Optional.of(finding.limit().isEmpty() ? measured : measured + ", limit " + figure(finding.limit().getAsDouble(), finding.unit()));
  }

  /** {@code 14 samples}, {@code 1 file}, {@code −2 dBFS}: units that are counted things lose their s at one. */
  private static String figure(double value, String unit) {
    String number = Decimals.trimmed(value, Decimals.placesFor(unit));
    boolean one = number.equals("1") && unit.length() > 1 && unit.endsWith("s");
    String of = Printable.brief(one ? unit.substring(0, unit.length() - 1) : unit, 20);
    return of.isEmpty() ? number : number + " " + of;
  }
}
