package org.premaster.verification.checks;

import java.util.List;
import org.premaster.intake.Album;
import org.premaster.intake.Song;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The mix starts in the middle of its sound, or with too little room before it. */
public final class HeadCheck implements MixCheck {
  public static final CheckManual MANUAL = EdgeOfMix.manual(
      "mix.head", "The mix starts in the middle of its sound, or with too little room before it.", "start",
      "An attack that was cut and then faded in over a few samples.");

  private final CheckSettings settings;

  public HeadCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  /** A song that the one before runs into starts where the other ends. */
  @Override
  public boolean concerns(MixFacts mix) {
    return MixCheck.super.concerns(mix) && !entered(mix);
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    if (Silence.digital(measured)) {
      return Examination.notExamined(this, Silence.NOTHING_SOUNDS);
    }
    EdgeOfMix head = EdgeOfMix.head(measured);
    if (head.cutThrough(settings)) {
      return Examination.found(this, List.of(Finding.of(this, settings.severity(),
              "The mix starts in the middle of its sound: the very first sample already stands at "
                  + Figures.number(100 * head.outermost(), 1) + " % of full scale. The attack is probably cut. Please print it again "
                  + "with the export starting " + asked() + " before the first sound, without a fade.")
          .with(head.outermost(), settings.limit(EdgeOfMix.STEP), "of full scale")
          .at(0, 0.01)));
    }
    if (head.tooShort(settings)) {
      return room(head, settings.atMost(Severity.WARN),
          settings.limit(EdgeOfMix.REQUIRED), " Please start the export " + asked() + " earlier when the mix is printed again.");
    }
    if (head.belowAdvice(settings)) {
      return room(head, settings.atMost(Severity.INFO), settings.limit(EdgeOfMix.ADVISED), " Nothing needs to be done.");
    }
    return Examination.passed(this);
  }

  private Examination room(EdgeOfMix head, Severity severity, double limit, String advice) {
    return Examination.found(this, List.of(Finding.of(this, severity,
            "There is " + head.spokenRoom() + " before the first sound; " + Figures.plain(limit) + " s or more helps." + advice)
        .with(head.room(), limit, "s")
        .at(0, head.room())));
  }

  private String asked() {
    return Figures.plain(Math.max(settings.limit(EdgeOfMix.REQUIRED), settings.limit(EdgeOfMix.ADVISED))) + " s";
  }

  private static boolean entered(MixFacts mix) {
    if (mix.album().isEmpty() || mix.song().isEmpty()) {
      return false;
    }
    Album album = mix.album().get();
    int index = album.songs().indexOf(mix.song().get());
    if (index <= 0) {
      return false;
    }
    Song before = album.songs().get(index - 1);
    return before.continuousWithNext() && before.disc() == mix.song().get().disc();
  }
}
