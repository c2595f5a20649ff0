package org.premaster.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.premaster.audio.ChannelLayout;
import org.premaster.audio.ChannelLayout.Speaker;
import org.premaster.audio.PcmFormat;
import org.premaster.audio.Tags;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.Measurements;
import org.premaster.measurement.Music;
import org.premaster.measurement.PeakToShortTerm;
import org.premaster.measurement.Trace;
import org.premaster.measurement.Traces;
import org.premaster.measurement.Unreadable;
import org.premaster.measurement.traces.TraceCatalogue;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Overruling;

/** The objects that every JSON of ours says of a file: format, measurements, unreadable, findings, notExamined. */
final class FileJson {
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

  static void format(JsonPen pen, PcmFormat format) {
    pen.object("format", of -> {
      of.text("container", format.container().name());
      of.text("encoding", format.encoding().name());
      of.number("sampleRateHz", format.sampleRateHz());
      of.number("bitDepth", format.bitDepth());
      of.number("channels", format.channels());
      of.texts("layout", format.layout().speakers().stream().map(Enum::name).toList());
      of.number("frames", format.frames());
    });
  }

  private static void measurements(JsonPen pen, Measurements measured) {
    pen.object("measurements", of -> {
      loudness(of, measured);
      peaks(of, measured);
      of.number("plrLu", measured.plrLu(), Decimals.LEVEL);
      psr(of, measured.psr());
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
      tags(of, measured);
      traces(of, measured.traces());
    });
  }

  private static void traces(JsonPen of, Traces traces) {
    of.object("traces", in -> traces.all().forEach(trace -> in.object(TraceCatalogue.kind(trace).key(), one -> trace.tell(listing(one)))));
  }

  private static Trace.Listing listing(JsonPen pen) {
    return new Trace.Listing() {
      @Override
      public void number(String key, double value, int decimals) {
        pen.number(key, OptionalDouble.of(value), decimals);
      }

      @Override
      public void number(String key, OptionalDouble value, int decimals) {
        pen.number(key, value, decimals);
      }

      @Override
      public void text(String key, String value) {
        pen.text(key, value);
      }

      @Override
      public void truth(String key, boolean value) {
        pen.truth(key, value);
      }
    };
  }

  private static void tags(JsonPen of, Measurements measured) {
    Tags tags = measured.tags();
    double rate = measured.format().sampleRateHz();
    of.object("tags", in -> {
      in.array("texts", texts -> tags.texts().forEach(text -> texts.object(one -> {
        one.text("name", text.name().name());
        one.text("source", text.source().name());
        one.text("value", text.value());
      })));
      if (tags.timeReference().isPresent()) {
        in.number("timeReferenceFrames", tags.timeReference().getAsLong());
      } else {
        in.nothing("timeReferenceFrames");
      }
      in.number("markers", tags.markers());
      in.array("firstMarkers", markers -> tags.first().forEach(marker -> markers.object(one -> {
        one.number("startSeconds", marker.frame() / rate, Decimals.SECONDS);
        one.textOrNull("label", marker.label());
        one.truth("loop", marker.loop());
      })));
      claimedLoudness(in, tags);
    });
  }

