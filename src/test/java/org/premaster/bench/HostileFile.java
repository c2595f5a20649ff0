package org.premaster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.AudioFile;
import org.premaster.audio.AudioFiles;
import org.premaster.audio.Container;
import org.premaster.audio.PcmBlock;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.UnreadableAudioException;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.Fixity;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.MeasuringPass;
import org.premaster.measurement.Unreadable;
import org.premaster.measurement.meters.MeterBench;

/**
 * The promise that a measuring pass gives for any bytes whatever: a measurement, or a reason of the reader's own why there is none.
 *
 * <p>A pass forgives a reader that stumbles, so that a night goes on; here that is a failure. A file that was refused is therefore read
 * again without the forgiveness, and only the reader's own refusal with the same sentence will do.
 */
final class HostileFile {
  private static final long LONGEST_SECONDS = 24 * 3600L;
  private static final int MOST_BLOCK = 65_535;
  private static final int READ_FRAMES = 4096;

  private final Path path;

  /**
   * @param path a file of the caller's that is written anew for every examination
   */
  HostileFile(Path path) {
    this.path = path;
  }

  /** What became of the bytes. */
  enum Outcome {
    MEASURED,
    MEASURED_WITH_FAULTS,
    REFUSED
  }

  /**
   * @param container what the facts say the file is
   * @param outcome what became of it
   */
  record Examined(Container container, Outcome outcome) {}

  /**
   * Measures a file of these bytes, every other one with threads beside for digests and FLAC.
   *
   * @throws AssertionError where the facts break the promise
   * @throws RuntimeException that escaped a reader or a meter
   * @throws IOException which no bytes may cause
   */
  Examined examine(byte[] bytes) throws IOException {
    Files.write(path, bytes);
    Fixity fixity = bytes.length % 2 == 0 ? Fixity.AT_ONCE : Fixity.BESIDE;
    AudioFacts facts = MeasuringPass.measuring(fixity).measure(path, (frames, rate) -> {});
    require(facts.bytes() == bytes.length, "the facts count " + facts.bytes() + " bytes of " + bytes.length);
    require(facts.sha256().equals(sha256(bytes)), "the digest is not that of the file");
    Optional<Unreadable> unreadable = facts.unreadable();
    if (unreadable.isPresent()) {
      sentence(unreadable.get().sentence());
      refusedByReader(unreadable.get());
      return new Examined(unreadable.get().container(), Outcome.REFUSED);
    }
    Measurements measured = facts.measurements().orElseThrow();
    plausible(measured);
    measured.faults().forEach(fault -> sentence(fault.sentence()));
    return new Examined(measured.format().container(), measured.faults().isEmpty() ? Outcome.MEASURED : Outcome.MEASURED_WITH_FAULTS);
  }

  /**
   * Has the detectors look at the file that was examined last: they must see the same audio, or refuse it alike.
   *
   * @throws AssertionError where they do not
   * @throws RuntimeException that escaped a detector
   */
  void detect() throws IOException {
    AudioFacts measured = MeasuringPass.measuring(Fixity.OMITTED).measure(path, (frames, rate) -> {});
    AudioFacts examined = MeasuringPass.examining(Fixity.OMITTED).measure(path, (frames, rate) -> {});
    require(measured.unreadable().equals(examined.unreadable()), "detectors refuse it otherwise: " + examined.unreadable());
    require(
        measured.measurements().map(Measurements::pcmDigest).equals(examined.measurements().map(Measurements::pcmDigest)),
        "detectors heard other audio");
  }

  private void refusedByReader(Unreadable reason) throws IOException {
    try (AudioFile audio = AudioFiles.open(path, (bytes, offset, length) -> {})) {
      PcmFormat format = audio.format();
      MeterBench meters = new MeterBench(format);
      PcmBlock block = new PcmBlock(format.channels(), READ_FRAMES);
      long frames = 0;
      while (audio.read(block) > 0) {
        frames += block.frames();
        if (frames > LONGEST_SECONDS * format.sampleRateHz()) {
          return;
        }
        meters.take(block);
      }
    } catch (UnreadableAudioException e) {
      require(e.sentence().equals(reason.sentence()), "refused twice, once with: " + reason.sentence() + " and once with: " + e.sentence());
      return;
    }
    throw new AssertionError("measured when read again, but refused with: " + reason.sentence());
  }

  private static void plausible(Measurements measured) {
    PcmFormat format = measured.format();
    require(format.frames() <= LONGEST_SECONDS * format.sampleRateHz() + MOST_BLOCK, format.frames() + " frames");
    require(format.frames() > 0 || !measured.faults().isEmpty(), "no frame of audio, and no word about it");
    require(format.sampleRateHz() >= 8_000 && format.sampleRateHz() <= 384_000, format.sampleRateHz() + " Hz");
    require(format.channels() >= 1 && measured.channels().size() == format.channels(), measured.channels().size() + " channels measured");
    List<OptionalDouble> figures =
        List.of(
            measured.loudness().integratedLufs(), measured.loudness().loudnessRangeLu(), measured.peaks().truePeakDbtp(),
            measured.peaks().samplePeakDbfs());
    require(figures.stream().allMatch(figure -> figure.isEmpty() || Double.isFinite(figure.getAsDouble())), "figures " + figures);
  }

  /** What a client reads is printable and ends as a sentence does. */
  private static void sentence(String text) {
    require(text.endsWith(".") && text.chars().noneMatch(Character::isISOControl), "no sentence for a client: " + text);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
