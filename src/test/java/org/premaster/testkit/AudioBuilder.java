package org.premaster.testkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.AudioFault;
import org.premaster.audio.Container;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.Tags;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.BlockEnergies;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Music;
import org.premaster.measurement.PeakToShortTerm;
import org.premaster.measurement.Trace;
import org.premaster.measurement.Traces;
import org.premaster.measurement.Unreadable;
import org.premaster.measurement.Waveform;
import org.premaster.measurement.traces.Clicks;
import org.premaster.measurement.traces.CodeLattice;
import org.premaster.measurement.traces.CoderGrid;
import org.premaster.measurement.traces.DcDrift;
import org.premaster.measurement.traces.Dither;
import org.premaster.measurement.traces.FlatTops;
import org.premaster.measurement.traces.Head;
import org.premaster.measurement.traces.HeldSamples;
import org.premaster.measurement.traces.Infrasonic;
import org.premaster.measurement.traces.Landmarks;
import org.premaster.measurement.traces.LevelDrops;
import org.premaster.measurement.traces.LongTermSpectrum;
import org.premaster.measurement.traces.MainsHum;
import org.premaster.measurement.traces.NoiseFloor;
import org.premaster.measurement.traces.PileUp;
import org.premaster.measurement.traces.RepeatedBuffers;
import org.premaster.measurement.traces.SpectralShelf;
import org.premaster.measurement.traces.StereoImage;
import org.premaster.measurement.traces.Tail;
import org.premaster.measurement.traces.WordLength;

/** The measurements of a mix: clean, three minutes, stereo, 24 bit, 48 kHz, −18 LUFS, peaks at −3 dBFS, 1.5 s of room at both ends. */
public final class AudioBuilder {
  private Container container = Container.WAV;
  private Encoding encoding = Encoding.PCM;
  private int rate = 48_000;
  private int depth = 24;
  private int channels = 2;
  private double seconds = 180;
  private String content = "a clean mix";
  private final List<AudioFault> faults = new ArrayList<>();
  private OptionalDouble samplePeak = OptionalDouble.of(-3);
  private OptionalDouble truePeak = OptionalDouble.of(-2.8);
  private OptionalDouble loudness = OptionalDouble.of(-18);
  private Measurements.Clipping clipping = new Measurements.Clipping(0, 0, 0, OptionalDouble.empty(), List.of());
  private Measurements.Edges edges =
      new Measurements.Edges(1.5, 1.5, OptionalDouble.of(-92), OptionalDouble.of(-92), 0.00002, 0.00002);
  private List<Measurements.Gap> gaps = List.of();
  private OptionalDouble leftRms = OptionalDouble.of(-20);
  private OptionalDouble rightRms = OptionalDouble.of(-20.5);
  private double leftDc = 0.00001;
  private double rightDc = -0.00002;
  private OptionalDouble correlation = OptionalDouble.of(0.6);
  private double negativeShare = 0.01;
  private boolean identical;
  private long nonFinite;
  private Tags tags = Tags.NONE;
  private final List<Trace> traces = new ArrayList<>(List.of(
      new WordLength(24, false),
      new Landmarks(new int[] {40 << 8 | 12}),
      CoderGrid.none(16),
      new SpectralShelf(20_500, 8.5),
      CodeLattice.NONE,
      new LongTermSpectrum(List.of(), 21_500, Optional.of(new LongTermSpectrum.Source(44_100, 6, 22_000, false, false))),
      new Dither(Dither.Kind.ABSENT, 0, OptionalDouble.empty(), OptionalDouble.of(-112), OptionalDouble.of(0.2), 0),
      new NoiseFloor(OptionalDouble.of(-84), OptionalDouble.of(-92), OptionalDouble.of(-22), OptionalDouble.of(3), 0.9, OptionalDouble.of(0.2)),
      new MainsHum(OptionalDouble.empty(), OptionalDouble.empty(), 0, 0, -80, 0.2),
      new Infrasonic(0.001, OptionalDouble.of(-65)),
      new DcDrift(0, -0.0001, 0.0002, 40),
      new Head(1.48, 0.00004, 0.01, OptionalDouble.of(-62), OptionalDouble.of(-24), 0, OptionalDouble.empty()),
      new Tail(
          0.4, 0.00004, 0.00006, OptionalDouble.of(-84), OptionalDouble.of(-82), OptionalDouble.of(18), 0, OptionalDouble.empty(),
          OptionalDouble.empty()),
      new HeldSamples(List.of(), 2),
      new RepeatedBuffers(List.of(), 0),
      new LevelDrops(List.of()),
      new Clicks(List.of(), 0, 0),
      new PileUp(1.4, 20, OptionalDouble.of(-3), 6),
      FlatTops.NONE,
      new StereoImage(OptionalDouble.of(0.5), OptionalDouble.of(1), OptionalDouble.of(0.95))));
  private Optional<Unreadable> unreadable = Optional.empty();

