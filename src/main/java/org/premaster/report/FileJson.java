package org.premaster.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.premaster.audio.PcmFormat;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Music;
import org.premaster.measurement.Unreadable;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;

/** The objects that every JSON of ours says of a file: format, measurements, unreadable, findings, notExamined. */
final class FileJson {
  /** What services add when they play one channel through two loudspeakers: 10·log10(2). */
  private static final double DUAL_MONO_LU = 3.0103;

  private FileJson() {}

  /** {@code format}, {@code measurements} and {@code unreadable}; all null where the file was not measured. */
  static void audio(JsonPen pen, Optional<AudioFacts> audio) {
    Optional<Measurements> measured = audio.flatMap(AudioFacts::measurements);
    if (measured.isPresent()) {
      format(pen, measured.get().format());
      measurements(pen, measured.get());
    } else {
      pen.nothing("format");
      pen.nothing("measurements");
    }
    Optional<Unreadable> unreadable = audio.flatMap(AudioFacts::unreadable);
    if (unreadable.isPresent()) {
      pen.object("unreadable", of -> {
        of.text("container", unreadable.get().container().name());
        of.truth("lossy", unreadable.get().lossy());
        of.text("sentence", unreadable.get().sentence());
      });
    } else {
      pen.nothing("unreadable");
    }
  }

  private static void format(JsonPen pen, PcmFormat format) {
    pen.object("format", of -> {
      of.text("container", format.container().name());
      of.text("encoding", format.encoding().name());
      of.number("sampleRateHz", format.sampleRateHz());
      of.number("bitDepth", format.bitDepth());
      of.number("channels", format.channels());
      of.number("frames", format.frames());
    });
  }

  private static void measurements(JsonPen pen, Measurements measured) {
    pen.object("measurements", of -> {
      loudness(of, measured);
      peaks(of, measured.peaks());
      of.number("plrLu", measured.plrLu(), Decimals.LEVEL);
      of.number("durationSeconds", measured.format().durationSeconds(), Decimals.SECONDS);
      edges(of, measured.edges());
      clipping(of, measured);
      gaps(of, measured);
      channels(of, measured);
      of.number("nonFiniteSamples", measured.nonFiniteSamples());
      music(of, measured.music());
      of.text("pcmDigest", measured.pcmDigest());
      of.array("faults", in -> measured.faults().forEach(fault -> in.object(one -> {
        one.text("kind", fault.kind().name());
        one.text("sentence", fault.sentence());
      })));
    });
  }

  private static void music(JsonPen of, Music music) {
    of.object("music", in -> {
      in.number("tempoBpm", music.tempoBpm(), Decimals.SECONDS);
      in.textOrNull("key", music.key());
      in.number("firstOnsetSeconds", music.firstOnsetSeconds(), Decimals.SECONDS);
    });
  }

  private static void loudness(JsonPen of, Measurements measured) {
    Measurements.Loudness loudness = measured.loudness();
    of.number("integratedLufs", loudness.integratedLufs(), Decimals.LEVEL);
    of.number("loudnessRangeLu", loudness.loudnessRangeLu(), Decimals.LEVEL);
    of.number("maxMomentaryLufs", loudness.maxMomentaryLufs(), Decimals.LEVEL);
    of.number("maxMomentaryAtSeconds", loudness.maxMomentaryAtSeconds(), Decimals.SECONDS);
    of.number("maxShortTermLufs", loudness.maxShortTermLufs(), Decimals.LEVEL);
    of.number("maxShortTermAtSeconds", loudness.maxShortTermAtSeconds(), Decimals.SECONDS);
    of.number("dualMonoLufs", dualMono(measured), Decimals.LEVEL);
  }

  /** What a mono file reads where it is played through both channels; absent for stereo. */
  static OptionalDouble dualMono(Measurements measured) {
    OptionalDouble raw = measured.loudness().integratedLufs();
    return measured.format().channels() == 1 && raw.isPresent()
        ? OptionalDouble.of(raw.getAsDouble() + DUAL_MONO_LU)
        : OptionalDouble.empty();
  }

  private static void peaks(JsonPen of, Measurements.Peaks peaks) {
    of.number("truePeakDbtp", peaks.truePeakDbtp(), Decimals.LEVEL);
    of.number("truePeakAtSeconds", peaks.truePeakAtSeconds(), Decimals.SECONDS);
    of.textOrNull("truePeakChannel", peaks.truePeakDbtp().isPresent() ? channel(peaks.truePeakChannel()) : "");
    of.number("samplePeakDbfs", peaks.samplePeakDbfs(), Decimals.LEVEL);
    of.number("samplePeakAtSeconds", peaks.samplePeakAtSeconds(), Decimals.SECONDS);
  }

