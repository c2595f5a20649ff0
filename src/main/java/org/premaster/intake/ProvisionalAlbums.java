package org.premaster.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Albums made of file names where no sheet came: one for each folder of mixes. Files named {@code 01_Artist_Title} give place, artist
 * and title (design §4); {@code 01 - Title}, {@code 1. Title} and {@code Title} give what they have.
 */
final class ProvisionalAlbums {
  private static final Set<String> PLAIN_FOLDERS =
      Set.of(
          "mixes", "mix", "audio", "wav", "wavs", "flac", "aiff", "final mixes", "final mix", "finals", "masters", "tracks", "songs",
          "files", "bounces", "exports", "mixdowns", "main mixes", "24 bit", "upload");
  private static final Pattern DISC_FOLDER = Pattern.compile("(?:cd|disc|disk) ?([1-9][0-9]?)");

  private final Map<String, List<Named>> byAlbum = new LinkedHashMap<>();
  private final Map<String, String> titles = new HashMap<>();

  private record Named(String path, int disc, AudioName name) {}

  private ProvisionalAlbums() {}

  /** The albums in order of their folders. */
  static List<AlbumDraft> of(Inventory inventory) {
    ProvisionalAlbums albums = new ProvisionalAlbums();
    List<String> mixes = new ArrayList<>();
    Set<String> stems = new HashSet<>();
    for (DeliveredFile file : inventory.files()) {
      if (AudioName.isAudio(file.path()) && DeliveryZone.of(file.path()) == DeliveryZone.MIXES) {
        mixes.add(file.path());
        stems.add(stemKey(file.path()));
      }
    }
    mixes.sort(Comparator.naturalOrder());
    Map<String, List<String>> prints = new LinkedHashMap<>();
    for (String path : mixes) {
      Optional<String> base = AlternateName.base(AudioName.stem(DeliveryPath.name(path)));
      boolean alternate = base.isPresent() && stems.contains(DeliveryPath.folder(path) + "/" + base.get());
      if (!alternate) {
        prints.computeIfAbsent(printKey(path, stems), key -> new ArrayList<>(1)).add(path);
      }
    }
    prints.forEach(albums::take);
    return albums.drafts();
  }

  /** One key for all prints of one song (PREP-07). Without a sheet, a day or a number at the end is a mark only beside the plain name. */
  private static String printKey(String path, Set<String> stems) {
    String stem = AudioName.stem(DeliveryPath.name(path));
    boolean placed = AudioName.of(stem).number().isPresent();
    Set<RevisionName.Mark> sure = EnumSet.of(RevisionName.Mark.WORD);
    Set<RevisionName.Mark> beside = EnumSet.of(RevisionName.Mark.WORD, RevisionName.Mark.DATE);
    if (placed) {
      sure.add(RevisionName.Mark.DATE);
      beside.add(RevisionName.Mark.NUMBER);
    }
    Optional<String> plain =
        RevisionName.base(stem, beside).map(base -> DeliveryPath.folder(path) + "/" + AudioName.key(base)).filter(stems::contains);
    return plain.orElseGet(
        () -> DeliveryPath.folder(path) + "/" + AudioName.key(RevisionName.base(stem, sure).orElse(stem)));
  }

  private static String stemKey(String path) {
    return DeliveryPath.folder(path) + "/" + AudioName.key(AudioName.stem(DeliveryPath.name(path)));
  }

  private void take(String key, List<String> prints) {
    String path = prints.stream().filter(one -> stemKey(one).equals(key)).findFirst().orElse(prints.getFirst());
    String folder = DeliveryPath.folder(path);
    String stem = AudioName.stem(DeliveryPath.name(path));
    boolean several = prints.size() > 1 && !stemKey(path).equals(key);
    AudioName name =
        AudioName.of(several ? RevisionName.base(stem, EnumSet.allOf(RevisionName.Mark.class)).orElse(stem) : DeliveryPath.name(path));
    int disc = name.disc().orElse(1);
    while (!folder.isEmpty()) {
      String folderKey = AudioName.key(DeliveryPath.name(folder));
      Matcher m = DISC_FOLDER.matcher(folderKey);
      if (m.matches()) {
        disc = Integer.parseInt(m.group(1));
      } else if (!PLAIN_FOLDERS.contains(folderKey)) {
        break;
      }
      folder = DeliveryPath.folder(folder);
    }
    titles.putIfAbsent(folder, DeliveryPath.name(folder));
    byAlbum.computeIfAbsent(folder, f -> new ArrayList<>()).add(new Named(path, disc, name));
  }

  private List<AlbumDraft> drafts() {
    List<AlbumDraft> drafts = new ArrayList<>();
    byAlbum.forEach(
        (folder, files) -> {
          AlbumDraft draft = new AlbumDraft(0, true);
          List<Song> songs = songs(files);
          String artist = songs.getFirst().artist();
          boolean one = songs.stream().allMatch(song -> song.artist().equals(artist));
          draft.called(titles.getOrDefault(folder, ""), one ? artist : "");
          songs.forEach(draft::add);
          drafts.add(draft);
        });
    return drafts;
  }

  private static List<Song> songs(List<Named> files) {
    Map<String, Integer> firstParts = new HashMap<>();
    for (Named file : files) {
      if (file.name().parts().size() > 1) {
        firstParts.merge(file.name().parts().getFirst().toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    List<Named> sorted = new ArrayList<>(files);
    sorted.sort(
        Comparator.comparingInt(Named::disc)
            .thenComparingInt(file -> file.name().number().orElse(Integer.MAX_VALUE))
            .thenComparing(Named::path));
    List<Song> songs = new ArrayList<>();
    Map<Integer, Integer> last = new HashMap<>();
    for (Named file : sorted) {
      int number = file.name().number().orElse(0);
      int position = number > 0 ? number : last.getOrDefault(file.disc(), 0) + 1;
      last.put(file.disc(), position);
      List<String> parts = file.name().parts();
      boolean led = parts.size() > 1 && namesArtist(file, firstParts.getOrDefault(parts.getFirst().toLowerCase(Locale.ROOT), 0));
      String title = String.join(" ", led ? parts.subList(1, parts.size()) : parts);
      songs.add(song(file, position, title.isEmpty() ? "Untitled" : title, led ? parts.getFirst() : ""));
    }
    return songs;
  }

  /** {@code 01_Artist_Title}; a longer or unnumbered name only where other files begin with the same part, or parts hold spaces. */
  private static boolean namesArtist(Named file, int filesWithSameFirst) {
    List<String> parts = file.name().parts();
    return filesWithSameFirst > 1
        || (file.name().number().isPresent() && (parts.size() == 2 || parts.stream().anyMatch(part -> part.contains(" "))));
  }

  private static Song song(Named file, int position, String title, String artist) {
    return new Song(
        0, file.disc(), position, title, "", artist, file.path(), "", "", "", CellValue.ALBUM_TRACK, Song.Treatment.STEREO, "", "", "", "",
        Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty(), false, List.of(), "", "");
  }}
