package org.premaster.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.premaster.measurement.Reading.assertReading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.premaster.audio.AudioFault;
import org.premaster.audio.AudioFile;
import org.premaster.audio.ChannelLayout;
import org.premaster.audio.Container;
import org.premaster.audio.Encoding;
import org.premaster.audio.PcmBlock;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.Tags;
import org.premaster.audio.UnreadableAudioException;
import org.premaster.measurement.Measurements.Channel;
import org.premaster.testkit.TagBytes;
import org.premaster.testkit.Tones;
import org.premaster.testkit.WavFile;

class MeasuringPassTest {
  private static final int RATE = 44_100;

  @TempDir Path folder;

  @Test
  void a_file_is_measured_and_digested_at_once() throws Exception {
    double[][] audio = Tones.sine(997, 0.5, RATE, 2, 5 * RATE);
    Path file = WavFile.pcm(24, RATE, audio).trailing(new byte[] {1, 2, 3}).write(folder.resolve("song.wav"));
    AudioFacts facts = MeasuringPass.measuring(Fixity.AT_ONCE).measure(file, Progress.NONE);
    assertThat(facts.sha256()).isEqualTo(sha256(Files.readAllBytes(file)));
    assertThat(facts.bytes()).isEqualTo(Files.size(file));
    Measurements m = facts.measurements().orElseThrow();
    assertThat(m.format()).isEqualTo(new PcmFormat(Container.WAV, Encoding.PCM, RATE, 24, 2, 5 * RATE));
    assertThat(m.faults()).extracting(AudioFault::kind).contains(AudioFault.Kind.TRAILING_BYTES);
    assertReading(m.loudness().integratedLufs()).isCloseTo(-6.02, within(0.01));
    assertReading(m.peaks().samplePeakDbfs()).isCloseTo(-6.02, within(0.01));
    assertReading(m.plrLu()).isCloseTo(0, within(0.01));
    assertThat(m.nonFiniteSamples()).isZero();
  }

  @Test
  void what_the_file_says_about_itself_is_kept_with_the_measurements() throws Exception {
    Path file = WavFile.pcm(24, RATE, Tones.sine(997, 0.5, RATE, 6, RATE)).channelMask(0x60F)
        .chunkLast("LIST", TagBytes.info("INAM", "Slow Harbour")).write(folder.resolve("song.wav"));
    Measurements m = MeasuringPass.measuring(Fixity.AT_ONCE).measure(file, Progress.NONE).measurements().orElseThrow();
    assertThat(m.tags().texts()).containsExactly(new Tags.Text(Tags.Name.TITLE, Tags.Source.INFO, "Slow Harbour"));
    assertThat(m.format().layout()).isEqualTo(ChannelLayout.ofWaveMask(0x60F, 6));
    assertThat(m.channels()).hasSize(6);
  }

  @Test
  void equal_audio_in_another_depth_has_another_content_and_the_same_pcm_digest() throws Exception {
    double[][] audio = Tones.rounded(Tones.noise(3, 0.5, 2, 30_000), 16);
    Path shallow = WavFile.pcm(16, RATE, audio).write(folder.resolve("16.wav"));
    Path deep = WavFile.pcm(24, RATE, audio).write(folder.resolve("24.wav"));
    Path floating = WavFile.floating(32, RATE, audio).write(folder.resolve("32.wav"));
    AudioFacts a = MeasuringPass.measuring(Fixity.AT_ONCE).measure(shallow, Progress.NONE);
    AudioFacts b = MeasuringPass.measuring(Fixity.AT_ONCE).measure(deep, Progress.NONE);
    AudioFacts c = MeasuringPass.measuring(Fixity.AT_ONCE).measure(floating, Progress.NONE);
    assertThat(List.of(a.sha256(), b.sha256(), c.sha256())).doesNotHaveDuplicates();
    assertThat(List.of(a, b, c))
        .extracting(facts -> facts.measurements().orElseThrow().pcmDigest())
        .containsOnly(a.measurements().orElseThrow().pcmDigest());
  }

