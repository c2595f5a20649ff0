package org.premaster.bench.calibration;

import static org.premaster.verification.Severity.BLOCK;
import static org.premaster.verification.Severity.INFO;
import static org.premaster.verification.Severity.WARN;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** Which checks are to answer which flaw, and what they may rightly say of clean files. A new check is one more row here. */
final class Expectations {

  /**
   * Any of these checks is to find that kind of flaw.
   *
   * @param wanted the weight that a finding is to have at least
   */
  record Row(String kind, Severity wanted, List<String> checks) {}

  /**
   * What these checks may say of such clean files, because it is true.
   *
   * @param gravest heavier findings are false alarms all the same
   */
  record Permit(Predicate<Labelled> files, Severity gravest, Set<String> checks) {}

  static final List<Row> ROWS = List.of(
      row("clip", BLOCK, "mix.clipping"),
      row("clip-turned-down", BLOCK, "mix.clipping"),
      row("clip-one-sided", BLOCK, "mix.clipping"),
      row("clip-one-channel", BLOCK, "mix.clipping"),
      row("over-full-scale", WARN, "mix.over-full-scale"),
      row("non-finite", BLOCK, "mix.non-finite"),
      row("limited", BLOCK, "mix.already-mastered"),
      row("limited-turned-down", BLOCK, "mix.already-mastered"),
      row("soft-clipped", WARN, "mix.already-mastered", "mix.clipping"),
      row("limited", INFO, "mix.codec-headroom"),
      row("mp3", BLOCK, "mix.lossy-origin"),
      row("mp3-gain", BLOCK, "mix.lossy-origin"),
      row("mp3-trim", BLOCK, "mix.lossy-origin"),
      row("mp3-resampled", WARN, "mix.lossy-origin"),
      row("mp3-beat", WARN, "mix.lossy-origin"),
      row("mp3-part", WARN, "mix.lossy-origin"),
      row("aac", BLOCK, "mix.lossy-origin"),
      row("aac-gain", BLOCK, "mix.lossy-origin"),
      row("aac-trim", BLOCK, "mix.lossy-origin"),
      row("aac-resampled", WARN, "mix.lossy-origin"),
      row("aac-beat", WARN, "mix.lossy-origin"),
      row("aac-part", WARN, "mix.lossy-origin"),
      row("opus", WARN, "mix.lossy-origin"),
      row("vorbis", WARN, "mix.lossy-origin"),
      row("upsampled", WARN, "mix.upsampled"),
      row("upsampled-44.1-to-48", WARN, "mix.upsampled"),
      row("wrong-rate", WARN, "mix.other-speed"),
      row("padded", WARN, "mix.padded-depth"),
      row("padded-20", INFO, "mix.padded-depth"),
      row("float-in-name", WARN, "mix.padded-depth"),
      row("scaled-depth", WARN, "mix.scaled-depth", "mix.padded-depth"),
      row("dither", WARN, "mix.dither"),
      row("dither-24", INFO, "mix.dither"),
      row("head-cut", BLOCK, "mix.head"),
      row("head-cut-faded", WARN, "mix.head"),
      row("head-cut-padded", WARN, "mix.head"),
      row("head-room", WARN, "mix.room-before", "mix.head"),
      row("tail-cut", BLOCK, "mix.tail"),
      row("tail-cut-faded", WARN, "mix.tail"),
      row("tail-cut-padded", WARN, "mix.tail"),
      row("tail-room", WARN, "mix.room-after", "mix.tail"),
      row("printed-fade", WARN, "mix.printed-fade"),
      row("gap", BLOCK, "mix.gap", "mix.dropout"),
      row("gap-one-channel", BLOCK, "mix.gap", "mix.dropout"),
      row("repeated-buffer", BLOCK, "mix.repeated-buffer", "mix.dropout"),
      row("repeated-buffer-one-channel", BLOCK, "mix.repeated-buffer", "mix.dropout"),
      row("held-sample", BLOCK, "mix.held-sample", "mix.gap", "mix.repeated-buffer"),
      row("energy-gap", WARN, "mix.dropout"),
      row("energy-gap-one-channel", WARN, "mix.one-sided-dropout", "mix.dropout"),
      row("clicks", INFO, "mix.clicks"),
      row("bad-edit", INFO, "mix.clicks", "mix.bad-edit"),
      row("hum", WARN, "mix.hum"),
      row("noise-floor", WARN, "mix.noise-floor"),
      row("dc", WARN, "mix.dc-offset"),
      row("dc-drift", WARN, "mix.dc-offset"),
      row("rumble", WARN, "mix.infrasonic"),
      row("polarity", BLOCK, "mix.polarity"),
      row("silent-channel", BLOCK, "mix.silent-channel"),
      row("low-channel", WARN, "mix.silent-channel", "mix.balance"),
      row("swapped", WARN, "mix.swapped-channels"),
      row("false-stereo", INFO, "mix.false-stereo", "mix.dual-mono"),
      row("fold-down", WARN, "mix.mono-loss", "mix.polarity"),
      row("bass-phase", WARN, "mix.bass-phase"),
      row("balance", WARN, "mix.balance"),
      row("same-pcm", WARN, "mix.duplicate-audio"),
      row("same-mix", WARN, "mix.same-mix"),
      row("alternate", INFO, "mix.other-song"),
      row("master-of-mix", WARN, "mix.master-of-mix"),
      row("other-take", INFO, "mix.other-song"));

  private static final List<Permit> PERMITS = List.of(
      permit(one -> true, INFO, "mix.room-before", "mix.room-after"),
      permit(one -> one.bits() == 16, WARN, "mix.bit-depth"),
      permit(one -> one.strength().equals("peak-normalised"), WARN, "mix.headroom", "mix.codec-headroom"),
      permit(one -> one.strength().equals("dual-mono"), INFO, "mix.dual-mono", "mix.false-stereo"),
      permit(one -> one.style().equals("chiptune"), INFO, "mix.dual-mono", "mix.false-stereo"),
      permit(one -> one.strength().equals("mono"), INFO, "mix.dual-mono", "mix.channels"),
      permit(one -> one.strength().equals("vinyl"), WARN, "mix.room-before", "mix.room-after", "mix.noise-floor", "mix.infrasonic", "mix.clicks"),
      permit(one -> one.strength().equals("tape-hiss"), WARN, "mix.noise-floor"),
      permit(one -> Set.of("stops", "stutter", "pause", "gated-ending").contains(one.strength()), INFO, "mix.gap", "mix.dropout",
          "mix.repeated-buffer"));

  private Expectations() {}

  private static Row row(String kind, Severity wanted, String... checks) {
    return new Row(kind, wanted, List.of(checks));
  }

  private static Permit permit(Predicate<Labelled> files, Severity gravest, String... checks) {
    return new Permit(files, gravest, Set.of(checks));
  }

  /** Whether a finding on a clean file is none that the file deserves. */
  static boolean falseAlarm(Labelled file, Finding finding) {
    return PERMITS.stream().noneMatch(permit ->
        permit.files().test(file) && permit.checks().contains(finding.check()) && finding.severity().compareTo(permit.gravest()) >= 0);
  }

  /** Whether a check is to answer a kind of flaw. */
  static boolean answers(String check, String kind) {
    return ROWS.stream().anyMatch(row -> row.kind().equals(kind) && row.checks().contains(check));
  }
}
