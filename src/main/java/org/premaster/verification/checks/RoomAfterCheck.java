package org.premaster.verification.checks;

import java.util.List;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** There is too little room after the last sound. */
public final class RoomAfterCheck implements MixCheck {
  public static final CheckManual MANUAL =
      RoomAtEdge.manual("mix.room-after", "There is too little room after the last sound.", "end", "mix.tail");

  private final CheckSettings settings;

  public RoomAfterCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  /** A song that runs into the next one ends where the other starts. */
  @Override
  public boolean concerns(MixFacts mix) {
    return MixCheck.super.concerns(mix) && !Segue.after(mix);
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    if (Silence.digital(measured)) {
      return Examination.notExamined(this, Silence.NOTHING_SOUNDS);
    }
    if (MissingEnd.of(measured)) {
      return Examination.notExamined(this, MissingEnd.BECAUSE);
    }
    if (TailEvidence.of(measured).map(TailEvidence::atEdge).orElse(false)) {
      return Examination.passed(this);
    }
    double end = measured.format().durationSeconds();
    double noise = TailEvidence.of(measured).map(TailEvidence::noiseSeconds).orElse(0.0);
    RoomAtEdge room = new RoomAtEdge(Math.max(measured.edges().tailSilenceSeconds(), noise));
    if (room.seconds() == 0 && Silence.shifted(measured, measured.edges().lastSample())) {
      return Examination.notExamined(this, Silence.SHIFTED);
    }
    if (room.tooShort(settings)) {
      return found(room, end, settings.atMost(Severity.WARN), settings.limit(RoomAtEdge.REQUIRED),
          " Please let the export run " + RoomAtEdge.asked(settings) + " longer when the mix is printed again.");
    }
    if (room.belowAdvice(settings)) {
      return found(room, end, settings.atMost(Severity.INFO), settings.limit(RoomAtEdge.ADVISED), " Nothing needs to be done.");
    }
    return Examination.passed(this);
  }

  private Examination found(RoomAtEdge room, double end, Severity severity, double limit, String advice) {
    return Examination.found(this, List.of(
        Finding.of(this, severity, room.sentence("after the last sound", limit) + advice)
            .with(room.seconds(), limit, "s")
            .at(Math.max(0, end - room.seconds()), end)));
  }
}
