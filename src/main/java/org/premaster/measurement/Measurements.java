package org.premaster.measurement;

import java.util.List;
import java.util.OptionalDouble;
import org.premaster.audio.AudioFault;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.Tags;

/**
 * What one pass over an audio file found.
 *
 * @param format shape of the samples; frames are those really decoded
 * @param faults what was wrong with the file though it could be read
 * @param pcmDigest digest of the decoded samples, 32 lower-case hex digits; equal for equal audio in any container or depth
 * @param loudness ITU-R BS.1770-5 and EBU Tech 3341/3342 values
 * @param peaks true peak and sample peak
 * @param clipping runs of samples that stand at one ceiling
 * @param edges level and silence at head and tail
 * @param gaps runs of exact zeros between sounding audio, in order of time; at most {@link Gap#MOST}
 * @param channels one entry a channel, in file order
 * @param stereo relation of the two channels; absent values for mono
 * @param psr peak to short-term loudness ratio
 * @param waveform overview picture
 * @param energies K-weighted energies of 100 ms slices, from which album loudness and curves are computed
 * @param nonFiniteSamples samples that are NaN or infinite (float files); they are measured as zero
 * @param tags what the file says about itself
 * @param music tempo, key and first onset, where they are clear
 * @param traces what detectors saw; none of a pass for measuring only
 */
