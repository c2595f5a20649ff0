package org.premaster.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.premaster.audio.AudioFile;
import org.premaster.audio.AudioFiles;
import org.premaster.audio.DigestLane;
import org.premaster.audio.PcmBlock;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.UnreadableAudioException;
import org.premaster.measurement.detectors.DetectorBench;
import org.premaster.measurement.meters.MeterBench;

/** Reads an audio file once and takes every fact from it that checks, albums and reports will ask for. */
public final class MeasuringPass {
  /** Version of the meters; part of every stored fact's key. */
  public static final String METER_VERSION = "6";

  /** Hours of audio that a file may hold. A FLAC file of a few megabytes can decode to years, whose energies would fill the memory. */
  static final int LONGEST_HOURS = 24;

  private static final String STUMBLED =
      "Our reader could not cope with what this file holds, which may be our fault. Please export it again as 24-bit WAV.";

  private final Fixity fixity;
  private final boolean examining;

  private MeasuringPass(Fixity fixity, boolean examining) {
    this.fixity = fixity;
    this.examining = examining;
  }

  /** A pass that only measures: loudness, peaks and all that a person reads of a file. Its facts have no traces. */
  public static MeasuringPass measuring(Fixity fixity) {
    return new MeasuringPass(fixity, false);
  }

  /** A pass that also has all detectors look for their traces, and reads suspects a second time. */
  public static MeasuringPass examining(Fixity fixity) {
    return new MeasuringPass(fixity, true);
  }

  /**
   * Measures a file and takes the SHA-256 of all its bytes on the way. What is no audio, or more than a day of it, becomes a reason in
   * the facts; then the bytes are read once more for the digest alone.
   *
   * @param file any file; its name plays no part
   * @param progress hears how far the pass is; what it throws ends the pass and reaches the caller
   * @throws IOException when the storage fails, never for what the file holds
   */
  public AudioFacts measure(Path file, Progress progress) throws IOException {
    try (DigestLane lane = fixity.beside() ? DigestLane.beside() : DigestLane.atOnce()) {
      return measure(file, lane, progress);
    } catch (UnreadableAudioException e) {
      return unreadable(file, new Unreadable(e.container(), e.lossy(), Objects.requireNonNull(e.getMessage())));
    } catch (IndexOutOfBoundsException | ArithmeticException | IllegalArgumentException | NegativeArraySizeException e) {
      // A reader that stumbles is a fault of ours, and still no reason to hold up an album and a night.
      return unreadable(file, new Unreadable(AudioFiles.recognise(file), false, STUMBLED));
    }
  }

  private AudioFacts measure(Path file, DigestLane lane, Progress progress) throws IOException, UnreadableAudioException {
    ContentDigest digest = new ContentDigest(lane, !fixity.sha256());
    Measurements measurements;
    Optional<DetectorBench> detectors;
    try (AudioFile audio = AudioFiles.open(file, digest, lane)) {
      detectors = examining ? Optional.of(new DetectorBench(audio.format())) : Optional.empty();
      measurements = measure(audio, detectors, progress);
    }
    if (detectors.isPresent()) {
      measurements = measurements.with(traces(file, detectors.get(), measurements));
    }
    return AudioFacts.of(digest.hex(), digest.bytes(), measurements);
  }

  /** What the detectors saw, after a second reading where one of them asks for it. */
  private static Traces traces(Path file, DetectorBench detectors, Measurements measured) throws IOException, UnreadableAudioException {
    if (detectors.suspects(measured)) {
      DigestLane none = DigestLane.atOnce();
      try (AudioFile audio = AudioFiles.open(file, new ContentDigest(none, true), none)) {
        PcmBlock block = new PcmBlock(audio.format().channels(), MeterBench.FRAMES);
        while (audio.read(block) > 0) {
          detectors.takeAgain(block);
        }
      }
    }
    return detectors.traces();
  }

  private AudioFacts unreadable(Path file, Unreadable reason) throws IOException {
    ContentDigest digest = new ContentDigest(DigestLane.atOnce(), !fixity.sha256());
    try (InputStream bytes = Files.newInputStream(file)) {
      digest.readAll(bytes);
    }
    return AudioFacts.of(digest.hex(), digest.bytes(), reason);
  }

  /** The core of the pass, for any source of frames. */
  Measurements measure(AudioFile file, Progress progress) throws IOException, UnreadableAudioException {
    return measure(file, Optional.empty(), progress);
  }

  private Measurements measure(AudioFile file, Optional<DetectorBench> detectors, Progress progress)
      throws IOException, UnreadableAudioException {
    PcmFormat format = file.format();
    int rate = format.sampleRateHz();
    long longest = LONGEST_HOURS * 3600L * rate;
    MeterBench meters = detectors.map(bench -> new MeterBench(format, bench.history(), bench.meters())).orElseGet(() -> new MeterBench(format));
    PcmBlock block = new PcmBlock(format.channels(), MeterBench.FRAMES);
    long frames = 0;
    long told = 0;
    while (file.read(block) > 0) {
      frames += block.frames();
      if (frames > longest) {
        throw tooLong(format);
      }
      meters.take(block);
      if (frames - told >= rate) {
        progress.frames(frames - told, rate);
        told = frames;
      }
    }
    if (frames > told) {
      progress.frames(frames - told, rate);
    }
    return meters.finish(file.faults(), file.tags());
  }

  private static UnreadableAudioException tooLong(PcmFormat format) {
    return new UnreadableAudioException(
        format.container(),
        false,
        "The file holds more than "
            + LONGEST_HOURS
            + " hours of audio, which is longer than we can measure. Please send it in shorter parts.");
  }
}
