package org.premaster.verification.checks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.premaster.audio.Tags;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The notes inside the file name a coder that takes something away from the audio. */
public final class LossyHistoryCheck implements TagCheck {
  private static final Pattern HISTORY = Pattern.compile(
      "(?i)(?:^|[,/;\\s])A=\\s*(?:MPEG|MP[23]|AAC|AC-?3|E-?AC-?3|ATRAC|DTS|OPUS|VORBIS|WMA|APTX)");
  private static final Pattern CODER = Pattern.compile("(?i)(?<![a-z])(?:lame|libmp3lame|mp3|mpeg[- ]?[12]?[- ]?layer|l3enc|bladeenc|gogo"
      + "|xing|fhg|fraunhofer|(?:he-?)?aac|libfdk_aac|libfaac|faac|opus|opusenc|libopus|vorbis|oggenc|libvorbis|aotuv|atrac|wma|wmav2"
      + "|ac-?3)"
      + "(?![a-z])");

  public static final CheckManual MANUAL = CheckManual.of(
          "audio.lossy-history", "BEAT-03", "The notes inside the file name a coder that takes something away from the audio.")
      .looksAt("the coding history of the bext chunk, and the programs and coders that tags name")
      .grade(Severity.WARN, "a coding history lists MPEG or the like, or an encoder of MP3, AAC, Opus or Vorbis is named")
      .cannotSee("Files without notes; a program that writes both kinds of file and does not say which it was.");

  private final Severity severity;

  public LossyHistoryCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(MixFacts mix) {
    Tags tags = TagCheck.of(mix);
    return mix.file().role().measured()
        && (tags.any(Tags.Name.CODING_HISTORY).isPresent() || tags.any(Tags.Name.ENCODER).isPresent());
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    Optional<Tags.Text> named = measured.tags().texts().stream().filter(LossyHistoryCheck::lossy).findFirst();
    return named.isEmpty()
        ? Examination.passed(this)
        : Examination.found(this, List.of(Finding.of(this, severity, "This file says that it was made from an MP3 or the like: its "
            + named.get().source().title() + " reads " + Figures.quoted(named.get().value()) + ". What such a coder takes away cannot be"
            + " brought back. Please export the mix from the session as WAV or AIFF, or tell us that the note is wrong.")));
  }

  private static boolean lossy(Tags.Text text) {
    return switch (text.name()) {
      case CODING_HISTORY -> HISTORY.matcher(text.value()).find();
      case ENCODER -> CODER.matcher(text.value()).find();
      default -> false;
    };
  }
}
