package org.premaster.stems;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Proves a stem set against its rough mix (§4). A set that sums to its mix is read once; where it does not, the stems' places are looked for, and
 * where one stands elsewhere all is read again with it at its place.
 */
public final class StemProof {
  /** What is stored of a proof by another version is not believed. */
  public static final String VERSION = "1";

  /** What the plain sum may leave of the mix, in dB of the mix (STEM-11). */
  public static final double CLOSE_DB = -40;

  private static final double TRANSPARENT_DB = -60;
  private static final double CLOSE_BLOCK_DB = -30;

  /** What is left must fall by so much for a cause to be believed. */
  private static final double EXPLAINS_DB = 10;

  private static final double PLACED_DB = 6;

  /** What a treatment of the whole mix may leave, and panning of single stems. */
  private static final double TREATED_DB = -20;

  private static final double PANNED_DB = -40;

  private final StemSet set;
  private final SideBySide readers;

  private StemProof(StemSet set, SideBySide readers) {
    this.set = set;
    this.readers = readers;
  }

  /**
   * Reads the set and proves it.
   *
   * @throws IOException when the storage fails; a file that is no audio is a cause
   */
  public static ProvenSet of(StemSet set) throws IOException {
    return of(set, 1);
  }

  /**
   * The same by several threads.
   *
   * @param threads files read side by side; of no consequence for the result
   */
  public static ProvenSet of(StemSet set, int threads) throws IOException {
    try (SideBySide readers = new SideBySide(threads)) {
      StemProof proof = new StemProof(set, readers);
      try {
        return proof.prove();
      } catch (UnprovableSetException e) {
        return proof.unprovable(e);
      }
    }
  }

