package org.premaster.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.Container;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmFormat;
import org.premaster.intake.Song;
import org.premaster.stems.Cause;
import org.premaster.stems.NullClass;
import org.premaster.stems.ProvenSet;
import org.premaster.stems.StemName;
import org.premaster.verification.StemFacts;

/** A song's stem set as checks see it; see {@link Facts#stems()}. */
public final class StemFactsBuilder {
  private SongBuilder song =
      Facts.song("Halfway Light").treatment(Song.Treatment.STEM).roughMix("Mixes/rough.wav").stemNotes("The bass bleeds into the kick.");
  private List<String> stems = List.of(
      "Stems/1_drums.wav", "Stems/2_bass.wav", "Stems/3_leadvox.wav", "Stems/4_bgv.wav", "Stems/5_music.wav", "Stems/6_fx.wav");
  private String stemsFrom = "";
  private Optional<StemFacts.RoughMix> roughMix = Optional.of(new StemFacts.RoughMix("Mixes/rough.wav", "", false));
  private boolean notesFile;
  private Optional<NullClass> nullClass = Optional.of(NullClass.BIT_EXACT);
  private OptionalDouble residualDb = OptionalDouble.empty();
  private OptionalDouble sumPeakDbfs = OptionalDouble.of(-6);
  private List<Cause> causes = List.of();
  private int channels = 2;
  private double silentShare;
  private int[][] residual = new int[0][];
  private String unprovedBecause = "";

  StemFactsBuilder() {}

  public StemFactsBuilder of(SongBuilder other) {
    song = other;
    return this;
  }

  public StemFactsBuilder stems(String... paths) {
    stems = List.of(paths);
    return this;
  }

  /** So many stems with tidy names. */
  public StemFactsBuilder count(int number) {
    List<String> paths = new ArrayList<>();
    for (int k = 1; k <= number; k++) {
      paths.add("Stems/" + k + "_keys.wav");
    }
    stems = List.copyOf(paths);
    return this;
  }

  public StemFactsBuilder from(String delivery) {
    stemsFrom = delivery;
    return this;
  }

  public StemFactsBuilder roughMix(String path, String delivery, boolean standIn) {
    roughMix = Optional.of(new StemFacts.RoughMix(path, delivery, standIn));
    return this;
  }

  public StemFactsBuilder noRoughMix() {
    roughMix = Optional.empty();
    return unproved("There is nothing to hold the stems against.");
  }

  public StemFactsBuilder notesFile() {
    notesFile = true;
    return this;
  }

  public StemFactsBuilder sums(NullClass how, double left, Cause... because) {
    nullClass = Optional.of(how);
    residualDb = OptionalDouble.of(left);
    causes = List.of(because);
    return this;
  }

  /** The stems could not be laid over the mix. */
  public StemFactsBuilder unprovable(Cause because) {
    nullClass = Optional.empty();
    causes = List.of(because);
    return this;
  }

  public StemFactsBuilder unproved(String because) {
    unprovedBecause = because;
    return this;
  }

  public StemFactsBuilder sumPeak(double dbfs) {
    sumPeakDbfs = OptionalDouble.of(dbfs);
    return this;
  }

  /** Every stem is mono, or silent for so much of the song. */
  public StemFactsBuilder each(int itsChannels, double itsSilentShare) {
    channels = itsChannels;
    silentShare = itsSilentShare;
    return this;
  }

  /** The residual in dB, a row a second and a column a band. */
  public StemFactsBuilder residual(int[][] levels) {
    residual = levels;
    return this;
  }

  /** The same as a set that belongs to no delivery. */
  public StemFacts loose() {
    StemFacts known = facts();
    return new StemFacts(Optional.empty(), known.stems(), "", known.roughMix(), true, known.proof(), known.unprovedBecause());
  }

  public StemFacts facts() {
    if (stems.isEmpty()) {
      return new StemFacts(Optional.of(song.song()), List.of(), "", Optional.empty(), false, Optional.empty(), "");
    }
    PcmFormat format = new PcmFormat(Container.WAV, Encoding.PCM, 44_100, 24, channels, 441_000);
    List<ProvenSet.Stem> proven = new ArrayList<>();
    for (int k = 0; k < stems.size(); k++) {
      StemName name = StemName.of(stems.get(k).substring(stems.get(k).lastIndexOf('/') + 1));
      proven.add(new ProvenSet.Stem(
          name.file(), nullClass.map(any -> format), nullClass.isPresent() ? OptionalDouble.of(0) : OptionalDouble.empty(), 0, 0, false, silentShare,
          name.group(), name.tidy() ? Optional.empty() : Optional.of(name.suggestion(k + 1, stems.size()))));
    }
    ProvenSet proof = new ProvenSet(
        "rough.wav", nullClass, residualDb, residualDb, sumPeakDbfs, proven, causes, residual, 1,
        new int[] {0, 120, 300, 700, 1_500, 3_000, 5_500, 10_000});
    return new StemFacts(
        Optional.of(song.song()), stems, stemsFrom, roughMix, notesFile, unprovedBecause.isEmpty() ? Optional.of(proof) : Optional.empty(),
        unprovedBecause);
  }
}
