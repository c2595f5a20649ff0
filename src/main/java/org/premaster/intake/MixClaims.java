package org.premaster.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.premaster.intake.Reconciliation.Match;
import org.premaster.intake.Reconciliation.SongRef;

/**
 * Finds the main mix of each song, in steps from the plain to the likely: the sheet's path; the same path in other case, Unicode form or
 * spaces; the same name in another folder; another audio ending; and for a song without a path its number and title. A file taken in an
 * earlier step is not taken again in a later one, unless the sheet names it by itself.
 */
final class MixClaims {
  private final SongIndex songs;
  private final FileIndex files;
  private final String base;
  private final Map<SongRef, Match> matches = new HashMap<>();
  private final Map<String, List<SongRef>> claims = new TreeMap<>();
  private final Set<SongRef> exact = new HashSet<>();
  private final Predicate<DeliveredFile> meantOtherwise;

  private MixClaims(SongIndex songs, FileIndex files, String base, Predicate<DeliveredFile> meantOtherwise) {
    this.songs = songs;
    this.files = files;
    this.base = base;
    this.meantOtherwise = meantOtherwise;
  }

  /**
   * @param base folder of the sheet, to which its paths are relative
   * @param meantOtherwise true for files that the sheet names as something else: rough mixes, references, stems
   */
  static MixClaims of(SongIndex songs, FileIndex files, String base, Predicate<DeliveredFile> meantOtherwise) {
    MixClaims claims = new MixClaims(songs, files, base, meantOtherwise);
    claims.exactly();
    claims.step(claims::folded, true, "The sheet writes this path as %s.");
    claims.step(claims::elsewhere, false, "The sheet looks for it as %s.");
    claims.step(claims::otherEnding, false, "The sheet names it with another ending or none, as %s.");
    claims.byName();
    claims.othersBeside();
    return claims;
  }

  /** One entry a song, in order. */
  List<Match> matches() {
    return songs.songs().stream().map(ref -> matches.getOrDefault(ref, new Match(ref, Optional.empty(), List.of(), ""))).toList();
  }

  /** Paths that several songs name, with those songs. */
  Map<String, List<SongRef>> twiceClaimed() {
    Map<String, List<SongRef>> twice = new TreeMap<>();
    claims.forEach(
        (path, refs) -> {
          if (refs.size() > 1) {
            twice.put(path, List.copyOf(refs));
          }
        });
    return twice;
  }

  private void exactly() {
    for (SongRef ref : songs.songs()) {
      String file = songs.song(ref).file();
      if (!file.isEmpty()) {
        Optional<DeliveredFile> found = files.exact(DeliveryPath.below(base, file)).or(() -> files.exact(file));
        found.filter(MixClaims::canBeMix).ifPresent(mix -> claim(ref, mix, "", true));
      }
    }
  }

  private static boolean canBeMix(DeliveredFile file) {
    return file.role() != FileRole.SHEET && file.role() != FileRole.CONSULTATION;
  }

  private void claim(SongRef ref, DeliveredFile mix, String note, boolean named) {
    matches.put(ref, new Match(ref, Optional.of(mix), List.of(), note));
    claims.computeIfAbsent(mix.path(), p -> new ArrayList<>()).add(ref);
    if (named && !songs.album(ref).provisional()) {
      exact.add(ref);
    }
  }

  private void leaveOpen(SongRef ref, Collection<DeliveredFile> candidates, String note) {
    matches.put(ref, new Match(ref, Optional.empty(), candidates.stream().limit(FileIndex.MOST_CANDIDATES).toList(), note));
  }

  /** One step for all songs that are still without a mix; what one song takes is not yet gone for the next one in the same step. */
  private void step(Function<String, List<DeliveredFile>> finding, boolean named, String note) {
    Map<SongRef, List<DeliveredFile>> found = new HashMap<>();
    IdentityHashMap<List<DeliveredFile>, List<DeliveredFile>> free = new IdentityHashMap<>();
    for (SongRef ref : songs.songs()) {
      String file = songs.song(ref).file();
      if (!file.isEmpty() && !matches.containsKey(ref)) {
        List<DeliveredFile> all = finding.apply(file);
        List<DeliveredFile> left = named ? all : free.computeIfAbsent(all, this::unclaimed);
        boolean byItself = left.isEmpty() && !named && file.indexOf('/') < 0 && all.size() == 1 && sameName(all.getFirst(), file);
        found.put(ref, byItself ? all : left);
      }
    }
    for (SongRef ref : songs.songs()) {
      List<DeliveredFile> candidates = found.getOrDefault(ref, List.of());
      String said = String.format(Locale.ROOT, note, SheetFaults.quoted(songs.song(ref).file()));
      if (candidates.size() == 1) {
        claim(ref, candidates.getFirst(), said, named);
      } else if (candidates.size() > 1) {
        leaveOpen(ref, candidates, said);
      }
    }
  }

  private static boolean sameName(DeliveredFile file, String path) {
    return DeliveryPath.folded(file.name()).equals(DeliveryPath.folded(path));
  }

  private List<DeliveredFile> unclaimed(List<DeliveredFile> all) {
    return all.stream().filter(file -> !claims.containsKey(file.path())).toList();
  }

  private List<DeliveredFile> folded(String file) {
    List<DeliveredFile> below = files.folded(DeliveryPath.below(base, file));
    return (below.isEmpty() ? files.folded(file) : below).stream().filter(MixClaims::canBeMix).toList();
  }

  private List<DeliveredFile> elsewhere(String file) {
    return files.mixNamed(file);
  }

  private List<DeliveredFile> otherEnding(String file) {
    List<DeliveredFile> below = files.otherEnding(DeliveryPath.below(base, file));
    List<DeliveredFile> same = below.isEmpty() ? files.otherEnding(file) : below;
    return same.isEmpty() ? files.namedOtherEnding(file) : same;
  }

