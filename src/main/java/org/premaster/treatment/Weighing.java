package org.premaster.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.premaster.intake.Album;
import org.premaster.intake.Song;
import org.premaster.verification.Figures;

/**
 * Weighs one song: what needs mixing goes to mixing, because stems are no second chance to mix (DEC-12); any no of the checklist is a step
 * back to stereo (DEC-14); an answer that could turn the advice is asked for; and only what is left is advised to take stems.
 */
final class Weighing {
  /** The stated reason by DEC-09 and DEC-10, the sum by STEM-15, and the promotion by the budget of CHK-04. */
  private static final Set<String> TOLD_BY_OTHER_RULES = Set.of("CHK-09", "CHK-11", "CHK-12");

  private final StemCase stemCase;
  private final TreatmentPolicy policy;
  private final Song song;
  private final Album album;
  private final StatedReason reason;
  private final OutsideUse use;
  private final GenreLeaning genre;
  private final MixEvidence evidence;
  private final BudgetProtection budget;
  private final StemMoney money;
  private final List<ChecklistItem> checklist;
  private final List<Remark> reasons = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();

  Weighing(StemCase stemCase, TreatmentPolicy policy) {
    this.stemCase = stemCase;
    this.policy = policy;
    song = stemCase.song();
    album = stemCase.album();
    reason = StatedReason.of(song.stemReason());
    use = OutsideUse.of(album, song);
    genre = GenreLeaning.of(album.genre(), album.style());
    evidence = MixEvidence.of(stemCase.measured(), stemCase.findings());
    budget = BudgetProtection.of(
        stemCase.premium().times(stemCase.stemSongsBefore() + 1L), album.releaseBudgetCents(), album.promotionBudgetCents(), policy);
    money = StemMoney.of(BreakEven.of(stemCase.premium(), policy), song.expectedExtraStreams(), use);
    checklist = Checklist.of(stemCase, policy, reason, use, evidence, budget);
  }

  MasteringDecision decision() {
    Recommendation recommendation = recommendation();
    return new MasteringDecision(
        recommendation, song.treatment(), stemCase.confirmed(), song.stemReason(), reason, scenarios(), checklist, evidence.all(), money, budget,
        stemCase.stemSongsBefore(), reasons, recommendation == Recommendation.ASK ? questions : List.of(), effort());
  }

  private Recommendation recommendation() {
    if (needsMixing()) {
      return Recommendation.MIX_FIRST;
    }
    if (stepsBack()) {
      return Recommendation.STEREO;
    }
    if (asks()) {
      return Recommendation.ASK;
    }
    speakFor();
    return Recommendation.STEM;
  }

  private boolean needsMixing() {
    if (item("CHK-01").known() == Known.NO) {
      because("CHK-01", "The mix is not final, and a master can only be as final as its mix.");
    }
    if (reason == StatedReason.MIXING) {
      because("STEM-16", "What the stated reason asks for (" + quoted() + ") is done in mixing and not in mastering from stems.");
    }
    if (stemCase.set().stems() > policy.mostStems()) {
      because("STEM-02", stemCase.set().stems() + " stems arrived; with so many, mastering becomes mixing. Please bounce groups, four to eight,"
          + " or have the song mixed.");
    }
    return !reasons.isEmpty();
  }

  private boolean stepsBack() {
    boolean unasked = song.treatment() == Song.Treatment.STEREO && reason == StatedReason.NONE;
    if (unasked && !(use.priority() && evidence.balance())) {
      because("DEC-09", use.priority()
          ? "Stereo is ordered, and nothing stated or found asks for stems."
          : "Stereo is ordered, and the song is " + use.words() + ".");
      return true;
    }
    if (stemCase.set().sum() == Known.NO) {
      because("STEM-15", "The stems do not sum to the rough mix, and a master from them would be worse than from the stereo mix.");
    }
    if (policy.epSongs().holds(album.songs().size()) && stemCase.stemSongsBefore() >= policy.epStemSongs()) {
      because("DEC-07", ofAnEp() + already());
    }
    switch (reason) {
      case VAGUE -> because("DEC-09", "The reason for stems (" + quoted() + ") names no element of the mix and what is wrong with it;"
          + " a stereo master comes first.");
      case LOUDNESS -> because("DEC-10", "The reason for stems (" + quoted() + ") is loudness, and services turn music to a level of their own;"
          + " a stereo master comes first.");
      case NONE -> {
        if (!unasked) {
          because("DEC-09", "No reason for stems is stated; a stereo master comes first.");
        }
      }
      case SPECIFIC, MIXING -> { }
    }
    for (ChecklistItem item : checklist) {
      if (item.known() == Known.NO && !TOLD_BY_OTHER_RULES.contains(item.rule())) {
        because(item.rule(), item.sentence());
      }
    }
    if (money.earnedBack() == Known.NO) {
      because("ECO-02", money.breakEven().sentence() + " " + money.sentence());
    }
    return !reasons.isEmpty();
  }

