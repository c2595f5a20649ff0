package org.premaster.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.premaster.intake.Reconciliation.Match;
import org.premaster.intake.Reconciliation.SongRef;

/**
 * Holds the catalogue against the files that arrived (CONS-12, PREP-07, PREP-09). Takes time in proportion to songs and files.
 *
 * <p>Paths of the sheet are relative to the sheet's folder, else to the delivery. A rough mix is the file that the sheet names, else the
 * first one among a song's stems that is named as a rough mix. A folder of stems that two songs name belongs to the first and stands among
 * the twice claimed paths.
 */
public final class Reconciler {
  private final FileIndex files;
  private final SongIndex songs;
  private final String base;
  private final MixClaims mixes;
  private final Map<String, FileRole> roles = new HashMap<>();
  private final Map<String, SongRef> alternates = new TreeMap<>();
  private final Map<String, SongRef> stems = new TreeMap<>();
  private final Map<SongRef, DeliveredFile> roughMixes = new HashMap<>();
  private final Map<String, List<SongRef>> twiceClaimed = new TreeMap<>();
  private final Set<String> spokenFor = new HashSet<>();

  private Reconciler(Catalogue catalogue, Inventory inventory) {
    files = new FileIndex(withSheet(catalogue, inventory));
    songs = new SongIndex(catalogue);
    base = catalogue.sheet().map(DeliveryPath::folder).orElse("");
    mixes = MixClaims.of(songs, files, base, meantOtherwise());
    twiceClaimed.putAll(mixes.twiceClaimed());
  }

  /** How sheet and files agree. */
  public static Reconciliation reconcile(Catalogue catalogue, Inventory inventory) {
    Reconciler reconciler = new Reconciler(catalogue, inventory);
    List<Match> matches = reconciler.mixes();
    reconciler.stemSets();
    reconciler.roughMixesAndReferences();
    reconciler.byZone();
    return reconciler.result(matches);
  }

  /** What the sheet names as rough mixes, references and stems. */
  private Predicate<DeliveredFile> meantOtherwise() {
    Set<String> named = new HashSet<>();
    Map<String, List<SongRef>> folders = stemFolders();
    for (SongRef ref : songs.songs()) {
      find(songs.song(ref).roughMix()).ifPresent(file -> named.add(file.path()));
      for (String reference : songs.song(ref).references()) {
        DeliveryPath.of(reference).flatMap(this::find).ifPresent(file -> named.add(file.path()));
      }
    }
    return file -> named.contains(file.path()) || stemOf(file, folders).isPresent();
  }

  private Map<String, List<SongRef>> stemFolders() {
    Map<String, List<SongRef>> folders = new TreeMap<>();
    for (SongRef ref : songs.songs()) {
      String folder = songs.song(ref).stems();
      if (!folder.isEmpty()) {
        folders.computeIfAbsent(DeliveryPath.folded(folder), f -> new ArrayList<>()).add(ref);
      }
    }
    return folders;
  }

  private static List<DeliveredFile> withSheet(Catalogue catalogue, Inventory inventory) {
    Optional<String> consultation = CatalogueReader.consultation(inventory, catalogue.sheet()).map(DeliveredFile::path);
    List<DeliveredFile> files = new ArrayList<>();
    for (DeliveredFile file : inventory.files()) {
      boolean sheet = catalogue.sheet().filter(file.path()::equals).isPresent();
      boolean answers = consultation.filter(file.path()::equals).isPresent();
      FileRole plain = file.role() == FileRole.SHEET || file.role() == FileRole.CONSULTATION ? FileRole.OTHER : file.role();
      files.add(file.as(sheet ? FileRole.SHEET : answers ? FileRole.CONSULTATION : plain));
    }
    return files;
  }

  private List<Match> mixes() {
    List<Match> matches = new ArrayList<>();
    for (Match match : mixes.matches()) {
      match.mix().ifPresent(mix -> roles.put(mix.path(), FileRole.MIX));
      match.candidates().forEach(file -> roles.put(file.path(), FileRole.MIX));
      matches.add(
          new Match(
              match.song(),
              match.mix().map(mix -> mix.as(FileRole.MIX)),
              match.candidates().stream().map(file -> file.as(FileRole.MIX)).toList(),
              match.note()));
    }
    spokenFor.addAll(roles.keySet());
    return List.copyOf(matches);
  }

  /** Files below the folder that a song names as its stems; the song's rough mix is none of them. */
  private void stemSets() {
    Map<String, List<SongRef>> folders = stemFolders();
    Set<String> named = new HashSet<>();
    for (SongRef ref : songs.songs()) {
      find(songs.song(ref).roughMix()).filter(file -> AudioName.isAudio(file.path())).ifPresent(file -> {
        named.add(file.path());
        roughMixes.put(ref, file);
      });
    }
    folders.forEach(
        (folder, refs) -> {
          if (refs.size() > 1) {
            twiceClaimed.put(songs.song(refs.getFirst()).stems(), List.copyOf(refs));
          }
        });
    for (DeliveredFile file : files.files()) {
      if (AudioName.isAudio(file.path()) && !named.contains(file.path()) && !spokenFor.contains(file.path())) {
        stemOf(file, folders).ifPresent(ref -> stem(file, ref));
      }
    }
  }