  /** Songs without a path: files whose names give the song's number and title, its title, or its number and nothing else. */
  private void byName() {
    List<SongRef> open =
        songs.songs().stream().filter(ref -> songs.song(ref).file().isEmpty() && !matches.containsKey(ref)).toList();
    if (open.isEmpty()) {
      return;
    }
    Map<String, List<DeliveredFile>> byTitle = byPlaceAndTitle(false);
    Map<SongRef, Collection<DeliveredFile>> found = new HashMap<>();
    for (SongRef ref : open) {
      found.put(ref, candidates(songs.song(ref), byTitle));
    }
    for (SongRef ref : open) {
      Collection<DeliveredFile> candidates = found.getOrDefault(ref, List.of());
      if (candidates.size() == 1) {
        claim(ref, candidates.iterator().next(), "The sheet names no file; it was found by its name.", false);
      } else if (candidates.size() > 1) {
        leaveOpen(ref, candidates, "The sheet names no file.");
      }
    }
  }

  /**
   * Files that nobody took yet, by the place and each title that their names give.
   *
   * @param revised whether the names are read without the marks of a revision, and only of files that bear some
   */
  private Map<String, List<DeliveredFile>> byPlaceAndTitle(boolean revised) {
    Map<String, List<DeliveredFile>> byTitle = new HashMap<>();
    for (DeliveredFile file : files.mixZone()) {
      String stem = AudioName.stem(file.name());
      String read = revised ? FileIndex.revised(file) : stem;
      if (!claims.containsKey(file.path()) && (!revised || !read.equals(stem))) {
        AudioName name = AudioName.of(read);
        String place = name.number().isPresent() ? String.valueOf(name.number().getAsInt()) : "";
        List<String> keys = name.parts().isEmpty() ? List.of("") : name.titleKeys();
        for (String key : keys) {
          byTitle.computeIfAbsent(place + " " + key, k -> new ArrayList<>(1)).add(file);
        }
      }
    }
    return byTitle;
  }

  private static Collection<DeliveredFile> candidates(Song song, Map<String, List<DeliveredFile>> byTitle) {
    for (String place : List.of(song.position() + " ", " ")) {
      for (String title : SongIndex.titleKeys(song)) {
        Set<DeliveredFile> candidates = new LinkedHashSet<>(bounded(byTitle.getOrDefault(place + title, List.of())));
        if (!candidates.isEmpty()) {
          return candidates;
        }
      }
    }
    return bounded(byTitle.getOrDefault(song.position() + " ", List.of()));
  }

  private static List<DeliveredFile> bounded(List<DeliveredFile> all) {
    return all.subList(0, Math.min(all.size(), FileIndex.MOST_CANDIDATES));
  }

  /**
   * PREP-07: where the sheet does not plainly name the mix, an alternate or another print of it lying there could as well be meant. A
   * song whose named file did not come is left open where several files could be its mix; a single one is not guessed.
   */
  private void othersBeside() {
    Set<String> taken = taken();
    Map<String, List<DeliveredFile>> plain = byPlaceAndTitle(false);
    Map<String, List<DeliveredFile>> revised = byPlaceAndTitle(true);
    Map<SongRef, Set<DeliveredFile>> found = new LinkedHashMap<>();
    for (SongRef ref : songs.songs()) {
      if (!exact.contains(ref)) {
        Set<DeliveredFile> others = new LinkedHashSet<>();
        Match match = matches.get(ref);
        boolean named = !songs.song(ref).file().isEmpty();
        if (match != null && match.mix().isPresent()) {
          others.addAll(files.alternatesBeside(match.mix().get()));
          others.addAll(files.revisionsBeside(match.mix().get()));
        } else if (match == null && named) {
          others.addAll(candidates(songs.song(ref), plain));
        }
        if (match == null || !named) {
          others.addAll(revisions(ref, revised));
        }
        others.removeIf(file -> taken.contains(file.path()) || meantOtherwise.test(file));
        found.put(ref, others);
      }
    }
    found.forEach(this::open);
  }

  private Set<String> taken() {
    Set<String> taken = new HashSet<>(claims.keySet());
    matches.values().forEach(match -> match.candidates().forEach(file -> taken.add(file.path())));
    return taken;
  }

  private void open(SongRef ref, Set<DeliveredFile> others) {
    Match match = matches.get(ref);
    if (match != null && !others.isEmpty()) {
      Set<DeliveredFile> candidates = new LinkedHashSet<>(match.candidates());
      match.mix().ifPresent(candidates::add);
      candidates.addAll(others);
      leaveOpen(ref, candidates, match.note());
    } else if (match == null && others.size() > 1) {
      String file = songs.song(ref).file();
      leaveOpen(ref, others, file.isEmpty() ? "The sheet names no file."
          : "The sheet names " + SheetFaults.quoted(file) + ", which is not there.");
    } else if (match == null && others.size() == 1 && songs.song(ref).file().isEmpty()) {
      claim(ref, others.iterator().next(), "The sheet names no file; it was found by its name.", false);
    }
  }

  /** Files whose names give the song's place and title, or a title that only this song bears, with marks of a revision after it. */
  private Collection<DeliveredFile> revisions(SongRef ref, Map<String, List<DeliveredFile>> revised) {
    Song song = songs.song(ref);
    for (String title : SongIndex.titleKeys(song)) {
      Set<DeliveredFile> found = new LinkedHashSet<>(bounded(revised.getOrDefault(song.position() + " " + title, List.of())));
      if (songs.alone(ref, title)) {
        found.addAll(bounded(revised.getOrDefault(" " + title, List.of())));
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return bounded(revised.getOrDefault(song.position() + " ", List.of()));
  }
}
