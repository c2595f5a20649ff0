package org.premaster.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.premaster.intake.Song;

/** The checklist before stems are bought, item by item (CHK-01 to CHK-13). Any no is a step back (DEC-14). */
final class Checklist {
  private final StemCase stemCase;
  private final TreatmentPolicy policy;
  private final StatedReason reason;
  private final OutsideUse use;
  private final MixEvidence evidence;
  private final BudgetProtection budget;
  private final List<ChecklistItem> items = new ArrayList<>();

  private Checklist(
      StemCase stemCase, TreatmentPolicy policy, StatedReason reason, OutsideUse use, MixEvidence evidence, BudgetProtection budget) {
    this.stemCase = stemCase;
    this.policy = policy;
    this.reason = reason;
    this.use = use;
    this.evidence = evidence;
    this.budget = budget;
  }

  static List<ChecklistItem> of(
      StemCase stemCase, TreatmentPolicy policy, StatedReason reason, OutsideUse use, MixEvidence evidence, BudgetProtection budget) {
    Checklist checklist = new Checklist(stemCase, policy, reason, use, evidence, budget);
    checklist.write();
    return List.copyOf(checklist.items);
  }

  private void write() {
    SetInHand set = stemCase.set();
    mixFinal();
    exportable(set);
    balanceOrPriority();
    item("CHK-04", "the budget covers it without cutting promotion", budget.holds(), budget.sentence());
    item("CHK-05", "the engineer offers stem mastering", Known.of(policy.offersStems()),
        policy.offersStems() ? "This house masters from stems." : "This house does not master from stems.");
    exportTime(set);
    item("CHK-07", "the release can wait one or two days more", stemCase.extraDays(), switch (stemCase.extraDays()) {
      case YES -> "The release can wait.";
      case NO -> "The release cannot wait.";
      case UNKNOWN -> "The sheet names no date; please make sure that the release can wait.";
    });
    item("CHK-08", "it is a priority release", Known.of(use.priority()), "By the sheet the song is " + use.words() + ".");
    specificIssue();
    item("CHK-10", "all stems start and end together", set.startTogether(), proof(set, set.startTogether(),
        "All stems start and end together.", "The stems do not start and end together; they must to the sample."));
    item("CHK-11", "the stems sum close to the rough mix", set.sum(), proof(set, set.sum(),
        "The stems sum to the rough mix.", "The stems do not sum to the rough mix."));
    item("CHK-12", "the promotion budget is still protected", budget.holds(), budget.sentence());
    notes(set);
  }

  private void item(String rule, String asks, Known known, String sentence) {
    items.add(new ChecklistItem(rule, asks, known, sentence));
  }

  private void mixFinal() {
    Optional<Boolean> said = stemCase.song().mixFinal();
    Known known = said.map(Known::of).orElse(Known.UNKNOWN);
    item("CHK-01", "the mix is really final", known, switch (known) {
      case YES -> "The sheet says that the mix is final.";
      case NO -> "The sheet says that the mix is not final yet.";
      case UNKNOWN -> "The sheet does not say whether the mix is final.";
    });
  }

  private void exportable(SetInHand set) {
    String sentence = switch (set.readable()) {
      case YES -> set.stems() + (set.stems() == 1 ? " stem arrived and can be read." : " stems arrived and can be read.");
      case NO -> "A stem that arrived cannot be used; its findings say why.";
      case UNKNOWN -> stemCase.song().mixEngineerAvailable().equals(Optional.of(false))
          ? "No stems arrived, and the mix engineer is not available; who has the session?"
          : "No stems arrived yet; please make sure that the session still opens and can be grouped.";
    };
    item("CHK-02", "stems can be exported cleanly", set.readable(), sentence);
  }

  private void balanceOrPriority() {
    boolean issue = evidence.balance() || reason == StatedReason.SPECIFIC;
    Known known = use.priority() || issue ? Known.YES : evidence.examined() ? Known.NO : Known.UNKNOWN;
    item("CHK-03", "the mix has balance issues that stems can fix, or it is a priority release", known, switch (known) {
      case YES -> use.priority() ? "It is " + use.words() + "." : "There is an issue of balance that stems can fix.";
      case NO -> "It is " + use.words() + ", and no issue of balance was stated or found.";
      case UNKNOWN -> "There is no mix yet in which such an issue could be found.";
    });
  }

  private void exportTime(SetInHand set) {
    Known known = set.arrived() ? Known.YES : stemCase.exportTime();
    item("CHK-06", policy.stemMinutes() + " minutes for the export are there", known, switch (known) {
      case YES -> set.arrived() ? "The stems are exported already." : "The time is there.";
      case NO -> "The time to export stems is not there.";
      case UNKNOWN -> "Please plan for the time of the export.";
    });
  }

  private void specificIssue() {
    boolean unasked = reason == StatedReason.NONE && stemCase.song().treatment() == Song.Treatment.STEREO && evidence.balance();
    Known known = reason == StatedReason.SPECIFIC ? Known.YES : unasked ? Known.UNKNOWN : Known.NO;
    item("CHK-09", "there is a specific issue that stereo may not fix", known, switch (reason) {
      case SPECIFIC -> "The stated reason names one.";
      case VAGUE -> "The stated reason names no element of the mix and what is wrong with it.";
      case LOUDNESS -> "Loudness is no reason: services play music at a level of their own. The question is what breaks at that level.";
      case MIXING -> "What the stated reason asks for is mixing.";
      case NONE -> unasked ? "No reason is stated, but something was found in the mix." : "No reason is stated.";
    });
  }

  private void notes(SetInHand set) {
    boolean noted = !stemCase.song().stemNotes().isBlank();
    Known known = noted ? Known.YES : set.arrived() ? Known.NO : Known.UNKNOWN;
    item("CHK-13", "notes say what needs control", known, switch (known) {
      case YES -> "The sheet has notes on the stems.";
      case NO -> "Stems arrived without notes on what needs control.";
      case UNKNOWN -> "Notes are sent together with the stems.";
    });
  }

  private static String proof(SetInHand set, Known known, String yes, String no) {
    return switch (known) {
      case YES -> yes;
      case NO -> no;
      case UNKNOWN -> set.arrived() ? "The stems were not held against the mix yet." : "No stems arrived yet.";
    };
  }
}
