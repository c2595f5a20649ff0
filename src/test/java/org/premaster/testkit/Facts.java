package org.premaster.testkit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.premaster.intake.Catalogue;
import org.premaster.intake.DeliveredFile;
import org.premaster.intake.Delivery;
import org.premaster.intake.FileRole;
import org.premaster.intake.Inventory;
import org.premaster.intake.Reconciliation;
import org.premaster.intake.Refusal;
import org.premaster.intake.SheetFault;
import org.premaster.licence.LicenceCatalogues;
import org.premaster.licence.NamedLicence;
import org.premaster.measurement.AudioFacts;
import org.premaster.measurement.Measurements;
import org.premaster.verification.AlbumFacts;
import org.premaster.verification.DeliveryFacts;
import org.premaster.verification.Finding;
import org.premaster.verification.Kin;
import org.premaster.verification.MixFacts;

/**
 * Facts as rooms hand them to each other, sane unless a test says otherwise: a three-minute stereo mix of 24 bit at 48 kHz with 3 dB of
 * headroom and room at both ends, on an album whose consultation is complete.
 */
public final class Facts {
  private Facts() {}

  /** A clean mix's measurements, to be changed where the test needs it. */
  public static AudioBuilder audio() {
    return new AudioBuilder();
  }

  /** A clean mix's measurements as they are. */
  public static Measurements measurements() {
    return audio().measurements();
  }

  /** A song that says no more than it must. */
  public static SongBuilder song(String title) {
    return new SongBuilder(title);
  }

  /** An album with a complete consultation and no song yet. */
  public static AlbumBuilder album(String title) {
    return new AlbumBuilder(title);
  }

  /** The facts of a clean main mix that belongs to the only song of an album. */
  public static MixBuilder mix() {
    return new MixBuilder();
  }

  /** What is there of the songs of an album: nothing yet. */
  public static AlbumFactsBuilder facts(AlbumBuilder album) {
    return new AlbumFactsBuilder(album);
  }

  /** An empty zip of a client. */
  public static DeliveryBuilder delivery() {
    return new DeliveryBuilder();
  }

  /** A true set of six stems of a song that is to be mastered from them, with rough mix and notes. */
  public static StemFactsBuilder stems() {
    return new StemFactsBuilder();
  }

  /** A file of 51,840,044 bytes. */
  public static DeliveredFile file(String path, FileRole role) {
    return new DeliveredFile(path, 51_840_044, role);
  }

  /** Facts about one file. */
  public static final class MixBuilder {
    private Optional<AlbumBuilder> album = Optional.of(album("Lantern Year"));
    private Optional<SongBuilder> song = Optional.of(song("Halfway Light"));
    private DeliveredFile file = file("Mixes/01_Halfway Light.wav", FileRole.MIX);
    private AudioFacts audio = Facts.audio().facts();
    private List<String> sameAudio = List.of();
    private List<Kin> kin = List.of();
    private Optional<MixFacts.Earlier> earlier = Optional.empty();

    /** The album; the builder adds the song to it where it has none. */
    public MixBuilder on(AlbumBuilder other) {
      album = Optional.of(other);
      return this;
    }

    public MixBuilder of(SongBuilder other) {
      song = Optional.of(other);
      return this;
    }

    /** A file that no song claims. */
    public MixBuilder loose() {
      album = Optional.empty();
      song = Optional.empty();
      return this;
    }

    public MixBuilder role(FileRole role) {
      file = file.as(role);
      return this;
    }

    public MixBuilder path(String path) {
      file = new DeliveredFile(path, file.bytes(), file.role());
      return this;
    }

    public MixBuilder audio(AudioBuilder other) {
      audio = other.facts();
      return this;
    }

    public MixBuilder audio(AudioFacts other) {
      audio = other;
      return this;
    }

    public MixBuilder sameAudioAs(String... paths) {
      sameAudio = List.of(paths);
      return this;
    }

    public MixBuilder kin(Kin... others) {
      kin = List.of(others);
      return this;
    }

    public MixBuilder earlier(String delivery, AudioFacts then, Finding... findings) {
      earlier = Optional.of(new MixFacts.Earlier(delivery, then, List.of(findings)));
      return this;
    }

    public MixFacts facts() {
      return new MixFacts(
          album.map(a -> a.songs().isEmpty() && song.isPresent() ? a.with(song.get()).album() : a.album()),
          song.map(SongBuilder::song), file, audio, sameAudio, kin, earlier);
    }
  }

