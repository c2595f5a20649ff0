package org.premaster.treatment;

import java.util.List;
import java.util.Optional;
import org.premaster.intake.Song;
import org.premaster.pricing.Money;

/**
 * Stereo or stem for one song: what the house advises and everything that it rests on (DEC-01, DEC-15). Nothing is billed by it: the order is
 * the sheet's, or a person's who decided otherwise.
 *
 * @param recommendation the advice
 * @param ordered what the sheet orders
 * @param confirmed what a person decided; absent where nobody did
 * @param statedReason the client's sentence, as written (DEC-09); empty string where none
 * @param reason how it was judged
 * @param scenarios DEC-02 to DEC-05 and DEC-11 for stems, DEC-06 against
 * @param checklist CHK-01 to CHK-13
 * @param evidence what the mix says (DEC-13)
 * @param money what the premium must bring
 * @param budget whether the release can pay it
 * @param stemSongsBefore songs of the release that take stems before this one (DEC-07, DEC-08)
 * @param reasons why the advice is what it is, weightiest first; at least one
 * @param questions what the client is to answer; empty where nothing is open
 * @param effort preparation, turnaround and revisions of both, and what doing without stems costs; ranges, never promises (TIME-02, TIME-03,
 *     CON-06, ECO-07)
 */
public record MasteringDecision(
    Recommendation recommendation,
    Song.Treatment ordered,
    Optional<Confirmation> confirmed,
    String statedReason,
    StatedReason reason,
    List<Scenario> scenarios,
    List<ChecklistItem> checklist,
    List<Evidence> evidence,
    StemMoney money,
    BudgetProtection budget,
    int stemSongsBefore,
    List<Remark> reasons,
    List<String> questions,
    List<Remark> effort) {
  /** Reasons that a question tells; the report tells all. */
  private static final int MOST_REASONS = 3;

  public MasteringDecision {
    scenarios = List.copyOf(scenarios);
    checklist = List.copyOf(checklist);
    evidence = List.copyOf(evidence);
    reasons = List.copyOf(reasons);
    questions = List.copyOf(questions);
    effort = List.copyOf(effort);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("an advice gives its reasons");
    }
  }

  /** Weighs one song. */
  public static MasteringDecision of(StemCase stemCase, TreatmentPolicy policy) {
    return new Weighing(stemCase, policy).decision();
  }

  /** What is mastered and billed: what a person decided, else what the sheet orders (PRC-10). */
  public Song.Treatment taken() {
    return confirmed.map(Confirmation::treatment).orElse(ordered);
  }

  /** True where the client is to say something: nobody has decided, and the advice is not what is ordered. */
  public boolean open() {
    Recommendation asOrdered = ordered == Song.Treatment.STEM ? Recommendation.STEM : Recommendation.STEREO;
    return confirmed.isEmpty() && recommendation != asOrdered;
  }

  /** True where there is more to tell than that stereo is ordered and right. */
  public boolean telling() {
    return open() || confirmed.isPresent() || ordered == Song.Treatment.STEM || reason != StatedReason.NONE;
  }

  /** The advice and why, in one or two sentences: {@code Stem mastering is advised. The stated reason names ...}. */
  public String sentence() {
    return switch (recommendation) {
      case STEM -> "Stem mastering is advised. ";
      case STEREO -> "Stereo mastering is advised. ";
      case MIX_FIRST -> "The song should be mixed first. ";
      case ASK -> "Whether stems are worth it depends on a few answers. ";
    } + reasons.getFirst().sentence();
  }

  /** What is asked of the client where the decision is {@link #open}. */
  public String question() {
    Money premium = money.breakEven().premium();
    boolean stems = ordered == Song.Treatment.STEM;
    return switch (recommendation) {
      case STEM -> "Stem mastering would be worth it for this song. " + why() + " It adds " + premium
          + ", and nothing is billed unless you order it; please tell us.";
      case STEREO -> "You ordered stem mastering, and we advise stereo. " + why() + " Please put it right or choose stereo; until you tell us, the"
          + " order stands and adds " + premium + ".";
      case MIX_FIRST -> "The song should be mixed first. " + why() + " Please send it again then, or tell us that it stays as it is."
          + (stems ? " Until then the order of stem mastering stands and adds " + premium + "." : "");
      case ASK -> "Whether stem mastering is worth it for this song depends on your answers. " + why() + " " + String.join(" ", questions)
          + (stems ? "" : " It would add " + premium + ", and nothing is billed unless you order it.");
    };
  }

  private String why() {
    return String.join(" ", reasons.stream().limit(MOST_REASONS).map(Remark::sentence).toList());
  }
}
