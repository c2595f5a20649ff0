package org.premaster.verification.checks;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
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

/** The notes inside the file claim another sample rate than the file has. */
public final class ClaimedRateCheck implements TagCheck {
  private static final Pattern DIGITS = Pattern.compile("^\\s*(\\d{4,7})(?:\\.0+)?(?!\\d)");
  private static final Pattern HISTORY = Pattern.compile("(?:^|[,/;\\s])F=(\\d{2,7})(?!\\d)");
  private static final int IN_KILOHERTZ = 1000;

  public static final CheckManual MANUAL = CheckManual.of(
          "mix.claimed-rate", "PREP-03", "The notes inside the file claim another sample rate than the file has.")
      .looksAt("the rate in the iXML chunk, and the last rate in the coding history of the bext chunk")
      .grade(Severity.WARN, "a claim differs from the file's own sample rate")
      .cannotSee("A file whose notes were changed or lost when it was converted.");

  private final Severity severity;

  public ClaimedRateCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(MixFacts mix) {
    return mix.file().role().measured()
        && TagCheck.of(mix).texts().stream().anyMatch(text -> claim(text).isPresent());
  }

  @Override
  public Examination examine(MixFacts mix, Measurements measured) {
    int rate = measured.format().sampleRateHz();
    for (Tags.Text text : measured.tags().texts()) {
      OptionalInt claimed = claim(text);
      if (claimed.isPresent() && claimed.getAsInt() != rate) {
        return Examination.found(this, List.of(Finding.of(this, severity, "The file runs at " + Figures.rate(rate) + ", and its own notes ("
                + text.source().title() + ") say " + Figures.rate(claimed.getAsInt()) + ". Either it was converted on its way, or it plays"
                + " at the wrong speed. Please check its pitch and length, and print it again from the session if either is wrong.")
            .with(rate, claimed.getAsInt(), "Hz")));
      }
    }
    return Examination.passed(this);
  }

  /** The rate that a text claims for the file as it is: of a coding history the last one. */
  private static OptionalInt claim(Tags.Text text) {
    return switch (text.name()) {
      case SAMPLE_RATE -> last(DIGITS.matcher(text.value()));
      case CODING_HISTORY -> last(HISTORY.matcher(text.value()));
      default -> OptionalInt.empty();
    };
  }

  private static OptionalInt last(Matcher matcher) {
    int rate = 0;
    while (matcher.find()) {
      rate = Integer.parseInt(matcher.group(1));
    }
    return rate == 0 ? OptionalInt.empty() : OptionalInt.of(rate < IN_KILOHERTZ ? rate * IN_KILOHERTZ : rate);
  }
}
