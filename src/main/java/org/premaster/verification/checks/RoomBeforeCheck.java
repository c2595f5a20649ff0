package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** There is too little room before the first sound. */
public final class RoomBeforeCheck implements MixCheck {
  public static final CheckManual MANUAL =
      RoomAtEdge.manual("mix.room-before", "There is too little room before the first sound.", "start", "mix.head");

  private final CheckSettings settings;

  public RoomBeforeCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  /** A song that the one before runs into starts where the other ends. */
  @Override
  public boolean concerns(MixFacts mix) {
    return MixCheck.super.concerns(mix) && !Segue.before(mix);
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    if (Silence.digital(measured)) {
      return Examination.notExamined(this, Silence.NOTHING_SOUNDS);
    }
    if (HeadEvidence.of(measured).map(HeadEvidence::atEdge).orElse(false)) {
      return Examination.passed(this);
    }
    double noise = HeadEvidence.of(measured).map(HeadEvidence::noiseSeconds).orElse(0.0);
    RoomAtEdge room = new RoomAtEdge(Math.max(measured.edges().headSilenceSeconds(), noise));
    if (room.seconds() == 0 && Silence.shifted(measured, measured.edges().firstSample())) {
      return Examination.notExamined(this, Silence.SHIFTED);
    }
    if (room.tooShort(settings)) {
      return found(room, settings.atMost(Severity.WARN), settings.limit(RoomAtEdge.REQUIRED),
          " Please start the export " + RoomAtEdge.asked(settings) + " earlier when the mix is printed again.");
    }
    if (room.belowAdvice(settings)) {
      return found(room, settings.atMost(Severity.INFO), settings.limit(RoomAtEdge.ADVISED), " Nothing needs to be done.");
    }
    return Examination.passed(this);
  }

  private Examination found(RoomAtEdge room, Severity severity, double limit, String advice) {
    return Examination.found(this, List.of(
        Finding.of(this, severity, room.sentence("before the first sound", limit) + advice)
            .with(room.seconds(), limit, "s")
            .at(0, room.seconds())));
  }
}
