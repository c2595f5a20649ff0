package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.intake.FileRole;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.traces.CoderGrid;
import org.premaster.measurement.traces.CoderGrid.Stretch;
import org.premaster.measurement.traces.LongTermSpectrum;
import org.premaster.measurement.traces.SpectralShelf;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The audio, or a part of it, went through a coder with loss before it became this file. */
public final class LossyOriginCheck implements TraceCheck<CoderGrid> {
  static final Limit TRACED = new Limit(
      "traced_seconds", 10, 1, 3600, "s", "so much audio on a coder's grid blocks; a file with less sound blocks for half of it");
  static final Limit CHANCE = new Limit(
      "chance_exponent", 6, 2, 100, "", "the coder is certain where chance has odds of less than one to 10 to the power of this");
  static final Limit FALL = new Limit(
      "shelf_fall_db", 20, 10, 120, "dB", "fall of the spectrum at one frequency that only a coder's or converter's low-pass leaves");

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.lossy-origin", "BEAT-03", "The audio, or a part of it, went through a coder with loss before it became this file.")
      .looksAt("the grid of blocks of MP3, AAC, Ogg Vorbis and Opus, which their own transform finds again, in segments of 5 s and also"
          + " below clean voices; and a shelf at which the spectrum ends at all times, between 12 and 20.8 kHz")
      .grade(Severity.BLOCK, "the grid is certain and holds for traced_seconds or half of what sounds")
      .grade(Severity.WARN, "the grid holds for less or could be chance; or there is a shelf without a grid")
      .limits(TRACED, CHANCE, FALL)
      .cannotSee("A grid is gone after a conversion of the sample rate, a change of tempo or pitch, or heavy processing; then only a shelf may"
          + " be left. Opus is found in files of 48 kHz only. Coders at the top of their rates leave little. MP3 below 112 kbit/s and HE-AAC"
          + " change the rate themselves. A shelf may also come from instruments or a source of a low sample rate."
          + " A shelf just below the wall of a conversion from 44.1 kHz is left to mix.upsampled.");

  /** From this share of what sounds on it is all of it: segments that are quiet may hide the grid. */
  private static final double ALL = 0.8;

  /** The rate whose half lies just above the highest shelf that is looked for. */
  private static final int CONVERTED_HZ = 44_100;

  /** From this share of half its rate on, a converter may already fall; coders of 44.1 kHz end below. */
  private static final double CONVERTERS_SLOPE = 0.92;

  /** Stretches told in the sentence. */
  private static final int MOST = 3;

  private final CheckSettings settings;

  public LossyOriginCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(MixFacts mix) {
    return mix.file().role().measured();
  }

  @Override
  public Class<CoderGrid> looksFor() {
    return CoderGrid.class;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured, CoderGrid seen) {
    Optional<SpectralShelf> shelf = measured.traces().of(SpectralShelf.class)
        .filter(one -> one.fallDb() >= settings.limit(FALL) && !leadsToWall(measured, one));
    if (seen.coder().isPresent()) {
      return Examination.found(this, List.of(grid(mix, seen)));
    }
    if (shelf.isPresent()) {
      return Examination.found(this, List.of(shelf(mix, shelf.get())));
    }
    return seen.pieces() == 0
        ? Examination.notExamined(this, "The file is too short, too quiet or too slow for this.")
        : Examination.passed(this);
  }

  /** True where the shelf is the upper end of a wall that a conversion from 44.1 kHz left, which {@link UpsampledCheck} tells. */
  private boolean leadsToWall(Measurements measured, SpectralShelf shelf) {
    return measured.traces().of(LongTermSpectrum.class).flatMap(LongTermSpectrum::source)
        .filter(source -> source.rateHz() == CONVERTED_HZ && source.emptyAbove() && source.wallDb() >= settings.limit(FALL))
        .isPresent() && shelf.edgeHz() >= CONVERTERS_SLOPE * CONVERTED_HZ / 2;
  }

  private Finding grid(MixFacts mix, CoderGrid seen) {
    boolean certain = seen.chance() < StrictMath.pow(10, -settings.limit(CHANCE));
    double limit = Math.min(settings.limit(TRACED), seen.soundingSeconds() / 2);
    Severity severity = certain && seen.tracedSeconds() >= limit ? settings.severity() : settings.atMost(Severity.WARN);
    boolean all = seen.tracedSeconds() >= ALL * seen.soundingSeconds();
    String coder = seen.coder().orElseThrow().title();
    String what = (all ? "The audio went through an " : "A part of the audio went through an ") + coder + " coder"
        + (certain ? "" : ", as it seems") + (all ? "" : ": " + places(seen)) + "."
        + " What such a coder takes away cannot be brought back, and more is lost with every further coding.";
    String advice = all
        ? " Please export the " + (mix.file().role() == FileRole.STEM ? "stem" : "mix") + " from its session as it is, not from a converted file;"
            + " if the beat or a track in it came as " + coder + ", ask its producer for the WAV or the tracked-out stems."
        : " Please find the beat, sample or track that came as " + coder + ", ask its producer for the WAV or the tracked-out stems, and print the"
            + " mix again.";
    Finding finding = Finding.of(this, severity, what + advice + BeatLicence.hint(mix))
        .with(seen.tracedSeconds(), limit, "s")
        .sure(Math.min(0.999, 1 - seen.chance()));
    return seen.stretches().isEmpty()
        ? finding
        : finding.at(seen.stretches().getFirst().startSeconds(), seen.stretches().getFirst().endSeconds());
  }

  private static String places(CoderGrid seen) {
    List<String> places = new ArrayList<>();
    for (Stretch stretch : seen.stretches()) {
      places.add(Figures.time(stretch.startSeconds()) + " to " + Figures.time(stretch.endSeconds()));
    }
    return Figures.list(places, MOST);
  }

  private Finding shelf(MixFacts mix, SpectralShelf shelf) {
    return Finding.of(this, settings.atMost(Severity.WARN),
            "The spectrum ends like a shelf at " + Figures.number(shelf.edgeHz() / 1000, 1) + " kHz from beginning to end, as the low-pass of an MP3 or"
                + " AAC coder leaves it, though the coder itself left no trace. If the mix, its beat or its tracks were ever MP3, AAC or the like,"
                + " please send the version that was not; if an instrument or a filter ends there, nothing needs to be done."
                + BeatLicence.hint(mix))
        .with(shelf.fallDb(), settings.limit(FALL), "dB")
        .sure(0.6);
  }
}
