package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.premaster.codes.Isrc;
import org.premaster.intake.Album;
import org.premaster.intake.Song;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.DeliveryFacts;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** Different recordings on different albums of the delivery have the same ISRC. */
public final class IsrcAcrossAlbumsCheck implements Catalogued<DeliveryFacts> {
  private static final int MOST = 5;

  public static final CheckManual MANUAL = CheckManual.of(
          "delivery.isrc-doubled", "CODE-02", "Different recordings on different albums of the delivery have the same ISRC.")
      .looksAt("the normalized ISRC, artist, title and version of all songs of the sheet; one recording may be on several albums")
      .grade(Severity.BLOCK, "artist, title or version differ under one code")
      .cannotSee("Different recordings of one title by one artist.");

  private final Severity severity;

  public IsrcAcrossAlbumsCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(DeliveryFacts facts) {
    return facts.catalogue().albums().size() > 1;
  }

  @Override
  public Examination examine(DeliveryFacts facts) {
    Map<String, Map<String, Place>> codes = new TreeMap<>();
    for (Album album : facts.catalogue().albums()) {
      for (Song song : album.songs()) {
        Optional<Isrc> code = Isrc.parse(song.isrc());
        if (code.isPresent()) {
          codes.computeIfAbsent(code.get().code(), any -> new LinkedHashMap<>())
              .putIfAbsent(recording(song), new Place(album.key(), song.fullTitle(), album.title()));
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    codes.forEach((code, recordings) -> {
      Set<String> albums = new LinkedHashSet<>();
      recordings.values().forEach(place -> albums.add(place.albumKey()));
      if (albums.size() > 1) {
        List<String> places = recordings.values().stream().map(Place::spoken).toList();
        findings.add(Finding.of(this, severity, "The ISRC " + new Isrc(code).hyphenated() + " is given to different recordings: "
            + Figures.list(places, MOST) + ". Each recording and each version needs a code of its own; please tell us which is right."));
      }
    });
    return Examination.found(this, findings);
  }

  private static String recording(Song song) {
    String all = song.artist() + "\u001f" + song.fullTitle();
    return all.strip().toLowerCase(Locale.ROOT).replaceAll("[ \\t\\u00a0]+", " ");
  }

  private record Place(String albumKey, String title, String album) {
    String spoken() {
      return Figures.quoted(title) + " on " + Figures.quoted(album);
    }
  }
}