  AudioBuilder() {}

  public AudioBuilder container(Container other) {
    container = other;
    return this;
  }

  public AudioBuilder rate(int hz) {
    rate = hz;
    return this;
  }

  public AudioBuilder depth(int bits) {
    depth = bits;
    return this;
  }

  public AudioBuilder floatingPoint() {
    encoding = Encoding.FLOAT;
    depth = 32;
    return this;
  }

  public AudioBuilder mono() {
    channels = 1;
    correlation = OptionalDouble.empty();
    negativeShare = 0;
    return this;
  }

  /** Surround sound; what the builder says of left and right stands for the first two channels and of all others for the left one. */
  public AudioBuilder channels(int number) {
    channels = number;
    correlation = OptionalDouble.empty();
    negativeShare = 0;
    return this;
  }

  /** One more thing that the file says about itself. */
  public AudioBuilder says(Tags.Name name, Tags.Source source, String value) {
    List<Tags.Text> texts = new ArrayList<>(tags.texts());
    texts.add(new Tags.Text(name, source, value));
    tags = new Tags(texts, tags.timeReference(), tags.markers(), tags.first(), tags.loudness());
    return this;
  }

  public AudioBuilder seconds(double length) {
    seconds = length;
    return this;
  }

  /** Audio that differs from all audio with another word here; digests follow from it. */
  public AudioBuilder content(String other) {
    content = other;
    return this;
  }

  public AudioBuilder fault(AudioFault.Kind kind, String sentence) {
    faults.add(new AudioFault(kind, sentence));
    return this;
  }

  /** Sample peak; the true peak stands 0.2 dB above. */
  public AudioBuilder peak(double dbfs) {
    samplePeak = OptionalDouble.of(dbfs);
    truePeak = OptionalDouble.of(dbfs + 0.2);
    return this;
  }

  public AudioBuilder truePeak(double dbtp) {
    truePeak = OptionalDouble.of(dbtp);
    return this;
  }

  public AudioBuilder loudness(double lufs) {
    loudness = OptionalDouble.of(lufs);
    return this;
  }

  /** Nothing but zeros. */
  public AudioBuilder digitalSilence() {
    samplePeak = OptionalDouble.empty();
    truePeak = OptionalDouble.empty();
    loudness = OptionalDouble.empty();
    leftRms = OptionalDouble.empty();
    rightRms = OptionalDouble.empty();
    correlation = OptionalDouble.empty();
    identical = channels == 2;
    edges = new Measurements.Edges(seconds, seconds, OptionalDouble.empty(), OptionalDouble.empty(), 0, 0);
    return this;
  }

  /** Runs of equal length at a ceiling, spread evenly over the file, alternately at the upper and the lower ceiling. */
  public AudioBuilder clipped(int runs, int frames, double levelDbfs) {
    List<Measurements.ClipRun> first = new ArrayList<>();
    long distance = Math.round(seconds * rate / (runs + 1));
    for (int i = 0; i < Math.min(runs, Measurements.ClipRun.MOST); i++) {
      first.add(new Measurements.ClipRun(i % channels, (i + 1) * distance, frames, i % 4 < 2));
    }
    return clipping(new Measurements.Clipping(
        runs, (long) runs * frames, frames, OptionalDouble.of(levelDbfs), List.copyOf(first)));
  }

  public AudioBuilder clipping(Measurements.Clipping other) {
    clipping = other;
    return this;
  }

  public AudioBuilder head(double silenceSeconds, double firstSample, double dbfs) {
    edges = new Measurements.Edges(
        silenceSeconds, edges.tailSilenceSeconds(), OptionalDouble.of(dbfs), edges.tailDbfs(), firstSample, edges.lastSample());
    return this;
  }

  public AudioBuilder tail(double silenceSeconds, double lastSample, double dbfs) {
    edges = new Measurements.Edges(
        edges.headSilenceSeconds(), silenceSeconds, edges.headDbfs(), OptionalDouble.of(dbfs), edges.firstSample(), lastSample);
    return this;
  }