  /** Answers without which nobody can tell; what only shows later (export, days, notes) is no question now. */
  private boolean asks() {
    ask(item("CHK-01"), "Is the mix final? (mix_final)");
    if (budget.holds() == Known.UNKNOWN) {
      questions.add("What may the release and its promotion cost? (release_budget, promotion_budget)");
    }
    ask(item("CHK-09"), "What would stems have to mend that a stereo master cannot? (stem_reason)");
    if (money.earnedBack() == Known.UNKNOWN && !use.beyondStreams()) {
      questions.add("How many extra streams would a better master bring? (expected_extra_streams)");
    }
    if (questions.isEmpty()) {
      return false;
    }
    if (evidence.balance()) {
      because("DEC-13", evidence.all().stream().filter(Evidence::speaksForStems).findFirst().orElseThrow().sentence());
    } else {
      because("DEC-14", "Nothing speaks against stems, but not everything is known that decides.");
    }
    return true;
  }

  private void ask(ChecklistItem item, String question) {
    if (item.known() == Known.UNKNOWN) {
      questions.add(question);
    }
  }

  private void speakFor() {
    because("DEC-09", "The stated reason (" + quoted() + ") names what stems can mend.");
    for (Scenario scenario : scenarios()) {
      if (scenario.speaksForStems() && scenario.applies() == Known.YES) {
        because(scenario.rule(), scenario.sentence());
      }
    }
    because("ECO-02", money.breakEven().sentence() + " " + money.sentence());
    if (policy.epSongs().holds(album.songs().size())) {
      because("DEC-07", ofAnEp() + already());
    } else if (album.songs().size() > policy.epSongs().most()) {
      because("DEC-08", "Of an album, the songs that are used most outside of it are worth stems; " + already());
    }
  }

  private String ofAnEp() {
    return "Of an EP, " + (policy.epStemSongs() == 1 ? "one song is" : policy.epStemSongs() + " songs at most are") + " worth stems; ";
  }

  private String already() {
    return switch (stemCase.stemSongsBefore()) {
      case 0 -> "none of as much use takes them yet.";
      case 1 -> "one of as much use or more takes them already.";
      default -> stemCase.stemSongsBefore() + " of as much use or more take them already.";
    };
  }

  private List<Scenario> scenarios() {
    Known unavailable = song.mixEngineerAvailable().map(available -> Known.of(!available)).orElse(Known.UNKNOWN);
    Known dense = switch (genre) {
      case DENSE -> Known.YES;
      case WIDE, NEITHER -> Known.NO;
      case UNKNOWN -> Known.UNKNOWN;
    };
    Known selfMixed = song.selfMixed().map(Known::of).orElse(Known.UNKNOWN);
    return List.of(
        new Scenario("DEC-02", Known.of(use.priority()), "By the sheet the song is " + use.words() + "."),
        new Scenario("DEC-03", unavailable, switch (unavailable) {
          case YES -> "The mix engineer is not available, so that balance cannot be mended in the mix.";
          case NO -> "The mix engineer is available; what is wrong in the balance is mended best in the mix.";
          case UNKNOWN -> "The sheet does not say whether the mix engineer is available.";
        }),
        new Scenario("DEC-04", dense, switch (dense) {
          case YES -> "The genre lives from an aggressive low end or stacked vocals.";
          case NO -> "The genre does not live from an aggressive low end or stacked vocals.";
          case UNKNOWN -> "The sheet names no genre.";
        }),
        new Scenario("DEC-05", budget.holds(), budget.sentence()),
        new Scenario("DEC-11", selfMixed, switch (selfMixed) {
          case YES -> "The song is self-mixed; such songs often gain more from stems.";
          case NO -> "The song was not mixed by the artist.";
          case UNKNOWN -> "The sheet does not say who mixed the song.";
        }),
        stereoIsRight());
  }

  private Scenario stereoIsRight() {
    List<String> why = new ArrayList<>();
    if (!use.priority()) {
      why.add("The song is " + use.words() + ".");
    }
    if (budget.holds() == Known.NO) {
      why.add("The budget is small for it.");
    }
    if (evidence.clean()) {
      why.add("The mix is clean as it is.");
    }
    if (genre == GenreLeaning.WIDE) {
      why.add("The genre lives from its range.");
    }
    return new Scenario(
        Scenario.STEREO_IS_RIGHT, Known.of(!why.isEmpty()), why.isEmpty() ? "Nothing says that stereo is the right choice." : String.join(" ", why));
  }

  private List<Remark> effort() {
    int least = Math.max(0, policy.stemMinutes().least() - policy.stereoMinutes().most());
    int most = Math.max(least, policy.stemMinutes().most() - policy.stereoMinutes().least());
    return List.of(
        new Remark("TIME-03", "Preparing a song takes about " + policy.stereoMinutes() + " minutes for stereo and " + policy.stemMinutes()
            + " for stems, " + new Span(least, most) + " more."),
        new Remark("TIME-02", "Usual turnaround is " + policy.stereoDays() + " days for stereo and " + policy.stemDays()
            + " for stems, once every mix is verified; neither is promised."),
        new Remark("PRC-08", "What counts as a revision of a stem master, each stem or the whole, is agreed in writing before it starts."),
        new Remark("ECO-07", evidence.balance()
            ? "Doing without stems costs something here, because of what was found in the mix."
            : "Doing without stems costs little where the mix is sound."));
  }

  private ChecklistItem item(String rule) {
    return checklist.stream().filter(item -> item.rule().equals(rule)).findFirst().orElseThrow();
  }

  private void because(String rule, String sentence) {
    reasons.add(new Remark(rule, sentence));
  }

  private String quoted() {
    return Figures.quoted(song.stemReason());
  }
}
