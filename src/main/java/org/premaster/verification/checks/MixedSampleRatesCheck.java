package org.premaster.verification.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.premaster.measurement.Measurements;
import org.premaster.verification.AlbumFacts;
import org.premaster.verification.CheckManual;
import org.premaster.verification.CheckSettings;
import org.premaster.verification.Examination;
import org.premaster.verification.Figures;
import org.premaster.verification.Finding;
import org.premaster.verification.Severity;

/** The mixes of one album have different sample rates. */
public final class MixedSampleRatesCheck implements Catalogued<AlbumFacts> {
  private static final int MOST = 5;

  public static final CheckManual MANUAL = CheckManual.of(
          "album.mixed-sample-rates", "PREP-10", "The mixes of one album have different sample rates.")
      .looksAt("the sample rates of all main mixes that could be read")
      .grade(Severity.WARN, "there are two or more; whether one is wrong is a matter of mix.sample-rate")
      .cannotSee("Mixes that were brought to one rate before they were sent.");

  private final Severity severity;

  public MixedSampleRatesCheck(CheckSettings settings) {
    this.severity = settings.severity();
  }

  @Override
  public CheckManual manual() {
    return MANUAL;
  }

  @Override
  public boolean concerns(AlbumFacts facts) {
    return facts.songs().size() > 1;
  }

  @Override
  public Examination examine(AlbumFacts facts) {
    TreeMap<Integer, List<String>> rates = new TreeMap<>();
    int measured = 0;
    for (AlbumFacts.SongFacts song : facts.songs()) {
      if (song.audio().isPresent() && song.audio().get().measurements().isPresent()) {
        Measurements mix = song.audio().get().measurements().get();
        rates.computeIfAbsent(mix.format().sampleRateHz(), rate -> new ArrayList<>()).add(Figures.quoted(song.song().fullTitle()));
        measured++;
      }
    }
    if (measured < 2) {
      return Examination.notExamined(this, "Fewer than two mixes of the album could be read.");
    }
    if (rates.size() == 1) {
      return Examination.passed(this);
    }
    List<String> groups = new ArrayList<>();
    rates.forEach((rate, titles) -> groups.add(Figures.rate(rate) + " (" + Figures.list(titles, MOST) + ")"));
    return Examination.found(this, List.of(Finding.of(this, severity, "The mixes of this album have "
        + rates.size() + " sample rates: " + String.join("; ", groups) + ". Please do not convert anything; just tell us "
        + "whether each song was really recorded at its rate. We convert once, at the end.")));
  }
}
