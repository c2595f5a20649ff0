package org.premaster.album;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.album.DeliveryTarget.AlbumMode;
import org.premaster.album.DeliveryTarget.RaisesQuiet;
import org.premaster.measurement.AlbumLoudness;
import org.premaster.measurement.BlockEnergies;
import org.premaster.measurement.Measurements;

/**
 * What becomes of a song, or of an album, at one target if it is delivered as it is. It is a forecast and never a fault: levels of
 * playback are no levels to master to.
 *
 * @param target where it is played
 * @param effect what happens
 * @param gainDb by how much it is played louder (above 0) or softer; 0 where it is left as it is; the most there can be where the effect
 *     is MAY_BE_RAISED
 * @param belowTargetLu how far below the target it then plays, 0 or more; 0 where there is no target
 * @param overCeilingDb by how much its true peak passes the advised ceiling; absent where it does not
 */
public record Playback(DeliveryTarget target, Effect effect, double gainDb, double belowTargetLu, OptionalDouble overCeilingDb) {
  /** Gains below this are heard by nobody and are called none. */
  private static final double HARDLY = 0.05;

  private static final double DUAL_MONO = 2;

  /** What a service does. */
  public enum Effect {
    TURNED_DOWN,
    RAISED,
    /** As far as the peaks allow, which is not all the way. */
    RAISED_TO_ITS_PEAKS,
    /** Softer than the target, but its peaks leave no room at all. */
    HELD_BY_ITS_PEAKS,
    /** The service does not say whether it raises. */
    MAY_BE_RAISED,
    LEFT_AS_IT_IS,
    /** Nothing is levelled there. */
    NOT_LEVELLED
  }

  /**
   * The song by itself at each target. A mono file counts as it is played, through both loudspeakers.
   *
   * @return one entry a target in their order; empty where the song has no loudness
   */
  public static List<Playback> ofSong(DeliveryTargets targets, Measurements song) {
    if (song.playedLufs().isEmpty() || song.peaks().truePeakDbtp().isEmpty()) {
      return List.of();
    }
    double lufs = song.playedLufs().getAsDouble();
    double peak = song.peaks().truePeakDbtp().getAsDouble();
    return targets.targets().stream().map(target -> of(target, target.trackTargetLufs(), lufs, lufs, peak)).toList();
  }

  /**
   * The album played as one, at each target that has an album mode.
   *
   * @param songs its songs; absent where a mix is missing or could not be read
   * @param pooledLufs loudness of the songs as one programme, each channel as measured
   * @return one entry a target with an album mode; empty where no song has a loudness
   */
  public static List<Playback> ofAlbum(DeliveryTargets targets, List<Optional<Measurements>> songs, OptionalDouble pooledLufs) {
    List<Measurements> sounding =
        songs.stream()
            .flatMap(Optional::stream)
            .filter(song -> song.playedLufs().isPresent() && song.peaks().truePeakDbtp().isPresent())
            .toList();
    if (sounding.isEmpty()) {
      return List.of();
    }
    double peak = sounding.stream().mapToDouble(song -> song.peaks().truePeakDbtp().orElseThrow()).max().orElseThrow();
    double loudest = sounding.stream().mapToDouble(song -> song.playedLufs().orElseThrow()).max().orElseThrow();
    boolean mono = sounding.stream().anyMatch(song -> song.format().channels() == 1);
    OptionalDouble pooled = mono ? asPlayed(sounding) : pooledLufs;
    List<Playback> album = new ArrayList<>();
    for (DeliveryTarget target : targets.targets()) {
      if (target.albumMode() == AlbumMode.LOUDEST_TRACK) {
        album.add(of(target, target.albumTargetLufs(), loudest, loudest, peak));
      } else if (target.albumMode() == AlbumMode.POOLED_BLOCKS && pooled.isPresent()) {
        album.add(of(target, target.albumTargetLufs(), pooled.getAsDouble(), loudest, peak));
      }
    }
    return List.copyOf(album);
  }

  /** Pooled loudness with mono songs through both loudspeakers. */
  private static OptionalDouble asPlayed(List<Measurements> songs) {
    List<BlockEnergies> energies = new ArrayList<>();
    for (Measurements song : songs) {
      energies.add(song.format().channels() == 1 ? doubled(song.energies()) : song.energies());
    }
    return AlbumLoudness.integratedLufs(energies);
  }

  private static BlockEnergies doubled(BlockEnergies mono) {
    double[] sums = mono.sums().clone();
    for (int j = 0; j < sums.length; j++) {
      sums[j] *= DUAL_MONO;
    }
    return new BlockEnergies(mono.sampleRateHz(), sums);
  }

  private static Playback of(DeliveryTarget target, OptionalDouble level, double lufs, double loudest, double peak) {
    OptionalDouble ceiling = target.ceilingDbtp(loudest);
    OptionalDouble over =
        ceiling.isPresent() && peak > ceiling.getAsDouble() ? OptionalDouble.of(peak - ceiling.getAsDouble()) : OptionalDouble.empty();
    if (level.isEmpty()) {
      return new Playback(target, Effect.NOT_LEVELLED, 0, 0, over);
    }
    double wanted = level.getAsDouble() - lufs;
    if (Math.abs(wanted) < Math.max(HARDLY, target.toleranceLu())) {
      return new Playback(target, Effect.LEFT_AS_IT_IS, 0, Math.max(0, wanted), over);
    }
    if (wanted < 0) {
      return new Playback(target, Effect.TURNED_DOWN, wanted, 0, over);
    }
    return raised(target, wanted, target.raisesUpToDbtp() - peak, over);
  }

  private static Playback raised(DeliveryTarget target, double wanted, double room, OptionalDouble over) {
    if (target.raisesQuiet() == RaisesQuiet.NO) {
      return new Playback(target, Effect.LEFT_AS_IT_IS, 0, wanted, over);
    }
    if (target.raisesQuiet() == RaisesQuiet.YES) {
      return new Playback(target, Effect.RAISED, wanted, 0, over);
    }
    if (room < HARDLY) {
      return new Playback(target, Effect.HELD_BY_ITS_PEAKS, 0, wanted, over);
    }
    double gain = Math.min(wanted, room);
    Effect effect =
        target.raisesQuiet() == RaisesQuiet.UNCLEAR
            ? Effect.MAY_BE_RAISED
            : gain < wanted ? Effect.RAISED_TO_ITS_PEAKS : Effect.RAISED;
    return new Playback(target, effect, gain, wanted - gain, over);
  }
}
