package org.premaster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.premaster.album.DeliveryTargets;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.PeakToShortTerm;

/** The levels of a file that a table's row has no room for, as names and values; what cannot be measured is left out. */
public final class LevelFacts {
  /** A loudness range says little about anything shorter. */
  static final double RANGE_IS_MEANT_FOR_SECONDS = 60;

  private LevelFacts() {}

  static List<AlbumView.Fact> of(Measurements measured) {
    List<AlbumView.Fact> facts = new ArrayList<>();
    Measurements.Loudness loudness = measured.loudness();
    loudnessRange(facts, measured);
    reading(facts, "Played as dual mono", FileJson.dualMono(measured), "LUFS", OptionalDouble.empty());
    reading(facts, "Max momentary", loudness.maxMomentaryLufs(), "LUFS", loudness.maxMomentaryAtSeconds());
    reading(facts, "Max short-term", loudness.maxShortTermLufs(), "LUFS", loudness.maxShortTermAtSeconds());
    reading(facts, "True peak", measured.peaks().truePeakDbtp(), "dBTP", measured.peaks().truePeakAtSeconds());
    reading(facts, "True peak, BS.1770 table", measured.peaks().tpBs1770Dbtp(), "dBTP", OptionalDouble.empty());
    reading(facts, "Sample peak", measured.peaks().samplePeakDbfs(), "dBFS", measured.peaks().samplePeakAtSeconds());
    psr(facts, measured.psr());
    channels(facts, "RMS", measured, Measurements.Channel::rmsDbfs, "dBFS");
    channels(facts, "Crest", measured, Measurements.Channel::crestDb, "dB");
    reading(facts, "Mid RMS", measured.stereo().midRmsDbfs(), "dBFS", OptionalDouble.empty());
    reading(facts, "Side RMS", measured.stereo().sideRmsDbfs(), "dBFS", OptionalDouble.empty());
    reading(facts, "Mid crest", measured.stereo().midCrestDb(), "dB", OptionalDouble.empty());
    reading(facts, "Side crest", measured.stereo().sideCrestDb(), "dB", OptionalDouble.empty());
    return List.copyOf(facts);
  }

  /**
   * The same of a file on a terminal, a line each, and what services will do with it.
   *
   * @return lines; none where the file could not be read
   */
  public static List<String> lines(FileReport file, DeliveryTargets targets) {
    List<String> lines = new ArrayList<>();
    Optional<Measurements> measured = file.audio().flatMap(AudioFacts::measurements);
    if (measured.isPresent()) {
      lines.add("Format: " + FileJson.words(measured.get().format()));
      of(measured.get()).forEach(fact -> lines.add(fact.name() + ": " + fact.value()));
      Stream.of(Words.music(measured.get().music()), TagsLine.of(measured.get().tags())).filter(Predicate.not(String::isEmpty))
          .forEach(lines::add);
      PlaybackView.of(targets, file.audio()).forEach(view -> {
        lines.add("What services will do with it as it is (targets of " + view.version() + "):");
        view.lines().forEach(line -> lines.add("  " + line));
      });
    }
    return List.copyOf(lines);
  }

  private static void reading(List<AlbumView.Fact> facts, String name, OptionalDouble value, String unit, OptionalDouble at) {
    if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
      facts.add(new AlbumView.Fact(
          name, Decimals.figure(value, 1) + " " + unit + (at.isPresent() ? " at " + Timecode.of(at.getAsDouble()) : "")));
    }
  }

  /** Other meters take one window a second, and read up to a few LU apart on short pieces; so it is said what was taken. */
  private static void loudnessRange(List<AlbumView.Fact> facts, Measurements measured) {
    OptionalDouble range = measured.loudness().loudnessRangeLu();
    if (range.isPresent()) {
      boolean caution = measured.format().durationSeconds() < RANGE_IS_MEANT_FOR_SECONDS;
      facts.add(new AlbumView.Fact("Loudness range, ten windows of 3 s a second",
          Decimals.figure(range, 1) + " LU" + (caution ? "; says little under one minute" : "")));
    }
  }

  private static void psr(List<AlbumView.Fact> facts, PeakToShortTerm psr) {
    reading(facts, "PSR by sample peak, densest 3 s", psr.minimumLu(), "LU", psr.minimumAtSeconds());
    if (psr.p10Lu().isPresent() && psr.medianLu().isPresent() && psr.p90Lu().isPresent()) {
      facts.add(new AlbumView.Fact("PSR by sample peak, 10th / 50th / 90th percentile", Decimals.figure(psr.p10Lu(), 1) + " / "
          + Decimals.figure(psr.medianLu(), 1) + " / " + Decimals.figure(psr.p90Lu(), 1) + " LU"));
    }
  }

  private static void channels(
      List<AlbumView.Fact> facts, String name, Measurements measured, Function<Measurements.Channel, OptionalDouble> value, String unit) {
    if (measured.channels().stream().allMatch(channel -> value.apply(channel).isEmpty())) {
      return;
    }
    List<String> each = new ArrayList<>();
    for (int c = 0; c < measured.channels().size(); c++) {
      each.add((FileJson.speaker(measured.format(), c) + " " + Decimals.figure(value.apply(measured.channels().get(c)), 1)).strip());
    }
    facts.add(new AlbumView.Fact(name, String.join(", ", each) + " " + unit));
  }
}