  private Optional<SongRef> stemOf(DeliveredFile file, Map<String, List<SongRef>> folders) {
    String prefix = base.isEmpty() ? "" : DeliveryPath.folded(base) + "/";
    String folded = DeliveryPath.folded(file.path());
    String below = folded.startsWith(prefix) ? folded.substring(prefix.length()) : folded;
    for (String path : List.of(below, folded)) {
      String folder = path;
      while (!folder.isEmpty()) {
        List<SongRef> refs = folders.get(folder);
        if (refs != null) {
          return Optional.of(refs.getFirst());
        }
        folder = DeliveryPath.folder(folder);
      }
    }
    return Optional.empty();
  }

  /** A file among the stems of a song: one of them, or their rough mix. */
  private void stem(DeliveredFile file, SongRef ref) {
    if (RoughMixName.is(AudioName.stem(file.name()))) {
      roles.put(file.path(), FileRole.ROUGH_MIX);
      alternates.put(file.path(), ref);
      roughMixes.putIfAbsent(ref, file);
    } else {
      roles.put(file.path(), FileRole.STEM);
      stems.put(file.path(), ref);
    }
    spokenFor.add(file.path());
  }

  private Optional<DeliveredFile> find(String path) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Optional<DeliveredFile> exact = files.exact(DeliveryPath.below(base, path)).or(() -> files.exact(path));
    if (exact.isPresent()) {
      return exact;
    }
    for (List<DeliveredFile> found : List.of(files.folded(DeliveryPath.below(base, path)), files.folded(path), files.named(path))) {
      if (found.size() == 1) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  private void roughMixesAndReferences() {
    for (SongRef ref : songs.songs()) {
      find(songs.song(ref).roughMix())
          .filter(file -> AudioName.isAudio(file.path()) && spokenFor.add(file.path()))
          .ifPresent(
              file -> {
                roles.put(file.path(), FileRole.ROUGH_MIX);
                alternates.put(file.path(), ref);
              });
      for (String reference : songs.song(ref).references()) {
        DeliveryPath.of(reference)
            .flatMap(this::find)
            .filter(file -> AudioName.isAudio(file.path()) && spokenFor.add(file.path()))
            .ifPresent(file -> roles.put(file.path(), FileRole.REFERENCE));
      }
    }
  }

  /** What lies in the folders for alternates, stems and references, and what nobody claims. */
  private void byZone() {
    List<SongRef> withStems =
        songs.songs().stream().filter(ref -> songs.song(ref).treatment() == Song.Treatment.STEM).toList();
    Optional<SongRef> onlyStemSong =
        withStems.size() == 1 ? Optional.of(withStems.getFirst())
            : songs.songs().size() == 1 ? Optional.of(songs.songs().getFirst()) : Optional.empty();
    for (DeliveredFile file : files.files()) {
      if (!AudioName.isAudio(file.path()) || spokenFor.contains(file.path())) {
        continue;
      }
      String below = DeliveryZone.below(file.path());
      switch (DeliveryZone.of(file.path())) {
        case ALTERNATE_MIXES -> {
          roles.put(file.path(), FileRole.ALTERNATE_MIX);
          about(below).ifPresent(ref -> alternates.put(file.path(), ref));
        }
        case STEMS -> {
          String folder = DeliveryPath.folder(below);
          Optional<SongRef> ref = folder.isEmpty() ? songs.about(below).or(() -> onlyStemSong) : aboutFolder(folder);
          roles.put(file.path(), FileRole.STEM);
          ref.ifPresent(song -> stem(file, song));
        }
        case REFERENCES -> roles.put(file.path(), FileRole.REFERENCE);
        case MIXES -> roles.put(file.path(), FileRole.MIX);
      }
    }
  }

  /** The song that an alternate's name is about, or that of the folder it lies in. */
  private Optional<SongRef> about(String below) {
    String folder = DeliveryPath.folder(below);
    return songs.about(AudioName.stem(DeliveryPath.name(below))).or(() -> aboutFolder(folder));
  }

  private Optional<SongRef> aboutFolder(String folder) {
    String rest = folder;
    Optional<SongRef> found = Optional.empty();
    while (found.isEmpty() && !rest.isEmpty()) {
      found = songs.about(DeliveryPath.name(rest));
      rest = DeliveryPath.folder(rest);
    }
    return found;
  }

  private Match withRoughMix(Match match) {
    Optional<DeliveredFile> rough = Optional.ofNullable(roughMixes.get(match.song()));
    return new Match(match.song(), match.mix(), match.candidates(), match.note(),
        rough.map(file -> file.as(roles.getOrDefault(file.path(), FileRole.ROUGH_MIX))));
  }

  private Reconciliation result(List<Match> matches) {
    List<DeliveredFile> finalFiles = new ArrayList<>();
    List<DeliveredFile> extra = new ArrayList<>();
    for (DeliveredFile file : files.files()) {
      boolean fixed = file.role() == FileRole.SHEET || file.role() == FileRole.CONSULTATION;
      DeliveredFile finished = fixed ? file : file.as(roles.getOrDefault(file.path(), FileRole.OTHER));
      finalFiles.add(finished);
      if (finished.role() == FileRole.MIX && !spokenFor.contains(file.path())) {
        extra.add(finished);
      }
    }
    return new Reconciliation(List.copyOf(finalFiles), matches.stream().map(this::withRoughMix).toList(), unmodifiable(alternates), unmodifiable(stems), List.copyOf(extra),
        unmodifiable(twiceClaimed));
  }

  private static <V> Map<String, V> unmodifiable(Map<String, V> map) {
    return Collections.unmodifiableMap(map);
  }
}
