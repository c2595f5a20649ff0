package org.premaster.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.premaster.album.DeliveryTarget;
import org.premaster.album.DeliveryTarget.AlbumMode;
import org.premaster.album.DeliveryTargets;
import org.premaster.album.Playback;
import org.premaster.album.Playback.Effect;
import org.premaster.measurement.AudioFacts;

/**
 * What services will do with a song or an album as it is; services that do the same share a row.
 *
 * @param version of the table of targets
 * @param rows in the order of the table of targets
 * @param peaks what there is to say of its true peak, as sentences
 */
record PlaybackView(String version, List<Row> rows, List<String> peaks) {

  /**
   * @param services names
   * @param target level, or a dash
   * @param together what happens to the album played as one; empty string for a song
   * @param each what happens to the song, or to the album's songs each by itself
   */
  record Row(String services, String target, String together, String each) {}

  /**
   * Where the level of a service is known from.
   *
   * @param service its name
   * @param asOf when it was known to hold
   * @param source where it stands
   * @param confidence how well it is known, in words
   */
  record Origin(String service, String asOf, String source, String confidence) {
    static List<Origin> of(DeliveryTargets targets) {
      return targets.targets().stream()
          .map(target -> new Origin(Printable.line(target.name()), Printable.line(target.asOf()), Printable.line(target.source()),
              switch (target.confidence()) {
                case PRIMARY -> "said by the service or standard itself";
                case SECONDARY -> "said by others";
                case CONFLICTING -> "said by others, who disagree";
                case CUSTOM -> "custom of the trade";
              }))
          .toList();
    }
  }

  /** What happens to a song at each target; empty where it has no loudness. */
  static List<Playback> ofSong(DeliveryTargets targets, Optional<AudioFacts> audio) {
    return audio.flatMap(AudioFacts::measurements).map(song -> Playback.ofSong(targets, song)).orElse(List.of());
  }

  /** What happens to an album played as one. */
  static List<Playback> ofAlbum(DeliveryTargets targets, AlbumReport report) {
    return Playback.ofAlbum(
        targets,
        report.songs().stream().map(song -> song.mix().flatMap(FileReport::audio).flatMap(AudioFacts::measurements)).toList(),
        report.summary().integratedLufs());
  }

  /** At most one view of a song. */
  static List<PlaybackView> of(DeliveryTargets targets, Optional<AudioFacts> audio) {
    List<Playback> playback = ofSong(targets, audio);
    if (playback.isEmpty()) {
      return List.of();
    }
    Rows rows = new Rows();
    playback.forEach(each -> rows.add(each.target(), level(each.target().trackTargetLufs()), "", sentence(each)));
    return List.of(new PlaybackView(Printable.line(targets.version()), rows.rows(), peaks(playback)));
  }

  /** At most one view of an album and its songs. */
  static List<PlaybackView> of(DeliveryTargets targets, AlbumReport report) {
    List<List<Playback>> songs =
        report.songs().stream()
            .map(song -> ofSong(targets, song.mix().flatMap(FileReport::audio)))
            .filter(song -> !song.isEmpty())
            .toList();
    if (songs.isEmpty()) {
      return List.of();
    }
    Map<String, Playback> together = new LinkedHashMap<>();
    ofAlbum(targets, report).forEach(each -> together.put(each.target().id(), each));
    Rows rows = new Rows();
    for (int i = 0; i < targets.targets().size(); i++) {
      DeliveryTarget target = targets.targets().get(i);
      int place = i;
      Playback album = together.get(target.id());
      rows.add(target, levels(target), album == null ? "each song by itself" : sentence(album),
          range(songs.stream().map(song -> song.get(place)).toList()));
    }
    return List.of(new PlaybackView(Printable.line(targets.version()), rows.rows(), List.of()));
  }