public record Measurements(
    PcmFormat format,
    List<AudioFault> faults,
    String pcmDigest,
    Loudness loudness,
    Peaks peaks,
    Clipping clipping,
    Edges edges,
    List<Gap> gaps,
    List<Channel> channels,
    Stereo stereo,
    PeakToShortTerm psr,
    Waveform waveform,
    BlockEnergies energies,
    long nonFiniteSamples,
    Tags tags,
    Music music,
    Traces traces) {

  /** 10·log₁₀ 2: what the second loudspeaker adds. */
  private static final double DUAL_MONO_LU = 3.010299956639812;

  /** The same with these traces. */
  public Measurements with(Traces others) {
    return new Measurements(
        format, faults, pcmDigest, loudness, peaks, clipping, edges, gaps, channels, stereo, psr, waveform, energies, nonFiniteSamples, tags,
        music, others);
  }

  /** True peak minus integrated loudness in LU; absent where either is. */
  public OptionalDouble plrLu() {
    return peaks.truePeakDbtp().isPresent() && loudness.integratedLufs().isPresent()
        ? OptionalDouble.of(peaks.truePeakDbtp().getAsDouble() - loudness.integratedLufs().getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * Integrated loudness as listeners hear it: a mono file played through two loudspeakers is 3.01 LU louder than BS.1770 reads its one
   * channel. The same as measured for all other files.
   */
  public OptionalDouble playedLufs() {
    OptionalDouble lufs = loudness.integratedLufs();
    return lufs.isPresent() && format.channels() == 1 ? OptionalDouble.of(lufs.getAsDouble() + DUAL_MONO_LU) : lufs;
  }

  private static OptionalDouble crestDb(OptionalDouble peakDbfs, OptionalDouble rmsDbfs) {
    return peakDbfs.isPresent() && rmsDbfs.isPresent()
        ? OptionalDouble.of(peakDbfs.getAsDouble() - rmsDbfs.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * Loudness of the whole file.
   *
   * @param integratedLufs gated, BS.1770-5 Annex 1; absent under 400 ms or where no block passes the gate
   * @param loudnessRangeLu Tech 3342 from 3 s windows at 10 Hz; absent under 3 s
   * @param maxMomentaryLufs highest 400 ms window on a 10 ms grid or finer; absent under 400 ms or for silence
   * @param maxMomentaryAtSeconds start of that window
   * @param maxShortTermLufs highest 3 s window on a 100 ms grid; absent under 3 s or for silence
   * @param maxShortTermAtSeconds start of that window
   */
  public record Loudness(
      OptionalDouble integratedLufs,
      OptionalDouble loudnessRangeLu,
      OptionalDouble maxMomentaryLufs,
      OptionalDouble maxMomentaryAtSeconds,
      OptionalDouble maxShortTermLufs,
      OptionalDouble maxShortTermAtSeconds) {}

  /**
   * Peaks over all channels; absent for digital silence and empty files.
   *
   * @param truePeakDbtp by an accurate interpolator, never below the sample peak
   * @param tpBs1770Dbtp by the 48-tap table printed in BS.1770-5 Annex 2, never below the sample peak; what other meters would read
   * @param truePeakAtSeconds time of the true peak
   * @param truePeakChannel channel of the true peak, 0 = left; −1 where absent
   * @param samplePeakDbfs highest absolute sample
   * @param samplePeakAtSeconds its time
   */
  public record Peaks(
      OptionalDouble truePeakDbtp,
      OptionalDouble tpBs1770Dbtp,
      OptionalDouble truePeakAtSeconds,
      int truePeakChannel,
      OptionalDouble samplePeakDbfs,
      OptionalDouble samplePeakAtSeconds) {}

  /**
   * Runs of three or more consecutive samples that stand exactly at the highest (or lowest) value of their channel.
   *
   * @param runs how many runs
   * @param samples samples in all runs
   * @param longestFrames length of the longest run, 0 where there is none
   * @param levelDbfs ceiling at which the runs stand (the higher of the channels that have runs); absent where there are none
   * @param first the first runs in order of time, at most {@link ClipRun#MOST}
   */
  public record Clipping(
      int runs, long samples, int longestFrames, OptionalDouble levelDbfs, List<ClipRun> first) {}

  /**
   * One run of clipped samples.
   *
   * @param channel 0 = left
   * @param startFrame first frame of the run
   * @param frames length
   * @param positive true at the upper ceiling
   */
  public record ClipRun(int channel, long startFrame, int frames, boolean positive) {
    /** Runs kept of a file. */
    public static final int MOST = 100;
  }

  /**
   * Head and tail. "Sound" is a sample above −60 dBFS in any channel; a file without sound has its whole length as both silences.
   *
   * @param headSilenceSeconds time before the first sound
   * @param tailSilenceSeconds time after the last sound
   * @param headDbfs RMS of the first 10 ms over all channels; absent for digital silence there
   * @param tailDbfs RMS of the last 10 ms; absent for digital silence there
   * @param firstSample largest absolute value among the channels' first samples, full scale 1
   * @param lastSample largest absolute value among the channels' last samples, full scale 1
   */
  public record Edges(
      double headSilenceSeconds,
      double tailSilenceSeconds,
      OptionalDouble headDbfs,
      OptionalDouble tailDbfs,
      double firstSample,
      double lastSample) {}

  /**
   * A run of at least 10 exact zeros with sound (above −60 dBFS within 50 ms) on both sides.
   *
   * @param channel the channel that is zero while another sounds, or −1 where all channels are zero together
   * @param startFrame first zero
   * @param frames length
   * @param beforeDbfs RMS of the 5 ms before in the channels concerned
   * @param afterDbfs RMS of the 5 ms after
   * @param jump larger of the absolute sample values directly before and after the gap, full scale 1: a cut leaves a jump, music that
   *     stops or a gate leaves none
   * @param moving share (0 to 1) of the samples in these 5 ms before and after that differ from the one before them: all but all in played
   *     and recorded sound, few where square waves stand still between their own jumps
   */
  public record Gap(
      int channel, long startFrame, long frames, double beforeDbfs, double afterDbfs, double jump, double moving) {
    /** Gaps kept of a file. */
    public static final int MOST = 100;
  }

  /**
   * One channel.
   *
   * @param samplePeakDbfs absent for digital silence
   * @param rmsDbfs over the whole file; absent for digital silence
   * @param dcOffset mean of the samples, full scale 1
   */
  public record Channel(OptionalDouble samplePeakDbfs, OptionalDouble rmsDbfs, double dcOffset) {
    /** Crest factor: sample peak over RMS in dB; absent for digital silence. */
    public OptionalDouble crestDb() {
      return Measurements.crestDb(samplePeakDbfs, rmsDbfs);
    }
  }

  /**
   * Relation of left and right.
   *
   * @param correlation energy-weighted over the whole file, −1 to 1; absent for mono and where a channel is silent
   * @param negativeShare share (0 to 1) of the sounding 400 ms windows whose correlation is below −0.2
   * @param identical true where every frame has the same sample in both channels
   * @param midRmsDbfs RMS of (left + right) / 2 over the whole file; absent for mono and where it is zero throughout
   * @param sideRmsDbfs RMS of (left − right) / 2, likewise
   * @param midPeakDbfs highest absolute (left + right) / 2; absent for mono and where it is zero throughout
   * @param sidePeakDbfs highest absolute (left − right) / 2, likewise
   */
  public record Stereo(
      OptionalDouble correlation,
      double negativeShare,
      boolean identical,
      OptionalDouble midRmsDbfs,
      OptionalDouble sideRmsDbfs,
      OptionalDouble midPeakDbfs,
      OptionalDouble sidePeakDbfs) {

    /** Crest factor of mid in dB; absent where mid is. */
    public OptionalDouble midCrestDb() {
      return Measurements.crestDb(midPeakDbfs, midRmsDbfs);
    }

    /** Crest factor of side in dB; absent where side is. */
    public OptionalDouble sideCrestDb() {
      return Measurements.crestDb(sidePeakDbfs, sideRmsDbfs);
    }
  }
}
