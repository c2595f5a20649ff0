package org.premaster.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a delivery, found by path, by name and by what their names say. Lists are sorted by path. */
final class FileIndex {
  /** So many candidates at most are named for one song. */
  static final int MOST_CANDIDATES = 20;

  private final List<DeliveredFile> files;
  private final List<DeliveredFile> mixZone = new ArrayList<>();
  private final Map<String, DeliveredFile> byPath = new HashMap<>();
  private final Map<String, List<DeliveredFile>> byFoldedPath = new HashMap<>();
  private final Map<String, List<DeliveredFile>> byName = new HashMap<>();
  private final Map<String, List<DeliveredFile>> mixByName = new HashMap<>();
  private final Map<String, List<DeliveredFile>> byStemPath = new HashMap<>();
  private final Map<String, List<DeliveredFile>> byStemName = new HashMap<>();
  private final Map<String, List<DeliveredFile>> alternates = new HashMap<>();
  private final Map<String, List<DeliveredFile>> revisions = new HashMap<>();

  FileIndex(List<DeliveredFile> all) {
    files = new ArrayList<>(all);
    files.sort(Comparator.comparing(DeliveredFile::path));
    for (DeliveredFile file : files) {
      String folded = DeliveryPath.folded(file.path());
      byPath.put(file.path(), file);
      put(byFoldedPath, folded, file);
      put(byName, DeliveryPath.name(folded), file);
      if (AudioName.isAudio(file.path())) {
        String stem = AudioName.stem(folded);
        put(byStemPath, stem, file);
        if (DeliveryZone.of(file.path()) == DeliveryZone.MIXES) {
          mixZone.add(file);
          put(mixByName, DeliveryPath.name(folded), file);
          put(byStemName, DeliveryPath.name(stem), file);
          AlternateName.base(AudioName.stem(file.name())).ifPresent(base -> put(alternates, besideKey(file.path(), base), file));
          put(revisions, besideKey(file.path(), AudioName.key(revised(file))), file);
        }
      }
    }
  }

  private static void put(Map<String, List<DeliveredFile>> map, String key, DeliveredFile file) {
    map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(file);
  }

  private static String besideKey(String path, String base) {
    return DeliveryPath.folder(path) + "/" + base;
  }

  /** All files. */
  List<DeliveredFile> files() {
    return files;
  }

  /** Audio files that lie in no folder of alternates, stems or references. */
  List<DeliveredFile> mixZone() {
    return mixZone;
  }

  Optional<DeliveredFile> exact(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  List<DeliveredFile> folded(String path) {
    return byFoldedPath.getOrDefault(DeliveryPath.folded(path), List.of());
  }

  /** Files of this name in any folder. */
  List<DeliveredFile> named(String path) {
    return byName.getOrDefault(DeliveryPath.name(DeliveryPath.folded(path)), List.of());
  }

  /** Audio files of the mix zone that have this name, in any folder. */
  List<DeliveredFile> mixNamed(String path) {
    return mixByName.getOrDefault(DeliveryPath.name(DeliveryPath.folded(path)), List.of());
  }

  /** Audio files at this path with any ending. */
  List<DeliveredFile> otherEnding(String path) {
    return byStemPath.getOrDefault(AudioName.stem(DeliveryPath.folded(path)), List.of());
  }

  /** Audio files of the mix zone that have this name with any ending. */
  List<DeliveredFile> namedOtherEnding(String path) {
    return byStemName.getOrDefault(DeliveryPath.name(AudioName.stem(DeliveryPath.folded(path))), List.of());
  }

  /** Files beside a mix whose names are the mix's with the word of an alternate after it. */
  List<DeliveredFile> alternatesBeside(DeliveredFile mix) {
    String key = besideKey(mix.path(), AudioName.key(AudioName.stem(mix.name())));
    return alternates.getOrDefault(key, List.of());
  }

  /** Files of one folder whose names differ from the mix's by marks of a revision alone; the mix itself is one of them. */
  List<DeliveredFile> revisionsBeside(DeliveredFile mix) {
    String stem = AudioName.stem(mix.name());
    String base = RevisionName.base(stem, EnumSet.of(RevisionName.Mark.WORD, RevisionName.Mark.DATE)).orElse(stem);
    return revisions.getOrDefault(besideKey(mix.path(), AudioName.key(base)), List.of());
  }

  /** The name without ending and marks of a revision. A number at the end is a mark only where the place stands at the front. */
  static String revised(DeliveredFile file) {
    String stem = AudioName.stem(file.name());
    boolean placed = AudioName.of(stem).number().isPresent();
    return RevisionName.base(
            stem, placed ? EnumSet.allOf(RevisionName.Mark.class) : EnumSet.of(RevisionName.Mark.WORD, RevisionName.Mark.DATE))
        .orElse(stem);
  }
}