  private ProvenSet unprovable(UnprovableSetException fault) {
    List<ProvenSet.Stem> stems = new ArrayList<>();
    for (int k = 0; k < set.stems().size(); k++) {
      stems.add(stem(k, Optional.empty()));
    }
    List<Cause> causes = List.of(new UnprovableCause(fault.file(), fault.sentence()));
    return new ProvenSet(StemSet.name(set.mix()), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), stems,
        causes, new int[0][], 0, edges());
  }

  private ProvenSet prove() throws IOException, UnprovableSetException {
    Evidence plain = evidence(Collections.nCopies(set.stems().size(), Displacement.NONE));
    requireOverlap(plain);
    double[] none = new double[set.stems().size()];
    double residualDb = plain.cells().leftDb(none);
    double loudest = Arrays.stream(plain.cells().blocksDb(none)).max().orElse(Cells.NOTHING_DB);
    boolean exact = plain.sum().residualEnergy() <= 2 * plain.sum().roundingEnergy();
    if (exact || residualDb <= TRANSPARENT_DB || residualDb <= CLOSE_DB && loudest <= CLOSE_BLOCK_DB) {
      NullClass close = exact ? NullClass.BIT_EXACT : residualDb <= TRANSPARENT_DB ? NullClass.TRANSPARENT : NullClass.CLOSE;
      Evidence placed = close == NullClass.CLOSE && !plain.explained() ? placed(plain) : plain;
      List<Cause> notes = new ArrayList<>(OffsetCause.in(placed));
      notes.addAll(exact ? List.of() : GainCause.in(placed));
      if (close == NullClass.CLOSE && !placed.explained()) {
        Passages passages = Passages.of(placed, new Course(placed));
        notes.addAll(SilentPassageCause.in(placed, passages));
        notes.addAll(AbsentPassageCause.in(placed, passages));
      }
      return proven(plain, placed, close, notes);
    }
    Evidence placed = plain.explained() ? plain : placed(plain);
    List<Cause> causes = new ArrayList<>(OffsetCause.in(placed));
    causes.addAll(DriftCause.in(placed));
    NullClass found = explain(placed, causes);
    return proven(plain, placed, found, causes);
  }

  private Evidence evidence(List<Displacement> displacements) throws IOException, UnprovableSetException {
    StemSum sum = SummingPass.over(set, displacements, readers);
    Cells cells = new Cells(sum);
    int[] twins = TwinCause.twins(cells);
    double[] fixed = GainFit.open(sum.stems());
    GainFit fit = GainFit.of(cells, fixed);
    for (int k = 0; k < twins.length; k++) {
      if (twins[k] >= 0) {
        // Either the mix has both, or one of them too many
        fixed[k] = 0;
        GainFit both = GainFit.of(cells, fixed);
        fixed[k] = -1;
        GainFit once = GainFit.of(cells, fixed);
        boolean surplus = Math.abs(once.gain(twins[k]) - 1) < Math.abs(both.gain(twins[k]) - 1);
        fixed[k] = surplus ? -1 : 0;
        fit = surplus ? once : both;
      }
    }
    return new Evidence(set, sum, cells, fit, displacements, twins);
  }

  private void requireOverlap(Evidence evidence) throws UnprovableSetException {
    if (evidence.cells().mixEnergy() <= 0 || evidence.sum().mix().energy() <= 0) {
      throw new UnprovableSetException(set.mix(), evidence.mixName() + " is silent; please send the rough mix that the stems belong to.");
    }
    Cells cells = evidence.cells();
    for (int cell = 0; cell < cells.count(); cell++) {
      for (int k = 0; k < cells.stems() && cells.mix(cell) > 0; k++) {
        if (cells.product(cell, k, k) > 0) {
          return;
        }
      }
    }
    throw new UnprovableSetException(set.mix(), evidence.mixName()
        + " and the stems never sound at the same time; please print all of them from the same start.");
  }

  /** The same with each stem at its place, where that explains more. */
  private Evidence placed(Evidence plain) throws IOException, UnprovableSetException {
    List<Displacement> displacements = new StemAlignment(set, plain.sum()).ofAll(plain.fit());
    if (displacements.stream().allMatch(Displacement.NONE::equals)) {
      return plain;
    }
    Evidence placed = evidence(displacements);
    boolean better = placed.leftDb() < plain.leftDb() - PLACED_DB || median(placed) < median(plain) - PLACED_DB;
    return better ? placed : plain;
  }

  private static double median(Evidence evidence) {
    double[] blocks = evidence.cells().blocksDb(evidence.fit().factors());
    Arrays.sort(blocks);
    return blocks[blocks.length / 2];
  }

  private static NullClass explain(Evidence evidence, List<Cause> causes) {
    if (evidence.explained()) {
      causes.addAll(ofGains(evidence));
      return NullClass.EXPLAINED;
    }
    Course course = new Course(evidence);
    double left = evidence.leftDb();
    CommonFit common = CommonFit.of(evidence);
    if (common.widenedDb() <= Math.min(TREATED_DB, left - EXPLAINS_DB) && Math.abs(common.sideOverMidDb()) >= WidenerCause.LEAST_DB) {
      causes.addAll(WidenerCause.in(evidence, common));
      return NullClass.BUS_PROCESSED;
    }
    SideFit sides = SideFit.of(evidence, course);
    if (sides.leftDb() <= Math.min(PANNED_DB, sides.beforeDb() - EXPLAINS_DB)) {
      List<Cause> panned = new ArrayList<>(SidesCause.in(evidence, sides));
      panned.addAll(PanCause.in(evidence, sides));
      List<String> sentences = panned.stream().map(Cause::sentence).toList();
      // The one gain of a stem that is panned elsewhere says nothing
      ofGains(evidence).stream()
          .filter(one -> !(one instanceof GainCause gain) || sentences.stream().noneMatch(told -> told.startsWith(gain.file() + " ")))
          .forEach(causes::add);
      causes.addAll(panned);
      return NullClass.EXPLAINED;
    }
    if (common.equalizedDb() <= Math.min(TREATED_DB, left - EXPLAINS_DB) && common.equalizedDb() <= common.movingDb()) {
      causes.addAll(MixEqualizerCause.in(evidence, common));
      return NullClass.BUS_PROCESSED;
    }
    if (common.movingDb() <= Math.min(TREATED_DB, left - EXPLAINS_DB)) {
      List<Cause> bus = new ArrayList<>(BusLimiterCause.in(evidence, common));
      bus.addAll(BusCompressorCause.in(evidence, common));
      causes.addAll(bus);
      if (!bus.isEmpty()) {
        return NullClass.BUS_PROCESSED;
      }
    }
    return byPassage(evidence, course, causes);
  }

  private static NullClass byPassage(Evidence evidence, Course course, List<Cause> causes) {
    causes.addAll(ofGains(evidence));
    Passages passages = Passages.of(evidence, course);
    Optional<Follower> follower = passages.unknown().isEmpty() ? Optional.empty() : Follower.of(evidence, course);
    List<Cause> following = new ArrayList<>();
    follower.ifPresent(one -> following.addAll(MissingReturnCause.in(evidence, one)));
    follower.ifPresent(one -> following.addAll(ModulationCause.in(evidence, one)));
    causes.addAll(SilentPassageCause.in(evidence, passages));
    causes.addAll(AbsentPassageCause.in(evidence, passages));
    causes.addAll(following.isEmpty() ? MissingElementCause.in(evidence, course, passages) : following);
    return causes.stream().anyMatch(ModulationCause.class::isInstance) ? NullClass.MODULATED : NullClass.FAIL;
  }

  private static List<Cause> ofGains(Evidence evidence) {
    List<Cause> causes = new ArrayList<>(PolarityCause.in(evidence));
    causes.addAll(TwinCause.in(evidence));
    causes.addAll(ContainedCause.in(evidence));
    causes.addAll(ExtraCause.in(evidence));
    causes.addAll(GainCause.in(evidence));
    return causes;
  }

  private ProvenSet proven(Evidence plain, Evidence placed, NullClass nullClass, List<Cause> causes) {
    List<Cause> all = new ArrayList<>(causes);
    all.addAll(DamageCause.in(set, plain.sum()));
    all.addAll(LengthCause.in(set, plain.sum()));
    all.addAll(SilentStemCause.in(set, plain.sum()));
    List<ProvenSet.Stem> stems = new ArrayList<>();
    for (int k = 0; k < set.stems().size(); k++) {
      stems.add(stem(k, Optional.of(placed)));
    }
    double[] none = new double[set.stems().size()];
    double peak = plain.sum().sumPeak();
    return new ProvenSet(StemSet.name(set.mix()), Optional.of(nullClass), level(plain.cells().leftDb(none)), level(placed.leftDb()),
        peak > 0 ? OptionalDouble.of(20 * Math.log10(peak)) : OptionalDouble.empty(), stems, all, picture(plain.cells()),
        secondsPerBlock(plain.sum()), edges());
  }

  private static OptionalDouble level(double db) {
    return db <= Cells.NOTHING_DB ? OptionalDouble.empty() : OptionalDouble.of(db);
  }

  private ProvenSet.Stem stem(int k, Optional<Evidence> evidence) {
    StemName name = StemName.of(StemSet.name(set.stems().get(k)));
    Optional<String> suggestion = name.tidy() ? Optional.empty() : Optional.of(name.suggestion(k + 1, set.stems().size()));
    if (evidence.isEmpty()) {
      return new ProvenSet.Stem(name.file(), Optional.empty(), OptionalDouble.empty(), 0, 0, false, 0, name.group(), suggestion);
    }
    Evidence known = evidence.get();
    double gain = known.fit().gain(k);
    boolean inMix = Math.abs(gain) >= GainCause.LEAST_GAIN && known.sum().stem(k).energy() > 0;
    Displacement place = known.displacements().get(k);
    return new ProvenSet.Stem(name.file(), Optional.of(known.sum().stem(k).format()),
        inMix ? OptionalDouble.of(-known.fit().gainDb(k)) : OptionalDouble.empty(), place.late(), 1e6 * place.drift(), inMix && gain < 0,
        silentShare(known.cells(), k), name.group(), suggestion);
  }

  private static double silentShare(Cells cells, int stem) {
    int silent = 0;
    for (int block = 0; block < cells.blocks(); block++) {
      double energy = 0;
      for (int band = 0; band < Bands.COUNT; band++) {
        energy += cells.product(block * Bands.COUNT + band, stem, stem);
      }
      silent += energy <= 2 * cells.floorOfBlock() ? 1 : 0;
    }
    return (double) silent / cells.blocks();
  }

  private static int[][] picture(Cells cells) {
    double[] none = new double[cells.stems()];
    int[][] picture = new int[cells.blocks()][Bands.COUNT];
    for (int band = 0; band < Bands.COUNT; band++) {
      double mean = 0;
      for (int block = 0; block < cells.blocks(); block++) {
        mean += cells.mix(block * Bands.COUNT + band) / cells.blocks();
      }
      for (int block = 0; block < cells.blocks(); block++) {
        double left = cells.left(block * Bands.COUNT + band, none);
        boolean something = left > 2 * cells.floor(band) && mean > 0;
        picture[block][band] = something
            ? (int) Math.max(ProvenSet.NOTHING_DB, Math.round(10 * Math.log10(left / mean)))
            : ProvenSet.NOTHING_DB;
      }
    }
    return picture;
  }

  private static double secondsPerBlock(StemSum sum) {
    return (double) sum.track().piecesPerMoment() * sum.bands().perSecond() * sum.bands().hop() / sum.bands().sampleRateHz();
  }

  private static int[] edges() {
    int[] edges = new int[Bands.COUNT];
    for (int band = 0; band < edges.length; band++) {
      edges[band] = Bands.lowHz(band);
    }
    return edges;
  }
}
