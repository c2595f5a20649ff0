package org.premaster.measurement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
  private static final int MAGIC = 0x504D4605; // "PMF" and the version of this layout

  private FactsCodec() {}

  /** The bytes of the facts. */
  public static byte[] encode(AudioFacts facts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new Writer(bytes)) {
      out.data.writeInt(MAGIC);
      out.text(facts.sha256());
      out.data.writeLong(facts.bytes());
      out.data.writeBoolean(facts.measurements().isPresent());
      if (facts.measurements().isPresent()) {
        out.measurements(facts.measurements().get());
      } else {
        Unreadable unreadable = facts.unreadable().orElseThrow();
        out.text(unreadable.container().name());
        out.data.writeBoolean(unreadable.lossy());
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
    try (Reader in = new Reader(bytes)) {
      in.expect(in.data.readInt() == MAGIC, "they do not start as facts of this layout do");
      String sha256 = in.text();
      long length = in.data.readLong();
      Optional<Measurements> measurements = Optional.empty();
      Optional<Unreadable> unreadable = Optional.empty();
      if (in.flag()) {
        measurements = Optional.of(in.measurements());
      } else {
        unreadable = Optional.of(new Unreadable(in.constant(Container.class), in.flag(), in.text()));
      }
      in.expect(in.data.available() == 0, "there are bytes after their end");
      return new AudioFacts(sha256, length, measurements, unreadable);
    }
  }

  /** Writes the records field by field, in the order of their components. */
  private static final class Writer implements AutoCloseable {
    private final DataOutputStream data;

    Writer(ByteArrayOutputStream bytes) {
      data = new DataOutputStream(bytes);
    }

    void measurements(Measurements m) throws IOException {
      format(m.format());
      data.writeInt(m.faults().size());
      for (AudioFault fault : m.faults()) {
        text(fault.kind().name());
        text(fault.sentence());
      }
      text(m.pcmDigest());
      loudness(m.loudness());
      peaks(m.peaks());
      clipping(m.clipping());
      edges(m.edges());
      gaps(m.gaps());
      data.writeInt(m.channels().size());
      for (Channel channel : m.channels()) {
        optional(channel.samplePeakDbfs());
        optional(channel.rmsDbfs());
        number(channel.dcOffset());
      }
      optional(m.stereo().correlation());
      number(m.stereo().negativeShare());
      data.writeBoolean(m.stereo().identical());
      optional(m.stereo().midRmsDbfs());
      optional(m.stereo().sideRmsDbfs());
      optional(m.stereo().midPeakDbfs());
      optional(m.stereo().sidePeakDbfs());
      psr(m.psr());
      data.writeLong(m.waveform().framesPerBucket());
      octets(m.waveform().low());
      octets(m.waveform().high());
      data.writeInt(m.energies().sampleRateHz());
      data.writeInt(m.energies().sums().length);
      for (double sum : m.energies().sums()) {
        number(sum);
      }
      data.writeLong(m.nonFiniteSamples());
      tags(m.tags());
      music(m.music());
    }

    private void tags(Tags tags) throws IOException {
      data.writeInt(tags.texts().size());
      for (Tags.Text text : tags.texts()) {
        text(text.name().name());
        text(text.source().name());
        text(text.value());
      }
      data.writeBoolean(tags.timeReference().isPresent());
      if (tags.timeReference().isPresent()) {
        data.writeLong(tags.timeReference().getAsLong());
      }
      data.writeInt(tags.markers());
      data.writeInt(tags.first().size());
      for (Tags.Marker marker : tags.first()) {
        data.writeLong(marker.frame());
        text(marker.label());
        data.writeBoolean(marker.loop());
      }
      data.writeBoolean(tags.loudness().isPresent());
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
      data.writeBoolean(music.key().isPresent());
      if (music.key().isPresent()) {
        text(music.key().get());
      }
      optional(music.firstOnsetSeconds());
    }

    private void format(PcmFormat format) throws IOException {
      text(format.container().name());
      text(format.encoding().name());
      data.writeInt(format.sampleRateHz());
      data.writeInt(format.bitDepth());
      data.writeInt(format.channels());
      for (Speaker speaker : format.layout().speakers()) {
        text(speaker.name());
      }
      data.writeLong(format.frames());
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
      data.writeInt(peaks.truePeakChannel());
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
      data.writeInt(clipping.runs());
      data.writeLong(clipping.samples());
      data.writeInt(clipping.longestFrames());
      optional(clipping.levelDbfs());
      data.writeInt(clipping.first().size());
      for (ClipRun run : clipping.first()) {
        data.writeInt(run.channel());
        data.writeLong(run.startFrame());
        data.writeInt(run.frames());
        data.writeBoolean(run.positive());
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
      data.writeInt(gaps.size());
      for (Gap gap : gaps) {
        data.writeInt(gap.channel());
        data.writeLong(gap.startFrame());
        data.writeLong(gap.frames());
        number(gap.beforeDbfs());
        number(gap.afterDbfs());
        number(gap.jump());
      }
    }

    private void optional(OptionalDouble value) throws IOException {
      data.writeBoolean(value.isPresent());
      if (value.isPresent()) {
        number(value.getAsDouble());
      }
    }

    private void number(double value) throws IOException {
      data.writeLong(Double.doubleToRawLongBits(value));
    }

    void text(String text) throws IOException {
      octets(text.getBytes(StandardCharsets.UTF_8));
    }

    private void octets(byte[] octets) throws IOException {
      data.writeInt(octets.length);
      data.write(octets);
    }

    @Override
    public void close() throws IOException {
      data.close();
    }
  }

  /** Reads the records field by field, in the order of their components. */
  private static final class Reader implements AutoCloseable {
    private final DataInputStream data;

    Reader(byte[] bytes) {
      data = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    Measurements measurements() throws IOException {
      return new Measurements(
          format(),
          faults(),
          text(),
          new Loudness(optional(), optional(), optional(), optional(), optional(), optional()),
          new Peaks(optional(), optional(), optional(), data.readInt(), optional(), optional()),
          clipping(),
          new Edges(number(), number(), optional(), optional(), number(), number()),
          gaps(),
          channels(),
          new Stereo(optional(), number(), flag(), optional(), optional(), optional(), optional()),
          new PeakToShortTerm(optional(), optional(), optional(), optional(), optional()),
          new Waveform(data.readLong(), octets(), octets()),
          energies(),
          data.readLong(),
          tags(),
          music());
    }

    private Tags tags() throws IOException {
      List<Tags.Text> texts = new ArrayList<>();
      for (int left = count(12); left > 0; left--) {
        texts.add(new Tags.Text(constant(Tags.Name.class), constant(Tags.Source.class), text()));
      }
      OptionalLong timeReference = flag() ? OptionalLong.of(data.readLong()) : OptionalLong.empty();
      int markers = data.readInt();
      List<Tags.Marker> first = new ArrayList<>();
      for (int left = count(13); left > 0; left--) {
        first.add(new Tags.Marker(data.readLong(), text(), flag()));
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
          data.readInt(),
          data.readInt(),
          layout(),
          data.readLong());
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
      return new Clipping(data.readInt(), data.readLong(), data.readInt(), optional(), runs());
    }

    private List<ClipRun> runs() throws IOException {
      List<ClipRun> runs = new ArrayList<>();
      for (int left = count(17); left > 0; left--) {
        runs.add(new ClipRun(data.readInt(), data.readLong(), data.readInt(), flag()));
      }
      return List.copyOf(runs);
    }

    private List<Gap> gaps() throws IOException {
      List<Gap> gaps = new ArrayList<>();
      for (int left = count(44); left > 0; left--) {
        gaps.add(new Gap(data.readInt(), data.readLong(), data.readLong(), number(), number(), number()));
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
      int rate = data.readInt();
      double[] sums = new double[count(Double.BYTES)];
      for (int j = 0; j < sums.length; j++) {
        sums[j] = number();
      }
      return new BlockEnergies(rate, sums);
    }

    private OptionalDouble optional() throws IOException {
      return flag() ? OptionalDouble.of(number()) : OptionalDouble.empty();
    }

    private double number() throws IOException {
      return Double.longBitsToDouble(data.readLong());
    }

    boolean flag() throws IOException {
      int value = data.readUnsignedByte();
      expect(value <= 1, "a yes or no is neither");
      return value == 1;
    }

    <E extends Enum<E>> E constant(Class<E> type) throws IOException {
      String name = text();
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equals(name)) {
          return constant;
        }
      }
      throw new IOException("Stored facts are damaged: there is no " + type.getSimpleName() + " of the stored name.");
    }

    String text() throws IOException {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets())).toString();
    }

    private byte[] octets() throws IOException {
      byte[] octets = new byte[count(1)];
      data.readFully(octets);
      return octets;
    }

    /** The length of a list whose entries take {@code least} bytes or more. */
    private int count(int least) throws IOException {
      int count = data.readInt();
      expect(count >= 0 && count <= data.available() / least, "a list is longer than they are");
      return count;
    }

    void expect(boolean condition, String otherwise) throws IOException {
      if (!condition) {
        throw new IOException("Stored facts are damaged: " + otherwise + ".");
      }
    }

    @Override
    public void close() throws IOException {
      data.close();
    }
  }
}