  @Test
  void what_is_no_audio_is_digested_and_says_why_it_has_no_measurements() throws Exception {
    byte[] text = "This is a letter, whatever its name says.\n".repeat(5_000).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("song.wav"), text);
    AudioFacts facts = MeasuringPass.measuring(Fixity.AT_ONCE).measure(file, Progress.NONE);
    assertThat(facts.sha256()).isEqualTo(sha256(text));
    assertThat(facts.bytes()).isEqualTo(text.length);
    assertThat(facts.measurements()).isEmpty();
    assertThat(facts.unreadable().orElseThrow().container()).isEqualTo(Container.TEXT);
    assertThat(facts.unreadable().orElseThrow().sentence()).isNotBlank();
  }

  @Test
  void an_empty_file_is_digested_too() throws Exception {
    AudioFacts facts = MeasuringPass.measuring(Fixity.AT_ONCE).measure(Files.createFile(folder.resolve("nothing.wav")), Progress.NONE);
    assertThat(facts.sha256()).isEqualTo(sha256(new byte[0]));
    assertThat(facts.unreadable().orElseThrow().container()).isEqualTo(Container.EMPTY);
  }

  @Test
  void a_storage_that_fails_is_no_fact() {
    assertThatThrownBy(() -> MeasuringPass.measuring(Fixity.AT_ONCE).measure(folder.resolve("not-there.wav"), Progress.NONE))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void progress_adds_up_to_the_length_and_may_end_the_pass() throws Exception {
    Path file = WavFile.pcm(16, RATE, Tones.noise(1, 0.5, 1, 10 * RATE + 77)).write(folder.resolve("song.wav"));
    List<Long> told = new ArrayList<>();
    MeasuringPass.measuring(Fixity.AT_ONCE).measure(file, (frames, rate) -> {
      assertThat(rate).isEqualTo(RATE);
      told.add(frames);
    });
    assertThat(told).hasSizeBetween(8, 12).allMatch(frames -> frames > 0);
    assertThat(told.stream().mapToLong(Long::longValue).sum()).isEqualTo(10 * RATE + 77);
    assertThatThrownBy(() -> MeasuringPass.measuring(Fixity.AT_ONCE).measure(file, (frames, rate) -> {
      throw new CancellationException("stop");
    })).isInstanceOf(CancellationException.class);
    Files.delete(file);
  }

  /** Integers take the quick way through the extremes, the second differences and the digest; their values the plain one. */
  @ParameterizedTest
  @ValueSource(ints = {8, 16, 24, 32})
  void integers_give_the_same_facts_as_their_values_bit_for_bit(int bits) {
    long seed = 20_261_120 + bits;
    SplittableRandom random = new SplittableRandom(seed);
    double[][] channels = new double[2][30_011];
    double step = Math.scalb(1.0, 1 - bits);
    for (double[] x : channels) {
      for (int i = 0; i < x.length; i++) {
        double loud = i / 5_000 % 2 == 0 ? 0.9 : 0.001;
        x[i] = i / 3_000 == 4 ? 0 : Math.floor(Math.clamp(random.nextGaussian() * loud, -1, 1 - step) / step) * step;
      }
      x[77] = -1;
    }
    Measurements plain = MemoryAudio.of(RATE, channels).measured();
    Measurements coded = MemoryAudio.of(RATE, channels).coded().measured();
    Measurements pieces = MemoryAudio.inPieces(() -> 1 + random.nextInt(1_500), RATE, channels).coded().measured();
    assertThat(bytes(coded)).as("seed %d", seed).isEqualTo(bytes(plain));
    assertThat(bytes(pieces)).as("seed %d", seed).isEqualTo(bytes(plain));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 1_024, 1_025, 3_000, 100_000})
  void any_pieces_give_the_same_facts_bit_for_bit(int largest) {
    long seed = 99 + largest;
    double[] left = Signal.at(RATE).silence(0.31).noise(seed, 1.4, 2).clipped(0.4).silence(0.2).noise(seed, 0.3, 3.03).silence(0.1).build();
    double[] right = Signal.at(RATE).silence(0.3).noise(seed + 1, 0.9, 2.04).silence(0.17).noise(seed + 2, 0.3, 3.03).silence(0.1).build();
    SplittableRandom random = new SplittableRandom(seed);
    Measurements whole = MemoryAudio.measured(RATE, left, right);
    Measurements pieces = MemoryAudio.inPieces(() -> 1 + random.nextInt(largest), RATE, left, right).measured();
    assertThat(bytes(pieces)).as("seed %d", seed).isEqualTo(bytes(whole));
    assertThat(whole.gaps()).isNotEmpty();
    assertThat(whole.clipping().runs()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void a_file_without_a_frame_has_no_readings(int channels) {
    Measurements m = MemoryAudio.measured(RATE, new double[channels][0]);
    assertThat(m.format().frames()).isZero();
    assertThat(m.loudness().integratedLufs()).isEmpty();
    assertThat(m.peaks().truePeakDbtp()).isEmpty();
    assertThat(m.peaks().truePeakChannel()).isEqualTo(-1);
    assertThat(m.plrLu()).isEmpty();
    assertThat(m.edges().headSilenceSeconds()).isZero();
    assertThat(m.channels()).hasSize(channels).allMatch(c -> c.samplePeakDbfs().isEmpty() && c.dcOffset() == 0);
    assertThat(m.stereo().identical()).isFalse();
    assertThat(m.gaps()).isEmpty();
    assertThat(m.energies().sums()).isEmpty();
  }

  @Test
  void a_file_of_one_frame_has_its_peak() {
    Measurements m = MemoryAudio.measured(RATE, new double[] {0.5}, new double[] {-0.25});
    assertReading(m.peaks().samplePeakDbfs()).isCloseTo(-6.02, within(0.01));
    assertThat(m.peaks().truePeakDbtp().orElseThrow()).isGreaterThanOrEqualTo(m.peaks().samplePeakDbfs().orElseThrow());
    assertThat(m.peaks().truePeakAtSeconds()).hasValue(0);
    assertThat(m.loudness().maxMomentaryLufs()).isEmpty();
    assertThat(m.waveform().high()).containsExactly(64);
  }

  @Test
  void silence_has_no_levels() {
    Measurements m = Signal.at(RATE).silence(5).stereo();
    assertThat(m.loudness().integratedLufs()).isEmpty();
    assertThat(m.loudness().maxShortTermLufs()).isEmpty();
    assertThat(m.peaks().samplePeakDbfs()).isEmpty();
    assertThat(m.channels()).allMatch(c -> c.rmsDbfs().isEmpty());
    assertThat(m.stereo().correlation()).isEmpty();
    assertThat(m.stereo().identical()).isTrue();
  }

  @Test
  void what_is_not_finite_is_counted_and_measured_as_zero() {
    double[] clean = Signal.at(RATE).noise(5, 0.5, 2).build();
    double[] damaged = clean.clone();
    damaged[100] = Double.NaN;
    damaged[200] = Double.POSITIVE_INFINITY;
    damaged[300] = Double.NEGATIVE_INFINITY;
    damaged[400] = 1e300;
    for (int i = 100; i <= 400; i += 100) {
      clean[i] = 0;
    }
    Measurements m = MemoryAudio.measured(RATE, damaged);
    assertThat(m.nonFiniteSamples()).isEqualTo(4);
    assertThat(m.loudness()).isEqualTo(MemoryAudio.measured(RATE, clean).loudness());
    assertThat(m.peaks()).isEqualTo(MemoryAudio.measured(RATE, clean).peaks());
  }

  @Test
  void the_largest_float_is_measured_and_stays_finite() {
    double[] x = Signal.at(RATE).noise(5, Float.MAX_VALUE, 4).build();
    Measurements m = MemoryAudio.measured(RATE, x, x);
    assertThat(m.nonFiniteSamples()).isZero();
    assertReading(m.loudness().integratedLufs()).isBetween(700.0, 800.0);
    assertReading(m.peaks().truePeakDbtp()).isBetween(750.0, 790.0);
    assertReading(m.stereo().correlation()).isEqualTo(1);
  }

  @Test
  void each_channel_has_its_peak_its_RMS_and_its_DC() {
    double[] left = Signal.at(RATE).tone(441, 0.5, 2).build();
    double[] right = new double[left.length];
    for (int i = 0; i < right.length; i++) {
      right[i] = 0.1 * left[i] + 0.01;
    }
    List<Channel> channels = MemoryAudio.measured(RATE, left, right).channels();
    assertReading(channels.get(0).samplePeakDbfs()).isCloseTo(-6.02, within(0.01));
    assertReading(channels.get(0).rmsDbfs()).isCloseTo(-9.03, within(0.01));
    assertThat(channels.get(0).dcOffset()).isCloseTo(0, within(1e-12));
    assertThat(channels.get(1).dcOffset()).isCloseTo(0.01, within(1e-12));
    assertReading(channels.get(1).samplePeakDbfs()).isCloseTo(20 * Math.log10(0.06), within(0.01));
  }

  @Test
  void the_sample_peak_is_the_first_of_its_height() {
    double[] left = new double[10_000];
    double[] right = new double[10_000];
    left[7_000] = 0.5;
    left[2_000] = 0.5;
    right[1_999] = -0.5;
    right[3] = 0.4;
    assertThat(MemoryAudio.measured(RATE, left, right).peaks().samplePeakAtSeconds()).hasValue(1_999.0 / RATE);
  }

  @Test
  void more_than_a_day_of_audio_is_refused_before_it_fills_the_memory() {
    AudioFile endless = new Endless();
    assertThatThrownBy(() -> MeasuringPass.measuring(Fixity.AT_ONCE).measure(endless, Progress.NONE))
        .isInstanceOf(UnreadableAudioException.class)
        .hasMessageContaining("24 hours");
  }

  private static byte[] bytes(Measurements m) {
    return FactsCodec.encode(AudioFacts.of("0".repeat(64), 1, m));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** Silence without an end, at a rate so low that a day of it is soon read. */
  private static final class Endless implements AudioFile {
    @Override
    public PcmFormat format() {
      return new PcmFormat(Container.FLAC, Encoding.PCM, 100, 16, 1, Long.MAX_VALUE);
    }

    @Override
    public int read(PcmBlock block) throws IOException {
      block.setFrames(block.capacity());
      return block.frames();
    }

    @Override
    public List<AudioFault> faults() {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