  public AudioBuilder gaps(Measurements.Gap... some) {
    gaps = List.of(some);
    return this;
  }

  public AudioBuilder rms(OptionalDouble left, OptionalDouble right) {
    leftRms = left;
    rightRms = right;
    return this;
  }

  public AudioBuilder dc(double left, double right) {
    leftDc = left;
    rightDc = right;
    return this;
  }

  public AudioBuilder correlation(OptionalDouble whole, double shareNegative) {
    correlation = whole;
    negativeShare = shareNegative;
    return this;
  }

  public AudioBuilder identicalChannels() {
    identical = true;
    correlation = OptionalDouble.of(1);
    rightRms = leftRms;
    return this;
  }

  public AudioBuilder nonFinite(long samples) {
    nonFinite = samples;
    return this;
  }

  /** This trace in place of the clean one of its kind. */
  public AudioBuilder trace(Trace seen) {
    traces.removeIf(trace -> trace.getClass() == seen.getClass());
    traces.add(seen);
    return this;
  }

  /** Measured only: no detector looked. */
  public AudioBuilder notExamined() {
    traces.clear();
    return this;
  }

  /** No measurements at all. */
  public AudioBuilder unreadable(Container what, boolean lossy, String sentence) {
    unreadable = Optional.of(new Unreadable(what, lossy, sentence));
    return this;
  }

  public Measurements measurements() {
    List<Measurements.Channel> each = new ArrayList<>();
    each.add(new Measurements.Channel(leftRms.isPresent() ? samplePeak : OptionalDouble.empty(), leftRms, leftDc));
    if (channels >= 2) {
      each.add(new Measurements.Channel(rightRms.isPresent() ? samplePeak : OptionalDouble.empty(), rightRms, rightDc));
    }
    while (each.size() < channels) {
      each.add(each.getFirst());
    }
    boolean sounds = samplePeak.isPresent();
    OptionalDouble middle = sounds ? OptionalDouble.of(seconds / 2) : OptionalDouble.empty();
    return new Measurements(
        new PcmFormat(container, encoding, rate, depth, channels, Math.round(seconds * rate)),
        List.copyOf(faults),
        digest("pcm " + content, 32),
        new Measurements.Loudness(
            loudness, seconds >= 3 && loudness.isPresent() ? OptionalDouble.of(6) : OptionalDouble.empty(),
            above(loudness, 5), middle, above(loudness, 3), middle),
        new Measurements.Peaks(truePeak, truePeak, middle, sounds ? 0 : -1, samplePeak, middle),
        clipping, edges, gaps, List.copyOf(each),
        new Measurements.Stereo(
            correlation, negativeShare, identical, leftRms, above(leftRms, -12), above(leftRms, 12), above(leftRms, 2)),
        PeakToShortTerm.none(),
        waveform(), energies(), nonFinite, tags, Music.none(), new Traces(List.copyOf(traces)));
  }

  public AudioFacts facts() {
    String sha256 = digest("file " + content + unreadable, 64);
    return unreadable.isPresent()
        ? AudioFacts.of(sha256, 51_840_044, unreadable.get())
        : AudioFacts.of(sha256, 51_840_044, measurements());
  }

  private Waveform waveform() {
    long frames = Math.round(seconds * rate);
    int buckets = (int) Math.min(frames, 500);
    byte[] high = new byte[buckets];
    byte[] low = new byte[buckets];
    if (samplePeak.isPresent()) {
      byte peak = (byte) Math.min(127, Math.round(127 * Math.pow(10, samplePeak.getAsDouble() / 20)));
      Arrays.fill(high, peak);
      Arrays.fill(low, (byte) -peak);
    }
    return new Waveform(buckets == 0 ? 1 : (frames + buckets - 1) / buckets, low, high);
  }

  private BlockEnergies energies() {
    double[] sums = new double[(int) Math.floor(seconds * 10)];
    if (loudness.isPresent()) {
      Arrays.fill(sums, Math.pow(10, (loudness.getAsDouble() + 0.691) / 10) * rate / 10);
    }
    return new BlockEnergies(rate, sums);
  }

  private static OptionalDouble above(OptionalDouble level, double by) {
    return level.isPresent() ? OptionalDouble.of(level.getAsDouble() + by) : level;
  }

  private static String digest(String text, int digits) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, digits);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