  /** Facts about an album and its songs. */
  public static final class AlbumFactsBuilder {
    private AlbumBuilder album;
    private final List<AlbumFacts.SongFacts> songs = new ArrayList<>();

    private AlbumFactsBuilder(AlbumBuilder album) {
      this.album = album;
    }

    private AlbumFactsBuilder add(SongBuilder song, Optional<AudioBuilder> audio, List<DeliveredFile> candidates) {
      Optional<DeliveredFile> mix = audio.map(a -> file("Mixes/" + song.song().title() + ".wav", FileRole.MIX));
      songs.add(new AlbumFacts.SongFacts(song.song(), mix, audio.map(AudioBuilder::facts), candidates, List.of(), NamedLicence.NONE));
      album = album.with(song);
      return this;
    }

    /** A song whose mix arrived and was measured. */
    public AlbumFactsBuilder song(SongBuilder song, AudioBuilder audio) {
      return add(song, Optional.of(audio), List.of());
    }

    /** Gives the last song the licence that its tier names in the catalogues, and stems of these names. */
    public AlbumFactsBuilder licensed(LicenceCatalogues catalogues, String... stems) {
      AlbumFacts.SongFacts last = songs.removeLast();
      List<DeliveredFile> set = Stream.of(stems).map(name -> file("Stems/" + last.song().title() + "/" + name, FileRole.STEM)).toList();
      songs.add(new AlbumFacts.SongFacts(
          last.song(), last.mix(), last.audio(), last.candidates(), set, catalogues.named(last.song().licenceTier())));
      return this;
    }

    /** A song of which nothing arrived. */
    public AlbumFactsBuilder missing(SongBuilder song) {
      return add(song, Optional.empty(), List.of());
    }

    /** A song for which several files could be the main mix. */
    public AlbumFactsBuilder ambiguous(SongBuilder song, String... paths) {
      List<DeliveredFile> candidates = new ArrayList<>();
      for (String path : paths) {
        candidates.add(file(path, FileRole.MIX));
      }
      return add(song, Optional.empty(), List.copyOf(candidates));
    }

    public AlbumFacts facts() {
      return new AlbumFacts(album.album(), List.copyOf(songs));
    }
  }

  /** Facts about a delivery. */
  public static final class DeliveryBuilder {
    private Delivery.Form form = Delivery.Form.ZIP;
    private final List<DeliveredFile> files = new ArrayList<>();
    private final List<DeliveredFile> extra = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final List<AlbumBuilder> albums = new ArrayList<>();
    private final Map<String, List<Reconciliation.SongRef>> twiceClaimed = new TreeMap<>();
    private final Map<String, List<String>> isrcElsewhere = new TreeMap<>();

    public DeliveryBuilder folder() {
      form = Delivery.Form.FOLDER;
      return this;
    }

    public DeliveryBuilder file(String path, FileRole role) {
      files.add(Facts.file(path, role));
      return this;
    }

    /** An audio file that no song claims. */
    public DeliveryBuilder extra(String path) {
      extra.add(Facts.file(path, FileRole.OTHER));
      return file(path, FileRole.OTHER);
    }

    public DeliveryBuilder refused(Refusal.Kind kind, String entry, String sentence) {
      refusals.add(new Refusal(kind, entry, sentence));
      return this;
    }

    public DeliveryBuilder fault(SheetFault.Kind kind, int row, String column, String sentence) {
      faults.add(new SheetFault(kind, "catalog.csv", row, column, sentence));
      return this;
    }

    public DeliveryBuilder album(AlbumBuilder album) {
      albums.add(album);
      return this;
    }

    public DeliveryBuilder twiceClaimed(String path, Reconciliation.SongRef... songs) {
      twiceClaimed.put(path, List.of(songs));
      return this;
    }

    public DeliveryBuilder isrcElsewhere(String isrc, String... places) {
      isrcElsewhere.put(isrc, List.of(places));
      return this;
    }

    public DeliveryFacts facts() {
      Delivery delivery = new Delivery(
          "harbour-lane", "lantern-year", Path.of("input", "harbour-lane", "lantern-year"), form, "a".repeat(64),
          Instant.parse("2026-03-01T20:00:00Z"));
      return new DeliveryFacts(
          delivery,
          new Inventory(List.copyOf(files), 0, List.copyOf(refusals)),
          new Catalogue(
              Optional.of("catalog.csv"), albums.stream().map(AlbumBuilder::album).toList(), List.copyOf(faults)),
          new Reconciliation(List.copyOf(files), List.of(), Map.of(), Map.of(), List.copyOf(extra), twiceClaimed),
          isrcElsewhere);
    }
  }
}