  private static void claimedLoudness(JsonPen in, Tags tags) {
    if (tags.loudness().isEmpty()) {
      in.nothing("claimedLoudness");
      return;
    }
    Tags.Loudness claimed = tags.loudness().get();
    in.object("claimedLoudness", one -> {
      one.number("integratedLufs", claimed.integratedLufs(), Decimals.LEVEL);
      one.number("loudnessRangeLu", claimed.loudnessRangeLu(), Decimals.LEVEL);
      one.number("maxTruePeakDbtp", claimed.maxTruePeakDbtp(), Decimals.LEVEL);
      one.number("maxMomentaryLufs", claimed.maxMomentaryLufs(), Decimals.LEVEL);
      one.number("maxShortTermLufs", claimed.maxShortTermLufs(), Decimals.LEVEL);
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
    return measured.format().channels() == 1 ? measured.playedLufs() : OptionalDouble.empty();
  }

  private static void psr(JsonPen of, PeakToShortTerm psr) {
    of.number("psrMinimumLu", psr.minimumLu(), Decimals.LEVEL);
    of.number("psrMinimumAtSeconds", psr.minimumAtSeconds(), Decimals.SECONDS);
    of.number("psrP10Lu", psr.p10Lu(), Decimals.LEVEL);
    of.number("psrMedianLu", psr.medianLu(), Decimals.LEVEL);
    of.number("psrP90Lu", psr.p90Lu(), Decimals.LEVEL);
  }

  private static void peaks(JsonPen of, Measurements measured) {
    Measurements.Peaks peaks = measured.peaks();
    of.number("truePeakDbtp", peaks.truePeakDbtp(), Decimals.LEVEL);
    of.number("tpBs1770Dbtp", peaks.tpBs1770Dbtp(), Decimals.LEVEL);
    of.number("truePeakAtSeconds", peaks.truePeakAtSeconds(), Decimals.SECONDS);
    of.textOrNull("truePeakChannel", peaks.truePeakDbtp().isPresent() ? speaker(measured.format(), peaks.truePeakChannel()) : "");
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
        one.textOrNull("channel", speaker(measured.format(), run.channel()));
        one.number("startSeconds", run.startFrame() / rate, Decimals.SECONDS);
        one.number("frames", run.frames());
        one.text("ceiling", run.positive() ? "upper" : "lower");
      })));
    });
  }

  private static void gaps(JsonPen of, Measurements measured) {
    double rate = measured.format().sampleRateHz();
    of.array("gaps", in -> measured.gaps().forEach(gap -> in.object(one -> {
      one.textOrNull("channel", speaker(measured.format(), gap.channel()));
      one.number("startSeconds", gap.startFrame() / rate, Decimals.SECONDS);
      one.number("frames", gap.frames());
      one.number("beforeDbfs", gap.beforeDbfs(), Decimals.LEVEL);
      one.number("afterDbfs", gap.afterDbfs(), Decimals.LEVEL);
      one.number("jump", gap.jump(), Decimals.LINEAR);
      one.number("moving", gap.moving(), Decimals.LINEAR);
    })));
  }

  private static void channels(JsonPen of, Measurements measured) {
    of.array("channels", in -> measured.channels().forEach(channel -> in.object(one -> {
      one.number("samplePeakDbfs", channel.samplePeakDbfs(), Decimals.LEVEL);
      one.number("rmsDbfs", channel.rmsDbfs(), Decimals.LEVEL);
      one.number("crestDb", channel.crestDb(), Decimals.LEVEL);
      one.number("dcOffset", channel.dcOffset(), Decimals.LINEAR);
    })));
    if (measured.format().channels() != 2) {
      of.nothing("stereo");
      return;
    }
    of.object("stereo", in -> {
      in.number("correlation", measured.stereo().correlation(), Decimals.RATIO);
      in.number("negativeShare", measured.stereo().negativeShare(), Decimals.RATIO);
      in.truth("identical", measured.stereo().identical());
      in.number("midRmsDbfs", measured.stereo().midRmsDbfs(), Decimals.LEVEL);
      in.number("sideRmsDbfs", measured.stereo().sideRmsDbfs(), Decimals.LEVEL);
      in.number("midCrestDb", measured.stereo().midCrestDb(), Decimals.LEVEL);
      in.number("sideCrestDb", measured.stereo().sideCrestDb(), Decimals.LEVEL);
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
      one.number("confidence", finding.confidence(), Decimals.LEVEL);
      overruled(one, finding.overruled());
    })));
  }

  private static void overruled(JsonPen of, Optional<Overruling> overruled) {
    if (overruled.isEmpty()) {
      of.nothing("overruled");
      return;
    }
    of.object("overruled", in -> {
      in.text("was", overruled.get().was().name());
      in.text("by", overruled.get().by());
      in.text("reason", overruled.get().reason());
      in.text("at", overruled.get().at().toString());
    });
  }

  /** Checks that could not run, with the reason (VER-08). */
  static void notExamined(JsonPen pen, List<Examination> examinations) {
    pen.array("notExamined", in -> examinations.forEach(examination -> in.object(one -> {
      one.text("check", examination.check());
      one.text("rule", examination.rule());
      one.text("reason", examination.notExaminedBecause().orElse(""));
    })));
  }

  /** {@code left}, {@code right} or {@code channel 3}; empty string where all channels are meant. */
  static String channel(int index) {
    return switch (index) {
      case 0 -> "left";
      case 1 -> "right";
      default -> index < 0 ? "" : "channel " + (index + 1);
    };
  }

  /**
   * The same by the file's layout: {@code left} and {@code right} of stereo, {@code center}, {@code LFE}, {@code back left} where it has more
   * channels; empty string for the one channel of a mono file.
   */
  static String speaker(PcmFormat format, int index) {
    if (format.channels() == 1) {
      return "";
    }
    if (format.channels() < 3 || index < 0 || index >= format.channels()) {
      return channel(index);
    }
    Speaker speaker = format.layout().speakers().get(index);
    return switch (speaker) {
      case LFE -> "LFE";
      case CENTRE -> "center";
      case BACK_CENTRE -> "back center";
      case LEFT_OF_CENTRE -> "left of center";
      case RIGHT_OF_CENTRE -> "right of center";
      case OTHER -> channel(index).startsWith("channel") ? channel(index) : "channel " + (index + 1);
      default -> speaker.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /** {@code stereo}, {@code 5.1}; for a layout without a name its loudspeakers. */
  static String layout(PcmFormat format) {
    int channels = format.channels();
    boolean sides = format.layout().equals(ChannelLayout.ofWaveMask(0x60F, 6)) && channels == 6;
    if (sides || format.layout().equals(ChannelLayout.usual(channels))) {
      return List.of("mono", "stereo", "3.0", "quad", "5.0", "5.1", "6.1", "7.1").get(channels - 1);
    }
    return channels + " channels ("
        + String.join(", ", IntStream.range(0, channels).mapToObj(index -> speaker(format, index)).toList()) + ")";
  }

  /** {@code WAV, 24-bit, 48 kHz, stereo}. */
  static String words(PcmFormat format) {
    String channels = layout(format);
    String rate = Decimals.trimmed(format.sampleRateHz() / 1000.0, 3);
    String encoding = format.encoding().name().toLowerCase(Locale.ROOT);
    return format.container().title() + ", " + format.bitDepth() + "-bit" + ("float".equals(encoding) ? " float" : "")
        + ", " + rate + " kHz, " + channels;
  }
}
