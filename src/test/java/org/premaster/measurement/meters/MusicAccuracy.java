package org.premaster.measurement.meters;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.measurement.Music;
import org.premaster.testkit.SyntheticPiece;
import org.premaster.testkit.SyntheticPiece.Kind;
import org.premaster.testkit.SyntheticPiece.Kinship;

/** Measures how often the estimates of synthetic pieces are there and right, and what they cost; see {@code bench/music-accuracy}. */
public final class MusicAccuracy {
  private static final int RATE = 44_100;
  private static final double SECONDS = 66;

  /** What an estimated tempo is to the piece's. */
  private enum Beat { RIGHT, HALF, DOUBLE, WRONG }

  private final Map<Kind, Integer> pieces = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<Beat, Integer>> tempos = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<Kinship, Integer>> keys = new EnumMap<>(Kind.class);
  private final List<Double> onsetErrors = new ArrayList<>();
  private int onsets;

  private MusicAccuracy() {}

  /** Arguments: number of pieces, first seed. */
  public static void main(String[] args) {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 168;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1008;
    MusicAccuracy accuracy = new MusicAccuracy();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int i = 0; i < count; i++) {
      SyntheticPiece piece = new SyntheticPiece(seed + i, RATE, SECONDS);
      Music music = Blocks.feed(new MusicMeter(RATE), piece.samples()).music();
      accuracy.take(piece, music, out);
    }
    accuracy.print(out);
    cost(out);
  }

  private void take(SyntheticPiece piece, Music music, PrintStream out) {
    pieces.merge(piece.kind, 1, Integer::sum);
    Optional<Beat> beat = music.tempoBpm().isPresent() ? Optional.of(beat(music.tempoBpm().getAsDouble() / piece.bpm)) : Optional.empty();
    Optional<Kinship> kinship = music.key().map(piece::kinship);
    beat.ifPresent(b -> tempos.computeIfAbsent(piece.kind, k -> new EnumMap<>(Beat.class)).merge(b, 1, Integer::sum));
    kinship.ifPresent(k -> keys.computeIfAbsent(piece.kind, x -> new EnumMap<>(Kinship.class)).merge(k, 1, Integer::sum));
    music.firstOnsetSeconds().ifPresent(at -> onsetErrors.add(Math.abs(at - piece.firstOnset)));
    onsets++;
    boolean missed = beat.isPresent() && beat.get() != Beat.RIGHT || kinship.isPresent() && kinship.get() != Kinship.SAME;
    boolean late = music.firstOnsetSeconds().isPresent() && Math.abs(music.firstOnsetSeconds().getAsDouble() - piece.firstOnset) > 0.05;
    if (missed || late) {
      out.printf(Locale.ROOT, "  %s%n    told %s%n", piece, music);
    }
  }

  /** Within 2 %; a tempo where there is none is wrong. */
  private static Beat beat(double ratio) {
    if (Math.abs(ratio - 1) <= 0.02) {
      return Beat.RIGHT;
    }
    if (Math.abs(2 * ratio - 1) <= 0.02) {
      return Beat.HALF;
    }
    return Math.abs(ratio / 2 - 1) <= 0.02 ? Beat.DOUBLE : Beat.WRONG;
  }

  private void print(PrintStream out) {
    out.printf(Locale.ROOT, "%-6s %6s  %5s %6s %5s %6s %6s  %5s %6s %8s %8s %5s %5s%n",
        "kind", "pieces", "tempo", "right", "half", "double", "wrong", "key", "right", "relative", "parallel", "fifth", "other");
    for (Map.Entry<Kind, Integer> entry : pieces.entrySet()) {
      Map<Beat, Integer> beats = tempos.getOrDefault(entry.getKey(), Map.of());
      Map<Kinship, Integer> kin = keys.getOrDefault(entry.getKey(), Map.of());
      out.printf(Locale.ROOT, "%-6s %6d  %5d %6d %5d %6d %6d  %5d %6d %8d %8d %5d %5d%n",
          entry.getKey(), entry.getValue(), sum(beats), beats.getOrDefault(Beat.RIGHT, 0), beats.getOrDefault(Beat.HALF, 0),
          beats.getOrDefault(Beat.DOUBLE, 0), beats.getOrDefault(Beat.WRONG, 0), sum(kin), kin.getOrDefault(Kinship.SAME, 0),
          kin.getOrDefault(Kinship.RELATIVE, 0), kin.getOrDefault(Kinship.PARALLEL, 0), kin.getOrDefault(Kinship.FIFTH, 0),
          kin.getOrDefault(Kinship.OTHER, 0));
    }
    Collections.sort(onsetErrors);
    out.printf(Locale.ROOT, "first onset: told for %d of %d, error median %.3f s, 95 %% below %.3f s, largest %.3f s%n",
        onsetErrors.size(), onsets, onsetErrors.get(onsetErrors.size() / 2), onsetErrors.get((int) (onsetErrors.size() * 0.95)),
        onsetErrors.getLast());
  }

  private static int sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Processor time of this thread for a song of four minutes, warm: with the meter and its examination. */
  private static void cost(PrintStream out) {
    double[][] song = new double[2][];
    double[][] minute = new SyntheticPiece(7, RATE, 60).samples();
    for (int c = 0; c < 2; c++) {
      song[c] = new double[4 * minute[c].length];
      for (int m = 0; m < 4; m++) {
        System.arraycopy(minute[c], 0, song[c], m * minute[c].length, minute[c].length);
      }
    }
    List<Double> taking = new ArrayList<>();
    List<Double> examining = new ArrayList<>();
    for (int round = 0; round < 40; round++) {
      MusicMeter meter = new MusicMeter(RATE);
      long before = now();
      Blocks.feed(meter, song);
      long with = now();
      OptionalDouble tempo = meter.music().tempoBpm();
      long after = now();
      Blocks.feed(block -> {}, song);
      taking.add((with - before - (now() - after)) / 1e6);
      examining.add((after - with) / 1e6);
      if (round == 0) {
        out.printf(Locale.ROOT, "cold: examination %.1f ms (%s)%n", examining.getFirst(), tempo);
      }
    }
    List<Double> last = new ArrayList<>(examining.subList(20, 40));
    List<Double> lastTaking = new ArrayList<>(taking.subList(20, 40));
    Collections.sort(last);
    Collections.sort(lastTaking);
    out.printf(Locale.ROOT, "processor time for a song of 4 minutes, warm: taking blocks about %.1f ms, examination %.1f ms%n",
        lastTaking.get(10), last.get(10));
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
