package org.premaster.stems;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.PcmFormat;

/**
 * What was found about a stem set; files are named without their folders.
 *
 * @param mix name of the rough mix
 * @param nullClass how well the stems sum to it; absent where they could not be laid over it
 * @param residualDb what the plain sum leaves of the mix, in dB of the mix; absent where nothing at all is left, or nothing was summed
 * @param explainedDb the same once each stem has its gain and place
 * @param sumPeakDbfs highest sample of the plain sum; absent where it is silent, or nothing was summed
 * @param stems in the order in which they were named
 * @param causes what is wrong, in the order in which it was found
 * @param residual the picture of what the plain sum leaves: for each block of {@link #secondsPerBlock} and each band the level in whole dB
 *     of the mix's level in that band over the song; {@link #NOTHING_DB} where nothing is left
 * @param secondsPerBlock seconds from one block to the next
 * @param bandEdgesHz lower edge of each band in Hz
 */
public record ProvenSet(
    String mix,
    Optional<NullClass> nullClass,
    OptionalDouble residualDb,
    OptionalDouble explainedDb,
    OptionalDouble sumPeakDbfs,
    List<Stem> stems,
    List<Cause> causes,
    int[][] residual,
    double secondsPerBlock,
    int[] bandEdgesHz) {

  /** Stands in {@link #residual} for no residual; nothing there is lower. */
  public static final int NOTHING_DB = -120;

  public ProvenSet {
    stems = List.copyOf(stems);
    causes = List.copyOf(causes);
  }

  /**
   * One stem.
   *
   * @param file its name
   * @param format absent where the set could not be summed
   * @param gainDb its level against the one it has in the mix, below 0 where it is too quiet; absent where it is not in the mix or silent
   * @param offsetSamples by how much it is late, below 0 early; with a fraction where it stands between samples
   * @param driftPpm by how much it runs slower than the mix, in millionths
   * @param inverted true where its polarity is opposite
   * @param silentShare share of the song's seconds in which it does not sound, 0 to 1; 0 where the set could not be summed
   * @param group what its name says it holds
   * @param suggestedName the name that it should have; empty where its name is good
   */
  public record Stem(
      String file,
      Optional<PcmFormat> format,
      OptionalDouble gainDb,
      double offsetSamples,
      double driftPpm,
      boolean inverted,
      double silentShare,
      Optional<StemName.Group> group,
      Optional<String> suggestedName) {}
}
