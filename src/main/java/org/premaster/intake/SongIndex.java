package org.premaster.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.premaster.intake.Reconciliation.SongRef;

/** The songs of a catalogue, found by the words of a file's or folder's name. */
final class SongIndex {
  private static final SongRef SEVERAL = new SongRef(-1, -1);

  private final Catalogue catalogue;
  private final List<SongRef> songs = new ArrayList<>();
  private final Map<String, SongRef> byTitle = new HashMap<>();
  private final Map<String, SongRef> byPlaceAndTitle = new HashMap<>();
  private final Map<Integer, SongRef> byPlace = new HashMap<>();

  SongIndex(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (int album = 0; album < catalogue.albums().size(); album++) {
      for (int i = 0; i < catalogue.albums().get(album).songs().size(); i++) {
        SongRef ref = new SongRef(album, i);
        Song song = song(ref);
        songs.add(ref);
        once(byPlace, song.position(), ref);
        for (String key : titleKeys(song)) {
          once(byTitle, key, ref);
          once(byPlaceAndTitle, song.position() + " " + key, ref);
        }
      }
    }
  }

  private static <K> void once(Map<K, SongRef> map, K key, SongRef ref) {
    SongRef other = map.putIfAbsent(key, ref);
    if (other != null && !other.equals(ref)) {
      map.put(key, SEVERAL);
    }
  }

  /** The song's title with its version and without, as keys; the one with the version first. */
  static Set<String> titleKeys(Song song) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(AudioName.key(song.fullTitle()));
    keys.add(AudioName.key(song.title()));
    keys.remove("");
    return keys;
  }

  List<SongRef> songs() {
    return songs;
  }

  /** True where no other song bears this title. */
  boolean alone(SongRef ref, String titleKey) {
    return ref.equals(byTitle.get(titleKey));
  }

  Song song(SongRef ref) {
    return catalogue.albums().get(ref.album()).songs().get(ref.song());
  }

  Album album(SongRef ref) {
    return catalogue.albums().get(ref.album());
  }

  /**
   * The one song that a name is plainly about: its place and its title are in the name, else its title alone where no other song bears
   * it, else its place alone where the name says nothing more. The longest title wins.
   */
  Optional<SongRef> about(String name) {
    AudioName read = AudioName.of(name);
    List<String> words = AudioName.words(String.join(" ", read.parts()));
    if (words.isEmpty()) {
      return read.number().isPresent() ? one(byPlace.get(read.number().getAsInt())) : Optional.empty();
    }
    Optional<SongRef> found = read.number().isPresent() ? longest(words, read.number()) : Optional.empty();
    return found.isPresent() ? found : longest(words, OptionalInt.empty());
  }

  private Optional<SongRef> longest(List<String> words, OptionalInt place) {
    for (int length = words.size(); length > 0; length--) {
      for (int from = 0; from + length <= words.size(); from++) {
        String key = String.join(" ", words.subList(from, from + length));
        SongRef ref = place.isPresent() ? byPlaceAndTitle.get(place.getAsInt() + " " + key) : byTitle.get(key);
        if (ref != null) {
          return one(ref);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<SongRef> one(@Nullable SongRef ref) {
    return ref == null || ref.equals(SEVERAL) ? Optional.empty() : Optional.of(ref);
  }
}
