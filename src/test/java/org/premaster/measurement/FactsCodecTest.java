package org.premaster.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.premaster.audio.AudioFault;
import org.premaster.audio.Container;
import org.premaster.audio.Tags;
import org.premaster.measurement.Measurements.Edges;
import org.premaster.measurement.traces.CodecRoundTrip;
import org.premaster.measurement.traces.CodecRoundTrip.Codec;
import org.premaster.measurement.traces.CodecRoundTrip.Coded;
import org.premaster.measurement.traces.Coder;
import org.premaster.measurement.traces.CoderGrid;
import org.premaster.measurement.traces.SpectralShelf;
import org.premaster.measurement.traces.TraceCatalogue;

class FactsCodecTest {
  private static final String SHA = "ab".repeat(32);

  @Test
  void measurements_come_back_bit_for_bit() throws IOException {
    Measurements m = eventful();
    AudioFacts back = FactsCodec.decode(FactsCodec.encode(AudioFacts.of(SHA, 123_456_789_012L, m)));
    assertThat(back.sha256()).isEqualTo(SHA);
    assertThat(back.bytes()).isEqualTo(123_456_789_012L);
    Measurements n = back.measurements().orElseThrow();
    assertThat(n).usingRecursiveComparison().isEqualTo(m);
    assertThat(m.gaps()).isNotEmpty();
    assertThat(m.clipping().first()).isNotEmpty();
    assertThat(m.faults()).isNotEmpty();
    assertThat(m.tags().isEmpty()).isFalse();
    assertThat(m.traces().all()).hasSize(TraceCatalogue.KINDS.size());
  }

  @Test
  void facts_without_measurements_come_back() throws IOException {
    AudioFacts facts = AudioFacts.of(SHA, 0, new Unreadable(Container.MP3, true, "“Grüße” is an MP3 file. 🎵"));
    assertThat(FactsCodec.decode(FactsCodec.encode(facts))).isEqualTo(facts);
  }

  @Test
  void odd_numbers_come_back_as_they_were() throws IOException {
    double oddNaN = Double.longBitsToDouble(0x7FF8_0000_0000_1234L);
    Measurements m =
        with(
            eventful(),
            new Edges(
                -0.0,
                Double.MIN_VALUE,
                OptionalDouble.of(oddNaN),
                OptionalDouble.of(Double.NEGATIVE_INFINITY),
                Double.MAX_VALUE,
                0.1));
    Edges back = FactsCodec.decode(FactsCodec.encode(AudioFacts.of(SHA, 1, m))).measurements().orElseThrow().edges();
    assertThat(Double.doubleToRawLongBits(back.headDbfs().orElseThrow())).isEqualTo(Double.doubleToRawLongBits(oddNaN));
    assertThat(Double.doubleToRawLongBits(back.headSilenceSeconds())).isEqualTo(Double.doubleToRawLongBits(-0.0));
    assertThat(back.tailSilenceSeconds()).isEqualTo(Double.MIN_VALUE);
    assertThat(back.tailDbfs()).hasValue(Double.NEGATIVE_INFINITY);
  }

  @Test
  void the_same_facts_are_the_same_bytes_and_no_more_than_they_need() {
    byte[] bytes = FactsCodec.encode(AudioFacts.of(SHA, 1, eventful()));
    assertThat(FactsCodec.encode(AudioFacts.of(SHA, 1, eventful()))).isEqualTo(bytes);
    byte[] song = FactsCodec.encode(AudioFacts.of(SHA, 1, Signal.at(8_000).noise(1, 0.2, 240).mono()));
    assertThat(song.length).isLessThan(240 * 80 + 3_000);
  }

  @Test
  void facts_that_are_cut_short_anywhere_are_refused() {
    byte[] bytes = FactsCodec.encode(AudioFacts.of(SHA, 1, eventful()));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> FactsCodec.decode(cut)).as("%d bytes", length).isInstanceOf(IOException.class);
    }
  }

  @Test
  void bytes_after_the_end_and_bytes_of_something_else_are_refused() {
    byte[] bytes = FactsCodec.encode(AudioFacts.of(SHA, 1, eventful()));
    assertThatThrownBy(() -> FactsCodec.decode(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("after their end");
    assertThatThrownBy(() -> FactsCodec.decode("{\"sha256\": 1}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("layout");
  }

  @Test
  void damaged_bytes_are_refused_or_read_and_nothing_else_happens() {
    long seed = 31_337;
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = FactsCodec.encode(AudioFacts.of(SHA, 1, eventful()));
    for (int round = 0; round < 20_000; round++) {
      byte[] damaged = bytes.clone();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        damaged[random.nextInt(Math.min(damaged.length, 900))] = (byte) random.nextInt();
      }
      assertThatCode(() -> decodeOrRefuse(damaged)).as("seed %d, round %d", seed, round).doesNotThrowAnyException();
    }
  }

  private static void decodeOrRefuse(byte[] bytes) {
    try {
      FactsCodec.decode(bytes);
    } catch (IOException refused) {
      assertThat(refused).isNotNull();
    }
  }

  /** Measurements of a short file in which everything happens. */
  private static Measurements eventful() {
    double[] left = Signal.at(8_000).noise(1, 1.8, 1).silence(0.1).noise(2, 1.8, 2.5).clipped(0.5).build();
    double[] right = Signal.at(8_000).noise(3, 0.5, 3.6).build();
    left[77] = Double.NaN;
    Measurements m = MemoryAudio.of(8_000, left, right).examined();
    CodecRoundTrip trip = new CodecRoundTrip(List.of(
        new Coded(Codec.AAC_256, OptionalDouble.of(0.4), 12), new Coded(Codec.OPUS_128, OptionalDouble.empty(), 0)));
    return with(m.with(m.traces().and(trip)), m.edges());
  }

  private static Measurements with(Measurements m, Edges edges) {
    return new Measurements(
        m.format(),
        List.of(new AudioFault(AudioFault.Kind.TRUNCATED, "The header promises 10 s; 9 s are there.")),
        m.pcmDigest(),
        m.loudness(),
        m.peaks(),
        m.clipping(),
        edges,
        m.gaps(),
        m.channels(),
        m.stereo(),
        m.psr(),
        m.waveform(),
        m.energies(),
        m.nonFiniteSamples(),
        new Tags(
            List.of(new Tags.Text(Tags.Name.TITLE, Tags.Source.VORBIS_COMMENT, "Grüße 🎵"), new Tags.Text(Tags.Name.ISRC, Tags.Source.INFO, "x")),
            OptionalLong.of(172_800_000L),
            30,
            List.of(new Tags.Marker(77, "Chorus", false), new Tags.Marker(99, "", true)),
            Optional.of(
                new Tags.Loudness(
                    OptionalDouble.of(-18.3), OptionalDouble.empty(), OptionalDouble.of(-1), OptionalDouble.empty(),
                    OptionalDouble.of(-12)))),
        new Music(OptionalDouble.of(117.3), Optional.of("Eb minor"), OptionalDouble.of(0.52)),
        withThoseOfHigherRates(m.traces()));
  }

  private static Traces withThoseOfHigherRates(Traces seen) {
    if (seen.of(CoderGrid.class).isPresent()) {
      return seen;
    }
    List<Trace> all = new ArrayList<>(seen.all());
    all.add(new CoderGrid(
        Optional.of(Coder.VORBIS), 128, 6, 5, List.of(new CoderGrid.Stretch(0, 5), new CoderGrid.Stretch(10, 12.5)), 7.5, 12.5));
    all.add(new SpectralShelf(16_012.5, 41.25));
    return new Traces(all);
  }
}
