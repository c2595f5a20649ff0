package org.premaster.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.premaster.audio.ChannelLayout.Speaker;

/** The channel layout that a {@code chan} chunk of CAF or a {@code CHAN} chunk of AIFF gives, in the terms of Apple's Core Audio. */
final class CoreAudioLayout {
  private static final int HEADER = 12;
  private static final int DESCRIPTION = 20;
  private static final int USE_DESCRIPTIONS = 0;
  private static final int USE_BITMAP = 1;

  /** Channel labels 0 to 42; those without a place in a layout up to 7.1 are empty. */
  private static final String[] LABELS = labels();

  private CoreAudioLayout() {}

  /** The layout; what a file of so many channels usually means where the chunk says nothing that fits it. */
  static ChannelLayout of(PositionalBytes file, Optional<Chunk> chunk, int channels) throws IOException {
    if (chunk.isEmpty() || chunk.get().present() < HEADER) {
      return ChannelLayout.usual(channels);
    }
    long at = chunk.get().start();
    int tag = (int) (file.u32(at, BIG_ENDIAN) >>> 16);
    if (tag == USE_BITMAP) {
      return ChannelLayout.ofWaveMask(file.u32(at + 4, BIG_ENDIAN), channels);
    }
    List<String> labels = tag == USE_DESCRIPTIONS ? described(file, chunk.get(), channels) : tagged(tag);
    if (labels.isEmpty() || (tag != USE_DESCRIPTIONS && labels.size() != channels)) {
      return ChannelLayout.usual(channels);
    }
    boolean behind = labels.contains("Rls") || labels.contains("Rrs") || labels.contains("Cs");
    List<Speaker> speakers = new ArrayList<>();
    labels.stream().limit(channels).forEach(label -> speakers.add(speaker(label, behind)));
    speakers.addAll(Collections.nCopies(channels - speakers.size(), Speaker.OTHER));
    return new ChannelLayout(speakers);
  }

  private static List<String> described(PositionalBytes file, Chunk chunk, int channels) throws IOException {
    long count = Math.min(file.u32(chunk.start() + 8, BIG_ENDIAN), (chunk.present() - HEADER) / DESCRIPTION);
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < Math.min(count, channels); i++) {
      long label = file.u32(chunk.start() + HEADER + (long) i * DESCRIPTION, BIG_ENDIAN);
      labels.add(label < LABELS.length ? LABELS[(int) label] : "");
    }
    return labels;
  }

  private static String[] labels() {
    String[] labels = new String[43];
    Arrays.fill(labels, "");
    String[] first = {"", "L", "R", "C", "LFE", "Ls", "Rs", "Lc", "Rc", "Cs", "Lsd", "Rsd"};
    System.arraycopy(first, 0, labels, 0, first.length);
    labels[33] = "Rls";
    labels[34] = "Rrs";
    labels[38] = "L";
    labels[39] = "R";
    labels[42] = "C";
    return labels;
  }

  /** The channels of a layout tag, in file order; empty for tags without loudspeakers. */
  private static List<String> tagged(int tag) {
    String names = switch (tag) {
      case 100 -> "C";
      case 101, 102, 103, 106 -> "L R";
      case 108, 132 -> "L R Ls Rs";
      case 109, 118 -> "L R Ls Rs C";
      case 110, 139 -> "L R Ls Rs C Cs";
      case 113 -> "L R C";
      case 114 -> "C L R";
      case 115 -> "L R C Cs";
      case 116 -> "C L R Cs";
      case 117 -> "L R C Ls Rs";
      case 119 -> "L C R Ls Rs";
      case 120 -> "C L R Ls Rs";
      case 121 -> "L R C LFE Ls Rs";
      case 122 -> "L R Ls Rs C LFE";
      case 123 -> "L C R Ls Rs LFE";
      case 124 -> "C L R Ls Rs LFE";
      case 125 -> "L R C LFE Ls Rs Cs";
      case 126 -> "L R C LFE Ls Rs Lc Rc";
      case 127 -> "C Lc Rc L R Ls Rs LFE";
      case 128 -> "L R C LFE Ls Rs Rls Rrs";
      case 129 -> "L R Ls Rs C LFE Lc Rc";
      case 131 -> "L R Cs";
      case 133 -> "L R LFE";
      case 134 -> "L R LFE Cs";
      case 135 -> "L R LFE Ls Rs";
      case 136 -> "L R C LFE";
      case 137 -> "L R C LFE Cs";
      case 138 -> "L R Ls Rs LFE";
      case 140 -> "L R Ls Rs C Rls Rrs";
      case 185 -> "L R Rls Rrs";
      case 186 -> "L R C Rls Rrs";
      case 187 -> "L R C LFE Rls Rrs";
      case 188 -> "L R C LFE Cs Ls Rs";
      case 189 -> "L R C LFE Rls Rrs Ls Rs";
      default -> "";
    };
    return names.isEmpty() ? List.of() : List.of(names.split(" ", -1));
  }

  /** Surround channels stand at the back where there are no others behind them, as in a WAVE mask, and at the sides else. */
  private static Speaker speaker(String label, boolean othersBehind) {
    return switch (label) {
      case "L" -> Speaker.LEFT;
      case "R" -> Speaker.RIGHT;
      case "C" -> Speaker.CENTRE;
      case "LFE" -> Speaker.LFE;
      case "Ls" -> othersBehind ? Speaker.SIDE_LEFT : Speaker.BACK_LEFT;
      case "Rs" -> othersBehind ? Speaker.SIDE_RIGHT : Speaker.BACK_RIGHT;
      case "Lsd" -> Speaker.SIDE_LEFT;
      case "Rsd" -> Speaker.SIDE_RIGHT;
      case "Rls" -> Speaker.BACK_LEFT;
      case "Rrs" -> Speaker.BACK_RIGHT;
      case "Lc" -> Speaker.LEFT_OF_CENTRE;
      case "Rc" -> Speaker.RIGHT_OF_CENTRE;
      case "Cs" -> Speaker.BACK_CENTRE;
      default -> Speaker.OTHER;
    };
  }
}
