package org.premaster.verification.checks;

import java.util.List;
import java.util.Locale;
import org.premaster.audio.ChannelLayout.Speaker;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The mix has more than two channels. */
public final class ChannelsCheck implements MixCheck {
  private static final int STEREO = 2;

  public static final CheckManual MANUAL = CheckManual.of("mix.channels", "CONS-12", "The mix has more than two channels.")
      .looksAt("the number of channels, and the loudspeakers that the file assigns to them")
      .grade(Severity.WARN, "three channels or more")
      .cannotSee("Surround sound that is folded into two channels, and a stereo mix between silent channels.");

  private final Severity severity;

  public ChannelsCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    int channels = measured.format().channels();
    if (channels <= STEREO) {
      return Examination.passed(this);
    }
    List<String> names = measured.format().layout().speakers().stream().map(ChannelsCheck::name).toList();
    return Examination.found(this, List.of(Finding.of(this, severity, "The mix has " + channels + " channels (" + String.join(", ", names)
            + "); a stereo mix is expected. Please export a stereo mix of the song, or tell us if a surround master was agreed on.")
        .with(channels, STEREO, "channels")));
  }

  private static String name(Speaker speaker) {
    return switch (speaker) {
      case CENTRE -> "center";
      case LFE -> "LFE";
      case LEFT_OF_CENTRE -> "left of center";
      case RIGHT_OF_CENTRE -> "right of center";
      case BACK_CENTRE -> "back center";
      default -> speaker.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
