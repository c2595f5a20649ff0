package org.premaster.verification.checks;

import java.util.List;
import java.util.OptionalInt;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmFormat;
import org.premaster.intake.Album;
import org.premaster.measurement.Measurements;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Limit;
import org.premaster.verification.MixFacts;
import org.premaster.verification.Severity;

/** The file has fewer bits a sample than its session, or fewer than the 24 that a 16-bit session should be printed with. */
public final class BitDepthCheck implements MixCheck {
  /** Depth at which a 16-bit session should be printed (PREP-04, CON-03). */
  private static final int PRINTED = 24;

  static final Limit ENOUGH = new Limit(
      "enough_bits", 32, 16, 64, "bit", "a file of so many bits is deep enough for any session, whatever depth that states");

  public static final CheckManual MANUAL = CheckManual.of("mix.bit-depth", "PREP-04",
          "The file has fewer bits a sample than its session, or fewer than the 24 that a 16-bit session should be printed with.")
      .looksAt("the file's declared bit depth, and session_depth of sheet or consultation; floating point is always enough")
      .grade(Severity.BLOCK, "fewer bits than the session")
      .grade(Severity.WARN, "a 16-bit session printed below 24 bits, or fewer than 24 bits while the session's depth is not known")
      .limits(ENOUGH)
      .cannotSee("Bits that are only padding, which mix.padded-depth looks for.");

  private final CheckSettings settings;

  public BitDepthCheck(CheckSettings settings) {
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
  public Examination examine(MixFacts mix, Measurements measured) {
    PcmFormat format = measured.format();
    OptionalInt session = mix.album().map(Album::sessionDepth).orElse(OptionalInt.empty());
    if (format.encoding() == Encoding.FLOAT) {
      return Examination.passed(this);
    }
    int bits = format.bitDepth();
    if (session.isEmpty()) {
      return bits >= PRINTED
          ? Examination.notExamined(this, "The bit depth of the session is not known.")
          : found(settings.atMost(Severity.WARN), bits, PRINTED, "The file has " + bits
              + " bits, and the depth of the session is not known. Please tell us the session's depth, and print at "
              + PRINTED + " bits or more; a lower depth costs quality that mastering cannot bring back.");
    }
    int least = Math.min(session.getAsInt(), (int) settings.limit(ENOUGH));
    if (bits < least) {
      return found(settings.severity(), bits, least, "The file has " + bits + " bits, the session " + session.getAsInt()
          + ". Please print it again with " + Math.max(least, PRINTED) + " bits and without dither.");
    }
    if (session.getAsInt() <= 16 && bits < PRINTED) {
      return found(settings.atMost(Severity.WARN), bits, PRINTED, "The file has " + bits + " bits, like its session. A "
          + "print at " + PRINTED + " bits keeps what the mix computes below 16 bits and spares a step; please print at "
          + PRINTED + " bits if the mix is printed again.");
    }
    return Examination.passed(this);
  }

  private Examination found(Severity severity, int bits, int limit, String message) {
    return Examination.found(this, List.of(Finding.of(this, severity, message).with(bits, limit, "bit")));
  }
}
