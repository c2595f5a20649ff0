package org.premaster.measurement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.premaster.audio.AudioFault;
import org.premaster.audio.ChannelLayout;
import org.premaster.audio.ChannelLayout.Speaker;
import org.premaster.audio.Container;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.Tags;
import org.premaster.measurement.Measurements.Channel;
import org.premaster.measurement.Measurements.ClipRun;
import org.premaster.measurement.Measurements.Clipping;
import org.premaster.measurement.Measurements.Edges;
import org.premaster.measurement.Measurements.Gap;
import org.premaster.measurement.Measurements.Loudness;
import org.premaster.measurement.Measurements.Peaks;
import org.premaster.measurement.Measurements.Stereo;

/**
 * Facts as bytes for a store, and back: every double bit for bit, the same bytes for the same facts. Enum values are written by name and
 * each list with its length; what is read is checked against the bytes that are there before anything is allocated for it.
 */
public final class FactsCodec {
  private static final int MAGIC = 0x504D4606; // "PMF" and the version of this layout

  private FactsCodec() {}

  /** The bytes of the facts. */
  public static byte[] encode(AudioFacts facts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Writer out = new Writer(bytes);
      out.integer(MAGIC);
      out.text(facts.sha256());
      out.whole(facts.bytes());
      out.flag(facts.measurements().isPresent());
      if (facts.measurements().isPresent()) {
        out.measurements(facts.measurements().get());
      } else {
        Unreadable unreadable = facts.unreadable().orElseThrow();
        out.constant(unreadable.container());
        out.flag(unreadable.lossy());
        out.text(unreadable.sentence());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * The facts of the bytes.
   *
   * @throws IOException when the bytes are not whole and exactly what {@link #encode} writes
   */
  public static AudioFacts decode(byte[] bytes) throws IOException {
    Reader in = new Reader(bytes);
    in.expect(in.integer() == MAGIC, "they do not start as facts of this layout do");
    String sha256 = in.text();
    long length = in.whole();
    Optional<Measurements> measurements = Optional.empty();
    Optional<Unreadable> unreadable = Optional.empty();
    if (in.flag()) {
      measurements = Optional.of(in.measurements());
    } else {
      unreadable = Optional.of(new Unreadable(in.constant(Container.class), in.flag(), in.text()));
    }
    in.expectEnd();
    return new AudioFacts(sha256, length, measurements, unreadable);
  }

  /** Writes the records field by field, in the order of their components. */
  private static final class Writer extends FactsOutput {
    Writer(ByteArrayOutputStream bytes) {
      super(bytes);
    }

    void measurements(Measurements m) throws IOException {
      format(m.format());
      integer(m.faults().size());
      for (AudioFault fault : m.faults()) {
        constant(fault.kind());
        text(fault.sentence());
      }
      text(m.pcmDigest());
      loudness(m.loudness());
      peaks(m.peaks());
      clipping(m.clipping());
      edges(m.edges());
      gaps(m.gaps());
      integer(m.channels().size());
      for (Channel channel : m.channels()) {
        optional(channel.samplePeakDbfs());
        optional(channel.rmsDbfs());
        number(channel.dcOffset());
      }
      optional(m.stereo().correlation());
      number(m.stereo().negativeShare());
      flag(m.stereo().identical());
      optional(m.stereo().midRmsDbfs());
      optional(m.stereo().sideRmsDbfs());
      optional(m.stereo().midPeakDbfs());
      optional(m.stereo().sidePeakDbfs());
      psr(m.psr());
      whole(m.waveform().framesPerBucket());
      octets(m.waveform().low());
      octets(m.waveform().high());
      integer(m.energies().sampleRateHz());
      integer(m.energies().sums().length);
      for (double sum : m.energies().sums()) {
        number(sum);
      }
      whole(m.nonFiniteSamples());
      tags(m.tags());
      music(m.music());
      m.traces().write(this);
    }

    private void tags(Tags tags) throws IOException {
      integer(tags.texts().size());
      for (Tags.Text text : tags.texts()) {
        constant(text.name());
        constant(text.source());
        text(text.value());
      }
      flag(tags.timeReference().isPresent());
      if (tags.timeReference().isPresent()) {
        whole(tags.timeReference().getAsLong());
      }
      integer(tags.markers());
      integer(tags.first().size());
      for (Tags.Marker marker : tags.first()) {
        whole(marker.frame());
        text(marker.label());
        flag(marker.loop());
      }
      flag(tags.loudness().isPresent());
      if (tags.loudness().isPresent()) {
        Tags.Loudness claimed = tags.loudness().get();
        optional(claimed.integratedLufs());
        optional(claimed.loudnessRangeLu());
        optional(claimed.maxTruePeakDbtp());
        optional(claimed.maxMomentaryLufs());
        optional(claimed.maxShortTermLufs());
      }
    }

    private void music(Music music) throws IOException {
      optional(music.tempoBpm());
      flag(music.key().isPresent());
      if (music.key().isPresent()) {
        text(music.key().get());
      }
      optional(music.firstOnsetSeconds());
    }

    private void format(PcmFormat format) throws IOException {
      constant(format.container());
      constant(format.encoding());
      integer(format.sampleRateHz());
      integer(format.bitDepth());
      integer(format.channels());
      for (Speaker speaker : format.layout().speakers()) {
        constant(speaker);
      }
      whole(format.frames());
    }

    private void loudness(Loudness loudness) throws IOException {
      optional(loudness.integratedLufs());
      optional(loudness.loudnessRangeLu());
      optional(loudness.maxMomentaryLufs());
      optional(loudness.maxMomentaryAtSeconds());
      optional(loudness.maxShortTermLufs());
      optional(loudness.maxShortTermAtSeconds());
    }

    private void peaks(Peaks peaks) throws IOException {
      optional(peaks.truePeakDbtp());
      optional(peaks.tpBs1770Dbtp());
      optional(peaks.truePeakAtSeconds());
      integer(peaks.truePeakChannel());
      optional(peaks.samplePeakDbfs());
      optional(peaks.samplePeakAtSeconds());
    }

    private void psr(PeakToShortTerm psr) throws IOException {
      optional(psr.minimumLu());
      optional(psr.minimumAtSeconds());
      optional(psr.p10Lu());
      optional(psr.medianLu());
      optional(psr.p90Lu());
    }

    private void clipping(Clipping clipping) throws IOException {
      integer(clipping.runs());
      whole(clipping.samples());
      integer(clipping.longestFrames());
      optional(clipping.levelDbfs());
      integer(clipping.first().size());
      for (ClipRun run : clipping.first()) {
        integer(run.channel());
        whole(run.startFrame());
        integer(run.frames());
        flag(run.positive());
      }
    }

    private void edges(Edges edges) throws IOException {
      number(edges.headSilenceSeconds());
      number(edges.tailSilenceSeconds());
      optional(edges.headDbfs());
      optional(edges.tailDbfs());
      number(edges.firstSample());
      number(edges.lastSample());
    }

    private void gaps(List<Gap> gaps) throws IOException {
      integer(gaps.size());
      for (Gap gap : gaps) {
        integer(gap.channel());
        whole(gap.startFrame());
        whole(gap.frames());
        number(gap.beforeDbfs());
        number(gap.afterDbfs());
        number(gap.jump());
        number(gap.moving());
      }
    }
  }

  /** Reads the records field by field, in the order of their components. */
  private static final class Reader extends FactsInput {
    Reader(byte[] bytes) {
      super(bytes);
    }

    Measurements measurements() throws IOException {
      return new Measurements(
          format(),
          faults(),
          text(),
          new Loudness(optional(), optional(), optional(), optional(), optional(), optional()),
          new Peaks(optional(), optional(), optional(), integer(), optional(), optional()),
          clipping(),
          new Edges(number(), number(), optional(), optional(), number(), number()),
          gaps(),
          channels(),
          new Stereo(optional(), number(), flag(), optional(), optional(), optional(), optional()),
          new PeakToShortTerm(optional(), optional(), optional(), optional(), optional()),
          new Waveform(whole(), octets(), octets()),
          energies(),
          whole(),
          tags(),
          music(),
          Traces.read(this));
    }

    private Tags tags() throws IOException {
      List<Tags.Text> texts = new ArrayList<>();
      for (int left = count(12); left > 0; left--) {
        texts.add(new Tags.Text(constant(Tags.Name.class), constant(Tags.Source.class), text()));
      }
      OptionalLong timeReference = flag() ? OptionalLong.of(whole()) : OptionalLong.empty();
      int markers = integer();
      List<Tags.Marker> first = new ArrayList<>();
      for (int left = count(13); left > 0; left--) {
        first.add(new Tags.Marker(whole(), text(), flag()));
      }
      Optional<Tags.Loudness> loudness =
          flag() ? Optional.of(new Tags.Loudness(optional(), optional(), optional(), optional(), optional())) : Optional.empty();
      return new Tags(texts, timeReference, markers, first, loudness);
    }

    private Music music() throws IOException {
      return new Music(optional(), flag() ? Optional.of(text()) : Optional.empty(), optional());
    }

    private PcmFormat format() throws IOException {
      return new PcmFormat(
          constant(Container.class),
          constant(Encoding.class),
          integer(),
          integer(),
          layout(),
          whole());
    }

    private ChannelLayout layout() throws IOException {
      List<Speaker> speakers = new ArrayList<>();
      for (int left = count(4); left > 0; left--) {
        speakers.add(constant(Speaker.class));
      }
      expect(!speakers.isEmpty() && speakers.size() <= ChannelLayout.MOST, "no file has so many channels");
      return new ChannelLayout(speakers);
    }

    private List<AudioFault> faults() throws IOException {
      List<AudioFault> faults = new ArrayList<>();
      for (int left = count(8); left > 0; left--) {
        faults.add(new AudioFault(constant(AudioFault.Kind.class), text()));
      }
      return List.copyOf(faults);
    }

    private Clipping clipping() throws IOException {
      return new Clipping(integer(), whole(), integer(), optional(), runs());
    }

    private List<ClipRun> runs() throws IOException {
      List<ClipRun> runs = new ArrayList<>();
      for (int left = count(17); left > 0; left--) {
        runs.add(new ClipRun(integer(), whole(), integer(), flag()));
      }
      return List.copyOf(runs);
    }

    private List<Gap> gaps() throws IOException {
      List<Gap> gaps = new ArrayList<>();
      for (int left = count(44); left > 0; left--) {
        gaps.add(new Gap(integer(), whole(), whole(), number(), number(), number(), number()));
      }
      return List.copyOf(gaps);
    }

    private List<Channel> channels() throws IOException {
      List<Channel> channels = new ArrayList<>();
      for (int left = count(10); left > 0; left--) {
        channels.add(new Channel(optional(), optional(), number()));
      }
      return List.copyOf(channels);
    }

    private BlockEnergies energies() throws IOException {
      int rate = integer();
      double[] sums = new double[count(Double.BYTES)];
      for (int j = 0; j < sums.length; j++) {
        sums[j] = number();
      }
      return new BlockEnergies(rate, sums);
    }
  }
}
