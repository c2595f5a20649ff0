package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.premaster.intake.Song;
import org.premaster.verification.AlbumFacts;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** The running order has two songs in one place, or places and discs without a song. */
public final class RunningOrderCheck implements Catalogued<AlbumFacts> {
  private static final int MOST = 10;

  public static final CheckManual MANUAL = CheckManual.of(
          "album.running-order", "PREP-12", "The running order has two songs in one place, or places and discs without a song.")
      .looksAt("disc and position of every song in the sheet")
      .grade(Severity.BLOCK, "two songs have the same disc and position")
      .grade(Severity.WARN, "a position or a disc is left out")
      .cannotSee("An order that is complete but not the one that is wanted.");

  private final CheckSettings settings;

  public RunningOrderCheck(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(AlbumFacts facts) {
    return !facts.album().songs().isEmpty();
  }

  @Override
  public Examination examine(AlbumFacts facts) {
    TreeMap<Integer, TreeMap<Integer, List<String>>> discs = new TreeMap<>();
    for (Song song : facts.album().songs()) {
      discs.computeIfAbsent(song.disc(), disc -> new TreeMap<>())
          .computeIfAbsent(song.position(), position -> new ArrayList<>())
          .add(Figures.quoted(song.fullTitle()));
    }
    boolean several = discs.size() > 1 || discs.firstKey() > 1;
    List<Finding> findings = new ArrayList<>();
    discs.forEach((disc, places) -> places.forEach((position, titles) -> {
      if (titles.size() > 1) {
        findings.add(Finding.of(this, settings.severity(), Figures.list(titles, MOST)
            + (titles.size() == 2 ? " both" : " all") + " claim position " + position + on(disc, several)
            + ". Please tell us which song comes where."));
      }
    }));
    List<String> holes = new ArrayList<>(holes(discs, "disc "));
    discs.forEach((disc, places) -> holes(places, "position ").forEach(hole -> holes.add(hole + on(disc, several))));
    if (!holes.isEmpty()) {
      findings.add(Finding.of(this, settings.atMost(Severity.WARN), "The running order leaves out " + Figures.list(holes, MOST)
          + ". Please send the missing song, or number the songs anew."));
    }
    return Examination.found(this, findings);
  }

  private static String on(int disc, boolean several) {
    return several ? " of disc " + disc : "";
  }

  /** Numbers from 1 that no key has; a wide hole is told as one. */
  private static List<String> holes(TreeMap<Integer, ?> used, String what) {
    List<String> holes = new ArrayList<>();
    int expected = 1;
    for (Map.Entry<Integer, ?> entry : used.entrySet()) {
      int number = entry.getKey();
      if (number > expected) {
        holes.add(what + (number - expected == 1 ? expected : expected + " to " + (number - 1)));
      }
      expected = Math.max(expected, number == Integer.MAX_VALUE ? number : number + 1);
    }
    return holes;
  }
}