  /** One line a row, for a terminal. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(row.target() + "  " + row.each() + "  (" + row.services() + ")"));
    lines.addAll(peaks);
    return List.copyOf(lines);
  }

  static String sentence(Playback playback) {
    String gain = decibels(Math.abs(playback.gainDb()));
    String below = decibels(playback.belowTargetLu());
    return switch (playback.effect()) {
      case TURNED_DOWN -> "turned down by " + gain;
      case RAISED -> "raised by " + gain;
      case RAISED_TO_ITS_PEAKS ->
          "raised by " + gain + "; cannot be raised beyond that because of its peaks, " + below + " below the target";
      case HELD_BY_ITS_PEAKS -> "left as it is; cannot be raised because of its peaks, " + below + " below the target";
      case MAY_BE_RAISED -> "left as it is or raised by up to " + gain;
      case LEFT_AS_IT_IS -> playback.belowTargetLu() < 0.05 ? "left as it is" : "left as it is, " + below + " below the target";
      case NOT_LEVELLED -> "left as it is; nothing is leveled there";
    };
  }

  /** {@code 3 songs turned down by 0.4 to 2.1 dB, 1 raised by 0.8 dB}. */
  private static String range(List<Playback> songs) {
    if (songs.getFirst().effect() == Effect.NOT_LEVELLED) {
      return "left as they are; nothing is leveled there";
    }
    List<String> parts = new ArrayList<>();
    part(parts, songs, each -> each.effect() == Effect.TURNED_DOWN, "turned down by ");
    part(parts, songs, each -> each.effect() == Effect.RAISED, "raised by ");
    part(parts, songs, each -> each.effect() == Effect.RAISED_TO_ITS_PEAKS, "raised as far as the peaks allow, by ");
    part(parts, songs, each -> each.effect() == Effect.MAY_BE_RAISED, "left or raised by up to ");
    long held = songs.stream().filter(each -> each.effect() == Effect.HELD_BY_ITS_PEAKS).count();
    if (held > 0) {
      parts.add(count(parts, held) + "cannot be raised because of peaks");
    }
    long left = songs.stream().filter(each -> each.effect() == Effect.LEFT_AS_IT_IS).count();
    if (left > 0) {
      parts.add(count(parts, left) + "left as " + (left == 1 ? "it is" : "they are"));
    }
    return String.join(", ", parts);
  }

  private static void part(List<String> parts, List<Playback> songs, Predicate<Playback> which, String words) {
    List<Double> gains = songs.stream().filter(which).map(each -> Math.abs(each.gainDb())).sorted().toList();
    if (gains.isEmpty()) {
      return;
    }
    String least = Decimals.figure(OptionalDouble.of(gains.getFirst()), 1);
    String most = decibels(gains.getLast());
    parts.add(count(parts, gains.size()) + words + (most.equals(least + " dB") ? most : least + " to " + most));
  }

  private static String count(List<String> before, long songs) {
    return before.isEmpty() ? Words.count(songs, "song") + " " : songs + " ";
  }

  /** One sentence for all whose advised ceiling the true peak passes by the same. */
  private static List<String> peaks(List<Playback> playback) {
    Map<String, List<String>> services = new LinkedHashMap<>();
    for (Playback each : playback) {
      if (each.overCeilingDb().isPresent()) {
        services
            .computeIfAbsent(decibels(each.overCeilingDb().getAsDouble()), none -> new ArrayList<>())
            .add(Printable.line(each.target().name()));
      }
    }
    List<String> sentences = new ArrayList<>();
    services.forEach((over, names) ->
        sentences.add("Its true peak passes the advised ceiling by " + over + ": " + String.join("; ", names) + "."));
    return List.copyOf(sentences);
  }

  private static String level(OptionalDouble lufs) {
    return lufs.isEmpty() ? "\u2013" : Decimals.trimmed(lufs.getAsDouble(), 1) + " LUFS";
  }

  /** The track's level, and the album's where it differs. */
  private static String levels(DeliveryTarget target) {
    boolean same = target.albumMode() == AlbumMode.NONE || target.albumTargetLufs().equals(target.trackTargetLufs());
    return same
        ? level(target.trackTargetLufs())
        : level(target.trackTargetLufs()) + ", album " + Decimals.trimmed(target.albumTargetLufs().orElseThrow(), 1);
  }

  private static String decibels(double decibels) {
    return Decimals.figure(OptionalDouble.of(decibels), 1) + " dB";
  }

  /** Rows in the order in which they first come up. */
  private static final class Rows {
    private final Map<Row, List<String>> services = new LinkedHashMap<>();

    void add(DeliveryTarget target, String level, String together, String each) {
      String name = Printable.line(target.name());
      services
          .computeIfAbsent(new Row("", level, together, each), none -> new ArrayList<>())
          .add(target.confidence() == DeliveryTarget.Confidence.CONFLICTING ? name + " (reports disagree)" : name);
    }

    List<Row> rows() {
      List<Row> rows = new ArrayList<>();
      services.forEach((row, names) -> rows.add(new Row(String.join("; ", names), row.target(), row.together(), row.each())));
      return List.copyOf(rows);
    }
  }
}
