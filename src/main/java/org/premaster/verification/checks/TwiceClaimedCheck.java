package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.premaster.intake.Album;
import org.premaster.intake.Reconciliation.SongRef;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.DeliveryFacts;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** Several songs of the sheet name the same file as their mix. */
public final class TwiceClaimedCheck implements Catalogued<DeliveryFacts> {
  private static final int MOST = 8;

  public static final CheckManual MANUAL = CheckManual.of(
          "delivery.twice-claimed", "CONS-12", "Several songs of the sheet name the same file as their mix.")
      .looksAt("the column file of all rows")
      .grade(Severity.BLOCK, "a file is named by two or more songs")
      .cannotSee("Two files with the same audio; mix.duplicate-audio looks for those.");

  private final Severity severity;

  public TwiceClaimedCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public Examination examine(DeliveryFacts facts) {
    List<Finding> findings = new ArrayList<>();
    new TreeMap<>(facts.reconciliation().twiceClaimed()).forEach((path, songs) -> {
      List<String> titles = songs.stream().map(song -> title(facts, song)).toList();
      findings.add(Finding.of(this, severity, "The file " + Figures.quoted(path) + " is named by " + Figures.list(titles, MOST)
          + ". Please correct the column file and send what is missing."));
    });
    return Examination.found(this, findings);
  }

  private static String title(DeliveryFacts facts, SongRef ref) {
    List<Album> albums = facts.catalogue().albums();
    Album album = albums.get(ref.album());
    String title = Figures.quoted(album.songs().get(ref.song()).fullTitle());
    return albums.size() > 1 ? title + " on " + Figures.quoted(album.title()) : title;
  }
}