  private static void edges(JsonPen of, Measurements.Edges edges) {
    of.object("edges", in -> {
      in.number("headSilenceSeconds", edges.headSilenceSeconds(), Decimals.SECONDS);
      in.number("tailSilenceSeconds", edges.tailSilenceSeconds(), Decimals.SECONDS);
      in.number("headDbfs", edges.headDbfs(), Decimals.LEVEL);
      in.number("tailDbfs", edges.tailDbfs(), Decimals.LEVEL);
      in.number("firstSample", edges.firstSample(), Decimals.LINEAR);
      in.number("lastSample", edges.lastSample(), Decimals.LINEAR);
    });
  }

  private static void clipping(JsonPen of, Measurements measured) {
    Measurements.Clipping clipping = measured.clipping();
    double rate = measured.format().sampleRateHz();
    of.object("clipping", in -> {
      in.number("runs", clipping.runs());
      in.number("samples", clipping.samples());
      in.number("longestFrames", clipping.longestFrames());
      in.number("levelDbfs", clipping.levelDbfs(), Decimals.LEVEL);
      in.array("first", runs -> clipping.first().forEach(run -> runs.object(one -> {
        one.textOrNull("channel", channel(run.channel()));
        one.number("startSeconds", run.startFrame() / rate, Decimals.SECONDS);
        one.number("frames", run.frames());
        one.text("ceiling", run.positive() ? "upper" : "lower");
      })));
    });
  }

  private static void gaps(JsonPen of, Measurements measured) {
    double rate = measured.format().sampleRateHz();
    of.array("gaps", in -> measured.gaps().forEach(gap -> in.object(one -> {
      one.textOrNull("channel", channel(gap.channel()));
      one.number("startSeconds", gap.startFrame() / rate, Decimals.SECONDS);
      one.number("frames", gap.frames());
      one.number("beforeDbfs", gap.beforeDbfs(), Decimals.LEVEL);
      one.number("afterDbfs", gap.afterDbfs(), Decimals.LEVEL);
      one.number("jump", gap.jump(), Decimals.LINEAR);
    })));
  }

  private static void channels(JsonPen of, Measurements measured) {
    of.array("channels", in -> measured.channels().forEach(channel -> in.object(one -> {
      one.number("samplePeakDbfs", channel.samplePeakDbfs(), Decimals.LEVEL);
      one.number("rmsDbfs", channel.rmsDbfs(), Decimals.LEVEL);
      one.number("dcOffset", channel.dcOffset(), Decimals.LINEAR);
    })));
    if (measured.format().channels() < 2) {
      of.nothing("stereo");
      return;
    }
    of.object("stereo", in -> {
      in.number("correlation", measured.stereo().correlation(), Decimals.RATIO);
      in.number("negativeShare", measured.stereo().negativeShare(), Decimals.RATIO);
      in.truth("identical", measured.stereo().identical());
    });
  }

  static void findings(JsonPen pen, String name, List<Finding> findings) {
    pen.array(name, in -> findings.forEach(finding -> in.object(one -> {
      int places = Decimals.placesFor(finding.unit());
      one.text("check", finding.check());
      one.text("rule", finding.rule());
      one.text("severity", finding.severity().name());
      one.text("message", finding.message());
      one.textOrNull("channel", finding.channel().isPresent() ? channel(finding.channel().getAsInt()) : "");
      one.number("startSeconds", finding.startSeconds(), Decimals.SECONDS);
      one.number("endSeconds", finding.endSeconds(), Decimals.SECONDS);
      one.number("value", finding.value(), places);
      one.number("limit", finding.limit(), places);
      one.textOrNull("unit", finding.unit());
    })));
  }

  /** Checks that could not run, with the reason (VER-08). */
  static void notExamined(JsonPen pen, List<Examination> examinations) {
    pen.array("notExamined", in -> examinations.forEach(examination -> in.object(one -> {
      one.text("check", examination.check());
      one.text("rule", examination.rule());
      one.text("reason", examination.notExaminedBecause().orElse(""));
    })));
  }

  /** {@code left} or {@code right}; empty string where all channels are meant. */
  static String channel(int index) {
    return switch (index) {
      case 0 -> "left";
      case 1 -> "right";
      default -> "";
    };
  }

  /** {@code 24-bit PCM, 48 kHz, stereo}. */
  static String words(PcmFormat format) {
    String channels = switch (format.channels()) {
      case 1 -> "mono";
      case 2 -> "stereo";
      default -> format.channels() + " channels";
    };
    String rate = Decimals.trimmed(format.sampleRateHz() / 1000.0, 3);
    String encoding = format.encoding().name().toLowerCase(Locale.ROOT);
    return format.container().title() + ", " + format.bitDepth() + "-bit" + ("float".equals(encoding) ? " float" : "")
        + ", " + rate + " kHz, " + channels;
  }
}
